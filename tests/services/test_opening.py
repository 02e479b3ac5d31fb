import errno
import logging
import os
import threading
from pathlib import Path

import pytest

from reader.domain.about import About, citation_of
from reader.domain.document import Part
from reader.domain.errors import CorpusError, JobCancelledError
from reader.domain.span import Span
from reader.engine import furniture
from reader.services import memory, reading
from reader.services import opening as opening_module
from reader.services.jobs import Ticket
from reader.services.opening import opening
from reader.services.workers import Workers
from reader.store.cache import Cache

PROSE = "The bells of the outer harbour were last heard on a night in March. " * 4


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "corpus"
    (made / "press").mkdir(parents=True)
    (made / "report.txt").write_text(f"Bells\n\n{PROSE}\n")
    (made / "press" / "page.html").write_text(f"<title>Page</title><p>{PROSE}")
    return made


@pytest.fixture
def opened(cache):
    def open_(folder, workers=None, report=lambda _: None):
        return opening(folder, cache=cache, workers=workers)(Ticket(report))

    return open_


@pytest.fixture
def reads(monkeypatch):
    """The paths of the files whose bytes were read."""
    seen = []
    read_bytes = reading.read_bytes

    def watched(folder, path):
        seen.append(path)
        return read_bytes(folder, path)

    monkeypatch.setattr(reading, "read_bytes", watched)
    return seen


@pytest.fixture
def no_work_is_small(monkeypatch):
    """Even a small file goes to a process."""
    monkeypatch.setattr(opening_module, "_QUICK", -1)


def age(folder):
    """Make files look as if they had been left alone for a while."""
    for path in folder.rglob("*.*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))


def ids(corpus):
    return {item.path: item.id for item in corpus.documents}


def test_the_documents_of_a_folder_come_in_order_of_path(opened, folder):
    corpus = opened(folder)
    assert [item.path for item in corpus.documents] == ["press/page.html", "report.txt"]
    assert [item.title for item in corpus.documents] == ["Page", "Bells"]
    assert corpus.folder == str(folder)
    assert corpus.title == "corpus"
    page = corpus.documents[0]
    assert (page.language, page.importer, page.decoding) == ("en", "html/3", "UTF-8")
    assert len(page.sha256) == 64


def test_a_second_opening_reads_nothing_and_gives_the_same(opened, folder, reads):
    age(folder)
    first = opened(folder)
    assert sorted(reads) == ["press/page.html", "report.txt"]
    reads.clear()
    assert opened(folder) == first
    assert reads == []


@pytest.mark.usefixtures("no_work_is_small")
def test_a_second_opening_starts_no_process(opened, folder):
    opened(folder)
    with Workers() as workers:
        opened(folder, workers)
        assert workers.started == 0


@pytest.mark.usefixtures("no_work_is_small")
def test_workers_give_what_reading_here_gives(folder, tmp_path):
    with Workers() as workers:
        one = opening(folder, cache=Cache(tmp_path / "x"), workers=workers)(Ticket(lambda _: None))
        assert workers.started
    other = opening(folder, cache=Cache(tmp_path / "y"), workers=None)(Ticket(lambda _: None))
    assert one == other


def test_a_few_small_files_are_read_without_a_process(opened, folder):
    with Workers() as workers:
        assert len(opened(folder, workers).documents) == 2
        assert workers.started == 0


def test_only_what_changed_is_read_again(opened, folder, reads):
    age(folder)
    before = opened(folder)
    reads.clear()
    (folder / "report.txt").write_text(f"Bells\n\n{PROSE}And more.\n")
    after = opened(folder)
    assert reads == ["report.txt"]
    assert ids(after) == ids(before)
    assert "And more." in after.documents[1].text


def test_a_change_within_the_same_tick_of_the_clock_is_seen(opened, folder):
    path = folder / "report.txt"
    opened(folder)
    state = path.stat()
    path.write_text(f"Balls\n\n{PROSE}\n")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert opened(folder).documents[1].text.startswith("Balls")


def test_a_file_that_moved_keeps_its_id(opened, folder):
    before = ids(opened(folder))
    (folder / "report.txt").rename(folder / "press" / "moved.txt")
    after = ids(opened(folder))
    assert after["press/moved.txt"] == before["report.txt"]


def test_a_copy_has_an_id_of_its_own(opened, folder):
    before = ids(opened(folder))
    (folder / "copy.txt").write_bytes((folder / "report.txt").read_bytes())
    after = ids(opened(folder))
    assert after["report.txt"] == before["report.txt"]
    assert len(set(after.values())) == 3


def test_ids_are_the_same_without_the_cache(opened, folder, tmp_path):
    again = opening(folder, cache=Cache(tmp_path / "other"), workers=None)(Ticket(lambda _: None))
    assert ids(opened(folder)) == ids(again)


def test_what_corpus_yaml_says_goes_before_what_files_say(opened, folder):
    (folder / "corpus.yaml").write_text(
        "title: Harbour\ndocuments:\n  report.txt: {id: d-own, title: T, author: A, date: D, language: kk}"
    )
    corpus = opened(folder)
    report = corpus.documents[1]
    assert corpus.title == "Harbour"
    assert (report.id, report.title, report.author) == ("d-own", "T", "A")
    assert (report.date, report.language) == ("D", "kk")


def test_a_broken_corpus_yaml_is_listed_and_the_corpus_opens(opened, folder):
    (folder / "corpus.yaml").write_text("title: [")
    corpus = opened(folder)
    assert len(corpus.documents) == 2
    (problem,) = corpus.unreadable
    assert problem.path == "corpus.yaml"
    assert "line" in problem.reason


def test_the_encoding_a_reader_chose_is_used(opened, folder):
    (folder / "old.txt").write_bytes("Ужин".encode("cp1251"))
    (folder / "corpus.yaml").write_text("documents: {old.txt: {encoding: cp866}}")
    old = opened(folder).documents[0]
    assert old.decoding == "cp866, as you chose"


def test_an_empty_folder_is_a_corpus_without_documents(opened, tmp_path):
    (tmp_path / "empty").mkdir()
    corpus = opened(tmp_path / "empty")
    assert (corpus.documents, corpus.unreadable) == ((), ())


def test_a_folder_that_is_none_is_a_sentence(opened, tmp_path):
    with pytest.raises(CorpusError, match="does not exist"):
        opened(tmp_path / "nowhere")


def test_files_that_cannot_be_read_are_listed_and_the_others_open(opened, folder):
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (folder / "old.doc").write_text("x")
    (folder / "scripts.html").write_text("<script>load()</script>")
    corpus = opened(folder)
    assert len(corpus.documents) == 2
    assert [item.path for item in corpus.unreadable] == [
        "binary.txt",
        "empty.txt",
        "old.doc",
        "scripts.html",
    ]
    assert all(item.reason and item.path not in item.reason for item in corpus.unreadable)


def test_a_file_that_goes_or_is_locked_after_the_listing_is_listed(opened, folder, monkeypatch):
    read_bytes = Path.read_bytes

    def locked(path):
        if path.name == "report.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    corpus = opened(folder)
    assert [item.path for item in corpus.documents] == ["press/page.html"]
    assert "permission" in corpus.unreadable[0].reason


def test_invalid_utf_8_and_a_megabyte_on_one_line_open(opened, folder):
    (folder / "bad.txt").write_bytes(PROSE.encode() + b"\xc3\x28 \xff" + "é".encode() * 30)
    (folder / "line.txt").write_text("word " * 200_000)
    corpus = opened(folder)
    assert not corpus.unreadable
    assert {len(item.text) for item in corpus.documents} >= {1_000_000}


def test_one_file_that_trips_the_program_does_not_keep_the_others_shut(
    opened, folder, monkeypatch, caplog
):
    read = reading.registry.read

    def trip(raw, name, *, encoding=""):
        if name == "report.txt":
            raise ZeroDivisionError
        return read(raw, name, encoding=encoding)

    monkeypatch.setattr(reading.registry, "read", trip)
    with caplog.at_level(logging.CRITICAL):
        corpus = opened(folder)
    assert len(corpus.documents) == 1
    assert "ZeroDivisionError" in corpus.unreadable[0].reason


def read_or_die(task):
    """Read a file as ever, but for one that brings the process down, as a fault in C would."""
    if task.path.startswith("deadly"):
        os.abort()
    return reading.read_file(task)


def test_a_file_that_brings_its_process_down_is_listed_and_the_others_open(
    folder, tmp_path, monkeypatch
):
    name = "deadly\n😀.pdf"
    (folder / name).write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(opening_module, "read_file", read_or_die)
    with Workers() as workers:
        corpus = opening(folder, cache=Cache(tmp_path / "c"), workers=workers)(
            Ticket(lambda _: None)
        )
    assert [item.path for item in corpus.documents] == ["press/page.html", "report.txt"]
    (failed,) = corpus.unreadable
    assert failed.path == name
    assert "save it anew or split it" in failed.reason


def test_a_corpus_larger_than_memory_is_refused_with_both_sizes(opened, folder, monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 200_000_100)
    with pytest.raises(CorpusError, match=r"holds 1 MB .* 200 MB are free"):
        opened(folder)


@pytest.mark.usefixtures("no_work_is_small")
def test_a_cancelled_opening_stops_and_leaves_nothing(folder, cache):
    ticket = Ticket(lambda progress: ticket.cancel() if progress.total else None)
    before = threading.active_count()
    with Workers() as workers, pytest.raises(JobCancelledError):
        opening(folder, cache=cache, workers=workers)(ticket)
    assert threading.active_count() == before


def test_progress_names_files_and_reaches_its_total(opened, folder):
    seen = []
    opened(folder, report=seen.append)
    assert seen[-1].done == seen[-1].total == 2
    assert {"report.txt", "press/page.html"} <= {item.label for item in seen}


def test_a_damaged_cache_entry_is_read_again(opened, folder, cache, monkeypatch):
    age(folder)
    first = opened(folder)
    with cache.open() as entries:
        for item in first.documents:
            entries.put("document", reading.document_key(item.sha256, item.path, ""), b"syn1junk")
    assert [item.path for item in opened(folder).documents] == ["press/page.html", "report.txt"]


def test_furniture_found_by_repetition_is_added_to_the_structure(opened, folder, monkeypatch):
    monkeypatch.setattr(furniture, "find_furniture", lambda _text, _structure: [Span(7, 10)])
    report = opened(folder).documents[1]
    assert [item.span for item in report.parts(Part.FURNITURE)] == [Span(7, 10)]
    keys = [(item.span.start, -item.span.end) for item in report.structure]
    assert keys == sorted(keys)


def test_the_day_a_file_was_made_is_kept_and_never_cited(opened, folder):
    made = rb"{\rtf1\ansi{\info{\creatim\yr2026\mo11\dy22}}\pard Bells ring in fog.\par}"
    (folder / "bells.rtf").write_bytes(made)
    age(folder)
    for corpus in (opened(folder), opened(folder)):
        document = next(item for item in corpus.documents if item.path == "bells.rtf")
        assert (document.date, document.made) == ("", "2026-11-22")
        assert "issued" not in citation_of(document.about)
    told = document.told(About(date="2019"))
    assert (told.date, told.made) == ("2019", "2026-11-22")


def test_a_text_without_a_title_has_the_name_of_its_file_in_words(opened, folder):
    (folder / "letter_of_ana__bell.txt").write_text("From: Ana Bell\nTo: Carl Dee\n\nDear Carl,\n")
    found = opened(folder).documents[0]
    assert (found.path, found.title) == ("letter_of_ana__bell.txt", "letter of ana bell")
