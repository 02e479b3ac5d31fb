"""Hits in copies of one passage, folded into one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.search import CopiedHit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.family import Family
    from reader.domain.overlap import Passage
    from reader.domain.search import DocumentHits, Hit, SearchResult

_LEAST = 20
_SHARE = 0.1


def fold_copies(hits: Sequence[Hit], families: Iterable[Family]) -> list[CopiedHit]:
    """Return the hits with those in copies of one passage folded into the first of them.

    Two hits are copies of each other if they stand at about the same place in two witnesses
    of one family. A hit in no family, or alone in its own, stands for itself. The order is
    that of the first hits.
    """
    home = homes(hits, families)
    copies: dict[int, list[Hit]] = {}
    for number, first in enumerate(home):
        if number != first:
            copies.setdefault(first, []).append(hits[number])
    return [
        CopiedHit(hit, tuple(sorted(copies.get(number, []))))
        for number, hit in enumerate(hits)
        if home[number] == number
    ]


def homes(hits: Sequence[Hit], families: Iterable[Family]) -> list[int]:
    """Return, for each hit, the number of the hit it is a copy of; its own where it is none."""
    placed = _Placed(hits)
    home = list(range(len(hits)))
    settled: set[int] = set()
    for family in families:
        inside = [
            (number, witness)
            for witness in family.witnesses
            for number in placed.within(witness)
            if number not in settled
        ]
        inside.sort(key=lambda item: item[0])
        for group in _groups(hits, inside):
            if len(group) > 1:
                settled.update(group)
            for number in group[1:]:
                home[number] = group[0]
    return home


def fold_result(result: SearchResult, families: Iterable[Family], most: int) -> SearchResult:
    """Return a result with the copies of a passage folded into the best document that has it.

    ``result`` must have all hits of its documents; at most ``most`` of each are kept. A
    document whose hits are all copies of others' is left out and counted.
    """
    hits = [hit for item in result.documents for hit in item.hits]
    folded = {item.hit: item for item in fold_copies(hits, families)}
    kept: list[DocumentHits] = []
    for item in result.documents:
        own = tuple(folded[hit] for hit in item.hits if hit in folded)
        if own or not item.hits:
            first = tuple(one.hit for one in own[:most])
            kept.append(replace(item, hits=first, copied=own[:most]))
    return replace(result, documents=tuple(kept), folded=len(result.documents) - len(kept))


class _Placed:
    """Hits by document and place, so that those in a passage are found without looking at all."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        held: dict[str, list[tuple[int, int]]] = {}
        for number, hit in enumerate(hits):
            if hit.in_text:
                held.setdefault(hit.document, []).append((hit.span.start, number))
        self._held = {name: sorted(found) for name, found in held.items()}

    def within(self, passage: Passage) -> list[int]:
        """Return the numbers of the hits that begin in a passage."""
        held = self._held.get(passage.document, [])
        low = bisect_left(held, (passage.span.start, 0))
        high = bisect_left(held, (passage.span.end, 0))
        return [number for _, number in held[low:high]]


def _groups(hits: Sequence[Hit], inside: Sequence[tuple[int, Passage]]) -> list[list[int]]:
    """Return the hits in groups of the same place, at most one of each witness in a group."""
    groups: list[tuple[float, set[Passage], list[int]]] = []
    for number, witness in inside:
        place = float(hits[number].span.start - witness.span.start)
        reach = max(_LEAST, _SHARE * len(witness.span))
        near = [
            group for group in groups if witness not in group[1] and abs(group[0] - place) <= reach
        ]
        if near:
            best = min(near, key=lambda group: abs(group[0] - place))
            best[1].add(witness)
            best[2].append(number)
        else:
            groups.append((place, {witness}, [number]))
    return [group for _, _, group in groups]
