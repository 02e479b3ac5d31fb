"""What a document is cited by, as clean CSL-JSON: only names CSL knows, only values with sense."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeAlias, cast

from reader.domain.about import About, citation_of, csl_name

if TYPE_CHECKING:
    from reader.domain.excerpt import Source

Item: TypeAlias = dict[str, object]
"""One work as CSL-JSON, the format of citation programs."""

NAMES = (
    "author", "collection-editor", "composer", "container-author", "editor", "editorial-director",
    "illustrator", "interviewer", "original-author", "recipient", "translator",
)  # fmt: skip
DATES = ("issued", "accessed", "event-date", "original-date", "submitted")
TEXTS = (
    "title", "title-short", "container-title", "container-title-short", "collection-title",
    "collection-number", "publisher", "publisher-place", "volume", "issue", "number", "edition",
    "page", "chapter-number", "number-of-pages", "number-of-volumes", "genre", "medium", "event",
    "event-place", "archive", "archive-place", "archive_location", "authority", "call-number",
    "jurisdiction", "section", "source", "status", "version", "language", "abstract", "note",
    "keyword", "original-title", "original-publisher", "DOI", "ISBN", "ISSN", "PMID", "PMCID", "URL",
)  # fmt: skip
_FIELDS = {name.casefold().replace("_", "-"): name for name in (*NAMES, *DATES, *TEXTS)}
_OTHER_NAMES = {
    "authors": "author",
    "editors": "editor",
    "date": "issued",
    "year": "issued",
    "pages": "page",
    "journal": "container-title",
    "newspaper": "container-title",
    "container": "container-title",
    "place": "publisher-place",
    "lang": "language",
    "shorttitle": "title-short",
}
_PARTS_OF_NAMES = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u2028\u2029]+")
_DATE = re.compile(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MOST = (9999, 12, 31)
_LONGEST = 2_000


def item_of(source: Source) -> Item:
    """Return what a source is cited by, its keys in alphabetical order.

    What is of no known name or has no sense is left out. There is always a type and a title:
    a document of which nothing is known is cited by its file's name.
    """
    about = About(
        title=source.title,
        authors=source.authors,
        date=source.date,
        language=source.language,
        citation=source.citation,
    )
    told: Item = {}
    for name, value in citation_of(about).items():
        key = _key(str(name))
        understood = _understood(key, value)
        if understood:
            told[key] = understood
    told.setdefault("type", "document")
    told.setdefault("title", cleaned(PurePosixPath(source.path).name) or "untitled")
    return {key: told[key] for key in sorted(told)}


def cleaned(found: object) -> str:
    """Return a value as one line of text that every format can hold, cut where it is endless."""
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return ""
    return " ".join(_NOT_TEXT.sub(" ", str(found)).split())[:_LONGEST]


def _key(name: str) -> str:
    plain = name.strip().casefold().replace("_", "-").replace(" ", "-")
    return _OTHER_NAMES.get(plain) or _FIELDS.get(plain, plain)


def _understood(key: str, value: object) -> object:
    if key in NAMES:
        listed = cast("list[object]", value) if isinstance(value, list) else [value]
        return [person for person in map(_person, listed) if person]
    if key in DATES:
        return _date(value)
    if key == "type":
        return cleaned(value).casefold().replace(" ", "-")
    return cleaned(value) if key in TEXTS else ""


def _person(found: object) -> dict[str, str]:
    """Return a name in parts, or whole as ``literal``; empty if there is none."""
    if not isinstance(found, dict):
        name = cleaned(found)
        return {key: str(part) for key, part in csl_name(name).items()} if name else {}
    told = cast("dict[object, object]", found)
    parts = {key: cleaned(told.get(key)) for key in _PARTS_OF_NAMES if cleaned(told.get(key))}
    literal = cleaned(told.get("literal") or told.get("name"))
    if literal or "family" not in parts:
        whole = literal or " ".join(parts.values())
        return {"literal": whole} if whole else {}
    return parts


def _date(found: object) -> dict[str, object]:
    """Return a date in parts if it is one, a range of two, or the words as they stand."""
    if isinstance(found, dict):
        told = cast("dict[object, object]", found)
        parts = told.get("date-parts")
        listed = cast("list[object]", parts) if isinstance(parts, list) else []
        whole = [part for part in map(_parts, listed) if part]
        if whole:
            return {"date-parts": whole[:2]}
        return _date(told.get("literal") or told.get("raw"))
    text = cleaned(found)
    ends = [_DATE.fullmatch(end) for end in re.split(r"\s*[/–]\s*", text)] if text else []
    read = [_parts(list(end.groups())) for end in ends if end]
    if len(ends) == len(read) <= len(("from", "to")) and read and all(read):
        return {"date-parts": read}
    return {"literal": text} if text else {}


def _parts(found: object) -> list[int]:
    """Return year, month and day as far as they are told; nothing if they cannot be."""
    listed = cast("list[object]", found) if isinstance(found, list) else []
    numbers: list[int] = []
    for part, most in zip(listed, _MOST, strict=False):
        said = cleaned(part)
        if not re.fullmatch(r"-?\d{1,4}", said):
            break
        number = int(said)
        if number > most or (numbers and number < 1):
            return []
        numbers.append(number)
    return numbers
