"""What ties the services to this run: its cache, its settings, its worker processes.

Each service is imported when it is first used, so that the window is there before them; what
opens and compares a corpus on the job's thread, beside the window's own work.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.domain.excerpt import Paper as Sheet
    from reader.domain.search import NoteEntry
    from reader.services.annotation_files import Desk as AnnotationFilesDesk
    from reader.services.export_choices import ExportTools
    from reader.services.jobs import Job, Ticket
    from reader.services.metadata import Metadata
    from reader.services.page_drawing import PageDrawing
    from reader.services.search_indexing import IndexReport
    from reader.services.searching import Searching
    from reader.services.settings import SettingsService
    from reader.services.settings_groups import Overlaps
    from reader.services.workers import Workers
    from reader.store.exporters.paper import Paper
    from reader.ui.desk.search_source import SearchSource
    from reader.ui.desk.services import DeskServices
    from reader.ui.dialogs.storage_settings import Storage
    from reader.ui.panes.hits import Wish

MOST_PANES = 4
_FEW = 2


class Processes:
    """The worker processes of this run, made when the first job asks for them, on any thread."""

    def __init__(self) -> None:
        self._made: dict[str, Workers] = {}
        self._lock = Lock()

    @property
    def workers(self) -> Workers:
        """The processes."""
        return self._get("workers")

    @property
    def searchers(self) -> Workers:
        """Processes that look for patterns: one a pane, so that none waits for another."""
        return self._get("searchers", MOST_PANES)

    @property
    def exporters(self) -> Workers:
        """Processes that write exports, so that a comparison under way does not hold one up."""
        return self._get("exporters")

    @property
    def painters(self) -> Workers:
        """The processes that draw pages: native code may come to an end there, and nowhere else."""
        return self._get("painters")

    def shut_down(self) -> None:
        """End every process there is."""
        for workers in self._made.values():
            workers.shut_down()

    def _get(self, name: str, count: int = _FEW) -> Workers:
        from reader.services.workers import Workers

        with self._lock:
            if name not in self._made:
                self._made[name] = Workers(count)
            return self._made[name]


def desk_services(
    settings: SettingsService, state: Path, processes: Processes, cache_folder: Path
) -> DeskServices:
    """Tie the services to this run's cache and processes; they are imported when first used."""
    from reader.services.desk import Desks
    from reader.store.sample import own_sample
    from reader.ui.desk.services import DeskServices

    opening, reading_again = _reading(processes, cache_folder)
    comparing, trying = _comparing(settings, processes, cache_folder)

    def searching(question: tuple[str, Wish]) -> Job[bytes]:
        from reader.services.far_work import asking
        from reader.ui.panes.hits import places

        return asking(processes.searchers, places, question)

    def annotations(corpus: Corpus) -> AnnotationFilesDesk:
        from reader.services.annotation_files import annotation_desk
        from reader.services.person import author_name

        author = author_name(settings.current.person)
        return annotation_desk(Path(corpus.folder), state, author)

    def pages(corpus: Corpus) -> PageDrawing:
        from reader.services.page_drawing import PageDrawing

        return PageDrawing(corpus.folder, lambda: processes.painters)

    def metadata(corpus: Corpus) -> Metadata:
        from reader.services.metadata import metadata_of

        return metadata_of(corpus, state)

    return DeskServices(
        opening=opening,
        comparing=comparing,
        settings=settings,
        desks=Desks(state),
        sample=lambda: own_sample(state),
        annotations=annotations,
        trying=trying,
        storage=lambda: storage(settings, state, cache_folder),
        searching=searching,
        reading_again=reading_again,
        metadata=metadata,
        pages=pages,
        export_tools=cache(lambda: _exports(processes, state)),
    )


def _exports(processes: Processes, state: Path) -> ExportTools:
    """Tie exports to processes of their own, and to what was chosen last."""
    from reader.services.export_choices import ChoiceMemory, ExportTools

    return ExportTools(
        workers=lambda: processes.exporters, printer=print_pdf, memory=ChoiceMemory(state)
    )


def print_pdf(paper: Paper, sheet: Sheet) -> bytes:
    """Make a PDF. It runs in a process without a window, where this is imported by name."""
    from reader.ui.printing.pdf import print_pdf as printed

    return printed(paper, sheet)


def _reading(
    processes: Processes, cache_folder: Path
) -> tuple[Callable[[Path], Job[Corpus]], Callable[[Corpus], Job[Corpus]]]:
    """Return how a folder is opened, and how an open corpus is read again."""

    def opening(folder: Path, known: Corpus | None = None) -> Job[Corpus]:
        def job(ticket: Ticket) -> Corpus:
            from reader.services.opening import opening as made
            from reader.store.cache import Cache

            cache, workers = Cache(cache_folder), processes.workers
            return made(folder, cache=cache, workers=workers, known=known)(ticket)

        return job

    def reading_again(corpus: Corpus) -> Job[Corpus]:
        return opening(Path(corpus.folder), corpus)

    return opening, reading_again


def _comparing(
    settings: SettingsService, processes: Processes, cache_folder: Path
) -> tuple[
    Callable[[Corpus, Sequence[DocumentId]], Job[Comparison]],
    Callable[[Corpus, Overlaps], Job[Comparison]],
]:
    """Return how a corpus is compared, and how it would be with other settings."""

    def comparing(corpus: Corpus, first: Sequence[DocumentId]) -> Job[Comparison]:
        chosen, wanted = settings.current.overlaps, tuple(first)

        def job(ticket: Ticket) -> Comparison:
            from reader.services.finding import finding
            from reader.store.cache import Cache

            cache, workers = Cache(cache_folder), processes.workers
            made = finding(corpus, cache=cache, workers=workers, chosen=chosen, first=wanted)
            return made(ticket)

        return job

    def trying(corpus: Corpus, chosen: Overlaps) -> Job[Comparison]:
        from reader.services.finding import finding
        from reader.store.cache import Cache

        cache = Cache(cache_folder)
        return finding(corpus, cache=cache, workers=None, chosen=chosen, reworded=False)

    return comparing, trying


def search_source(processes: Processes, state: Path, cache_folder: Path) -> SearchSource:
    """Tie the search to this run's cache and processes; it is imported when first used."""
    from reader.services.saved_searches import SavedSearches
    from reader.ui.desk.search_source import SearchSource

    def over(corpus: Corpus) -> Searching:
        from reader.services.search_indexing import index_path
        from reader.services.searching import Searching

        return Searching(corpus, index_path(cache_folder, corpus.folder))

    def indexing(corpus: Corpus, notes: Sequence[NoteEntry], anew: bool) -> Job[IndexReport]:
        from reader.services.search_indexing import index_path
        from reader.services.search_indexing import indexing as job

        path = index_path(cache_folder, corpus.folder)
        workers = processes.workers
        return job(corpus, path=path, workers=workers, notes=notes, anew=anew)

    return SearchSource(over=over, indexing=indexing, kept=SavedSearches(state / "searches"))


def storage(settings: SettingsService, state: Path, cache_folder: Path) -> Storage:
    """Tie the application's own folders to the jobs that measure and clear the cache."""
    from reader.services.cache_space import clearing, measuring
    from reader.ui.dialogs.storage_settings import Storage

    return Storage(
        cache=cache_folder,
        settings=cache_folder.parent if settings.path is None else settings.path.parent,
        state=state,
        measuring=lambda: measuring(cache_folder),
        clearing=lambda: clearing(cache_folder),
    )
