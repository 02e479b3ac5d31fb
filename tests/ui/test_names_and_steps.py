"""What colours mean, who annotates, and steps that outlive opening the corpus anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.test_annotating import CONTROL, SHIFT, drag_over, entries, files
from tests.ui.test_desk import texts, views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(bench, window, qtbot):
    folder = bench.folder / "corpus"
    folder.mkdir()
    (folder / "corpus.yaml").write_text(
        "colors: {yellow: doubtful, green: agreed}\ntags: {claim: {contested: disputed}, who: x}\n",
        encoding="utf-8",
    )
    desk = bench.open(window, texts())
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    return desk


def highlight(desk, words, qtbot):
    view = views(desk)[0]
    drag_over(qtbot, view, words)
    qtbot.keyClick(view, Qt.Key.Key_H)


def test_the_meanings_of_colours_are_said_wherever_one_is_chosen(window, desk, notes, qtbot):
    actions = window.actions_by_id
    assert actions["annotate.yellow"].text() == "&Yellow – doubtful"
    assert actions["annotate.blue"].text() == "&Blue"
    highlight(desk, "two nurses", qtbot)
    key = entries(notes)[0].id
    qtbot.waitUntil(lambda: key in desk.frame.inspector.notes.cards)
    card = desk.frame.inspector.notes.cards[key]
    qtbot.mouseClick(card.edit, Qt.MouseButton.LeftButton)
    button = card.editor.colours.buttons["green"]
    assert button.toolTip() == "agreed (green)"
    assert "agreed" in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "agreed" in card.content.about)
    qtbot.mouseClick(card.editor.done, Qt.MouseButton.LeftButton)
    notes.tab.go_to()
    rows = [action.text() for action in notes.tab.page.filters.fill("colours").actions()]
    assert rows == ["all colours", "agreed (green)  1"]


def test_tags_of_the_corpus_file_are_offered_before_any_is_used(notes):
    assert {"claim/contested", "who"} <= set(notes.seen.choices().tags)


def test_the_name_is_asked_for_and_stands_under_what_is_annotated_next(
    bench, window, desk, notes, qtbot
):
    highlight(desk, "two nurses", qtbot)
    window.actions_by_id["annotate.author"].trigger()
    field = notes.dialog.field
    field.selectAll()
    QTest.keyClicks(field, "Ana Serik")
    qtbot.keyClick(notes.dialog, Qt.Key.Key_Return)
    assert bench.settings.current.person.author == "Ana Serik"
    qtbot.waitUntil(window.isActiveWindow)
    highlight(desk, "stays open in winter", qtbot)
    assert [entry.by for entry in entries(notes)] == ["", "Ana Serik"]
    qtbot.waitUntil(lambda: any("ana-serik" in name for name in files(bench)))


def test_steps_are_undone_after_the_corpus_was_opened_anew(bench, window, desk, notes, qtbot):
    highlight(desk, "two nurses", qtbot)
    highlight(desk, "stays open in winter", qtbot)
    window.desk.frame.notice.put_away()
    with qtbot.waitSignal(notes.keeping.loaded):
        window.actions_by_id["file.reload"].trigger()
    assert len(entries(notes)) == 2
    assert window.actions_by_id["annotate.undo"].text().endswith("highlight")
    view = views(window.desk)[0]
    for left in (1, 0):
        qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
        assert len(entries(notes)) == left
    for there in (1, 2):
        qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL | SHIFT)
        assert len(entries(notes)) == there


def test_another_corpus_begins_with_no_steps(bench, window, desk, notes, qtbot):
    highlight(desk, "two nurses", qtbot)
    with qtbot.waitSignal(notes.keeping.loaded):
        bench.open(window, texts(), name="another")
    assert not notes.keeping.service.history.undo_name
