"""The annotations of a document as marks in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt

from reader.domain.annotation import Annotation, Link
from reader.services.correcting import is_correction
from reader.ui.panes.reading.highlights import Highlights, MarkStyle, Shape
from reader.ui.theme.annotation_colours import colour_look

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.annotation import Entry
    from reader.domain.document import Document
    from reader.domain.span import Span
    from reader.ui.theme.tokens import Theme

_THICK = 3.0


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


def note_marks(entries: Iterable[Entry], document: Document, theme: Theme) -> Highlights | None:
    """Return the marks of annotations and links; decisions about overlaps have none."""
    styles: dict[tuple[str, bool], int] = {}
    found: list[tuple[int, int, int]] = []
    for entry in entries:
        if is_correction(entry):
            continue
        key = (entry.color, isinstance(entry, Link))
        style = styles.setdefault(key, len(styles) % 256)
        found.extend((span.start, span.end, style) for span in spans_in(entry, document))
    if not found:
        return None
    rows = np.array(sorted(found), np.int64)
    marks = tuple(_mark(theme, colour, linked=linked) for colour, linked in styles)
    return Highlights(rows[:, 0], rows[:, 1], rows[:, 2].astype(np.uint8), marks)


def _mark(theme: Theme, colour: str, *, linked: bool) -> MarkStyle:
    look = colour_look(theme, colour)
    shape = Shape.DOUBLE if linked else Shape.UNDER
    return MarkStyle(look.fill, look.line, Qt.PenStyle.SolidLine, _THICK, shape)
