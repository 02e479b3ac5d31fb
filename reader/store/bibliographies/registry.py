"""Which reader reads which bibliography; each is imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.errors import FormatError
from reader.store.decoding import decode

if TYPE_CHECKING:
    from reader.store.bibliographies.items import Bibliography

SUFFIXES = (".bib", ".bibtex", ".biblatex", ".json", ".csljson")
MOST_BYTES = 30_000_000


def read_bibliography(raw: bytes, name: str) -> Bibliography:
    """Return the works of a BibTeX or CSL JSON file, by what it looks like.

    Raises:
        FormatError: if it is neither, or far too large; the message names the file.
    """
    if len(raw) > MOST_BYTES:
        message = f"{name} has over {MOST_BYTES // 1_000_000} MB; export a part of the library"
        raise FormatError(message)
    text = decode(raw, name).text if raw else ""
    if text.lstrip()[:1] in {"[", "{"}:
        from reader.store.bibliographies import csl_json

        found = csl_json.read(text, name)
    elif "@" in text:
        from reader.store.bibliographies import bibtex

        found = bibtex.read(text, name)
    else:
        message = f"{name} is neither BibTeX nor CSL JSON; export it as one of them"
        raise FormatError(message)
    if not found.works:
        reason = found.problems[0] if found.problems else f"{name} holds no works"
        raise FormatError(reason)
    return found
