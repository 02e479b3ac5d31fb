"""Searching a corpus: kept in step, as it is typed, with results that a window can show."""

import random
import re
import threading
from dataclasses import replace

import numpy as np
import pytest

from reader.domain.annotation import Annotation, EntryId, Link, LinkEnd
from reader.domain.document import Corpus, Part, Structure
from reader.domain.errors import FormatError, JobCancelledError
from reader.domain.overlap import Kind, Passage
from reader.domain.search import (
    Field,
    LineOrder,
    NoteEntry,
    SearchOptions,
    SearchResult,
    Suggestion,
)
from reader.domain.span import Span
from reader.services.jobs import Ticket
from reader.services.search_indexing import IndexReport, index_path, indexing, note_entries
from reader.services.searching import Searching
from reader.services.workers import Workers
from tests.engine.test_search_queries import PIECES

TEXTS = {
    "a.txt": "Of the ropes\n\nThe rope had frozen through. He reported the state of the art.",
    "b.txt": "A well-known café by the harbour; Café owners report. ROPE, rope, Rope!",
    "c.txt": "Отчёт о реформе. Реформы продолжаются, реформами занят президент.",
}


@pytest.fixture
def ticket():
    return Ticket(lambda progress: None)


@pytest.fixture
def corpus(make_document):
    documents = []
    for name, text in TEXTS.items():
        language = "ru" if name == "c.txt" else "en"
        heading = Structure(Part.HEADING, Span(0, 12), 1)
        structure = (heading,) if name == "a.txt" else ()
        documents.append(
            make_document(text, name, language=language, structure=structure, title=name.upper())
        )
    return Corpus(folder="/c", title="c", documents=tuple(documents))


@pytest.fixture
def path(tmp_path):
    return index_path(tmp_path, "/c")


@pytest.fixture
def service(corpus, path, ticket):
    indexing(corpus, path=path, workers=None)(ticket)
    made = Searching(corpus, path)
    yield made
    made.close()


def words(result, texts=TEXTS):
    return {
        item.path: [texts[item.path][hit.span.start : hit.span.end] for hit in item.hits]
        for item in result.documents
    }


def test_a_word_is_found_in_all_its_forms_with_its_places(service, ticket):
    assert words(service.searching("report")(ticket)) == {
        "a.txt": ["reported"],
        "b.txt": ["report"],
    }
    assert words(service.searching("реформа")(ticket)) == {
        "c.txt": ["реформе", "Реформы", "реформами"]
    }
    assert words(service.searching("=report")(ticket)) == {"b.txt": ["report"]}
    assert words(service.searching("report", SearchOptions(stems=False))(ticket)) == {
        "b.txt": ["report"]
    }


def test_case_and_accents_can_be_asked_for(service, ticket):
    case, marks = SearchOptions(match_case=True), SearchOptions(match_marks=True)
    assert words(service.searching("Rope", case)(ticket)) == {"b.txt": ["Rope"]}
    assert words(service.searching("cafe")(ticket)) == {"b.txt": ["café", "Café"]}
    assert words(service.searching("cafe", marks)(ticket)) == {}
    assert words(service.searching("café", marks)(ticket)) == {"b.txt": ["café", "Café"]}
    assert words(service.searching("отчет", marks)(ticket)) == {}


def test_a_hyphened_word_is_found_as_one_and_as_two(service, ticket):
    for query in ("well-known", "wellknown", '"well known"'):
        assert words(service.searching(query)(ticket)) == {"b.txt": ["well-known"]}
    assert words(service.searching("known")(ticket)) == {"b.txt": ["known"]}


def test_a_heading_and_a_title_count_more(service, ticket):
    result = service.searching('"b txt" OR =frozen')(ticket)
    assert [item.path for item in result.documents] == ["b.txt", "a.txt"]
    assert result.documents[0].hits[0].field is Field.TITLE
    assert result.documents[0].snippets[0].text == "B.TXT"
    (found,) = service.searching("=ropes")(ticket).documents
    assert found.hits[0].field is Field.HEADING


def test_snippets_mark_the_hits(service, ticket):
    (found,) = service.searching("frozen")(ticket).documents
    (piece,) = found.snippets
    assert [mark.of(piece.text) for mark in piece.marks] == ["frozen"]
    assert TEXTS["a.txt"][piece.start :].startswith(piece.text)


def test_a_result_says_how_it_divides(service, ticket):
    facets = service.searching("rope OR реформа")(ticket).facets
    assert [(item.value, item.count) for item in facets.languages] == [("en", 2), ("ru", 1)]
    assert [(item.value, item.count) for item in facets.kinds] == [("txt", 3)]


def test_words_like_one_that_is_not_there_are_suggested(service, ticket):
    result = service.searching("frozan")(ticket)
    assert result.documents == ()
    assert result.suggestions == (Suggestion("frozan", ("frozen",)),)


def test_each_keystroke_finds_the_word_that_is_being_typed(service, ticket):
    for typed in ("f", "fr", "fro", "froz", "froze", "frozen"):
        assert "frozen" in words(service.searching(typed, typing=True)(ticket))["a.txt"]


def test_the_first_documents_are_delivered_before_the_others(make_document, path, ticket):
    documents = tuple(make_document(f"rope {n}", f"{n}.txt", language="en") for n in range(12))
    corpus = Corpus(folder="/c", title="c", documents=documents)
    indexing(corpus, path=path, workers=None)(ticket)
    service = Searching(corpus, path)
    early: list[SearchResult] = []
    result = service.searching("rope", limit=10)(Ticket(lambda progress: None, early.append))
    assert [len(item.documents) for item in early] == [5]
    assert result.documents[:5] == early[0].documents
    assert (len(result.documents), result.found, result.indexed) == (10, 12, 12)
    service.close()


def test_a_cancelled_search_leaves(service):
    ticket = Ticket(lambda progress: None)
    ticket.cancel()
    with pytest.raises(JobCancelledError):
        service.searching("rope")(ticket)


def test_searches_on_several_threads_take_turns(service):
    found = []

    def ask():
        result = service.searching("rope OR реформа OR café")(Ticket(lambda progress: None))
        found.append(words(result))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert all(item == found[0] for item in found)


def test_without_an_index_nothing_is_found_and_nothing_fails(corpus, path, ticket):
    service = Searching(corpus, path)
    result = service.searching("rope")(ticket)
    assert (result.documents, result.indexed, result.total) == ((), 0, 3)
    assert service.concordance("rope")(ticket) is None
    assert service.marking("rope")(ticket) == {}
    service.close()


def test_the_places_to_mark_are_arrays_by_document(service, corpus, ticket):
    marks = service.marking("rope")(ticket)
    starts = marks[corpus.documents[1].id][:, 0]
    assert starts.dtype == np.int64
    assert [TEXTS["b.txt"][at : at + 4] for at in starts.tolist()] == ["ROPE", "rope", "Rope"]
    assert marks[corpus.documents[0].id].tolist() == [[7, 12], [18, 22]]


def test_a_concordance_is_sorted_by_what_stands_around(service, ticket):
    found = service.concordance("rope")(ticket)
    assert len(found) == 5
    places = [service.lines(found, n, n + 1)[0].hit for n in range(5)]
    assert places == sorted(places)
    right = service.lines(found.sorted(LineOrder.RIGHT), 0, 5)
    following = [re.findall(r"\w+", line.right)[:1] for line in right]
    assert following == [["The"], [], ["had"], ["Rope"], ["rope"]]  # a heading and a text end
    left = service.lines(found.sorted(LineOrder.LEFT), 0, 5)
    assert [line.left.split()[-1].strip(",.").casefold() for line in left] == [
        "report", "rope", "rope", "the", "the",
    ]  # fmt: skip
    for line in (*left, *right):
        assert line.word == TEXTS[line.hit.document[2:]][line.hit.span.start : line.hit.span.end]


def test_a_concordance_counts_what_was_found_and_what_stands_near(service, ticket):
    found = service.concordance("rope")(ticket)
    assert found.frequencies() == [("rope", 4), ("ropes", 1)]
    near = {item.word: item.count for item in found.collocates(within=1)}
    assert near == {"the": 2, "had": 1, "report": 1, "rope": 4}


def test_only_what_changed_is_indexed_again(corpus, path, ticket, make_document):
    first = indexing(corpus, path=path, workers=None)(ticket)
    assert (first.written, first.removed) == (3, 0)
    assert indexing(corpus, path=path, workers=None)(ticket).written == 0
    changed = make_document("A bell.", "a.txt", language="en")
    after = Corpus(folder="/c", title="c", documents=(changed, corpus.documents[1]))
    report = indexing(after, path=path, workers=None)(ticket)
    assert (report.written, report.removed, report.total) == (1, 1, 2)
    service = Searching(after, path)
    assert [item.path for item in service.searching("bell")(ticket).documents] == ["a.txt"]
    assert service.searching("frozen OR реформа")(ticket).documents == ()
    service.close()


def test_what_is_no_longer_in_the_corpus_is_not_shown_before_it_is_indexed(service, corpus, ticket):
    service.take(Corpus(folder="/c", title="c", documents=corpus.documents[:1]))
    result = service.searching("rope")(ticket)
    assert [item.path for item in result.documents] == ["a.txt"]
    assert result.found == 1


def test_annotations_are_found_by_word_tag_and_kind(service, corpus, path, ticket):
    document = corpus.documents[0]
    notes = (
        NoteEntry("n-1", document.id, "An icy rope!", Span(14, 42), ("claim/contested",)),
        NoteEntry("n-2", document.id, "whole document", None, ("law",), "document-note"),
    )
    indexing(corpus, path=path, workers=None, notes=notes)(ticket)
    service.take(corpus, notes)
    for query in (
        "tag:contested",
        "tag:claim",
        "tag:claim/contested icy",
        "kind:annotation frozen",
    ):
        (found,) = service.searching(query)(ticket).documents
        assert found.path == "a.txt", query
    (found,) = service.searching("note:icy")(ticket).documents
    (hit,) = found.hits
    assert (hit.note, hit.field, hit.span.of(notes[0].text)) == ("n-1", Field.NOTE, "icy")
    (found,) = service.searching("quote:frozen")(ticket).documents
    assert found.hits[0].span.of(document.text) == "frozen"
    assert found.hits[0].in_text
    assert service.searching("tag:law icy")(ticket).documents == ()
    facets = service.searching("tag:law OR tag:claim")(ticket).facets
    assert {item.value for item in facets.tags} == {"law", "claim/contested"}
    gone = indexing(corpus, path=path, workers=None)(ticket)
    assert (gone.written, gone.removed) == (0, 2)


def test_entries_become_what_is_searched(corpus):
    document = corpus.documents[0]
    noted = Annotation(
        id=EntryId("a-1"), document=document.id, note="a note", tags=("x",), created="2026-03-04T10"
    )
    end = LinkEnd(document=document.id)
    link = Link(id=EntryId("l-1"), relation="rewords", a=end, b=end, note="linked")
    first, second = note_entries([noted, link])
    assert (first.id, first.text, first.kind, first.date) == (
        "a-1",
        "a note",
        "document-note",
        "2026-03-04",
    )
    assert (second.kind, second.text) == ("link", "linked")


def test_processes_index_a_larger_corpus_and_it_can_be_searched_meanwhile(make_document, path):
    documents = tuple(
        make_document(f"rope {n} " + "the bell of the mole " * 1500, f"{n}.txt", language="en")
        for n in range(25)
    )
    corpus = Corpus(folder="/c", title="c", documents=documents)
    service = Searching(corpus, path)
    seen = []

    def searched(report):
        assert isinstance(report, IndexReport)
        result = service.searching("rope")(Ticket(lambda progress: None))
        seen.append((report.written, result.found))

    with Workers(2) as workers:
        report = indexing(corpus, path=path, workers=workers)(Ticket(lambda p: None, searched))
    assert report.written == 25
    assert len(seen) > 1
    assert all(written == found for written, found in seen)
    service.close()


def test_a_damaged_index_says_so_and_is_made_anew(service, corpus, path, ticket):
    service.close()
    path.write_bytes(b"not a database" * 5000)
    service = Searching(corpus, path)
    with pytest.raises(FormatError, match="made anew"):
        service.searching("rope")(ticket)
    report = indexing(corpus, path=path, workers=None, anew=True)(ticket)
    assert "made anew" in report.said
    assert service.searching("rope")(ticket).found == 2
    service.close()


def test_an_index_damaged_inside_is_mended_by_indexing(service, corpus, path, ticket):
    service.close()
    raw = bytearray(path.read_bytes())
    raw[8192:] = bytes(len(raw) - 8192)
    path.write_bytes(bytes(raw))
    report = indexing(corpus, path=path, workers=None)(ticket)
    assert report.said
    assert service.searching("rope")(ticket).found == 2
    service.close()


PASSAGE = (
    "The keeper of the east mole wrote in his book that the rope had frozen through, and that he"
    " had not dared to cut it, for a cut rope would have had to be paid for out of his own wages."
)
EDITED = (
    "The keeper of the west mole wrote in his diary that the rope had frozen quite through, and he"
    " had not dared to cut it, because a cut rope had to be paid for out of his own wages."
)
FILLER = (
    "Nobody on the quay asked after the ferry that winter, or so the harbour council says. " * 9
)


@pytest.fixture
def copied(make_document, path, ticket):
    texts = {
        "a.txt": FILLER + PASSAGE + FILLER,
        "b.txt": FILLER * 2 + EDITED,
        "c.txt": FILLER + "Wages were frozen; the book of the keeper says who dared, and who paid.",
        "d.txt": FILLER,
    }
    documents = tuple(make_document(text, name, language="en") for name, text in texts.items())
    corpus = Corpus(folder="/c", title="c", documents=documents)
    indexing(corpus, path=path, workers=None)(ticket)
    service = Searching(corpus, path)
    yield service, corpus
    service.close()


def test_a_passage_from_elsewhere_is_found_where_it_stands_and_where_it_was_edited(copied, ticket):
    service, corpus = copied
    first, second, *_ = service.resembling(f"Pasted: {PASSAGE}")(ticket)
    assert (first.document, first.kind, first.identity) == (
        corpus.documents[0].id,
        Kind.VERBATIM,
        1.0,
    )
    assert first.span.of(corpus.documents[0].text) == PASSAGE.removesuffix(".")
    assert (second.document, second.kind) == (corpus.documents[1].id, Kind.EDITED)
    assert second.span.of(corpus.documents[1].text).startswith("The keeper")
    assert first.score > second.score


def test_a_selection_is_not_found_where_it_was_taken(copied, ticket):
    service, corpus = copied
    document = corpus.documents[0]
    start = document.text.index(PASSAGE)
    at = Passage(document.id, Span(start, start + len(PASSAGE)))
    found = service.resembling(PASSAGE, at=at)(ticket)
    assert found[0].document == corpus.documents[1].id
    assert not [item for item in found if item.document == at.document and item.kind]


def service_document(corpus, document_id):
    return next(item for item in corpus.documents if item.id == document_id)


def test_a_place_with_most_of_the_words_is_near_it(copied, ticket):
    service, corpus = copied
    asked = "wages, who dared to freeze the wages; paid keeper, cut rope, mole, book"
    found = service.resembling(asked)(ticket)
    near = next(item for item in found if item.kind is None)
    document = service_document(corpus, near.document)
    assert "keeper" in near.span.of(document.text)
    assert near.words >= 3


@pytest.mark.parametrize("passage", ["", "…", "qwertz uiop asdf", "\ud800", "中国"])
def test_a_passage_the_corpus_knows_nothing_of_is_found_nowhere(copied, ticket, passage):
    service, _ = copied
    assert service.resembling(passage)(ticket) == []


def test_looking_for_passages_can_be_cancelled(copied):
    service, _ = copied
    ticket = Ticket(lambda progress: None)
    ticket.cancel()
    with pytest.raises(JobCancelledError):
        service.resembling(PASSAGE)(ticket)


def test_a_word_has_the_forms_of_the_language_of_each_document(make_document, path, ticket):
    documents = (
        make_document("They run.", "en.txt", language="en"),
        make_document("Ein run war es.", "de.txt", language="de"),
        make_document("run, қала", "kk.txt", language="kk"),
        make_document("run", "unknown.txt", language=""),
    )
    corpus = Corpus(folder="/c", title="c", documents=documents)
    indexing(corpus, path=path, workers=None)(ticket)
    service = Searching(corpus, path)
    found = service.searching("running")(ticket)
    assert {item.path for item in found.documents} == {"en.txt", "kk.txt"}
    assert service.searching("run")(ticket).found == 4
    service.close()


def test_a_concordance_of_a_phrase_has_what_stands_before_its_first_word(service, ticket):
    found = service.concordance('"frozen through"')(ticket)
    assert [found.forms[word] for word in found.left[0, :2].tolist()] == ["had", "rope"]
    assert [found.forms[word] for word in found.right[0, :2].tolist()] == ["he", "reported"]


def test_a_document_with_another_title_is_indexed_again(corpus, path, ticket):
    indexing(corpus, path=path, workers=None)(ticket)
    renamed = replace(corpus.documents[0], title="The ferry")
    after = replace(corpus, documents=(renamed, *corpus.documents[1:]))
    assert indexing(after, path=path, workers=None)(ticket).written == 1
    service = Searching(after, path)
    assert service.searching("title:ferry")(ticket).found == 1
    service.close()


def test_hostile_queries_find_something_or_nothing_but_never_raise(service, ticket):
    numbers = random.Random(8)
    for _ in range(400):
        pieces = numbers.choices(PIECES, k=numbers.randint(1, 60))
        text = numbers.choice(["", " "]).join(pieces)
        result = service.searching(text, typing=numbers.random() < 0.5)(ticket)
        assert result.query.text == text
