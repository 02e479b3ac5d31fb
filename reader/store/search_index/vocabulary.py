"""The distinct words of an index, by number and by form, read as they are added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.store.search_index.schema import generation_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import apsw


class Vocabulary:
    """The words of an index: ``forms[0]`` is none, ``forms[n]`` that of number n.

    A word keeps its number as long as the index has the same generation.
    """

    def __init__(self) -> None:
        self.forms: list[str] = [""]
        self.numbers: dict[str, int] = {}
        self.generation = ""

    def refresh(self, connection: apsw.Connection) -> bool:
        """Read what was added since; tell whether the index is another one than before."""
        generation = generation_of(connection)
        renewed = generation != self.generation
        if renewed:
            self.forms, self.numbers, self.generation = [""], {}, generation
        rows = connection.execute(
            "select forms from vocabulary where first >= ? order by first", (len(self.forms),)
        )
        for (text,) in rows:
            self._extend(str(text).split("\n"))
        return renewed

    def add(self, connection: apsw.Connection, forms: Sequence[str]) -> list[int]:
        """Return the numbers of these forms, writing those that are new. Within a transaction."""
        self.refresh(connection)
        new = [form for form in forms if form not in self.numbers]
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
