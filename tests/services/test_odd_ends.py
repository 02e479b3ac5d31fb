"""What services do at the edges: nothing to do, something gone, something kept from before."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.anchor import Anchor
from reader.domain.annotation import Annotation, EntryId
from reader.domain.comparison import Comparison
from reader.domain.correction import Correction, Relation
from reader.domain.document import Corpus, DocumentId
from reader.domain.errors import FormatError
from reader.domain.excerpt import ExportOptions, What
from reader.domain.overlap import Edit, EditKind, Kind, Passage
from reader.domain.search import Field, NoteEntry
from reader.domain.span import Span
from reader.services import search_indexing
from reader.services.correcting import corrected, is_current
from reader.services.echoes import Echo, copy_echoes, echoes_in, echoes_of
from reader.services.export_gathering import gathering
from reader.services.export_request import Material, Wanted
from reader.services.export_templates import with_template
from reader.services.finding import finding
from reader.services.jobs import Ticket
from reader.services.search_indexing import index_path, indexing
from reader.services.searching import Searching
from reader.services.workers import Workers
from reader.store.cache import Cache
from tests.engine.made_overlaps import overlap

TEXT = "The ferry left at dawn. Nobody saw the harbour again, and the harbour did not care.\n"


def ticket():
    return Ticket(lambda _progress: None)


# decisions of the reader


@pytest.mark.parametrize(
    ("changes", "current"),
    [({}, True), ({"text": "another"}, False), ({"quote": "other"}, False), ({"quote": ""}, True),
     ({"span": Span(0, 500)}, False), ({"orphan": True}, False), ({"span": None}, False)],
)  # fmt: skip
def test_an_entry_counts_where_its_place_is_of_the_present_text(
    open_window, corpus, changes, current
):
    desk = open_window().desk
    document = corpus.documents[0]
    anchor = replace(desk.anchor(document, Span(0, 9)), **changes)
    entry = Annotation(id=EntryId("a-1"), document=document.id, anchor=anchor)
    assert is_current(entry, desk) is current


def test_an_entry_on_a_document_that_is_not_here_does_not_count(open_window):
    anchor = Anchor(span=Span(0, 1), quote="T")
    entry = Annotation(id=EntryId("a-1"), document=DocumentId("d-gone"), anchor=anchor)
    assert not is_current(entry, open_window().desk)


def test_decisions_that_meet_nothing_leave_the_comparison_itself():
    found = Comparison((overlap("A 0 100", "B 0 100"),), {})
    assert corrected(found, ()) is found
    elsewhere = Correction(Relation.REJECTED, Passage("X", Span(0, 9)), Passage("Y", Span(0, 9)))
    assert corrected(found, [elsewhere]) is found


def test_only_literal_overlaps_of_the_same_pair_count_for_its_shares():
    rejected, reworded = (
        overlap("A 0 100", "B 0 100"),
        overlap("A 200 300", "B 200 300", Kind.REWORDED),
    )
    other = overlap("A 0 50", "C 0 50")
    shares = {("A", "B"): 0.5, ("B", "A"): 0.4, ("A", "C"): 0.2, ("C", "A"): 0.2}
    decided = [Correction(Relation.REJECTED, rejected.a, rejected.b)]
    after = corrected(Comparison((rejected, reworded, other), shares), decided)
    assert after.overlaps == (reworded, other)
    assert after.shares == {("A", "C"): 0.2, ("C", "A"): 0.2}


# echoes


def entry(document="A", start=10, end=20, key="a-1", **changes):
    anchor = Anchor(span=Span(start, end), quote="x" * (end - start))
    return Annotation(id=EntryId(key), document=DocumentId(document), anchor=anchor, **changes)


def test_what_has_no_place_echoes_nowhere():
    ties = [overlap("A 0 100", "B 0 100")]
    assert echoes_of(Annotation(id=EntryId("a-1"), document=DocumentId("A")), ties) == []
    assert echoes_of(entry(start=10, end=10), ties) == []
    lost = replace(entry(), anchor=replace(entry().anchor, orphan=True))
    assert echoes_of(lost, ties) == []


def test_an_annotation_that_reaches_beyond_an_overlap_does_not_echo_through_it():
    ties = [overlap("A 0 15", "B 0 15"), overlap("A 5 40", "C 5 40")]
    assert [echo.passage.document for echo in echoes_of(entry(), ties)] == ["C"]


def test_of_two_ways_to_a_place_the_one_with_fewer_differences_counts():
    replaced = (
        Edit(EditKind.SAME, Span(0, 12), Span(0, 12)),
        Edit(EditKind.REPLACED, Span(12, 16), Span(12, 16)),
        Edit(EditKind.SAME, Span(16, 100), Span(16, 100)),
    )
    worse = overlap("A 0 100", "B 0 100", edits=replaced)
    better = replace(overlap("A 0 100", "B 0 100"), id="o-better")
    for ties in ([worse, better], [better, worse]):
        (echo,) = echoes_of(entry(), ties)
        assert (echo.overlap, echo.differences) == ("o-better", 0)
    (echo,) = echoes_of(entry(), [worse])
    assert echo.differences == 1


def test_documents_that_lie_too_far_away_are_not_reached():
    ties = [overlap(f"D{n} 0 100", f"D{n + 1} 0 100") for n in range(6)]
    reached = {echo.passage.document for echo in echoes_of(entry("D0"), ties)}
    assert reached == {"D1", "D2", "D3"}
    assert echoes_in("D3", [entry("D0")], ties)
    assert not echoes_in("D4", [entry("D0")], ties)
    assert not echoes_in("Z", [entry("D0")], ties)


def test_an_echo_of_an_entry_that_was_deleted_is_not_copied(open_window, corpus):
    service = open_window()
    document = corpus.documents[0]
    gone = Echo(EntryId("gone"), Passage(document.id, Span(0, 3)), "o", 0)
    assert copy_echoes(service, [gone]) == []
    assert len(service.entries) == 0


# annotating


def test_steps_that_change_nothing_are_no_steps(open_window, corpus):
    service = open_window()
    assert (service.undo(), service.redo()) == ("", "")
    service.take("something else")
    made = service.highlight(corpus.documents[0], Span(0, 9), "green")
    depth = service.history.depth
    service.change("nothing", [made.id, EntryId("gone")], lambda old: old)
    service.tag([EntryId("gone")], "x")
    service.delete([EntryId("gone")])
    assert service.history.depth == depth


def test_a_timer_that_rings_late_saves_nothing_twice(open_window, corpus):
    service = open_window()
    service.highlight(corpus.documents[0], Span(0, 9), "green")
    service.save()
    (file,) = Path(corpus.folder, "annotations").rglob("*.yaml")
    before = file.stat().st_mtime_ns
    service.clock.pass_on()
    service.save()
    assert file.stat().st_mtime_ns == before


# finding and searching


@pytest.fixture
def made(make_document):
    texts = {"a.txt": TEXT * 3, "b.txt": "Quite another text about apples and pears.\n"}
    documents = (
        make_document(text, name, language="en", sha256=hashlib.sha256(text.encode()).hexdigest())
        for name, text in texts.items()
    )
    return Corpus(folder="/c", title="c", documents=tuple(documents))


def test_damaged_entries_of_the_cache_are_worked_out_anew(made, tmp_path):
    cache = Cache(tmp_path / "cache")
    first = finding(made, cache=cache, workers=None)(ticket())
    with cache.open() as entries:
        connection = entries._connection
        rows = connection.execute("SELECT kind, key FROM entries").fetchall()
        assert rows
        for kind, key in rows:
            entries.put(kind, key, b'{"damaged": [1')
    again = finding(made, cache=cache, workers=None)(ticket())
    assert again.overlaps == first.overlaps


def test_processes_stem_many_new_words_as_one_alone_does(made, tmp_path, monkeypatch):
    monkeypatch.setattr(search_indexing, "_STEMS", 4)
    monkeypatch.setattr(search_indexing, "_ALONE", 0)
    paths = [index_path(tmp_path / name, "/c") for name in ("one", "two")]
    with Workers(1) as workers:
        indexing(made, path=paths[0], workers=workers)(ticket())
    indexing(made, path=paths[1], workers=None)(ticket())
    told = []
    for path in paths:
        service = Searching(made, path)
        try:
            told.append(
                [service.searching(word)(ticket()) for word in ("harbours", "leaving", "pear")]
            )
        finally:
            service.close()
    assert [[item.documents for item in one] for one in told[:1]] == [
        [item.documents for item in one] for one in told[1:]
    ]
    assert told[0][0].documents


def test_notes_of_documents_that_are_not_here_are_not_indexed(made, tmp_path):
    path = index_path(tmp_path, "/c")
    here = NoteEntry(id="a-1", document="d-a.txt", text="a remark on lamps")
    gone = NoteEntry(id="a-2", document="d-gone", text="a remark on oil")
    report = indexing(made, path=path, workers=None, notes=(here, gone))(ticket())
    assert report.total == 3
    again = indexing(made, path=path, workers=None, notes=(here, gone))(ticket())
    assert again.written == 0


def test_without_an_index_nothing_resembles_and_no_text_is_known(made, tmp_path):
    service = Searching(made, index_path(tmp_path, "/c"))
    assert service.resembling("the harbour did not care")(ticket()) == []
    assert service._text("d-gone", "", Field.BODY) == ""
    assert service._text("d-a.txt", "gone", Field.NOTE) == ""
    assert service._text("d-b.txt", "", Field.TITLE) == "b.txt"
    service.close()


# exporting


def test_overlaps_are_chosen_by_their_words_and_by_their_ids(make_document):
    documents = (make_document(TEXT, "a.txt"), make_document(TEXT, "b.txt"))
    corpus = Corpus(folder="/c", title="c", documents=documents)
    ties = [overlap("d-a.txt 0 23", "d-b.txt 0 23"), overlap("d-a.txt 24 83", "d-b.txt 24 83")]
    material = Material(corpus=corpus, comparison=Comparison(tuple(ties), {}))

    def chosen(**wanted):
        found = gathering(material, Wanted(what=What.OVERLAPS, **wanted))(ticket())
        return [item.first.place.start for item in found.excerpts], found.left_out

    assert chosen(text="HARBOUR again")[0] == [24]
    assert chosen(text="harbour")[1][0].count == 1
    assert chosen(text="harbour ferry")[0] == []
    assert chosen(only=(ties[1].id, "o-gone", ties[0].id))[0] == [24, 0]


def test_a_template_that_is_too_large_or_not_there_is_refused(tmp_path):
    large = tmp_path / "large.md.j2"
    large.write_bytes(b"x" * 3_000_000)
    with pytest.raises(FormatError, match="too large for a template"):
        with_template(ExportOptions(), str(large))
    with pytest.raises(FormatError, match="there is no template “none”"):
        with_template(ExportOptions(), "none")
    odd = tmp_path / "odd.md.j2"
    odd.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(FormatError, match="is not UTF-8"):
        with_template(ExportOptions(), str(odd))


def test_what_is_unsaved_is_told_until_it_is_saved(open_window, corpus):
    service = open_window()
    heard = []
    service.on_state(heard.append)
    service.highlight(corpus.documents[0], Span(0, 9), "green")
    service.save()
    assert [state.unsaved for state in heard] == [1, 0]
