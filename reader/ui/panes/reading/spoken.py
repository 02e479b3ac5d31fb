"""Say a text to screen readers: what stands in a view that paints its letters itself.

Qt asks for an accessible interface only once a screen reader runs. PySide6 cannot tell where a
selection begins and ends (``QAccessibleTextInterface`` lacks ``selection`` and ``attributes``),
so what is selected is announced in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from typing_extensions import override

from reader.domain.span import Span
from reader.ui.offsets import OffsetMap, sendable, shown
from reader.ui.panes.reading.words import paragraph_at

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.ui.panes.reading.view_in_hand import ViewInHand

_LONGEST = 400
_FEW_WORDS = 12


class SpokenText(QAccessibleTextInterface):
    """The text of a reading view. Positions are Qt's, in UTF-16."""

    def __init__(self, view: ViewInHand) -> None:
        super().__init__()
        self._view = view
        self._known: tuple[Document | None, str, OffsetMap] = (None, "", OffsetMap(""))

    @override
    def characterCount(self) -> int:
        _, text, offsets = self._current()
        return offsets.to_qt(len(text))

    @override
    def text(self, startOffset: int, endOffset: int) -> str:
        _, text, offsets = self._current()
        end = len(text) if endOffset < 0 else offsets.from_qt(endOffset)
        return text[offsets.from_qt(max(0, startOffset)) : end]

    @override
    def cursorPosition(self) -> int:
        return self._current()[2].to_qt(place(self._view))

    @override
    def setCursorPosition(self, position: int) -> None:
        self._view.bring(self._offset(position), self._view.reading_line)

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        self._view.bring(self._offset(startIndex), self._view.reading_line)

    @override
    def selectionCount(self) -> int:
        return 0

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self._view.select(Span(self._offset(startOffset), self._offset(endOffset)))

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self.addSelection(startOffset, endOffset)

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        start = place(self._view)
        self._view.select(Span(start, start))

    @override
    def characterRect(self, offset: int) -> QRect:
        view = self._view
        top = round(view.y_of(self._offset(offset)) - view.scroll_y)
        corner = view.viewport().mapToGlobal(QPoint(0, top))
        return QRect(corner.x(), corner.y(), view.viewport().width(), round(view.line_height))

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        here = self._view.viewport().mapFromGlobal(point)
        return self._current()[2].to_qt(self._view.offset_at(here.x(), here.y()))

    def _offset(self, position: int) -> int:
        _, text, offsets = self._current()
        return max(0, min(len(text), offsets.from_qt(max(0, position))))

    def _current(self) -> tuple[Document | None, str, OffsetMap]:
        document = self._view.document
        if document is not self._known[0]:
            lines = [] if document is None else document.text.split("\n")
            text = "\n".join(shown(line) for line in lines)
            self._known = (document, text, OffsetMap(text))
        return self._known


class SpokenView(QAccessibleWidget):
    """A reading view as a document with a text; its value is the paragraph that is read."""

    def __init__(self, view: ViewInHand) -> None:
        super().__init__(view, QAccessible.Role.Document, "")
        self._view = view
        self._text = SpokenText(view)

    @override
    def text(self, t: QAccessible.Text) -> str:
        return paragraph(self._view) if t == QAccessible.Text.Value else super().text(t)

    @override
    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        if t == QAccessible.InterfaceType.TextInterface:
            return cast("int", self._text)  # the stubs say int, what is wanted is the interface
        return super().interface_cast(t)


class SpokenWords(QAccessibleWidget):
    """Words that are painted: their description is their value, too."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.StaticText, "")
        self._widget = widget

    @override
    def text(self, t: QAccessible.Text) -> str:
        value = t == QAccessible.Text.Value
        return self._widget.accessibleDescription() if value else super().text(t)


class _Factory:
    """Makes an interface for each view that asks; Qt deletes it with its view."""

    def __init__(self) -> None:
        self._made: dict[int, QAccessibleInterface] = {}
        self._installed = False

    def install(self) -> None:
        """Answer Qt from now on."""
        if not self._installed:
            self._installed = True
            QAccessible.installFactory(self.make)

    def make(self, _key: str, thing: QObject) -> QAccessibleInterface | None:
        """Return the interface of a view of ours, or None for anything else."""
        from reader.ui.panes.reading.view_in_hand import ViewInHand
        from reader.ui.panes.word_differences import WordDifferences

        made: QAccessibleInterface
        if isinstance(thing, ViewInHand):
            made = SpokenView(thing)
        elif isinstance(thing, WordDifferences):
            made = SpokenWords(thing)
        else:
            return None
        number = id(made)
        self._made[number] = made
        thing.destroyed.connect(lambda: self._made.pop(number, None))
        return made


_FACTORY = _Factory()


def speak() -> None:
    """Let screen readers read the views that paint their letters themselves."""
    _FACTORY.install()


def place(view: ViewInHand) -> int:
    """Return the offset a screen reader takes for the caret's."""
    chosen = view.selected()
    return view.offset_at_reading_line() if chosen is None else chosen.end


def paragraph(view: ViewInHand) -> str:
    """Return the paragraph that is read, not too long."""
    document = view.document
    if document is None:
        return ""
    words = paragraph_at(document.text, view.offset_at_reading_line()).of(document.text)
    return sendable(words[:_LONGEST])


def tell_place(view: ViewInHand) -> None:
    """Tell a screen reader where the view stands now."""
    document = view.document
    if document is not None and QAccessible.isActive():
        where = OffsetMap(document.text[: place(view)]).to_qt(place(view))
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, where))


def tell_selection(view: ViewInHand, said: str) -> None:
    """Say what is selected: few words themselves, of many the first and the last."""
    words = sendable(view.selected_text()).split()
    if words and QAccessible.isActive():
        half = _FEW_WORDS // 2
        short = words if len(words) <= _FEW_WORDS else [*words[:half], "…", *words[-half:]]
        event = QAccessibleAnnouncementEvent(view, said.format(" ".join(short)))
        QAccessible.updateAccessibility(event)
