"""Hits in copies of one passage, folded into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.search import CopiedHit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.family import Family
    from reader.domain.overlap import Passage
    from reader.domain.search import Hit

_LEAST = 20
_SHARE = 0.1


def fold_copies(hits: Sequence[Hit], families: Iterable[Family]) -> list[CopiedHit]:
    """Return the hits with those in copies of one passage folded into the first of them.

    Two hits are copies of each other if they stand at about the same place in two witnesses
    of one family. A hit in no family, or alone in its own, stands for itself. The order is
    that of the first hits.
    """
    home: dict[int, int] = {}
    for family in families:
        inside = [
            (number, witness)
            for number, hit in enumerate(hits)
            if number not in home and (witness := _witness(family, hit)) is not None
        ]
        for group in _groups(hits, inside):
            for number in group[1:]:
                home[number] = group[0]
            if len(group) > 1:
                home[group[0]] = group[0]
    copies: dict[int, list[Hit]] = {}
    for number, first in home.items():
        if number != first:
            copies.setdefault(first, []).append(hits[number])
    return [
        CopiedHit(hit, tuple(sorted(copies.get(number, []))))
        for number, hit in enumerate(hits)
        if home.get(number, number) == number
    ]


def _witness(family: Family, hit: Hit) -> Passage | None:
    return family.witness_at(hit.document, hit.span.start) if hit.in_text else None


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
