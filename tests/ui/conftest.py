"""A desk to test with: real panes, documents made by the test, a plain comparison."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from reader.domain.document import Corpus, Document, DocumentId, Part, Structure
from reader.domain.span import Span
from reader.services.annotation_files import annotation_desk
from reader.services.desk import Desks
from reader.services.export_choices import ChoiceMemory, ExportTools
from reader.services.metadata import metadata_of
from reader.services.opening import opening
from reader.services.search_indexing import IndexReport
from reader.services.searching import Searching
from reader.services.settings import SettingsService
from reader.store.cache import Cache
from reader.ui.desk.search_source import SearchSource
from reader.ui.desk.services import DeskServices
from reader.ui.languages import Speech
from reader.ui.main_window import MainWindow
from reader.ui.printing.pdf import print_pdf
from reader.ui.theme.appearance import dress, theme_for
from reader.wiring import storage
from tests.ui.plain_comparing import compare


def paragraphs(text: str) -> tuple[Structure, ...]:
    """Type every line of a text: a paragraph, or a heading if it begins with #."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            span = Span(at, at + len(line))
            part = Part.HEADING if line.startswith("#") else Part.PARAGRAPH
            found.append(Structure(part, span, 1 if part is Part.HEADING else 0))
        at += len(line) + 1
    return tuple(found)


def corpus_of(folder: Path, texts: dict[str, str], unreadable=()) -> Corpus:
    """Make a corpus out of texts by name."""
    documents = tuple(
        Document(
            id=DocumentId(f"d-{name}"),
            path=name,
            text=text,
            title=Path(name).stem,
            structure=paragraphs(text),
            language="en",
            decoding="UTF-8",
        )
        for name, text in texts.items()
    )
    return Corpus(
        folder=str(folder), title=folder.name, documents=documents, unreadable=tuple(unreadable)
    )


class Bench:
    """What a test of the desk needs at hand."""

    def __init__(self, folder, runner, qtbot):
        self.folder = folder
        self.corpora = {}
        self.qtbot = qtbot
        self.settings = SettingsService(folder / "settings.json")
        self.desks = Desks(folder / "state")
        self.runner = runner
        self.windows = []  # a window that nothing holds would be collected while it is open
        self.searching = SearchSource(  # finds nothing, and costs nothing
            over=lambda corpus: Searching(corpus, folder / "no-index"),
            indexing=lambda _corpus, _notes, _anew: lambda _ticket: IndexReport(0, 0, 0),
        )
        self.pages = None  # what draws pages, for tests that show them
        self.comparing = lambda corpus, _first: lambda _ticket: compare(corpus)

    def services(self) -> DeskServices:
        return DeskServices(
            opening=self._opening,
            comparing=self.comparing,
            settings=self.settings,
            desks=self.desks,
            sample=lambda: self.folder / "sample",
            trying=lambda corpus, _chosen: lambda _ticket: compare(corpus),
            storage=lambda: storage(self.settings, self.folder / "state", self.folder / "cache"),
            annotations=lambda corpus: annotation_desk(Path(corpus.folder), self.folder / "notes"),
            reading_again=self._again,
            metadata=lambda corpus: metadata_of(corpus, self.folder / "notes"),
            pages=self.pages,
            export_tools=lambda: ExportTools(
                workers=lambda: None, printer=print_pdf, memory=ChoiceMemory(self.folder / "state")
            ),
        )

    def _opening(self, folder):
        """Open a made corpus, or a folder that is really there."""
        if folder in self.corpora:
            return lambda _ticket: self.corpora[folder]
        return opening(folder, cache=Cache(self.folder / "cache"), workers=None)

    def _again(self, corpus):
        folder = Path(corpus.folder)
        if folder in self.corpora:
            return lambda _ticket: self.corpora[folder]
        return opening(folder, cache=Cache(self.folder / "cache"), workers=None, known=corpus)

    def window(self, size=(1400, 900)) -> MainWindow:
        """Show a window with its panes in."""
        theme = theme_for("light")
        dress(QApplication.instance(), theme)
        window = MainWindow(
            services=self.services(),
            runner=self.runner,
            theme=theme,
            searching=lambda: self.searching,
        )
        self.qtbot.addWidget(window)
        self.windows.append(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(lambda: window.desk is not None)
        return window

    def open(self, window, texts, unreadable=(), name="corpus"):
        """Open documents and wait until they are compared."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)  # nothing is saved into a folder that is gone
        self.corpora[folder] = corpus_of(folder, texts, unreadable)
        with self.qtbot.waitSignal(window.session.finished):
            window.open(folder)
        return window.desk


@pytest.fixture
def bench(tmp_path, runner, qtbot):
    bench = Bench(tmp_path, runner, qtbot)
    yield bench
    for window in bench.windows:
        window.close()


@pytest.fixture
def window(bench):
    return bench.window()


@pytest.fixture
def desk(bench, window, qtbot):
    """A desk with four texts, ready to be annotated; many tests make one of their own."""
    from tests.ui.test_desk import texts

    desk = bench.open(window, texts())
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    return desk


@pytest.fixture
def notes(window, desk):
    return window.rooms.annotating


@pytest.fixture
def seed_texts(seeds):
    return {
        path.name: path.read_text(encoding="utf-8-sig")
        for path in sorted(seeds.glob("*.txt"))
        if "reboot" in path.name
    }


@pytest.fixture
def speech(qapp):
    """Let the window speak another language for one test: ``speech.speak("ru")``."""
    before = QLocale()
    speech = Speech(qapp)
    yield speech
    speech.speak("en")
    for translator in speech._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
