"""What a reader has searched for: the searches that were saved by name, and the last ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

from reader.domain.search import SearchOptions
from reader.store.settings_file import name_for, read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FORMAT = "synoptic-searches/1"
MOST_ASKED = 100
"""Searches that are remembered; the oldest is forgotten first."""
LONGEST = 1_000
"""Characters of a query, and of a name, that is kept."""
_SWITCHES = ("stems", "match_case", "match_marks")


@dataclass(frozen=True, slots=True)
class AskedSearch:
    """A query as it was typed, with its switches."""

    query: str
    options: SearchOptions = field(default_factory=SearchOptions)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that was given a name."""

    name: str
    search: AskedSearch


@dataclass(frozen=True, slots=True)
class Searches:
    """The searches of one corpus: ``saved`` in order of name, ``asked`` the newest first.

    ``problem`` says, in a sentence, why some of them could not be read.
    """

    saved: tuple[SavedSearch, ...] = ()
    asked: tuple[AskedSearch, ...] = ()
    problem: str = ""

    def with_asked(self, search: AskedSearch) -> Searches:
        """Return them with a search remembered as the newest; once, however often it was asked."""
        search = _tidied(search)
        if not search.query or len(search.query) > LONGEST:
            return self
        others = [item for item in self.asked if item != search]
        return replace(self, asked=(search, *others)[:MOST_ASKED])

    def with_saved(self, name: str, search: AskedSearch) -> Searches:
        """Return them with a search saved, in place of one of that name; nothing has no name."""
        name, search = " ".join(name.split())[:LONGEST], _tidied(search)
        if not name or not search.query:
            return self
        return replace(self, saved=_named([*self.without(name).saved, SavedSearch(name, search)]))

    def without(self, name: str) -> Searches:
        """Return them without the saved search of that name."""
        return replace(self, saved=tuple(item for item in self.saved if item.name != name))

    def renamed(self, name: str, new: str) -> Searches:
        """Return them with a saved search under another name."""
        found = next((item for item in self.saved if item.name == name), None)
        if found is None or not new.strip():
            return self
        return self.without(name).with_saved(new, found.search)

    def forgotten(self, search: AskedSearch | None = None) -> Searches:
        """Return them without one search that was asked, or without all of them."""
        kept = () if search is None else tuple(item for item in self.asked if item != search)
        return replace(self, asked=kept)


class SavedSearches:
    """The searches of all corpora, one small file each, in a folder of the application's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, corpus_folder: str) -> Searches:
        """Return the searches of that corpus; what is damaged is left out and said."""
        kept = read_kept(self._path(corpus_folder), FORMAT)
        saved = [
            SavedSearch(name, search)
            for item in _objects(kept.values.get("saved"))
            for name in [item.get("name")]
            for search in [_read(item)]
            if isinstance(name, str) and name.strip() and search is not None
        ]
        asked = [_read(item) for item in _objects(kept.values.get("asked"))]
        known = dict.fromkeys(item for item in asked if item is not None)
        return Searches(_named(saved), tuple(known)[:MOST_ASKED], kept.problem)

    def save(self, corpus_folder: str, searches: Searches) -> None:
        """Keep the searches of that corpus.

        Raises:
            OSError: if they cannot be written; the old file is then as it was.
        """
        path = self._path(corpus_folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        values = {
            "saved": [{"name": item.name, **_written(item.search)} for item in searches.saved],
            "asked": [_written(item) for item in searches.asked],
        }
        write_kept(path, FORMAT, values)

    def _path(self, corpus_folder: str) -> Path:
        return self._folder / f"{name_for(corpus_folder)}.json"


def _tidied(search: AskedSearch) -> AskedSearch:
    return replace(search, query=" ".join(search.query.split()))


def _named(saved: Iterable[SavedSearch]) -> tuple[SavedSearch, ...]:
    """Return the searches in order of name, the last of those with the same name."""
    by_name = {item.name: item for item in saved}
    return tuple(sorted(by_name.values(), key=lambda item: (item.name.casefold(), item.name)))


def _written(search: AskedSearch) -> dict[str, Any]:
    """Return a search as it is kept: its query, and the switches that are not as usual."""
    usual = SearchOptions()
    switches = {
        name: getattr(search.options, name)
        for name in _SWITCHES
        if getattr(search.options, name) != getattr(usual, name)
    }
    return {"query": search.query, **switches}


def _read(item: dict[str, Any]) -> AskedSearch | None:
    query = item.get("query")
    if not isinstance(query, str) or not query.strip() or len(query) > LONGEST:
        return None
    usual = SearchOptions()
    stems, case, marks = (
        found if isinstance(found := item.get(name), bool) else bool(getattr(usual, name))
        for name in _SWITCHES
    )
    return AskedSearch(query, SearchOptions(stems, case, marks))


def _objects(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        return []
    items = cast("list[object]", value)
    return [cast("dict[str, Any]", item) for item in items if isinstance(item, dict)]
