"""Saved searches and the last ones, in the menu of the field and in their dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from reader.services.saved_searches import SavedSearches
from tests.ui.searching_desk import CONTROL, LEFT, source_at, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TEXTS = {
    "a.txt": "# A\nThe harbour stays open. A lantern burned.",
    "b.txt": "# B\nNo harbour closes in winter & spring.",
}


@pytest.fixture
def kept(bench):
    return SavedSearches(bench.folder / "searches")


@pytest.fixture
def window(bench, kept, qtbot):
    bench.searching = source_at(bench.folder / "index" / "one.sqlite", kept=kept)
    window = bench.window()
    bench.open(window, TEXTS)
    qtbot.waitUntil(lambda: not window.rooms.search.index.is_busy)
    return window


def menu_of(window, key=Qt.Key.Key_Down):
    QTest.keyClick(window.top.search.field, key)
    menu = window.rooms.search.kept.menu
    assert isinstance(menu, QMenu)
    return menu


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def pick(menu, text):
    action = next(item for item in menu.actions() if item.text() == text)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def save(window, name):
    pick(menu_of(window), "Save this search …")
    dialog = window.rooms.search.kept.dialog
    dialog.field.setText(name)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def test_a_search_is_saved_under_a_name_and_run_from_the_menu(bench, window, kept, qtbot):
    type_into(qtbot, window, "harbour -winter")
    save(window, "Open & free")
    assert "saved" in window.frame.status.said
    type_into(qtbot, window, "lantern")
    menu = menu_of(window)
    assert texts(menu)[0] == "Open && free"
    with qtbot.waitSignal(window.rooms.search.answered):
        pick(menu, "Open && free")
    assert window.top.search.text == "harbour -winter"
    folder = window.session.corpus.folder
    assert [item.name for item in kept.load(folder).saved] == ["Open & free"]


def test_the_last_searches_are_there_again_after_a_restart_with_their_switches(
    bench, window, qtbot
):
    QTest.mouseClick(window.top.search.switches.case, LEFT)
    type_into(qtbot, window, "lantern")
    QTest.keyClick(window.top.search.field, Qt.Key.Key_Return)
    QTest.mouseClick(window.top.search.switches.case, LEFT)
    type_into(qtbot, window, "harbour")
    QTest.keyClick(window.top.search.field, Qt.Key.Key_Return)
    window.close()
    again = bench.window()
    bench.open(again, TEXTS)
    qtbot.waitUntil(lambda: not again.rooms.search.index.is_busy)
    QTest.keyClick(again, Qt.Key.Key_K, CONTROL)
    menu = menu_of(again)
    assert texts(menu)[-3:] == ["harbour", "lantern\tAa", "Forget the last searches"]
    with qtbot.waitSignal(again.rooms.search.answered):
        pick(menu, "lantern\tAa")
    assert again.top.search.switches.case.isChecked()
    QTest.keyClick(again.top.search.field, Qt.Key.Key_Up)
    assert again.top.search.text == "harbour"


def test_another_corpus_has_searches_of_its_own(bench, window, qtbot):
    type_into(qtbot, window, "harbour")
    save(window, "Ships")
    bench.open(window, TEXTS, name="another")
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert "Ships" not in texts(menu_of(window))


def test_the_last_searches_are_forgotten_on_request_and_saved_ones_stay(window, qtbot):
    type_into(qtbot, window, "harbour")
    QTest.keyClick(window.top.search.field, Qt.Key.Key_Return)
    save(window, "Ships")
    pick(menu_of(window), "Forget the last searches")
    assert window.rooms.search.kept.searches.asked == ()
    assert texts(menu_of(window))[0] == "Ships"


def test_saved_searches_are_renamed_deleted_and_put_back(window, qtbot):
    type_into(qtbot, window, "harbour")
    save(window, "Ships")
    pick(menu_of(window), "Rename and delete saved searches …")
    room = window.rooms.search.kept
    dialog = room.dialog
    assert dialog.query.text() == "harbour"
    assert dialog.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole) == "harbour"
    QTest.mouseClick(dialog.rename_button, LEFT)
    editor = dialog.list.findChild(QLineEdit)
    editor.setText("Boats")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [item.name for item in room.searches.saved] == ["Boats"])
    assert dialog.chosen == "Boats"
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert room.searches.saved == ()
    assert not dialog.use_button.isEnabled()
    QTest.mouseClick(dialog.put_back, LEFT)
    assert [item.name for item in room.searches.saved] == ["Boats"]
    window.top.search.field.clear()
    with qtbot.waitSignal(window.rooms.search.answered):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert window.top.search.text == "harbour"


def test_nothing_can_be_saved_while_nothing_is_searched_for(window):
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    menu = menu_of(window)
    assert not any(item.isEnabled() for item in menu.actions() if not item.isSeparator())


def test_a_full_disk_is_told(window, kept, qtbot, monkeypatch):
    def full(_folder, _searches):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept, "save", full)
    type_into(qtbot, window, "harbour")
    QTest.keyClick(window.top.search.field, Qt.Key.Key_Return)
    assert "No space left" in window.frame.status.said
