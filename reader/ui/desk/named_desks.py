"""Desks with names: how the panes and all around them stand, kept and put back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from reader.domain.errors import InvalidValueError
from reader.ui.desk.parts import restore_parts
from reader.ui.desk.remembering import missing, restore_lists, seat_panes, state_of
from reader.ui.dialogs.named_desks import DeskDialog
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.services.desk import DeskState, NamedDesks
    from reader.ui.desk.desk import Desk

MENU = "menu.file.desks"


class NamedDesksRoom(QObject):
    """Saves, opens, renames and deletes the desks of the corpus that is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dialog: DeskDialog | None = None
        self._deleted: tuple[str, DeskState] | None = None
        self._menu = desk.window.findChild(QMenu, MENU)
        self._listed: list[QAction] = []
        desk.session.opened.connect(self._begin)
        self._begin(desk.session.corpus)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"file.desks": self.show_desks}

    @Slot()
    def show_desks(self) -> None:
        """List the desks that have names, and offer one to this."""
        named = self._named
        if named is None:
            return
        dialog = self._dialog = DeskDialog(self._desk.window)
        dialog.show_desks(named.names)
        dialog.save_requested.connect(self.save)
        dialog.use_requested.connect(self.open)
        dialog.rename_requested.connect(self.rename)
        dialog.delete_requested.connect(self.delete)
        dialog.put_back_requested.connect(self.put_back)
        self._deleted = None
        dialog.show()
        dialog.field.setFocus()

    @Slot(str)
    def save(self, name: str) -> None:
        """Keep the desk as it is under a name."""
        desk = self._desk
        parts = (desk.window, desk.frame, desk.shown, desk.passages)
        state = replace(state_of(*parts, desk.layers.hidden), filters=desk.lists.filters)
        self._change(lambda named: named.save(name, state), self.tr("“{0}” was saved."), name)

    @Slot(str, str)
    def rename(self, name: str, to: str) -> None:
        """Call a desk by another name."""
        self._change(lambda named: named.rename(name, to), self.tr("It is called “{0}” now."), to)

    @Slot(str)
    def delete(self, name: str) -> None:
        """Forget a desk; it can be put back until the dialog is closed."""
        named = self._named
        state = None if named is None else named.load(name)
        if state is not None:
            self._deleted = (name, state)
            told = self.tr("“{0}” was deleted.")
            self._change(lambda named: named.delete(name), told, name, undo=True)

    @Slot()
    def put_back(self) -> None:
        """Have the desk deleted last again."""
        if self._deleted is not None:
            name, state = self._deleted
            self._deleted = None
            self._change(lambda named: named.save(name, state), self.tr("“{0}” is back."), name)

    @Slot(str)
    def open(self, name: str) -> None:
        """Put the desk of a name back; say which of its documents are no longer there."""
        named = self._named
        state = None if named is None else named.load(name)
        if state is None:
            self._list()
            return
        desk = self._desk
        desk.placing.leave_to_reader()
        gone = missing(state, desk.shown)
        desk.layers.restore(state)
        desk.lists.restore_filters(state.filters)
        desk.frame.restore(dict(state.splitters))
        self._show_lists(state)
        with desk.shown.jump():
            desk.passages.let_go()
            desk.set_locked(locked=False)
            seated = seat_panes(state, desk.shown)
            desk.set_locked(locked=state.locked)
            desk.passages.restore(state.overlap)
        desk.row.panes[desk.shown.held].view.setFocus()
        self._say(name, gone, seated=seated)

    @Slot(object)
    def _begin(self, _corpus: object) -> None:
        """Put back what the desk without a name had around the panes."""
        corpus, frame = self._desk.session.corpus, self._desk.frame
        if corpus is not None:
            state = self._desk.services.desks.load(corpus.folder)
            stood, frame.stands_for = frame.stands_for, ""
            if state.panes:
                self._show_lists(state, parts=stood != corpus.folder)
        self._list()

    def _show_lists(self, state: DeskState, *, parts: bool = True) -> None:
        if parts:
            restore_parts(state, self._desk.frame, self._desk.actions())
        restore_lists(state, self._desk.frame)

    def _say(self, name: str, gone: list[str], *, seated: bool) -> None:
        status, notice = self._desk.frame.status, self._desk.frame.notice
        if not gone:
            status.rest(self.tr("The desk “{0}” is back.").format(name))
        elif seated:
            told = self.tr("The desk “{0}” is back, but for {1}: no longer in this corpus.")
            notice.say(told.format(name, ", ".join(gone)))
        else:
            told = self.tr("Nothing of the desk “{0}” is in this corpus any more: {1}.")
            notice.say(told.format(name, ", ".join(gone)))

    @property
    def _named(self) -> NamedDesks | None:
        corpus = self._desk.session.corpus
        return None if corpus is None else self._desk.services.desks.named(corpus.folder)

    def _change(
        self, change: Callable[[NamedDesks], None], told: str, name: str, *, undo: bool = False
    ) -> None:
        named = self._named
        if named is None:
            return
        try:
            change(named)
            sentence = told.format(" ".join(name.split()))
        except InvalidValueError:
            sentence, undo = self.tr("A desk needs a name."), False
        except OSError as error:
            sentence = self.tr("The desks cannot be kept: {0}").format(
                said(error.strerror or str(error))
            )
            undo = False
        self._list()
        self._desk.frame.status.rest(sentence)
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.show_desks(named.names, " ".join(name.split()))
            self._dialog.say(sentence, undo=undo)

    def _list(self) -> None:
        """Have an action for every desk in the menu, where the palette finds it too."""
        if self._menu is None:
            return
        for action in self._listed:
            self._menu.removeAction(action)
            action.deleteLater()
        self._listed = []
        names = [] if self._named is None else self._named.names
        if names:
            self._listed.append(self._menu.addSeparator())
        for name in names:
            action = QAction(name.replace("&", "&&"), self._menu)
            action.setObjectName(f"desk:{name}")
            action.setData(name)
            action.triggered.connect(self._open_chosen)
            self._menu.addAction(action)
            self._listed.append(action)

    @Slot()
    def _open_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open(str(action.data()))
