import errno
import os

import pytest

from reader.domain.errors import CorpusError, JobCancelledError
from reader.services import adding as service
from reader.services.adding import Choice, Fate, adding, planning
from reader.services.jobs import Ticket


def unheard(_what):
    pass


@pytest.fixture
def corpus(tmp_path):
    made = tmp_path / "corpus"
    (made / "press").mkdir(parents=True)
    (made / "a.txt").write_text("The first text.")
    (made / "press" / "b.txt").write_text("The second text.")
    return made


@pytest.fixture
def box(tmp_path):
    made = tmp_path / "box"
    made.mkdir()
    return made


def plan_of(corpus, *sources, **how):
    return planning(corpus, sources, **how)(Ticket(unheard))


def done(corpus, *sources, choices=None):
    heard = []
    report = adding(plan_of(corpus, *sources), choices)(Ticket(unheard, heard.append))
    assert tuple(heard) == tuple(i for i in report.items if i in heard)
    return report


def fates(report):
    return {item.source.rpartition("/")[2]: (item.fate, item.path) for item in report.items}


def test_files_and_folders_are_copied_with_their_paths(corpus, box):
    (box / "sub").mkdir()
    for name in ("c.txt", "sub/d.html", "sub/photo.png", "sub/style.css", "sub/other.png"):
        (box / name).write_text(f"<p>{name}</p>")
    (box.parent / "e.md").write_text("# E")
    report = done(corpus, box, box.parent / "e.md")
    assert {item.path for item in report.of(Fate.ADDED)} == {"box/c.txt", "box/sub/d.html", "e.md"}
    assert (corpus / "box" / "sub" / "d.html").read_text() == "<p>sub/d.html</p>"
    assert report.ignored == {".png": 2, ".css": 1}
    assert sorted(p.name for p in corpus.iterdir()) == ["a.txt", "box", "e.md", "press"]


def test_what_is_there_already_is_said_and_skipped(corpus, box):
    (box / "other name.txt").write_text("The second text.")
    (box / "twice.txt").write_text("New text.")
    (box / "twice too.txt").write_text("New text.")
    (box / "as long.txt").write_text("The fourth text")
    report = done(corpus, *sorted(box.iterdir()))
    assert fates(report) == {
        "other name.txt": (Fate.SAME, "press/b.txt"),
        "twice.txt": (Fate.SAME, "twice too.txt"),
        "twice too.txt": (Fate.ADDED, "twice too.txt"),
        "as long.txt": (Fate.ADDED, "as long.txt"),
    }


def test_a_name_that_is_taken_is_asked_about_and_never_overwritten(corpus, box):
    (box / "a.txt").write_text("Another text of that name.")
    assert [item.path for item in plan_of(corpus, box / "a.txt").clashes] == ["a.txt"]
    assert fates(done(corpus, box / "a.txt")) == {"a.txt": (Fate.SKIPPED, "a.txt")}
    both = done(corpus, box / "a.txt", choices={box / "a.txt": Choice.KEEP_BOTH})
    assert fates(both) == {"a.txt": (Fate.ADDED, "a (2).txt")}
    assert (corpus / "a.txt").read_text() == "The first text."
    assert (corpus / "a (2).txt").read_text() == "Another text of that name."


def test_two_sources_of_one_name_clash_with_each_other(corpus, tmp_path):
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "r.txt").write_text(f"From {name}.")
    plan = plan_of(corpus, tmp_path / "x" / "r.txt", tmp_path / "y" / "r.txt")
    assert [item.path for item in plan.new] == ["r.txt"]
    assert [item.file.parent.name for item in plan.clashes] == ["y"]


def test_a_file_named_that_is_no_document_is_told_why(corpus, box):
    (box / "old.doc").write_text("x")
    (box / "photo.png").write_text("x")
    (box / "empty.txt").write_text("")
    (box / "corpus.yaml").write_text("title: X")
    report = done(corpus, *sorted(box.iterdir()), box / "missing.txt", corpus / "a.txt")
    reasons = {item.source.rpartition("/")[2]: item.reason for item in report.of(Fate.REFUSED)}
    assert "save it as .docx" in reasons["old.doc"]
    assert reasons["photo.png"] == "is no document that can be read"
    assert reasons["empty.txt"] == "is empty"
    assert "keeps for itself" in reasons["corpus.yaml"]
    assert reasons["missing.txt"] == "is not there"
    assert reasons["a.txt"] == "is in the corpus already"
    assert not report.of(Fate.ADDED)


def test_a_file_far_too_large_is_refused_before_it_is_copied(corpus, box, monkeypatch):
    monkeypatch.setattr(service, "LARGEST_FILE", 2_000_000)
    (box / "huge.txt").write_bytes(b"x" * 3_000_000)
    (item,) = done(corpus, box / "huge.txt").items
    assert item.reason == "has 3 MB; files of over 2 MB are not read"


def test_into_puts_files_below_a_folder(corpus, box):
    (box / "c.txt").write_text("C")
    plan = plan_of(corpus, box / "c.txt", into="press/2020/")
    adding(plan)(Ticket(unheard))
    assert (corpus / "press" / "2020" / "c.txt").read_text() == "C"
    (box / "d.txt").write_text("D")
    (told,) = plan_of(corpus, box / "d.txt", into="annotations").told
    assert "keeps for itself" in told.reason


def test_odd_names_are_copied_as_they_are(corpus, box):
    names = ["two\nlines.txt", "🙂.txt", "кириллица.txt", "-rf.txt", "a" * 240 + ".txt"]
    for name in names:
        (box / name).write_text(name)
    done(corpus, *(box / name for name in names))
    assert {p.name for p in corpus.iterdir() if p.is_file()} == {*names, "a.txt"}


def test_cancelling_leaves_no_half_file_and_keeps_what_was_copied(corpus, box):
    for name in "cde":
        (box / f"{name}.txt").write_bytes(name.encode() * 3_000_000)
    heard = []

    def report(progress):
        if progress.label == "box/d.txt" and progress.done > 4_000_000:
            ticket.cancel()

    ticket = Ticket(report, heard.append)
    with pytest.raises(JobCancelledError):
        adding(plan_of(corpus, box))(ticket)
    assert [item.path for item in heard] == ["box/c.txt"]
    assert [p.name for p in (corpus / "box").iterdir()] == ["c.txt"]


def test_a_disk_that_fills_up_stops_the_rest_with_a_reason(corpus, box, monkeypatch):
    for name in "cde":
        (box / f"{name}.txt").write_text(name)
    real = service.copy

    def full(source, target, told):
        if source.name == "d.txt":
            raise OSError(errno.ENOSPC, "No space left on device")
        real(source, target, told)

    monkeypatch.setattr(service, "copy", full)
    report = done(corpus, box)
    assert fates(report)["c.txt"] == (Fate.ADDED, "box/c.txt")
    assert [item.reason for item in report.of(Fate.REFUSED)] == [
        "cannot be copied: No space left on device"
    ] * 2


def test_a_disk_without_room_is_told_before_anything_is_copied(corpus, box, monkeypatch):
    (box / "c.txt").write_text("C")
    usage = os.statvfs(corpus)
    monkeypatch.setattr(
        service.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1_000_000})
    )
    assert usage
    with pytest.raises(CorpusError, match="1 MB are free"):
        done(corpus, box)
    assert not (corpus / "box").exists()


def test_one_file_that_cannot_be_read_does_not_keep_the_others_out(corpus, box, monkeypatch):
    for name in "cd":
        (box / f"{name}.txt").write_text(name)
    real = service.copy

    def refused(source, target, told):
        if source.name == "c.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        real(source, target, told)

    monkeypatch.setattr(service, "copy", refused)
    report = done(corpus, box)
    assert [item.fate for item in report.items] == [Fate.REFUSED, Fate.ADDED]


def test_a_corpus_that_may_not_be_written_is_told(corpus, box, monkeypatch):
    (box / "c.txt").write_text("C")
    monkeypatch.setattr(service.os, "access", lambda *_: False)
    with pytest.raises(CorpusError, match="may not be written"):
        plan_of(corpus, box)


def test_a_name_taken_while_copying_is_not_overwritten(corpus, box, monkeypatch):
    (box / "c.txt").write_text("Ours")
    plan = plan_of(corpus, box / "c.txt")
    (corpus / "c.txt").write_text("Theirs")
    report = adding(plan)(Ticket(unheard))
    assert fates(report) == {"c.txt": (Fate.ADDED, "c (2).txt")}
    assert (corpus / "c.txt").read_text() == "Theirs"
