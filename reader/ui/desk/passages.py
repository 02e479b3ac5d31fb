"""The passage in hand: clicked, stepped to or chosen, and its counterpart brought level with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from reader.ui.desk.mark_styles import piece_mark
from reader.ui.models.places import page_name
from reader.ui.pairing.marks import sides
from reader.ui.pairing.pieces import KINDS
from reader.ui.panes.reading.highlights import Highlights
from reader.ui.theme.kinds import kind_name

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.domain.overlap import Overlap, OverlapId
    from reader.ui.desk.shown import Shown
    from reader.ui.pairing.level import Level
    from reader.ui.pairing.pair import Pair
    from reader.ui.panes.reading.highlights import MarkStyle
    from reader.ui.theme.tokens import Theme

_LISTED = 12


@dataclass(frozen=True, slots=True)
class Held:
    """The overlap in hand: side a is in pane ``pane``, side b in pane ``other``."""

    overlap: Overlap
    pane: int
    other: int


class Joint(NamedTuple):
    """A piece of what two panes share; none if ``piece`` is -1."""

    left: int
    right: int
    pair: Pair
    piece: int


class Passages(QObject):
    """What the reader points at.

    Signals:
        held_changed: another overlap is in hand, or none.
        stepped_past_end: there is no further overlap that way; carries the way, 1 or -1.
    """

    held_changed = Signal()
    stepped_past_end = Signal(int)

    def __init__(self, shown: Shown, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._theme = theme
        self._held: Held | None = None
        self._at: tuple[int, int] = (0, -1)
        self._choices: list[Overlap] = []
        row = shown.row
        row.clicked.connect(self.click)
        row.hovered.connect(self.hover)
        row.ribbon_clicked.connect(self.click_ribbon)
        row.ribbon_hovered.connect(self.hover_ribbon)
        shown.changed.connect(self._mark_current)
        shown.reseating.connect(self.let_go)

    @property
    def held(self) -> Held | None:
        """The overlap in hand."""
        return self._held

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self._theme = theme
        self._mark_current()

    @Slot()
    def let_go(self) -> None:
        """Have nothing in hand."""
        if self._held is not None:
            self._held = None
            self._shown.scrolling.prefer = None
            self._mark_current()
            self.held_changed.emit()

    # What the reader points at

    @Slot(int, int)
    def click(self, pane: int, offset: int) -> None:
        """Take the passage at an offset of a pane and bring its counterpart level."""
        self._shown.take_in_hand(pane)
        here = self._on_desk(pane, offset)
        if len(here) == 1:
            self.take(here[0], pane, offset)
            return
        choices = here or self._off_desk(pane, offset)
        if len(choices) == 1:
            self.take(choices[0], pane, offset)
        elif choices:
            self._offer(choices, pane, offset)

    @Slot(int, int)
    def click_ribbon(self, gap: int, piece: int) -> None:
        """Bring both ends of a ribbon level, at the end that is on screen."""
        pair = self._shown.pair(gap, gap + 1)
        if pair is None:
            return
        overlap = pair.owner(piece)
        left, right = (self._shown.row.panes[n].view for n in (gap, gap + 1))
        start, other = int(pair.pieces.starts[piece]), int(pair.pieces.other_starts[piece])
        on_left = 0 <= left.y_of(start) - left.scroll_y < left.viewport().height()
        on_right = 0 <= right.y_of(other) - right.scroll_y < right.viewport().height()
        if on_right and not (on_left and self._shown.held == gap):
            self.take(overlap.swapped(), gap + 1, other)
        else:
            self.take(overlap, gap, start)

    @Slot(int, int)
    def hover(self, pane: int, offset: int) -> None:
        """Light up what belongs to an offset of a pane, in it and its neighbours."""
        found: list[Joint] = []
        for gap in range(len(self._shown.row.ribbons)):
            pair = self._shown.pair(gap, gap + 1)
            if pair is not None and offset >= 0 and pane in {gap, gap + 1}:
                piece = pair.piece_at(offset, left=pane == gap, prefer=self._prefer)
                found.append(Joint(gap, gap + 1, pair, piece))
        self._light("lit", found)

    @Slot(int, int)
    def hover_ribbon(self, gap: int, piece: int) -> None:
        """Light up a ribbon and both its ends."""
        pair = self._shown.pair(gap, gap + 1)
        self._light("lit", [] if pair is None else [Joint(gap, gap + 1, pair, piece)])

    def step(self, way: int) -> None:
        """Go to the next (1) or previous (-1) overlap of the pair, as the pane in hand reads."""
        pane = self._shown.held
        other = self._shown.beside(pane)
        told = sorted(self._shown.told(pane, other), key=_place)
        if not told:
            self.stepped_past_end.emit(way)
            return
        number = self._position(told, pane) + way
        if not 0 <= number < len(told):
            self.stepped_past_end.emit(way)
            number %= len(told)
        self.go_to(told[number], pane)

    def go_to(self, overlap: Overlap, pane: int | None = None) -> None:
        """Show both sides of an overlap, its beginning at the reading line."""
        number = self._pane_for(overlap) if pane is None else pane
        with self._shown.jump():
            if self._shown.row.panes[number].document is not self._shown.documents.get(
                overlap.a.document
            ):
                self._shown.show_document(number, overlap.a.document)
            view = self._shown.row.panes[number].view
            with self._shown.scrolling.hold():
                view.bring(overlap.a.span.start, int(view.reading_line))
            self.take(overlap, number, overlap.a.span.start)

    def take(self, overlap: Overlap, pane: int, offset: int) -> None:
        """Have an overlap in hand, with the counterpart of ``offset`` level with it.

        ``overlap`` has side a in ``pane``; its other document is opened if it is not shown.
        """
        with self._shown.jump():
            other = self._shown.pane_with(overlap.b.document, not_in=pane)
            if other is None:
                other = self._shown.beside_or_new(pane)
                self._shown.show_document(other, overlap.b.document)
            self._held = Held(overlap, pane, other)
            self._at = (pane, offset)
            scrolling = self._shown.scrolling
            scrolling.prefer = overlap.id
            scrolling.lead(pane)
            self._bring_level(pane, other, overlap, offset)
        self._mark_current()
        self.held_changed.emit()

    def bring_counterpart(self) -> None:
        """Take the passage at the reading line of the pane in hand."""
        pane = self._shown.held
        self.click(pane, self._shown.row.panes[pane].view.offset_at_reading_line())

    def restore(self, overlap_id: str) -> None:
        """Have an overlap of the shown pair in hand again, without moving anything."""
        pane = self._shown.held
        other = self._shown.beside(pane)
        for overlap in self._shown.told(pane, other):
            if overlap.id == overlap_id and self._held is None:
                self._held = Held(overlap, pane, other)
                self._at = (pane, overlap.a.span.start)
                self._shown.scrolling.prefer = overlap.id
                self._mark_current()
                self.held_changed.emit()
                return

    # How it is done

    @property
    def _prefer(self) -> OverlapId | None:
        return None if self._held is None else self._held.overlap.id

    def _on_desk(self, pane: int, offset: int) -> list[Overlap]:
        found: list[Overlap] = []
        order = sorted(range(len(self._shown.row.panes)), key=lambda n: abs(n - pane))
        for other in order:
            if other != pane:
                found += [
                    item for item in self._shown.told(pane, other) if item.a.span.contains(offset)
                ]
        return sorted(found, key=_weight)

    def _off_desk(self, pane: int, offset: int) -> list[Overlap]:
        document = self._shown.row.panes[pane].document
        if document is None:
            return []
        return [
            side
            for item in self._shown.touching(document.id)
            for side in sides(item, document.id)
            if side.a.span.contains(offset)
        ]

    def _offer(self, choices: list[Overlap], pane: int, offset: int) -> None:
        """List the counterparts of a place beside it."""
        view = self._shown.row.panes[pane].view
        self._choices = choices[:_LISTED]
        self._at = (pane, offset)
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, item in enumerate(self._choices):
            where = page_name(self._shown.documents.get(item.b.document), item.b.span.start)
            words = self.tr("%Ln word(s)", "", item.measures.words)
            action = menu.addAction(f"{where} — {kind_name(item.kind)}, {words}".replace("&", "&&"))
            action.setData(number)
        menu.triggered.connect(self._chosen)
        y = int(view.y_of(offset) - view.scroll_y + view.line_height)
        menu.popup(view.viewport().mapToGlobal(QPoint(40, y)))

    @Slot(object)
    def _chosen(self, action: QAction) -> None:
        pane, offset = self._at
        self.take(self._choices[int(action.data())], pane, offset)

    def _bring_level(self, pane: int, other: int, overlap: Overlap, offset: int) -> None:
        source, target = (self._shown.row.panes[n].view for n in (pane, other))
        level = self._shown.level(pane, other)
        place = overlap.b.span.start
        if level is not None:
            found = level.opposite(offset, prefer=overlap.id, near=place)
            place = _nearest(level, overlap, offset) if found is None else found
        y = source.y_of(offset) - source.scroll_y
        with self._shown.scrolling.hold():
            if not 0 <= y < source.viewport().height():
                source.bring(offset, int(source.reading_line))
                y = source.y_of(offset) - source.scroll_y
            target.bring(place, y)

    def _position(self, told: list[Overlap], pane: int) -> int:
        """Return where in ``told`` the reader is; between two, half a step before the next."""
        view = self._shown.row.panes[pane].view
        here = view.offset_at_reading_line()
        for number, item in enumerate(told):
            if self._is_held(item):
                return number
        passed = [number for number, item in enumerate(told) if item.a.span.start <= here]
        return passed[-1] if passed else -1

    def _is_held(self, overlap: Overlap) -> bool:
        held = None if self._held is None else self._held.overlap
        return held is not None and held.id == overlap.id and overlap.a in {held.a, held.b}

    def _pane_for(self, overlap: Overlap) -> int:
        shown = [None if item is None else item.id for item in self._shown.in_panes]
        if overlap.a.document in shown:
            held = self._shown.held
            return held if shown[held] == overlap.a.document else shown.index(overlap.a.document)
        if overlap.b.document in shown:
            return self._shown.beside_or_new(shown.index(overlap.b.document))
        return self._shown.held

    @Slot()
    def _mark_current(self) -> None:
        held, found = self._held, list[Joint]()
        if held is not None:
            left, right = sorted((held.pane, held.other))
            pair, (pane, offset) = self._shown.pair(left, right), self._at
            if pair is not None:
                piece = pair.piece_at(offset, left=pane == left, prefer=held.overlap.id)
                found.append(Joint(left, right, pair, piece))
        self._light("current", found)

    def _light(self, layer: str, joints: list[Joint]) -> None:
        """Mark pieces in both their panes and, between neighbours, their ribbon; nothing else."""
        spans: dict[int, list[tuple[int, int, MarkStyle]]] = {}
        pieces: dict[int, int] = {}
        for left, right, pair, piece in joints:
            if piece < 0:
                continue
            held = pair.pieces
            mark = piece_mark(self._theme, KINDS[int(held.kinds[piece])], lit=layer == "lit")
            for pane, starts, ends in (
                (left, held.starts, held.ends),
                (right, held.other_starts, held.other_ends),
            ):
                spans.setdefault(pane, []).append((int(starts[piece]), int(ends[piece]), mark))
            if right == left + 1:
                pieces[left] = piece
        for number, shown in enumerate(self._shown.row.panes):
            shown.view.set_highlights(layer, _highlights(spans.get(number, [])))
        for gap, ribbons in enumerate(self._shown.row.ribbons):
            show = ribbons.set_lit if layer == "lit" else ribbons.set_current
            show(pieces.get(gap, -1))


def _highlights(found: list[tuple[int, int, MarkStyle]]) -> Highlights | None:
    if not found:
        return None
    found.sort(key=lambda item: item[:2])
    spans = np.array([item[:2] for item in found], np.int64)
    styles = np.arange(len(found), dtype=np.uint8)
    return Highlights(spans[:, 0], spans[:, 1], styles, tuple(item[2] for item in found))


def _nearest(level: Level, overlap: Overlap, offset: int) -> int:
    """Return the end of the run of an overlap that is nearest to an offset in no run."""
    best, place = None, overlap.b.span.start
    for run in range(len(level)):
        if level.overlaps[int(level.owners[run])].id != overlap.id:
            continue
        for here, there in (
            (int(level.starts[run]), int(level.other_starts[run])),
            (int(level.ends[run]), max(0, int(level.other_ends[run]) - 1)),
        ):
            if best is None or abs(here - offset) < best:
                best, place = abs(here - offset), there
    return place


def _place(overlap: Overlap) -> tuple[int, int]:
    return (overlap.a.span.start, overlap.b.span.start)


def _weight(overlap: Overlap) -> float:
    return -overlap.measures.bits
