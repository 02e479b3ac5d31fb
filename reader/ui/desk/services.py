"""What the desk asks of the rooms below it, each thing when it is first wanted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.services.annotation_files import Desk as AnnotationFilesDesk
    from reader.services.desk import Desks
    from reader.services.export_choices import ExportTools
    from reader.services.jobs import Job
    from reader.services.metadata import Metadata
    from reader.services.page_drawing import PageDrawing
    from reader.services.settings import SettingsService
    from reader.services.settings_groups import Overlaps
    from reader.ui.dialogs.storage_settings import Storage
    from reader.ui.panes.hits import Wish


def _search_here(question: tuple[str, Wish]) -> Job[bytes]:
    """Return the job that looks for a pattern on the job's own thread."""
    from reader.ui.panes.hits import places

    return lambda _ticket: places(question)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskServices:
    """What the desk asks of the rooms below it.

    ``comparing`` takes the ids of the documents whose pairs are wanted first.
    ``trying`` compares with other settings than those in force, and keeps nothing.
    ``searching`` looks for a pattern in a text, as ``hits.places`` does.
    ``reading_again`` reads of an open corpus what is different on the disk; ``metadata``
    tells and changes what documents are; ``export_tools`` are made when they are first
    wanted, as ``storage`` is, since the first paint waits for neither; ``pages`` draws the
    pages of a corpus.
    """

    opening: Callable[[Path], Job[Corpus]]
    comparing: Callable[[Corpus, Sequence[DocumentId]], Job[Comparison]]
    settings: SettingsService
    desks: Desks
    sample: Callable[[], Path]
    annotations: Callable[[Corpus], AnnotationFilesDesk]
    trying: Callable[[Corpus, Overlaps], Job[Comparison]]
    storage: Callable[[], Storage]
    searching: Callable[[tuple[str, Wish]], Job[bytes]] = _search_here
    reading_again: Callable[[Corpus], Job[Corpus]] | None = None
    metadata: Callable[[Corpus], Metadata] | None = None
    pages: Callable[[Corpus], PageDrawing] | None = None
    export_tools: Callable[[], ExportTools] | None = None

    @property
    def exports(self) -> ExportTools | None:
        """What writes exports, if there is anything."""
        return None if self.export_tools is None else self.export_tools()

    def again(self, corpus: Corpus) -> Job[Corpus]:
        """Return the job that reads an open corpus again, only what is different if possible."""
        if self.reading_again is not None:
            return self.reading_again(corpus)
        return self.opening(Path(corpus.folder))
