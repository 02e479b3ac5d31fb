"""What can be made of an answer: facets, narrower queries, copies folded, a concordance exported."""

import csv
import io
import json

import openpyxl
import pytest

from reader.domain.document import Corpus
from reader.domain.errors import CorpusError, JobCancelledError
from reader.domain.family import Family, FamilyId
from reader.domain.overlap import Passage
from reader.domain.search import FacetValue, Field, LineOrder, NoteEntry, SearchOptions
from reader.domain.span import Span
from reader.engine.searching.copies import fold_result
from reader.engine.searching.narrowing import narrowed
from reader.services.concordance_export import exporting_lines
from reader.services.jobs import Ticket
from reader.services.search_indexing import index_path, indexing
from reader.services.searching import Searching

PASSAGE = "=The rope of the bell had frozen, \tand the rope was cut. "
TEXTS = {
    "a.txt": PASSAGE + "Nobody asked for the rope.",
    "press/b copy.txt": "Quoted: " + PASSAGE,
    "c.txt": "Верёвка. " + PASSAGE + "rope",
}


@pytest.fixture
def ticket():
    return Ticket(lambda progress: None)


@pytest.fixture
def corpus(make_document, tmp_path):
    documents = tuple(
        make_document(text, name, language="ru" if name == "c.txt" else "en")
        for name, text in TEXTS.items()
    )
    return Corpus(folder=str(tmp_path / "corpus"), title="c", documents=documents)


@pytest.fixture
def service(corpus, tmp_path, ticket):
    notes = (NoteEntry("n-1", corpus.documents[0].id, "rope!", Span(0, 9), ("claim/old", "law")),)
    path = index_path(tmp_path, corpus.folder)
    indexing(corpus, path=path, workers=None, notes=notes)(ticket)
    made = Searching(corpus, path)
    made.take(corpus, notes)
    yield made
    made.close()


@pytest.fixture
def family(corpus):
    witnesses = []
    for document in corpus.documents:
        start = document.text.index(PASSAGE)
        witnesses.append(Passage(document.id, Span(start, start + len(PASSAGE))))
    return Family(id=FamilyId("f"), witnesses=tuple(witnesses))


def test_facets_count_hits_by_document_and_documents_by_all_else(service, ticket):
    facets = service.facets("rope")(ticket)
    assert facets.documents == (
        FacetValue("a.txt", 5), FacetValue("c.txt", 3), FacetValue("press/b copy.txt", 2),
    )  # fmt: skip
    assert facets.languages == (FacetValue("en", 2), FacetValue("ru", 1))
    assert FacetValue("txt", 3) in facets.kinds
    assert {item.value for item in facets.tags} == {"claim/old", "law"}
    assert service.facets("rope", most=1)(ticket).documents == (FacetValue("a.txt", 5),)
    assert service.facets("nowhere")(ticket).documents == ()


def test_facets_count_only_what_was_found(service, ticket):
    facets = service.facets("asked")(ticket)
    assert facets.documents == (FacetValue("a.txt", 1),)
    assert facets.languages == (FacetValue("en", 1),)
    exact = service.facets("ropes", SearchOptions(stems=False))(ticket)
    assert exact.documents == exact.languages == ()


@pytest.mark.parametrize(
    ("text", "field", "value", "expected"),
    [
        ("rope", Field.LANG, "ru", ["c.txt"]),
        ("rope OR bell", Field.DOC, "press/b copy.txt", ["press/b copy.txt"]),
        ("rope -asked", Field.LANG, "ru", ["c.txt"]),
        ("rope", Field.TAG, "claim/old", ["a.txt"]),
        ("", Field.KIND, "annotation", ["a.txt"]),
    ],
)
def test_a_click_on_a_facet_narrows_the_query(service, ticket, text, field, value, expected):
    result = service.searching(narrowed(text, field, value))(ticket)
    assert sorted(item.path for item in result.documents) == expected
    assert result.notices == ()


def test_hits_in_copies_are_folded_into_the_best_document_with_their_number(
    service, ticket, family
):
    whole = service.searching("frozen", most_hits=1_000)(ticket)
    assert len(whole.documents) == 3
    folded = fold_result(whole, [family], 20)
    (item,) = folded.documents
    assert item.document == whole.documents[0].document
    assert (len(item.hits), folded.folded, folded.found) == (1, 2, 3)
    assert item.copied[0].count == 3
    assert fold_result(whole, [], 20).folded == 0


def test_a_document_with_a_hit_of_its_own_stays_beside_the_copies(service, ticket, family):
    whole = service.searching("=rope -kind:annotation", most_hits=1_000)(ticket)
    folded = fold_result(whole, [family], 20)
    kept = {item.path: len(item.hits) for item in folded.documents}
    assert set(kept) >= {"a.txt"}
    assert sum(one.count for item in folded.documents for one in item.copied) == sum(
        len(item.hits) for item in whole.documents
    )
    assert len(fold_result(whole, [family], 1).documents[0].hits) == 1


def test_a_concordance_folds_copies_and_says_how_many(service, ticket, family):
    whole = service.concordance("frozen")(ticket)
    assert len(whole) == 3
    folded = whole.sorted(LineOrder.RIGHT).folded([family])
    (line,) = service.lines(folded, 0, 9)
    assert line.copies == 2
    assert len(folded.sorted(LineOrder.LEFT)) == 1
    assert folded.folded([family]).copies.tolist() == [2]
    assert [item.copies for item in service.lines(whole, 0, 9)] == [0, 0, 0]


@pytest.mark.parametrize("suffix", [".csv", ".json", ".xlsx"])
def test_a_concordance_is_exported_in_its_order(service, corpus, tmp_path, ticket, suffix):
    found = service.concordance("rope")(ticket).sorted(LineOrder.RIGHT)
    target = tmp_path / f"lines{suffix}"
    assert exporting_lines(service, found, corpus, target)(ticket) == len(found)
    data = target.read_bytes()
    if suffix == ".csv":
        rows = list(csv.reader(io.StringIO(data.decode())))[1:]
        places = [(row[0], int(row[2]), int(row[3])) for row in rows]
    elif suffix == ".json":
        said = json.loads(data)
        assert (said["format"], said["count"]) == ("synoptic-concordance/1", len(found))
        places = [(item["path"], item["start"], item["end"]) for item in said["lines"]]
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(data)).active
        rows = list(sheet.iter_rows(min_row=2))
        assert {cell.data_type for row in rows for cell in row} <= {"s", "n"}
        places = [(row[0].value, row[2].value, row[3].value) for row in rows]
    paths = {item.id: item.path for item in corpus.documents}
    hits = [found.hit(line) for line in range(len(found))]
    assert places == [(paths[hit.document], hit.span.start, hit.span.end) for hit in hits]
    exporting_lines(service, found, corpus, target)(ticket)
    assert target.read_bytes() == data


def test_an_export_never_lands_in_the_corpus_nor_without_a_format(
    service, corpus, tmp_path, ticket
):
    found = service.concordance("rope")(ticket)
    with pytest.raises(CorpusError, match="would lie in the corpus"):
        exporting_lines(service, found, corpus, tmp_path / "corpus" / "x.csv")(ticket)
    with pytest.raises(CorpusError, match="says no format"):
        exporting_lines(service, found, corpus, tmp_path / "x.doc")(ticket)
    (tmp_path / "file").touch()
    with pytest.raises(CorpusError, match="could not be written"):
        exporting_lines(service, found, corpus, tmp_path / "file" / "x.csv")(ticket)


def test_a_cancelled_export_writes_nothing(service, corpus, tmp_path, ticket):
    found = service.concordance("rope")(ticket)
    stopped = Ticket(lambda progress: None)
    stopped.cancel()
    with pytest.raises(JobCancelledError):
        exporting_lines(service, found, corpus, tmp_path / "x.csv")(stopped)
    assert not (tmp_path / "x.csv").exists()


def test_a_pattern_of_more_words_than_are_searched_says_so(make_document, tmp_path, ticket):
    words = [f"w{number}x" for number in range(600)]
    documents = tuple(
        make_document(" ".join([*words[first:], "rope"]), f"{first}.txt", language="en")
        for first in (0, 300, 599)
    )
    corpus = Corpus(folder="/c", title="c", documents=documents)
    path = index_path(tmp_path, corpus.folder)
    indexing(corpus, path=path, workers=None)(ticket)
    service = Searching(corpus, path)
    result = service.searching("w*x", most_hits=1_000)(ticket)
    assert result.notices == ("“w*x” fits 600 words; the 512 commonest were searched.",)
    assert [item.path for item in result.documents][-1] == "599.txt"
    assert {item.path: item.count for item in result.documents} == {
        "0.txt": 512, "300.txt": 300, "599.txt": 1,
    }  # fmt: skip
    assert service.searching("w*x rope -w0x")(ticket).found == 2
    service.close()


def test_phrases_and_near_words_are_spelled_as_asked_where_that_matters(
    make_document, tmp_path, ticket
):
    text = "The Old Rope. the old rope. Old, the Rope. THE OLD ROPE"
    documents = (make_document(text, "a.txt", language="en"),)
    corpus = Corpus(folder="/c", title="c", documents=documents)
    path = index_path(tmp_path, corpus.folder)
    indexing(corpus, path=path, workers=None)(ticket)
    service = Searching(corpus, path)
    case = SearchOptions(match_case=True)
    for query, expected in (
        ('"Old Rope"', ["Old Rope"]),
        ('"Rope Old"~1', ["Old Rope", "Old, the Rope"]),
        ("the", ["the", "the"]),
        ("THE", ["THE"]),
    ):
        marks = service.marking(query, case)(ticket)
        found = [text[start:end] for start, end in next(iter(marks.values())).tolist()]
        assert found == expected, query
    service.close()


def test_each_place_is_marked_once_and_in_order(service, corpus, ticket):
    marks = service.marking('rope OR "the rope" OR rop*')(ticket)
    assert set(marks) == {item.id for item in corpus.documents}
    for places in marks.values():
        spans = [tuple(span) for span in places.tolist()]
        assert spans == sorted(set(spans))
    text = corpus.documents[1].text
    assert [text[start:end] for start, end in marks[corpus.documents[1].id].tolist()] == [
        "The rope", "rope", "the rope", "rope",
    ]  # fmt: skip


def test_a_query_is_read_once_for_results_facets_and_lines(service, ticket, monkeypatch):
    from reader.engine.searching import query_parsing

    read, parse = [], query_parsing.parse_query
    monkeypatch.setattr(
        query_parsing,
        "parse_query",
        lambda text, options, *, typing: read.append(text) or parse(text, options, typing=typing),
    )
    text = "rope (bell OR never-asked-before)"
    for job in (service.searching(text), service.facets(text), service.concordance(text)):
        job(ticket)
    assert read == [text]
    service.searching(text, SearchOptions(stems=False))(ticket)
    service.searching(text, typing=True)(ticket)
    assert read == [text] * 3
    service.searching("rope " * 300)(ticket)
    service.searching("rope " * 300)(ticket)
    assert len(read) == 5
