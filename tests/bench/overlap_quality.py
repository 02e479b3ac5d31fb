"""Prints how well planted reuse is found, as a table: ``python -m tests.bench.overlap_quality``."""

from __future__ import annotations

import argparse
import statistics as numbers
import time
from collections import defaultdict

from reader.domain.document import Document, DocumentId
from reader.domain.overlap import LITERAL, Overlap
from reader.engine.comparing import compare, prepare, statistics
from tests.bench.overlap_cases import Case, Place, arranged_passages, changed_passages


def overlaps_of(case: Case) -> list[Overlap]:
    """Return the overlaps above formula that the engine finds in a case."""
    a = prepare(_document("a", case.a))
    b = a if case.alone else prepare(_document("b", case.b))
    found = compare(a, b, statistics([a] if case.alone else [a, b]))
    return [item for item in found if item.kind in LITERAL]


def places_of(overlap: Overlap) -> tuple[Place, Place]:
    """Return where both sides of an overlap stand."""
    a, b = overlap.a.span, overlap.b.span
    return (a.start, a.end), (b.start, b.end)


def _document(name: str, text: str) -> Document:
    return Document(id=DocumentId(name), path=f"{name}.txt", text=text, title=name)


def _common(one: Place, other: Place) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _meet(one: tuple[Place, Place], other: tuple[Place, Place]) -> bool:
    return _common(one[0], other[0]) > 0 and _common(one[1], other[1]) > 0


def _covered(place: Place, by: list[Place]) -> int:
    marked = bytearray(place[1] - place[0])
    for start, end in by:
        low, high = max(start, place[0]), min(end, place[1])
        if low < high:
            marked[low - place[0] : high - place[0]] = b"\1" * (high - low)
    return sum(marked)


def scores(case: Case, overlaps: list[Overlap]) -> dict[str, float]:
    """Return recall and precision over characters of both sides, pieces, and right kinds."""
    found = [places_of(item) for item in overlaps]
    right_kinds = sum(item.kind == case.kind for item in overlaps)
    recalls, precisions, pieces = [], [], []
    for planted in case.planted:
        hits = [item for item in found if _meet(planted, item)]
        size = sum(end - start for start, end in planted)
        got = sum(_covered(planted[side], [hit[side] for hit in hits]) for side in (0, 1))
        recalls.append(got / size)
        pieces += [len(hits)] if hits else []
    for item in found:
        true = [planted for planted in case.planted if _meet(planted, item)]
        size = sum(end - start for start, end in item)
        right = sum(_covered(item[side], [place[side] for place in true]) for side in (0, 1))
        precisions.append(right / size)
    return {
        "recall": numbers.fmean(recalls) if recalls else 1.0,
        "precision": numbers.fmean(precisions) if precisions else 1.0,
        "granularity": numbers.fmean(pieces) if pieces else 1.0,
        "kind": right_kinds / max(1, len(found)) if case.kind else 1.0,
        "excess": max(0, len(found) - case.most) if case.most is not None else 0,
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="1,2,3")
    seeds = [int(seed) for seed in parser.parse_args().seeds.split(",")]
    rows: defaultdict[str, list[dict[str, float]]] = defaultdict(list)
    start = time.perf_counter()
    for seed in seeds:
        for case in [*changed_passages(seed), *arranged_passages(seed)]:
            rows[case.name].append(scores(case, overlaps_of(case)))
    print(f"{'case':46}{'recall':>8}{'precision':>11}{'pieces':>8}{'too many':>10}{'kind':>8}")
    for name, values in rows.items():
        mean = {key: numbers.fmean(value[key] for value in values) for key in values[0]}
        print(
            f"{name:46}{mean['recall']:8.3f}{mean['precision']:11.3f}"
            f"{mean['granularity']:8.2f}{mean['excess']:10.1f}{mean['kind']:8.2f}"
        )
    print(f"{len(seeds)} seeds, {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
