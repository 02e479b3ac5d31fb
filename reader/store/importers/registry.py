"""Which importer reads which file. A new format is one module and one line here.

The modules are imported when a file of theirs is read, and not before.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from reader.domain.errors import DocumentError

if TYPE_CHECKING:
    from reader.store.importers.imported import Imported, Importer


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name with a version that grows when what is read changes.

    A file of a format in ``any_encoding`` does not say which it is in; a reader can name it.
    """

    id: str
    module: str
    suffixes: tuple[str, ...]
    any_encoding: bool = False


FORMATS = (
    Format("text/3", "plain_text", (".txt", ".text"), any_encoding=True),
    Format("markdown/3", "markdown", (".md", ".markdown"), any_encoding=True),
    Format("html/3", "html", (".html", ".htm", ".xhtml"), any_encoding=True),
    Format("pdf/2", "pdf", (".pdf",)),
    Format("docx/2", "docx", (".docx",)),
    Format("epub/3", "epub", (".epub",)),
    Format("odt/2", "odt", (".odt",)),
    Format("tei/3", "tei", (".xml", ".tei")),
    Format("rtf/2", "rtf", (".rtf",)),
    Format("mhtml/3", "mhtml", (".mhtml", ".mht"), any_encoding=True),
    Format("org/1", "org", (".org",), any_encoding=True),
)

_BY_SUFFIX = {suffix: item for item in FORMATS for suffix in item.suffixes}


def format_of(name: str) -> Format | None:
    """Return the format of a file by its name, or None if it is of no format we read."""
    dot = name.rfind(".")
    return _BY_SUFFIX.get(name[dot:].lower()) if dot > name.rfind("/") else None


def takes_encoding(name: str) -> bool:
    """Tell whether a file by its name may be of any encoding, so that a reader can name it."""
    found = format_of(name)
    return found is not None and found.any_encoding


def importer(item: Format) -> Importer:
    """Return the importer of a format."""
    return cast("Importer", import_module(f"reader.store.importers.{item.module}"))


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return what is in a file called ``name``.

    Raises:
        DocumentError: if it cannot be read; the message names the file.
    """
    found = format_of(name)
    if found is None:
        message = f"{name} is of a format that cannot be read yet"
        raise DocumentError(message)
    return importer(found).read(raw, name, encoding=encoding)
