"""How often annotations keep their place: the map of both texts against search by quotation.

``python -m tests.bench annotation_places``: shares of the same spans of the same revisions.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from reader.domain.anchor import Carried, Status
from reader.domain.span import Span
from reader.engine.anchoring import QuoteFinder, carry
from tests.bench.figures import Figure
from tests.engine.made_revisions import judged, random_text, revise, spans_of

REPORT = Path(__file__).parents[2] / "corpus" / "report.txt"
SEEDS = (*range(60), *range(3000, 3060))
"""The first ones are those the rules were found with; the others had no part in that."""


def _nearest(old: str, new: str, spans: list[Span]) -> list[Carried]:
    """Place every span where its words stand nearest, as many programs do."""
    found = []
    for span in spans:
        starts = [match.start() for match in re.finditer(re.escape(span.of(old)), new)]
        if starts:
            start = min(starts, key=lambda at: abs(at - span.start))
            found.append(Carried(Span(start, start + len(span)), Status.MOVED, 1.0))
        else:
            found.append(Carried(None, Status.ORPHAN, 0.0))
    return found


def _by_quote(old: str, new: str, spans: list[Span]) -> list[Carried]:
    finder = QuoteFinder(new)
    return [
        finder.find(
            span.of(old),
            old[max(0, span.start - 32) : span.start],
            old[span.end : span.end + 32],
            span.start,
        )
        for span in spans
    ]


def measure() -> list[Figure]:
    """Judge three ways of placing the same spans."""
    ways = {"carry": carry, "find_quote": _by_quote, "nearest words": _nearest}
    counts: dict[str, Counter[str]] = {name: Counter() for name in ways}
    report = REPORT.read_text(encoding="utf-8")
    for seed in SEEDS:
        old = report if seed % 2 else random_text(seed, 200)
        revision = revise(old, seed, edits=(0.01, 0.02, 0.04)[seed % 3])
        spans = spans_of(old, seed, 200)
        for name, place in ways.items():
            counts[name].update(judged(revision, spans, place(old, revision.new, spans)))
    found = []
    for name, count in counts.items():
        kept, gone = count["kept"], count["gone"]
        ours = name == "carry"
        for key, of in (("right", kept), ("wrong", kept), ("ambiguous", kept), ("missed", kept)):
            bar = {"right": 98.0, "wrong": 0.0}.get(key) if ours else None
            found.append(
                Figure(
                    name=f"{name}: {key}, of {of} that survived", value=count[key] if key == "wrong" else 100 * count[key] / of,
                    unit="spans" if key == "wrong" else "%", bar=bar, more_is_better=key == "right",
                )
            )  # fmt: skip
        found.append(
            Figure(
                name=f"{name}: placed, of {gone} that were deleted",
                value=100 * count["placed"] / gone, unit="%", bar=2.0 if ours else None,
            )
        )  # fmt: skip
    return found
