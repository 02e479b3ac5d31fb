"""The searches that were saved, and the last ones: in a menu at the search field, by corpus."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from reader.services.saved_searches import AskedSearch, Searches
from reader.ui.dialogs.ask_words import AskWords
from reader.ui.dialogs.saved_searches import SavedSearchesDialog
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.domain.document import Corpus
    from reader.services.saved_searches import SavedSearches
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.search_choices import SearchChoices
    from reader.ui.panes.search_field import SearchField

logger = logging.getLogger(__name__)

_LISTED = 15
_LONGEST = 60


class SearchKept(QObject):
    """Fills the menu of the field, and keeps what is saved and remembered."""

    def __init__(
        self,
        *,
        desk: Desk,
        field: SearchField,
        choices: SearchChoices,
        kept: SavedSearches | None,
    ) -> None:
        super().__init__(field)
        self._desk = desk
        self._field = field
        self._choices = choices
        self._kept = kept
        self._folder = ""
        self._before = Searches()
        self.searches = Searches()
        self.menu: QMenu | None = None
        self.dialog: AskWords | SavedSearchesDialog | None = None
        field.menu_wanted.connect(self.show_menu)
        field.remembered.connect(self.remember)
        desk.session.opened.connect(self._take)
        if desk.session.corpus is not None:
            self._take(desk.session.corpus)

    @Slot(str)
    def remember(self, text: str) -> None:
        """Keep what was searched for as the newest."""
        self._change(self.searches.with_asked(AskedSearch(text, self._choices.options)))

    @Slot()
    def show_menu(self) -> None:
        """List the searches that were saved and the last ones."""
        menu = self.menu = QMenu(self._field)
        menu.setObjectName("SearchesMenu")
        self._list_saved(menu)
        self._list_asked(menu)
        menu.triggered.connect(self._run)
        menu.aboutToHide.connect(menu.deleteLater)
        field = self._field.field
        menu.popup(field.mapToGlobal(QPoint(0, field.height() + 2)))
        first = next((item for item in menu.actions() if not item.isSeparator()), None)
        if first is not None:
            menu.setActiveAction(first)

    @Slot()
    def ask_name(self) -> None:
        """Ask for a name for what is searched for."""
        text = self._field.text.strip()
        if not text:
            return
        self.dialog = AskWords(
            self.tr("Save this search"),
            self.tr("Name for “{0}”; one of the same name is replaced").format(_short(text)),
            choices=[item.name for item in self.searches.saved],
            begin=text,
            parent=self._desk.window,
        )
        self.dialog.setObjectName("SearchName")
        self.dialog.told.connect(self.save)
        self.dialog.open()

    @Slot(str)
    def save(self, name: str) -> None:
        """Save what is searched for under a name."""
        search = AskedSearch(self._field.text, self._choices.options)
        self._change(self.searches.with_saved(name, search))
        if any(item.name == " ".join(name.split()) for item in self.searches.saved):
            told = self.tr("The search was saved as “{0}”.")
            self._desk.frame.status.rest(told.format(" ".join(name.split())))

    @Slot()
    def ask_changes(self) -> None:
        """List the saved searches, to be renamed and deleted."""
        dialog = self.dialog = SavedSearchesDialog(self._desk.window)
        dialog.use_requested.connect(self.run)
        dialog.rename_requested.connect(self.rename)
        dialog.delete_requested.connect(self.delete)
        dialog.put_back_requested.connect(self.put_back)
        dialog.show_searches(self.searches.saved)
        dialog.open()

    @Slot(str, str)
    def rename(self, name: str, new: str) -> None:
        """Call a saved search by another name."""
        self._change(self.searches.renamed(name, new))
        self._show(" ".join(new.split()))

    @Slot(str)
    def delete(self, name: str) -> None:
        """Forget a saved search; it can be put back until the dialog is closed."""
        self._before = self.searches
        self._change(self.searches.without(name))
        self._show("", self.tr("“{0}” was deleted.").format(name), undo=True)

    @Slot()
    def put_back(self) -> None:
        """Have the search deleted last again."""
        for item in self._before.saved:
            if all(other.name != item.name for other in self.searches.saved):
                self._change(self.searches.with_saved(item.name, item.search))
                self._show(item.name, self.tr("“{0}” is back.").format(item.name))

    @Slot(str)
    def run(self, name: str) -> None:
        """Search for what was saved under a name."""
        found = next((item for item in self.searches.saved if item.name == name), None)
        if found is not None:
            self._search(found.search)

    @Slot()
    def forget(self) -> None:
        """Forget the last searches; those that were saved stay."""
        self._change(self.searches.forgotten())
        self._desk.frame.status.rest(self.tr("The last searches were forgotten."))

    # How it is done

    def _list_saved(self, menu: QMenu) -> None:
        for item in self.searches.saved:
            action = menu.addAction(_short(item.name))
            action.setData(item.search)
            action.setToolTip(item.search.query)
        if self.searches.saved:
            menu.addSeparator()
        save = menu.addAction(self.tr("Save this search …"))
        save.triggered.connect(self.ask_name)
        save.setEnabled(bool(self._field.text.strip()))
        change = menu.addAction(self.tr("Rename and delete saved searches …"))
        change.triggered.connect(self.ask_changes)
        change.setEnabled(bool(self.searches.saved))

    def _list_asked(self, menu: QMenu) -> None:
        asked = self.searches.asked[:_LISTED]
        if not asked:
            return
        menu.addSeparator()
        for item in asked:
            marks = self._marks(item)
            action = menu.addAction(
                f"{_short(item.query)}\t{marks}" if marks else _short(item.query)
            )
            action.setData(item)
        menu.addSeparator()
        menu.addAction(self.tr("Forget the last searches")).triggered.connect(self.forget)

    def _marks(self, item: AskedSearch) -> str:
        """Say how a search stood out: by the switches that were not as usual."""
        options = item.options
        told = [
            "Aa" if options.match_case else "",
            "é" if options.match_marks else "",
            "" if options.stems else self.tr("exact forms"),
        ]
        return " ".join(part for part in told if part)

    @Slot(object)
    def _run(self, action: QAction) -> None:
        search = action.data()
        if isinstance(search, AskedSearch):
            self._search(search)

    def _search(self, search: AskedSearch) -> None:
        self._choices.switch(search.options)
        self._field.field.setFocus()
        self._field.search_for(search.query)

    @Slot(object)
    def _take(self, corpus: Corpus) -> None:
        self._folder = corpus.folder
        self.searches = Searches() if self._kept is None else self._kept.load(corpus.folder)
        if self.searches.problem:
            self._desk.frame.notice.say(said(self.searches.problem))
        self._field.history = [item.query for item in reversed(self.searches.asked)]

    def _change(self, searches: Searches) -> None:
        if searches == self.searches:
            return
        self.searches = searches
        self._field.history = [item.query for item in reversed(searches.asked)]
        if self._kept is None or not self._folder:
            return
        try:
            self._kept.save(self._folder, searches)
        except OSError as error:
            logger.info("the searches of %s cannot be kept: %s", self._folder, error)
            told = self.tr("The searches cannot be kept: {0}").format(
                said(error.strerror or str(error))
            )
            self._desk.frame.status.rest(told)

    def _show(self, current: str, told: str = "", *, undo: bool = False) -> None:
        if isinstance(self.dialog, SavedSearchesDialog) and isValid(self.dialog):
            self.dialog.show_searches(self.searches.saved, current)
            self.dialog.say(told, undo=undo)


def _short(text: str) -> str:
    told = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
    return told.replace("&", "&&")
