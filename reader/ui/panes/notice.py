"""A sentence above the panes that stays until it is read: what went wrong, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class Notice(QFrame):
    """One sentence with a button to put it away, and sometimes one to do something about it.

    Signals:
        act_requested: the reader pressed the other button.
    """

    act_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Notice")
        self.setAccessibleName(self.tr("Notice"))
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._act = QPushButton(self)
        self.away = QPushButton(self.tr("Close"), self)
        for button in (self._act, self.away):
            button.setProperty("role", "link")
        self._then: Callable[[], None] | None = None
        self._act.clicked.connect(self._do)
        self.away.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._act)
        row.addWidget(self.away)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says, or nothing if it is put away."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, sentence: str, act: str = "", then: Callable[[], None] | None = None) -> None:
        """Show a sentence; ``act`` names what can be done about it.

        That is ``then``, a bound method, or else what ``act_requested`` stands for.
        """
        self._then = then
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self.show()

    @Slot()
    def _do(self) -> None:
        if self._then is None:
            self.act_requested.emit()
        else:
            self.put_away()
            self._then()

    @Slot()
    def put_away(self) -> None:
        """Hide it."""
        self.hide()
