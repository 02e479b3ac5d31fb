"""Four long texts that share passages from neighbour to neighbour, and a desk that shows them."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtWidgets import QApplication

from reader.domain.comparison import Comparison
from reader.domain.document import Corpus, Document, DocumentId
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.services.annotation_files import annotation_desk
from reader.services.desk import Desks
from reader.services.search_indexing import IndexReport
from reader.services.searching import Searching
from reader.services.settings import SettingsService
from reader.ui.desk.search_source import SearchSource
from reader.ui.desk.services import DeskServices
from reader.ui.main_window import MainWindow
from reader.ui.task_runner import TaskRunner
from reader.ui.theme.appearance import dress, theme_for
from reader.wiring import storage
from tests.bench.reading_speed import WORDS, structure_of

NAMES = ("a.txt", "b.txt", "c.txt", "d.txt")
PATIENCE = 120
KINDS = (Kind.VERBATIM, Kind.EDITED, Kind.NOISY)
MEASURES = Measures(words=30, identity=0.9, longest_run=20, edits_per_100=3, bits=300)

Places = dict[tuple[str, int, int], Span]


def corpus_of(folder: Path, size: int, count: int, *, moved: bool) -> tuple[Corpus, Comparison]:
    """Return texts of ``size`` characters with ``count`` passages in every gap; ``moved`` ones
    stand in another order in the text to the right."""
    chance = random.Random(1)
    passages = [
        [" ".join(chance.choices(WORDS, k=chance.randint(14, 60))) for _ in range(count)]
        for _ in NAMES[1:]
    ]
    places: Places = {}
    documents = []
    for number, name in enumerate(NAMES):
        order = [(gap, k) for k in range(count) for gap in (number - 1, number)]
        if moved:
            chance.shuffle(order)
        slots = [(gap, k) for gap, k in order if 0 <= gap < len(passages)]
        shared = sum(len(passages[gap][k]) + 2 for gap, k in slots)
        fill = max(0, size - shared) // len(slots)
        parts: list[str] = []
        at = 0
        for gap, k in slots:
            own = _filling(chance, fill)
            at += sum(len(part) + 2 for part in own)
            words = passages[gap][k]
            places[name, gap, k] = Span(at, at + len(words))
            parts += [*own, words]
            at += len(words) + 2
        text = "\n\n".join(parts)
        documents.append(
            Document(
                id=DocumentId(f"d-{name}"), path=name, text=text, title=Path(name).stem,
                structure=structure_of(text), language="en",
            )
        )  # fmt: skip
    corpus = Corpus(folder=str(folder), title="corpus", documents=tuple(documents))
    return corpus, Comparison(tuple(_overlaps(places, count)))


def _filling(chance: random.Random, room: int) -> list[str]:
    found: list[str] = []
    while room > 30:
        words = " ".join(chance.choices(WORDS, k=min(chance.randint(20, 160), room // 7 + 1)))
        found.append(words)
        room -= len(words) + 2
    return found


def _overlaps(places: Places, count: int) -> list[Overlap]:
    found = []
    for gap, (one, other) in enumerate(pairwise(NAMES)):
        for k in range(count):
            a, b = places[one, gap, k], places[other, gap, k]
            found.append(
                Overlap(
                    id=OverlapId(f"{gap}-{k}"), kind=KINDS[k % len(KINDS)],
                    a=Passage(DocumentId(f"d-{one}"), a), b=Passage(DocumentId(f"d-{other}"), b),
                    edits=tuple(_edits(a, b)), measures=MEASURES,
                )
            )  # fmt: skip
    return found


def _edits(a: Span, b: Span) -> list[Edit]:
    """Return an alignment with eight characters replaced in the middle."""
    half = len(a) // 2
    cuts = [(0, half), (half, half + 8), (half + 8, len(a))]
    kinds = (EditKind.SAME, EditKind.REPLACED, EditKind.SAME)
    return [
        Edit(kind, Span(a.start + low, a.start + high), Span(b.start + low, b.start + high))
        for kind, (low, high) in zip(kinds, cuts, strict=True)
    ]


def idle(seconds: float) -> None:
    """Let the window do what it does when nobody touches it."""
    end = monotonic() + seconds
    while monotonic() < end:
        QApplication.processEvents()
        sleep(0.002)


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the window go on until something holds."""
    end = monotonic() + PATIENCE
    while not holds():
        idle(0.01)
        if monotonic() > end:
            raise TimeoutError


def show(folder: Path, corpus: Corpus, comparison: Comparison) -> MainWindow:
    """Show the four texts side by side."""
    settings = SettingsService(folder / "settings.json")
    services = DeskServices(
        opening=lambda _folder: lambda _ticket: corpus,
        comparing=lambda _corpus, _first: lambda _ticket: comparison,
        settings=settings,
        desks=Desks(folder / "state"),
        sample=lambda: folder,
        annotations=lambda _corpus: annotation_desk(folder, folder / "notes"),
        trying=lambda _corpus, _chosen: lambda _ticket: comparison,
        storage=lambda: storage(settings, folder / "state", folder / "cache"),
    )
    search = SearchSource(
        over=lambda known: Searching(known, folder / "no-index"),
        indexing=lambda _corpus, _notes, _anew: lambda _ticket: IndexReport(0, 0, 0),
    )
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = theme_for("light")
    dress(app, theme)
    runner = TaskRunner(app)
    window = MainWindow(services=services, runner=runner, theme=theme, searching=lambda: search)
    window.resize(1400, 900)
    window.show()
    wait_until(lambda: window.desk is not None)
    window.open(folder)
    wait_until(lambda: bool(window.session.comparison.overlaps) and not window.session.is_busy)
    desk = window.desk
    assert desk is not None
    idle(0.3)
    desk.placing.leave_to_reader()
    desk.shown.set_pane_count(len(NAMES))
    desk.shown.show_documents({n: item.id for n, item in enumerate(corpus.documents)})
    idle(0.5)
    return window
