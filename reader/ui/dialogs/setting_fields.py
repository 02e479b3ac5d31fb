"""A form made of what a group of settings declares: one field a setting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from reader.services.settings_groups import declared
from reader.ui.dialogs.setting_words import told
from reader.ui.theme.number_field import set_apart

if TYPE_CHECKING:
    from reader.services.settings_groups import Declared, Group, Value

_FONT = "family"


class GroupForm(QWidget):
    """Shows a group and says what the reader made of it.

    Signals:
        changed: carries the group's name, and the group with the reader's values.
    """

    changed = Signal(str, object)

    def __init__(self, name: str, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._group = group
        self._showing = False
        self.fields: dict[str, QWidget] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for setting, about in declared(group).items():
            field = self._field(setting, about, getattr(group, setting))
            field.setAccessibleName(told(about.label))
            field.setToolTip(told(about.help) if about.help else "")
            self.fields[setting] = field
            form.addRow("" if isinstance(field, QCheckBox) else told(about.label), field)
        self.show_group(group)

    def show_group(self, group: Group) -> None:
        """Show other values, without telling anyone."""
        self._group = group
        self._showing = True
        for name, field in self.fields.items():
            _show(field, getattr(group, name))
        self._showing = False

    @Slot()
    def take(self) -> None:
        """Use what the fields say."""
        if self._showing:
            return
        values: dict[str, Any] = {name: _value(field) for name, field in self.fields.items()}
        self._group = replace(self._group, **values)
        self.changed.emit(self._name, self._group)

    def _field(self, name: str, about: Declared, value: Value) -> QWidget:
        if isinstance(value, bool):
            box = QCheckBox(told(about.label))
            box.toggled.connect(self.take)
            return box
        if isinstance(value, str):
            return self._choice(about) if about.choices or name == _FONT else self._line(about)
        spin = QSpinBox() if isinstance(value, int) else QDoubleSpinBox()
        _bound(spin, about)
        set_apart(spin)
        spin.setSuffix(f" {told(about.unit)}" if about.unit else "")
        spin.valueChanged.connect(self.take)
        return spin

    def _line(self, about: Declared) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(told(about.help) if about.help else "")
        line.editingFinished.connect(self.take)
        return line

    def _choice(self, about: Declared) -> QComboBox:
        """Return a list of the declared choices; the font, which has none, lists the families."""
        box = QComboBox()
        box.setMinimumContentsLength(22)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice in about.choices:
            words = told(choice)
            box.addItem(words[:1].upper() + words[1:], choice)
        if not about.choices:
            box.addItem(self.tr("The best serif of this computer"), "")
            for family in QFontDatabase.families():
                if QFontDatabase.isSmoothlyScalable(family) and not family.startswith("."):
                    box.addItem(family, family)
        box.currentIndexChanged.connect(self.take)
        return box


def _bound(spin: QSpinBox | QDoubleSpinBox, about: Declared) -> None:
    low, high = about.minimum or 0, about.maximum or 99
    if isinstance(spin, QSpinBox):
        spin.setRange(int(low), int(high))
        spin.setSingleStep(int(about.step))
    else:
        spin.setRange(low, high)
        spin.setSingleStep(about.step)


def _value(field: QWidget) -> Value:
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QComboBox):
        return str(field.currentData())
    if isinstance(field, QLineEdit):
        return field.text().strip()
    if isinstance(field, QSpinBox):
        return field.value()
    return round(field.value(), 2) if isinstance(field, QDoubleSpinBox) else ""


def _show(field: QWidget, value: Value) -> None:
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QLineEdit):
        field.setText(str(value))
    elif isinstance(field, QComboBox):
        if field.findData(value) < 0:
            field.addItem(str(value), value)
        field.setCurrentIndex(field.findData(value))
    elif isinstance(field, QSpinBox):
        field.setValue(int(value))
    elif isinstance(field, QDoubleSpinBox):
        field.setValue(float(value))
