import pytest

from reader.domain.about import About
from reader.store import corpus_file
from reader.store.corpus_file import CorpusFile, Told, read_corpus_file


@pytest.fixture
def said(tmp_path):
    def say(text, encoding="utf-8"):
        raw = text if isinstance(text, bytes) else text.encode(encoding)
        (tmp_path / "corpus.yaml").write_bytes(raw)
        return read_corpus_file(tmp_path)

    return say


def test_no_file_says_nothing(tmp_path):
    assert read_corpus_file(tmp_path) == CorpusFile()


def test_what_it_says_of_corpus_and_documents_is_read(said):
    found = said(
        "title: Harbour\ndocuments:\n  report.txt: {id: d-1, title: The report, author: [A. B, C],"
        " date: 2026-03-04, language: no, encoding: windows-1251}\n  other.txt:\n"
    )
    assert found.title == "Harbour"
    assert found.documents["other.txt"] == Told()
    told = found.documents["report.txt"]
    assert (told.id, told.about.title, told.about.authors) == ("d-1", "The report", ("A. B", "C"))
    assert told.about.date == "2026-03-04"
    assert told.about.language == "no"
    assert told.encoding == "windows-1251"
    assert not found.problem


def test_numbers_and_dates_stay_as_they_are_written(said):
    found = said("title: 0o1984\ndocuments: {a.txt: {date: 1.10}}")
    assert found.title == "0o1984"
    assert found.documents["a.txt"].about.date == "1.10"


def test_a_byte_order_mark_and_an_empty_file_are_fine(said):
    assert said("\ufefftitle: A").title == "A"
    assert said("") == said("# nothing\n") == CorpusFile()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: A\ndocuments: [", "line "),
        ("title: A\nb: {\n", "line 3"),
        ("title: A\ntitle: B\n", "line 2: the key title is there twice"),
        ("documents:\n  a.txt: {title: A, title: B}\n", "line 2: the key title is there twice"),
        ("- a\n- b\n", "line 1"),
        ("documents: all\n", "must name files"),
        ("documents: {a.txt: [1]}\n", "“a.txt”"),
        ("documents: {a.txt: {id: d-1}, b.txt: {id: d-1}}\n", "two documents have the id “d-1”"),
        ("title: !!python/object:os.system x\n", "line 1"),
        (b"title: \xff\n", "not UTF-8"),
        ("a: &a [x]\nb: [" + "*a," * 60 + "]\n", "aliases"),
        ("title: \x01\n", "YAML"),
        ("[" * 5_000, ""),
    ],
)
def test_a_broken_file_is_a_sentence_with_its_line(said, text, problem):
    found = said(text)
    assert problem in found.problem
    assert found.problem


def test_one_bad_entry_does_not_hide_the_others(said):
    found = said("title: A\ndocuments: {a.txt: 3, b.txt: {title: B}}")
    assert found.title == "A"
    assert found.documents == {"b.txt": Told(about=About(title="B"))}


def test_an_alias_bomb_is_refused_before_it_grows(said):
    bomb = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
    )
    assert "aliases" in said(bomb).problem


def test_a_file_far_too_large_is_not_read(said, monkeypatch):
    monkeypatch.setattr(corpus_file, "_LARGEST", 10)
    assert "MB" in said("title: A long title").problem


def test_a_file_that_may_not_be_read_is_a_sentence(tmp_path):
    (tmp_path / "corpus.yaml").mkdir()
    assert "cannot be read" in read_corpus_file(tmp_path).problem
