"""Snowball's stemmers, with the endings of a word looked up instead of searched for.

The stemmers that Snowball generates (Porter 2001) spend most of their time on which affix of a
sorted list a word has, letter by letter. Here each list becomes a table by the letter at the
cursor: the same affix is found, in fewer steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

import snowballstemmer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Stemmer(Protocol):
    """Finds the stem of a word. It holds state: one thread at a time."""

    def stemWord(self, word: str) -> str:  # noqa: N802 - the library's own name
        """Return the stem."""
        ...


class _Affix(Protocol):
    s: str
    result: int
    method: Callable[[_State], bool] | None


class _State(Protocol):
    current: str
    cursor: int
    limit: int
    limit_backward: int


_NEEDED = ("find_among", "find_among_b", "current", "cursor", "limit", "limit_backward")


def stemmer_of(name: str) -> Stemmer:
    """Return a new stemmer of a language, by its English name."""
    stemmer = snowballstemmer.stemmer(name)
    if all(hasattr(stemmer, part) for part in _NEEDED):
        affixes = _Affixes(cast("_State", stemmer))
        setattr(stemmer, "find_among", affixes.after)  # noqa: B010 - not in its type
        setattr(stemmer, "find_among_b", affixes.before)  # noqa: B010 - the same
    return stemmer


class _Affixes:
    """Says which affix of a list stands at the cursor: the longest that may be taken."""

    def __init__(self, state: _State) -> None:
        self._state = state
        self._tables: dict[int, dict[str, list[_Affix]]] = {}
        self._lists: list[Sequence[_Affix]] = []

    def before(self, affixes: Sequence[_Affix]) -> int:
        """Step back over the affix that ends at the cursor; return its result, 0 for none."""
        table = self._tables.get(id(affixes)) or self._tabled(affixes, -1)
        state = self._state
        at, text = state.cursor, state.current
        last = text[at - 1] if at > state.limit_backward else ""
        for affix in table.get(last) or table[""]:
            start = at - len(affix.s)
            if start < state.limit_backward or text[start:at] != affix.s:
                continue
            state.cursor = start
            if affix.method is None:
                return affix.result
            if affix.method(state):
                state.cursor = start
                return affix.result
        return 0

    def after(self, affixes: Sequence[_Affix]) -> int:
        """Step over the affix that begins at the cursor; return its result, 0 for none."""
        table = self._tables.get(id(affixes)) or self._tabled(affixes, 0)
        state = self._state
        at, text = state.cursor, state.current
        first = text[at] if at < state.limit else ""
        for affix in table.get(first) or table[""]:
            end = at + len(affix.s)
            if end > state.limit or text[at:end] != affix.s:
                continue
            state.cursor = end
            if affix.method is None:
                return affix.result
            if affix.method(state):
                state.cursor = end
                return affix.result
        return 0

    def _tabled(self, affixes: Sequence[_Affix], key: int) -> dict[str, list[_Affix]]:
        """Return the affixes by first or last letter, the longest first; the empty one in all."""
        table: dict[str, list[_Affix]] = {"": []}
        for affix in sorted(affixes, key=lambda item: -len(item.s)):
            if affix.s:
                table.setdefault(affix.s[key], []).append(affix)
        for affix in affixes:
            if not affix.s:
                for held in table.values():
                    held.append(affix)
        self._tables[id(affixes)] = table
        self._lists.append(affixes)
        return table
