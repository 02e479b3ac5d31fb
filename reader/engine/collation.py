"""All witnesses of one text in one table, word against word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.collation import Collation, Move, Row, Witness
from reader.domain.document import Part
from reader.domain.overlap import LITERAL, Passage
from reader.domain.span import Span
from reader.engine.collation_moves import find_moves
from reader.engine.collation_profiles import align_all
from reader.engine.families import family_at
from reader.engine.tokens import tokenize, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from reader.domain.document import Document, DocumentId
    from reader.domain.family import Family
    from reader.domain.overlap import Kind, Overlap
    from reader.engine.collation_moves import MovedWords

__all__ = ["WitnessText", "collate", "collate_family", "collation_at", "witness_text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessText:
    """The words of one witness: ``spans`` in the document, ``forms`` as they are compared."""

    path: str
    title: str
    passage: Passage
    spans: tuple[Span, ...]
    forms: tuple[str, ...]


def witness_text(document: Document, span: Span) -> WitnessText:
    """Return the words of a passage, page furniture left out."""
    text = span.of(document.text)
    tokens = tokenize(text)
    known = vocabulary(text, tokens)
    hidden = [item.span for item in document.parts(Part.FURNITURE) if item.span.overlaps(span)]
    starts, ends = (tokens.starts + span.start).tolist(), (tokens.ends + span.start).tolist()
    words = [
        (Span(start, end), known[form])
        for start, end, form in zip(starts, ends, tokens.ids.tolist(), strict=True)
        if not any(item.contains(start) for item in hidden)
    ]
    return WitnessText(
        path=document.path,
        title=document.title,
        passage=Passage(document.id, span),
        spans=tuple(place for place, _ in words),
        forms=tuple(form for _, form in words),
    )


def collate(witnesses: Iterable[WitnessText]) -> Collation:
    """Return the alignment table of all witnesses, in order of path and place.

    The table is the same in whatever order the witnesses come: the alignment looks at
    their words alone. Words read the same if their normal forms are equal: case,
    accents and typography make no variant.
    """
    ordered = sorted(witnesses, key=lambda item: (item.path, item.passage.span))
    texts = sorted({item.forms for item in ordered}, key=lambda forms: (len(forms), forms))
    numbers = {form: n for n, form in enumerate(sorted({f for text in texts for f in text}))}
    sequences = [[numbers[form] for form in text] for text in texts]
    table = align_all(sequences, texts)
    rank = {text: number for number, text in enumerate(texts)}
    lines = [rank[item.forms] for item in ordered]
    rows = _rows(table, sequences, [item.spans for item in ordered], lines)
    moves = _moves(find_moves(table, sequences, texts), lines)
    for number, move in enumerate(moves):
        for first, last in (move.stands, move.elsewhere):
            for place in range(first, last):
                rows[place] = replace(rows[place], move=number)
    return Collation(
        witnesses=tuple(
            Witness(_siglum(number), item.passage, item.title)
            for number, item in enumerate(ordered)
        ),
        rows=tuple(rows),
        moves=tuple(moves),
    )


def collate_family(family: Family, documents: Iterable[Document]) -> Collation:
    """Return the table of a family's witnesses; those whose document is not given are left out."""
    known = {document.id: document for document in documents}
    return collate(
        witness_text(known[witness.document], witness.span)
        for witness in family.witnesses
        if witness.document in known
    )


def collation_at(
    documents: Iterable[Document],
    overlaps: Iterable[Overlap],
    document: DocumentId,
    offset: int,
    kinds: frozenset[Kind] = LITERAL,
) -> Collation | None:
    """Return the table of all witnesses of the text at a place, or None where none is shared.

    Of several families there (a quotation inside a borrowed chapter) the one with most
    witnesses is taken.
    """
    family = family_at(overlaps, document, offset, kinds)
    return None if family is None else collate_family(family, documents)


def _siglum(number: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    letters = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _rows(
    table: NDArray[np.int64],
    sequences: Sequence[Sequence[int]],
    spans: Sequence[Sequence[Span]],
    lines: Sequence[int],
) -> list[Row]:
    """Return the rows of the alignment, one column for each witness, with who agrees."""
    rows: list[Row] = []
    columns: list[list[int]] = table.T.tolist()
    for places in columns:
        held = [places[line] for line in lines]
        cells = tuple(
            spans[number][place] if place >= 0 else None for number, place in enumerate(held)
        )
        together: dict[int, list[int]] = {}
        for number, place in enumerate(held):
            if place >= 0:
                together.setdefault(sequences[lines[number]][place], []).append(number)
        groups = sorted(together.values(), key=lambda group: (-len(group), group))
        rows.append(Row(cells, tuple(tuple(group) for group in groups)))
    return rows


def _moves(found: Sequence[MovedWords], lines: Sequence[int]) -> list[Move]:
    """Return the transpositions told of witnesses: the fewer moved, or those later in the text."""
    moves: list[Move] = []
    taken: set[int] = set()
    for item in found:
        here = tuple(number for number, line in enumerate(lines) if line in item.here)
        there = tuple(number for number, line in enumerate(lines) if line in item.there)
        rows = {*range(*item.at), *range(*item.later)}
        if taken & rows:
            continue
        taken |= rows
        if len(here) < len(there):
            moves.append(Move(here, item.at, item.later))
        else:
            moves.append(Move(there, item.later, item.at))
    return moves
