"""How long work is asked for, watched and stopped. No threads live here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import TypeAlias, TypeVar

from reader.domain.errors import JobCancelledError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come."""

    done: int
    total: int
    label: str = ""


def _ignore(_partial: object) -> None:
    """Drop a partial result nobody asked for."""


@dataclass(slots=True)
class Ticket:
    """The thread between a running job and whoever waits for it.

    ``report`` hears of progress, ``deliver`` of partial results; both are called
    on the thread the job runs on.
    """

    report: Callable[[Progress], None]
    deliver: Callable[[object], None] = _ignore
    _stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether someone asked this job to stop."""
        return self._stop.is_set()

    def step(self, done: int, total: int, label: str = "") -> None:
        """Report progress, and leave the job here if it was cancelled.

        Raises:
            JobCancelledError: if the reader pressed Cancel.
        """
        if self.cancelled:
            raise JobCancelledError
        self.report(Progress(done, total, label))


Job: TypeAlias = Callable[[Ticket], T]
