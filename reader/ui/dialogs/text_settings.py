"""How the texts look, as the reader likes it; every change is seen at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.services.settings_groups import Reading, declared
from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from reader.services.settings import Settings, SettingsService
    from reader.services.settings_groups import Declared, Value

_WORDS = (
    QT_TRANSLATE_NOOP("Setting", "Font"),
    QT_TRANSLATE_NOOP("Setting", "Empty: the best serif of this computer"),
    QT_TRANSLATE_NOOP("Setting", "Text size"),
    QT_TRANSLATE_NOOP("Setting", "Line height"),
    QT_TRANSLATE_NOOP("Setting", "Column width"),
    QT_TRANSLATE_NOOP("Setting", "Justified"),
    QT_TRANSLATE_NOOP("Setting", "Theme"),
    QT_TRANSLATE_NOOP("Setting", "pt"),
    QT_TRANSLATE_NOOP("Setting", "lines"),
    QT_TRANSLATE_NOOP("Setting", "characters"),
    QT_TRANSLATE_NOOP("Setting", "system"),
    QT_TRANSLATE_NOOP("Setting", "light"),
    QT_TRANSLATE_NOOP("Setting", "sepia"),
    QT_TRANSLATE_NOOP("Setting", "dark"),
    QT_TRANSLATE_NOOP("Setting", "contrast"),
)
"""What the settings declare, for the translators."""


def _tell(words: str) -> str:
    return QCoreApplication.translate("Setting", words)


class TextSettings(QDialog):
    """A field for each declared setting of the texts."""

    def __init__(self, settings: SettingsService, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Text and column"))
        self.setAccessibleName(self.windowTitle())
        self._settings = settings
        self._showing = False
        self.fields: dict[str, QWidget] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        now = settings.current.reading
        for name, about in declared(now).items():
            field = self._field(about, getattr(now, name))
            field.setAccessibleName(_tell(about.label))
            field.setToolTip(_tell(about.help) if about.help else "")
            self.fields[name] = field
            label = "" if isinstance(field, QCheckBox) else _tell(about.label)
            form.addRow(label, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.defaults = QPushButton(self.tr("As at first"))
        buttons.addButton(self.defaults, QDialogButtonBox.ButtonRole.ResetRole)
        self.defaults.clicked.connect(self.restore)
        buttons.rejected.connect(self.close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
        self._follow(settings.current)
        settings.on_change(self._follow)
        self.finished.connect(self._forget)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._forget()
        super().closeEvent(event)

    @Slot()
    def restore(self) -> None:
        """Set everything as it was at first."""
        self._settings.set_reading(Reading())

    @Slot()
    def take(self) -> None:
        """Use what the fields say."""
        if not self._showing:
            before = self._settings.current.reading
            values: dict[str, Any] = {name: _value(field) for name, field in self.fields.items()}
            self._settings.set_reading(replace(before, **values))

    def _follow(self, settings: Settings) -> None:
        self._showing = True
        for name, field in self.fields.items():
            _show(field, getattr(settings.reading, name))
        self._showing = False

    @Slot()
    def _forget(self) -> None:
        if self._settings.is_heard_by(self._follow):
            self._settings.forget(self._follow)

    def _field(self, about: Declared, value: Value) -> QWidget:
        if isinstance(value, bool):
            box = QCheckBox(_tell(about.label))
            box.toggled.connect(self.take)
            return box
        if isinstance(value, str):
            return self._choice(about)
        spin = QSpinBox() if isinstance(value, int) else QDoubleSpinBox()
        _bound(spin, about)
        spin.setSuffix(f" {_tell(about.unit)}" if about.unit else "")
        spin.valueChanged.connect(self.take)
        return spin

    def _choice(self, about: Declared) -> QComboBox:
        """Return a list of the declared choices; the font, which has none, lists the families."""
        box = QComboBox()
        box.setMinimumContentsLength(22)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice in about.choices:
            box.addItem(_tell(choice).capitalize(), choice)
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
    if isinstance(field, QSpinBox):
        return field.value()
    return round(field.value(), 2) if isinstance(field, QDoubleSpinBox) else ""


def _show(field: QWidget, value: Value) -> None:
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QComboBox):
        if field.findData(value) < 0:
            field.addItem(str(value), value)
        field.setCurrentIndex(field.findData(value))
    elif isinstance(field, QSpinBox):
        field.setValue(int(value))
    elif isinstance(field, QDoubleSpinBox):
        field.setValue(float(value))
