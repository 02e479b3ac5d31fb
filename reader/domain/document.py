"""A document: one text with its structure, and the corpus it belongs to."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from reader.domain.about import About, CslItem, no_citation, told
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
    CAPTION = "caption"


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
    ``title``, ``language``, ``authors``, ``date``, ``source`` and ``citation`` are what is
    known of it, from the reader or else from the file; ``own`` is what the file alone says.
    ``made`` is when the file was made, as it says itself: never the date of what is in it.
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
    authors: tuple[str, ...] = ()
    date: str = ""
    source: str = ""
    made: str = ""
    citation: CslItem = field(default_factory=no_citation, hash=False)
    own: About = field(default_factory=About)

    def __post_init__(self) -> None:
        size = len(self.text)
        if any(item.span.end > size for item in self.structure):
            message = f"{self.path}: a structure span reaches beyond the text"
            raise InvalidValueError(message)

    @property
    def author(self) -> str:
        """All authors, in one line."""
        return ", ".join(self.authors)

    @property
    def about(self) -> About:
        """All that is known of it as a work."""
        return About(
            title=self.title,
            authors=self.authors,
            date=self.date,
            source=self.source,
            language=self.language,
            citation=self.citation,
        )

    def told(self, said: About) -> Document:
        """Return the same document when a reader says ``said`` of it, and nothing else."""
        about = told(said, self.own)
        name = self.path.rpartition("/")[2]
        stem = name.rpartition(".")
        plain = " ".join((stem[0] or stem[2]).replace("_", " ").split())
        return replace(
            self,
            title=about.title or plain or name,
            authors=about.authors,
            date=about.date,
            source=about.source,
            language=about.language,
            citation=about.citation,
        )

    def parts(self, *parts: Part) -> Iterator[Structure]:
        """Yield the structure spans of these kinds, in reading order."""
        return (item for item in self.structure if item.part in parts)

    def words_of(self, span: Span) -> str:
        """Return in one line what a reader sees of ``span``: without furniture, marks of Markdown too."""
        kept = list(span.of(self.text))
        first = bisect_left(self.structure, span.start, key=_start)
        last = bisect_left(self.structure, span.end, key=_start)
        for item in self.structure[first:last]:
            if item.part is Part.FURNITURE:
                hidden = slice(item.span.start - span.start, item.span.end - span.start)
                kept[hidden] = [""] * len(kept[hidden])
        return " ".join("".join(kept).split())

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


def _start(item: Structure) -> int:
    return item.span.start


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
