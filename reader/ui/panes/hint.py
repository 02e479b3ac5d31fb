"""A notice that floats over the foot of the texts: it says what is awaited, and moves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

from reader.ui.panes.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_SIDE = 24
_BELOW = 14
_WIDEST = 720


class Hint(Notice):
    """One sentence over ``around``, with a button that calls off what it is about."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setProperty("floating", True)
        self.away.hide()
        around.installEventFilter(self)

    @override
    def say(self, sentence: str, act: str = "", then: Callable[[], None] | None = None) -> None:
        super().say(sentence, act, then)
        self._place()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        around = self._around
        width = min(_WIDEST, around.width() - 2 * _SIDE)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else -1
        height = height if height > 0 else self.sizeHint().height()
        self.setGeometry(
            (around.width() - width) // 2, around.height() - height - _BELOW, width, height
        )
