"""Readings of several witnesses as running text with ``app`` elements where they differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reader.domain.overlap import EditKind
from reader.store.exporters.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.excerpt import Difference, WitnessTable

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Point:
    """One place of a text: what the witnesses have there, by groups of those that agree.

    ``groups`` hold numbers of witnesses and their words; all in one group is common text.
    """

    groups: tuple[tuple[tuple[int, ...], str], ...]
    kind: str = ""
    move: int | None = None


class Apparatus:
    """Writes paragraphs, and numbers their variants through the whole document."""

    def __init__(self) -> None:
        self._count = 0

    def paragraph(self, points: Iterable[Point], sigla: Sequence[str], joint: str = "") -> str:
        """Return a paragraph: a ``rdg`` for each reading, an empty one for who has nothing.

        ``joint`` is put between the points.
        """
        pieces: list[str] = []
        for point in points:
            if len(point.groups) == 1 and len(point.groups[0][0]) == len(sigla):
                pieces.append(escape(clean(point.groups[0][1])))
            else:
                pieces.append(self._variant(point, sigla))
        return f"<p>{joint.join(pieces)}</p>\n"

    def _variant(self, point: Point, sigla: Sequence[str]) -> str:
        self._count += 1
        kind = "transposition" if point.move is not None else point.kind
        about = f' type="{kind}"' if kind else ""
        about += f' n="{point.move + 1}"' if point.move is not None else ""
        readings = [
            f'<rdg wit="{_names(group, sigla)}">{escape(clean(text))}</rdg>'
            for group, text in point.groups
        ]
        held = {number for group, _ in point.groups for number in group}
        lacking = tuple(number for number in range(len(sigla)) if number not in held)
        if lacking:
            readings.append(f'<rdg wit="{_names(lacking, sigla)}"/>')
        return f'<app xml:id="app{self._count}"{about}>{"".join(readings)}</app>'


def _names(group: tuple[int, ...], sigla: Sequence[str]) -> str:
    return " ".join(f"#{sigla[number]}" for number in group)


def table_readings(table: WitnessTable) -> Iterator[Point]:
    """Yield the places of a collation."""
    for item in table.readings:
        groups = tuple((group, item.texts[group[0]]) for group in item.groups)
        yield Point(groups, move=item.move)


def pair_readings(differences: Iterable[Difference]) -> Iterator[Point]:
    """Yield the places of a pair, words joined that are alike or differ together."""
    for item in differences:
        a, b = _SPACE.sub(" ", item.a), _SPACE.sub(" ", item.b)
        if item.kind is EditKind.SAME or not (a.strip() or b.strip()):
            yield from _same(a, b)
        else:
            kind = "furniture" if item.kind is EditKind.FURNITURE else ""
            groups = tuple(((side,), text) for side, text in enumerate((a, b)) if text)
            yield Point(groups, kind)


def _same(a: str, b: str) -> Iterator[Point]:
    """Yield words that count as the same; where they are written differently, as a variant.

    Spaces are the first witness's, or the other's where the first has none at an end.
    """
    words, others = a.split(), b.split()
    before = " " if a[:1].isspace() or b[:1].isspace() else ""
    after = " " if a[-1:].isspace() or b[-1:].isspace() else ""
    if not words and not others:
        yield Point((((0, 1), before or after),))
        return
    if len(words) != len(others):
        yield Point((((0,), a), ((1,), b)), "orthographic")
        return
    start = 0
    for end in range(1, len(words) + 1):
        alike = words[start] == others[start]
        if end < len(words) and (words[end] == others[end]) is alike:
            continue
        head = before if start == 0 else " "
        tail = after if end == len(words) else ""
        one, other = (f"{head}{' '.join(side[start:end])}{tail}" for side in (words, others))
        yield Point((((0, 1), one),) if alike else (((0,), one), ((1,), other)), "orthographic")
        start = end
