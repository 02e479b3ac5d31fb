"""The words of a reworded passage, side by side."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from reader.domain.overlap import Edit, EditKind
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from reader.engine.rewording_text import RewordingText

_Stretch = tuple[int, int]


def word_edits(
    texts: tuple[RewordingText, RewordingText],
    stretches: tuple[_Stretch, _Stretch],
    bits: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> tuple[tuple[Edit, ...], list[int]]:
    """Return the edits from one stretch to the other, and the lengths of the equal runs in words.

    Words are aligned by stem. A word of grammar that is alone in both places is no
    evidence that the two places correspond, and counts as replaced with its surroundings.
    """
    steps = _steps(texts, stretches, bits)
    edits: list[Edit] = []
    runs: list[int] = []
    for kind, group in groupby(steps, key=lambda step: step[0]):
        words = list(group)
        left = [i for _, i, _ in words if i is not None]
        right = [j for _, _, j in words if j is not None]
        if kind is EditKind.SAME:
            runs.append(len(words))
            edits.append(Edit(kind, _span(texts[0], left), _span(texts[1], right)))
        else:
            edits.extend(_changes(texts, left, right))
    return tuple(edits), runs


def _steps(
    texts: tuple[RewordingText, RewordingText],
    stretches: tuple[_Stretch, _Stretch],
    bits: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> Iterator[tuple[EditKind, int | None, int | None]]:
    """Yield each word or pair of words in order, as the same or as replaced."""
    a, b = texts
    left, right = (_keys(text, stretch) for text, stretch in zip(texts, stretches, strict=True))
    for step in Indel.opcodes(left, right):
        i, j = step.src_start + stretches[0][0], step.dest_start + stretches[1][0]
        size = step.src_end - step.src_start
        if step.tag == "equal" and not _is_chance(bits[0][i : i + size], size):
            for place in range(size):
                same = a.forms[int(a.which[i + place])] == b.forms[int(b.which[j + place])]
                yield EditKind.SAME if same else EditKind.REPLACED, i + place, j + place
        else:
            added = step.dest_end - step.dest_start
            yield from ((EditKind.REPLACED, i + place, None) for place in range(size))
            yield from ((EditKind.REPLACED, None, j + place) for place in range(added))


def _keys(text: RewordingText, stretch: _Stretch) -> list[int]:
    """Return what words are aligned by: their stem, or for furniture nothing there is twice."""
    stems = text.stems[text.which[stretch[0] : stretch[1]]].tolist()
    hidden = text.furniture[stretch[0] : stretch[1]].tolist()
    side = id(text)
    return [
        hash((side, number)) if furniture else stem
        for number, (stem, furniture) in enumerate(zip(stems, hidden, strict=True))
    ]


def _is_chance(bits: NDArray[np.float64], size: int) -> bool:
    return size == 1 and not bits.any()


def _changes(
    texts: tuple[RewordingText, RewordingText], left: Sequence[int], right: Sequence[int]
) -> Iterator[Edit]:
    """Yield the edits of words that are not the same, page furniture apart from the others."""
    a, b = texts
    plain_a = [i for i in left if not a.furniture[i]]
    plain_b = [j for j in right if not b.furniture[j]]
    if len(plain_a) == len(left) and len(plain_b) == len(right):
        yield _change(_span(a, plain_a), _span(b, plain_b))
        return
    for hidden, group in groupby(left, key=lambda i: bool(a.furniture[i])):
        span = _span(a, list(group))
        yield Edit(EditKind.FURNITURE, span, None) if hidden else _change(span, None)
    for hidden, group in groupby(right, key=lambda j: bool(b.furniture[j])):
        span = _span(b, list(group))
        yield Edit(EditKind.FURNITURE, None, span) if hidden else _change(None, span)


def _change(a: Span | None, b: Span | None) -> Edit:
    if a is not None and b is not None:
        return Edit(EditKind.REPLACED, a, b)
    return Edit(EditKind.ADDED if a is None else EditKind.DROPPED, a, b)


def _span(text: RewordingText, words: Iterable[int]) -> Span | None:
    numbers = list(words)
    if not numbers:
        return None
    return Span(int(text.starts[numbers[0]]), int(text.ends[numbers[-1]]))
