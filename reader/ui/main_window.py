"""The window: the frame at once, the text after the first paint, the rest after the text."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QMenu
from typing_extensions import override

from reader.ui.actions import table
from reader.ui.actions.spec import Menu
from reader.ui.actions.waiting import Waiting
from reader.ui.desk.dropping import dropped, local_paths
from reader.ui.desk.frame import Frame, TopBar
from reader.ui.desk.parts import SWITCHES, restore_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent

    from reader.domain.span import Span
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.first_rooms import FirstRooms
    from reader.ui.desk.rooms import Rooms
    from reader.ui.desk.search_source import SearchSource
    from reader.ui.desk.services import DeskServices
    from reader.ui.desk.session import Session
    from reader.ui.task_runner import TaskRunner
    from reader.ui.theme.tokens import Theme

_SIZE = (1400, 900)
_LEAST = (860, 560)
_SEEN = 20
"""Milliseconds that a text has to come onto the screen before the window goes on."""
_PATIENCE = 300
"""Milliseconds after which it goes on without a text: reading one may take long."""


class MainWindow(QMainWindow):
    """The desk's window. Decides nothing a service could decide.

    Signals:
        furnished: all is there, desk and rooms; carries the ``Desk``.
    """

    furnished = Signal(object)
    _first: FirstRooms

    def __init__(
        self,
        *,
        services: DeskServices,
        runner: TaskRunner,
        theme: Theme,
        searching: Callable[[], SearchSource],
    ) -> None:
        super().__init__()
        self._searching = searching
        self._services = services
        self._runner = runner
        self._theme = theme
        self._wanted: tuple[Path, Path | None, Span | None] | None = None
        self._told: tuple[str, str, Callable[[], None] | None] | None = None
        self._session: Session | None = None
        self._reading: Desk | None = None
        self.desk: Desk | None = None
        self.rooms: Rooms | None = None
        self.setWindowTitle("Synoptic")
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self.frame = Frame()
        self.top = TopBar()
        self.actions_by_id = table.build(self)
        self._waiting = Waiting(self.actions_by_id.values(), self)
        menus = table.fill(self.top.menus, self.actions_by_id)
        self._recent = QMenu(self.tr("Open &recent"), self)
        self._recent.aboutToShow.connect(self._list_recent)
        self._recent.triggered.connect(self._open_recent)
        menus[Menu.FILE].insertMenu(self.actions_by_id["file.reload"], self._recent)
        self.setMenuWidget(self.top)
        self.setCentralWidget(self.frame)
        self.setStatusBar(self.frame.status)
        self.frame.paper.painted.connect(self._furnish_soon)
        self.frame.welcome.open_requested.connect(self.actions_by_id["file.open"].trigger)
        self.frame.welcome.add_requested.connect(self.actions_by_id["file.add"].trigger)
        self.frame.welcome.sample_requested.connect(self.actions_by_id["file.sample"].trigger)
        self._steps = [
            self._fetch_text,
            self._furnish_text,
            self._furnish_dock,
            self._fetch_rooms,
            self._furnish_rooms,
        ]
        self._furnishing = QTimer(self, singleShot=True)
        self._furnishing.timeout.connect(self._furnish)
        self._check_actions()
        self._restore()

    @property
    def session(self) -> Session:
        """The corpus that is open; made when it is first asked for, after the first paint."""
        if self._session is None:
            from reader.ui.desk.session import Session

            self._session = Session(services=self._services, runner=self._runner, parent=self)
        return self._session

    def open(self, folder: Path, file: Path | None = None, span: Span | None = None) -> None:
        """Open a folder, as soon as the panes are there; show ``file`` of it if given."""
        self.top.show_corpus(folder.name, "")
        if self._reading is None:
            self._wanted = (folder, file, span)
            state = self._services.desks.load(str(folder))
            if state.panes:
                restore_parts(state, self.frame, self.actions_by_id)
                self.frame.stands_for = str(folder)
        else:
            self._reading.open(folder, file, span)

    def tell(self, sentence: str, act: str = "", then: Callable[[], None] | None = None) -> None:
        """Say something above the panes, as soon as they are there, and what can be done."""
        self._told = (sentence, act, then)
        if self._reading is not None:
            self.frame.notice.say(*self._told)

    # What comes after the first paint, a step each turn of the event loop

    @Slot()
    def _furnish(self) -> None:
        if self._steps:
            self._steps.pop(0)()

    @Slot()
    def _furnish_soon(self) -> None:
        self._furnishing.start(0)

    @Slot()
    def _go_on(self) -> None:
        """Bring in the rest once the text has been painted."""
        self._furnishing.start(_SEEN)

    def _fetch_text(self) -> None:
        """Import the panes: from here on numpy and the reading view are there."""
        import_module("reader.ui.desk.desk")
        self._furnishing.start(0)

    def _furnish_text(self) -> None:
        """Bring the panes in, and open what is to be read."""
        from reader.ui.desk.desk import Desk
        from reader.ui.desk.first_rooms import FirstRooms
        from reader.ui.sentences.said import said

        self.frame.furnish(self.top)
        self._reading = Desk(
            window=self,
            frame=self.frame,
            top=self.top,
            session=self.session,
            services=self._services,
            theme=self._theme,
        )
        self._first = FirstRooms(self._reading)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._reading.open(*wanted)
        if self._services.settings.problem:
            self.frame.notice.say(said(self._services.settings.problem))
        if self._told:
            self.frame.notice.say(*self._told)
        self.session.opened.connect(self._go_on)
        self.session.failed.connect(self._go_on)
        self._furnishing.start(_PATIENCE)

    def _furnish_dock(self) -> None:
        """Bring in what answers questions."""
        if self._reading is not None:
            self.frame.furnish_dock()
            self._reading.furnish()
            self._furnishing.start(0)

    def _fetch_rooms(self) -> None:
        """Import the rooms, of which there are many."""
        import_module("reader.ui.desk.rooms")
        self._furnishing.start(0)

    def _furnish_rooms(self) -> None:
        """Bring in what carries out the actions."""
        from reader.ui.desk.rooms import Rooms

        desk = self._reading
        if desk is None:
            return
        for signal in (self.session.opened, self.session.failed):
            signal.disconnect(self._go_on)
        rooms = Rooms(
            desk,
            self._first,
            field=self.top.search,
            source=self._searching(),
            runner=self._runner,
        )
        table.connect(self.actions_by_id, rooms.handlers())
        self.desk, self.rooms = desk, rooms
        self.furnished.emit(desk)
        self._waiting.end()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._steps.clear()
        if self.rooms is not None:
            self.rooms.close()
        elif self._reading is not None:
            self._first.close()
            self._reading.close(keeping=False)
        super().closeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        found = dropped(event.mimeData())
        if found is not None:
            event.acceptProposedAction()
            if self.rooms is None or self.session.corpus is None:
                self.open(found.folder, found.file)
                return
            self.rooms.adding.offer(local_paths(event.mimeData()), found)

    @Slot()
    def _list_recent(self) -> None:
        self._recent.clear()
        for name in self._services.settings.current.recent:
            self._recent.addAction(name.replace("&", "&&")).setData(name)
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("Nothing was opened yet")).setEnabled(False)

    @Slot(object)
    def _open_recent(self, action: QAction) -> None:
        self.open(Path(str(action.data())))

    def _check_actions(self) -> None:
        settings = self._services.settings.current
        chosen = (f"view.language_{settings.interface.language}", f"view.{settings.reading.theme}")
        for name in (*SWITCHES.values(), "compare.lock", *chosen):
            self.actions_by_id[name].setChecked(True)
        if settings.keys:
            from reader.ui.actions import keys

            keys.apply(self.actions_by_id, dict(settings.keys))

    def _restore(self) -> None:
        recent = self._services.settings.current.recent
        if not recent:
            return
        state = self._services.desks.load(recent[0])
        if state.window:
            self.restoreGeometry(QByteArray.fromBase64(state.window.encode("ascii")))
        self.frame.restore(dict(state.splitters))
