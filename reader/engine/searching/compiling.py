"""Queries in the language of the full-text table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.search import FACT_FIELDS, AllOf, Field, Match, Term, Without
from reader.domain.search_units import MARKS
from reader.engine.searching.meanings import excludes
from reader.engine.searching.units import indexable_fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.search import Clause, Slot
    from reader.engine.searching.meanings import Meanings

NOTHING = '"\ue0fe"'
"""A word that no text has."""

_PLAIN = (Match.EXACT, Match.PREFIX)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A query for the full-text table. ``exact``: it finds what was asked for, nothing more.

    One that is not exact finds all that was asked for and perhaps more.
    """

    text: str
    exact: bool


def compiled(clause: Clause, meanings: Meanings, dates: Sequence[str]) -> Compiled | None:
    """Return the full-text query for a clause, or None where there can be none.

    There is none for what finds everything that does *not* have a word, nor for patterns that
    stand for a great many words.
    """
    if isinstance(clause, Term):
        return compiled_term(clause, meanings, dates)
    if isinstance(clause, Without) or excludes(clause):
        return None
    parts = tuple(dict.fromkeys(clause.parts))
    if not isinstance(clause, AllOf):
        return _some([compiled(part, meanings, dates) for part in parts])
    wanted = [part for part in parts if not excludes(part)]
    kept = [compiled(part, meanings, dates) for part in wanted]
    found = [item for item in kept if item is not None]
    if len(found) < len(kept):
        return None
    text = " AND ".join(item.text for item in found)
    exact = all(item.exact for item in found)
    for part in parts:
        if not isinstance(part, Without):
            exact = exact and not excludes(part)
            continue
        out = compiled(part.part, meanings, dates)
        if out is not None and out.exact:
            text = f"(({text}) NOT {out.text})"
        else:
            exact = False
    return Compiled(f"({text})", exact)


def _some(parts: Sequence[Compiled | None]) -> Compiled | None:
    if any(part is None for part in parts):
        return None
    found = [part for part in parts if part is not None]
    text = " OR ".join(part.text for part in found)
    return Compiled(f"({text})", all(part.exact for part in found))


def compiled_term(term: Term, meanings: Meanings, dates: Sequence[str]) -> Compiled | None:
    """Return the full-text query for one term; None where every unit must be looked through."""
    if term.field in FACT_FIELDS:
        return _fact(term, dates)
    if all(meanings.of(slot).wide for slot in term.slots):
        return None
    mark = MARKS[term.field] if term.field is Field.FURNITURE else ""
    if len(term.slots) == 1:
        found = _alternatives(term.slots[0], meanings, mark)
    elif term.within is None:
        found = _phrase(term.slots, meanings, mark)
    else:
        found = _near(term.slots, term.within, meanings, mark)
    if term.field is not None:
        return Compiled(f"({{{term.field.value}}} : {found.text})", found.exact)
    return found


def _alternatives(slot: Slot, meanings: Meanings, mark: str) -> Compiled:
    """Return the words a slot stands for. The exact word counts twice in the ranking."""
    meaning = meanings.of(slot)
    words = [quoted(mark + form) for form in meaning.forms]
    if len(words) > 1 and slot.match in (Match.STEM, Match.BEGUN):
        words.append(quoted(mark + slot.text))
    if meaning.prefix:
        words.append(quoted(mark + meaning.prefix) + "*")
    return Compiled(f"({' OR '.join(words)})" if words else NOTHING, not meaning.varies)


def _phrase(slots: Sequence[Slot], meanings: Meanings, mark: str) -> Compiled:
    """Return a phrase where the table can have one, else all the words."""
    plain = all(slot.match is Match.EXACT for slot in slots[:-1])
    if plain and slots[-1].match in _PLAIN:
        star = "*" if slots[-1].match is Match.PREFIX else ""
        return Compiled(quoted(" ".join(mark + slot.text for slot in slots)) + star, exact=True)
    return _all(slots, meanings, mark)


def _near(slots: Sequence[Slot], within: int, meanings: Meanings, mark: str) -> Compiled:
    distinct = len({slot.text for slot in slots}) == len(slots)
    if distinct and all(slot.match is Match.EXACT for slot in slots):
        words = " ".join(quoted(mark + slot.text) for slot in slots)
        return Compiled(f"NEAR({words}, {within + len(slots)})", exact=False)
    return _all(slots, meanings, mark)


def _all(slots: Sequence[Slot], meanings: Meanings, mark: str) -> Compiled:
    wanted = [slot for slot in dict.fromkeys(slots) if not meanings.of(slot).wide]
    words = [_alternatives(slot, meanings, mark).text for slot in wanted]
    return Compiled(f"({' AND '.join(words)})", exact=False)


def _fact(term: Term, dates: Sequence[str]) -> Compiled:
    field = Field.DOC if term.field is None else term.field
    mark, last = MARKS[field], term.slots[-1]
    if field is Field.DATE and last.match is Match.WILDCARD:
        since, _, until = last.text.partition("..")
        chosen = [date for date in dates if _in_range(date, since, until)]
        words = [quoted(mark + indexable_fact("=" + date)) for date in chosen]
        return Compiled(f"({{facts}} : ({' OR '.join(words)}))" if words else NOTHING, exact=True)
    star = "*" if last.match is Match.PREFIX else ""
    words_of = " ".join(mark + slot.text for slot in term.slots)
    return Compiled(f"({{facts}} : {quoted(words_of)}{star})", exact=True)


def _in_range(date: str, since: str, until: str) -> bool:
    """Tell whether a date, or any day it may mean, is within; an empty end is open."""
    return (not since or date[: len(since)] >= since[: len(date)]) and (
        not until or date[: len(until)] <= until[: len(date)]
    )


def quoted(text: str) -> str:
    """Return words as a string of the full-text language."""
    return '"' + text.replace('"', '""') + '"'
