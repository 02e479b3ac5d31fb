"""Documents that other programs change, add, remove and rename while they are open."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reader.domain.span import Span
from reader.services import disk_changes
from reader.services.settings_groups import Documents
from reader.ui.desk import on_disk, watching
from tests.ui.real_folder import make_folder, open_folder, sentences


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """Have a file count as written sooner than a person could write it."""
    monkeypatch.setattr(disk_changes, "_SETTLED", 100_000_000)
    monkeypatch.setattr(on_disk, "_SURE", 150)
    monkeypatch.setattr(watching, "_AT_REST", 80)


@pytest.fixture
def folder(tmp_path):
    return make_folder(tmp_path / "here", "ferry.txt", "harbour.txt", "lantern.txt")


@pytest.fixture
def desk(window, folder, qtbot):
    return open_folder(window, folder, qtbot)


@pytest.fixture
def room(desk, window):
    return window.rooms.on_disk


def titles(desk):
    return [pane.document.path for pane in desk.row.panes]


def click(notice, words):
    button = next(b for b in notice.findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def read_anew(desk, room, qtbot):
    """Press the button of the notice and wait until the desk stands again."""
    with qtbot.waitSignals([room.renewed, desk.session.finished]):
        click(desk.frame.notice, "Read anew")


def test_a_file_that_is_changed_is_told_and_read_anew_where_the_reader_stands(
    desk, room, folder, qtbot
):
    view = desk.row.panes[0].view
    path = titles(desk)[0]
    words = "Paragraph 30 of"
    view.bring(view.document.text.index(words), int(view.reading_line))
    other = desk.row.panes[1].document
    text = (folder / path).read_text(encoding="utf-8")
    with qtbot.waitSignal(room.told):
        (folder / path).write_text("A new beginning. " * 400 + "\n\n" + text, encoding="utf-8")
    assert f"{path} has changed on disk" in desk.frame.notice.sentence
    assert desk.row.panes[0].document.text == text
    read_anew(desk, room, qtbot)
    view = desk.row.panes[0].view
    assert view.document.text.startswith("A new beginning.")
    line = view.document.text[view.offset_at_reading_line() :]
    assert line.startswith(words)
    assert desk.row.panes[1].document is other
    assert not desk.frame.notice.sentence


def test_a_file_replaced_by_another_is_told_more_than_once(desk, room, folder, qtbot):
    path = titles(desk)[0]
    for number in range(3):
        (folder / "next.part").write_text(sentences(f"edition {number}"), encoding="utf-8")
        with qtbot.waitSignal(room.told):
            (folder / "next.part").replace(folder / path)
        assert path in desk.frame.notice.sentence
        read_anew(desk, room, qtbot)
        assert desk.row.panes[0].document.text == sentences(f"edition {number}")


def test_a_file_that_is_touched_or_written_as_it_was_is_not_told(desk, room, folder, qtbot):
    path = folder / titles(desk)[0]
    with qtbot.assertNotEmitted(room.told, wait=1800):
        path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
        os.utime(folder / "lantern.txt")
    assert not desk.frame.notice.sentence


def test_a_file_that_is_removed_is_told_and_its_text_stays_until_one_reads_anew(
    desk, room, folder, qtbot
):
    gone, stays = titles(desk)
    with qtbot.waitSignal(room.told):
        (folder / gone).unlink()
    assert f"{gone} is no longer there" in desk.frame.notice.sentence
    assert titles(desk) == [gone, stays]
    read_anew(desk, room, qtbot)
    assert gone not in titles(desk)
    assert titles(desk)[1] == stays
    assert len(desk.session.corpus.documents) == 2


def test_a_new_file_and_a_renamed_one_are_told(desk, room, folder, qtbot):
    old = next(d for d in desk.session.corpus.documents if d.path == "lantern.txt")
    with qtbot.waitSignal(room.told):
        (folder / "lantern.txt").rename(folder / "lamp.txt")
        (folder / "new.txt").write_text("Something new.", encoding="utf-8")
    said = desk.frame.notice.sentence
    assert "new.txt is new" in said
    assert "lantern.txt is called lamp.txt now" in said
    read_anew(desk, room, qtbot)
    lamp = next(d for d in desk.session.corpus.documents if d.path == "lamp.txt")
    assert lamp.id == old.id


def test_a_notice_goes_when_the_file_is_as_it_was(desk, room, folder, qtbot):
    path = folder / titles(desk)[0]
    text = path.read_text(encoding="utf-8")
    with qtbot.waitSignal(room.told):
        path.write_text("Something else.", encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    qtbot.waitUntil(lambda: not desk.frame.notice.sentence)


def test_changes_nobody_watched_are_found_when_the_window_comes_back(desk, room, folder, qtbot):
    room.watching._watcher.removePaths(
        [*room.watching._watcher.files(), *room.watching._watcher.directories()]
    )
    (folder / "lantern.txt").write_text("Quite another text.", encoding="utf-8")
    with qtbot.waitSignal(room.told):
        QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))
    assert "lantern.txt has changed" in desk.frame.notice.sentence


def test_what_changes_is_read_without_asking_where_that_is_set(bench, desk, room, folder, qtbot):
    bench.settings.change(replace(bench.settings.current, documents=Documents(reread=True)))
    with qtbot.waitSignals([room.renewed, desk.session.finished]):
        (folder / titles(desk)[0]).write_text(sentences("another"), encoding="utf-8")
    assert desk.row.panes[0].document.text == sentences("another")
    assert not desk.frame.notice.sentence


def test_annotations_of_a_changed_document_go_through_the_review(window, desk, room, folder, qtbot):
    annotating = window.rooms.annotating
    qtbot.waitUntil(lambda: annotating.keeping.service is not None)
    document = desk.row.panes[0].document
    start = document.text.index("Paragraph 20 of")
    made = annotating.keeping.service.highlight(document, Span(start, start + 15), "yellow")
    annotating.keeping.service.save()
    with qtbot.waitSignal(room.told):
        (folder / document.path).write_text("Before it all.\n\n" + document.text, encoding="utf-8")
    read_anew(desk, room, qtbot)
    qtbot.waitUntil(lambda: "1 in place" in desk.frame.notice.sentence)
    click(desk.frame.notice, "Review")
    dialog = annotating.reviewing.dialog
    qtbot.waitUntil(dialog.isVisible)
    dialog.answered.emit({})
    dialog.close()
    entry = annotating.keeping.service.entries[made.id]
    now = desk.row.panes[0].document.text
    assert entry.anchor.span.of(now) == "Paragraph 20 of"
    assert entry.anchor.span.start == start + 16


def test_the_folder_itself_may_go_and_that_is_told(desk, room, folder, qtbot):
    folder.rename(folder.with_name("elsewhere"))
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: "does not exist" in desk.frame.notice.sentence)
    assert titles(desk)


def test_that_the_folder_went_is_told_while_the_window_stays_in_front(desk, folder, qtbot):
    folder.rename(folder.with_name("elsewhere"))
    qtbot.waitUntil(lambda: "does not exist" in desk.frame.notice.sentence)


def test_what_corpus_yaml_says_by_hand_is_noticed(desk, room, folder, qtbot):
    with qtbot.waitSignal(room.told):
        (folder / "corpus.yaml").write_text(
            "documents:\n  ferry.txt: {title: The Ferry}\n", encoding="utf-8"
        )
    assert "corpus.yaml says something else" in desk.frame.notice.sentence
    read_anew(desk, room, qtbot)
    told = {d.path: d.title for d in desk.session.corpus.documents}
    assert told["ferry.txt"] == "The Ferry"


def test_f5_reads_anew_and_leaves_the_desk_as_it_is(desk, room, folder, qtbot):
    view = desk.row.panes[1].view
    view.bring(view.document.text.index("Paragraph 40"), int(view.reading_line))
    before = view.offset_at_reading_line()
    documents = desk.session.corpus.documents
    with qtbot.waitSignals([room.renewed, desk.session.finished]):
        qtbot.keyClick(desk.window, Qt.Key.Key_F5)
    assert desk.session.corpus.documents == documents
    assert all(a is b for a, b in zip(documents, desk.session.corpus.documents, strict=True))
    assert desk.row.panes[1].view.offset_at_reading_line() == before
