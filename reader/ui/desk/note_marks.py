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
    styles: dict[tuple[str, bool], int] = {}
    found: list[tuple[int, int, int]] = []
    for entry in entries:
        if is_correction(entry):
            continue
        key = (entry.color, isinstance(entry, Link))
        style = styles.setdefault(key, len(styles) % 256)
        found.extend((span.start, span.end, style) for span in spans_in(entry, document))
    if waiting is not None:
        found.append((waiting.start, waiting.end, styles.setdefault((_WAITING, True), len(styles))))
    if not found:
        return None
    rows = np.array(sorted(found), np.int64)
    marks = tuple(_mark(theme, colour, linked=linked) for colour, linked in styles)
    return Highlights(rows[:, 0], rows[:, 1], rows[:, 2].astype(np.uint8), marks)


def _mark(theme: Theme, colour: str, *, linked: bool) -> MarkStyle:
    if colour == _WAITING:
        clear = QColor(Qt.GlobalColor.transparent)
        return MarkStyle(clear, theme.focus, Qt.PenStyle.DashLine, 2.0, Shape.AROUND)
    look = colour_look(theme, colour)
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
