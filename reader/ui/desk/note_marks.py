"""The annotations of a document as marks in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from reader.domain.annotation import Annotation, Link
from reader.services.correcting import is_correction
from reader.ui.panes.reading.highlights import Highlights, MarkStyle, Shape
from reader.ui.panes.ties import Tie
from reader.ui.theme.annotation_colours import colour_look

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.annotation import Entry, LinkEnd
    from reader.domain.document import Document
    from reader.domain.span import Span
    from reader.ui.theme.tokens import Theme

_THICK = 3.0
_THIN = 1.5
_LONG = 160
"""Letters from which on a link is a line only: what differs between its ends has to be seen."""
_WAITING = "waiting"


def spans_in(entry: Entry, document: Document) -> Iterator[Span]:
    """Yield where in a document an entry stands; nothing if other words stand there by now."""
    ends = (entry,) if isinstance(entry, Annotation) else (entry.a, entry.b)
    for end in ends:
        anchor = end.anchor
        if end.document != document.id or anchor is None or not anchor.placed:
            continue
        span = anchor.span
        if span is None or not len(span) or span.end > len(document.text):
            continue
        if anchor.quote in {"", span.of(document.text)}:
            yield span


def note_marks(
    entries: Iterable[Entry], document: Document, theme: Theme, waiting: Span | None = None
) -> Highlights | None:
    """Return the marks of annotations and links; decisions about overlaps have none.

    ``waiting`` is the side of a link that waits for the other.
    """
    styles: dict[tuple[str, bool, bool], int] = {}
    found: list[tuple[int, int, int]] = []
    for entry in entries:
        if is_correction(entry):
            continue
        linked = isinstance(entry, Link)
        for span in spans_in(entry, document):
            key = (entry.color, linked, linked and len(span) > _LONG)
            found.append((span.start, span.end, styles.setdefault(key, len(styles) % 256)))
    if waiting is not None:
        key = (_WAITING, True, False)
        found.append((waiting.start, waiting.end, styles.setdefault(key, len(styles))))
    if not found:
        return None
    rows = np.array(sorted(found), np.int64)
    marks = tuple(_mark(theme, colour, linked=linked, long=long) for colour, linked, long in styles)
    return Highlights(rows[:, 0], rows[:, 1], rows[:, 2].astype(np.uint8), marks)


def _mark(theme: Theme, colour: str, *, linked: bool, long: bool) -> MarkStyle:
    clear = QColor(Qt.GlobalColor.transparent)
    if colour == _WAITING:
        return MarkStyle(clear, theme.focus, Qt.PenStyle.DashLine, 2.0, Shape.AROUND)
    look = colour_look(theme, colour)
    if long:
        return MarkStyle(clear, look.line, Qt.PenStyle.SolidLine, _THIN, Shape.UNDER)
    shape = Shape.DOUBLE if linked else Shape.UNDER
    return MarkStyle(look.fill, look.line, Qt.PenStyle.SolidLine, _THICK, shape)


def ties(entries: Iterable[Entry], left: Document, right: Document, theme: Theme) -> list[Tie]:
    """Return the links between two texts beside each other, as threads from left to right."""
    found: list[Tie] = []
    for entry in entries:
        if not isinstance(entry, Link) or is_correction(entry):
            continue
        one = _side(entry, left, (entry.a, entry.b))
        other = _side(entry, right, (entry.b, entry.a))
        if one is not None and other is not None:
            line = colour_look(theme, entry.color).line
            found.append(Tie(entry.id, one.start, other.start, line))
    return found


def _side(entry: Link, document: Document, ends: tuple[LinkEnd, LinkEnd]) -> Span | None:
    """Return where in a document a link stands; of one text beside itself each side once."""
    first = next((end for end in ends if end.document == document.id), None)
    if first is None or first.anchor is None:
        return None
    return next((span for span in spans_in(entry, document) if span == first.anchor.span), None)
