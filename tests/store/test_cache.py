import sqlite3
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.errors import FormatError
from reader.domain.span import Span
from reader.store.cache import Cache
from reader.store.packing import pack, unpack


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "deep" / "cache")


def file_of(cache):
    (path,) = cache.folder.glob("*.sqlite")
    return path


def test_an_entry_is_there_after_closing_and_opening(cache):
    with cache.open() as entries:
        entries.put("pairs", "k", b"1")
        entries.put("other", "k", b"2")
        entries.put("pairs", "k", b"3")
    with cache.open() as entries:
        assert entries.get("pairs", "k") == b"3"
        assert entries.get("other", "k") == b"2"
        assert entries.get("pairs", "nothing") is None


def test_many_entries_come_back_with_their_keys(cache):
    wanted = {str(n): bytes([n % 256]) for n in range(1200)}
    with cache.open() as entries:
        entries.put_many("k", wanted.items())
        assert dict(entries.get_many("k", [*wanted, "missing"])) == wanted


def test_a_changed_byte_makes_an_entry_missing(cache):
    with cache.open() as entries:
        entries.put("k", "a", b"good")
    with sqlite3.connect(file_of(cache)) as connection:
        connection.execute("UPDATE entries SET data = ?", [b"evil"])
    connection.close()
    with cache.open() as entries:
        assert entries.get("k", "a") is None


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 300, None])
def test_a_damaged_file_is_an_empty_cache_that_works(cache, damage):
    with cache.open() as entries:
        entries.put_many("k", ((str(n), bytes(3000)) for n in range(50)))
    path = file_of(cache)
    raw = path.read_bytes()
    path.write_bytes(raw[:100] + b"\xff" * 3000 + raw[3100:5000] if damage is None else damage)
    with cache.open() as entries:
        assert entries.get("k", "3") in {None, bytes(3000)}
        entries.put("k", "new", b"1")
    with cache.open() as entries:
        assert entries.get("k", "new") == b"1"


def test_a_disk_that_cannot_be_written_is_a_cache_that_stays_empty(tmp_path):
    (tmp_path / "file").write_text("")
    with Cache(tmp_path / "file" / "cache").open() as entries:
        entries.put("k", "a", b"1")
        assert entries.get("k", "a") is None
        entries.shrink()


def test_several_threads_write_at_once(cache):
    def write(name):
        with cache.open() as entries:
            for number in range(20):
                entries.put("k", f"{name}{number}", b"1")

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with cache.open() as entries:
        found = dict(entries.get_many("k", [f"{name}{n}" for name in "abc" for n in range(20)]))
    assert len(found) == 60


def test_the_oldest_entries_go_when_the_file_is_too_large(cache):
    with cache.open() as entries:
        for number in range(100):
            entries.put("k", str(number), bytes(10_000))
        entries.shrink(largest=200_000)
        assert entries.get("k", "0") is None
        assert entries.get("k", "99") is not None
        before = file_of(cache).stat().st_size
        entries.shrink(largest=10**9)
        assert entries.get("k", "99") is not None
    assert file_of(cache).stat().st_size <= before + 1_100_000


@st.composite
def documents(draw):
    text = draw(st.text(min_size=1, max_size=60))
    spans = draw(
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=8)
    )
    structure = tuple(
        Structure(part, Span(min(pair), max(pair)), level, label)
        for pair, part, level, label in zip(
            spans,
            draw(st.lists(st.sampled_from(list(Part)), min_size=8, max_size=8)),
            draw(st.lists(st.integers(0, 9), min_size=8, max_size=8)),
            draw(st.lists(st.sampled_from(["", "12", "қ"]), min_size=8, max_size=8)),
            strict=False,
        )
    )
    return Document(
        id=DocumentId("d"),
        path="a",
        text=text,
        title="қ",
        structure=structure,
        authors=("A", "B, C"),
        date="1",
        source="қ Press",
    )


@settings(max_examples=60, deadline=None)
@given(documents())
def test_a_document_comes_back_as_it_was_packed(document):
    assert unpack(pack(document), document.id, document.path) == document


@settings(max_examples=60, deadline=None)
@given(documents(), st.data())
def test_a_damaged_document_is_refused(document, data):
    packed = pack(document)
    cut = data.draw(st.integers(0, len(packed) - 1))
    for damaged in (packed[:cut], packed + b"x", b"", b"\0" * len(packed)):
        with pytest.raises(FormatError, match="read again"):
            unpack(damaged, document.id, document.path)
