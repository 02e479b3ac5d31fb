"""The text settings and the sheet of keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListView,
    QTextBrowser,
)

from reader.services.settings_groups import Reading, declared
from reader.ui.actions.table import ACTIONS
from reader.ui.dialogs.key_sheet import KeySheet
from reader.ui.dialogs.settings import SettingsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(bench):
    return bench.open(bench.window(), {"a.txt": "words " * 300, "b.txt": "others " * 300})


@pytest.fixture
def dialog(desk):
    desk.actions()["view.text"].trigger()
    return desk.window.findChild(SettingsDialog)


def test_there_is_a_named_field_for_every_declared_setting(dialog):
    assert list(dialog.forms["reading"].fields) == list(declared(Reading()))
    assert all(field.accessibleName() for field in dialog.forms["reading"].fields.values())


def test_every_change_is_seen_at_once(desk, dialog, bench, qtbot):
    view = desk.row.panes[0].view
    dialog.forms["reading"].fields["points"].setValue(17)
    assert view.style_in_use.points == 17
    dialog.forms["reading"].fields["line_height"].setValue(1.8)
    dialog.forms["reading"].fields["measure"].setValue(50)
    qtbot.keyClick(dialog.forms["reading"].fields["justified"], Qt.Key.Key_Space)
    style = view.style_in_use
    assert (style.line_height, style.measure, style.justified) == (1.8, 50, True)
    family = next(
        dialog.forms["reading"].fields["family"].itemData(n)
        for n in range(1, dialog.forms["reading"].fields["family"].count())
    )
    dialog.forms["reading"].fields["family"].setCurrentIndex(1)
    assert view.style_in_use.family == family
    assert bench.settings.current.reading.family == family


def test_the_theme_is_chosen_here_as_in_the_menu(desk, dialog, bench):
    theme: QComboBox = dialog.forms["reading"].fields["theme"]
    theme.setCurrentIndex(theme.findData("sepia"))
    assert bench.settings.current.reading.theme == "sepia"
    assert desk.actions()["view.sepia"].isChecked()
    desk.actions()["view.contrast"].trigger()
    assert theme.currentData() == "contrast"
    assert desk.looks.theme.paper.lightness() == 0


def test_what_is_changed_elsewhere_is_shown_and_can_be_put_back(desk, dialog, bench, qtbot):
    desk.actions()["view.larger"].trigger()
    assert dialog.forms["reading"].fields["points"].value() == Reading().points + 1
    qtbot.mouseClick(dialog.defaults, Qt.MouseButton.LeftButton)
    assert bench.settings.current.reading == Reading()
    assert dialog.forms["reading"].fields["points"].value() == Reading().points


def test_a_closed_dialog_hears_of_nothing_more(dialog, bench):
    listeners = len(bench.settings._listeners)
    dialog.close()
    assert len(bench.settings._listeners) == listeners - 1
    bench.settings.set_reading(Reading(points=20))


def test_nothing_is_asked_beyond_its_bounds(dialog):
    for name, about in declared(Reading()).items():
        if about.maximum is not None:
            field = dialog.forms["reading"].fields[name]
            assert (field.minimum(), field.maximum()) == (about.minimum, about.maximum)


def test_the_sheet_lists_every_action_with_its_key(desk, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    sheet = desk.window.findChild(KeySheet)
    told = sheet.sheet.toPlainText()
    for spec in ACTIONS:
        assert spec.text.replace("&", "").removesuffix("…") in told
        assert QKeySequence(spec.shortcut).toString() in told
    assert "Shift+arrows" in told


def test_the_sheet_can_be_printed(desk, tmp_path):
    desk.actions()["help.keys"].trigger()
    sheet = desk.window.findChild(KeySheet)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    sheet.print_on(printer)
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")


def test_only_one_printer_is_asked_for_at_a_time(desk):
    desk.actions()["help.keys"].trigger()
    sheet = desk.window.findChild(KeySheet)
    QTest.mouseClick(sheet.press, Qt.MouseButton.LeftButton)
    (dialog,) = sheet.findChildren(QPrintDialog)
    assert dialog.isModal()
    dialog.reject()
    sheet.close()


def test_everything_in_the_bar_and_the_dialogs_has_a_name(desk, qtbot):
    for name in ("read.find", "read.go_to", "view.text", "help.keys"):
        desk.actions()[name].trigger()
    desk.shown.set_pane_count(4)
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListView, QTextBrowser)
    nameless = [
        part
        for kind in kinds
        for part in desk.window.findChildren(kind)
        if part.isVisible()
        and not part.objectName().startswith("qt_")
        and not (part.accessibleName() or getattr(part, "text", str)())
    ]
    assert not nameless
