"""Fixtures for every test: one offscreen application, one strict log, no network."""

from __future__ import annotations

import logging
import os
import socket
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from reader.domain.document import Document, DocumentId
from reader.domain.span import Span
from reader.ui.languages import Speech
from reader.ui.task_runner import TaskRunner

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"


@pytest.fixture(autouse=True)
def no_warnings_logged(caplog):
    """A warning nobody expected is a failure."""
    yield
    loud = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud, [r.getMessage() for r in loud]


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Any connection to an address outside this machine's own pipes is a failure."""
    connect = socket.socket.connect

    def refuse(self, address):
        if self.family != getattr(socket, "AF_UNIX", None):
            pytest.fail(f"something tried to connect to {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    """Keep caches and settings of tests away from those of the person who runs them."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SYNOPTIC_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def windows_go_with_their_test():
    """Delete in Qt's own order what a test closed: the collector must not take it apart alive."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def seeds():
    """The folder of the seed documents; tests that need it are skipped where it is absent."""
    if not SEEDS.is_dir():
        pytest.skip("the seed documents are not beside the project")
    return SEEDS


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application of all tests, which speaks English: its plurals are a translation, too."""
    speech = Speech(qapp)
    speech.speak("en")
    yield qapp
    del speech  # alive until here: its translators are in use


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def make_document():
    """Make a document out of a text; its id and path come from ``name``."""

    def make(text: str, name: str = "one.txt", **changes) -> Document:
        values = {"title": name, "sha256": "", **changes}
        return Document(id=DocumentId(f"d-{name}"), path=name, text=text, **values)

    return make


@pytest.fixture
def span():
    return Span
