"""Where pages end: never within a line, nor between a heading or a quotation and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the endless column: its upper and lower edge, and whether it holds the next."""

    top: float
    bottom: float
    holds: bool = False


def page_ends(lines: Sequence[Line], height: float) -> list[float]:
    """Return where each page of an endless column ends, if a page is ``height`` high.

    Lines of cells side by side stand at the same height, and no page ends within any of them.
    A line that holds the next one goes with it to the next page, unless that would leave the
    page less than half full.
    """
    gaps = _gaps(lines)
    ends: list[float] = []
    start, at = 0.0, 0
    bottom = max((line.bottom for line in lines), default=0.0)
    while bottom - start > height:
        best = good = 0.0
        while at < len(gaps) and gaps[at][0] <= start + height:
            if gaps[at][0] > start:
                best = gaps[at][0]
                good = best if gaps[at][1] else good
            at += 1
        end = good if good > start + height / 2 else best
        end = end if end > start else start + height
        ends.append(end)
        start = end
        while at > 0 and gaps[at - 1][0] > start:
            at -= 1
    ends.append(max(bottom, start) + 1)
    return ends


def _gaps(lines: Sequence[Line]) -> list[tuple[float, bool]]:
    """Return where the column can be cut, and whether it may be there."""
    found: list[tuple[float, bool]] = []
    reach = 0.0
    held = True
    for line in sorted(lines, key=lambda item: (item.top, item.bottom)):
        if line.top >= reach - 0.5 and reach > 0:
            found.append((line.top, not held))
            held = False
        reach = max(reach, line.bottom)
        held = line.holds or (held and line.bottom < reach)
    return found
