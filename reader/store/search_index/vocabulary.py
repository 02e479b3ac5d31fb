"""The distinct words of an index, by number and by form, read as they are added."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.store.search_index.schema import generation_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import apsw
    from numpy.typing import NDArray


class Vocabulary:
    """The words of an index: ``forms[0]`` is none, ``forms[n]`` that of number n.

    A word keeps its number as long as the index has the same generation.
    """

    def __init__(self) -> None:
        self.forms: list[str] = [""]
        self.numbers: dict[str, int] = {}
        self.generation = ""
        self._joined = ""
        self._lines: NDArray[np.int64] = np.empty(0, np.int64)

    def beginning(self, prefix: str) -> NDArray[np.int32]:
        """Return the numbers of all words that begin with ``prefix``: int32[k], ascending."""
        if self._lines.size != len(self.forms):
            self._joined = "\n" + "\n".join(self.forms)
            sizes = np.fromiter(map(len, self.forms), np.int64, len(self.forms)) + 1
            self._lines = np.cumsum(sizes) - sizes
        found: list[int] = []
        text, wanted = self._joined, "\n" + prefix
        at = text.find(wanted)
        while at >= 0:
            found.append(at)
            at = text.find(wanted, at + 1)
        return np.searchsorted(self._lines, np.array(found, np.int64)).astype(np.int32)

    def refresh(self, connection: apsw.Connection) -> bool:
        """Read what was added since; tell whether the index is another one than before."""
        generation = generation_of(connection)
        renewed = generation != self.generation
        if renewed:
            self.forms, self.numbers, self.generation = [""], {}, generation
            self._lines = np.empty(0, np.int64)
        rows = connection.execute(
            "select forms from vocabulary where first >= ? order by first", (len(self.forms),)
        )
        for (text,) in rows:
            self._extend(str(text).split("\n"))
        return renewed

    def add(self, connection: apsw.Connection, forms: Sequence[str]) -> list[int]:
        """Return the numbers of these forms, writing those that are new. Within a transaction."""
        self.refresh(connection)
        numbers = list(map(self.numbers.get, forms))
        missing = [form for form, number in zip(forms, numbers, strict=True) if number is None]
        new = list(dict.fromkeys(missing))
        if new:
            connection.execute(
                "insert into vocabulary values (?, ?, ?)",
                (len(self.forms), len(new), "\n".join(new)),
            )
            self._extend(new)
        return [self.numbers[form] for form in forms]

    def forget(self) -> None:
        """Drop what is known, after a transaction that was taken back."""
        self.generation = ""

    def _extend(self, forms: Sequence[str]) -> None:
        first = len(self.forms)
        self.forms.extend(forms)
        self.numbers.update(zip(forms, range(first, first + len(forms)), strict=True))
