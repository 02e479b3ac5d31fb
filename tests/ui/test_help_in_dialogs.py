"""F1 in a dialog: the manual at the page on it, to be read while the dialog stands."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from shiboken6 import isValid

from reader.store.resources import manual
from reader.ui import dialogs
from reader.ui.desk.manual_pages import OF_DIALOGS, OF_PARTS
from reader.ui.dialogs.manual import Manual
from reader.ui.dialogs.manual_page import anchor_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TEXTS = {"a.txt": "One two three four five.\n", "b.txt": "Six seven eight nine ten.\n"}
PAGES = {
    "annotate.author": "annotations.md",
    "annotate.problems": "annotations.md",
    "file.describe": "documents.md",
    "file.desks": "reading.md",
    "file.export": "export.md",
    "file.settings": "settings.md",
    "help.keys": "settings.md",
    "help.palette": "reading.md",
    "read.choose": "reading.md",
    "read.go_to": "reading.md",
    "read.like_text": "search.md",
}


@pytest.fixture
def window(bench):
    window = bench.window()
    bench.open(window, TEXTS)
    window.activateWindow()
    return window


def dialog_of(window, action, qtbot):
    """Open a dialog as a reader does, and wait until the keyboard is in it."""
    window.actions_by_id[action].trigger()
    qtbot.waitUntil(lambda: isinstance(in_front(), QDialog))
    return in_front()


def in_front():
    part = QApplication.focusWidget()
    return None if part is None else part.window()


def press_f1(dialog):
    """Press the key where the system would: at the window that has the keyboard."""
    QTest.keyClick(QGuiApplication.focusWindow() or dialog.windowHandle(), Qt.Key.Key_F1)


def book_of(window, qtbot):
    def books():
        return [book for book in window.findChildren(Manual) if book.isVisible()]

    qtbot.waitUntil(lambda: len(books()) == 1)
    return books()[0]


@pytest.mark.parametrize("action", PAGES)
def test_f1_opens_the_page_on_the_dialog_one_is_in(window, qtbot, action):
    dialog = dialog_of(window, action, qtbot)
    press_f1(dialog)
    book = book_of(window, qtbot)
    assert book.shown == PAGES[action]
    book.close()
    if isValid(dialog):  # a popup gave way
        dialog.close()


def test_the_manual_before_a_dialog_that_locks_the_desk_is_alive(window, qtbot):
    dialog = dialog_of(window, "file.export", qtbot)
    assert dialog.isModal()
    press_f1(dialog)
    book = book_of(window, qtbot)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is book.windowHandle())
    bar = book.page.verticalScrollBar()
    assert bar.maximum() > 0
    handle, middle = book.windowHandle(), book.page.mapTo(book, book.page.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is book.page)
    QTest.keyClick(handle, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert dialog.isVisible()
    book.close()
    assert dialog.isVisible()
    dialog.close()


def test_the_manual_of_the_desk_gives_way_to_one_that_can_be_used(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_F1)
    first = book_of(window, qtbot)
    dialog = dialog_of(window, "file.export", qtbot)
    press_f1(dialog)
    book = book_of(window, qtbot)
    assert book is not first
    assert book.parentWidget() is dialog
    dialog.close()
    qtbot.waitUntil(lambda: not [b for b in window.findChildren(Manual) if b.isVisible()])


def test_a_question_before_a_dialog_has_the_page_of_that_dialog(window, qtbot):
    dialog = dialog_of(window, "file.export", qtbot)
    box = QMessageBox(dialog)
    box.setText("Replace it?")
    box.addButton(QMessageBox.StandardButton.Yes)
    box.open()
    qtbot.waitUntil(lambda: in_front() is box)
    press_f1(box)
    book = book_of(window, qtbot)
    assert book.shown == "export.md"
    assert book.parentWidget() is box
    box.close()
    dialog.close()


def test_settings_open_the_heading_of_the_page_that_is_seen(window, qtbot):
    dialog = dialog_of(window, "file.settings", qtbot)
    headings = headings_of("settings.md")
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        assert dialog.help_heading in headings
    dialog.close()


def test_a_key_that_was_changed_is_heard_in_dialogs_too(window, qtbot):
    window.actions_by_id["help.manual"].setShortcut("Ctrl+Alt+H")
    dialog = dialog_of(window, "file.desks", qtbot)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_H, modifiers)
    book = book_of(window, qtbot)
    assert book.shown == "reading.md"
    book.close()
    dialog.close()


def headings_of(page):
    text = (manual() / page).read_text(encoding="utf-8")
    return {anchor_of(heading) for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}


def test_every_page_and_heading_of_a_dialog_is_in_the_manual():
    for page, heading in {*OF_DIALOGS.values(), *OF_PARTS.values()}:
        assert not heading or heading in headings_of(page), (page, heading)


def test_every_dialog_has_its_page():
    source = Path(dialogs.__path__[0])
    kinds = {
        name
        for path in source.glob("*.py")
        for name in re.findall(
            r"^class (\w+)\((?:QDialog|Picking|NamesDialog)\)",
            path.read_text("utf-8"),
            re.MULTILINE,
        )
    }
    assert "ExportDialog" in kinds
    bases = {"Picking", "NamesDialog"}  # which others are made of
    assert kinds - set(OF_DIALOGS) - bases == {"Notices"}  # the licences
