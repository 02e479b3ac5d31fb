"""Passages like one: where in a corpus a passage, or something near it, stands.

The rarest words of the passage choose documents; in each, the stretches where its words stand
closest are cut out; and the comparison that finds overlaps says what passage and stretch share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import Document, DocumentId
from reader.domain.search import TEXT_FIELDS, Field, SimilarPassage
from reader.domain.span import Span
from reader.engine.comparing import compare, prepare, statistics
from reader.engine.searching.compiling import quoted
from reader.engine.searching.units import indexable
from reader.engine.tokens import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    from reader.domain.overlap import Overlap, Passage
    from reader.domain.search_units import Places
    from reader.engine.preparing import Prepared
    from reader.engine.searching.holdings import Holdings

LONGEST = 50_000
"""Characters of a passage that are looked for."""
_RARE = 24
_UNITS = 16
_STRETCHES = 3
_SHARED = 0.4
_LEAST = 3
_MARGIN = 30
_SEARCHED = (Field.HEADING, Field.BODY, Field.FOOTNOTE)
_ASKED = DocumentId("\x00asked")


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """The passage: its distinct words that the corpus has, and what each of them says.

    ``words``: int32[k], ascending; ``bits``: float64[k]; ``size``: words in all.
    """

    words: NDArray[np.int32]
    bits: NDArray[np.float64]
    size: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a document where words of the passage stand close.

    ``core`` is from the first of them to the last, ``span`` somewhat more; ``share`` is how
    much of what the passage says they say.
    """

    document: str
    span: Span
    core: Span
    words: int
    bits: float
    share: float


def similar_passages(
    index: Holdings,
    passage: str,
    text_of: Callable[[str], str],
    check: Callable[[], None],
    at: Passage | None = None,
) -> list[SimilarPassage]:
    """Return the places like ``passage``, the best first; overlaps before words in common.

    ``text_of`` gives the text of a document; ``check`` is called between steps. A place
    that lies where the passage itself was taken ``at`` is left out.
    """
    passage = passage[:LONGEST]
    asked = _asked(index, passage)
    if not asked.words.size:
        return []
    stretches = _stretches(index, asked, check)
    query = prepare(Document(id=_ASKED, path="", title="", text=passage))
    pieces: list[tuple[_Stretch, Prepared]] = []
    for number, stretch in enumerate(stretches):
        check()
        name = DocumentId(f"{stretch.document}\x00{number}")
        text = stretch.span.of(text_of(stretch.document))
        pieces.append((stretch, prepare(Document(id=name, path="", title="", text=text))))
    counts = statistics([query, *(piece for _, piece in pieces)])
    found: list[SimilarPassage] = []
    for stretch, piece in pieces:
        check()
        overlaps = compare(query, piece, counts)
        found += [_said(stretch, item) for item in overlaps] or _near(stretch)
    return _best(item for item in found if not _is_itself(item, at))


def _asked(index: Holdings, passage: str) -> _Asked:
    tokens = tokenize(passage)
    places = zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True)
    forms = {indexable(fold(passage[start:end])) for start, end in places}
    numbers = sorted(index.numbers[form] for form in forms if form in index.numbers)
    words = np.array(numbers, np.int32)
    counts = index.counts()
    words = words[counts[words] > 0]
    bits = np.log2(max(2, int(counts.sum())) / counts[words])
    return _Asked(words, bits, len(tokens))


def _stretches(index: Holdings, asked: _Asked, check: Callable[[], None]) -> list[_Stretch]:
    rarest = np.argsort(-asked.bits, kind="stable")[:_RARE]
    query = " OR ".join(quoted(index.forms[int(number)]) for number in asked.words[rarest])
    ranked = index.ranked(query, [0.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0])
    best = ranked[np.argsort(-ranked[:, 1], kind="stable")][:_UNITS]
    weights = np.zeros(len(index.forms), np.float64)
    weights[asked.words] = asked.bits
    found: list[_Stretch] = []
    for row in index.units.rows(best[:, 0].astype(np.int64)).tolist():
        check()
        if not index.units.is_note[row]:
            found += _in_unit(index, int(row), asked, weights)
    return sorted(found, key=lambda item: -item.bits)[: 2 * _UNITS]


def _in_unit(
    index: Holdings, row: int, asked: _Asked, weights: NDArray[np.float64]
) -> list[_Stretch]:
    """Return the best stretches of one document, field by field."""
    table = index.units
    segment, first = int(table.segments[row]), int(table.first[row])
    places = index.places(segment)
    ends: list[int] = table.bounds[row].tolist()
    found: list[_Stretch] = []
    for number, field in enumerate(TEXT_FIELDS):
        if field not in _SEARCHED:
            continue
        start = first + (ends[number - 1] if number else 0)
        words = index.words(segment)[start : first + ends[number]]
        compounds = np.flatnonzero(words == 0)
        words = words[: int(compounds[0])] if compounds.size else words
        for low, high in _peaks(weights[words], asked.size):
            shared = np.unique(words[low:high][weights[words[low:high]] > 0])
            bits = float(weights[shared].sum())
            wide = max(0, low - _MARGIN), min(words.size, high + _MARGIN)
            found.append(
                _Stretch(
                    document=table.documents[int(table.owners[row])],
                    span=_span(places, start + wide[0], start + wide[1]),
                    core=_span(places, start + low, start + high),
                    words=int(shared.size),
                    bits=bits,
                    share=bits / float(asked.bits.sum()),
                )
            )
    return found


def _span(places: Places, first: int, end: int) -> Span:
    return Span(int(places.starts[first]), int(places.ends[end - 1]))


def _peaks(bits: NDArray[np.float64], size: int) -> list[tuple[int, int]]:
    """Return the few stretches of twice the passage's length where its words weigh most."""
    if not bits.any():
        return []
    width = min(bits.size, size * 2 + 10)
    total = np.concatenate((np.zeros(1), np.cumsum(bits)))
    sums = total[width:] - total[:-width] if width < bits.size else total[-1:]
    found: list[tuple[int, int]] = []
    left = sums.copy()
    for _ in range(_STRETCHES):
        low = int(left.argmax())
        if left[low] <= 0:
            break
        heavy = np.flatnonzero(bits[low : low + width])
        found.append((low + int(heavy[0]), low + int(heavy[-1]) + 1))
        left[max(0, low - width) : low + width] = 0
    return found


def _said(stretch: _Stretch, overlap: Overlap) -> SimilarPassage:
    side = overlap.b.span
    return SimilarPassage(
        document=DocumentId(stretch.document),
        span=Span(stretch.span.start + side.start, stretch.span.start + side.end),
        kind=overlap.kind,
        score=round(overlap.measures.bits, 2),
        words=overlap.measures.words,
        identity=round(overlap.measures.identity, 4),
    )


def _near(stretch: _Stretch) -> list[SimilarPassage]:
    """Return a stretch without an overlap if much of what the passage says stands there."""
    if stretch.share < _SHARED or stretch.words < _LEAST:
        return []
    document = DocumentId(stretch.document)
    return [SimilarPassage(document, stretch.core, None, round(stretch.bits, 2), stretch.words)]


def _is_itself(item: SimilarPassage, at: Passage | None) -> bool:
    return at is not None and item.document == at.document and item.span.overlaps(at.span)


def _best(found: Iterable[SimilarPassage]) -> list[SimilarPassage]:
    """Return each place once, overlaps before words in common, the heaviest first."""
    kept: list[SimilarPassage] = []
    for item in sorted(found, key=lambda item: (item.kind is None, -item.score, item.document)):
        taken = (other.span for other in kept if other.document == item.document)
        if not any(span.overlaps(item.span) for span in taken):
            kept.append(item)
    return kept
