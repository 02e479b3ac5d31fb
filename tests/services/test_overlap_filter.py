"""The overlaps a reader asks for, and no others."""

import pytest

from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.services.overlap_filter import OverlapFilter, OverlapSieve

TEXT = "# Tides\nThe grey sea rose\n# Quays\nThe grey wall stood"


def made(name, at, **measures):
    side = Passage(DocumentId("d-one"), Span(*at))
    other = Passage(DocumentId("d-two"), Span(0, 3))
    values = {"words": 4, "identity": 1.0, "bits": 40.0, **measures}
    figures = Measures(longest_run=1, edits_per_100=0.0, **values)
    edits = (Edit(EditKind.SAME, side.span, other.span),)
    return Overlap(
        id=OverlapId(name), kind=Kind.VERBATIM, a=side, b=other, edits=edits, measures=figures
    )


@pytest.fixture
def documents():
    heads = [Structure(Part.HEADING, Span(0, 7), 1), Structure(Part.HEADING, Span(26, 33), 1)]
    one = Document(
        id=DocumentId("d-one"),
        path="a/report.txt",
        text=TEXT,
        title="Report",
        structure=tuple(heads),
    )
    two = Document(id=DocumentId("d-two"), path="b/page.txt", text="xyz", title="Page")
    return {one.id: one, two.id: two}


@pytest.fixture
def overlaps():
    return [made("sea", (8, 25)), made("wall", (34, 53), words=9, identity=0.7, bits=12.0)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (OverlapFilter(), ["sea", "wall"]),
        (OverlapFilter(text="GREY sea"), ["sea"]),
        (OverlapFilter(text="sea wall"), []),
        (OverlapFilter(words=5), ["wall"]),
        (OverlapFilter(score=13), ["sea"]),
        (OverlapFilter(identity=71), ["sea"]),
        (OverlapFilter(document="REPORT"), ["sea", "wall"]),
        (OverlapFilter(document="b/p"), ["sea", "wall"]),
        (OverlapFilter(document="courier"), []),
        (OverlapFilter(section="quay"), ["wall"]),
        (OverlapFilter(section="quay", document="page"), []),
    ],
)
def test_only_what_meets_every_condition_is_listed(wanted, found, overlaps, documents):
    assert [item.id for item in OverlapSieve().sift(overlaps, documents, wanted)] == found


def test_other_documents_are_not_taken_for_those_before(overlaps, documents):
    sieve = OverlapSieve()
    assert sieve.sift(overlaps, documents, OverlapFilter(text="sea"))
    others = {**documents, DocumentId("d-one"): documents[DocumentId("d-two")]}
    assert not sieve.sift(overlaps, others, OverlapFilter(text="sea"))


def test_what_was_asked_for_comes_back_and_damage_asks_for_nothing():
    wanted = OverlapFilter("a", "b", "c", 1, 2, 3)
    assert OverlapFilter.from_kept(wanted.kept()) == wanted
    damaged = {"text": 7, "words": "many", "score": -1, "identity": True, "section": "c"}
    assert OverlapFilter.from_kept(damaged) == OverlapFilter(section="c")
    assert OverlapFilter(text="x").conditions == 0
    assert OverlapFilter(text="x", section="c", words=5).conditions == 2
    assert not OverlapFilter(words=1).is_empty
