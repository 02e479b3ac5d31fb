"""Dragging a pane by its head to another place of the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEFT = Qt.MouseButton.LeftButton


class PaneDrag(QObject):
    """Tells a drag from a click on any of some widgets; the click is theirs, the drag is not.

    Signals:
        dragged: the pointer is dragged; carries its x on the screen.
        dropped: it was let go there.
        cancelled: Escape was pressed, or the drag ended otherwise.
    """

    dragged = Signal(int)
    dropped = Signal(int)
    cancelled = Signal()

    def __init__(self, handles: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._from: int | None = None
        self._dragging = False
        for handle in handles:
            handle.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            return self._mouse(watched, event)
        if (
            self._dragging
            and isinstance(event, QKeyEvent)
            and event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
            and event.key() == Qt.Key.Key_Escape
        ):
            self._end()
            self.cancelled.emit()
            return True
        return False

    def _mouse(self, watched: QWidget, event: QMouseEvent) -> bool:
        kind, x = event.type(), round(event.globalPosition().x())
        if kind is QEvent.Type.MouseButtonPress and event.button() is _LEFT:
            self._from = x
        elif kind is QEvent.Type.MouseMove and self._from is not None:
            if not self._dragging and abs(x - self._from) >= QApplication.startDragDistance():
                self._begin(watched)
            if self._dragging:
                self.dragged.emit(x)
            return self._dragging
        elif kind is QEvent.Type.MouseButtonRelease and event.button() is _LEFT:
            self._from = None
            if self._dragging:
                self._end()
                self.dropped.emit(x)
                return True
        return False

    def _begin(self, watched: QWidget) -> None:
        self._dragging = True
        if isinstance(watched, QAbstractButton):
            watched.setDown(False)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)

    def _end(self) -> None:
        self._dragging, self._from = False, None
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        QApplication.restoreOverrideCursor()
