"""Desks with names, by the dialog, the menu and the palette."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.domain.overlap import Kind
from reader.ui.dialogs.named_desks import DeskDialog
from reader.ui.dialogs.palette import Palette
from reader.ui.models.overlap_rows import Column
from tests.ui.conftest import corpus_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT, RETURN = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
COMMON = "the grey sea rose over the stone wall of the old harbour that night"
NAMES = ("alpha", "beta", "gamma")
TEXTS = {
    f"{name}.txt": "\n".join([f"{name} begins", COMMON, *(f"{name} line {n}" for n in range(200))])
    for name in NAMES
}


@pytest.fixture
def desk(bench):
    return bench.open(bench.window(), TEXTS)


def titles(desk):
    return [None if item is None else item.title for item in desk.shown.in_panes]


def dialog_of(desk):
    desk.actions()["file.desks"].trigger()
    return desk.window.findChildren(DeskDialog)[-1]


def save(desk, name):
    dialog = dialog_of(desk)
    QTest.keyClicks(dialog.field, name)
    QTest.keyClick(dialog.field, RETURN)
    dialog.close()


def in_menu(desk):
    menu = desk.window.findChild(QMenu, "menu.file.desks")
    return [item for item in menu.actions() if item.objectName().startswith("desk:")]


def arrange(desk):
    """Stand three panes up in an order and a way of their own."""
    desk.placing.leave_to_reader()
    desk.shown.set_pane_count(3)
    desk.shown.show_documents({0: "d-gamma.txt", 1: "d-alpha.txt", 2: "d-gamma.txt"})
    desk.set_locked(locked=False)
    view = desk.row.panes[2].view
    view.bring(TEXTS["gamma.txt"].index("line 120"), int(view.reading_line))
    desk.shown.take_in_hand(2)
    desk.row.enlarge(1, 3)
    desk.actions()["view.passage"].trigger()
    desk.frame.dock.show_page("matrix")
    desk.frame.overlaps.table.choose_widths({Column.WORDS: 120})
    desk.frame.overlaps.conditions.field.setText("harbour")
    desk.lists.set_kind(Kind.VERBATIM)


def disarrange(desk):
    desk.row.enlarge(1, 0)
    desk.shown.set_pane_count(1)
    desk.shown.show_documents({0: "d-beta.txt"})
    desk.set_locked(locked=True)
    desk.actions()["view.passage"].trigger()
    desk.frame.dock.show_page("overlaps")
    desk.frame.overlaps.table.choose_widths({})
    desk.frame.overlaps.conditions.clear()
    desk.lists.set_kind(None)


def test_a_desk_comes_back_by_its_name_as_it_was_saved(desk, qtbot):
    arrange(desk)
    qtbot.waitUntil(lambda: desk.lists.filters["overlaps"]["text"] == "harbour")
    place = desk.row.panes[2].view.offset_at_reading_line()
    save(desk, "Three witnesses")
    disarrange(desk)
    (action,) = in_menu(desk)
    action.trigger()
    assert titles(desk) == ["gamma", "alpha", "gamma"]
    assert desk.shown.held == 2
    assert abs(desk.row.panes[2].view.offset_at_reading_line() - place) < 60
    assert not desk.shown.scrolling.locked
    assert [pane.larger for pane in desk.row.panes] == [0, 3, 0]
    assert desk.frame.inspector.isHidden()
    assert not desk.actions()["view.passage"].isChecked()
    assert desk.frame.dock.current == "matrix"
    assert desk.frame.overlaps.table.chosen_widths == {Column.WORDS: 120}
    assert desk.frame.overlaps.conditions.field.text() == "harbour"
    assert desk.lists.filters["kind"] == "verbatim"


def test_the_palette_finds_a_desk_by_its_name(desk, qtbot):
    desk.shown.show_documents({0: "d-gamma.txt"})
    save(desk, "Bills & drafts")
    desk.shown.show_documents({0: "d-alpha.txt"})
    desk.actions()["help.palette"].trigger()
    palette = desk.window.findChildren(Palette)[-1]
    QTest.keyClicks(palette.field, "drafts")
    assert "Bills" in palette.names[0]
    QTest.keyClick(palette.field, RETURN)
    assert titles(desk)[0] == "gamma"


def test_a_desk_is_renamed_replaced_deleted_and_put_back_by_keys(desk, qtbot):
    for name in ("one", "two"):
        save(desk, name)
    dialog = dialog_of(desk)
    QTest.keyClicks(dialog.field, "two")
    assert dialog.save.text() == "&Replace"
    QTest.keyClick(dialog.field, RETURN)
    assert [item.data() for item in in_menu(desk)] == ["one", "two"]
    dialog.list.setFocus()
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    QTest.mouseClick(dialog.rename_button, LEFT)
    editor = dialog.focusWidget()
    editor.selectAll()
    QTest.keyClicks(editor, "second")
    QTest.keyClick(editor, RETURN)
    qtbot.waitUntil(lambda: [item.data() for item in in_menu(desk)] == ["one", "second"])
    dialog.list.setFocus()
    assert dialog.chosen == "second"
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert [item.data() for item in in_menu(desk)] == ["one"]
    assert "deleted" in dialog.told.text()
    assert dialog.put_back.isVisible()
    QTest.mouseClick(dialog.put_back, LEFT)
    assert [item.data() for item in in_menu(desk)] == ["one", "second"]
    assert dialog.put_back.isHidden()
    dialog.close()


def test_the_desk_behind_a_deleted_one_is_chosen_and_a_blank_name_is_refused(desk, qtbot):
    for name in ("one", "two", "three"):
        save(desk, name)
    dialog = dialog_of(desk)
    first, second, third = dialog.names
    dialog.list.setFocus()
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    assert dialog.chosen == second
    qtbot.waitUntil(dialog.list.hasFocus)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert dialog.names == (first, third)
    assert dialog.chosen == third
    QTest.mouseClick(dialog.rename_button, LEFT)
    editor = dialog.focusWidget()
    editor.selectAll()
    QTest.keyClicks(editor, "  ")
    model = dialog.list.model()
    with qtbot.waitSignals([model.dataChanged] * 2):  # to what was typed, and back
        QTest.keyClick(editor, RETURN)
    assert model.index(1, 0).data() == third
    assert dialog.names == (first, third)
    dialog.close()


def test_a_document_that_is_gone_is_named_and_the_others_come_back(bench, desk):
    arrange(desk)
    save(desk, "Three")
    folder = bench.folder / "corpus"
    fewer = {name: text for name, text in TEXTS.items() if name != "alpha.txt"}
    bench.corpora[folder] = corpus_of(folder, fewer)
    with bench.qtbot.waitSignal(desk.session.finished):
        desk.open(folder)
    (action,) = in_menu(desk)
    action.trigger()
    assert titles(desk) == ["gamma", "gamma"]
    assert "alpha.txt" in desk.frame.notice.sentence


def test_without_desks_the_dialog_says_what_one_is_for(desk):
    dialog = dialog_of(desk)
    assert not dialog.use_button.isEnabled()
    assert not dialog.save.isEnabled()
    assert "keeps which documents" in dialog.told.text()
    dialog.close()
