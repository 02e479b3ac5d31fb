"""What a reader said about an overlap: wrong, right, two in one, or cut at the wrong place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.overlap import Passage


class Relation(StrEnum):
    """What the reader decided."""

    REJECTED = "rejected"
    CONFIRMED = "confirmed"
    SPLIT = "split"
    RECUT = "recut"


@dataclass(frozen=True, slots=True)
class Correction:
    """A reader's decision about the overlap of two passages.

    ``rejected`` and ``confirmed`` name the overlap by its passages. ``recut`` names
    the passages it should have; ``split`` one of the pieces it should be, so that an
    overlap cut in two has two corrections.
    """

    relation: Relation
    a: Passage
    b: Passage
