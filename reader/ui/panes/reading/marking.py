"""Where the highlights of a row stand, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.ui.panes.reading.highlights import Mark, Passage, Shape
from reader.ui.panes.reading.style import Face

if TYPE_CHECKING:
    from reader.ui.panes.reading.galley import Galley
    from reader.ui.panes.reading.highlights import Layers
    from reader.ui.panes.reading.laid_row import LaidRow

_MOST_LANES = 3


def place_marks(galley: Galley, layers: Layers, laid: LaidRow) -> list[Mark]:
    """Return the marks of a row; they are kept with it until the highlights change."""
    if laid.marks is None:
        laid.marks = _marks(galley, layers, laid)
    return laid.marks


def _marks(galley: Galley, layers: Layers, laid: LaidRow) -> list[Mark]:
    if not laid.pieces:
        return []
    start, end = laid.pieces[0].start, laid.pieces[-1].end
    passages = layers.touching(start, end)
    lanes = lanes_of(passages)
    above, below = _trim(galley, laid)
    furniture = _furniture(galley, start, end)
    marks: list[Mark] = []
    for passage, lane in zip(passages, lanes, strict=True):
        parts = [
            part
            for low, high in without_furniture(passage, furniture)
            for part in laid.stretches(low, high)
        ]
        last = len(parts) - 1
        marks += [
            Mark(
                part.left,
                part.right,
                part.top + above,
                part.bottom - below,
                passage.style,
                lane,
                opens=n == 0 and passage.start >= start,
                closes=n == last and passage.end <= end,
            )
            for n, part in enumerate(parts)
        ]
    return marks


def lanes_of(passages: list[Passage]) -> list[int]:
    """Return, for each passage, a lane in which its line meets no other's."""
    free = [-1] * _MOST_LANES  # where each lane is free again, in code points
    lanes = [0] * len(passages)
    for i in sorted(range(len(passages)), key=lambda i: passages[i].start):
        passage = passages[i]
        if passage.style.shape is Shape.AROUND or passage.style.line.alpha() == 0:
            continue
        lane = next((n for n, place in enumerate(free) if place <= passage.start), _MOST_LANES - 1)
        lanes[i] = lane
        free[lane] = max(free[lane], passage.end)
    return lanes


def _furniture(galley: Galley, start: int, end: int) -> list[tuple[int, int]]:
    """Return the furniture inside a row."""
    model = galley.model
    return [
        (int(model.inline.starts[i]), int(model.inline.ends[i]))
        for i in model.inline.touching(start, end)
        if model.inline_parts[i] is Part.FURNITURE
    ]


def without_furniture(passage: Passage, furniture: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what of an overlap is text: it runs on around the furniture that interrupts it."""
    if passage.layer != "overlaps" or not furniture:
        return [(passage.start, passage.end)]
    found: list[tuple[int, int]] = []
    place = passage.start
    for low, high in furniture:
        if place < low:
            found.append((place, min(low, passage.end)))
        place = max(place, high)
    if place < passage.end:
        found.append((place, passage.end))
    return [(low, high) for low, high in found if low < high]


def _trim(galley: Galley, laid: LaidRow) -> tuple[float, float]:
    """Return how much of a line's height is left free above and below its fill."""
    faces = galley.faces
    face = Face(int(galley.setting.boxes.faces[laid.row]))
    spare = max(0.0, faces.pitches[face] - faces.ascents[face] - faces.descents[face])
    return min(spare / 2, 3.0), min(spare / 2, 2.0)
