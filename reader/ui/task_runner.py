"""Run jobs off the UI thread and bring their outcome back onto it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from reader.services.jobs import Job, Progress, Ticket
from reader.ui.garbage import Garbage

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")


class TaskRunner(QObject):
    """The one door between the UI thread and the workers."""

    _posted = Signal(object)  # a callable to run on the UI thread

    def __init__(self, parent: QObject | None = None, *, workers: int = 1) -> None:
        super().__init__(parent)
        self._most = workers
        self._pool: ThreadPoolExecutor | None = None
        self._posted.connect(self._run_posted)
        self._garbage = Garbage(self)
        self._closed = False
        self._running: dict[int, Ticket] = {}

    def start(
        self,
        job: Job[T],
        *,
        owner: QObject,
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        on_partial: Callable[[object], None] | None = None,
    ) -> Ticket:
        """Start ``job`` and return the ticket that can cancel it; once closed, start nothing.

        The callbacks run on the UI thread, and only while ``owner`` lives. A
        cancelled job calls none of them.
        """

        def post(call: Callable[[], None]) -> None:
            self._posted.emit(lambda: call() if isValid(owner) and not ticket.cancelled else None)

        def report(progress: Progress) -> None:
            if on_progress is not None:
                listener = on_progress
                post(lambda: listener(progress))

        def deliver(partial: object) -> None:
            if on_partial is not None:
                listener = on_partial
                post(lambda: listener(partial))

        def work() -> None:
            try:
                result = job(ticket)
            except Exception as error:  # noqa: BLE001 - the UI decides what to do with it
                failure = error
                post(lambda: (on_failed or _reraise)(failure))
            else:
                post(lambda: on_done(result))
            finally:
                self._running.pop(id(ticket), None)

        ticket = Ticket(report, deliver)
        if self._closed:
            ticket.cancel()
            return ticket
        self._running[id(ticket)] = ticket
        self._threads().submit(work)
        return ticket

    def _threads(self) -> ThreadPoolExecutor:
        """Return the threads, which are not there before there is something to do."""
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(self._most, thread_name_prefix="job")
        return self._pool

    def shut_down(self) -> None:
        """Wait for the running jobs to reach their next step and drop the queued ones."""
        self._closed = True
        for ticket in tuple(self._running.values()):
            ticket.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._garbage.stop()

    @Slot(object)
    def _run_posted(self, call: Callable[[], None]) -> None:
        call()


def _reraise(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
