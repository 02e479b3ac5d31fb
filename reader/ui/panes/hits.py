"""Where a pattern stands in a text, and which of its places comes next. No Qt: runs anywhere."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.ui.panes.reading.finding import MOST_HITS, PatternError, find

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader looks for: words, or with ``regex`` one of Python's regular expressions."""

    pattern: str = ""
    regex: bool = False
    case: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.pattern.strip()

    @property
    def problem(self) -> str:
        """What is wrong with the expression, for people; empty if nothing is."""
        try:
            find(self.pattern, "", regex=self.regex, case=self.case)
        except PatternError as error:
            return str(error)
        return ""


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """The places of a pattern, in reading order.

    ``starts, ends: int64[n]`` code points, both ascending.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @classmethod
    def of_bytes(cls, flat: bytes) -> Hits:
        """Return the hits that ``places`` wrote down."""
        import numpy as np

        table = np.frombuffer(flat, np.int64).reshape(-1, 2)
        return cls(table[:, 0].copy(), table[:, 1].copy())

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def capped(self) -> bool:
        """Whether there may be more than were looked for."""
        return len(self) >= MOST_HITS

    def at_or_after(self, offset: int) -> int:
        """Return the first hit that ends behind ``offset``; behind the last one, the first."""
        import numpy as np

        if not len(self):
            return -1
        return int(np.searchsorted(self.ends, offset, "right")) % len(self)

    def step(self, current: int, way: int) -> tuple[int, bool]:
        """Return the next (1) or previous (-1) hit, and whether that went round the end."""
        if not len(self):
            return -1, False
        number = current + way
        return number % len(self), not 0 <= number < len(self)


def places(question: tuple[str, Wish]) -> bytes:
    """Return the hits of a wish in a text as int64 pairs; plain bytes travel between processes.

    Raises:
        PatternError: if the regular expression cannot be understood.
    """
    text, wish = question
    flat = array("q")
    for span in find(wish.pattern, text, regex=wish.regex, case=wish.case):
        flat.append(span.start)
        flat.append(span.end)
    return flat.tobytes()
