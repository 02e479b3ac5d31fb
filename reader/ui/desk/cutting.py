"""Split an overlap, or give it other ends: kept as links, honoured at once, undone like a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from reader.domain.annotation import Link, LinkEnd
from reader.domain.correction import Relation
from reader.services.cutting import CannotCutError, Cut, cut_to, split_at
from reader.services.history import Change
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.domain.overlap import Overlap, Passage
    from reader.domain.span import Span
    from reader.services.annotating import Annotating
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.passages import Held

_CUTS = {Relation.SPLIT.value, Relation.RECUT.value}


class Cutting(QObject):
    """Cuts the overlap in hand at what is selected in its two panes."""

    def __init__(self, desk: Desk, keeping: NoteKeeping) -> None:
        super().__init__(desk)
        self._desk, self._shown, self._keeping = desk, desk.shown, keeping
        self._wanted: Cut | None = None
        desk.shown.changed.connect(self._take_piece)
        button = desk.frame.inspector.decisions.cut
        menu = QMenu(button)
        actions = desk.actions()
        menu.addActions([actions[name] for name in self.handlers() if name in actions])
        button.setMenu(menu)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "annotate.split": self.split,
            "annotate.recut": self.recut,
            "annotate.as_found": self.as_found,
        }

    @Slot()
    def split(self) -> None:
        """Cut the overlap in hand in two, before the word selected in one of its panes."""
        held = self._held()
        if held is None:
            return
        overlap = held.overlap
        here, there = self._selections(held)
        turned = here is None or (there is not None and self._shown.held == held.other)
        span = there if turned else here
        if span is None:
            self._say(self.tr("Select the word that the second part begins with first."))
            return
        item = overlap.swapped() if turned else overlap
        try:
            pieces = split_at(item, *self._texts(item), span.start)
        except CannotCutError as error:
            self._say(said(str(error)))
            return
        if turned:
            pieces = Cut(pieces[0].b, pieces[0].a), Cut(pieces[1].b, pieces[1].a)
        self._cut("split an overlap", overlap, Relation.SPLIT, pieces)
        self._say(self.tr("Split. Ctrl+Z takes it back."))

    @Slot()
    def recut(self) -> None:
        """Let the overlap in hand begin and end where the selections do."""
        held = self._held()
        if held is None:
            return
        overlap = held.overlap
        try:
            piece = cut_to(overlap, *self._texts(overlap), *self._selections(held))
        except CannotCutError as error:
            self._say(said(str(error)))
            return
        self._cut("cut an overlap", overlap, Relation.RECUT, (piece,))
        self._say(self.tr("Cut to the selection. Ctrl+Z takes it back."))

    @Slot()
    def as_found(self) -> None:
        """Take back all cuts of the overlap in hand."""
        held, service = self._held(), self._keeping.service
        if held is None or service is None:
            return
        cuts = self._cuts(held.overlap, service)
        if not cuts:
            self._say(self.tr("This overlap is as it was found."))
            return
        found = self._original(held.overlap)
        self._wanted = None if found is None else Cut(found.a.span, found.b.span)
        service.do("take a cut back", [Change(link, None) for link in cuts])
        self._say(self.tr("It is as it was found. Ctrl+Z takes it back."))

    def _cut(self, name: str, overlap: Overlap, relation: Relation, pieces: Sequence[Cut]) -> None:
        service = self._keeping.service
        if service is None:
            return
        cuts = self._cuts(overlap, service)
        exact = [link for link in cuts if _is_of(link, overlap)]
        if any(link.relation == Relation.SPLIT.value for link in exact):
            gone, relation = exact, Relation.SPLIT  # a piece is cut again; the others stay
        else:
            gone = [link for link in cuts if link.relation == Relation.RECUT.value]
        made = [self._link(overlap, relation, piece, service) for piece in pieces]
        self._wanted = pieces[0]
        changes = [*(Change(link, None) for link in gone), *(Change(None, link) for link in made)]
        service.do(name, changes)
        self._take_piece()

    @Slot()
    def _take_piece(self) -> None:
        """Have in hand what was cut, once it is there."""
        wanted, held = self._wanted, self._desk.passages.held
        if wanted is None or held is None:
            return
        for item in self._shown.told(held.pane, held.other):
            if (item.a.span, item.b.span) == (wanted.a, wanted.b):
                self._wanted = None
                self._desk.passages.take(item, held.pane, item.a.span.start)
                return

    def _held(self) -> Held | None:
        held = self._desk.passages.held
        if held is None:
            self._say(self.tr("Take a passage in hand first: click it, or press F8."))
        elif self._keeping.service is None:
            self._say(self.tr("The annotations are still being read."))
            return None
        return held

    def _selections(self, held: Held) -> tuple[Span | None, Span | None]:
        """Return what is selected within the passage on either side."""
        found: list[Span | None] = []
        sides = ((held.pane, held.overlap.a), (held.other, held.overlap.b))
        for number, passage in sides:
            panes = self._shown.row.panes
            span = panes[number].view.selected() if number < len(panes) else None
            near = span is not None and span.overlaps(passage.span)
            found.append(span if near else None)
        return found[0], found[1]

    def _texts(self, overlap: Overlap) -> tuple[str, str]:
        documents = self._shown.documents
        return documents[overlap.a.document].text, documents[overlap.b.document].text

    def _link(self, overlap: Overlap, relation: Relation, piece: Cut, service: Annotating) -> Link:
        desk = service.desk
        return Link(
            id=desk.new_id("l"),
            relation=relation.value,
            a=self._end(overlap.a, piece.a, service),
            b=self._end(overlap.b, piece.b, service),
            by=desk.author,
            created=desk.now(),
        )

    def _end(self, passage: Passage, span: Span, service: Annotating) -> LinkEnd:
        document = self._shown.documents[passage.document]
        return LinkEnd(document=document.id, anchor=service.desk.anchor(document, span))

    def _original(self, overlap: Overlap) -> Overlap | None:
        """Return the overlap, as it was found, that the one in hand is of."""
        found = self._desk.session.found.between(overlap.a.document, overlap.b.document)
        best = max(found, key=lambda item: _shared(item, overlap.a, overlap.b), default=None)
        return best if best is not None and _shared(best, overlap.a, overlap.b) else None

    def _cuts(self, overlap: Overlap, service: Annotating) -> list[Link]:
        """Return the cuts of what an overlap is a piece of."""
        whole = self._original(overlap)
        if whole is None:
            return []
        return [
            entry
            for entry in service.of(overlap.a.document)
            if isinstance(entry, Link) and entry.relation in _CUTS and _cuts(entry, whole)
        ]

    def _say(self, sentence: str) -> None:
        self._desk.frame.status.rest(sentence)


def _spans(link: Link, overlap: Overlap) -> tuple[Span, Span] | None:
    """Return the spans of a link in the order of an overlap's sides, if it is of its texts."""
    for one, other in ((link.a, link.b), (link.b, link.a)):
        if (one.document, other.document) == (overlap.a.document, overlap.b.document):
            a = None if one.anchor is None else one.anchor.span
            b = None if other.anchor is None else other.anchor.span
            if a is not None and b is not None:
                return a, b
    return None


def _is_of(link: Link, overlap: Overlap) -> bool:
    return _spans(link, overlap) == (overlap.a.span, overlap.b.span)


def _cuts(link: Link, whole: Overlap) -> bool:
    """Tell whether a link is a cut of an overlap: most of it lies there on both sides."""
    spans = _spans(link, whole)
    if spans is None:
        return False
    pairs = zip(spans, (whole.a.span, whole.b.span), strict=True)
    return all(2 * _common(span, side) >= min(len(span), len(side)) for span, side in pairs)


def _shared(item: Overlap, a: Passage, b: Passage) -> int:
    return min(_common(item.a.span, a.span), _common(item.b.span, b.span))


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
