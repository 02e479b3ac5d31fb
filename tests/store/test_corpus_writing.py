import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.about import About
from reader.domain.errors import CorpusError
from reader.store import atomic, corpus_writing
from reader.store.annotations.keeping import Keeping
from reader.store.corpus_file import corpus_file, read_corpus_file
from reader.store.corpus_writing import FieldClash, Wish, new_text, write_about

BY_HAND = """\
# what we agreed on in March
title: Harbour   # the strait
licence: CC0-1.0

documents:
  report.txt:
    # checked against the printed copy
    author:        Commission of Inquiry     # as on the cover
    title: 'The report'
    shelf: [A, 12]     # ours
    date: "2 Thaw 215"

  press/courier.md: {title: The Courier, author: [L. Oram, M. Tench], note: keep}
  empty.txt:
  list.txt:
    author:
      - First   # the first
      - Second
      - Third
tags:
  claim: {}
"""


def said(text, path):
    told = corpus_file(text).documents.get(path)
    return told.about if told else About()


def edited(text, path, **values):
    before = said(text, path)
    found, written = new_text(text, (Wish(path, before, replace(before, **values)),))
    assert not written.clashes
    assert said(found, path) == replace(before, **values)
    return found


def loaded(text):
    """Return what another reader of YAML makes of it, all values as text."""
    return yaml.load(text, yaml.BaseLoader)


def only(text, old, new):
    assert text.count(old) == 1
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("path", "values", "old", "new"),
    [
        ("report.txt", {"title": "Report, 2nd"}, "'The report'", '"Report, 2nd"'),
        ("report.txt", {"authors": ("A B",)}, "Commission of Inquiry ", "A B "),
        ("report.txt", {"date": ""}, '    date: "2 Thaw 215"\n', ""),
        (
            "report.txt",
            {"source": "Halyard"},
            'date: "2 Thaw 215"\n',
            'date: "2 Thaw 215"\n    source: Halyard\n',
        ),
        ("press/courier.md", {"date": "2020"}, "note: keep}", 'note: keep, date: "2020"}'),
        ("press/courier.md", {"authors": ("L. Oram",)}, "[L. Oram, M. Tench]", "L. Oram"),
        ("empty.txt", {"title": "E"}, "  empty.txt:\n", "  empty.txt:\n    title: E\n"),
        ("list.txt", {"authors": ("First", "2nd", "Third")}, "- Second", '- "2nd"'),
        ("list.txt", {"authors": ("First", "Second")}, "      - Third\n", ""),
        (
            "list.txt",
            {"authors": ("First", "Second", "Third", "Dr Who")},
            "- Third\n",
            "- Third\n      - Dr Who\n",
        ),
        (
            "new/наш файл.txt",
            {"title": "N", "authors": ("A", "B")},
            "      - Third\n",
            '      - Third\n  new/наш файл.txt:\n    title: "N"\n    author: [A, B]\n',
        ),
    ],
)
def test_only_what_was_changed_changes(path, values, old, new):
    assert edited(BY_HAND, path, **values) == only(BY_HAND, old, new)


def test_a_citation_is_written_one_variable_a_line_and_changed_in_place():
    item = {"type": "book", "volume": 3, "author": [{"family": "Oram", "given": "L."}]}
    text = edited(BY_HAND, "report.txt", citation=item)
    assert (
        "    citation:\n      type: book\n      volume: 3\n"
        "      author: [{family: Oram, given: L.}]\n" in text
    )
    again = edited(text, "report.txt", citation={**item, "DOI": "10.1/x", "volume": 4})
    assert "      volume: 4\n" in again
    assert '      DOI: "10.1/x"\n' in again
    assert edited(again, "report.txt", citation={}) == BY_HAND


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "title: A",
        "title: A\ndocuments:\n",
        "title: A\ndocuments: {}\n",
        "documents: # here\n\ntags: {}\n",
        "{title: A, documents: {x.txt: {title: X}}}\n",
        "{title: A}",
        "\ufefftitle: A\r\ndocuments:\r\n  x.txt:\r\n    title: X\r\n",
        "documents:\n      x.txt:\n            title: X",
        "documents:\n  x.txt:",
        "---\ntitle: A\n...\n",
        "documents: &all\n  x.txt: &x {title: X}\n  y.txt: *x\n",
        "documents:\n  a.txt: {}\n",
        "documents:\n  a.txt: null\n  b.txt: ~\n",
    ],
)
def test_a_new_document_is_told_of_in_any_file(text):
    found = edited(text, "a.txt", title="A title", authors=("X", "Y"))
    before, after = loaded(text) or {}, loaded(found)
    assert after.pop("documents")["a.txt"] == {"title": "A title", "author": ["X", "Y"]}
    before.pop("documents", None)
    assert after == before
    for line in text.strip().splitlines():
        if "a.txt" not in line and "{" not in line and line != "...":
            assert line.rstrip() in found
    assert found.startswith("\ufeff") == text.startswith("\ufeff")
    assert found.count("\r\n") in {0, found.count("\n")}


@pytest.mark.parametrize(
    "text",
    [
        "documents:\n  a.txt: &a\n    title: T\n    date: '1'\n  b.txt: *a\n",
        "documents:\n  a.txt:\n    title: &t T\n  b.txt:\n    title: *t\n",
    ],
)
def test_a_value_others_refer_to_is_never_changed_for_them(text):
    before = said(text, "a.txt")
    with pytest.raises(CorpusError, match="text editor"):
        new_text(text, (Wish("a.txt", before, replace(before, title="U")),))
    assert said(edited(text, "c.txt", title="C"), "b.txt").title == "T"


@pytest.mark.parametrize(
    "text", ["title: [", "a: 1\na: 2\n", "- x\n", "documents: 3\n", "documents: {a.txt: [1]}\n"]
)
def test_a_broken_file_is_not_touched(tmp_path, text):
    (tmp_path / "corpus.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"corpus\.yaml"):
        write_about(tmp_path, (Wish("a.txt", About(), About(title="A")),), keeping(tmp_path))
    assert (tmp_path / "corpus.yaml").read_text(encoding="utf-8") == text


# what another program changed meanwhile


def keeping(folder):
    return Keeping(folder / ".state", folder)


def test_what_another_changed_stays_and_what_both_changed_is_told(tmp_path):
    path = tmp_path / "corpus.yaml"
    path.write_text(BY_HAND, encoding="utf-8")
    seen = said(BY_HAND, "report.txt")
    wanted = replace(seen, title="Mine", source="Halyard")
    other = BY_HAND.replace("'The report'", "Theirs").replace("licence: CC0-1.0", "licence: none")
    path.write_text(other, encoding="utf-8")
    written = write_about(tmp_path, (Wish("report.txt", seen, wanted),), keeping(tmp_path))
    assert written.clashes == (FieldClash("report.txt", "title", "Theirs", "Mine"),)
    assert written.said["report.txt"] == replace(seen, title="Theirs", source="Halyard")
    now = path.read_text(encoding="utf-8")
    assert now == other.replace('date: "2 Thaw 215"\n', 'date: "2 Thaw 215"\n    source: Halyard\n')


def test_fields_of_a_citation_are_merged_one_by_one():
    text = "documents:\n  a.txt:\n    citation: {type: book, volume: 1, page: 3}\n"
    seen = About(citation={"type": "book", "volume": 1})
    wanted = About(citation={"type": "report", "volume": 2, "DOI": "x"})
    changed = text.replace("volume: 1", "volume: 9")
    _, written = new_text(changed, (Wish("a.txt", seen, wanted),))
    assert written.said["a.txt"].citation == {"type": "report", "volume": 9, "page": 3, "DOI": "x"}
    assert written.clashes == (FieldClash("a.txt", "citation.volume", 9, 2),)


def test_a_change_and_its_inverse_leave_every_byte_as_it_was():
    before = said(BY_HAND, "report.txt")
    wish = Wish("report.txt", before, replace(before, title="X", authors=("A", "B"), language="en"))
    changed, _ = new_text(BY_HAND, (wish,))
    again, _ = new_text(changed, (wish.inverse,))
    assert loaded(again) == loaded(BY_HAND)
    assert [line for line in again.splitlines() if "#" in line] == [
        line for line in BY_HAND.splitlines() if "#" in line
    ]


def test_many_documents_are_changed_in_one_write(tmp_path, monkeypatch):
    count = []
    real = atomic.write_bytes
    monkeypatch.setattr(
        corpus_writing.atomic, "write_bytes", lambda *a, **k: (count.append(a[0]), real(*a, **k))
    )
    wishes = tuple(Wish(f"{n}.txt", About(), About(date="2020")) for n in range(40))
    write_about(tmp_path, wishes, keeping(tmp_path))
    assert [path.name for path in count] == ["corpus.yaml"]
    assert {told.about.date for told in read_corpus_file(tmp_path).documents.values()} == {"2020"}


def test_nothing_is_written_where_nothing_changes(tmp_path):
    path = tmp_path / "corpus.yaml"
    path.write_text(BY_HAND, encoding="utf-8")
    looks = path.stat()
    seen = said(BY_HAND, "report.txt")
    write_about(tmp_path, (Wish("report.txt", seen, seen),), keeping(tmp_path))
    assert path.stat() == looks


def test_a_read_only_file_and_a_full_disk_are_sentences(tmp_path, monkeypatch):
    path = tmp_path / "corpus.yaml"
    path.write_text(BY_HAND, encoding="utf-8")
    wish = Wish("report.txt", About(), About(source="S"))

    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(corpus_writing.os, "access", lambda *_: False)
    with pytest.raises(CorpusError, match="read-only"):
        write_about(tmp_path, (wish,), keeping(tmp_path))
    monkeypatch.setattr(corpus_writing.os, "access", lambda *_: True)
    monkeypatch.setattr(corpus_writing.atomic, "write_bytes", full)
    with pytest.raises(CorpusError, match="No space left"):
        write_about(tmp_path, (wish,), keeping(tmp_path))
    assert path.read_text(encoding="utf-8") == BY_HAND


def test_the_mode_stays_and_the_old_bytes_are_backed_up(tmp_path):
    path = tmp_path / "corpus.yaml"
    path.write_text(BY_HAND, encoding="utf-8")
    path.chmod(0o640)
    place = keeping(tmp_path)
    write_about(tmp_path, (Wish("report.txt", About(), About(source="S")),), place)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [item.read_text(encoding="utf-8") for item in place.backups("the corpus")] == [BY_HAND]


def test_two_processes_that_write_at_once_lose_nothing(tmp_path):
    script = (
        "import sys; from pathlib import Path; from reader.domain.about import About;"
        "from reader.store.annotations.keeping import Keeping;"
        "from reader.store.corpus_writing import Wish, write_about;"
        "f=Path(sys.argv[1]);"
        "[write_about(f,(Wish(f'{sys.argv[2]}{n}.txt',About(),About(title=f'T{n}')),),"
        "Keeping(f/'.state',f)) for n in range(15)]"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path), name], cwd=Path.cwd())
        for name in "ab"
    ]
    assert [run.wait(60) for run in runs] == [0, 0]
    assert len(read_corpus_file(tmp_path).documents) == 30


# any file, any change

words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("#:{}[]'\"&*!|>%@`,-? \\"),
    min_size=1,
    max_size=12,
).map(lambda text: " ".join(text.split()) or "x")
authors = st.lists(words, max_size=3).map(tuple)
abouts = st.builds(
    About,
    title=words | st.just(""),
    authors=authors,
    date=words | st.just(""),
    source=st.just("") | words,
    citation=st.dictionaries(words, words | st.integers(-9, 9) | st.lists(words), max_size=3),
)


def style_of(entries, flow):
    return yaml.safe_dump(
        {"title": "T", "documents": entries, "tags": ["a"]}, default_flow_style=flow, width=40
    )


@settings(max_examples=120, deadline=None)
@given(
    st.dictionaries(words, st.dictionaries(words, words, max_size=3), min_size=1, max_size=3),
    st.sampled_from([True, False, None]),
    st.data(),
    abouts,
)
def test_any_file_says_what_was_wished_and_all_else_as_before(entries, flow, data, wanted):
    text = style_of(entries, flow)
    path = data.draw(st.sampled_from(sorted(entries)) | words)
    before = said(text, path)
    found, written = new_text(text, (Wish(path, before, wanted),))
    assert not written.clashes
    now = said(found, path)
    assert (now.title, now.authors, now.date) == (wanted.title, wanted.authors, wanted.date)
    assert dict(now.citation) == dict(wanted.citation)
    after, was = loaded(found), loaded(text)
    assert after["title"] == "T"
    assert after["tags"] == ["a"]
    after["documents"].pop(path, None)
    was["documents"].pop(path, None)
    assert {key: value or {} for key, value in (after["documents"] or {}).items()} == {
        key: value or {} for key, value in was["documents"].items()
    }


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(words, st.dictionaries(words, words, max_size=3), max_size=3),
    st.sampled_from([True, False, None]),
    st.dictionaries(words, abouts, min_size=2, max_size=4),
)
def test_many_wishes_at_once_say_what_they_say_one_by_one(entries, flow, wanted):
    text = style_of(entries, flow)
    wishes = tuple(Wish(path, said(text, path), about) for path, about in wanted.items())
    at_once, _ = new_text(text, wishes)
    one_by_one = text
    for wish in wishes:
        one_by_one, _ = new_text(one_by_one, (wish,))
    assert corpus_file(at_once) == corpus_file(one_by_one)
    assert loaded(at_once)["title"] == "T"


def test_a_thousand_documents_are_read_as_often_as_two(monkeypatch):
    parsed = []
    real = corpus_writing.corpus_tree
    monkeypatch.setattr(corpus_writing, "corpus_tree", lambda t: (parsed.append(1), real(t))[1])

    def times(count):
        parsed.clear()
        new_text("", tuple(Wish(f"{n}.txt", About(), About(date="1999")) for n in range(count)))
        return len(parsed)

    assert times(1000) == times(2)


def test_a_folder_that_was_moved_is_not_made_anew_to_say_something_of_its_documents(tmp_path):
    gone = tmp_path / "gone"
    with pytest.raises(CorpusError, match="put it back where it was"):
        write_about(gone, (Wish("a.txt", About(), About(title="A")),), keeping(tmp_path))
    assert not gone.exists()
