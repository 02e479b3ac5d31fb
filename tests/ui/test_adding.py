"""Adding documents on the desk: dropped, chosen, asked about, told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from reader.ui.dialogs.adding import AddingOutcome, NameTaken
from tests.ui.real_folder import drop, make_folder, open_folder


@pytest.fixture
def folder(tmp_path):
    return make_folder(tmp_path / "here", "ferry.txt", "harbour.txt")


@pytest.fixture
def desk(window, folder, qtbot):
    return open_folder(window, folder, qtbot)


@pytest.fixture
def room(desk, window):
    return window.rooms.adding


@pytest.fixture
def box(tmp_path):
    made = tmp_path / "box"
    made.mkdir()
    return made


def choose(box, words, qtbot):
    """Click the button of a question that has these words."""
    qtbot.waitUntil(box.isVisible)
    click(next(b for b in box.buttons() if words in b.text()))


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(outcome):
    items = [outcome.list.topLevelItem(n) for n in range(outcome.list.topLevelItemCount())]
    return [tuple(item.text(n) for n in range(3)) for item in items]


def paths(desk):
    return [item.path for item in desk.session.corpus.documents]


def test_a_file_dropped_is_copied_in_and_can_be_read_at_once(window, desk, room, box, qtbot):
    (box / "new one.txt").write_text("Something new of the strait.", encoding="utf-8")
    shown = [pane.document for pane in desk.row.panes]
    drop(window, box / "new one.txt")
    with qtbot.waitSignal(room.finished):
        choose(room.box, "Copy into “here”", qtbot)
    assert paths(desk) == ["ferry.txt", "harbour.txt", "new one.txt"]
    assert [pane.document for pane in desk.row.panes] == shown
    assert all(a is b.document for a, b in zip(shown, desk.row.panes, strict=True))
    assert desk.frame.status.said
    assert room.outcome is None
    assert (box / "new one.txt").exists()


def test_a_folder_dropped_can_still_be_opened(window, desk, room, tmp_path, qtbot):
    other = make_folder(tmp_path / "there", "a.txt", "b.txt")
    drop(window, other)
    with qtbot.waitSignal(window.session.finished):
        choose(room.box, "Open the folder “there”", qtbot)
    assert desk.session.corpus.folder == str(other)
    assert not (tmp_path / "here" / "there").exists()


def test_nothing_happens_where_the_reader_wants_nothing(window, desk, room, box, folder, qtbot):
    (box / "n.txt").write_text("N", encoding="utf-8")
    drop(window, box / "n.txt")
    qtbot.waitUntil(room.box.isVisible)
    qtbot.keyClick(room.box, Qt.Key.Key_Escape)
    assert sorted(p.name for p in folder.iterdir()) == ["ferry.txt", "harbour.txt"]


def test_what_is_dropped_from_the_corpus_itself_is_not_offered_to_be_copied(
    window, desk, room, folder, qtbot
):
    drop(window, folder / "ferry.txt")
    qtbot.waitUntil(room.box.isVisible)
    assert not any("Copy" in button.text() for button in room.box.buttons())
    qtbot.keyClick(room.box, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ("both-all", {"ferry (2).txt", "harbour (2).txt"}),
        ("skip-all", set()),
        ("both-skip", {"ferry (2).txt"}),
    ],
)
def test_names_that_are_taken_are_asked_about(desk, room, box, folder, qtbot, keys, there):
    for name in ("ferry.txt", "harbour.txt"):
        (box / name).write_text(f"Another {name}.", encoding="utf-8")
    before = {path.name for path in folder.iterdir()}
    room.add([box / "ferry.txt", box / "harbour.txt"])
    qtbot.waitUntil(lambda: room.question is not None and room.question.isVisible())
    question: NameTaken = room.question
    assert "“ferry.txt”" in question.question.text()
    with qtbot.waitSignal(room.finished):
        if keys.endswith("all"):
            click(question.all)
        click(question.skip if keys == "skip-all" else question.both)
        if keys == "both-skip":
            assert "“harbour.txt”" in question.question.text()
            assert question.all.isHidden()
            click(question.skip)
    assert {path.name for path in folder.iterdir()} - before == there
    assert "Another" not in (folder / "ferry.txt").read_text(encoding="utf-8")


def test_closing_the_question_adds_nothing(desk, room, box, folder, qtbot):
    (box / "ferry.txt").write_text("Another.", encoding="utf-8")
    room.add([box / "ferry.txt"])
    qtbot.waitUntil(lambda: room.question is not None and room.question.isVisible())
    qtbot.keyClick(room.question, Qt.Key.Key_Escape)
    assert sorted(p.name for p in folder.iterdir()) == ["ferry.txt", "harbour.txt"]
    (box / "later.txt").write_text("Later.", encoding="utf-8")
    with qtbot.waitSignal(room.finished):
        room.add([box / "later.txt"])
    assert "later.txt" in paths(desk)


def test_the_report_says_of_each_file_what_became_of_it_and_why(desk, room, box, folder, qtbot):
    (box / "good.txt").write_text("A good text.", encoding="utf-8")
    (box / "same.txt").write_bytes((folder / "ferry.txt").read_bytes())
    (box / "bad.pdf").write_bytes(b"%PDF-1.4 cut off")
    (box / "old.doc").write_bytes(b"x")
    (box / "photo.png").write_bytes(b"x")
    with qtbot.waitSignal(room.finished):
        room.add([box])
    outcome: AddingOutcome = room.outcome
    assert outcome.isVisible()
    told = {name: (fate, reason) for name, fate, reason in rows(outcome)}
    assert told["good.txt"][0] == "added"
    assert told["same.txt"] == ("there already", "already there as ferry.txt")
    assert told["bad.pdf"][0] == "added, not readable"
    assert told["bad.pdf"][1]
    assert "save it as .docx" in told["old.doc"][1]
    assert (
        "2 documents were added. 2 were not. 1 of those added cannot be read."
        in outcome.headline.text()
    )
    assert "(.png)" in outcome.headline.text()
    click(outcome.copy)
    outcome.close()


def test_copying_can_be_cancelled_from_the_status_bar(desk, room, box, folder, qtbot, monkeypatch):
    from reader.store import copying

    monkeypatch.setattr(copying, "_CHUNK", 1 << 10)
    for name in "abcdef":
        (box / f"{name}.txt").write_bytes(name.encode() * 4_000_000)
    room.add([box])
    bar = desk.frame.status
    qtbot.waitUntil(lambda: bar.said.startswith("Adding"))
    click(bar._cancel)
    assert "Stopped" in bar.said
    qtbot.waitUntil(lambda: not list(folder.rglob(".*.part")))
    whole = list(folder.rglob("?.txt"))
    assert len(whole) < 6
    assert all(p.stat().st_size == 4_000_000 for p in whole)


def test_files_are_chosen_from_the_menu(desk, room, box, monkeypatch, qtbot):
    (box / "chosen.txt").write_text("Chosen.", encoding="utf-8")
    asked = []

    def ask(*words):
        asked.append(words[3])
        return [str(box / "chosen.txt")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(box))
    with qtbot.waitSignal(room.finished):
        desk.actions()["file.add"].trigger()
    assert "*.docx" in asked[0]
    assert "chosen.txt" in paths(desk)
    with qtbot.waitSignal(room.finished):
        desk.actions()["file.add_folder"].trigger()
    assert room.outcome.isVisible()
    room.outcome.close()


def test_without_a_corpus_one_is_told_to_open_a_folder(window, qtbot):
    window.desk.actions()["file.add"].trigger()
    assert "Open a folder" in window.frame.status.said
