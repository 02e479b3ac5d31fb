"""Notice that the reader begins to drag something out of a part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable


class DragWatch(QObject):
    """Watches the mouse over a widget; a press that is not moved remains a click.

    ``may`` says whether there is something to drag at a place. With ``held_back`` the press
    does not reach the widget before it is clear that it is a click: a text would let go of
    its selection.

    Signals:
        begun: the mouse was moved far enough with its button down.
    """

    begun = Signal()

    def __init__(
        self, widget: QWidget, may: Callable[[QPointF], bool], *, held_back: bool = False
    ) -> None:
        super().__init__(widget)
        self._widget, self._may, self._held_back = widget, may, held_back
        self._pressed: QPointF | None = None
        self._dragging = False
        self._replaying = False
        widget.installEventFilter(self)

    @property
    def is_held(self) -> bool:
        """Whether the button is still down since a drag began."""
        return self._dragging

    def end(self) -> None:
        """Know that the drag is over."""
        self._pressed, self._dragging = None, False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or self._replaying:
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            return self._press(event)
        if kind == QEvent.Type.MouseMove:
            return self._move(event)
        return kind == QEvent.Type.MouseButtonRelease and self._release(event)

    def _press(self, event: QMouseEvent) -> bool:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self.end()
        if event.button() == Qt.MouseButton.LeftButton and plain and self._may(event.position()):
            self._pressed = event.position()
            return self._held_back
        return False

    def _move(self, event: QMouseEvent) -> bool:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        far = (event.position() - self._pressed).manhattanLength()
        if not self._dragging and far >= QApplication.startDragDistance():
            self._dragging = True
            self.begun.emit()
        return True

    def _release(self, event: QMouseEvent) -> bool:
        pressed, dragged = self._pressed, self._dragging
        self.end()
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        if dragged:
            return True
        if self._held_back:
            self._replay(event)
        return False

    def _replay(self, event: QMouseEvent) -> None:
        """Give the widget the press that was kept from it, before it has the release."""
        press = QMouseEvent(
            QEvent.Type.MouseButtonPress,
            event.position(),
            event.globalPosition(),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            event.modifiers(),
        )
        self._replaying = True
        QApplication.sendEvent(self._widget, press)
        self._replaying = False
