"""A document changed: where its annotations went, to be accepted or corrected in one step."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.anchor import Anchor, Carried, Status
from reader.domain.annotation import Annotation, Link
from reader.services.history import Change, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.annotation import Entry, EntryId
    from reader.domain.document import Document, DocumentId
    from reader.domain.span import Span
    from reader.services.annotating import Annotating
    from reader.services.annotation_files import Desk
    from reader.services.jobs import Ticket

_ENDS = ("a", "b")


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """What became of one anchor. ``end`` is ``a`` or ``b`` of a link, or empty.

    ``by_quote`` says that the old text was not there and only the quotation could be searched.
    """

    entry: EntryId
    end: str
    anchor: Anchor
    carried: Carried
    by_quote: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """What became of all anchors that count in another text of a document than the present."""

    document: DocumentId
    text: str
    items: tuple[ReviewItem, ...]

    def __bool__(self) -> bool:
        return bool(self.items)

    @property
    def counts(self) -> Mapping[Status, int]:
        """How many anchors have which fate."""
        return Counter(item.carried.status for item in self.items)

    @property
    def summary(self) -> str:
        """Return it in words: ``12 moved, 2 edited, 1 lost``."""
        words = {
            Status.SAME: "in place",
            Status.MOVED: "moved",
            Status.EDITED: "edited",
            Status.AMBIGUOUS: "unclear",
            Status.ORPHAN: "lost",
        }
        told = [f"{self.counts[s]} {word}" for s, word in words.items() if self.counts[s]]
        return ", ".join(told) or "nothing to review"


class Reviewing:
    """The job that carries the anchors of one document to its present text."""

    def __init__(self, desk: Desk, document: Document, entries: Iterable[Entry]) -> None:
        self._desk, self._document = desk, document
        self._text = desk.hash_of(document)
        self._anchors = [
            (entry.id, end, anchor)
            for entry in entries
            for end, anchor in _anchors_in(entry, document.id)
            if _must_be_carried(anchor, self._text, document.text)
        ]

    @property
    def entries(self) -> list[EntryId]:
        """The entries that have to be carried, in order of id; known without any work."""
        return sorted({key for key, _, anchor in self._anchors if not anchor.orphan})

    def __call__(self, ticket: Ticket) -> Review:
        """Carry what has its old text kept, and search for the rest by quotation.

        An orphan that stays one is not told again.
        """
        by_text: defaultdict[str, list[tuple[EntryId, str, Anchor]]] = defaultdict(list)
        for key, end, anchor in self._anchors:
            by_text[anchor.text].append((key, end, anchor))
        items: list[ReviewItem] = []
        for number, (text, held) in enumerate(sorted(by_text.items())):
            ticket.step(number, len(by_text), "Placing annotations")
            items.extend(self._carried(text, held))
        news = [i for i in items if not i.anchor.orphan or i.carried.span is not None]
        return Review(self._document.id, self._text, tuple(sorted(news, key=_by_place)))

    def _carried(self, text: str, held: list[tuple[EntryId, str, Anchor]]) -> Iterable[ReviewItem]:
        from reader.engine.anchoring import QuoteFinder, carry

        old = self._desk.files.snapshots.text(text) if text else None
        placed = [item for item in held if old is not None and _fits(item[2], old)]
        spans = [anchor.span for _, _, anchor in placed if anchor.span is not None]
        if placed and old is not None:
            found = carry(old, self._document.text, spans)
            for (key, end, anchor), carried in zip(placed, found, strict=True):
                yield ReviewItem(key, end, anchor, carried)
        finder = QuoteFinder(self._document.text)
        for key, end, anchor in held:
            if (key, end, anchor) not in placed:
                hint = anchor.span.start if anchor.span is not None else None
                carried = finder.find(anchor.quote, anchor.prefix, anchor.suffix, hint)
                yield ReviewItem(key, end, anchor, carried, by_quote=True)


def accept(
    service: Annotating,
    review: Review,
    corrections: Mapping[tuple[EntryId, str], Span | None] | None = None,
) -> None:
    """Give all anchors of a review their new places, as one step that undo takes back.

    ``corrections`` are places a person chose, by entry and end; None makes it an orphan.
    An anchor without a place becomes an orphan and keeps its quotation and old place.
    """
    accept_all(service, [review], corrections)


def accept_all(
    service: Annotating,
    reviews: Iterable[Review],
    corrections: Mapping[tuple[EntryId, str], Span | None] | None = None,
) -> None:
    """Do the same for several documents, together as one step."""
    chosen = corrections or {}
    by_entry: defaultdict[EntryId, dict[str, Anchor]] = defaultdict(dict)
    paths: list[str] = []
    for review in reviews:
        document = service.desk.documents[review.document]
        paths.append(document.path)
        for item in review.items:
            span = chosen.get((item.entry, item.end), item.carried.span)
            by_entry[item.entry][item.end] = _anchored(service.desk, document, item.anchor, span)
    changes: list[Change] = []
    for key, anchors in by_entry.items():
        old = service.entries.get(key)
        if old is not None:
            changes.append(Change(old, _with_anchors(old, anchors)))
    where = f"text of {paths[0]}" if len(paths) == 1 else f"texts of {len(paths)} documents"
    service.do(f"place {counted(len(changes))} in the new {where}", changes)


def place(service: Annotating, key: EntryId, document: Document, span: Span) -> bool:
    """Put an annotation, or the lost side of a link, where a person says, as one step.

    Tells whether that could be done: only in the document it is about.
    """
    entry = service.entries.get(key)
    if entry is None:
        return False
    if isinstance(entry, Link):
        ends = [
            (name, end.anchor)
            for name, end in zip(_ENDS, (entry.a, entry.b), strict=True)
            if end.document == document.id and end.anchor is not None and not end.anchor.placed
        ]
    else:
        ends = [("", entry.anchor)] if entry.document == document.id and entry.anchor else []
    if not ends:
        return False
    name, anchor = ends[0]
    found = _with_anchors(entry, {name: _anchored(service.desk, document, anchor, span)})
    service.do("place 1 annotation at other words", [Change(entry, found)])
    return True


def _anchored(desk: Desk, document: Document, old: Anchor, span: Span | None) -> Anchor:
    if span is None:
        return replace(old, orphan=True)
    return replace(desk.anchor(document, span), extra=old.extra)


def _with_anchors(entry: Entry, anchors: Mapping[str, Anchor]) -> Entry:
    if isinstance(entry, Annotation):
        return replace(entry, anchor=anchors.get("", entry.anchor))
    a, b = (
        replace(end, anchor=anchors.get(name, end.anchor))
        for name, end in zip(_ENDS, (entry.a, entry.b), strict=True)
    )
    return replace(entry, a=a, b=b)


def _anchors_in(entry: Entry, document: DocumentId) -> Iterable[tuple[str, Anchor]]:
    if isinstance(entry, Annotation):
        if entry.anchor is not None and entry.document == document:
            yield "", entry.anchor
        return
    for name, end in zip(_ENDS, (entry.a, entry.b), strict=True):
        if end.anchor is not None and end.document == document:
            yield name, end.anchor


def _must_be_carried(anchor: Anchor, text_hash: str, text: str) -> bool:
    """Tell whether an anchor's place may be another one in the present text.

    One written by hand, without the text it counts in, stands where its quotation does.
    """
    if anchor.orphan:
        return anchor.text != text_hash
    if anchor.span is None:
        return True
    fits = anchor.span.end <= len(text) and anchor.quote in {"", anchor.span.of(text)}
    return not fits if anchor.text in {"", text_hash} else True


def _fits(anchor: Anchor, old: str) -> bool:
    """Tell whether an anchor stands in its old text where it says."""
    span = anchor.span
    return span is not None and span.end <= len(old) and anchor.quote in {"", span.of(old)}


def _by_place(item: ReviewItem) -> tuple[int, EntryId, str]:
    span = item.carried.span or item.anchor.span
    return (span.start if span is not None else -1, item.entry, item.end)
