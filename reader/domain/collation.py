"""A collation: all witnesses of one text in one table, word against word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.errors import InvalidValueError
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.domain.overlap import Passage


@dataclass(frozen=True, slots=True)
class Witness:
    """One bearer of the text: a passage, its siglum (A, B, …) and its document's title."""

    siglum: str
    passage: Passage
    title: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What the witnesses have in one place of the text.

    ``cells``: for each witness, in the collation's order, where its words stand in its
    document, or None where it has none. ``groups``: which witnesses read the same, by
    number, the most numerous first; witnesses without words are in no group. ``move``:
    the number of the transposition this row takes part in, or None. ``words``: how many
    places of the alignment it joins.
    """

    cells: tuple[Span | None, ...]
    groups: tuple[tuple[int, ...], ...]
    move: int | None = None
    words: int = 1

    @property
    def agrees(self) -> bool:
        """Whether every witness has these words."""
        return len(self.groups) == 1 and len(self.groups[0]) == len(self.cells)

    @property
    def lacking(self) -> tuple[int, ...]:
        """The numbers of the witnesses that have no words here."""
        return tuple(number for number, cell in enumerate(self.cells) if cell is None)


@dataclass(frozen=True, slots=True)
class Move:
    """Words that some witnesses have in another place.

    ``witnesses`` have them in the rows ``stands`` (first, and the one after the last),
    all others that have them in the rows ``elsewhere``.
    """

    witnesses: tuple[int, ...]
    stands: tuple[int, int]
    elsewhere: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Collation:
    """All witnesses of one family, aligned at once: ``rows`` in order of the text.

    Read down a witness's column, the cells are its words in the order in which they
    stand, each once (page furniture left out).

    Raises:
        InvalidValueError: if a row has not one cell for each witness.
    """

    witnesses: tuple[Witness, ...]
    rows: tuple[Row, ...]
    moves: tuple[Move, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.witnesses) for row in self.rows):
            message = "a collation needs one cell for each witness in every row"
            raise InvalidValueError(message)

    @property
    def variants(self) -> int:
        """In how many rows the witnesses differ."""
        return sum(not row.agrees for row in self.rows)

    def readings(self) -> list[Row]:
        """Return the rows joined to readings: stretches on which agreement is the same.

        What all witnesses have in the same words is one reading; a phrase that some have
        in other words is one variant, with the words that only some add to it. What a
        witness lacks for longer stays apart, and a transposition is never joined with
        what is beside it.
        """
        joined = _joined(self.rows, _alike)
        joined = _joined(joined, _both_vary)
        return _joined(joined, _adds_to)


_SHORT_ADDITION = 3


def _joined(rows: Iterable[Row], belongs: Callable[[Row, Row], bool]) -> list[Row]:
    """Join each row to the one before where it belongs to it."""
    found: list[Row] = []
    for row in rows:
        if found and found[-1].move == row.move and belongs(found[-1], row):
            found[-1] = _together(found[-1], row)
        else:
            found.append(row)
    return found


def _alike(one: Row, other: Row) -> bool:
    return one.groups == other.groups


def _both_vary(one: Row, other: Row) -> bool:
    return len(one.groups) > 1 and len(other.groups) > 1


def _adds_to(one: Row, other: Row) -> bool:
    """Tell whether one of two rows is a variant and the other a few words that some add."""
    varies, adds = (one, other) if len(one.groups) > 1 else (other, one)
    return (
        len(varies.groups) > 1
        and len(adds.groups) == 1
        and bool(adds.lacking)
        and adds.words <= _SHORT_ADDITION
    )


def _together(one: Row, other: Row) -> Row:
    """Return two rows as one; witnesses read the same there if they do so in both."""
    told: dict[tuple[int | None, int | None], list[int]] = {}
    for number in range(len(one.cells)):
        key = (_group_of(one, number), _group_of(other, number))
        if key != (None, None):
            told.setdefault(key, []).append(number)
    groups = sorted(told.values(), key=lambda group: (-len(group), group))
    cells = (
        Span(first.start, last.end) if first and last else first or last
        for first, last in zip(one.cells, other.cells, strict=True)
    )
    return Row(
        tuple(cells), tuple(tuple(group) for group in groups), one.move, one.words + other.words
    )


def _group_of(row: Row, witness: int) -> int | None:
    return next((number for number, group in enumerate(row.groups) if witness in group), None)
