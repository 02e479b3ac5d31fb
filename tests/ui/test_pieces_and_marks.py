"""Ribbons' pieces and highlights' arrays."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Document, DocumentId
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.ui.pairing.letters import Letters
from reader.ui.pairing.marks import Style, flat, marks
from reader.ui.pairing.pieces import KINDS, LONG, Side, pieces
from tests.ui.plain_comparing import overlaps_of

MEASURES = Measures(words=9, identity=1, longest_run=9, edits_per_100=0, bits=90)


def side(text):
    return Side(text, Letters(text))


def two(left, right):
    return [
        Document(id=DocumentId(name), path=name, text=text, title=name)
        for name, text in (("a", left), ("b", right))
    ]


def sentence(number, words=9):
    return " ".join(f"word{number}x{n}" for n in range(words)) + ". "


def cut_of(left, right):
    found = overlaps_of(*two(left, right))
    return found, pieces(found, side(left), side(right))


def test_each_paragraph_becomes_a_piece_of_its_own():
    left = "\n".join(sentence(n).strip() for n in range(5))
    found, cut = cut_of(left, "\n\n" + left.replace("\n", "\n\n"))
    assert len(found) == 1
    assert len(cut) == 5
    for start, end in zip(cut.starts, cut.ends, strict=True):
        assert "\n" not in left[start:end]


def test_a_break_in_one_text_only_cuts_the_other_at_the_same_words():
    words = [sentence(n).strip() for n in range(4)]
    left, right = " ".join(words), "\n".join(words)
    _, cut = cut_of(left, right)
    assert len(cut) == 4
    for row in zip(cut.starts, cut.ends, cut.other_starts, cut.other_ends, strict=True):
        one, other = left[row[0] : row[1]], right[row[2] : row[3]]
        assert one.split()[0] == other.split()[0]


def test_a_long_paragraph_is_cut_at_its_sentences():
    left = "".join(sentence(n) for n in range(60))
    _, cut = cut_of(left, left)
    assert len(left) > 3 * LONG
    assert len(cut) > 5
    assert (cut.ends - cut.starts).max() < LONG
    assert all(left[start:].startswith("word") for start in cut.starts)


def test_a_piece_that_is_mostly_changed_is_drawn_as_edited():
    left = f"{sentence(1)}\n{sentence(2, 40)}\nall of this was said before in other words here\n{sentence(3, 40)}"
    right = f"{sentence(1)}\n{sentence(2, 40)}\nnothing like it stands there any longer at last now\n{sentence(3, 40)}"
    found, cut = cut_of(left, right)
    assert [item.kind for item in found] == [Kind.VERBATIM]
    assert [KINDS[kind] for kind in cut.kinds].count(Kind.EDITED) == 1


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 3), min_size=1, max_size=40), st.randoms(use_true_random=False))
def test_pieces_stay_inside_their_overlap_and_in_order(shape, rng):
    joints = {0: " ", 1: "\n", 2: "\n\n", 3: " added words here "}
    left = "".join(sentence(n) + joints[kind] for n, kind in enumerate(shape))
    right = "".join(sentence(n) + rng.choice([" ", "\n"]) for n in range(len(shape)))
    found, cut = cut_of(left, right)
    assert (cut.starts <= cut.ends).all()
    assert (cut.other_starts <= cut.other_ends).all()
    for number, item in enumerate(found):
        mine = cut.owners == number
        assert mine.any()
        assert (cut.starts[mine][1:] >= cut.ends[mine][:-1]).all()
        assert (cut.other_starts[mine][1:] >= cut.other_ends[mine][:-1]).all()
        assert item.a.span.start <= cut.starts[mine].min()
        assert cut.ends[mine].max() <= item.a.span.end
        assert cut.other_ends[mine].max() <= item.b.span.end


stretches = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20), st.integers(0, 5), st.sampled_from(Style)),
    max_size=25,
)


@settings(deadline=None)
@given(stretches)
def test_flat_marks_show_what_painting_by_rank_would(items):
    rows = [(start, start + size, rank, style) for start, size, rank, style in items]
    canvas = np.full(100, -1)
    for start, end, _, style in sorted(rows, key=lambda row: row[2]):
        canvas[start:end] = style
    found = flat(rows)
    assert (found.starts[1:] >= found.ends[:-1]).all()
    again = np.full(100, -1)
    for start, end, style in zip(found.starts, found.ends, found.styles, strict=True):
        again[start:end] = style
    assert (canvas == again).all()


def test_changed_words_and_furniture_stand_out_from_the_passage():
    edits = (
        Edit(EditKind.SAME, Span(0, 10), Span(0, 10)),
        Edit(EditKind.REPLACED, Span(11, 15), Span(11, 14)),
        Edit(EditKind.FURNITURE, Span(16, 20)),
        Edit(EditKind.ADDED, None, Span(15, 18)),
        Edit(EditKind.SAME, Span(21, 30), Span(19, 28)),
    )
    item = Overlap(
        id=OverlapId("o"),
        kind=Kind.VERBATIM,
        a=Passage(DocumentId("a"), Span(0, 30)),
        b=Passage(DocumentId("b"), Span(0, 28)),
        edits=edits,
        measures=MEASURES,
    )
    found = marks([item], [], [])
    told = list(zip(found.starts.tolist(), found.ends.tolist(), found.styles.tolist(), strict=True))
    assert told == [
        (0, 10, Style.VERBATIM),
        (11, 15, Style.CHANGED),
        (16, 20, Style.FURNITURE),
        (21, 30, Style.VERBATIM),
    ]


def test_a_passage_whose_counterpart_is_elsewhere_is_marked_faintly_under_those_here():
    here = Overlap(
        id=OverlapId("o"),
        kind=Kind.EDITED,
        a=Passage(DocumentId("a"), Span(10, 20)),
        b=Passage(DocumentId("b"), Span(0, 10)),
        edits=(Edit(EditKind.SAME, Span(10, 20), Span(0, 10)),),
        measures=MEASURES,
    )
    found = marks([here], [Passage(DocumentId("a"), Span(0, 30))], [Kind.VERBATIM])
    assert found.styles.tolist() == [
        Style.VERBATIM_ELSEWHERE,
        Style.EDITED,
        Style.VERBATIM_ELSEWHERE,
    ]


def test_other_words_for_the_same_are_one_mark_without_changes():
    edits = (
        Edit(EditKind.SAME, Span(0, 3), Span(0, 3)),
        Edit(EditKind.REPLACED, Span(4, 9), Span(4, 12)),
        Edit(EditKind.SAME, Span(10, 30), Span(13, 28)),
    )
    item = Overlap(
        id=OverlapId("o"),
        kind=Kind.REWORDED,
        a=Passage(DocumentId("a"), Span(0, 30)),
        b=Passage(DocumentId("b"), Span(0, 28)),
        edits=edits,
        measures=MEASURES,
    )
    found = marks([item], [], [])
    assert (found.starts.tolist(), found.ends.tolist()) == ([0], [30])
    assert found.styles.tolist() == [Style.REWORDED]
