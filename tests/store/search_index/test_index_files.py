"""An index file survives what can happen to a file."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import apsw
import pytest

from reader.domain.errors import FormatError, JobCancelledError
from reader.domain.search import SearchOptions
from reader.engine.searching.answering import Answer
from reader.engine.searching.query_parsing import parse_query
from reader.engine.searching.units import document_material, make_batch
from reader.store.search_index import schema
from reader.store.search_index.reading import SearchIndex
from reader.store.search_index.writing import IndexWriter
from tests.engine.made_corpus import made_document

ROOT = Path(__file__).parents[3]
WORDY = """
import random, sys
from pathlib import Path
from reader.engine.searching.units import document_material, make_batch
from reader.store.search_index.writing import IndexWriter
from tests.engine.made_corpus import made_document
numbers = random.Random(int(sys.argv[2]))
with IndexWriter(Path(sys.argv[1]), "v") as writer:
    print("ready", flush=True)
    for first in range(0, 4000, 5):
        documents = [made_document(numbers, n, 40) for n in range(first, first + 5)]
        writer.write(make_batch([document_material(d, d.path) for d in documents]))
        print(first + 5, flush=True)
"""


def put(writer, texts, make_document):
    documents = [make_document(text, name, language="en") for name, text in texts.items()]
    writer.write(make_batch([document_material(item, item.text) for item in documents]))


def found(path, text, version="v"):
    index = SearchIndex(path, version)
    try:
        with index.reading():
            query = parse_query(text)
            answer = Answer(index, query, SearchOptions(), lambda *_: "", lambda: False)
            return sorted(answer.table.ids[row] for row in answer.found().rows.tolist())
    finally:
        index.close()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "i.sqlite"


def test_a_killed_writer_loses_nothing_it_had_said_and_the_next_one_goes_on(path):
    numbers = random.Random(3)
    for turn in range(5):
        command = [sys.executable, "-c", WORDY, str(path), str(turn)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True)
        assert writer.stdout.readline() == "ready\n"
        said = 0
        for _ in range(numbers.randint(1, 12)):
            said = int(writer.stdout.readline())
        time.sleep(numbers.random() / 50)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        with IndexWriter(path, "v") as again:
            assert again.said == ""
            again.check()
            assert len(again.keys()) >= said
        assert len(found(path, "kind:txt")) >= said


def test_a_damaged_file_is_made_anew_with_a_sentence(path, make_document):
    with IndexWriter(path, "v") as writer:
        put(writer, {"a": "a rope that had frozen through"}, make_document)
    path.write_bytes(os.urandom(50_000))
    with pytest.raises(FormatError, match="damaged"):
        SearchIndex(path, "v")
    with IndexWriter(path, "v") as writer:
        assert "made anew" in writer.said
        put(writer, {"b": "a rope"}, make_document)
    assert found(path, "rope") == ["d-b"]


def test_damage_inside_is_noticed_where_it_is_read(path, make_document):
    with IndexWriter(path, "v") as writer:
        put(writer, {"a": "a rope that had frozen through"}, make_document)
    connection = apsw.Connection(str(path))
    connection.execute("update segment set words = zeroblob(length(words))")
    connection.close()
    index = SearchIndex(path, "v")
    with pytest.raises(FormatError, match="damaged"), index.reading():
        index.words(1)
    index.close()


def test_a_file_cut_short_is_made_anew(path, make_document):
    with IndexWriter(path, "v") as writer:
        texts = {f"{n}": f"rope number {n} " + "word " * 300 for n in range(40)}
        put(writer, texts, make_document)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with IndexWriter(path, "v") as writer:
        try:
            writer.check()
        except FormatError as error:
            writer.rebuild(str(error))
        assert "made anew" in writer.said
        assert writer.keys() == {}


def test_a_database_of_another_program_is_not_taken_for_an_index(path):
    path.parent.mkdir()
    connection = apsw.Connection(str(path))
    connection.execute("create table recipes (name text); insert into recipes values ('soup')")
    connection.close()
    with pytest.raises(FormatError, match="another program"):
        SearchIndex(path, "v")
    with IndexWriter(path, "v") as writer:
        assert "another program" in writer.said


def test_an_index_by_older_rules_is_made_anew(path, make_document):
    with IndexWriter(path, "v") as writer:
        put(writer, {"a": "a rope"}, make_document)
    with pytest.raises(FormatError, match="another version"):
        SearchIndex(path, "w")
    with IndexWriter(path, "w") as writer:
        assert "another version" in writer.said
        assert writer.keys() == {}


def test_an_empty_file_becomes_an_index_without_a_word(path):
    path.parent.mkdir()
    path.write_bytes(b"")
    with IndexWriter(path, "v") as writer:
        assert (writer.said, writer.keys()) == ("", {})


def test_one_window_reads_while_another_writes(path, make_document):
    with IndexWriter(path, "v") as writer:
        put(writer, {"a": "a rope"}, make_document)
        index = SearchIndex(path, "v")
        with index.reading():
            before = index.units.ids
            put(writer, {"b": "another rope and a bell"}, make_document)
            assert index.units.ids == before
        with index.reading():
            assert index.units.ids == ("d-a", "d-b")
            assert "bell" in index.numbers
        index.close()
    assert found(path, "rope") == ["d-a", "d-b"]


def test_two_windows_may_write_one_after_the_other(path, make_document):
    with IndexWriter(path, "v") as one, IndexWriter(path, "v") as other:
        put(one, {"a": "a rope"}, make_document)
        put(other, {"b": "a bell and a rope"}, make_document)
        put(one, {"c": "the bell of the mole"}, make_document)
        put(other, {"a": "a bell"}, make_document)
    assert found(path, "bell") == ["d-a", "d-b", "d-c"]
    assert found(path, "rope") == ["d-b"]
    assert found(path, "mole") == ["d-c"]


def test_a_reader_notices_that_the_file_is_another(path, make_document):
    with IndexWriter(path, "v") as writer:
        put(writer, {"a": "a rope"}, make_document)
        index = SearchIndex(path, "v")
        assert not index.replaced
        writer.rebuild("because")
        assert index.replaced
        index.close()


def test_small_pieces_are_joined_and_nothing_is_lost(path, make_document):
    numbers = random.Random(1)
    with IndexWriter(path, "v") as writer:
        documents = [made_document(numbers, n, 30) for n in range(70)]
        for item in documents:
            writer.write(make_batch([document_material(item, "k")]))
        before = found(path, "report")
        writer.finish()
        rows = writer._connection.execute("select count(*) from segment").fetchall()
        assert rows == [(1,)]
    assert found(path, "report") == before


def test_a_search_that_is_stopped_leaves(path, make_document):
    with IndexWriter(path, "v") as writer:
        put(writer, {f"{n}": "rope " * 50 for n in range(300)}, make_document)
    index = SearchIndex(path, "v")
    query = parse_query('"rope rope"~4')
    with pytest.raises(JobCancelledError), index.reading():
        Answer(index, query, SearchOptions(), lambda *_: "", lambda: True).found()
    with pytest.raises(JobCancelledError), index.reading(lambda: True):
        list(map(index.matching, ['"rope" OR "r"*'] * 100))
    with index.reading():
        assert len(index.units) == 300
    index.close()


def test_nothing_else_than_words_is_kept_of_a_text(path, make_document):
    with IndexWriter(path, "v") as writer:
        put(writer, {"a": "a rope"}, make_document)
    connection = schema.connect(path, writing=False)
    assert connection.execute("select * from full_text").fetchall()[0][0] is None
    connection.close()
