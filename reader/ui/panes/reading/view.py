"""The reading pane: a text to read, select in, copy from and click on."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from reader.ui.figures import percent
from reader.ui.offsets import sendable
from reader.ui.panes.reading.footnotes import Footnotes
from reader.ui.panes.reading.keys import Command, Step
from reader.ui.panes.reading.spoken import speak, tell_place, tell_selection
from reader.ui.panes.reading.surface import TextSurface
from reader.ui.panes.reading.words import paragraph_at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Document
    from reader.ui.panes.reading.caret import Caret
    from reader.ui.panes.reading.prepared import PreparedText

_QUIET = 300  # milliseconds without scrolling before a screen reader is told the place
_LONGEST_NOTE = 1200  # characters of a footnote shown over its mark


class ReadingView(TextSurface):
    """A ``TextSurface`` with a caret, with notes over their marks, read aloud where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caret: Caret | None = None
        self._caret_shown = False
        self._footnotes: Footnotes | None = None
        self._describing = QTimer(self, singleShot=True, interval=_QUIET)
        self._describing.timeout.connect(self._describe)
        self.scrolled.connect(self._describe_soon)
        self.selection_changed.connect(self._tell_selection)
        speak()

    @override
    def show_document(self, document: Document, prepared: PreparedText | None = None) -> None:
        self._caret = None
        self._footnotes = None
        self._hover(-1)
        self._selecting.reset(document.text)
        super().show_document(document, prepared)

    @property
    def caret_shown(self) -> bool:
        """Whether the arrows move a caret instead of scrolling."""
        return self._caret_shown

    def set_caret_shown(self, shown: bool) -> None:
        """Let the arrows move a caret, or scroll."""
        if shown and not self._caret_shown and not self._on_screen(self._selecting.active):
            self._selecting.begin(self.offset_at_reading_line())
        self._caret_shown = shown
        self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_note(event)
            return True
        return super().viewportEvent(event)

    # Inside

    @property
    @override
    def _steps_move(self) -> bool:
        return self._caret_shown

    @override
    def _caret_place(self) -> int | None:
        return self._selecting.active if self._caret_shown and self.hasFocus() else None

    @Slot()
    def _describe_soon(self) -> None:
        if QAccessible.isActive():
            self._describing.start()

    @Slot()
    def _describe(self) -> None:
        """Tell a screen reader the paragraph at the reading line, and where that is."""
        document = self.document
        if document is None:
            return
        offset = self.offset_at_reading_line()
        share = percent(offset / max(1, len(document.text)))
        words = paragraph_at(document.text, offset).of(document.text)[:_LONGEST_NOTE]
        self.setAccessibleDescription(f"{document.title}, {share}. {sendable(words)}")
        tell_place(self)

    @Slot()
    def _tell_selection(self) -> None:
        tell_selection(self, self.tr("selected: {0}"))

    def _tell_note(self, event: QHelpEvent) -> None:
        """Show the text of the footnote whose mark is under the pointer."""
        document = self.document
        if document is None:
            return
        if self._footnotes is None:
            self._footnotes = Footnotes(document)
        under = self.character_at(event.pos().x(), event.pos().y())
        note = None if under is None else self._footnotes.note_at(under)
        words = escape(" ".join(note.of(document.text).split())[:_LONGEST_NOTE]) if note else ""
        QToolTip.showText(event.globalPos(), f"<qt>{words}</qt>" if words else "", self)

    @override
    def _obey_command(self, command: Command) -> bool:
        if command is Command.TOGGLE_CARET:
            self.set_caret_shown(not self._caret_shown)
        elif command is Command.CLICK and self._caret_shown:
            self.clicked.emit(self._selecting.active)
        else:
            return False
        return True

    @override
    def _moved(self, offset: int, step: Step) -> int:
        sheet = self._sheet
        if sheet is None:
            return offset
        from reader.ui.panes.reading.caret import Caret

        if self._caret is None or self._caret.galley is not sheet.galley:
            self._caret = Caret(sheet.galley)
        page = max(self.viewport().height() - 2 * self.line_height, self.line_height)
        return self._caret.moved(offset, step, page)
