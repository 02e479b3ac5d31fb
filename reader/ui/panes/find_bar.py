"""The bar below a text in which a reader says what to look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.ui.panes.hits import Wish

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NARROW = 340
_CRAMPED = 240
_TIGHT = 210
"""Pixels, below which the bar has two lines, no arrows, and no cross: keys do the same."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindBar(QFrame):
    """A field, two switches, next and previous; it looks for nothing itself.

    Signals:
        wish_changed: look for something else; carries a ``Wish``.
        step_requested: go to the next (1) or previous (-1) hit.
        stop_requested: do not search any longer.
        closed: the reader is done.
    """

    wish_changed = Signal(object)
    step_requested = Signal(int)
    stop_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FindBar")
        self.setAccessibleName(self.tr("Find in this text"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this text"))
        self.field.setAccessibleName(self.tr("Find in this text"))
        self.field.setMinimumWidth(60)
        self.field.textChanged.connect(self._tell)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.count.setProperty("role", "soft")
        self.trouble = QLabel(self)
        self.trouble.setProperty("role", "error")
        self.trouble.setWordWrap(True)
        self.trouble.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.trouble.hide()
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setProperty("role", "link")
        self.stop.clicked.connect(self.stop_requested)
        self.stop.hide()
        self.case = self._switch("Aa", self.tr("Tell upper and lower case apart"))
        self.regex = self._switch(".*", self.tr("Regular expression"))
        self.previous = self._button("↑", self.tr("Previous hit (Shift+F3)"))
        self.next = self._button("↓", self.tr("Next hit (F3)"))
        self.away = self._button("✕", self.tr("Close (Esc)"))
        self.previous.clicked.connect(self._step_back)
        self.next.clicked.connect(self._step_on)
        self.away.clicked.connect(self.closed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()

    @property
    def wish(self) -> Wish:
        """What is looked for."""
        return Wish(self.field.text(), self.regex.isChecked(), self.case.isChecked())

    def take_up(self, words: str = "") -> None:
        """Have the keyboard, with ``words`` or what was looked for last ready to be replaced."""
        if words and words != self.field.text():
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def say(self, count: str, *, found: bool = True) -> None:
        """Show how many hits there are, and which one this is."""
        self.stop.hide()
        self.trouble.hide()
        self.count.setText(count)
        self.count.setToolTip(count)
        self._colour("soft" if found else "error")
        for button in (self.previous, self.next):
            button.setEnabled(found and bool(count))
        self.field.setAccessibleDescription(count)

    def say_searching(self) -> None:
        """Show that the answer takes a while."""
        self.say("…" if self.width() < _CRAMPED else self.tr("searching …"))
        self.stop.show()

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with what is looked for."""
        self.say("", found=False)
        self.trouble.setText(sentence)
        self.trouble.show()
        self.field.setAccessibleDescription(sentence)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if event.key() in _ENTER and not self._with_control(event):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step_requested.emit(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if self.width() < _NARROW else way.LeftToRight)
        for button in (self.previous, self.next):
            button.setVisible(self.width() >= _CRAMPED)
        self.away.setVisible(self.width() >= _TIGHT)

    @staticmethod
    def _with_control(event: QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _colour(self, role: str) -> None:
        if self.count.property("role") != role:
            self.count.setProperty("role", role)
            self.count.style().unpolish(self.count)
            self.count.style().polish(self.count)

    def _switch(self, sign: str, name: str) -> QToolButton:
        switch = self._button(sign, name)
        switch.setCheckable(True)
        switch.toggled.connect(self._tell)
        return switch

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        self._row.setSpacing(4)
        self._row.addWidget(self.field, 1)
        controls = QHBoxLayout()
        controls.setSpacing(1)
        controls.addWidget(self.count, 1)
        controls.addWidget(self.stop)
        for button in (self.case, self.regex, self.previous, self.next, self.away):
            controls.addWidget(button)
        self._row.addLayout(controls)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 6, 4)
        column.setSpacing(2)
        column.addWidget(self.trouble)
        column.addLayout(self._row)

    @Slot()
    def _tell(self) -> None:
        self.wish_changed.emit(self.wish)

    @Slot()
    def _step_back(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _step_on(self) -> None:
        self.step_requested.emit(1)
