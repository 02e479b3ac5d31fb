"""BibTeX and BibLaTeX: entries as CSL JSON items, LaTeX accents as letters."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    NameParts,
    RemoveEnclosingMiddleware,
    ResolveStringReferencesMiddleware,
    SeparateCoAuthors,
    SplitNameParts,
)
from bibtexparser.model import Entry, Field, MiddlewareErrorBlock

from reader.store.bibliographies.items import Bibliography, Work, tame_item

if TYPE_CHECKING:
    from collections.abc import Iterable

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "newspaper": "article-newspaper",
    "online": "webpage",
    "patent": "patent",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "software": "software",
    "suppbook": "chapter",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
_FIELDS = (
    ("title", "title"),
    ("container-title", "journal", "journaltitle", "booktitle", "maintitle"),
    ("publisher", "publisher", "institution", "school", "organization"),
    ("publisher-place", "location", "address"),
    ("volume", "volume"),
    ("edition", "edition"),
    ("collection-title", "series"),
    ("genre", "type"),
    ("abstract", "abstract"),
    ("note", "note", "annote"),
    ("keyword", "keywords"),
    ("language", "langid", "language", "hyphenation"),
    ("archive", "library"),
    ("call-number", "lccn"),
)
"""What a CSL variable is called in BibTeX and BibLaTeX, the first that is there."""
_AS_IT_IS = {
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "URL": "url",
    "PMID": "pmid",
}
"""Fields in which a percent sign is no comment and an underline no formula."""
_NAMES = ("author", "editor", "translator")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORDS = "\n".join(f"@string{{{name} = {{{name}}}}}" for name in _MONTHS)
_YEAR = re.compile(r"-?\d{1,4}")
_DATE = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_COMMAND = re.compile(r"\\(?:url|href|nolinkurl)\s*\{([^{}]*)\}")
_ESCAPE = re.compile(r"\\([_%&#$~{}])")
_LATEX = re.compile(r"[\\{}~$`]|--|''")
_LONGEST = 20_000
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)  # what is wrong is told below
_ADDRESS = re.compile(r"https?://[^\s{}\\]+")


def read(text: str, name: str) -> Bibliography:
    """Return the works of a file; entries that cannot be read are told, the rest is there."""
    library = _parsed(text)
    problems = [_problem(name, block.start_line) for block in library.failed_blocks]
    works: list[Work] = []
    split = (SeparateCoAuthors(), SplitNameParts())
    for entry in library.entries:
        block = entry
        for middleware in split:
            made = middleware.transform_entry(block, library)
            if isinstance(made, MiddlewareErrorBlock) or not isinstance(made, Entry):
                problems.append(_problem(name, entry.start_line))
                break
            block = made
        else:
            works.append(_work(block))
    return Bibliography(tuple(works), tuple(problems))


def _parsed(text: str) -> Library:
    stack = [ResolveStringReferencesMiddleware(), RemoveEnclosingMiddleware()]
    return parse_string(f"{_MONTH_WORDS}\n{text}", parse_stack=stack)


def _problem(name: str, line: int | None) -> str:
    return f"{name}, line {(line or 0) + 1 - len(_MONTHS)}: an entry that cannot be read"


def _work(entry: Entry) -> Work:
    values = {field.key.lower(): field.value for field in entry.fields}
    plain = {
        key: " ".join(value.split()) for key, value in values.items() if isinstance(value, str)
    }
    kind = entry.entry_type.lower()
    item: dict[str, object] = {"id": entry.key, "type": _TYPES.get(kind, "document")}
    for variable, *names in _FIELDS:
        found = next((plain[name] for name in names if plain.get(name)), "")
        if found:
            item[variable] = _decoded(found)
    if subtitle := plain.get("subtitle"):
        item["title"] = f"{item.get('title', '')}: {_decoded(subtitle)}".removeprefix(": ")
    for role in _NAMES:
        if names_in := values.get(role):
            item[role] = [_name(part) for part in names_in]
    _add_numbers(item, kind, plain)
    _add_dates(item, plain)
    for variable, key in _AS_IT_IS.items():
        if plain.get(key):
            item[variable] = _bare(plain[key])
    address = _ADDRESS.search(plain.get("howpublished", ""))
    if "URL" not in item and address:
        item["URL"] = _bare(address[0])
    files = tuple(_files(str(values.get("file", ""))))
    return Work(entry.key, tame_item(item), files)


def _add_numbers(item: dict[str, object], kind: str, plain: dict[str, str]) -> None:
    if pages := plain.get("pages"):
        item["page"] = re.sub(r"\s*-{1,3}\s*|\s*–\s*", "-", _decoded(pages))
    if number := plain.get("number") or plain.get("issue"):
        item["issue" if kind in {"article", "newspaper"} else "number"] = _decoded(number)


def _add_dates(item: dict[str, object], plain: dict[str, str]) -> None:
    for variable, name in (("issued", "date"), ("accessed", "urldate")):
        found = _DATE.match(plain.get(name, ""))
        if found:
            item[variable] = {"date-parts": [[int(part) for part in found.groups() if part]]}
    year = plain.get("year", "")
    if "issued" in item or not year:
        return
    if not _YEAR.fullmatch(year):
        item["issued"] = {"literal": _decoded(year)}
        return
    parts = [int(year)]
    month = plain.get("month", "").strip(" .").lower()
    number = _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else 0
    if number or (month.isdigit() and 1 <= int(month) <= 12):
        parts.append(number or int(month))
        day = plain.get("day", "")
        parts += [int(day)] if day.isdigit() and 1 <= int(day) <= 31 else []
    item["issued"] = {"date-parts": [parts]}


def _name(parts: NameParts) -> dict[str, object]:
    """Return one name; a body in braces stands whole."""
    last = " ".join(parts.last)
    if last.startswith("{") and last.endswith("}") and not parts.first:
        return {"literal": _decoded(last)}
    given = {
        "family": last,
        "given": " ".join(parts.first),
        "non-dropping-particle": " ".join(parts.von),
        "suffix": " ".join(parts.jr),
    }
    return {key: _decoded(value) for key, value in given.items() if value}


_NO_LIBRARY = Library()
_DECODER = LatexDecodingMiddleware(keep_math_mode=True)


def _decoded(text: str) -> str:
    """Return text without LaTeX: its accents as letters, its braces gone."""
    if not _LATEX.search(text) or len(text) > _LONGEST:
        return " ".join(text.split())
    escaped = re.sub(r"(?<!\\)%", r"\\%", text)
    block = _DECODER.transform_entry(Entry("misc", "x", [Field("x", escaped)]), _NO_LIBRARY)
    if not isinstance(block, Entry):
        return " ".join(re.sub(r"[{}]", "", text).split())
    return " ".join(str(block.fields[0].value).replace("\u202f", " ").split())


def _bare(text: str) -> str:
    """Return an address or a number without the LaTeX around it."""
    found = _COMMAND.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", found).strip("{} ").replace("{", "").replace("}", "")


def _files(field: str) -> Iterable[str]:
    """Yield the paths of a ``file`` field: plain ones, and JabRef's and Zotero's with types."""
    for one in re.split(r"(?<!\\);", field):
        parts = [re.sub(r"\\([:;\\])", r"\1", part) for part in re.split(r"(?<!\\):", one)]
        if len(parts) >= 3:
            parts = parts[1:-1]
        path = ":".join(parts).replace("\\_", "_").strip()
        if path:
            yield path
