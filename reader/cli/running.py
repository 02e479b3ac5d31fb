"""Carry out jobs for a terminal: progress on the error stream, Ctrl+C to stop, exit codes."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

from reader.services.jobs import Progress, Ticket

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus
    from reader.services.jobs import Job
    from reader.services.workers import Workers
    from reader.store.cache import Cache

T = TypeVar("T")
_ALONE = 1_000_000
"""Bytes of documents up to which starting processes takes longer than doing the work here."""


class Exit(IntEnum):
    """What the exit code of every command means."""

    DONE = 0
    NOTHING_FOUND = 1
    WRONG_USE = 2
    SOME_UNREADABLE = 3
    STOPPED = 130


class Terminal:
    """The services a command needs, and the way to wait for them."""

    def __init__(self, *, cache: Cache, workers: Workers) -> None:
        self._cache = cache
        self._workers = workers
        self._parallel: Workers | None = workers

    @property
    def parallel(self) -> Workers | None:
        """The processes to work with; None where the corpus is too small for them to pay."""
        return self._parallel

    def open(self, folder: Path) -> Corpus:
        """Open a folder as a corpus.

        Raises:
            CorpusError: if it cannot be opened.
        """
        from reader.services.opening import opening
        from reader.store.folder import list_folder

        place = folder.expanduser().absolute()
        size = sum(item.size for item in list_folder(place).files)
        self._parallel = self._workers if size > _ALONE else None
        job = opening(place, cache=self._cache, workers=self._parallel)
        return self.wait_for(job, "Opening")

    def compare(self, corpus: Corpus, *, reworded: bool | None = None) -> Comparison:
        """Find the overlaps of a corpus, corrected by its reader; ``reworded`` as in ``finding``."""
        from reader.services.correcting import correcting, decisions
        from reader.services.finding import finding
        from reader.store.places import user_places

        job = finding(corpus, cache=self._cache, workers=self._parallel, reworded=reworded)
        decided = decisions(corpus, user_places().state)
        return self.wait_for(correcting(job, decided), "Comparing")

    def wait_for(self, job: Job[T], verb: str) -> T:
        """Carry a job out here, showing its progress where somebody is looking."""
        if not sys.stderr.isatty():
            return job(Ticket(_unseen))
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
            line = bar.add_task(verb, total=None)

            def show(progress: Progress) -> None:
                bar.update(line, completed=progress.done, total=progress.total or None)

            return job(Ticket(show))


def _unseen(_progress: Progress) -> None:
    """Nobody is looking."""


@contextmanager
def terminal() -> Generator[Terminal]:
    """Provide the services, and leave no process behind."""
    from reader.services.workers import Workers
    from reader.store.cache import Cache
    from reader.store.places import user_places

    with Workers() as workers:
        yield Terminal(cache=Cache(user_places().cache), workers=workers)


def ended(corpus: Corpus, *, found: bool) -> Exit:
    """Say on the error stream what could not be read, and return the exit code that follows."""
    for item in corpus.unreadable:
        sys.stderr.write(f"not read: {item.path}: {item.reason}\n")
    if corpus.unreadable:
        return Exit.SOME_UNREADABLE
    return Exit.DONE if found else Exit.NOTHING_FOUND
