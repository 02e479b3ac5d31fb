"""Which kind an overlap is, and the sentence that says why."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from reader.domain.overlap import Kind

if TYPE_CHECKING:
    from reader.domain.overlap import Measures

LEAST_WORDS = 8
_LEAST_BITS, _EDITED = 64.0, 50.0
_FAITHFUL = 0.5
_MOSTLY = 1.5


def least_bits(identity: float) -> float:
    """Return what a passage must say, beside names and set phrases, to count as borrowed.

    In bits. Sentences on one matter often resemble each other, so two passages that differ at
    all must have more in common than two that are equal. What every further edit costs has been
    taken off what they say, so that more of them (``identity`` falls from 1 to 0) ask for less
    and less in addition.
    """
    return _LEAST_BITS + _EDITED * sqrt(max(0.0, 1.0 - identity))


def classify(measures: Measures, own: float) -> Kind:
    """Return the kind of an overlap from its measures and what it says of its own, in bits."""
    if own < least_bits(measures.identity) or measures.words < LEAST_WORDS:
        return Kind.FORMULA
    noise = 100 * measures.noise
    if measures.edits_per_100 <= _FAITHFUL:
        return Kind.VERBATIM if noise <= _FAITHFUL else Kind.NOISY
    return Kind.NOISY if noise >= _MOSTLY * measures.edits_per_100 else Kind.EDITED


def explain(kind: Kind, measures: Measures, own: float, *, notes: int = 0) -> str:
    """Return one sentence with the figures that decided the kind.

    ``notes``: footnotes, or their marks, that stand on one side only and are not counted.
    """
    words = f"{measures.words:,} words in common"
    if notes:
        words += f" ({notes} footnote{'s' * (notes > 1)} on one side only left aside)"
    said = f"they say {max(own, 0):,.0f} bits"
    if kind is Kind.FORMULA:
        if measures.words < LEAST_WORDS:
            return f"Only {words}: too few to be borrowed."
        return (
            f"{words}, but names, lists and set phrases left aside {said}; a borrowed passage "
            f"with as many edits says at least {least_bits(measures.identity):.0f}."
        )
    edits = f"{_rate(measures.edits_per_100)} words edited in 100"
    if kind is Kind.VERBATIM:
        but = " but for that" if measures.edits_per_100 else ""
        return f"{words}, {edits}; {said}: the same text{but}."
    noise = f"{100 * measures.noise:.1f}% of them misread or joined otherwise"
    if kind is Kind.NOISY:
        return f"{words}, {noise}, {edits}; {said}: a poor copy of the same text."
    return f"{words}, {edits}; {said}: the text was edited."


def _rate(value: float) -> str:
    return "no" if value == 0 else f"{value:.1f}"
