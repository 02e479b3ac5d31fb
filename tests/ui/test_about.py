"""What the program says of itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader import __version__
from reader.ui.dialogs import notices
from reader.ui.dialogs.about import About
from reader.ui.dialogs.notices import Notices


@pytest.fixture
def window(bench):
    window = bench.window()
    bench.open(window, {"a.txt": "One two three four five.\n"})
    return window


def test_the_licences_of_all_that_ships_can_be_read_from_the_window(window, qtbot):
    window.actions_by_id["help.about"].trigger()
    box = window.findChild(About)
    assert __version__ in box.text()
    QTest.mouseClick(box.licences, Qt.MouseButton.LeftButton)
    shown = window.findChild(Notices)
    qtbot.waitUntil(shown.isVisible)
    text = shown.text.toPlainText()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "You may replace them by builds of your own" in text
    assert shown.text.isReadOnly()
    with qtbot.waitSignal(shown.destroyed):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert window.findChild(About) is None


def test_an_installation_without_the_notice_says_so(window, monkeypatch, tmp_path):
    monkeypatch.setattr(notices, "resource", lambda _name: tmp_path / "gone.txt")
    shown = Notices(window)
    assert "gone.txt" in shown.text.toPlainText()
    shown.close()
