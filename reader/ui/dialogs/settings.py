"""All settings on pages made from their declarations; a change is used at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.services.settings_groups import Overlaps
from reader.ui.dialogs.buttons import close_alone
from reader.ui.dialogs.key_settings import KeyPage
from reader.ui.dialogs.overlap_settings import OverlapPage
from reader.ui.dialogs.setting_fields import GroupForm
from reader.ui.dialogs.storage_settings import StoragePage
from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QCloseEvent

    from reader.services.settings import Settings, SettingsService
    from reader.ui.dialogs.overlap_settings import Preview
    from reader.ui.dialogs.storage_settings import Storage
    from reader.ui.task_runner import TaskRunner

TITLES = {
    "reading": QT_TRANSLATE_NOOP("SettingsPage", "Reading"),
    "overlaps": QT_TRANSLATE_NOOP("SettingsPage", "Overlaps"),
    "passage": QT_TRANSLATE_NOOP("SettingsPage", "Passage"),
    "search": QT_TRANSLATE_NOOP("SettingsPage", "Search"),
    "person": QT_TRANSLATE_NOOP("SettingsPage", "Author"),
    "documents": QT_TRANSLATE_NOOP("SettingsPage", "Documents"),
    "interface": QT_TRANSLATE_NOOP("SettingsPage", "Language"),
    "start": QT_TRANSLATE_NOOP("SettingsPage", "Start"),
    "keys": QT_TRANSLATE_NOOP("SettingsPage", "Keys"),
    "storage": QT_TRANSLATE_NOOP("SettingsPage", "Storage"),
}
"""The pages in their order. A group of settings without a title here stands under its own name."""
_SIZE = (680, 480)
_LIST = 150
_AIR = 12


class SettingsDialog(QDialog):
    """Pages at the right, chosen at the left."""

    def __init__(
        self,
        settings: SettingsService,
        actions: Mapping[str, QAction],
        storage: Storage,
        runner: TaskRunner,
        preview: Preview | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.windowTitle())
        self._settings = settings
        self._names: list[str] = []
        self.forms: dict[str, GroupForm] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setFixedWidth(_LIST)
        self.list.setObjectName("Pages")
        self._pages = QStackedWidget()
        self.overlaps = OverlapPage(settings.current.overlaps, preview)
        self.keys = KeyPage(actions, dict(settings.current.keys))
        self.storage = StoragePage(storage, runner)
        self._fill()
        self.list.currentRowChanged.connect(self._turn)
        self.list.setCurrentRow(0)
        self._arrange()
        self.overlaps.wanted.connect(settings.set_overlaps)
        self.keys.changed.connect(settings.set_keys)
        settings.on_change(self._follow)
        self.finished.connect(self._forget)
        self.resize(min(_SIZE[0], parent.width() - 60), min(_SIZE[1], parent.height() - 40))

    def show_page(self, name: str) -> None:
        """Turn to the page of a group, of the keys or of the storage."""
        self.list.setCurrentRow(self._names.index(name))

    @property
    def help_heading(self) -> str:
        """The heading of the manual on the page that is seen."""
        name = self._names[self.list.currentRow()]
        return TITLES.get(name, name).casefold()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._forget()
        super().closeEvent(event)

    @Slot()
    def restore(self) -> None:
        """Set what is on the page seen as it was at first."""
        name = self._names[self.list.currentRow()]
        if name == "keys":
            self._settings.set_keys({})
        elif name != "storage":
            self._settings.set_group(name)

    def _fill(self) -> None:
        groups = self._settings.groups()
        order = [*(n for n in TITLES if n in groups), *(n for n in groups if n not in TITLES)]
        for name in order:
            if isinstance(groups[name], Overlaps):
                self._add(name, self.overlaps)
            else:
                form = self.forms[name] = GroupForm(name, groups[name])
                form.changed.connect(self._settings.set_group)
                self._add(name, form)
        self._add("keys", self.keys)
        self._add("storage", self.storage)

    def _add(self, name: str, page: QWidget) -> None:
        holder = QScrollArea()
        holder.setAccessibleName(
            QCoreApplication.translate("SettingsPage", TITLES.get(name, name.capitalize()))
        )
        page.setContentsMargins(18, 14, 18, 14)
        holder.setWidgetResizable(True)
        holder.setFrameShape(QScrollArea.Shape.NoFrame)
        holder.setWidget(page)
        self._names.append(name)
        title = TITLES.get(name, name.capitalize())
        item = QListWidgetItem(QCoreApplication.translate("SettingsPage", title))
        item.setSizeHint(QSize(_LIST - 10, self.fontMetrics().height() + _AIR))
        self.list.addItem(item)
        self._pages.addWidget(holder)

    def _arrange(self) -> None:
        buttons = close_alone(self)
        self.defaults = QPushButton(self.tr("As at first"))
        buttons.addButton(self.defaults, QDialogButtonBox.ButtonRole.ResetRole)
        self.defaults.clicked.connect(self.restore)
        buttons.rejected.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.list)
        row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(14)
        column.addLayout(row, 1)
        column.addWidget(buttons)

    @Slot(int)
    def _turn(self, row: int) -> None:
        self._pages.setCurrentIndex(row)

    def _follow(self, settings: Settings) -> None:
        for name, form in self.forms.items():
            form.show_group(getattr(settings, name))
        self.overlaps.show_group(settings.overlaps)
        self.keys.show_keys(dict(settings.keys))

    @Slot()
    def _forget(self) -> None:
        self.overlaps.stop()
        if self._settings.is_heard_by(self._follow):
            self._settings.forget(self._follow)
