"""Two texts as words, and which word of one is which word of the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.engine.tokens import Tokens
    from reader.engine.word_runs import Run


@dataclass(frozen=True, slots=True)
class Words:
    """A text cut into words."""

    text: str
    tokens: Tokens

    def __len__(self) -> int:
        return len(self.tokens)

    def level(self, word: int) -> int:
        """Return how much of a border there is before a word, 0 (none) to 4 (a blank line)."""
        before = int(self.tokens.ends[word - 1]) if word > 0 else 0
        after = int(self.tokens.starts[word]) if word < len(self) else len(self.text)
        between = self.text[before:after]
        if word <= 0 or word >= len(self) or between.count("\n") > 1:
            return 4
        if any(mark in between for mark in ".!?…。؟"):
            return 3
        if any(mark in between for mark in ",;:—–()[]«»“”"):
            return 2
        return 1 if "\n" in between else 0


@dataclass(frozen=True, slots=True)
class Tie:
    """Old words ``start … end`` that could as well be other new words.

    ``places`` are the new words that ``start`` may be.
    """

    start: int
    end: int
    places: tuple[int, ...]


def _no_ties() -> list[Tie]:
    return []


@dataclass(frozen=True, slots=True)
class TextMap:
    """The words of two texts and which is which.

    ``to_new``: int64[old words], the new word each old one is, or -1; ``to_old`` the
    reverse. Where an equal stretch could be split at several borders, as between two
    copies of one paragraph, ``ties`` tells; ``rivals`` are paragraphs of which two places
    are about as good.
    """

    old: Words
    new: Words
    to_new: NDArray[np.int64]
    to_old: NDArray[np.int64]
    ties: list[Tie] = field(default_factory=_no_ties)
    rivals: list[Tie] = field(default_factory=_no_ties)

    def runs(self) -> list[Run]:
        """Return the runs of equal words, in the order of the old text."""
        matched = np.flatnonzero(self.to_new >= 0)
        if not matched.size:
            return []
        there = self.to_new[matched]
        cuts = np.flatnonzero((np.diff(matched) != 1) | (np.diff(there) != 1)) + 1
        heads = np.concatenate(([0], cuts))
        sizes = np.diff(np.concatenate((heads, [matched.size])))
        return list(
            zip(matched[heads].tolist(), there[heads].tolist(), sizes.tolist(), strict=True)
        )
