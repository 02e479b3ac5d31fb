"""A corpus of two documents, and windows on it as often as a test wants."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.domain.document import Corpus
from reader.services.annotating import Annotating
from reader.services.annotation_files import annotation_desk
from reader.services.jobs import Ticket

TEXT = "The first paragraph says this.\n\nThe second paragraph says that, and more.\n"


class Clock:
    """Calls what was scheduled when the test says so."""

    def __init__(self):
        self.waiting = []

    def __call__(self, seconds, call):
        self.waiting.append((seconds, call))

    def pass_on(self):
        waiting, self.waiting = self.waiting, []
        for _, call in waiting:
            call()


@pytest.fixture
def corpus(tmp_path, make_document):
    folder = tmp_path / "corpus"
    folder.mkdir()
    documents = (make_document(TEXT, "press/one.txt"), make_document(TEXT * 2, "two.txt"))
    return Corpus(folder=str(folder), title="c", documents=documents)


@pytest.fixture
def open_window(corpus, tmp_path):
    """Open the corpus as another window would, also after a crash of the first."""
    windows = iter(range(10**6))

    def open_it(author="", history=None):
        clock = Clock()
        counter = iter(range(10**6))
        desk = annotation_desk(Path(corpus.folder), tmp_path / "state", author)
        number = next(windows)
        desk.new_id = lambda letter: f"{letter}-{number:x}-{next(counter)}"
        desk.now = lambda: f"2026-03-04T10:11:{next(counter) % 60:02d}Z"
        service = Annotating(desk, schedule=clock, history=history)
        service.clock = clock
        service.take(service.loading(corpus)(Ticket(lambda _p: None, service.take)))
        return service

    return open_it
