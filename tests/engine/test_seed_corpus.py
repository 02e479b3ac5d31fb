"""What the five seed documents share, found by hand and held to here."""

import itertools

import pytest

from reader.domain.document import Document, DocumentId
from reader.domain.overlap import LITERAL, EditKind, Kind
from reader.engine.comparing import compare, prepare, shares, statistics

pytestmark = pytest.mark.seeds

REPORT, CHAPTER = "tokayev-reboot-report", "tokayev-reboot-final-chapter"
BIRTH, VICTORY = "birth-of-new-kazakhstan-2", "trumping-victory"


@pytest.fixture
def read(seeds):
    def document(name):
        text = (seeds / f"{name}.txt").read_text(encoding="utf-8")
        return Document(id=DocumentId(name), path=f"{name}.txt", text=text, title=name)

    return document


@pytest.fixture
def compared(read):
    def overlaps(one, other):
        a, b = prepare(read(one)), prepare(read(other))
        return a, b, compare(a, b, statistics([a, b]))

    return overlaps


def test_the_last_chapter_is_one_passage_with_page_furniture_in_it(compared, read):
    report, chapter, found = compared(REPORT, CHAPTER)
    text = read(CHAPTER).text
    best = found[0]
    assert best.kind is Kind.VERBATIM
    assert best.measures.words >= 0.97 * 990
    assert best.a.span.start >= read(REPORT).text.rindex("Interim results")
    furniture = [edit for edit in best.edits if edit.kind is EditKind.FURNITURE]
    assert [edit.b.of(text) for edit in furniture] == [
        "Kazakhstan. Tokayev. Reboot 37",
        "Analytical report 38",
    ]
    assert {edit.kind for edit in best.edits} == {EditKind.SAME, EditKind.FURNITURE}
    assert shares(report, chapter, found)[1] >= 0.93


def test_a_page_that_holds_its_text_twice_repeats_it_in_one_passage(compared):
    _, _, found = compared(VICTORY, VICTORY)
    literal = [item for item in found if item.kind in LITERAL]
    assert len(literal) == 1
    assert 3900 <= literal[0].measures.words <= 3960


@pytest.mark.parametrize(
    ("one", "other"),
    [*itertools.combinations((REPORT, BIRTH, VICTORY), 2), (CHAPTER, BIRTH), (CHAPTER, VICTORY)],
)
def test_documents_that_share_set_phrases_only_share_no_passage(compared, one, other):
    _, _, found = compared(one, other)
    assert {item.kind for item in found} <= {Kind.FORMULA}
