"""Send an export to another process in small pieces.

Pickled in one piece ten thousand excerpts would hold the interpreter for a tenth of a second,
and the window with it; between two pieces other threads have their turn.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.excerpt import Excerpt
    from reader.services.export_request import Task
    from reader.services.jobs import Ticket

_PIECE = 100


@dataclass(frozen=True, slots=True)
class PackedTask:
    """A task without its excerpts, and those in pieces."""

    rest: Task
    pieces: tuple[bytes, ...]

    def task(self) -> Task:
        """Return the task, put together again."""
        found = chain.from_iterable(map(_opened, self.pieces))
        return replace(self.rest, export=replace(self.rest.export, excerpts=tuple(found)))


def packed(task: Task, ticket: Ticket) -> PackedTask:
    """Pack a task for another process of ours.

    Raises:
        JobCancelledError: if the reader pressed Cancel.
    """
    excerpts = task.export.excerpts
    pieces: list[bytes] = []
    for start in range(0, len(excerpts), _PIECE):
        ticket.step(0, 0)
        pieces.append(pickle.dumps(excerpts[start : start + _PIECE], pickle.HIGHEST_PROTOCOL))
    return PackedTask(replace(task, export=replace(task.export, excerpts=())), tuple(pieces))


def _opened(piece: bytes) -> Iterable[Excerpt]:
    return cast("Iterable[Excerpt]", pickle.loads(piece))  # noqa: S301 - packed by this application's own process a moment ago
