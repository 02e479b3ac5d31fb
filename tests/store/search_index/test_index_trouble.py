"""What the search index says and does when the disk or another window is in its way."""

import apsw
import pytest

from reader.domain.errors import FormatError
from reader.store.resources import manual, resource, sample_corpus
from reader.store.search_index import writing
from reader.store.search_index.writing import IndexWriter
from tests.store.search_index.test_index_files import found, put


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "i.sqlite"


@pytest.mark.parametrize(
    ("error", "said"),
    [(apsw.BusyError, "another window is writing the search index; try again later"),
     (apsw.FullError, "the disk is full; the search index could not be written"),
     (apsw.CorruptError, "the search index is damaged; it will be made anew")],
)  # fmt: skip
def test_a_write_that_fails_is_said_and_leaves_what_was_there(
    path, make_document, monkeypatch, error, said
):
    with IndexWriter(path, "v") as writer:
        put(writer, {"a": "a rope"}, make_document)

        def fail(*_):
            raise error

        monkeypatch.setattr(writer, "_put_segment", fail)
        with pytest.raises(FormatError, match=said):
            put(writer, {"b": "a boat"}, make_document)
        monkeypatch.undo()
        assert len(writer.keys()) == 1
        put(writer, {"b": "a boat"}, make_document)
    assert found(path, "boat") == ["d-b"]
    assert found(path, "rope") == ["d-a"]


def test_an_error_of_ours_within_a_write_comes_out_as_it_is(path, make_document, monkeypatch):
    with IndexWriter(path, "v") as writer:

        def fail(*_):
            raise KeyboardInterrupt

        monkeypatch.setattr(writer, "_put_segment", fail)
        with pytest.raises(KeyboardInterrupt):
            put(writer, {"b": "a boat"}, make_document)
        assert writer.keys() == {}


def test_long_texts_go_into_several_segments_and_come_together_again(
    path, make_document, monkeypatch
):
    monkeypatch.setattr(writing, "SEGMENT_WORDS", 20)
    words = [f"w{number}" for number in range(90)]
    texts = {f"t{n:02}": " ".join(words[n : n + 7]) for n in range(40)}
    with IndexWriter(path, "v") as writer:
        put(writer, texts, make_document)
        assert writer._looseness() == (20, 0, 600)
        writer.remove([("document", f"d-t{n:02}") for n in range(0, 40, 2)])
        assert writer._looseness()[1] > 0
        with writer._transaction():
            writer._compact()
        segments, dead, alive = writer._looseness()
        assert dead == 0
        assert segments >= alive // 40
    for number in range(1, 40, 2):
        assert f"d-t{number:02}" in found(path, f'"w{number} w{number + 1}"')
    assert found(path, "w0") == []


def test_removing_everything_leaves_an_index_that_works(path, make_document):
    with IndexWriter(path, "v") as writer:
        put(writer, {"a": "a rope"}, make_document)
        writer.remove([("document", "d-a")])
        with writer._transaction():
            writer._compact()
        assert writer._looseness() == (0, 0, 0)
        put(writer, {"b": "a boat"}, make_document)
    assert found(path, "boat") == ["d-b"]


@pytest.mark.parametrize("version", ["a", "zzz", "99"])
def test_an_index_of_any_other_version_older_or_newer_is_made_anew(path, make_document, version):
    with IndexWriter(path, version) as writer:
        put(writer, {"a": "a rope"}, make_document)
    with IndexWriter(path, "v") as writer:
        assert "another version" in writer.said
        assert writer.keys() == {}


def test_the_data_files_of_the_application_are_there_and_a_missing_one_is_said():
    assert (manual() / "index.md").is_file()
    assert any(sample_corpus().iterdir())
    with pytest.raises(FormatError, match="install it again"):
        resource("themes/none.toml")


def test_without_the_manual_and_the_sample_that_is_said(monkeypatch, tmp_path):
    from reader.store import resources

    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "reader")
    for look in (manual, sample_corpus):
        with pytest.raises(FormatError, match="install the application again"):
            look()
    bundle = tmp_path / "bundle"
    (bundle / "docs").mkdir(parents=True)
    (bundle / "docs" / "index.md").write_text("")
    monkeypatch.setattr("sys._MEIPASS", str(bundle), raising=False)
    assert manual() == bundle / "docs"
