"""What is cited, as BibTeX in UTF-8, as BibLaTeX and every newer BibTeX read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from reader.store.citing_items import item_of
from reader.store.exporters.citation_keys import citation_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.excerpt import Export, ExportOptions
    from reader.store.citing_items import Item

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
}
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school", "misc": "howpublished"}
_FIELDS = {
    "publisher-place": "address",
    "volume": "volume",
    "edition": "edition",
    "page": "pages",
    "collection-title": "series",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "URL": "url",
    "language": "language",
    "note": "note",
    "abstract": "abstract",
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # for a brace counts, even after a backslash
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_AS_THEY_ARE = frozenset({"url", "doi"})
_CAPITAL = re.compile(r"\b\w*[^\W\d_a-zа-яё]\w*")


def write(export: Export, options: ExportOptions) -> bytes:
    """Return one entry for each work."""
    del options
    keys = citation_keys(export.sources)
    entries = [
        _entry(key, item_of(source)) for key, source in zip(keys, export.sources, strict=True)
    ]
    return "\n".join(entries).encode("utf-8")


def _entry(key: str, item: Item) -> str:
    kind = _TYPES.get(str(item["type"]), "misc")
    lines = [f"  {name} = {{{value}}}," for name, value in _values(kind, item)]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _values(kind: str, item: Item) -> Iterator[tuple[str, str]]:
    yield "title", _title(str(item["title"]))
    for role in ("author", "editor"):
        if role in item:
            yield role, " and ".join(map(_name, cast("list[dict[str, str]]", item[role])))
    yield from _date(cast("dict[str, object]", item.get("issued") or {}))
    if "container-title" in item:
        yield _CONTAINERS.get(kind, "booktitle"), _escaped(str(item["container-title"]))
    if "publisher" in item:
        yield _PUBLISHERS.get(kind, "publisher"), _escaped(str(item["publisher"]))
    number = item.get("issue") or item.get("number")
    if number:
        yield "number", _escaped(str(number))
    for key, name in _FIELDS.items():
        if key in item:
            said = str(item[key])
            if name in _AS_THEY_ARE:
                yield name, said.translate(str.maketrans("", "", "{}\\ "))
            else:
                yield name, _escaped(said.replace("–", "--") if name == "pages" else said)


def _date(issued: dict[str, object]) -> Iterator[tuple[str, str]]:
    parts = cast("list[list[int]]", issued.get("date-parts") or [])
    if not parts:
        if issued.get("literal"):
            yield "year", _escaped(str(issued["literal"]))
        return
    yield "year", str(parts[0][0])
    if len(parts[0]) > 1:
        yield "month", _MONTHS[parts[0][1] - 1]
    if len(parts) > 1 or len(parts[0]) > 1:
        yield "date", "/".join(map(_iso, parts))


def _iso(parts: list[int]) -> str:
    return "-".join(f"{part:0{2 if place else 4}}" for place, part in enumerate(parts))


def _name(person: dict[str, str]) -> str:
    """Return a name as BibTeX parts it; one that stands whole is in braces."""
    if "literal" in person:
        return f"{{{_escaped(person['literal'])}}}"
    particle = person.get("non-dropping-particle") or person.get("dropping-particle")
    family = " ".join(_escaped(part) for part in (particle, person["family"]) if part)
    parts = (family, person.get("suffix"), person.get("given"))
    return ", ".join(_guarded(part) for part in parts if part)


def _guarded(part: str) -> str:
    """Put a part that holds a word of BibTeX's own, or a comma, into braces."""
    escaped = part if "\\" in part else _escaped(part)
    return f"{{{escaped}}}" if "," in part or re.search(r"\band\b", part) else escaped


def _title(text: str) -> str:
    """Return a title; words with capitals after the first keep them in every style."""
    words = [
        f"{{{_escaped(word)}}}" if place and _CAPITAL.search(word) else _escaped(word)
        for place, word in enumerate(text.split(" "))
    ]
    return " ".join(words)


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in text)
