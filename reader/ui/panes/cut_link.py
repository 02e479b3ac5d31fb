"""A link that is cut in its middle where there is no room, so that both its ends can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_PADDING = 14


class CutLink(QPushButton):
    """Shows a name, which may be cut, and after it what tells it from others of that name."""

    def __init__(self, name: str, tail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tail = name, tail
        whole = " · ".join(part for part in (name, tail) if part)
        self.setToolTip(whole)
        self.setAccessibleName(whole)
        self.setProperty("role", "link")
        self.setStyleSheet("text-align: left;")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        tail = f" · {self._tail}" if self._tail else ""
        room = self.width() - _PADDING - metrics.horizontalAdvance(tail)
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        told = f"{name}{tail}".replace("&", "&&")
        if told != self.text():
            self.setText(told)
