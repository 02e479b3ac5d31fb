"""Annotating: at once on the screen, within a second on the disk, and all of it can be undone."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.annotation import EntryKind, is_orphan
from reader.domain.errors import AnnotationError
from reader.domain.span import Span
from reader.services.annotating import SAVE_AFTER, TRY_AGAIN_AFTER, Annotating
from reader.services.annotation_files import made_up_id
from reader.services.jobs import Ticket
from reader.store import atomic
from reader.store.annotations.reading import read_bytes


def file_of(corpus, name="press/one.txt.yaml"):

    return Path(corpus.folder) / "annotations" / name


def test_a_highlight_is_there_at_once_and_on_the_disk_when_its_time_has_come(open_window, corpus):
    service = open_window()
    heard = []
    service.on_change(heard.append)
    made = service.highlight(corpus.documents[0], Span(4, 9), "yellow")
    assert service.of(corpus.documents[0].id) == [made]
    assert heard[0].entries == {made.id}
    assert service.state.unsaved == 1
    assert [seconds for seconds, _ in service.clock.waiting] == [SAVE_AFTER]
    assert SAVE_AFTER < 1
    assert not file_of(corpus).exists()
    service.clock.pass_on()
    assert service.state.unsaved == 0
    assert read_bytes(file_of(corpus).read_bytes()).values == {made.id: made}
    assert made.anchor.quote == "first"


def test_everything_is_as_it_was_after_closing_and_opening(open_window, corpus):
    service = open_window("ana")
    one, two = corpus.documents
    first = service.highlight(one, Span(4, 9), "yellow", "why?", ("claim/contested",))
    service.note_document(two.id, "a note on all of it\nin two lines\n")
    service.link((one, Span(0, 3)), (two, Span(5, 9)), "excerpt-of", "the same")
    service.link((one, None), (two, None), "see-also")
    service.reply(first.id, "because")
    service.tag([first.id], "no")
    before = dict(service.entries)
    service.close()
    again = open_window("ana")
    assert dict(again.entries) == before
    assert not again.problems
    assert {e.kind for e in again.entries.values()} == {
        EntryKind.NOTE, EntryKind.DOCUMENT_NOTE, EntryKind.LINK, EntryKind.REPLY
    }  # fmt: skip
    assert len(again.of(two.id)) == 3
    assert not any(is_orphan(entry) for entry in again.entries.values())
    assert [reply.note for reply in again.replies(first.id)] == ["because"]


def test_undo_and_redo_go_through_all_steps_by_name(open_window, corpus):
    service = open_window()
    one = corpus.documents[0]
    made = [service.highlight(one, Span(n, n + 2), "green") for n in range(5)]
    service.tag([entry.id for entry in made], "x")
    service.delete([made[0].id, made[1].id])
    states = [dict(service.entries)]
    names = []
    while service.history.undo_name:
        names.append(service.undo())
        states.append(dict(service.entries))
        service.save()
    assert names[:2] == ["delete 2 annotations", "tag 5 annotations"]
    assert states[-1] == {}
    assert read_bytes(file_of(corpus).read_bytes()).values == {}
    for state in reversed(states[:-1]):
        service.redo()
        assert dict(service.entries) == state
    assert service.redo() == ""
    service.save()
    assert dict(open_window().entries) == states[0]


def test_a_new_change_ends_what_could_be_redone(open_window, corpus):
    service = open_window()
    service.highlight(corpus.documents[0], Span(0, 3), "green")
    service.undo()
    service.highlight(corpus.documents[0], Span(0, 3), "blue")
    assert service.history.redo_name == ""


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 7)), max_size=12))
def test_undo_after_any_changes_is_identity(steps):
    service = Annotating(_Nowhere(), schedule=lambda *_: None)
    states = [dict(service.entries)]
    for what, number in steps:
        ids = sorted(service.entries)
        match what:
            case 0 | 1:
                service.note_document("d", f"note {number}")
            case 2:
                service.tag(ids[: number or 1], "t")
            case 3:
                service.delete(ids[number : number + 2])
            case _:
                service.untag(ids, "t")
        if dict(service.entries) != states[-1]:
            states.append(dict(service.entries))
    for state in reversed(states[:-1]):
        service.undo()
        assert dict(service.entries) == state


class _Nowhere:
    """A desk without files."""

    author = ""

    def __init__(self):
        self._count = 0

    def new_id(self, letter):
        self._count += 1
        return f"{letter}-{self._count:03d}"

    def now(self):
        return f"{self._count}"


def test_two_authors_never_write_the_same_file(open_window, corpus):
    one = corpus.documents[0]
    ana, bo = open_window("ana"), open_window("Bo B.")
    ana.highlight(one, Span(0, 3), "green")
    bo.highlight(one, Span(4, 9), "blue")
    ana.save()
    bo.save()
    names = sorted(path.name for path in file_of(corpus).parent.glob("*.yaml"))
    assert names == ["one.txt.ana.yaml", "one.txt.bo-b.yaml"]
    assert len(open_window("ana").entries) == 2


def test_two_windows_of_one_author_merge_what_they_save(open_window, corpus):
    one = corpus.documents[0]
    left = open_window()
    shared = left.highlight(one, Span(0, 3), "green", "note")
    left.save()
    right = open_window()
    left.tag([shared.id], "from-left")
    right.change("recolour", [shared.id], lambda e: replace(e, color="pink"))
    extra = right.highlight(one, Span(4, 9), "blue")
    right.save()
    heard = []
    left.on_change(heard.append)
    left.save()
    assert left.entries[extra.id] == extra
    assert left.entries[shared.id].color == "pink"
    assert left.entries[shared.id].tags == ("from-left",)
    assert heard
    assert dict(open_window().entries) == dict(left.entries)


def test_a_second_window_is_told_of_the_first(open_window):
    first, second = open_window(), open_window()
    assert first.desk.others() == []
    path = first.desk.files.keeping.folder / "windows" / f"{os.getppid()}.json"
    path.write_text(f'{{"process": {os.getppid()}, "computer": "here", "since": "now"}}')
    (path.parent / "999999999.json").write_text(
        '{"process": 999999999, "computer": "", "since": ""}'
    )
    (path.parent / "1x.json").write_text("{")
    assert [other.process for other in second.desk.others()] == [os.getppid()]
    first.close()


FAILURES = [
    ("replace_bytes", OSError(28, "No space left on device")),
    ("replace_bytes", OSError(13, "Permission denied")),
    ("replace_bytes", OSError(30, "Read-only file system")),
]


@pytest.mark.parametrize(("name", "error"), FAILURES)
def test_what_cannot_be_saved_is_said_and_tried_again_and_kept(
    open_window, corpus, monkeypatch, name, error
):
    service = open_window()
    kept = service.highlight(corpus.documents[0], Span(0, 3), "green")
    service.save()
    before = file_of(corpus).read_bytes()
    write = getattr(atomic, name)

    def failing(path, *args, **more):
        if "corpus" in str(path):
            raise error
        return write(path, *args, **more)

    monkeypatch.setattr(atomic, name, failing)
    made = service.highlight(corpus.documents[0], Span(4, 9), "blue")
    state = service.save()
    assert state.unsaved == 1
    assert atomic.why_not(error) in state.problems[0]
    assert file_of(corpus).read_bytes() == before
    assert TRY_AGAIN_AFTER in [seconds for seconds, _ in service.clock.waiting]
    with pytest.raises(AnnotationError, match=atomic.why_not(error)):
        service.close()
    monkeypatch.undo()
    again = open_window()
    assert dict(again.entries) == {kept.id: kept, made.id: made}
    assert again.clock.waiting
    again.clock.pass_on()
    assert set(read_bytes(file_of(corpus).read_bytes()).values) == {kept.id, made.id}
    assert again.desk.files.keeping.pending() == {}


def test_a_file_that_is_broken_is_shown_and_never_written_and_new_notes_wait(open_window, corpus):
    path = file_of(corpus)
    path.parent.mkdir(parents=True)
    broken = b"annotations:\n  - {id: good, note: fine}\n  - {id: bad, note: 'x}\n"
    path.write_bytes(broken)
    service = open_window()
    assert list(service.entries) == ["good"]
    assert service.problems["press/one.txt.yaml"][0].line == 3
    made = service.highlight(corpus.documents[0], Span(0, 3), "green")
    assert "line 3" in service.save().problems[0]
    assert path.read_bytes() == broken
    path.write_bytes(broken.replace(b"'x}", b"x}"))
    again = open_window()
    assert set(again.entries) == {"good", "bad", made.id}
    assert not again.save().problems
    assert set(read_bytes(path.read_bytes()).values) == {"good", "bad", made.id}


def test_a_read_only_file_is_not_replaced(open_window, corpus):
    service = open_window()
    service.highlight(corpus.documents[0], Span(0, 3), "green")
    service.save()
    path = file_of(corpus)
    path.chmod(0o444)
    service.highlight(corpus.documents[0], Span(4, 9), "green")
    assert "read-only" in service.save().problems[0]
    path.chmod(0o644)
    service.clock.pass_on()
    assert service.state.unsaved == 0


def test_a_file_replaced_between_reading_and_writing_is_merged(open_window, corpus, monkeypatch):
    service = open_window()
    first = service.highlight(corpus.documents[0], Span(0, 3), "green")
    service.save()
    path = file_of(corpus)
    back_up = service.desk.files.keeping.back_up

    def meddling(name, raw):
        monkeypatch.undo()
        text = path.read_text().replace("color: green", "color: pink")
        path.write_text(text + "  - {id: a-other, note: from elsewhere}\n")
        back_up(name, raw)

    monkeypatch.setattr(service.desk.files.keeping, "back_up", meddling)
    service.tag([first.id], "mine")
    service.save()
    found = read_bytes(path.read_bytes()).values
    assert found[first.id].tags == ("mine",)
    assert found[first.id].color == "pink"
    assert service.entries["a-other"].note == "from elsewhere"


def test_a_file_that_vanished_is_written_again(open_window, corpus):
    service = open_window()
    service.highlight(corpus.documents[0], Span(0, 3), "green")
    service.save()
    file_of(corpus).unlink()
    service.highlight(corpus.documents[0], Span(4, 9), "green")
    service.save()
    assert len(read_bytes(file_of(corpus).read_bytes()).values) == 2


def test_the_texts_are_kept_and_the_documents_never_written(open_window, corpus):
    service = open_window()
    made = service.highlight(corpus.documents[0], Span(0, 3), "green")
    service.save()
    assert service.desk.files.snapshots.text(made.anchor.text) == corpus.documents[0].text
    written = {p.relative_to(corpus.folder).parts[0] for p in file_of(corpus).parents[1].rglob("*")}
    assert {p.name for p in file_of(corpus).parents[2].iterdir()} == {"annotations"}
    assert written


def test_a_job_that_saves_takes_what_was_unsaved_and_what_comes_later_waits(
    open_window, corpus, tmp_path
):
    started = []
    service = open_window()
    service._start = lambda job, done: started.append((job, done))
    service.highlight(corpus.documents[0], Span(0, 3), "green")
    service.clock.pass_on()
    late = service.highlight(corpus.documents[0], Span(4, 9), "green")
    (job, done) = started.pop()
    done(job(Ticket(lambda _p: None)))
    assert service.state.unsaved == 1
    service.clock.pass_on()
    (job, done) = started.pop()
    done(job(Ticket(lambda _p: None)))
    assert service.state.unsaved == 0
    assert late.id in open_window().entries


def test_a_renamed_document_keeps_its_notes_by_its_id(open_window, corpus, make_document):
    service = open_window()
    made = service.highlight(corpus.documents[0], Span(0, 3), "green")
    service.save()
    moved = replace(corpus.documents[0], path="elsewhere/uno.txt")
    service.take(
        service.loading(replace(corpus, documents=(moved,)))(Ticket(lambda _p: None, service.take))
    )
    assert service.of(moved.id) == [made]


def test_a_file_without_a_header_belongs_to_the_document_of_its_name(open_window, corpus):
    path = file_of(corpus, "two.txt.yaml")
    path.parent.mkdir(parents=True)
    path.write_text("annotations:\n# mine\n- note: by hand\n  quote: first\n  at: [4, 9]\n")
    service = open_window()
    (entry,) = service.of(corpus.documents[1].id)
    service.tag([entry.id], "t")
    service.save()
    text = path.read_text()
    assert f"# mine\n- id: {entry.id}\n  note: by hand\n  quote: first\n  at: [4, 9]\n" in text
    assert read_bytes(text.encode()).header.document == corpus.documents[1].id


def test_a_text_that_cannot_be_kept_does_not_hold_up_its_annotations(
    open_window, corpus, monkeypatch
):
    service = open_window()
    full = OSError(28, "No space left on device")

    def failing(*_args):
        raise full

    monkeypatch.setattr(service.desk.files.snapshots, "keep", failing, raising=False)
    made = service.highlight(corpus.documents[0], Span(0, 3), "green")
    state = service.save()
    assert "cannot be kept: No space left" in state.problems[0]
    assert read_bytes(file_of(corpus).read_bytes()).values.keys() == {made.id}


def test_ids_made_in_one_moment_are_all_different_and_sorted_by_second(monkeypatch):
    monkeypatch.setattr("time.time", lambda: 1_800_000_000)
    early = {made_up_id("a") for _ in range(20_000)}
    assert len(early) == 20_000
    monkeypatch.setattr("time.time", lambda: 1_800_000_001)
    assert max(early) < made_up_id("a")
