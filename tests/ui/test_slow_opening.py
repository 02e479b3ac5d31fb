"""A folder that takes a while to read is told where the texts will be, and may be given up."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reader.ui.desk import saying
from tests.ui.conftest import corpus_of


@pytest.fixture
def slow(bench, monkeypatch):
    """Have opening wait until it is let go, or cancelled."""
    monkeypatch.setattr(saying, "_SLOW", 20)
    go = Event()

    def opening(folder):
        def job(ticket):
            while not go.wait(0.01):
                ticket.step(1, 2, "Opening")
            return corpus_of(folder, {"a.txt": "Some words.", "b.txt": "Other words."})

        return job

    monkeypatch.setattr(bench, "_opening", opening)
    yield go
    go.set()


def test_it_is_said_that_documents_are_being_read(bench, slow, qtbot):
    window = bench.window()
    window.open(bench.folder / "letters")
    welcome = window.frame.welcome
    qtbot.waitUntil(welcome.isVisible)
    assert welcome.accessibleName() == "Reading “letters”"
    assert "next time" in welcome.sentence
    assert not welcome.open.isVisible()
    with qtbot.waitSignal(window.session.finished):
        slow.set()
    assert not welcome.isVisible()
    assert window.desk.row.panes[0].document is not None


def test_given_up_it_leaves_a_desk_from_which_one_can_go_on(bench, slow, qtbot):
    window = bench.window()
    window.open(bench.folder / "letters")
    welcome = window.frame.welcome
    qtbot.waitUntil(welcome.isVisible)
    cancel = window.frame.status.findChild(QPushButton)
    qtbot.waitUntil(cancel.isVisible)
    with qtbot.waitSignal(window.session.finished):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert welcome.accessibleName() == "No folder is open"
    assert welcome.open.isVisible()
