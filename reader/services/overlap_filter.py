"""Which overlaps of a list a reader wants to see."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, cast

from reader.domain.document import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.domain.document import Document, DocumentId
    from reader.domain.overlap import Overlap, Passage


@dataclass(frozen=True, slots=True)
class OverlapFilter:
    """What a reader asks of an overlap; what is empty or 0 asks for nothing.

    ``words``, ``score`` (bits) and ``identity`` (per cent) are the least wanted. ``text``
    stands in one of the two passages, ``document`` in the title or path of one of the two
    documents, ``section`` in the heading above that passage. Case never matters.
    """

    text: str = ""
    document: str = ""
    section: str = ""
    words: int = 0
    score: int = 0
    identity: int = 0

    @property
    def conditions(self) -> int:
        """How many conditions there are besides the text."""
        return sum(1 for item in fields(self) if item.name != "text" and getattr(self, item.name))

    @property
    def is_empty(self) -> bool:
        """Whether every overlap is wanted."""
        return not self.text.strip() and not self.conditions

    def kept(self) -> dict[str, str | int]:
        """Return what is asked for, to be written down."""
        return {item.name: getattr(self, item.name) for item in fields(self)}

    @classmethod
    def from_kept(cls, kept: object) -> OverlapFilter:
        """Return what was written down; what is damaged asks for nothing."""
        values = cast("dict[str, object]", kept) if isinstance(kept, dict) else {}
        taken: dict[str, Any] = {}
        for item in fields(cls):
            value = values.get(item.name)
            fits = isinstance(value, str) or (type(value) is int and value >= 0)
            if fits and type(value) is type(getattr(cls(), item.name)):
                taken[item.name] = value
        return cls(**taken)


class OverlapSieve:
    """Sifts the overlaps of one corpus; remembers what makes the next letter typed quick."""

    def __init__(self) -> None:
        self._documents: Mapping[DocumentId, Document] = {}
        self._said: dict[DocumentId, str] = {}
        self._folded: dict[tuple[DocumentId, int, int], str] = {}
        self._headings: dict[DocumentId, tuple[list[int], list[str]]] = {}

    def sift(
        self,
        overlaps: Iterable[Overlap],
        documents: Mapping[DocumentId, Document],
        wanted: OverlapFilter,
    ) -> list[Overlap]:
        """Return the overlaps that are wanted, in the order they came."""
        if self._documents is not documents:
            self._documents = documents
            self._folded, self._headings = {}, {}
            self._said = {
                key: f"{item.title}\n{item.path}".casefold() for key, item in documents.items()
            }
        found = list(overlaps)
        if wanted.words or wanted.score or wanted.identity:
            found = [item for item in found if _measures_up(item, wanted)]
        words = wanted.text.casefold().split()
        if wanted.document.strip() or wanted.section.strip():
            name, section = wanted.document.casefold().strip(), wanted.section.casefold().strip()
            found = [item for item in found if self._stands(item, name, section)]
        if words:
            found = [item for item in found if self._says(item, words)]
        return found

    def _stands(self, overlap: Overlap, name: str, section: str) -> bool:
        """Tell whether one side stands in that document, under that heading."""
        for side in (overlap.a, overlap.b):
            if name in self._said.get(side.document, "") and (
                not section or section in self._section(side)
            ):
                return True
        return False

    def _says(self, overlap: Overlap, words: Sequence[str]) -> bool:
        for side in (overlap.a, overlap.b):
            text = self._text(side)
            for word in words:
                if word not in text:
                    break
            else:
                return True
        return False

    def _text(self, side: Passage) -> str:
        start, end = side.span.start, side.span.end
        key = (side.document, start, end)
        text = self._folded.get(key)
        if text is None:
            document = self._documents.get(side.document)
            text = "" if document is None else document.text[start:end].casefold()
            self._folded[key] = text
        return text

    def _section(self, side: Passage) -> str:
        known = self._headings.get(side.document)
        if known is None:
            document = self._documents.get(side.document)
            heads = [] if document is None else list(document.parts(Part.HEADING))
            text = "" if document is None else document.text
            known = ([h.span.start for h in heads], [h.span.of(text).casefold() for h in heads])
            self._headings[side.document] = known
        at = bisect_right(known[0], side.span.start) - 1
        return known[1][at] if at >= 0 else ""


def _measures_up(overlap: Overlap, wanted: OverlapFilter) -> bool:
    measures = overlap.measures
    return (
        measures.words >= wanted.words
        and measures.bits >= wanted.score
        and measures.identity * 100 >= wanted.identity
    )
