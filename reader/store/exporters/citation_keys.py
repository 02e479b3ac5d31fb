"""Keys to cite works by in a text, as ``silva2020crossing``: short, and each only once."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, cast

from reader.store.citing_items import item_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.excerpt import Source

_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "der",
        "die",
        "das",
        "le",
        "la",
        "les",
        "un",
    ]
)
_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
            "a",
            "g",
            "q",
            "ng",
            "o",
            "u",
            "u",
            "h",
            "i",
        ],
        strict=True,
    )
)
_LONGEST = 24


def citation_keys(sources: Iterable[Source]) -> list[str]:
    """Return a key for each source, in their order; letters are a to z, and digits."""
    taken: set[str] = set()
    keys: list[str] = []
    for source in sources:
        wanted = _key(source) or "source"
        key, number = wanted, 1
        while key in taken:
            number += 1
            key = f"{wanted}-{number}"
        taken.add(key)
        keys.append(key)
    return keys


def _key(source: Source) -> str:
    item = item_of(source)
    people = cast("list[dict[str, str]]", item.get("author") or item.get("editor") or [])
    name = people[0].get("family") or people[0].get("literal", "") if people else ""
    issued = cast("dict[str, object]", item.get("issued") or {})
    parts = cast("list[list[int]]", issued.get("date-parts") or [])
    year = str(parts[0][0]) if parts else ""
    words = [_plain(word) for word in str(item["title"]).split()]
    word = next((word for word in words if word and word not in _SMALL), "")
    return f"{_plain(name.split()[-1]) if name.split() else ''}{year}{word}"[:_LONGEST]


def _plain(text: str) -> str:
    """Return a text in letters a to z and digits; Cyrillic ones are written as they sound."""
    spelt = "".join(_LATIN.get(char, char) for char in text.casefold()).replace("_", "")
    spelt = unicodedata.normalize("NFKD", spelt)
    return re.sub(r"[^a-z0-9]", "", spelt)
