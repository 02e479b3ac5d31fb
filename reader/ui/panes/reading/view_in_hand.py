"""A document under a reader's hands: selecting, copying, clicking, scrolling by wheel and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication
from typing_extensions import override

from reader.domain.span import Span
from reader.ui.offsets import sendable
from reader.ui.panes.reading.document_view import DocumentView
from reader.ui.panes.reading.keys import Command, Press, Step, read_key
from reader.ui.panes.reading.pointer import Pointer
from reader.ui.panes.reading.selecting import Selecting

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_WHEEL_LINES = 3
_NOTCH = 120
_SCROLLS = {Step.UP: -1, Step.DOWN: 1}
_PAGES = {Step.PAGE_UP: -1, Step.PAGE_DOWN: 1}


class ViewInHand(DocumentView):
    """A ``DocumentView`` that a reader works on with mouse and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selecting = Selecting(self._selection_is)
        self._pointer = Pointer(self, self, self._selecting)
        self._hovered = -1
        self._turned = 0  # of the wheel, in eighths of a degree, not yet worth a step of zoom

    # Selection

    def selected(self) -> Span | None:
        """Return what is selected, if anything is."""
        return self._selecting.span

    def select(self, span: Span) -> None:
        """Select ``span``, without scrolling."""
        self._selecting.select(Span(self._within(span.start), self._within(span.end)))

    def selected_text(self) -> str:
        """Return the selected characters, exactly as they are in the document."""
        span, document = self.selected(), self.document
        return span.of(document.text) if span and document else ""

    def copy(self) -> None:
        """Put the selected characters on the clipboard."""
        text = self.selected_text()
        if text:
            QGuiApplication.clipboard().setText(sendable(text))

    # Events

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.document:
            self._pointer.press(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.document:
            self._pointer.double_click(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pointer.dragging:
            self._pointer.move(event)
        else:
            self._hover_at(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.document:
            return
        if self._pointer.release(event):
            self.clicked.emit(self._offset_under(event.position()))
        else:
            self._offer_selection()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += turned
            steps = int(self._turned / _NOTCH)
            self._turned -= steps * _NOTCH
            if steps:
                self.zoom_requested.emit(steps)
        elif not event.pixelDelta().isNull():
            self.scroll_by(-event.pixelDelta().y())
        else:
            self.scroll_by(-round(turned * _WHEEL_LINES * self.line_height / _NOTCH))
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = read_key(event)
        if press is None or not self.document or not self._obey(press):
            event.ignore()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.document:
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            point = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
            self.menu_requested.emit(self._offset_under(point), event.globalPos())
            return
        offset = self._selecting.active
        if not self._on_screen(offset):
            offset = self.offset_at_reading_line()
        place = QPoint(self._left_edge(), round(self.y_of(offset)) - self.scroll_y)
        self.menu_requested.emit(offset, self.viewport().mapToGlobal(place))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    # What a view has of its own

    def _left_edge(self) -> int:
        """Return the x of the viewport at which lines begin."""
        raise NotImplementedError

    def _moved(self, offset: int, step: Step) -> int:
        """Return where a step of the caret leads from ``offset``."""
        raise NotImplementedError

    def _obey_command(self, _command: Command) -> bool:
        """Do what only this view can do; tell whether it did."""
        return False

    @property
    def _steps_move(self) -> bool:
        """Whether the arrows move a caret instead of scrolling."""
        return False

    # Inside

    @override
    def _selection_shown(self) -> Span | None:
        return self._selecting.span

    def _selection_is(self, span: Span | None) -> None:
        self.viewport().update()
        self.selection_changed.emit(span)

    def _offer_selection(self) -> None:
        """Give the selection to a middle click elsewhere, where the platform has that."""
        clipboard = QGuiApplication.clipboard()
        text = self.selected_text()
        if text and clipboard.supportsSelection():
            clipboard.setText(sendable(text), QClipboard.Mode.Selection)

    def _offset_under(self, point: QPointF) -> int:
        under = self.character_at(point.x(), point.y())
        return self.offset_at(point.x(), point.y()) if under is None else under

    def _hover_at(self, point: QPointF) -> None:
        under = self.character_at(point.x(), point.y()) if self.document else None
        self._hover(-1 if under is None else under)

    def _hover(self, offset: int) -> None:
        if offset != self._hovered:
            self._hovered = offset
            self.hovered.emit(offset)

    def _on_screen(self, offset: int) -> bool:
        span = self.visible_span()
        return span.start <= offset <= span.end

    def _obey(self, press: Press) -> bool:
        if press.step is None:
            return press.command is not None and self._command(press.command)
        if press.selecting or self._steps_move:
            self._step(press.step, selecting=press.selecting)
            return True
        return self._scroll_key(press.step)

    def _command(self, command: Command) -> bool:
        if command is Command.COPY:
            self.copy()
        elif command is Command.SELECT_ALL:
            self.select(Span(0, len(self.document.text) if self.document else 0))
        elif command in (Command.ZOOM_IN, Command.ZOOM_OUT):
            self.zoom_requested.emit(1 if command is Command.ZOOM_IN else -1)
        elif command is Command.DESELECT and self.selected():
            self._selecting.begin(self._selecting.active)
        else:
            return self._obey_command(command)
        return True

    def _scroll_key(self, step: Step) -> bool:
        page = self.viewport().height() - 2 * self.line_height
        if step in _SCROLLS:
            self.scroll_by(_SCROLLS[step] * _WHEEL_LINES * self.line_height)
        elif step in _PAGES:
            self.scroll_by(_PAGES[step] * max(page, self.line_height))
        elif step in (Step.LINE_START, Step.TEXT_START):
            self.scroll_by(-self.scroll_y)
        elif step in (Step.LINE_END, Step.TEXT_END):
            self.scroll_by(self.content_height)
        else:
            return False
        return True

    def _step(self, step: Step, *, selecting: bool) -> None:
        """Move the caret, or the end of the selection, and keep it in sight."""
        if not self._on_screen(self._selecting.active) and not self.selected():
            self._selecting.begin(self.offset_at_reading_line())
        place = self._moved(self._selecting.active, step)
        if selecting:
            self._selecting.extend(place)
            self._offer_selection()
        else:
            self._selecting.begin(place)
        self._show(place)
        self.viewport().update()

    def _show(self, offset: int) -> None:
        """Scroll as little as brings the line of ``offset`` into sight."""
        y = round(self.y_of(offset)) - self.scroll_y
        lowest = self.viewport().height() - self.line_height
        if y < 0:
            self.scroll_by(y)
        elif y > lowest:
            self.scroll_by(y - lowest)
