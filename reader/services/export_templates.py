"""Templates for exports: the application's own and the reader's, tried and filled at arm's length.

A template is a small program of somebody else's. It is filled in a process of its own that is
ended when it takes too long, and that has no more memory than an export needs.
"""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from typing_extensions import override

from reader.domain.errors import FormatError, JobCancelledError, ReaderError
from reader.services.export_packing import PackedTask, packed
from reader.services.far_work import asking
from reader.services.jobs import Progress, Ticket
from reader.services.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from reader.domain.excerpt import ExportOptions
    from reader.services.export_request import Task
    from reader.services.jobs import Job
    from reader.store.exporters.templates import TemplateProblem

A = TypeVar("A")
B = TypeVar("B")

PATIENCE = 60.0
"""Seconds that filling a template may take."""
MEMORY = 1_000_000_000
"""Bytes of memory a process may take, over what it has, to fill a template."""
_LARGEST = 1_000_000
_MOST_FILES = 200
_SUFFIX = ".j2"


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template that can be chosen: its name, and whether it is the reader's own."""

    name: str
    path: Path
    own: bool = False

    @property
    def part(self) -> bool:
        """Whether it is only there for others to include: its name begins with ``_``."""
        return self.name.startswith("_")


def templates() -> list[TemplateFile]:
    """Return the templates there are, by name; the reader's own go before the application's."""
    from reader.store.places import user_places
    from reader.store.resources import resource

    found = {item.name: item for item in _in_folder(resource("templates"), own=False)}
    found |= {
        item.name: item for item in _in_folder(user_places().settings / "templates", own=True)
    }
    return [found[name] for name in sorted(found)]


def _in_folder(folder: Path, *, own: bool) -> Iterator[TemplateFile]:
    try:
        paths = sorted(folder.iterdir())[:_MOST_FILES]
    except OSError:
        return
    for path in paths:
        if path.name.endswith(_SUFFIX) and path.is_file():
            yield TemplateFile(path.name, path, own)


def with_template(options: ExportOptions, chosen: str) -> ExportOptions:
    """Return options that carry a template, by name or by the path of its file.

    All others go with it, for it may include them; it can include nothing else.

    Raises:
        FormatError: if it is not there or cannot be read.
    """
    held = {item.name: item.path for item in templates()}
    name = chosen
    if chosen not in held:
        path = Path(chosen).expanduser()
        if not path.is_file():
            names = ", ".join(item.name for item in templates() if not item.part)
            message = f"there is no template “{chosen}”; there are {names}"
            raise FormatError(message)
        name = path.name
        held[name] = path
    texts = {key: _read(path) for key, path in sorted(held.items())}
    return replace(options, template=name, templates=tuple(texts.items()))


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            message = f"{path.name} is too large for a template"
            raise FormatError(message)
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path.name} is not UTF-8; save it as UTF-8"
        raise FormatError(message) from error
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror or error}"
        raise FormatError(message) from error


def filling(task: Task, workers: Workers | None, *, patience: float = PATIENCE) -> Job[bytes]:
    """Return the job that fills the template of a task.

    Raises (the job):
        FormatError: if the template breaks, takes too long or too much memory.
        JobCancelledError: within 0.2 s of the reader pressing Cancel.
    """

    def job(ticket: Ticket) -> bytes:
        return _bounded(workers, _fill, packed(task, ticket), patience)(ticket)

    return job


def checking(path: Path, *, patience: float = PATIENCE) -> Job[list[TemplateProblem]]:
    """Return the job that says what is wrong with a template's file, by line; nothing if nothing.

    Raises (the job):
        FormatError: if the file cannot be read.
    """

    def job(ticket: Ticket) -> list[TemplateProblem]:
        from reader.domain.excerpt import ExportOptions
        from reader.store.exporters.templates import TemplateProblem

        options = with_template(ExportOptions(), str(path.expanduser().absolute()))
        try:
            return _bounded(None, _check, options, patience)(ticket)
        except JobCancelledError:
            raise
        except ReaderError as error:
            return [TemplateProblem(path.name, 0, str(error))]

    return job


def _bounded(
    workers: Workers | None, function: Callable[[A], B], item: A, patience: float
) -> Job[B]:
    """Return the job that has something done elsewhere, for at most so many seconds."""

    def job(ticket: Ticket) -> B:
        watched = _Watched(ticket, patience)
        try:
            if workers is not None:
                return asking(workers, function, item)(watched)
            with Workers(1) as own:
                return asking(own, function, item)(watched)
        except JobCancelledError as error:
            if ticket.cancelled:
                raise
            message = f"the template took over {patience:.0f} seconds and was stopped"
            raise FormatError(message) from error

    return job


class _Watched(Ticket):
    """A ticket that is cancelled when time is up."""

    __slots__ = ("_behind", "_until")

    def __init__(self, behind: Ticket, patience: float) -> None:
        super().__init__(_unseen)
        self._behind = behind
        self._until = time.monotonic() + patience

    @property
    @override
    def cancelled(self) -> bool:
        return self._behind.cancelled or time.monotonic() > self._until


def _unseen(_progress: Progress) -> None:
    """Nobody is looking."""


def _fill(sent: PackedTask) -> bytes:
    from reader.store.exporters.templates import write

    task = sent.task()
    with _little_memory():
        return write(task.export, task.options)


def _check(options: ExportOptions) -> list[TemplateProblem]:
    from reader.store.exporters.sample import samples
    from reader.store.exporters.templates import check

    with _little_memory():
        return check(options.template, dict(options.templates), iter(samples()))


@contextmanager
def _little_memory() -> Generator[None]:
    """Hold this process to the memory a template may take, where the system can."""
    if sys.platform == "win32":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _held() + MEMORY
    if soft != resource.RLIM_INFINITY:
        most = min(soft, most)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _held() -> int:
    """Return how much address space this process has, or a guess where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return MEMORY
    return pages * 4096
