"""The window: the frame at once, the panes after the first paint."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QMenu
from typing_extensions import override

from reader.ui.actions import table
from reader.ui.actions.spec import Menu
from reader.ui.desk.dropping import dropped, local_paths
from reader.ui.desk.frame import Frame, TopBar
from reader.ui.desk.session import DeskServices, Session
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent

    from reader.domain.span import Span
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.rooms import Rooms
    from reader.ui.desk.search_source import SearchSource
    from reader.ui.task_runner import TaskRunner
    from reader.ui.theme.tokens import Theme

_SIZE = (1400, 900)
_LEAST = (860, 560)


class MainWindow(QMainWindow):
    """The desk's window. Decides nothing a service could decide.

    Signals:
        furnished: the panes are there; carries the ``Desk``.
    """

    furnished = Signal(object)

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
        self.desk: Desk | None = None
        self.rooms: Rooms | None = None
        self.setWindowTitle("Synoptic")
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self.frame = Frame()
        self.top = TopBar()
        self.actions_by_id = table.build(self)
        menus = table.fill(self.top.menus, self.actions_by_id)
        self._recent = QMenu(self.tr("Open &recent"), self)
        self._recent.aboutToShow.connect(self._list_recent)
        self._recent.triggered.connect(self._open_recent)
        menus[Menu.FILE].insertMenu(self.actions_by_id["file.reload"], self._recent)
        self.setMenuWidget(self.top)
        self.setCentralWidget(self.frame)
        self.setStatusBar(self.frame.status)
        self.frame.set_theme(theme)
        self.frame.paper.painted.connect(self._furnish_soon)
        self.frame.welcome.open_requested.connect(self.actions_by_id["file.open"].trigger)
        self.frame.welcome.add_requested.connect(self.actions_by_id["file.add"].trigger)
        self.frame.welcome.sample_requested.connect(self.actions_by_id["file.sample"].trigger)
        self.session = Session(services=services, runner=runner, parent=self)
        self._check_actions()
        self._restore()

    def open(self, folder: Path, file: Path | None = None, span: Span | None = None) -> None:
        """Open a folder, as soon as the panes are there; show ``file`` of it if given."""
        self.top.show_corpus(folder.name, "")
        if self.desk is None:
            self._wanted = (folder, file, span)
        else:
            self.desk.open(folder, file, span)

    def tell(self, sentence: str, act: str = "", then: Callable[[], None] | None = None) -> None:
        """Say something above the panes, as soon as they are there, and what can be done."""
        self._told = (sentence, act, then)
        if self.desk is not None:
            self.frame.notice.say(*self._told)

    @Slot()
    def furnish(self) -> None:
        """Bring the panes in: from here on numpy and the reading view are there."""
        if self.desk is not None:
            return
        from reader.ui.desk.desk import Desk
        from reader.ui.desk.rooms import Rooms

        self.frame.furnish()
        self.desk = Desk(
            window=self,
            frame=self.frame,
            top=self.top,
            session=self.session,
            services=self._services,
            theme=self._theme,
        )
        rooms = self.rooms = Rooms(
            self.desk, field=self.top.search, source=self._searching(), runner=self._runner
        )
        table.connect(self.actions_by_id, rooms.handlers())
        self.furnished.emit(self.desk)
        if self._services.settings.problem:
            self.frame.notice.say(said(self._services.settings.problem))
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.desk.open(*wanted)
        if self._told:
            self.frame.notice.say(*self._told)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.rooms is not None:
            self.rooms.close()
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
    def _furnish_soon(self) -> None:
        QTimer.singleShot(0, self.furnish)

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
        for name in ("view.documents", "view.passage", "view.overlaps", "compare.lock"):
            self.actions_by_id[name].setChecked(True)
        language = self._services.settings.current.interface.language
        self.actions_by_id[f"view.language_{language}"].setChecked(True)
        theme = self._services.settings.current.reading.theme
        self.actions_by_id[f"view.{theme}"].setChecked(True)

    def _restore(self) -> None:
        recent = self._services.settings.current.recent
        if not recent:
            return
        state = self._services.desks.load(recent[0])
        if state.window:
            self.restoreGeometry(QByteArray.fromBase64(state.window.encode("ascii")))
        self.frame.restore(dict(state.splitters))
