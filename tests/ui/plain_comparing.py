"""A slow and simple comparison for tests of the desk, with edits like those of the engine."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from reader.domain.comparison import Comparison
from reader.domain.overlap import (
    Edit,
    EditKind,
    Kind,
    Measures,
    Overlap,
    OverlapId,
    Passage,
)
from reader.domain.span import Span

WORD = re.compile(r"\w+")
LEAST, GAP = 8, 25


def overlaps_of(left, right):
    """Return the overlaps of two documents: runs of words joined over short gaps."""
    words = [
        [(m.group().casefold(), *m.span()) for m in WORD.finditer(d.text)] for d in (left, right)
    ]
    matcher = SequenceMatcher(None, *([w[0] for w in side] for side in words), autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size >= 3]
    groups = []
    for block in blocks:
        last = groups[-1][-1] if groups else None
        if last and max(block.a - last.a - last.size, block.b - last.b - last.size) <= GAP:
            groups[-1].append(block)
        else:
            groups.append([block])
    kept = [group for group in groups if max(block.size for block in group) >= LEAST]
    return [_overlap(left, right, words, group, n) for n, group in enumerate(kept)]


def _overlap(left, right, words, group, number):
    edits, last = [], None
    for block in group:
        if last is not None:
            edits += _between(words, last, block)
        edits.append(
            Edit(
                EditKind.SAME,
                _span(words[0], block.a, block.a + block.size),
                _span(words[1], block.b, block.b + block.size),
            )
        )
        last = block
    size = sum(block.size for block in group)
    changed = sum(e.kind is not EditKind.SAME for e in edits)
    kind = Kind.EDITED if changed * 100 / size > 2 else Kind.VERBATIM
    first, end = group[0], group[-1]
    return Overlap(
        id=OverlapId(f"{left.id}-{right.id}-{number}"),
        kind=kind,
        a=Passage(left.id, _span(words[0], first.a, end.a + end.size)),
        b=Passage(right.id, _span(words[1], first.b, end.b + end.size)),
        edits=tuple(edits),
        measures=Measures(
            words=size,
            identity=0.99 if kind is Kind.VERBATIM else 0.85,
            longest_run=max(block.size for block in group),
            edits_per_100=changed * 100 / size,
            bits=float(size * 9),
        ),
        why="The words are the same." if kind is Kind.VERBATIM else "Some words differ.",
    )


def _between(words, last, block):
    a = _span(words[0], last.a + last.size, block.a)
    b = _span(words[1], last.b + last.size, block.b)
    if a and b:
        return [Edit(EditKind.REPLACED, a, b)]
    if a:
        return [Edit(EditKind.DROPPED, a)]
    return [Edit(EditKind.ADDED, None, b)] if b else []


def _span(side, first, end):
    return Span(side[first][1], side[end - 1][2]) if end > first else None


def compare(corpus):
    """Compare every pair of a corpus."""
    found, shares = [], {}
    documents = corpus.documents
    for n, left in enumerate(documents):
        for right in documents[n + 1 :]:
            pair = overlaps_of(left, right)
            found += pair
            for one, other, side in ((left, right, "a"), (right, left, "b")):
                size = sum(len(getattr(item, side).span) for item in pair)
                if size:
                    shares[one.id, other.id] = min(1.0, size / max(1, len(one.text)))
    found.sort(key=lambda item: -item.measures.bits)
    return Comparison(tuple(found), shares)
