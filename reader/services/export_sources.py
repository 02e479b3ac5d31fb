"""Passages of a corpus with all that is known of their place, ready to be exported."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.domain.about import citation_of
from reader.domain.address import Address
from reader.domain.document import Part
from reader.domain.excerpt import Emphasis, Place, Quoted, Source, State
from reader.domain.span import Span

if TYPE_CHECKING:
    from reader.domain.anchor import Anchor
    from reader.domain.document import Corpus, Document, DocumentId

CONTEXT = 32
"""Code points of context given on either side of a passage."""
_SET_OFF = (Part.EMPHASIS, Part.STRONG)


class Sources:
    """The documents of a corpus as sources; what is asked of one is worked out once."""

    def __init__(self, corpus: Corpus) -> None:
        self.name = PurePath(corpus.folder).name or corpus.title
        self._documents = {document.id: document for document in corpus.documents}
        self._about: dict[DocumentId, _About] = {}
        self._missing: dict[DocumentId, Source] = {}

    def document(self, key: DocumentId) -> Document | None:
        """Return a document of the corpus by its id."""
        return self._documents.get(key)

    def source(self, key: DocumentId) -> Source:
        """Return a document as a source; one that is not here has its id for a title."""
        if key in self._documents:
            return self._of(key).source
        if key not in self._missing:
            self._missing[key] = Source(id=key, path="", title=key)
        return self._missing[key]

    def cited(self, keys: set[DocumentId]) -> tuple[Source, ...]:
        """Return the sources of these documents that are here, in order of path."""
        found = [self._of(key).source for key in keys if key in self._documents]
        return tuple(sorted(found, key=lambda item: item.path))

    def passage(self, key: DocumentId, span: Span) -> Quoted:
        """Return a passage of a document that is here."""
        about = self._of(key)
        return Quoted(
            source=about.source,
            place=about.place(span),
            quote=span.of(about.document.text),
            emphasis=about.emphasis(span),
            uri=Address(self.name, about.document.path, span).uri,
        )

    def anchored(self, key: DocumentId, anchor: Anchor | None) -> Quoted:
        """Return the passage of an anchor, or the whole document where there is none.

        A passage that is not found for sure in the present text has no offsets, only what was
        noted of its place.
        """
        document = self._documents.get(key)
        if anchor is None:
            state = State.OK if document is not None else State.MISSING
            source = self.source(key)
            return Quoted(source=source, uri=source.uri, state=state)
        if document is not None and _stands(anchor, document.text) and anchor.span is not None:
            return self.passage(key, anchor.span)
        source = self.source(key)
        return Quoted(
            source=source,
            place=Place(
                section=(anchor.section,) if anchor.section else (),
                page=anchor.page,
                prefix=anchor.prefix,
                suffix=anchor.suffix,
            ),
            quote=anchor.quote,
            uri=source.uri,
            state=_lost(anchor, document),
        )

    def furniture(self, key: DocumentId, span: Span) -> list[Span]:
        """Return the page furniture in a passage, counted from the passage's start."""
        about = self._of(key)
        return [
            Span(max(item.start, span.start) - span.start, min(item.end, span.end) - span.start)
            for item in about.furniture
            if item.start < span.end and span.start < item.end
        ]

    def page_label(self, key: DocumentId, offset: int) -> str:
        """Return the printed label of the page an offset stands on, or nothing."""
        return self._of(key).page(offset)

    def uri(self, key: DocumentId, span: Span | None = None) -> str:
        """Return the address of a document that is here, or of a passage of it."""
        return Address(self.name, self._documents[key].path, span).uri

    def _of(self, key: DocumentId) -> _About:
        if key not in self._about:
            self._about[key] = _About(self._documents[key], self.name)
        return self._about[key]


def _stands(anchor: Anchor, text: str) -> bool:
    """Tell whether an anchor's words stand where it says."""
    if anchor.span is None or anchor.orphan or anchor.span.end > len(text):
        return False
    return not anchor.quote or anchor.span.of(text) == anchor.quote


def _lost(anchor: Anchor, document: Document | None) -> State:
    if document is None:
        return State.MISSING
    return State.ORPHAN if anchor.orphan or anchor.span is None else State.MOVED


class _About:
    """One document, with its headings and pages laid out to be asked often."""

    def __init__(self, document: Document, corpus: str) -> None:
        self.document = document
        self.source = Source(
            id=document.id,
            path=document.path,
            title=document.title,
            authors=document.authors,
            date=document.date,
            published=document.source,
            language=document.language,
            citation=citation_of(document.about),
            uri=Address(corpus, document.path).uri,
            sha256=document.sha256,
            characters=len(document.text),
        )
        headings = sorted(document.parts(Part.HEADING), key=lambda item: item.span)
        self._heads = [item.span.start for item in headings]
        self._sections: list[tuple[str, ...]] = []
        above: list[tuple[int, str]] = []
        for item in headings:
            above = [one for one in above if one[0] < item.level]
            above.append((item.level, document.words_of(item.span)))
            self._sections.append(tuple(title for _, title in above if title))
        pages = sorted(document.parts(Part.PAGE), key=lambda item: item.span)
        self._pages = [item.span.start for item in pages]
        self._labels = [item.label for item in pages]
        self.furniture = [item.span for item in document.parts(Part.FURNITURE)]
        self._set_off = sorted(document.parts(*_SET_OFF), key=lambda item: item.span)
        self._set_off_at = [item.span.start for item in self._set_off]
        self._longest = max((len(item.span) for item in self._set_off), default=0)

    def section(self, offset: int) -> tuple[str, ...]:
        number = bisect_right(self._heads, offset) - 1
        return self._sections[number] if number >= 0 else ()

    def page(self, offset: int) -> str:
        number = bisect_right(self._pages, offset) - 1
        return self._labels[number] if number >= 0 else ""

    def place(self, span: Span) -> Place:
        text = self.document.text
        return Place(
            section=self.section(span.start),
            page=self.page(span.start),
            last_page=self.page(max(span.start, span.end - 1)),
            start=span.start,
            end=span.end,
            percent=round(100 * span.start / max(len(text), 1), 2),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
        )

    def emphasis(self, span: Span) -> tuple[Emphasis, ...]:
        first = bisect_left(self._set_off_at, span.start - self._longest)
        last = bisect_left(self._set_off_at, span.end)
        return tuple(
            Emphasis(
                item.part,
                max(item.span.start, span.start) - span.start,
                min(item.span.end, span.end) - span.start,
            )
            for item in self._set_off[first:last]
            if item.span.overlaps(span)
        )
