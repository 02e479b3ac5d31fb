"""Some lines of a concordance: those near a word, or those where one form was found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.search import TEXT_FIELDS
from reader.engine.searching.concordance import REACH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from reader.domain.search import Field
    from reader.engine.searching.concordance import Concordance


def near(concordance: Concordance, word: str, within: int = REACH) -> Concordance:
    """Return the lines that have a word, in its normal form, within so many words of the hit."""
    number = next((n for n, form in enumerate(concordance.forms) if n and form == word), 0)
    around = np.concatenate((concordance.left[:, :within], concordance.right[:, :within]), axis=1)
    return chosen(concordance, (around == number).any(axis=1) & (number > 0))


def spelled(concordance: Concordance, text_of: Callable[[int, Field], str]) -> list[str]:
    """Return what was found in each line, in order of place: a normal form, or words as read.

    Only hits of several words are read in their texts.
    """
    one = (concordance.hits.first == concordance.hits.last) & (
        concordance.inside[:, 0] == concordance.inside[:, 1]
    )
    firsts: list[int] = concordance.inside[:, 0].tolist()
    rows, fields, starts, ends = concordance.hits.columns(len(concordance))
    return [
        concordance.forms[firsts[n]]
        if alone
        else " ".join(
            text_of(rows[n], TEXT_FIELDS[fields[n]])[starts[n] : ends[n]].split()
        ).casefold()
        for n, alone in enumerate(one.tolist())
    ]


def of_form(concordance: Concordance, words: Sequence[str], form: str) -> Concordance:
    """Return the lines where ``form`` was found; ``words`` is what ``spelled`` said of them."""
    return chosen(concordance, np.array([word == form for word in words], np.bool_))


def chosen(concordance: Concordance, keep: NDArray[np.bool_]) -> Concordance:
    """Return some of the lines, in the same order. ``keep``: bool[n], by place."""
    places = np.cumsum(keep) - 1
    order = concordance.order[keep[concordance.order]]
    return replace(
        concordance,
        hits=concordance.hits.chosen(keep),
        left=concordance.left[keep],
        right=concordance.right[keep],
        inside=concordance.inside[keep],
        copies=concordance.copies[keep],
        order=places[order].astype(np.int64),
    )
