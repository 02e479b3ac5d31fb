"""How an annotation finds its place: position, quotation and context, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.span import Span

CONTEXT = 32
"""Code points of context kept on either side of a quotation."""


def nothing_more() -> dict[str, object]:
    """Return an empty mapping of keys that are kept without being understood."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A passage of one text, told in ways that survive changes of the text.

    ``span`` counts in the text whose SHA-256 is ``text`` (empty: not known, as in a file
    written by hand). It is None where only the quotation is known. ``section`` and ``page``
    are for people and never decide. ``orphan`` says that the passage was not found in the
    document's present text; ``span`` and ``text`` then tell where it stood last. ``extra``
    are keys of other programs.

    Raises:
        InvalidValueError: if there is neither a span nor a quotation.
    """

    span: Span | None = None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    section: str = ""
    page: str = ""
    text: str = ""
    orphan: bool = False
    extra: Mapping[str, object] = field(default_factory=nothing_more)

    def __post_init__(self) -> None:
        if self.span is None and not self.quote:
            message = "an anchor needs a place or a quotation"
            raise InvalidValueError(message)

    @property
    def placed(self) -> bool:
        """Whether it has a place that is not known to be lost."""
        return self.span is not None and not self.orphan


class Status(StrEnum):
    """What became of a passage in a changed text.

    ``same``: word for word there, in the same order among its neighbours, whatever its
    offset. ``moved``: word for word there, but elsewhere. ``edited``: found, with other
    words in it. ``ambiguous``: several places are equally good. ``orphan``: gone.
    """

    SAME = "same"
    MOVED = "moved"
    EDITED = "edited"
    AMBIGUOUS = "ambiguous"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a passage might be, and how good it is, 0 to 1."""

    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Carried:
    """Where a passage is in a changed text.

    ``span`` is None for ``ambiguous`` and ``orphan``. ``confidence`` is 0 to 1.
    ``candidates`` are other places, best first, for a person to choose from.

    Raises:
        InvalidValueError: if it has a place and its status says otherwise.
    """

    span: Span | None
    status: Status
    confidence: float
    candidates: tuple[Candidate, ...] = ()

    def __post_init__(self) -> None:
        lost = self.status in {Status.AMBIGUOUS, Status.ORPHAN}
        if lost is not (self.span is None):
            message = f"a passage that is {self.status} cannot stand at {self.span}"
            raise InvalidValueError(message)
