"""What a document is as a work: its title, who wrote it and when, and how it is cited.

A citation is one item of CSL JSON. What a reader says in so many words goes before what the
citation says, and that before what the file says of itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CslItem: TypeAlias = "Mapping[str, object]"

_DAY = re.compile(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_BODY = re.compile(
    r"\b(?:of|the|and|for|und|et|de la|univers\w*|commi\w+|office|institut\w*|minist\w+|bureau"
    r"|associat\w*|societ\w*|counc\w*|court|bank|press|group|agenc\w*|board|centre|center"
    r"|department|archive\w*|team|editors?|staff|union|party)\b|[&\d]",
    re.IGNORECASE,
)
"""What tells a name of a body, which is never turned round, from a person's."""
_MOST_WORDS = 4


def no_citation() -> dict[str, object]:
    """Return an item that says nothing."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a document; empty where nothing is.

    ``date`` is as it was written, best ``2020``, ``2020-03`` or ``2020-03-04``. ``source`` is
    where it was published: a journal, a publisher, an address. ``citation`` is a CSL JSON item.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    source: str = ""
    language: str = ""
    citation: CslItem = field(default_factory=no_citation, hash=False)

    def over(self, other: About) -> About:
        """Return what is said here, and where nothing is, what ``other`` says."""
        return About(
            title=self.title or other.title,
            authors=self.authors or other.authors,
            date=self.date or other.date,
            source=self.source or other.source,
            language=self.language or other.language,
            citation=self.citation or other.citation,
        )


def told(said: About, own: About) -> About:
    """Return what is known of a document a reader said ``said`` of, and its file ``own``."""
    item = said.citation
    plain = replace(said, citation=no_citation())
    found = plain.over(about_of(item)).over(replace(own, citation=no_citation()))
    return replace(found, citation={**item, **_item(plain, kept=item)} if item else no_citation())


def citation_of(about: About) -> dict[str, object]:
    """Return a CSL JSON item for a document, made up of all that is known of it."""
    plain = replace(about, citation=no_citation())
    found = {"type": "document", **_item(plain), **about.citation}
    if not about.citation and _is_address(about.source):
        found["type"] = "webpage"
    return found


def about_of(item: CslItem) -> About:
    """Return what a CSL JSON item says of a work."""
    return About(
        title=_text(item.get("title")),
        authors=_names(item.get("author")) or _names(item.get("editor")),
        date=_date(item.get("issued")),
        source=_first(item, "container-title", "publisher", "URL"),
        language=_text(item.get("language")),
    )


def csl_name(name: str) -> dict[str, object]:
    """Return a name as CSL has it: ``Family, Given``, ``Given Family``, or one that stands whole.

    >>> csl_name("Ludwig van Beethoven")
    {'given': 'Ludwig', 'non-dropping-particle': 'van', 'family': 'Beethoven'}
    """
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and family and given and "," not in given:
        return {"family": family, "given": given}
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS or _BODY.search(name) or comma:
        return {"literal": name.strip()}
    at = next((n for n, word in enumerate(words[1:-1], 1) if word.islower()), len(words) - 1)
    if not all(word[0].isupper() for word in (*words[:at], words[-1])):
        return {"literal": name.strip()}
    particle = {"non-dropping-particle": " ".join(words[at:-1])} if words[at:-1] else {}
    return {"given": " ".join(words[:at]), **particle, "family": words[-1]}


def _item(about: About, kept: CslItem | None = None) -> dict[str, object]:
    """Return what is said as the variables of a CSL item; names already in ``kept`` stay."""
    found: dict[str, object] = {}
    if about.title:
        found["title"] = about.title
    if about.authors and (kept is None or _names(kept.get("author")) != about.authors):
        found["author"] = [csl_name(name) for name in about.authors]
    if about.date and (kept is None or _date(kept.get("issued")) != about.date):
        found["issued"] = _issued(about.date)
    if about.source and about.source not in map(_text, (kept or {}).values()):
        found["URL" if _is_address(about.source) else _container(kept)] = about.source
    if about.language:
        found["language"] = about.language
    return found


def _container(kept: CslItem | None) -> str:
    """Return which variable names where a work was published."""
    return "container-title" if kept and "container-title" in kept else "publisher"


def _is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def _issued(date: str) -> dict[str, object]:
    found = _DAY.fullmatch(date)
    if found is None:
        return {"literal": date}
    return {"date-parts": [[int(part) for part in found.groups() if part]]}


def _date(issued: object) -> str:
    """Return a CSL date as ``2020-03-04``, or as far as it goes, or in its own words."""
    if not isinstance(issued, dict):
        return _text(issued)
    values = cast("Mapping[str, object]", issued)
    spans = values.get("date-parts")
    first = cast("Sequence[object]", spans)[0] if isinstance(spans, list) and spans else None
    if isinstance(first, list):
        parts = [_text(part) for part in cast("list[object]", first)]
        if parts and all(part.lstrip("-").isdigit() for part in parts):
            return "-".join(part.zfill(2 if place else 1) for place, part in enumerate(parts))
    return _text(values.get("literal")) or _text(values.get("raw"))


def _names(found: object) -> tuple[str, ...]:
    if not isinstance(found, list):
        return ()
    names = [_name(item) for item in cast("list[object]", found)]
    return tuple(name for name in names if name)


def _name(found: object) -> str:
    if not isinstance(found, dict):
        return _text(found)
    values = cast("Mapping[str, object]", found)
    if values.get("literal"):
        return _text(values["literal"])
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(part for part in (_text(values.get(name)) for name in parts) if part)


def _first(item: CslItem, *names: str) -> str:
    return next((text for text in (_text(item.get(name)) for name in names) if text), "")


def _text(found: object) -> str:
    if isinstance(found, str):
        return " ".join(found.split())
    return str(found) if isinstance(found, int) and not isinstance(found, bool) else ""
