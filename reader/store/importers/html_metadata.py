"""What a web page says of itself: authors and date, in its head or as linked data."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_AUTHOR = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author")
_DATE = (
    "citation_publication_date", "citation_date", "article:published_time", "datepublished",
    "dcterms.issued", "dcterms.date", "dc.date", "dc.date.issued", "pubdate", "publishdate", "date",
)  # fmt: skip
_MADE = ("dcterms.created", "created")
_DAY = re.compile(r"(\d{4})[-/]?(\d\d)?[-/]?(\d\d)?(?!\d)")
_LONGEST = 500
_MOST_LINKED_DATA = 200_000
_MOST_NODES = 2_000


class Metadata:
    """Collects what a page says of itself while it is read."""

    def __init__(self) -> None:
        self._said: dict[str, list[str]] = {}
        self._times: list[str] = []
        self._data: list[str] = []
        self.in_data = False

    def note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take what an element says, if it says anything."""
        if tag == "meta":
            key = attributes.get("name") or attributes.get("property") or ""
            content = " ".join(attributes.get("content", "")[:_LONGEST].split())
            if key and content:
                self._said.setdefault(key.lower(), []).append(content)
        elif tag == "time" and ("pubdate" in attributes or not self._times):
            self._times.insert(0, attributes.get("datetime", ""))
        elif tag == "script":
            self.in_data = "ld+json" in attributes.get("type", "").lower()

    def data(self, text: str) -> None:
        """Take a piece of linked data."""
        if sum(map(len, self._data)) + len(text) <= _MOST_LINKED_DATA:
            self._data.append(text)

    def authors(self) -> tuple[str, ...]:
        """Return who wrote the page, in its words."""
        for key in _AUTHOR:
            names = [name for name in self._said.get(key, []) if "://" not in name]
            if names:
                found = [part.strip() for name in names for part in name.split(";")]
                return tuple(dict.fromkeys(name for name in found if name))
        return tuple(dict.fromkeys(self._linked("author", "name")))

    def date(self) -> str:
        """Return when it was published: a day, a month or a year."""
        said = [value for key in _DATE for value in self._said.get(key, [])]
        for value in (*said, *self._linked("datePublished", ""), *self._times):
            if match := _DAY.match(value):
                return _joined(match)
        return ""

    def made(self) -> str:
        """Return when the page's file was made, as writing programs note it."""
        said = (_DAY.match(value) for key in _MADE for value in self._said.get(key, []))
        return next((_joined(match) for match in said if match), "")

    def _linked(self, key: str, inside: str) -> Iterator[str]:
        """Yield values of a key of the linked data, or of a key inside them."""
        try:
            waiting: list[object] = [json.loads("".join(self._data) or "{}")]
        except (ValueError, RecursionError):
            return
        seen = 0
        while waiting and seen < _MOST_NODES:
            seen += 1
            item = waiting.pop(0)
            waiting += _members(item)
            if isinstance(item, dict):
                node = cast("dict[str, object]", item)
                yield from _texts(node.get(key), inside)
                waiting += _members(node.get("@graph"))


def _joined(day: re.Match[str]) -> str:
    return "-".join(part for part in day.groups() if part)


def _members(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _texts(value: object, inside: str) -> Iterator[str]:
    for item in _members(value) or [value]:
        found = cast("dict[str, object]", item).get(inside) if isinstance(item, dict) else item
        if isinstance(found, str) and found.strip() and "://" not in found:
            yield " ".join(found[:_LONGEST].split())
