"""Change many annotations at once: tags, colour, author, relation; each is one step to undo."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from reader.domain.annotation import COLORS, Link, tag_is_within
from reader.services import annotation_edits as edits
from reader.ui.alphabet import in_alphabet
from reader.ui.dialogs.ask_words import AskWords
from reader.ui.figures import figure
from reader.ui.models.annotation_words import relation_words
from reader.ui.panes.colour_row import colour_icon
from reader.ui.theme.annotation_colours import colour_told

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.domain.annotation import Entry, EntryId
    from reader.services.annotating import Annotating
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.notes_shown import NotesShown
    from reader.ui.panes.annotation_list import AnnotationList


class BulkEditing(QObject):
    """The menu of what can be done with the rows that are selected.

    Signals:
        said: a sentence for the status bar.
        place_requested: put a lost annotation where words are selected; carries its id.
    """

    said = Signal(str)
    place_requested = Signal(str)

    def __init__(
        self, desk: Desk, page: AnnotationList, keeping: NoteKeeping, seen: NotesShown
    ) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._keeping, self._seen = keeping, seen
        self._ids: list[EntryId] = []
        self._old = ""
        self.dialog: AskWords | None = None
        self.menu = QMenu(page.change)
        self.menu.aboutToShow.connect(self.fill)
        page.change.setMenu(self.menu)
        page.menu_requested.connect(self.pop_up)
        page.delete_requested.connect(self.delete)
        page.tree.rename_requested.connect(self.rename_everywhere)
        page.tree.remove_requested.connect(self.remove_everywhere)

    @Slot(QPoint)
    def pop_up(self, place: QPoint) -> None:
        """Show the menu at a place of the screen."""
        self.menu.popup(place)

    @Slot()
    def fill(self) -> None:
        """Say what can be done with what is selected now."""
        menu, service = self.menu, self._keeping.service
        menu.clear()
        self._ids = self._page.selected
        if service is None:
            return
        entries = [service.entries[key] for key in self._ids if key in service.entries]
        self._offer_tags(entries)
        self._offer_looks(entries)
        menu.addSeparator()
        menu.addAction(self.tr("Copy with citation")).triggered.connect(self._copy)
        lost = [e for e in entries if any(not anchor.placed for anchor in e.anchors)]
        if len(lost) == 1 == len(entries):
            menu.addAction(self.tr("Place at the selection")).triggered.connect(self._place)
        told = self.tr("Delete %Ln annotation(s)", "", len(entries))
        menu.addAction(told).triggered.connect(self._delete)

    def _offer_tags(self, entries: list[Entry]) -> None:
        menu = self.menu
        menu.addAction(self.tr("Add tags…")).triggered.connect(self._ask_tags)
        counts = Counter(tag for entry in entries for tag in entry.tags)
        remove = menu.addMenu(self.tr("Remove a tag"))
        rename = menu.addMenu(self.tr("Rename a tag"))
        for inner, follow in ((remove, self._remove_tag), (rename, self._ask_name)):
            inner.setEnabled(bool(counts))
            inner.triggered.connect(follow)
            for tag, count in in_alphabet(counts.items(), itemgetter(0)):
                inner.addAction(f"{tag}  {figure(count)}".replace("&", "&&")).setData(tag)

    def _offer_looks(self, entries: list[Entry]) -> None:
        menu, theme = self.menu, self._desk.looks.theme
        colours = menu.addMenu(self.tr("Colour"))
        colours.triggered.connect(self._recolour)
        for colour in COLORS:
            told = colour_told(colour, self._seen.words.colors)
            colours.addAction(colour_icon(theme, colour), told).setData(colour)
        if any(isinstance(entry, Link) for entry in entries):
            relations = menu.addMenu(self.tr("Relation of the links"))
            relations.triggered.connect(self._relate)
            for relation in self._seen.choices().relations:
                relations.addAction(relation_words(relation)).setData(relation)
        menu.addAction(self.tr("Author…")).triggered.connect(self._ask_author)

    # What is asked for

    @Slot()
    def _ask_tags(self) -> None:
        self._ask(self.tr("Add tags"), self.tr("Tags, with commas between them"), tags=True)
        if self.dialog is not None:
            self.dialog.told.connect(self.add_tags)

    @Slot(object)
    def _ask_name(self, action: QAction) -> None:
        self._old = str(action.data())
        question = self.tr("Another name for “{0}”; the name of another tag merges the two")
        self._ask(self.tr("Rename a tag"), question.format(self._old), begin=self._old, tags=True)
        if self.dialog is not None:
            self.dialog.told.connect(self.rename_tag)

    @Slot()
    def _ask_author(self) -> None:
        service = self._keeping.service
        every = [] if service is None else [*service.entries.values()]
        names = in_alphabet({entry.by for entry in every if entry.by}, str)
        self._ask(self.tr("Author"), self.tr("Who wrote these annotations"), choices=names)
        if self.dialog is not None:
            self.dialog.told.connect(self.set_author)

    def _ask(
        self,
        title: str,
        question: str,
        *,
        choices: list[str] | None = None,
        begin: str = "",
        tags: bool = False,
    ) -> None:
        offered = list(self._seen.choices().tags) if tags else choices or []
        self.dialog = AskWords(
            title, question, choices=offered, begin=begin, tags=tags, parent=self._desk.window
        )
        self.dialog.open()

    # What is done

    @Slot()
    def _copy(self) -> None:
        self._page.copy_requested.emit(self._ids)

    @Slot(str)
    def add_tags(self, words: str) -> None:
        """Add tags to what is selected."""
        service = self._keeping.service
        if service is not None:
            self._say(edits.add_tags(service, self._ids, words.split(",")))

    @Slot(object)
    def _remove_tag(self, action: QAction) -> None:
        service = self._keeping.service
        if service is not None:
            self._say(edits.remove_tags(service, self._ids, [str(action.data())]))

    @Slot(str)
    def rename_tag(self, name: str) -> None:
        """Rename a tag where what is selected has it."""
        service = self._keeping.service
        if service is not None:
            new = name.split(",", maxsplit=1)[0]
            self._say(edits.rename_tag(service, self._old, new, self._ids))

    @Slot(str, str)
    def rename_everywhere(self, old: str, new: str) -> None:
        """Rename, move or merge a tag wherever it is."""
        service = self._keeping.service
        if service is not None:
            count = edits.rename_tag(service, old, new)
            state = self._page.filters.state
            if tag_is_within(state.tag, old):
                self._page.filters.choose(replace(state, tag=""))
            self._say(count)

    @Slot(str)
    def remove_everywhere(self, tag: str) -> None:
        """Take a tag and all below it off everything."""
        service = self._keeping.service
        if service is None:
            return
        found = _within(service, tag)
        having = [key for key, entry in service.entries.items() if not found.isdisjoint(entry.tags)]
        self._say(edits.remove_tags(service, having, found))

    @Slot(object)
    def _recolour(self, action: QAction) -> None:
        service = self._keeping.service
        if service is not None:
            self._say(edits.recolour(service, self._ids, str(action.data())))

    @Slot(object)
    def _relate(self, action: QAction) -> None:
        service = self._keeping.service
        if service is not None:
            self._say(edits.relate(service, self._ids, str(action.data())))

    @Slot(str)
    def set_author(self, name: str) -> None:
        """Say who wrote what is selected."""
        service = self._keeping.service
        if service is not None:
            self._say(edits.set_author(service, self._ids, name))

    @Slot()
    def _place(self) -> None:
        if self._ids:
            self.place_requested.emit(self._ids[0])

    @Slot()
    def _delete(self) -> None:
        self.delete(self._ids)

    @Slot(object)
    def delete(self, ids: list[EntryId]) -> None:
        """Delete annotations, and the replies to them."""
        service = self._keeping.service
        if service is not None and ids:
            service.delete(ids)
            told = self.tr("%Ln annotation(s) deleted. Ctrl+Z brings them back.", "", len(ids))
            self.said.emit(told)

    def _say(self, count: int) -> None:
        none = self.tr("Nothing had to be changed.")
        told = self.tr("%Ln annotation(s) changed. Ctrl+Z takes it back.", "", count)
        self.said.emit(told if count else none)


def _within(service: Annotating, tag: str) -> set[str]:
    """Return a tag and all below it that are in use."""
    every = {name for entry in service.entries.values() for name in entry.tags}
    return {name for name in every if tag_is_within(name, tag)}
