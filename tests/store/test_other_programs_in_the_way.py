"""Other programs hold, change, lock and damage files just when one of ours is at work."""

import os
import time
from pathlib import Path

import pytest

from reader.domain.about import About
from reader.domain.annotation import Annotation, EntryId
from reader.domain.document import Corpus, DocumentId
from reader.domain.errors import AnnotationError, CorpusError
from reader.domain.span import Span
from reader.services.annotating import Annotating
from reader.services.annotation_files import annotation_desk
from reader.services.jobs import Ticket
from reader.store import corpus_writing, locking
from reader.store.annotations.keeping import Keeping
from reader.store.copying import why
from reader.store.corpus_writing import Wish, write_about


def wish(title="New"):
    return Wish("a.txt", About(), About(title=title))


def test_a_corpus_file_that_keeps_changing_is_left_alone_and_said(tmp_path, monkeypatch):
    path = tmp_path / "corpus.yaml"
    path.write_text("title: one\n")
    read, count = corpus_writing._text_at, iter(range(1000))

    def changing(folder):
        path.write_text(f"title: n{next(count)}\n")
        return read(folder)

    monkeypatch.setattr(corpus_writing, "_text_at", changing)
    with pytest.raises(CorpusError, match=r"another program keeps changing corpus\.yaml"):
        write_about(tmp_path, [wish()], Keeping(tmp_path / "state", tmp_path))
    assert "New" not in path.read_text()


def test_a_corpus_file_that_changes_once_meanwhile_has_both_changes(tmp_path, monkeypatch):
    path = tmp_path / "corpus.yaml"
    path.write_text("title: one\n")
    read, calls = corpus_writing._text_at, []

    def changing(folder):
        calls.append(1)
        if len(calls) == 2:
            path.write_text("title: two\n")
        return read(folder)

    monkeypatch.setattr(corpus_writing, "_text_at", changing)
    write_about(tmp_path, [wish()], Keeping(tmp_path / "state", tmp_path))
    assert path.read_text().startswith("title: two\n")
    assert "New" in path.read_text()


@pytest.fixture
def without_system(monkeypatch):
    monkeypatch.setattr(locking, "_by_the_system", lambda _path: None)


def test_a_lock_that_is_held_too_long_is_done_without(tmp_path, monkeypatch, without_system):
    path = tmp_path / "one.lock"
    path.write_text(str(os.getpid()))
    monkeypatch.setattr(locking, "PATIENCE", 0.05)
    monkeypatch.setattr(locking, "_abandoned", lambda _path: False)
    with locking.locked(path):
        assert path.read_text() == str(os.getpid())
    assert path.exists()


def test_a_lock_that_may_not_be_made_is_done_without(tmp_path, monkeypatch, without_system):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(locking, "PATIENCE", 0.05)
    monkeypatch.setattr(locking.os, "open", refuse)
    before = time.monotonic()
    with locking.locked(tmp_path / "one.lock"):
        assert time.monotonic() - before >= 0.05


def test_a_system_that_cannot_lock_gives_its_handle_back(tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")

    def refuse(_handle, _how):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    handles = Path("/proc/self/fd")
    held = len(list(handles.iterdir())) if handles.is_dir() else 0
    for _ in range(5):
        with locking.locked(tmp_path / "one.lock"):
            pass
    if held:
        assert len(list(handles.iterdir())) == held


@pytest.mark.parametrize(
    ("error", "said"),
    [(FileNotFoundError(2, "x"), "is not there"),
     (PermissionError(13, "x"), "may not be read: ask its owner for permission"),
     (OSError(5, "Input/output error"), "cannot be read: Input/output error"),
     (OSError("odd"), "cannot be read: odd")],
)  # fmt: skip
def test_why_a_file_cannot_be_read_is_a_sentence(error, said):
    assert why(error) == said


@pytest.fixture
def window(tmp_path, make_document):
    def open_it(author="", **texts):
        folder = tmp_path / "corpus"
        folder.mkdir(exist_ok=True)
        documents = [make_document(t, n) for n, t in (texts or {"one.txt": "Some words."}).items()]
        corpus = Corpus(folder=str(folder), title="c", documents=tuple(documents))
        desk = annotation_desk(folder, tmp_path / "state", author)
        service = Annotating(desk, schedule=lambda *_: None)
        service.take(service.loading(corpus)(Ticket(lambda _p: None, service.take)))
        return service, documents[0]

    return open_it


def test_an_annotation_file_that_keeps_changing_is_left_alone_and_what_is_unsaved_kept(
    window, monkeypatch
):
    from reader.store import atomic

    service, document = window()
    service.highlight(document, Span(0, 4), "green")
    monkeypatch.setattr(atomic, "replace_bytes", lambda *_: False)
    state = service.save()
    assert state.unsaved == 1
    assert "another program keeps changing it" in state.problems[0]
    with pytest.raises(AnnotationError, match="keeps changing"):
        service.close()
    monkeypatch.undo()
    again, _ = window()
    assert len(again.entries) == 1


def test_a_corpus_folder_that_was_moved_is_not_made_anew_for_a_note(window, tmp_path):
    service, document = window()
    folder = tmp_path / "corpus"
    folder.rename(folder.with_name("elsewhere"))
    service.highlight(document, Span(0, 4), "green")
    state = service.save()
    assert state.unsaved == 1
    assert "put it back where it was" in state.problems[0]
    assert not folder.exists()
    folder.with_name("elsewhere").rename(folder)
    assert service.save().unsaved == 0


def test_names_of_authors_that_come_out_the_same_have_files_of_their_own(window, tmp_path):
    for author in ("Ana / Lopes", "Ana - Lopes", "!!!", "???"):
        service, document = window(author)
        service.highlight(document, Span(0, 4), "green")
        service.close()
    files = sorted(path.name for path in (tmp_path / "corpus" / "annotations").glob("*.yaml"))
    assert len(files) == 4
    service, _ = window()
    assert sorted(entry.by for entry in service.entries.values()) == [
        "!!!", "???", "Ana - Lopes", "Ana / Lopes",
    ]  # fmt: skip


def test_a_file_broken_by_another_while_it_is_open_is_not_written_over(window, tmp_path):
    service, document = window()
    service.highlight(document, Span(0, 4), "green")
    service.save()
    (file,) = (tmp_path / "corpus" / "annotations").glob("*.yaml")
    file.write_text("annotations: [ {id: a")
    service.highlight(document, Span(5, 10), "red")
    state = service.save()
    assert state.unsaved == 1
    assert "not YAML" in state.problems[0]
    assert file.read_text() == "annotations: [ {id: a"


def test_an_entry_on_a_document_that_is_gone_is_kept_in_its_file(window, tmp_path):
    service, document = window()
    service.highlight(document, Span(0, 4), "green")
    service.close()
    service, _ = window(**{"two.txt": "Other words."})
    stray = Annotation(id=EntryId("a-9"), document=DocumentId("d-gone"), note="x")
    assert len(service.entries) == 1
    assert stray.id not in service.entries
    service.close()
    (file,) = (tmp_path / "corpus" / "annotations").glob("*.yaml")
    assert "green" in file.read_text()
