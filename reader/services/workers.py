"""A few spawned processes for work that would hold up the window.

There is no thread here: whoever asks for the work waits for it, and a cancelled
request kills the processes that are busy with it, so nothing runs on unseen.
"""

from __future__ import annotations

import gc
import math
import multiprocessing
import os
import signal
import sys
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from multiprocessing.connection import wait
from threading import Condition
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, cast

from reader.domain.errors import JobCancelledError, ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.process import BaseProcess

    from reader.services.jobs import Ticket

A = TypeVar("A")
B = TypeVar("B")
_Pipe: TypeAlias = Any
"""A ``Connection``, which is of another class on Windows."""
_DIED = "a background process ended unexpectedly; there may be too little memory"
_LATE = "a background process took longer than it may"
_NICE = 5
"""How far a worker steps back behind the window, as ``nice`` counts."""
_MADE = 100_000
"""New objects between two looks for garbage: reading a file makes many, hardly any in circles."""
_PATIENCE = 0.05
"""Seconds between two looks at whether the work was cancelled."""


class Loss(StrEnum):
    """Why there is no answer for an item."""

    DIED = "died"
    LATE = "late"


class WorkerError(ReaderError):
    """Raised when the work failed in its process, in the words of what went wrong there."""


@dataclass(slots=True, eq=False)
class _Worker:
    """One process and this end of the pipe to it."""

    process: BaseProcess
    connection: _Pipe
    item: object = None
    since: float = 0.0


@dataclass(frozen=True, slots=True)
class _Failure:
    """What a process says when its function raised."""

    message: str


class Workers:
    """At most ``count`` spawned processes, started when there is work for them.

    May be shared by several threads. ``shut_down`` leaves no process behind;
    so does ``with``.
    """

    def __init__(self, count: int = 2) -> None:
        self.count = count
        self._idle: list[_Worker] = []
        self._started = 0
        self._closed = False
        self._changed = Condition()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.shut_down()

    @property
    def started(self) -> int:
        """How many processes there are now."""
        return self._started

    def map_unordered(
        self,
        function: Callable[[A], B],
        items: Iterable[A],
        ticket: Ticket,
        *,
        lost: Callable[[A, Loss], B] | None = None,
        limit: float = math.inf,
    ) -> Iterator[B]:
        """Yield ``function(item)`` for every item, as they get done.

        ``function`` must be importable by name; items and results travel pickled.
        ``items`` is read only as fast as there are processes for it. Leaving the
        loop early, or cancelling, ends the processes that are still busy.

        A process that dies of an item, or works on it for more than ``limit``
        seconds, is ended; what ``lost`` makes of the item is its result, and the
        others go on.

        Raises:
            JobCancelledError: within 0.2 s of the ticket being cancelled.
            WorkerError: if the function raised, or a process was lost and there
                is no ``lost``.
        """
        batch = _Batch(self, function, iter(items), lost, limit)
        try:
            while True:
                if ticket.cancelled:
                    raise JobCancelledError
                batch.feed()
                if batch.over:
                    return
                yield from batch.collect()
        finally:
            batch.abandon()

    def shut_down(self) -> None:
        """End every process; those that are idle at once, busy ones with their batch."""
        with self._changed:
            self._closed = True
            idle, self._idle = self._idle, []
            self._started -= len(idle)
        for worker in idle:
            _end(worker)

    def rest(self) -> None:
        """End the processes that have nothing to do; new ones start when there is work."""
        with self._changed:
            idle, self._idle = self._idle, []
            self._started -= len(idle)
        for worker in idle:
            _end(worker)

    def take(self) -> _Worker | None:
        """Return a process that is free, starting one if there may be more of them."""
        with self._changed:
            if self._closed:
                message = "the application is closing"
                raise WorkerError(message)
            if self._idle:
                return self._idle.pop()
            if self._started >= self.count:
                return None
            self._started += 1
        try:
            return _start()
        except BaseException:
            self.lost()
            raise

    def give_back(self, worker: _Worker) -> None:
        """Take a process that has done its work back among the free ones."""
        with self._changed:
            if not self._closed:
                self._idle.append(worker)
                self._changed.notify_all()
                return
            self._started -= 1
        _end(worker)

    def lost(self) -> None:
        """Note that a process is gone."""
        with self._changed:
            self._started -= 1
            self._changed.notify_all()

    def wait_for_one(self, seconds: float) -> None:
        """Wait until a process is free, or for so long."""
        with self._changed:
            if not self._idle and self._started >= self.count:
                self._changed.wait(seconds)


def in_turn(function: Callable[[A], B], items: Iterable[A], ticket: Ticket) -> Iterator[B]:
    """Yield ``function(item)`` for every item, here and now: for a terminal and small work.

    Raises:
        JobCancelledError: between two items, once the ticket is cancelled.
    """
    for item in items:
        if ticket.cancelled:
            raise JobCancelledError
        yield function(item)


class _Batch(Generic[A, B]):
    """One request's work: the items to come, and who is busy."""

    def __init__(
        self,
        pool: Workers,
        function: Callable[[A], B],
        items: Iterator[A],
        lost: Callable[[A, Loss], B] | None,
        limit: float,
    ) -> None:
        self._pool = pool
        self._lost = lost
        self._limit = limit
        self._function = function
        self._items = items
        self._next: list[A] = []
        self._busy: list[_Worker] = []
        self._pull()

    @property
    def over(self) -> bool:
        return not self._next and not self._busy

    def feed(self) -> None:
        """Give every free process an item."""
        while self._next:
            worker = self._pool.take()
            if worker is None:
                return
            self._busy.append(worker)
            try:
                worker.connection.send((self._function, self._next[0]))
            except OSError as error:
                self._drop(worker)
                raise WorkerError(_DIED) from error
            worker.item, worker.since = self._next[0], time.monotonic()
            self._pull()

    def collect(self) -> Iterator[B]:
        """Wait a moment for results and yield those that came."""
        if not self._busy:
            self._pool.wait_for_one(_PATIENCE)
            return
        ready = wait([worker.connection for worker in self._busy], _PATIENCE)
        for worker in [worker for worker in self._busy if worker.connection in ready]:
            try:
                answer: B | _Failure = worker.connection.recv()
            except (EOFError, OSError) as error:
                yield self._without(worker, Loss.DIED, error)
                continue
            self._busy.remove(worker)
            self._pool.give_back(worker)
            if isinstance(answer, _Failure):
                raise WorkerError(answer.message)
            yield answer
        begun = time.monotonic() - self._limit
        for worker in [worker for worker in self._busy if worker.since < begun]:
            yield self._without(worker, Loss.LATE)

    def _without(self, worker: _Worker, loss: Loss, error: Exception | None = None) -> B:
        """Return what stands for the answer of a process that is lost."""
        item = cast("A", worker.item)
        self._drop(worker)
        if self._lost is None:
            raise WorkerError(_DIED if loss is Loss.DIED else _LATE) from error
        return self._lost(item, loss)

    def abandon(self) -> None:
        """End the processes that are still busy."""
        for worker in list(self._busy):
            self._drop(worker)

    def _pull(self) -> None:
        self._next = list(islice(self._items, 1))

    def _drop(self, worker: _Worker) -> None:
        self._busy.remove(worker)
        _end(worker)
        self._pool.lost()


def _start() -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True, name="synoptic-worker")
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _end(worker: _Worker) -> None:
    worker.connection.close()
    worker.process.kill()
    worker.process.join()
    worker.process.close()


def _serve(connection: _Pipe) -> None:
    """Do what is asked until the other end closes. Runs in the process.

    Ctrl+C in a terminal reaches every process; the one that asked decides. Where both
    cores are busy the window comes first.
    """
    if sys.platform != "win32":
        os.nice(_NICE)
    gc.set_threshold(_MADE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            task: tuple[Callable[[object], object], object] = connection.recv()
            connection.send(_answer(*task))


def _answer(function: Callable[[A], B], item: A) -> B | _Failure:
    try:
        return function(item)
    except ReaderError as error:
        return _Failure(str(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked must hear it
        trace = "".join(traceback.format_exception(error))
        return _Failure(f"a background process failed: {error!r}\n{trace}")
