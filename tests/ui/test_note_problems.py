"""Broken files, versions that met and other windows: told with file and line, and merged."""

from __future__ import annotations

import json
import os

import pytest
from PySide6.QtCore import Qt

from reader.domain.span import Span
from tests.ui.test_annotating import CONTROL, entries
from tests.ui.test_desk import texts, views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BROKEN = """format: synoptic-annotations/1
document: {id: d-a-report.txt, path: a-report.txt}
annotations:
  - id: a-1
    note: good
  - id: a-2
    at: [9, 2]
    note: bad
"""


def entry(key, note):
    return f"  - id: {key}\n    note: {note}\n"


def head():
    return BROKEN[: BROKEN.index("  - id: a-1")]


@pytest.fixture
def folder(bench):
    folder = bench.folder / "corpus" / "annotations"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def begin(bench, qtbot):
    """Open the corpus in a window; return the window once its problems are known."""

    def open_it():
        window = bench.window()
        bench.open(window, texts())
        troubles = window.rooms.annotating.troubles
        qtbot.waitUntil(lambda: bool(troubles.rows))
        return window

    return open_it


def press(button, qtbot):
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def show(window, qtbot):
    window.actions_by_id["annotate.problems"].trigger()
    return window.rooms.annotating.troubles.dialog


def test_a_bad_entry_is_told_with_file_line_and_sentence_and_the_rest_loads(folder, begin, qtbot):
    (folder / "a-report.txt.yaml").write_text(BROKEN, encoding="utf-8")
    window = begin()
    notice = window.frame.notice
    qtbot.waitUntil(lambda: "a-report.txt.yaml, line" in notice.sentence)
    assert [item.note for item in entries(window.rooms.annotating)] == ["good"]
    press(notice._act, qtbot)
    dialog = window.rooms.annotating.troubles.dialog
    (row,) = dialog.model.rows
    assert (row.file, row.line) == ("a-report.txt.yaml", 6)
    assert "a-2" in dialog.details.toPlainText()
    assert not dialog.merge.isVisible()
    assert dialog.open_file.isVisible()
    window.rooms.annotating.tab.go_to()
    assert window.rooms.annotating.tab.page.filters.problems.text() == "1 problem"


def test_a_file_that_is_no_yaml_is_told(folder, begin, qtbot):
    (folder / "a-report.txt.yaml").write_text("format: [", encoding="utf-8")
    window = begin()
    dialog = show(window, qtbot)
    assert dialog.model.rows[0].file == "a-report.txt.yaml"
    assert dialog.model.rows[0].reason


def test_mended_by_hand_and_read_again_all_is_well(folder, begin, qtbot):
    path = folder / "a-report.txt.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    window = begin()
    dialog = show(window, qtbot)
    path.write_text(BROKEN.replace("[9, 2]", "[2, 9]"), encoding="utf-8")
    press(dialog.again, qtbot)
    qtbot.waitUntil(lambda: dialog.model.rows == [])
    assert not window.rooms.annotating.troubles.rows
    assert "as they should be" in dialog._told.text()
    assert len(entries(window.rooms.annotating)) == 2


def test_a_copy_of_a_sync_program_is_merged_after_a_look_and_undo_takes_it_back(
    folder, begin, qtbot
):
    (folder / "a-report.txt.yaml").write_text(head() + entry("a-1", "one"), encoding="utf-8")
    copy = folder / "a-report.txt.sync-conflict-20260304-101112-ABCDEFG.yaml"
    copy.write_text(head() + entry("a-1", "one") + entry("a-2", "two"), encoding="utf-8")
    window = begin()
    notes = window.rooms.annotating
    dialog = show(window, qtbot)
    assert "1 only in the copy" in dialog.details.toPlainText()
    assert "+ two" in dialog.details.toPlainText()
    press(dialog.merge, qtbot)
    assert sorted(item.note for item in entries(notes)) == ["one", "two"]
    assert "merge" in window.actions_by_id["annotate.undo"].text()
    qtbot.waitUntil(lambda: not copy.exists())
    qtbot.waitUntil(lambda: dialog.model.rows == [])
    dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(views(window.desk)[0], Qt.Key.Key_Z, CONTROL)
    assert [item.note for item in entries(notes)] == ["one"]


def test_what_git_left_in_a_file_is_merged(folder, begin, qtbot):
    text = (
        head()
        + entry("a-1", "one")
        + "<<<<<<< ours\n"
        + entry("a-2", "two")
        + "=======\n"
        + entry("a-3", "three")
        + ">>>>>>> theirs\n"
    )
    path = folder / "a-report.txt.yaml"
    path.write_text(text, encoding="utf-8")
    window = begin()
    dialog = show(window, qtbot)
    press(dialog.merge, qtbot)
    notes = window.rooms.annotating
    assert sorted(item.note for item in entries(notes)) == ["one", "three", "two"]
    qtbot.waitUntil(lambda: "<<<<" not in path.read_text(encoding="utf-8"))
    qtbot.waitUntil(lambda: dialog.model.rows == [])


def test_of_two_values_the_other_one_can_be_taken(folder, begin, qtbot):
    (folder / "a-report.txt.yaml").write_text(
        head() + entry("a-1", "one") + "    color: green\n", encoding="utf-8"
    )
    copy = folder / "a-report.txt.sync-conflict-20260304-101112-ABCDEFG.yaml"
    copy.write_text(head() + entry("a-1", "one") + "    color: blue\n", encoding="utf-8")
    window = begin()
    notes = window.rooms.annotating
    dialog = show(window, qtbot)
    press(dialog.merge, qtbot)
    kept = entries(notes)[0].color
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 1 and dialog.other.isVisible())
    assert "the other" in dialog.details.toPlainText()
    press(dialog.other, qtbot)
    assert {kept, entries(notes)[0].color} == {"green", "blue"}
    qtbot.waitUntil(lambda: dialog.model.rows == [])


def test_another_window_with_the_corpus_is_told_of_and_both_may_write(bench, qtbot):
    window = bench.window()
    desk = bench.open(window, texts())
    keeping = window.rooms.annotating.keeping
    qtbot.waitUntil(lambda: keeping.service is not None)
    windows = keeping.service.desk.files.keeping.folder / "windows"
    window.close()
    windows.mkdir(parents=True, exist_ok=True)
    parent = os.getppid()
    said = {"process": parent, "computer": "here", "since": "2026-03-04T10:11:12Z"}
    (windows / f"{parent}.json").write_text(json.dumps(said), encoding="utf-8")
    window = bench.window()
    desk = bench.open(window, texts())
    qtbot.waitUntil(lambda: "Another window" in window.frame.notice.sentence)
    notes = window.rooms.annotating
    notes.keeping.service.highlight(views(desk)[0].document, Span(0, 4), "pink")
    assert len(entries(notes)) == 1
