"""A document: one text with its structure, and the corpus it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from reader.domain.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.span import Span

DocumentId = NewType("DocumentId", str)


class Part(StrEnum):
    """What a stretch of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    FOOTNOTE = "footnote"
    FOOTNOTE_MARK = "footnote-mark"
    CONTENTS = "contents"
    SOURCE = "source"
    PAGE = "page"
    FURNITURE = "furniture"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Structure:
    """A typed span over a document's text. It never alters the text.

    ``level`` is a heading's or list's depth, from 1, or 0 where there is none;
    ``label`` is a page's printed label, a footnote's mark or a language tag.
    """

    part: Part
    span: Span
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    r"""One file of the corpus, as text with its structure.

    ``text`` has ``\n`` line ends and no byte order mark and is otherwise what
    the file says. ``structure`` is in reading order, outer spans before inner.
    ``path`` is relative to the corpus folder, with ``/``. ``sha256`` is of the
    file's bytes. ``decoding`` says how its bytes became text, for people.
    ``author`` and ``date`` are as the file or the reader gives them.
    """

    id: DocumentId
    path: str
    text: str
    title: str
    structure: tuple[Structure, ...] = ()
    language: str = ""
    sha256: str = ""
    importer: str = ""
    decoding: str = ""
    author: str = ""
    date: str = ""

    def __post_init__(self) -> None:
        size = len(self.text)
        if any(item.span.end > size for item in self.structure):
            message = f"{self.path}: a structure span reaches beyond the text"
            raise InvalidValueError(message)

    def parts(self, *parts: Part) -> Iterator[Structure]:
        """Yield the structure spans of these kinds, in reading order."""
        return (item for item in self.structure if item.part in parts)

    def heading_at(self, offset: int) -> Structure | None:
        """Return the last heading that starts at or before ``offset``."""
        found = None
        for item in self.parts(Part.HEADING):
            if item.span.start > offset:
                break
            found = item
        return found

    def page_at(self, offset: int) -> Structure | None:
        """Return the page ``offset`` stands on, if the document has pages."""
        found = None
        for item in self.parts(Part.PAGE):
            if item.span.start > offset:
                break
            found = item
        return found


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of the corpus that could not be read, and why, for people."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """A folder of documents. ``folder`` is its absolute path."""

    folder: str
    title: str
    documents: tuple[Document, ...]
    unreadable: tuple[Unreadable, ...] = ()

    def document(self, document_id: DocumentId) -> Document | None:
        """Return the document of that id, if it is here."""
        return next((item for item in self.documents if item.id == document_id), None)
