"""What is gathered for an export, and how a file of it comes to be."""

import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.address import Address, read_address
from reader.domain.anchor import Anchor
from reader.domain.annotation import Annotation, EntryId, Link, LinkEnd
from reader.domain.comparison import Comparison
from reader.domain.document import Corpus, DocumentId, Part, Structure, Unreadable
from reader.domain.errors import CorpusError, FormatError, JobCancelledError
from reader.domain.excerpt import ExportOptions, LeftOut, State, What
from reader.domain.overlap import EditKind, Kind
from reader.domain.span import Span
from reader.engine.comparing import compare, prepare, statistics
from reader.engine.word_differences import word_differences
from reader.services.export_differences import spelt
from reader.services.export_request import Material, Order, Wanted
from reader.services.exporting import (
    Target,
    exporting,
    gathering,
    rendering,
    suggested_name,
)
from reader.services.jobs import Ticket
from reader.services.workers import Workers

ONE = (
    "1. The lamps\n\nFour lamps burn from dusk to dawn on the outer mole, and nobody looks.\n\n"
    "1.1 The oil\n\nOil is drawn on Mondays.\n\x0cThe Winter Crossings 2\n\nIt is drawn again in Slack.\n"
)
TWO = "Five lamps burn from dusk to dawn on the outer mole, and everybody looks.\n"


def find(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def ticket():
    return Ticket(lambda _progress: None)


def gathered(material, **wanted):
    return gathering(material, Wanted(**wanted))(ticket())


@pytest.fixture
def corpus(tmp_path, make_document):
    folder = tmp_path / "my corpus"
    folder.mkdir()
    structure = (
        Structure(Part.HEADING, find(ONE, "1. The lamps"), 1),
        Structure(Part.HEADING, find(ONE, "1.1 The oil"), 2),
        Structure(Part.PAGE, Span(0, ONE.index("\x0c")), label="7"),
        Structure(Part.PAGE, Span(ONE.index("\x0c"), len(ONE)), label="8"),
        Structure(Part.FURNITURE, find(ONE, "The Winter Crossings 2")),
        Structure(Part.EMPHASIS, find(ONE, "burn")),
    )
    documents = (
        make_document(
            ONE, "one.txt", structure=structure, authors=("Ana Silva",), date="2020", title="One"
        ),
        make_document(TWO, "press/two # 2.txt", title="Two"),
    )
    return Corpus(folder=str(folder), title="Lamps", documents=documents)


def anchor(text, words, **changes):
    return Anchor(span=find(text, words), quote=words, **changes)


def note(key, words="Four lamps", **changes):
    values = {
        "document": DocumentId("d-one.txt"),
        "anchor": anchor(ONE, words),
        "created": "2026-03-04T10:00:00Z",
        **changes,
    }
    return Annotation(id=EntryId(key), **values)


def link(key="l-1", **changes):
    values = {
        "relation": "rewords",
        "a": LinkEnd(
            document=DocumentId("d-one.txt"),
            anchor=anchor(
                ONE, "Four lamps burn from dusk to dawn on the outer mole, and nobody looks"
            ),
        ),
        "b": LinkEnd(
            document=DocumentId("d-press/two # 2.txt"),
            anchor=anchor(
                TWO, "Five lamps burn from dusk to dawn on the outer mole, and everybody looks"
            ),
        ),
        **changes,
    }
    return Link(id=EntryId(key), **values)


def test_a_passage_tells_its_section_pages_place_and_the_way_back(corpus):
    whole = ONE[ONE.index("Oil") : ONE.index("It is drawn") + 8]
    export = gathered(Material(corpus=corpus, entries=(note("a-1", whole),)))
    (item,) = export.excerpts
    place = item.first.place
    assert place.section == ("1. The lamps", "1.1 The oil")
    assert (place.page, place.last_page, place.pages) == ("7", "8", "7–8")
    assert item.first.quote == whole
    assert ONE[place.start : place.end] == whole
    assert place.percent == pytest.approx(100 * place.start / len(ONE), abs=0.01)
    assert item.first.source.authors == ("Ana Silva",)
    assert item.first.source.citation["author"]
    address = read_address(item.first.uri)
    assert (address.corpus, address.path) == ("my corpus", "one.txt")
    assert address.span == Span(place.start, place.end)
    assert export.sources == (item.first.source,)


def test_emphasis_counts_in_the_quotation(corpus):
    (item,) = gathered(Material(corpus=corpus, entries=(note("a-1", "lamps burn from"),))).excerpts
    (set_off,) = item.first.emphasis
    assert item.first.quote[set_off.start : set_off.end] == "burn"


def test_an_orphan_is_exported_marked_and_without_a_place(corpus):
    lost = note("a-1", anchor=anchor(ONE, "Four lamps", orphan=True, page="3", section="Old"))
    stale = note("a-2", anchor=Anchor(span=Span(0, 5), quote="other words than these"))
    gone = note("a-3", document=DocumentId("d-gone"), anchor=Anchor(span=Span(1, 4), quote="was"))
    no_place = note("a-4", anchor=Anchor(quote="never placed"))
    found = gathered(Material(corpus=corpus, entries=(lost, stale, gone, no_place))).excerpts
    states = {item.id: item.state for item in found}
    assert states == {
        "a-1": State.ORPHAN,
        "a-2": State.MOVED,
        "a-3": State.MISSING,
        "a-4": State.ORPHAN,
    }
    for item in found:
        assert item.first.place.start is None
        assert item.first.quote
    assert found[-1].id == "a-3"  # of a document that is not here
    assert next(item for item in found if item.id == "a-1").first.place.page == "3"


def test_a_link_tells_both_sides_word_by_word(corpus):
    (item,) = gathered(Material(corpus=corpus, entries=(link(),)), what=What.LINKS).excerpts
    assert item.relation == "rewords"
    assert "".join(part.a for part in item.differences) == item.passages[0].quote
    assert "".join(part.b for part in item.differences) == item.passages[1].quote
    changed = [
        (part.a.strip(), part.b.strip())
        for part in item.differences
        if part.kind is not EditKind.SAME
    ]
    assert changed == [("Four", "Five"), ("nobody", "everybody")]
    assert read_address(item.passages[1].uri).path == "press/two # 2.txt"


def test_answers_go_with_what_they_answer_and_stand_alone_where_that_is_not_asked_for(corpus):
    entries = (
        note("a-1", color="green"),
        note("a-2", anchor=None, reply_to=EntryId("a-1"), note="no", color="pink"),
        note("a-3", anchor=None, reply_to=EntryId("a-2"), note="yes", created="2026-03-05"),
        note("a-4", anchor=None, reply_to=EntryId("gone"), note="to nobody"),
    )
    material = Material(corpus=corpus, entries=entries)
    found = gathered(material).excerpts
    assert [item.id for item in found] == ["a-4", "a-1"]
    assert [(reply.id, reply.depth) for reply in found[1].replies] == [("a-2", 1), ("a-3", 2)]
    pink = gathered(material, color="pink")
    assert [(item.id, item.kind, item.reply_to) for item in pink.excerpts] == [
        ("a-2", "reply", "a-1")
    ]
    assert pink.excerpts[0].first.quote == "Four lamps"
    assert pink.left_out == (LeftOut("annotations", "outside what was asked for", 2),)


def test_how_many_were_chosen_is_told_only_if_some_were_not(corpus):
    entries = (note("a-1"), note("a-2"))
    material = Material(corpus=corpus, entries=entries)
    assert gathered(material, only=("a-1", "a-2")).conditions == ()
    assert gathered(material, only=("a-2",)).conditions == (("Chosen", "1 of 2"),)


def test_replies_that_go_round_in_a_circle_are_still_exported(corpus):
    entries = (
        note("a-1", reply_to=EntryId("a-2"), anchor=None, note="one"),
        note("a-2", reply_to=EntryId("a-1"), anchor=None, note="two"),
    )
    export = gathered(Material(corpus=corpus, entries=entries))
    (item,) = export.excerpts
    assert {item.id, *(reply.id for reply in item.replies)} == {"a-1", "a-2"}
    assert not export.left_out


def test_conditions_choose_and_what_they_leave_is_counted(corpus):
    entries = (
        note("a-1", tags=("claim/contested",), by="ana", note="lamp"),
        note("a-2", "nobody looks", tags=("claimed",), by="ben", created="2026-04-01"),
        note("a-3", "Oil", color="blue"),
        note("a-4", document=DocumentId("d-press/two # 2.txt"), anchor=None, note="x"),
        link(tags=("claim",)),
    )
    material = Material(corpus=corpus, entries=entries)

    def ids(**wanted):
        export = gathered(material, **wanted)
        told = sum(item.count for item in export.left_out)
        links = sum(isinstance(entry, Link) for entry in entries)
        of_kind = links if wanted.get("what") is What.LINKS else len(entries) - links
        assert len(export.excerpts) + told == of_kind
        return [item.id for item in export.excerpts]

    assert ids() == ["a-1", "a-2", "a-3", "a-4"]
    assert ids(tag="claim") == ["a-1"]
    assert ids(by="ben") == ["a-2"]
    assert ids(color="blue") == ["a-3"]
    assert ids(text="LAMP") == ["a-1"]
    assert ids(since="2026-03-05") == ["a-2"]
    assert ids(until="2026-03") == ["a-1", "a-3", "a-4"]
    assert ids(kinds=frozenset({"document-note"})) == ["a-4"]
    assert ids(documents=frozenset({DocumentId("d-press/two # 2.txt")})) == ["a-4"]
    assert ids(what=What.LINKS, tag="claim") == ["l-1"]
    assert ids(what=What.LINKS, documents=frozenset(d.id for d in corpus.documents)) == ["l-1"]
    assert ids(only=("a-3", "a-1", "unknown")) == ["a-3", "a-1"]
    assert ids(order=Order.CREATED) == ["a-1", "a-3", "a-4", "a-2"]
    assert ids(order=Order.TAG)[:2] == ["a-1", "a-2"]


def test_what_could_not_be_read_is_told(corpus):
    torn = replace(corpus, unreadable=(Unreadable("scan.pdf", "no text layer"),))
    trouble = LeftOut("annotations/one.txt.yaml", "line 3: not YAML")
    export = gathered(Material(corpus=torn, troubles=(trouble,)))
    assert export.left_out == (trouble, LeftOut("scan.pdf", "not read: no text layer"))


def compared(corpus):
    prepared = [prepare(document) for document in corpus.documents]
    found = compare(prepared[0], prepared[1], statistics(prepared))
    return Comparison(tuple(found))


@pytest.fixture
def borrowing(tmp_path, make_document):
    passage = (
        "The surveyors crossed the frozen harbour of Osterwick on the ninth of February, counted"
        " forty abandoned whaling boats, and wrote to the admiralty that no pilot could be found"
        " who remembered the northern channel before the great storm of 1823."
    )
    other = passage.replace("forty", "fifty").replace(", and wrote", ",\n\nPage 12\n\nand wrote")
    texts = {
        "one.txt": f"Head.\n\n{passage}\n\nMore.\n",
        "two.txt": f"{other}\n\nAnd a tail of it.\n",
    }
    furniture = (Structure(Part.FURNITURE, find(texts["two.txt"], "Page 12")),)
    documents = tuple(
        make_document(text, name, structure=furniture if name == "two.txt" else ())
        for name, text in texts.items()
    )
    return Corpus(folder=str(tmp_path), title="Boats", documents=documents)


def test_an_overlap_is_exported_with_its_measures_and_every_letter_of_both_sides(borrowing):
    comparison = compared(borrowing)
    export = gathered(
        Material(corpus=borrowing, comparison=comparison, rejected=2), what=What.OVERLAPS
    )
    (item,) = export.excerpts
    assert item.figures.words == comparison.overlaps[0].measures.words
    for side, name in ((0, "a"), (1, "b")):
        spelled = "".join(getattr(part, name) for part in item.differences)
        assert spelled == item.passages[side].quote
    kinds = {part.kind for part in item.differences}
    assert {EditKind.FURNITURE, EditKind.REPLACED, EditKind.SAME} <= kinds
    assert LeftOut("overlaps", "rejected by the reader", 2) in export.left_out


def test_set_phrases_are_left_out_unless_they_are_asked_for(borrowing):
    comparison = compared(borrowing)
    formula = replace(comparison.overlaps[0], kind=Kind.FORMULA)
    material = Material(corpus=borrowing, comparison=Comparison((formula,)))
    export = gathered(material, what=What.OVERLAPS)
    assert not export.excerpts
    assert [(item.name, item.count) for item in export.left_out] == [("formulas", 1)]
    asked = gathered(material, what=What.OVERLAPS, kinds=frozenset({"formula"}))
    assert len(asked.excerpts) == 1


def test_a_collation_and_the_coverage_of_a_document_can_be_exported(borrowing):
    comparison = compared(borrowing)
    material = Material(corpus=borrowing, comparison=comparison)
    (table,) = gathered(material, what=What.COLLATION).collations
    assert table.sigla == ("A", "B")
    texts = [reading.texts for reading in table.readings if not reading.agrees]
    assert ("forty", "fifty") in texts
    (table,) = gathered(material, what=What.COLLATION, at=(DocumentId("d-one.txt"), 30)).collations
    assert not gathered(material, what=What.COLLATION, at=(DocumentId("d-one.txt"), 1)).collations
    one, _ = gathered(material, what=What.COVERAGE).coverage
    assert one.words == len(borrowing.documents[0].text.split())
    assert one.covered == one.words - 2  # "Head." and "More."
    assert [use.words for use in one.uses] == [one.covered]
    assert sum(part.words for part in one.sections) == one.words


def test_set_phrases_cover_nothing(borrowing):
    comparison = compared(borrowing)
    formula = replace(comparison.overlaps[0], kind=Kind.FORMULA)
    material = Material(corpus=borrowing, comparison=Comparison((formula,)))
    assert [item.covered for item in gathered(material, what=What.COVERAGE).coverage] == [0, 0]


def test_a_document_is_exported_with_marks_that_know_their_excerpts(corpus):
    entries = (note("a-1"), note("a-2", "lamps burn"), link())
    export = gathered(Material(corpus=corpus, entries=entries), what=What.DOCUMENT)
    one, two = export.documents
    for document in (one, two):
        for mark in document.marks:
            quoted = export.excerpts[mark.excerpt].passages[mark.side]
            assert document.text[mark.start : mark.end] == quoted.quote
    assert len(one.marks) == 3
    assert [mark.side for mark in two.marks] == [1]


TEXTS = st.text(st.sampled_from("abc,. \n“”-é漢1"), max_size=60)


@given(TEXTS, TEXTS)
@settings(max_examples=200, deadline=None)
def test_word_differences_spell_any_two_quotations(a, b):
    found = spelt(word_differences(a, b), a, b)
    assert "".join(part.a for part in found) == a
    assert "".join(part.b for part in found) == b
    for part in found:
        if part.kind is EditKind.ADDED:
            assert not part.a
        if part.kind is EditKind.DROPPED:
            assert not part.b


def test_punctuation_stays_with_its_word():
    a, b = "He said: “Come now,” and left.", "He said: “Go now,” and left."
    found = spelt(word_differences(a, b), a, b)
    assert [part.a for part in found] == ["He said: ", "“Come ", "now,” and left."]
    assert [part.b for part in found] == ["He said: ", "“Go ", "now,” and left."]


def test_a_lone_short_word_amid_others_is_no_correspondence():
    found = word_differences(
        "Nobody has seen the lamps that burned", "Each winter brought the ferry some letters"
    )
    assert [edit.kind for edit in found] == [EditKind.REPLACED]


@given(st.text(min_size=1, max_size=12), st.text(max_size=20).filter(lambda s: ".." not in s))
@settings(max_examples=200, deadline=None)
def test_an_address_leads_back_to_where_it_came_from(corpus, path):
    if any(step in {".", ".."} for step in path.split("/")) or "\\" in path or "\0" in path:
        return
    if not corpus.strip() or any("\ud800" <= c <= "\udfff" for c in corpus + path):
        return
    if "\\" in corpus:
        return
    made = Address(corpus, path, Span(3, 9))
    assert made.uri.isascii()
    assert read_address(made.uri) == made


@pytest.mark.parametrize(
    "uri",
    [
        "synoptic://c/../../etc/passwd",
        "synoptic://c/%2e%2e/%2e%2e/etc/passwd",
        "synoptic://c/a%2f..%2f..%2fb",
        "synoptic://c/a%5C..%5Cb",
        "https://example.org/a#1-2",
        "synoptic://c/a#9-1",
        "javascript:alert(1)",
    ],
)
def test_an_address_that_leads_out_of_the_corpus_is_refused(uri):
    with pytest.raises(FormatError):
        read_address(uri)


# files


def target(path, name="markdown", **changes):
    return Target(path, name, **changes)


def run(corpus, where, **changes):
    job = exporting(
        Material(corpus=corpus, entries=(note("a-1"), link())),
        Wanted(),
        where,
        options=ExportOptions(),
        workers=changes.get("workers"),
    )
    return job(changes.get("ticket") or ticket())


def test_a_file_is_written_and_what_was_written_is_counted(corpus, tmp_path):
    path = tmp_path / "out" / "notes.md"
    done = run(corpus, target(path))
    assert done.written == 1
    assert done.size == path.stat().st_size
    assert "Four lamps" in path.read_text(encoding="utf-8")
    held = os.umask(0o022)
    os.umask(held)
    assert path.stat().st_mode & 0o777 == 0o666 & ~held
    assert [item.name for item in path.parent.iterdir()] == ["notes.md"]


def test_a_file_that_is_there_is_replaced_only_when_told(corpus, tmp_path):
    path = tmp_path / "notes.md"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(CorpusError, match="there already"):
        run(corpus, target(path))
    assert path.read_text(encoding="utf-8") == "mine"
    run(corpus, target(path, replace=True))
    assert path.read_text(encoding="utf-8") != "mine"


def test_nothing_is_written_into_the_corpus(corpus, tmp_path):
    inside = tmp_path / "my corpus"
    (tmp_path / "link").symlink_to(inside)
    for path in (inside / "new.md", inside / "annotations" / "x.md", tmp_path / "link" / "x.md",
                 tmp_path / "other" / ".." / "my corpus" / "y.md"):  # fmt: skip
        with pytest.raises(CorpusError, match="lie in the corpus"):
            run(corpus, target(path, replace=True))
    assert not list(inside.iterdir())
    with pytest.raises(CorpusError, match="is a folder"):
        run(corpus, target(tmp_path))


def test_a_cancelled_export_leaves_no_file(corpus, tmp_path):
    stopped = ticket()
    stopped.cancel()
    with pytest.raises(JobCancelledError):
        run(corpus, target(tmp_path / "x.md"), ticket=stopped)
    assert not (tmp_path / "x.md").exists()


def test_a_format_that_cannot_hold_it_says_so(corpus):
    export = gathered(Material(corpus=corpus), what=What.COVERAGE)
    with pytest.raises(FormatError, match="cannot hold coverage"):
        rendering(export, ExportOptions(), "json-ld", None)(ticket())
    with pytest.raises(FormatError, match="there is no format"):
        rendering(export, ExportOptions(), "wordstar", None)(ticket())


def test_another_process_writes_the_same_bytes(corpus):
    export = gathered(Material(corpus=corpus, entries=(note("a-1"), note("a-2", "Oil"))))
    assert pickle.loads(pickle.dumps(export)) == export
    here = rendering(export, ExportOptions(), "xlsx", None)(ticket())
    with Workers(1) as workers:
        assert rendering(export, ExportOptions(), "xlsx", workers)(ticket()) == here


def test_the_order_in_which_annotations_were_read_does_not_matter(corpus):
    entries = (note("a-1"), note("a-2"), note("a-3", "Oil"), link())
    one = gathered(Material(corpus=corpus, entries=entries))
    other = gathered(Material(corpus=corpus, entries=entries[::-1]))
    assert one == other


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "C:\\evil", "con", "a/b", "\x00\ud800", "...", "x" * 300, "nul.x"]
)
def test_a_suggested_name_leads_nowhere_and_every_system_takes_it(corpus, title):
    export = gathered(Material(corpus=replace(corpus, title=title)))
    name = suggested_name(export, "html")
    assert name.endswith(".html")
    assert Path(name).name == name
    assert not set(name) & set('<>:"/\\|?*\0')
    assert len(name) < 120
    assert not name.startswith((".", "con.", "nul."))
    name.encode("utf-8")
