"""The mouse over a text: clicks, drags that scroll at the edges, double and triple clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader.ui.panes.reading.selecting import Grain, Selecting

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

_SCROLL_EVERY = 30  # milliseconds
_FASTEST = 90  # pixels a step
_SLACK = 4  # pixels a hand may shake in a click; less than a letter is wide


class Touchable(Protocol):
    """What the mouse needs of a view."""

    def offset_at(self, x: float, y: float) -> int:
        """Return the place between characters nearest to a point of the viewport."""
        ...

    def character_at(self, x: float, y: float) -> int | None:
        """Return the character under a point of the viewport."""
        ...

    def scroll_by(self, pixels: int) -> None:
        """Scroll."""
        ...

    def visible_height(self) -> int:
        """Return the height of the viewport."""
        ...


class Pointer(QObject):
    """Turns mouse events into a selection, or into a click."""

    def __init__(self, parent: QObject, view: Touchable, selecting: Selecting) -> None:
        super().__init__(parent)
        self._view = view
        self._selecting = selecting
        self._pressed: QPointF | None = None
        self._dragged = False
        self._last: QPointF = QPointF()
        self._double: QPointF | None = None
        self._since_double = QTimer(self, singleShot=True)
        self._scrolling = QTimer(self, interval=_SCROLL_EVERY)
        self._scrolling.timeout.connect(self._scroll_on)

    @property
    def dragging(self) -> bool:
        """Tell whether the button is down over the text."""
        return self._pressed is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection, extend it with Shift, or take the paragraph at a third click."""
        point = event.position()
        self._pressed, self._dragged, self._last = point, False, point
        place = self._view.offset_at(point.x(), point.y())
        if self._is_third(point):
            self._selecting.begin(place, Grain.PARAGRAPH)
            self._dragged = True
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selecting.extend(place)
            self._dragged = True
        else:
            self._selecting.begin(place)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        point = event.position()
        self._pressed, self._dragged, self._last = point, True, point
        under = self._view.character_at(point.x(), point.y())
        place = self._view.offset_at(point.x(), point.y()) if under is None else under
        self._selecting.begin(place, Grain.WORD)
        self._double = point
        self._since_double.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection to the pointer, and scroll while it is outside."""
        if self._pressed is None:
            return
        if not event.buttons() & Qt.MouseButton.LeftButton:  # let go where we did not see it
            self._pressed = None
            self._scrolling.stop()
            return
        self._last = event.position()
        distance = (self._last - self._pressed).toPoint().manhattanLength()
        if not self._dragged and distance < _SLACK:
            return
        self._dragged = True
        self._extend()
        outside = not 0 <= self._last.y() < self._view.visible_height()
        if outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not outside:
            self._scrolling.stop()

    def release(self, event: QMouseEvent) -> bool:
        """End the selection; tell whether this was a plain click."""
        self._scrolling.stop()
        if self._pressed is not None and self._dragged:
            self._last = event.position()
        plain = self._pressed is not None and not self._dragged
        self._pressed = None
        return plain

    def _extend(self) -> None:
        self._selecting.extend(self._view.offset_at(self._last.x(), self._last.y()))

    def _scroll_on(self) -> None:
        y, height = self._last.y(), self._view.visible_height()
        beyond = y if y < 0 else max(0.0, y - height + 1)
        self._view.scroll_by(round(max(-_FASTEST, min(_FASTEST, beyond))) or 1)
        self._extend()

    def _is_third(self, point: QPointF) -> bool:
        if self._double is None or not self._since_double.isActive():
            return False
        moved: QPoint = (point - self._double).toPoint()
        self._double = None
        return moved.manhattanLength() < QGuiApplication.styleHints().startDragDistance()
