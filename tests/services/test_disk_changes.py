import os
import time

import pytest

from reader.domain.document import Corpus
from reader.services import disk_changes
from reader.services.disk_changes import DiskChanges, Looks, Place, carrying, looking
from reader.services.jobs import Ticket
from reader.services.opening import opening
from reader.store.cache import Cache


def unheard(_what):
    pass


@pytest.fixture(autouse=True)
def at_rest(monkeypatch):
    """Take every file as written long ago."""
    monkeypatch.setattr(disk_changes, "_SETTLED", -(10**12))


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "corpus"
    (made / "press").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "press/c.txt"):
        (made / name).write_text(f"The text of {name}.", encoding="utf-8")
    return made


@pytest.fixture
def read(folder, tmp_path):
    cache = Cache(tmp_path / "cache")

    def again(known=None) -> Corpus:
        return opening(folder, cache=cache, workers=None, known=known)(Ticket(unheard))

    return again


@pytest.fixture
def look(read):
    corpus, looks = read(), Looks({})
    return lambda: looking(corpus, looks)(Ticket(unheard))


def test_nothing_is_different_at_first(look):
    assert look() == DiskChanges()
    assert not look()


def test_all_that_happened_is_found_at_once(look, folder):
    look()
    (folder / "a.txt").write_text("Quite another text.", encoding="utf-8")
    (folder / "b.txt").unlink()
    (folder / "press" / "c.txt").rename(folder / "d.txt")
    (folder / "e.txt").write_text("New.", encoding="utf-8")
    (folder / "corpus.yaml").write_text("title: Another\n", encoding="utf-8")
    assert look() == DiskChanges(
        added=("e.txt",),
        removed=("b.txt",),
        changed=("a.txt",),
        renamed=(("press/c.txt", "d.txt"),),
        said=True,
    )


def test_a_change_of_the_same_length_and_time_is_found(look, folder, monkeypatch):
    monkeypatch.setattr(disk_changes, "_SETTLED", 10**12)
    look()
    times = (folder / "a.txt").stat()
    (folder / "a.txt").write_text("The text of A.TXT.", encoding="utf-8")
    os.utime(folder / "a.txt", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert look().changed == ("a.txt",)


def test_a_file_that_was_only_touched_has_not_changed(look, folder):
    look()
    os.utime(folder / "a.txt", ns=(1, 1))
    assert not look()


def test_a_file_that_is_still_being_written_is_unsettled(look, folder, monkeypatch):
    monkeypatch.setattr(disk_changes, "_SETTLED", 800_000_000)
    (folder / "a.txt").write_text("Half of it", encoding="utf-8")
    assert look().unsettled
    past = time.time_ns() - 10**10
    os.utime(folder / "a.txt", ns=(past, past))
    found = look()
    assert found.changed == ("a.txt",)
    assert not found.unsettled


def test_a_file_that_could_not_be_read_and_is_mended_has_changed(folder, read):
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 cut off")
    corpus, looks = read(), Looks({})
    assert not looking(corpus, looks)(Ticket(unheard))
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 cut off elsewhere")
    assert looking(corpus, looks)(Ticket(unheard)).changed == ("bad.pdf",)


def test_a_broken_corpus_file_is_no_change(look, folder):
    (folder / "corpus.yaml").write_text("title: [", encoding="utf-8")
    assert not look()


def test_documents_that_stay_are_the_very_same_and_others_are_read(folder, read, monkeypatch):
    past = time.time_ns() - 10**10
    for path in folder.rglob("*.txt"):
        os.utime(path, ns=(past, past))
    first = read()
    (folder / "a.txt").write_text("Quite another text.", encoding="utf-8")
    (folder / "new.txt").write_text("New.", encoding="utf-8")
    told = []
    from reader.services import opening as module

    real = module.read_file
    monkeypatch.setattr(module, "read_file", lambda task: (told.append(task.path), real(task))[1])
    monkeypatch.setattr(
        module, "unpack", lambda *a, _real=module.unpack: (told.append(a[2]), _real(*a))[1]
    )
    second = read(first)
    old = {item.path: item for item in first.documents}
    new = {item.path: item for item in second.documents}
    assert set(told) == {"a.txt", "new.txt"}
    assert new["b.txt"] is old["b.txt"]
    assert new["press/c.txt"] is old["press/c.txt"]
    assert new["a.txt"].text == "Quite another text."
    assert new["a.txt"].id == old["a.txt"].id


def test_what_corpus_yaml_says_since_is_known_without_reading_a_text(folder, read):
    first = read()
    (folder / "corpus.yaml").write_text(
        "documents: {a.txt: {title: Told, author: [X, Y]}}\n", encoding="utf-8"
    )
    second = read(first)
    told = next(item for item in second.documents if item.path == "a.txt")
    before = next(item for item in first.documents if item.path == "a.txt")
    assert (told.title, told.authors) == ("Told", ("X", "Y"))
    assert told.own == before.own
    (folder / "corpus.yaml").unlink()
    third = read(second)
    assert next(item for item in third.documents if item.path == "a.txt") == before


def test_another_encoding_in_corpus_yaml_is_read_anew(folder, read):
    (folder / "a.txt").write_bytes("Привет, мир".encode("cp1251"))
    past = time.time_ns() - 10**10
    os.utime(folder / "a.txt", ns=(past, past))

    def text(corpus):
        return next(item for item in corpus.documents if item.path == "a.txt").text

    first = read()
    told = folder / "corpus.yaml"
    told.write_text("documents: {a.txt: {encoding: cp866}}\n", encoding="utf-8")
    second = read(first)
    assert text(second) == "Привет, мир".encode("cp1251").decode("cp866")
    told.write_text("documents: {a.txt: {encoding: cp1251}}\n", encoding="utf-8")
    third = read(second)
    assert text(third) == "Привет, мир"
    told.write_text("documents: {a.txt: {encoding: cp866}}\n", encoding="utf-8")
    fourth = read(third)
    told.unlink()
    assert text(read(fourth)) == text(first)


def test_places_are_carried_to_the_same_words(folder, read):
    words = [f"Sentence {n} speaks of ship {n * 7}." for n in range(300)]
    (folder / "a.txt").write_text("\n\n".join(words), encoding="utf-8")
    first = read()
    (folder / "a.txt").write_text("\n\n".join(["An opening."] * 40 + words), encoding="utf-8")
    (folder / "b.txt").unlink()
    second = read(first)
    a, b = (next(d for d in first.documents if d.path == path) for path in ("a.txt", "b.txt"))
    at = a.text.index("Sentence 200")
    places = (Place(0, a.id, at), Place(1, b.id, 3))
    (found,) = carrying(first, second, places)(Ticket(unheard))
    now = next(d for d in second.documents if d.path == "a.txt")
    assert now.text[found.offset :].startswith("Sentence 200")
    assert (found.pane, found.document) == (0, a.id)


def test_a_place_at_the_end_or_in_an_emptied_text_stays_within_it(folder, read):
    first = read()
    (folder / "a.txt").write_text("X", encoding="utf-8")
    second = read(first)
    a = next(d for d in first.documents if d.path == "a.txt")
    for offset in (0, 5, len(a.text)):
        (found,) = carrying(first, second, (Place(0, a.id, offset),))(Ticket(unheard))
        assert 0 <= found.offset <= 1


def test_another_encoding_is_told_until_the_document_is_read_so(folder, read):
    (folder / "a.txt").write_bytes("Ужин".encode("cp1251"))
    (folder / "b.docx").write_bytes(b"PK")
    corpus, looks = read(), Looks({})
    for said in ("a.txt: {encoding: cp866}", "a.txt: {encoding: koi8-r}", "a.txt: {title: Ужин}"):
        (folder / "corpus.yaml").write_text(f"documents: {{{said}}}", encoding="utf-8")
        found = looking(corpus, looks)(Ticket(unheard))
        assert found.said
        assert not found.changed
        corpus = read(corpus)
        assert looking(corpus, looks)(Ticket(unheard)) == DiskChanges()


def test_an_encoding_that_does_not_exist_is_told_once_it_is_put_right(folder, read):
    (folder / "corpus.yaml").write_text("documents: {a.txt: {encoding: cp12511}}")
    corpus, looks = read(), Looks({})
    assert looking(corpus, looks)(Ticket(unheard)) == DiskChanges()
    (folder / "corpus.yaml").write_text("documents: {a.txt: {encoding: cp1251}}")
    assert looking(corpus, looks)(Ticket(unheard)).said


def test_an_encoding_named_for_a_format_that_says_its_own_is_no_change(folder, read):
    (folder / "e.docx").write_bytes(b"PK")
    (folder / "corpus.yaml").write_text("documents: {e.docx: {encoding: cp1251}}")
    assert looking(read(), Looks({}))(Ticket(unheard)) == DiskChanges()
