"""Values of the domain refuse nonsense and answer for their places."""

from pathlib import Path

import pytest

from reader.domain.about import about_of, csl_name
from reader.domain.anchor import Anchor
from reader.domain.annotation import Annotation, EntryId, Link, LinkEnd, place_order, renamed_tag
from reader.domain.comparison import Comparison
from reader.domain.document import DocumentId, Part, Structure
from reader.domain.errors import InvalidValueError
from reader.domain.excerpt import Excerpt, What
from reader.domain.family import Family, FamilyId
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span

A, B = DocumentId("d-a"), DocumentId("d-b")


def overlap(name, one, a, other, b):
    return Overlap(
        id=OverlapId(name),
        kind=Kind.VERBATIM,
        a=Passage(one, Span(*a)),
        b=Passage(other, Span(*b)),
        edits=(Edit(EditKind.SAME, Span(*a), Span(*b)),),
        measures=Measures(words=2, identity=1.0, longest_run=2, edits_per_100=0, bits=20.0),
    )


def test_an_entry_without_an_id_is_refused():
    with pytest.raises(InvalidValueError, match="annotation needs an id"):
        Annotation(id=EntryId(""), document=A)
    end = LinkEnd(document=A)
    with pytest.raises(InvalidValueError, match="link needs an id"):
        Link(id=EntryId(""), relation="see-also", a=end, b=end)


def test_an_anchor_without_place_and_quotation_is_refused():
    with pytest.raises(InvalidValueError, match="a place or a quotation"):
        Anchor()
    assert not Anchor(quote="words").placed
    assert Anchor(span=Span(0, 1)).placed


def test_structure_beyond_the_text_is_refused(make_document):
    with pytest.raises(InvalidValueError, match=r"one\.txt: a structure span reaches beyond"):
        make_document("text", structure=(Structure(Part.PARAGRAPH, Span(0, 5)),))


def test_the_heading_and_the_page_of_a_place_are_the_last_that_began(make_document):
    spans = [(Part.PAGE, 0, 10, "1"), (Part.HEADING, 2, 4, ""), (Part.PAGE, 10, 30, "2"),
             (Part.HEADING, 12, 15, "")]  # fmt: skip
    structure = tuple(Structure(part, Span(a, b), label=name) for part, a, b, name in spans)
    document = make_document("x" * 30, structure=structure)
    assert document.heading_at(1) is None
    assert document.heading_at(2).span == Span(2, 4)
    assert document.heading_at(11).span == Span(2, 4)
    assert document.heading_at(29).span == Span(12, 15)
    assert [document.page_at(offset).label for offset in (0, 9, 10, 29)] == ["1", "1", "2", "2"]


def test_the_words_of_a_span_are_in_one_line_and_without_furniture(make_document):
    hidden = [Span(0, 2), Span(4, 5), Span(11, 12), Span(13, 15)]
    structure = (
        Structure(Part.HEADING, Span(0, 15)),
        *(Structure(Part.FURNITURE, span) for span in hidden),
    )
    document = make_document("# a *pie\nof* ##\n#", structure=structure)
    assert document.words_of(Span(0, 15)) == "a pie of"
    assert document.words_of(Span(5, 12)) == "pie of"
    assert document.words_of(Span(15, 17)) == "#"
    assert document.words_of(Span(0, 0)) == ""


@pytest.mark.parametrize(
    ("kind", "sides"),
    [(EditKind.SAME, (1, 0)), (EditKind.REPLACED, (0, 1)), (EditKind.ADDED, (1, 1)),
     (EditKind.ADDED, (1, 0)), (EditKind.DROPPED, (0, 1)), (EditKind.FURNITURE, (0, 0))],
)  # fmt: skip
def test_an_edit_with_the_wrong_sides_is_refused(kind, sides):
    a, b = (Span(0, 3) if side else None for side in sides)
    with pytest.raises(InvalidValueError, match="cannot have sides"):
        Edit(kind, a, b)


def test_overlaps_between_two_documents_come_from_the_side_one_asks_for():
    turned = overlap("o-1", B, (50, 60), A, (5, 15))
    straight = overlap("o-2", A, (0, 4), B, (70, 74))
    within = overlap("o-3", A, (0, 4), A, (20, 24))
    found = Comparison((turned, straight, within), {}).between(A, B)
    assert [(item.id, item.a.document, item.a.span) for item in found] == [
        ("o-2", A, Span(0, 4)),
        ("o-1", A, Span(5, 15)),
    ]
    assert [item.a.span for item in Comparison((turned, straight), {}).between(B, A)] == [
        Span(50, 60),
        Span(70, 74),
    ]


def test_a_family_of_one_is_refused_and_a_witness_is_found_by_its_place():
    one, other = Passage(A, Span(3, 6)), Passage(B, Span(3, 6))
    with pytest.raises(InvalidValueError, match="it takes two"):
        Family(id=FamilyId("f"), witnesses=(one,))
    family = Family(id=FamilyId("f"), witnesses=(one, other))
    assert family.witness_at(B, 3) == other
    assert family.witness_at(B, 6) is None


def test_an_excerpt_has_one_passage_or_two():
    with pytest.raises(InvalidValueError, match="one passage or two"):
        Excerpt(id="a-1", what=What.ANNOTATIONS, kind="highlight", passages=())


def test_renaming_a_tag_takes_what_is_below_it_along_and_nothing_else():
    assert renamed_tag("claim/contested", "claim", "thesis") == "thesis/contested"
    assert renamed_tag("Claim", "claim", "thesis") == "thesis"
    assert renamed_tag("claims", "claim", "thesis") == "claims"


def test_notes_on_a_document_come_before_those_on_passages():
    on_it = Annotation(id=EntryId("a-1"), document=A, created="2")
    on_words = Annotation(id=EntryId("a-2"), document=A, anchor=Anchor(span=Span(0, 1)))
    lost = Annotation(id=EntryId("a-3"), document=A, anchor=Anchor(quote="x"), created="1")
    ranked = sorted([on_words, on_it, lost], key=place_order)
    assert [entry.id for entry in ranked] == ["a-3", "a-1", "a-2"]


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2020, 3, 4]]}, "2020-03-04"),
        ({"date-parts": [["2020"]]}, "2020"),
        ({"date-parts": [2020], "literal": "about 2020"}, "about 2020"),
        ({"date-parts": [["soon"]], "raw": "soon"}, "soon"),
        ({"date-parts": []}, ""),
        ("1999", "1999"),
        (True, ""),
    ],
)
def test_a_date_of_a_citation_is_read_as_far_as_it_goes(issued, date):
    assert about_of({"issued": issued}).date == date


def test_names_of_a_citation_may_be_plain_words():
    item = {"author": ["Ana Lopes", {"literal": "The Bureau"}, {"family": "Roe"}, 3, {}]}
    assert about_of(item).authors == ("Ana Lopes", "The Bureau", "Roe", "3")
    assert csl_name("Office of Statistics") == {"literal": "Office of Statistics"}


def test_no_value_of_the_domain_can_be_changed():
    folder = Path(__file__).parents[2] / "reader" / "domain"
    for path in folder.glob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not line.startswith("@dataclass") or "frozen=True" in line, path.name
