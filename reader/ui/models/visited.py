"""The places a reader has been to, as a plain value: back and forward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.domain.document import DocumentId

MOST = 200


class Spot(NamedTuple):
    """What one pane shows: a document, and the offset (code points) at its reading line."""

    document: DocumentId
    offset: int


class Place(NamedTuple):
    """Where a reader is: what every pane shows, and which one is in hand."""

    spots: tuple[Spot, ...]
    held: int = 0


@dataclass(frozen=True, slots=True)
class Visited:
    """Places behind the reader and, after going back, ahead; the nearest last in each."""

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def leave(self, place: Place) -> Visited:
        """Return the visits of a reader who jumps away from ``place``; nothing is ahead then."""
        if self.behind and self.behind[-1] == place:
            return Visited(self.behind)
        return Visited((*self.behind, place)[-MOST:])

    def back(self, here: Place) -> tuple[Visited, Place] | None:
        """Return where a reader who is ``here`` was before, and the visits then."""
        behind = _without(self.behind, here)
        if not behind:
            return None
        return Visited(behind[:-1], (*self.ahead, here)[-MOST:]), behind[-1]

    def forward(self, here: Place) -> tuple[Visited, Place] | None:
        """Return where a reader who went back to ``here`` came from, and the visits then."""
        ahead = _without(self.ahead, here)
        if not ahead:
            return None
        return Visited((*self.behind, here)[-MOST:], ahead[:-1]), ahead[-1]


def _without(places: tuple[Place, ...], here: Place) -> tuple[Place, ...]:
    """Return ``places`` without those at the end that are just ``here``."""
    while places and places[-1] == here:
        places = places[:-1]
    return places
