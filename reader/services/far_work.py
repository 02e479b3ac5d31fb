"""One question put to a process of its own: the answer may take for ever, cancelling never does."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers

A = TypeVar("A")
B = TypeVar("B")


def asking(workers: Workers, function: Callable[[A], B], question: A) -> Job[B]:
    """Return the job that has ``function(question)`` worked out in another process.

    ``function`` must be importable by name; question and answer travel pickled.

    Raises (the job):
        JobCancelledError: within 0.2 s of being cancelled; the process is ended.
        WorkerError: if the function raised, in its words.
    """

    def run(ticket: Ticket) -> B:
        return next(workers.map_unordered(function, [question], ticket))

    return run
