import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.document import Document, DocumentId
from reader.domain.errors import FormatError
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.store.overlap_json import FORMAT, decode, encode, report

spans = st.tuples(st.integers(0, 10**6), st.integers(0, 500)).map(lambda p: Span(p[0], sum(p)))


@st.composite
def edits(draw):
    kind = draw(st.sampled_from(EditKind))
    a = None if kind is EditKind.ADDED else draw(spans)
    b = None if kind is EditKind.DROPPED else draw(spans)
    return Edit(kind, a, b)


overlaps = st.builds(
    Overlap,
    id=st.just(OverlapId("o-1")),
    kind=st.sampled_from(Kind),
    a=st.builds(Passage, st.just(DocumentId("one")), spans),
    b=st.builds(Passage, st.just(DocumentId("two")), spans),
    edits=st.lists(edits(), max_size=5).map(tuple),
    measures=st.builds(
        Measures,
        words=st.integers(0, 10**6),
        identity=st.integers(0, 10**4).map(lambda n: n / 10**4),
        longest_run=st.integers(0, 999),
        edits_per_100=st.integers(0, 9999).map(lambda n: n / 100),
        bits=st.integers(-999, 10**6).map(lambda n: n / 100),
        noise=st.integers(0, 10**4).map(lambda n: n / 10**4),
    ),
    why=st.text(alphabet=st.characters(codec="utf-8"), max_size=20),
    confirmed=st.booleans(),
)


def by_id(document):
    return {"id": document}


@given(overlaps)
def test_what_was_written_is_read_back_the_same(overlap):
    said = json.loads(json.dumps(encode(overlap, by_id)))
    assert decode(said, lambda side: side["id"]) == overlap


@pytest.mark.parametrize("key", ["kind", "a", "edits", "words", "why"])
def test_a_damaged_overlap_is_refused(key):
    overlap = Overlap(
        id=OverlapId("o"), kind=Kind.VERBATIM,
        a=Passage(DocumentId("one"), Span(0, 4)), b=Passage(DocumentId("two"), Span(2, 6)),
        edits=(Edit(EditKind.SAME, Span(0, 4), Span(2, 6)),),
        measures=Measures(words=1, identity=1.0, longest_run=1, edits_per_100=0.0, bits=9.0),
    )  # fmt: skip
    said = encode(overlap, by_id)
    del said[key]
    with pytest.raises(FormatError, match="damaged"):
        decode(said, lambda side: side["id"])


def test_the_report_says_what_the_design_says():
    one = Document(id=DocumentId("one"), path="a.txt", text="four", title="")
    two = Document(id=DocumentId("two"), path="b.txt", text="x four", title="")
    overlap = Overlap(
        id=OverlapId("o"), kind=Kind.EDITED,
        a=Passage(one.id, Span(0, 4)), b=Passage(two.id, Span(0, 6)),
        edits=(Edit(EditKind.FURNITURE, None, Span(0, 1)), Edit(EditKind.SAME, Span(0, 4), Span(2, 6))),
        measures=Measures(words=1, identity=1.0, longest_run=1, edits_per_100=0.0, bits=9.0),
    )  # fmt: skip
    said = report([one, two], [overlap])
    assert said["format"] == FORMAT == "synoptic-overlaps/1"
    assert said["documents"][1] == {"id": "two", "path": "b.txt", "characters": 6}
    assert said["overlaps"][0]["a"] == {"path": "a.txt", "start": 0, "end": 4}
    assert said["overlaps"][0]["edits"] == [
        {"kind": "furniture", "b": [0, 1]},
        {"kind": "same", "a": [0, 4], "b": [2, 6]},
    ]
