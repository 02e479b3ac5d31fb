"""The window comes in steps: the frame, the text, the rest; whatever is done meanwhile is kept."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.services.desk import DeskState, PaneState
from reader.ui import main_window
from reader.ui.main_window import MainWindow
from reader.ui.theme.appearance import theme_for
from tests.ui.conftest import corpus_of

TEXTS = {
    "a.txt": "# One\nThe ferry left the harbour at six in the morning and came back at noon.\n",
    "b.txt": "The ferry left the harbour at six in the morning, as it always did.\n",
}
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Early:
    """A window that waits with its next step until it is told to go on."""

    def __init__(self, bench, monkeypatch):
        self.bench = bench
        self.folder = bench.folder / "corpus"
        bench.corpora[self.folder] = corpus_of(self.folder, TEXTS)
        monkeypatch.setattr(main_window, "_PATIENCE", 1_000_000)
        monkeypatch.setattr(main_window, "_SEEN", 1_000_000)
        self._painted = False

    def window(self):
        window = MainWindow(
            services=self.bench.services(),
            runner=self.bench.runner,
            theme=theme_for("light"),
            searching=lambda: self.bench.searching,
        )
        self.bench.qtbot.addWidget(window)
        self.bench.windows.append(window)
        return window

    def paint(self, window):
        """Show the window, and stop it before what comes after the first paint."""
        window.frame.paper.painted.disconnect(window._furnish_soon)
        with self.bench.qtbot.waitSignal(window.frame.paper.painted):
            window.show()
        window.activateWindow()

    def text(self, window):
        """Bring the text in, and stop before the rest."""
        self.desk(window)
        with self.bench.qtbot.waitSignal(window.session.finished):
            pass
        assert window.desk is None

    def desk(self, window):
        """Bring the desk in, and stop before anything else."""
        while window._reading is None:
            window._furnish()

    def rest(self, window):
        """Bring in all there is."""
        with self.bench.qtbot.waitSignal(window.furnished):
            window._furnishing.start(0)


@pytest.fixture
def early(bench, monkeypatch):
    return Early(bench, monkeypatch)


def test_a_key_pressed_before_anybody_hears_it_is_obeyed_in_the_end(early, qtbot):
    window = early.window()
    early.paint(window)
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL_SHIFT)
    window.open(early.folder)
    early.text(window)
    assert window._reading.shown.scrolling.locked
    early.rest(window)
    assert not window.desk.shown.scrolling.locked
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL_SHIFT)
    assert window.desk.shown.scrolling.locked


def test_keys_are_obeyed_in_the_order_in_which_they_were_pressed(early):
    window = early.window()
    window.open(early.folder)
    early.paint(window)
    for name in ("view.larger", "view.larger", "view.smaller"):
        window.actions_by_id[name].trigger()
    before = early.bench.settings.current.reading.points
    early.text(window)
    early.rest(window)
    assert early.bench.settings.current.reading.points == before + 1


def test_a_choice_made_early_is_the_choice_in_the_end(early):
    window = early.window()
    window.open(early.folder)
    early.paint(window)
    actions = window.actions_by_id
    actions["view.sepia"].trigger()
    actions["view.dark"].trigger()
    early.text(window)
    early.rest(window)
    assert early.bench.settings.current.reading.theme == "dark"
    assert actions["view.dark"].isChecked()
    assert not actions["view.sepia"].isChecked()


def test_the_reader_s_own_keys_are_in_force_at_once(early):
    settings = early.bench.settings
    settings.change(replace(settings.current, keys=(("help.palette", "Ctrl+Shift+Y"),)))
    assert early.window().actions_by_id["help.palette"].shortcut().toString() == "Ctrl+Shift+Y"


def test_a_text_is_read_before_the_rest_is_there_and_the_rest_takes_what_is_open(early, qtbot):
    window = early.window()
    window.open(early.folder)
    early.paint(window)
    early.text(window)
    views = [pane.view for pane in window._reading.row.panes]
    assert all(view.isVisible() and view.document is not None for view in views)
    assert window.frame.documents.model().rowCount() == len(TEXTS)
    early.rest(window)
    rooms = window.rooms
    qtbot.waitUntil(lambda: rooms.annotating.keeping.service is not None)
    assert rooms.search.searching is not None
    qtbot.waitUntil(lambda: not rooms.search.index.is_busy)
    assert rooms.search.index._ready
    assert rooms.describing._metadata is not None
    assert rooms.on_disk.watching._corpus is window.session.corpus


def test_the_rest_does_not_wait_for_a_corpus_that_takes_long(early, qtbot, monkeypatch):
    monkeypatch.setattr(main_window, "_PATIENCE", 0)
    state = DeskState(panes=(PaneState("d-a.txt"),), hidden_parts=("passage",))
    early.bench.desks.save(str(early.folder), state)
    let_go = Event()
    opened = early.bench.corpora[early.folder]
    slowly = replace(
        early.bench.services(), opening=lambda _f: lambda _t: let_go.wait(30) and opened
    )
    early.bench.services = lambda: slowly
    window = early.window()
    window.open(early.folder)
    with qtbot.waitSignal(window.furnished):
        window.show()
    assert window.session.corpus is None
    assert window.frame.inspector.isHidden()
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL_SHIFT)
    with qtbot.waitSignal(window.session.finished):
        let_go.set()
    assert window.frame.inspector.isVisible()
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)


def test_a_corpus_that_cannot_be_opened_does_not_hold_the_rest_up(bench, monkeypatch, qtbot):
    monkeypatch.setattr(main_window, "_PATIENCE", 1_000_000)
    window = Early.window(_Bare(bench))
    window.open(bench.folder / "nowhere")
    with qtbot.waitSignal(window.furnished):
        window.show()
    assert window.session.corpus is None


class _Bare:
    def __init__(self, bench):
        self.bench = bench


def test_a_corpus_wished_for_between_the_steps_is_opened(early, qtbot):
    window = early.window()
    early.paint(window)
    early.desk(window)
    with qtbot.waitSignal(window.session.finished):
        window.open(early.folder)
    early.rest(window)
    assert window.desk.session.corpus.folder == str(early.folder)


def test_what_is_typed_into_the_search_meanwhile_is_searched_for(early):
    window = early.window()
    window.open(early.folder)
    early.paint(window)
    QTest.keyClicks(window.top.search.field, "ferry")
    early.text(window)
    early.rest(window)
    assert window.rooms.search._text == "ferry"


def test_the_parts_that_were_hidden_are_not_seen_for_a_moment(early):
    state = DeskState(
        panes=(PaneState("d-a.txt"),), hidden_parts=("passage", "documents"), page="matrix"
    )
    early.bench.desks.save(str(early.folder), state)
    window = early.window()
    window.open(early.folder)
    early.paint(window)
    assert window.frame.inspector.isHidden()
    assert window.frame.side.isHidden()
    assert window.frame.dock.isVisible()
    assert window.frame.dock.current == "matrix"
    assert not window.actions_by_id["view.passage"].isChecked()
    early.text(window)
    early.rest(window)
    assert window.frame.inspector.isHidden()
    assert window.frame.dock.current == "matrix"
    assert window.desk.tabs.matrix.page.isVisible()


def test_all_tabs_stand_in_their_places_from_the_first_paint_on(early):
    window = early.window()
    window.open(early.folder)
    early.paint(window)
    tabs, names = window.frame.dock.tabs, window.frame.dock.names
    before = [tabs.tabRect(number).left() for number in range(tabs.count())]
    early.text(window)
    early.rest(window)
    assert window.frame.dock.names == names
    assert [tabs.tabRect(number).left() for number in range(1)] == before[:1]
    assert all(window.frame.dock.page(name).children() for name in names)


def test_no_part_of_the_frame_moves_when_its_contents_come(early):
    window = early.window()
    window.open(early.folder)
    early.paint(window)
    parts = [
        window.frame.side,
        window.frame.centre,
        window.frame.inspector,
        window.frame.dock,
        window.frame.status,
        window.frame.inspector.heading,
        window.top.search,
    ]
    before = [_place(part, window) for part in parts]
    early.text(window)
    early.rest(window)
    assert [_place(part, window) for part in parts] == before


def test_closed_before_all_is_there_it_leaves_the_desk_as_it_was_kept(early):
    window = early.window()
    window.open(early.folder)
    early.paint(window)
    early.text(window)
    state = DeskState(panes=(PaneState("d-a.txt"),), hidden_parts=("overlaps",))
    early.bench.desks.save(str(early.folder), state)
    window.close()
    assert early.bench.desks.load(str(early.folder)) == state
    window._furnish()
    assert window.desk is None


def _place(part: QWidget, window: QWidget) -> tuple[int, int, int, int]:
    at = part.mapTo(window, part.rect().topLeft())
    return at.x(), at.y(), part.width(), part.height()
