"""Keep what belongs together level while one of the panes is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.pairing.level import Line, View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.domain.overlap import OverlapId
    from reader.ui.pairing.level import Level
    from reader.ui.panes.reading.document_view import DocumentView

_NEXT_LINE = (1.3, 2.2, 3.4)
"""How far below the top of a line, in lines, the next one is looked for."""


class AlignedScrolling(QObject):
    """Moves every other view when the leading one is scrolled.

    Signals:
        lock_changed: whether the views are tied together now.
    """

    lock_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: Sequence[DocumentView] = ()
        self._levels: Mapping[tuple[int, int], Level] = {}
        self._leader = 0
        self._locked = True
        self._busy = False
        self.prefer: OverlapId | None = None

    @property
    def locked(self) -> bool:
        """Whether the views are tied together."""
        return self._locked

    @property
    def leader(self) -> int:
        """The view whose reading line decides."""
        return self._leader

    def set_views(self, views: Sequence[DocumentView]) -> None:
        """Tie these together from now on."""
        for view in self._views:
            view.scrolled.disconnect(self.align)
        self._views = tuple(views)
        self._levels = {}
        self._leader = 0
        for view in self._views:
            view.scrolled.connect(self.align)

    def set_levels(self, levels: Mapping[tuple[int, int], Level]) -> None:
        """Use these ways from one view to another, by their indices."""
        self._levels = levels

    def lead(self, index: int) -> None:
        """Let another view decide."""
        self._leader = index

    def lock(self, *, on: bool) -> None:
        """Tie the views together, or let each go its own way."""
        if on != self._locked:
            self._locked = on
            self.lock_changed.emit(on)
            self.align()

    @Slot()
    def align(self) -> None:
        """Move the others to where the leading view is."""
        if self._busy or not self._locked or self._leader >= len(self._views):
            return
        source = self._views[self._leader]
        if source.document is None:
            return
        self._busy = True
        try:
            for index in sorted(range(len(self._views)), key=self._distance):
                if index != self._leader:
                    self._follow(index)
        finally:
            self._busy = False

    def hold(self) -> Hold:
        """Return a block within which nothing follows anything."""
        return Hold(self)

    def set_busy(self, *, busy: bool) -> bool:
        """Stop or start following; return what it was before."""
        before, self._busy = self._busy, busy
        return before

    def _distance(self, index: int) -> int:
        return abs(index - self._leader)

    def _follow(self, index: int) -> None:
        """Move one view to where the leader is; or its neighbour, if it shares nothing with that.

        The neighbour towards the leader has moved before: views are taken from the leader out.
        """
        toward = index - 1 if index > self._leader else index + 1
        target = self._views[index]
        for via in (self._leader, toward):
            level, source = self._levels.get((via, index)), self._views[via]
            if level is not None and len(level) and target.document is not None:
                self._bring(level, line_at_reading_line(source), source, target)
                return

    def _bring(self, level: Level, line: Line, source: DocumentView, target: DocumentView) -> None:
        near = target.offset_at_reading_line()
        view = View(source, target, self.prefer, near)
        y = level.target_y(line, view)
        anchor = level.anchor(line.start, view)
        if y is None or anchor is None:
            return
        shift = y - target.y_of(anchor)
        target.bring(anchor, source.reading_line - shift)
        if level.opposite(line.start) is None:
            _keep_text_in_sight(target)


def _keep_text_in_sight(view: DocumentView) -> None:
    """Let neither end of a text go beyond the reading line, where nothing has to be level."""
    lowest = view.content_height - view.reading_line - 2 * view.line_height
    y = min(max(view.scroll_y, -view.reading_line), max(0.0, lowest))
    if abs(y - view.scroll_y) >= 1:
        view.set_scroll_y(y)


class Hold:
    """While it lasts, views can be moved one by one."""

    def __init__(self, scrolling: AlignedScrolling) -> None:
        self._scrolling = scrolling
        self._before = False

    def __enter__(self) -> None:
        self._before = self._scrolling.set_busy(busy=True)

    def __exit__(self, *_error: object) -> None:
        self._scrolling.set_busy(busy=self._before)


def line_at_reading_line(view: DocumentView) -> Line:
    """Return the line the reading line crosses, the next one, and how far it is through."""
    start = view.offset_at_reading_line()
    top = view.y_of(start)
    passed = view.scroll_y + view.reading_line - top
    for lines in _NEXT_LINE:
        below = view.offset_at(0, top - view.scroll_y + lines * view.line_height)
        foot = view.y_of(below)
        if below > start and foot > top:
            return Line(start, below, min(1.0, max(0.0, passed / (foot - top))))
    return Line(start, start, 0.0)
