"""The words an overlap is to have, and the other conditions behind a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from reader.services.overlap_filter import OverlapFilter
from reader.ui.panes.listing import Wanted, chooser
from reader.ui.theme.number_field import set_apart

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

_TYPED = 60
_FIELD = (70, 170)
_MOST = 1_000_000
_NUMBER = 200


class _Panel(QFrame):
    """The conditions, one a line.

    Signals:
        changed: one of them is another.
        closed: the panel was put away.
    """

    changed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popup")
        self.setAccessibleName(self.tr("Conditions for the overlaps listed"))
        self.words = self._number(self.tr("any"), self.tr(" words"))
        self.score = self._number(self.tr("any"), self.tr(" bits"))
        self.identity = self._number(self.tr("any"), " %", most=100)
        self.document = self._line(self.tr("Title or file name"))
        self.section = self._line(self.tr("Words of the heading above"))
        self.clear = QPushButton(self.tr("Clear"), self)
        rows = QFormLayout(self)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.setSpacing(8)
        for text, field in (
            (self.tr("At least"), self.words),
            (self.tr("Weight at least"), self.score),
            (self.tr("Alike at least"), self.identity),
            (self.tr("Document"), self.document),
            (self.tr("Section"), self.section),
        ):
            field.setAccessibleName(text)
            rows.addRow(text, field)
        rows.addRow("", self.clear)
        self.clear.clicked.connect(self._clear)

    @property
    def fields(self) -> tuple[QSpinBox | QLineEdit, ...]:
        """The fields, from top to bottom."""
        return (self.words, self.score, self.identity, self.document, self.section)

    def show_filter(self, wanted: OverlapFilter) -> None:
        """Show what is asked for, without saying so."""
        for field in self.fields:
            field.blockSignals(True)
        self.words.setValue(wanted.words)
        self.score.setValue(wanted.score)
        self.identity.setValue(wanted.identity)
        self.document.setText(wanted.document)
        self.section.setText(wanted.section)
        for field in self.fields:
            field.blockSignals(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
            return
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    @Slot()
    def _clear(self) -> None:
        self.show_filter(OverlapFilter())
        self.changed.emit()

    def _number(self, none: str, unit: str, most: int = _MOST) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(0, most)
        field.setSpecialValueText(none)
        field.setSuffix(unit)
        field.setGroupSeparatorShown(True)
        field.setMinimumWidth(_NUMBER)
        set_apart(field)
        field.valueChanged.connect(self._changed)
        return field

    def _line(self, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(hint)
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._changed)
        return field

    @Slot()
    def _changed(self) -> None:
        self.changed.emit()


class OverlapConditions(QWidget):
    """A line to type words of a passage, and a button that opens the other conditions.

    Signals:
        changed: others are wanted; carries the ``OverlapFilter``.
        down: the reader wants to go on to the list.
    """

    changed = Signal(object)
    down = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = Wanted(self)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Filter: words"))
        self.field.setAccessibleName(self.tr("Filter the overlaps by their words"))
        self.field.setMinimumWidth(_FIELD[0])
        self.field.setMaximumWidth(_FIELD[1])
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more: QToolButton = chooser(self.tr("More conditions for the overlaps listed"), self)
        self.panel = _Panel(self)
        self._said = OverlapFilter()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.field, 1)
        row.addWidget(self.more)
        self._typing = QTimer(self, singleShot=True, interval=_TYPED)
        self._typing.timeout.connect(self._announce)
        self.field.textChanged.connect(self._typing.start)
        self.field.down.connect(self.down)
        self.panel.changed.connect(self._typing.start)
        self.panel.changed.connect(self._name)
        self.panel.closed.connect(self._name)
        self.more.clicked.connect(self.open)
        self._name()

    @property
    def wanted(self) -> OverlapFilter:
        """What is asked for."""
        panel = self.panel
        return OverlapFilter(
            text=self.field.text(),
            document=panel.document.text(),
            section=panel.section.text(),
            words=panel.words.value(),
            score=panel.score.value(),
            identity=panel.identity.value(),
        )

    def show_filter(self, wanted: OverlapFilter) -> None:
        """Ask for this from now on, without saying so."""
        self._said = wanted
        self.field.blockSignals(True)
        self.field.setText(wanted.text)
        self.field.blockSignals(False)
        self.panel.show_filter(wanted)
        self._name()

    @Slot()
    def clear(self) -> None:
        """Ask for nothing."""
        self.show_filter(OverlapFilter())
        self.changed.emit(self._said)

    @Slot()
    def open(self) -> None:
        """Show the other conditions below the button, or above where there is no room."""
        panel = self.panel
        panel.adjustSize()
        size = panel.sizeHint()
        corner = self.more.mapToGlobal(QPoint(self.more.width() - size.width(), -size.height()))
        panel.move(corner)
        panel.show()
        panel.words.setFocus()

    @Slot()
    def _announce(self) -> None:
        wanted = self.wanted
        if wanted != self._said:
            self._said = wanted
            self.changed.emit(wanted)

    @Slot()
    def _name(self) -> None:
        count = self.wanted.conditions
        told = self.tr("more") if not count else self.tr("{0} more").format(count)
        self.more.setText(told + " ▾")
        bold = self.more.font()
        bold.setBold(bool(count))
        self.more.setFont(bold)
