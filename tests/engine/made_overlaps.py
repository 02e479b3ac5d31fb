"""Overlaps written by hand, for tests that need some and no engine."""

from __future__ import annotations

from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span


def passage(place):
    """Read ``"A 0 100"`` as a passage."""
    document, start, end = place.split()
    return Passage(document, Span(int(start), int(end)))


def overlap(a, b, kind=Kind.VERBATIM, bits=None, edits=None):
    """Make an overlap of two places such as ``"A 0 100"``; it is one ``same`` edit throughout."""
    one, other = passage(a), passage(b)
    return Overlap(
        id=OverlapId(f"{a}~{b}"),
        kind=kind,
        a=one,
        b=other,
        edits=edits or (Edit(EditKind.SAME, one.span, other.span),),
        measures=Measures(
            words=len(one.span) // 6,
            identity=1.0,
            longest_run=1,
            edits_per_100=0,
            bits=float(len(one.span)) if bits is None else bits,
        ),
    )
