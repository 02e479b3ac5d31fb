"""Pairs of small documents made ready for comparison, and alignments made of a few words."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.domain.document import Document, DocumentId
from reader.engine.pairing import pair
from reader.engine.preparing import prepare
from reader.engine.steps import Op, Step

WORDS = (
    "harbour harboun har bour narbour rope ropes ferry ferrv fer ry ferries at the 12 13 1984 "
    "lantern lanterm lan tern kettle kettles ket tle"
).split()
"""Words, misreadings of them, and pieces they may be cut into."""


def document(text, name="a", **values):
    return Document(id=DocumentId(name), path=f"{name}.txt", text=text, title="", **values)


def sides(one, other):
    """Return two texts set side by side."""
    return pair(prepare(document(one, "a")), prepare(document(other, "b")))


def alone(text):
    """Return a text set beside itself."""
    prepared = prepare(document(text))
    return pair(prepared, prepared)


words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7)


@st.composite
def alignments(draw, *, joined=False, start=0):
    """Alignments of one to a dozen steps with whole bits, each step after the one before."""
    a = b = start
    ops: list[Op] = []
    for _ in range(draw(st.integers(1, 12))):
        step = draw(st.sampled_from(list(Step)))
        if joined and ops and ops[-1].step is step and step is not Step.NOISE:
            continue
        if step is Step.SAME:
            taken = [draw(st.integers(1, 4))] * 2
        elif step is Step.NOISE:
            taken = list(draw(st.sampled_from([(1, 1), (1, 2), (2, 1)])))
        else:
            taken = list(draw(st.sampled_from([(0, 1), (2, 0), (1, 1), (3, 2), (25, 0), (21, 20)])))
        bits = draw(st.integers(1, 40)) if step is not Step.CHANGED else -draw(st.integers(1, 130))
        ops.append(Op(step, a, a + taken[0], b, b + taken[1], float(bits)))
        a, b = a + taken[0], b + taken[1]
    return ops


def tiles(ops, a0, a1, b0, b1):
    """Tell whether steps take every word of both sides once, in reading order."""
    ends = [(a0, b0), *((op.a1, op.b1) for op in ops)]
    starts = [*((op.a0, op.b0) for op in ops), (a1, b1)]
    return ends == starts
