"""The parts of the window that stand around the panes, put in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenuBar,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.ui.panes.dock import Dock
from reader.ui.panes.inspector import Inspector
from reader.ui.panes.notice import Notice
from reader.ui.panes.search_field import SearchField
from reader.ui.panes.status import Status
from reader.ui.panes.welcome import Welcome

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from reader.ui.theme.tokens import Theme

_TOP = 44
_SIDE = 232
_INSPECTOR = 268
_DOCK = 190
_NARROW = 1180
_ROOM = 16
_MOST_DOCUMENTS = 0.6
_ROOM_LEFT = "room"
"""The name of what stands where a list will be."""


class Paper(QWidget):
    """An empty sheet that is seen before there is anything to read.

    Signals:
        painted: it has been painted for the first time.
    """

    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._seen = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()


class TopBar(QFrame):
    """The corpus, how many documents it has, the menus, and the field to search it with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TopBar")
        self.setFixedHeight(_TOP)
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.count = QLabel(self)
        self.count.setProperty("role", "soft")
        self.menus = QMenuBar(self)
        self.menus.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.search = SearchField(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(14)
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.search, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_corpus(self, title: str, count: str) -> None:
        """Say what is open."""
        self.title.setText(title)
        self.count.setText(count)


class Frame(QWidget):
    """Documents and outline at the left, the passage at the right, overlaps below.

    The middle shows empty paper, a sentence, or the panes. At first there is what the first paint
    shows: headings, tabs, paper. ``furnish`` brings the lists that go with a text, ``furnish_dock``
    those that answer a question.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspector = Inspector()
        self.dock = Dock()
        self.notice = Notice()
        self.status = Status()
        self.paper = Paper()
        self.welcome = Welcome()
        self.centre = QStackedWidget()
        self.centre.addWidget(self.paper)
        self.centre.addWidget(self.welcome)
        self.stands_for = ""
        """The folder whose parts are shown as they were left, before it is open."""
        self._side_fitted = False
        self._restored = False
        self._outline_head = _heading(self.tr("Outline"))
        self._outline_head.setContentsMargins(14, 12, 14, 4)
        self.side = self._make_side()
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.down = QSplitter(Qt.Orientation.Vertical)
        self._arrange()

    def furnish(self, top: TopBar) -> None:
        """Bring documents, outline, passage and overlaps to their places.

        The tab key comes from the top bar to the documents, as the eye does.
        """
        from reader.ui.panes.document_list import DocumentList
        from reader.ui.panes.outline import Outline
        from reader.ui.panes.overlap_list import OverlapList

        self.documents, self.outline, self.overlaps = DocumentList(), Outline(), OverlapList()
        _fill(self._documents_part, self.documents)
        _fill(self._outline_part, self.outline)
        self.setTabOrder(top.search.switches.forms, self.documents)
        self.setTabOrder(self.documents, self.outline)
        self.dock.set_page("overlaps", self.overlaps, self.overlaps.controls)
        self.overlaps.titled.connect(self._name_overlaps)
        self.inspector.furnish()

    def furnish_dock(self) -> None:
        """Bring the lists that a search fills to their tabs, and the annotations to theirs."""
        from reader.ui.panes.concordance_page import ConcordancePage
        from reader.ui.panes.hint import Hint
        from reader.ui.panes.hits_page import HitsPage

        found = HitsPage()
        self.hits, self.facets = found.hits, found.facets
        self.dock.set_page("hits", found, self.hits.controls)
        lines = self.line_page = ConcordancePage()
        self.concordance = lines.lines
        self.dock.set_page("concordance", lines, lines.controls)
        self.inspector.furnish_notes()
        self.hint = Hint(self.centre)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        for part in (self.documents, self.outline):
            part.set_theme(theme)
        self.inspector.set_theme(theme)
        self.overlaps.set_theme(theme)

    def set_panes(self, panes: QWidget) -> None:
        """Put the panes in the middle."""
        self.centre.addWidget(panes)

    def put_above(self, part: QWidget) -> None:
        """Put something between the notice and the panes."""
        self._middle.insertWidget(1, part)

    def show_outline(self, *, shown: bool) -> None:
        """Show the outline, or leave its room to the documents."""
        self._outline_part.setVisible(shown)

    def fit_documents(self, count: int) -> None:
        """Give so many documents the room they need, and the outline the rest."""
        if not count:
            return
        whole = self._side_splitter.height()
        wanted = self.documents.sizeHintForRow(0) * count + 2 * _ROOM
        upper = min(wanted, int(whole * _MOST_DOCUMENTS))
        # a list that is seen whole stays so when the window becomes lower
        self._side_splitter.setStretchFactor(0, int(upper < wanted))
        if not self._side_fitted:
            self._side_fitted = True
            self._side_splitter.setSizes([upper, whole - upper])

    def show_side(self, *, shown: bool) -> None:
        """Show or hide the documents."""
        self.side.setVisible(shown)

    def show_inspector(self, *, shown: bool) -> None:
        """Show or hide the passage."""
        self.inspector.setVisible(shown)

    def show_overlaps(self, *, shown: bool) -> None:
        """Show or hide the lists below the panes."""
        self.dock.setVisible(shown)

    @Slot(str)
    def _name_overlaps(self, title: str) -> None:
        self.dock.set_title("overlaps", title)

    def parts(self) -> dict[str, QWidget]:
        """Return what stands around the panes and can be hidden, by name."""
        return {"documents": self.side, "passage": self.inspector, "overlaps": self.dock}

    def splitters(self) -> dict[str, QSplitter]:
        """Return what can be dragged, by name."""
        return {"across": self.across, "down": self.down, "side": self._side_splitter}

    def restore(self, states: dict[str, str]) -> None:
        """Put the splitters back where they were."""
        for name, splitter in self.splitters().items():
            if name in states:
                self._side_fitted = self._side_fitted or name == "side"
                self._restored = True
                splitter.restoreState(QByteArray.fromBase64(states[name].encode()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first = event.oldSize() == QSize(-1, -1)
        crossed = (event.oldSize().width() < _NARROW) != (self.width() < _NARROW)
        if (first and not self._restored) or (crossed and not first):
            self._share_room()

    def _make_side(self) -> QFrame:
        side = QFrame()
        side.setObjectName("Side")
        self._documents_part = _headed(_heading(self.tr("Documents")))
        self._outline_part = _headed(self._outline_head)
        self._side_splitter = QSplitter(Qt.Orientation.Vertical)
        self._side_splitter.setChildrenCollapsible(False)
        self._side_splitter.setHandleWidth(1)
        self._side_splitter.addWidget(self._documents_part)
        self._side_splitter.addWidget(self._outline_part)
        self._side_splitter.setStretchFactor(0, 1)
        self._side_splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 12, 0, 4)
        column.addWidget(self._side_splitter)
        return side

    def _arrange(self) -> None:
        middle = QWidget()
        column = self._middle = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.centre, 1)
        for part in (self.side, middle, self.inspector):
            self.across.addWidget(part)
        self.down.addWidget(self.across)
        for name, title in (
            ("overlaps", self.tr("Overlaps")),
            ("hits", self.tr("Hits")),
            ("concordance", self.tr("Concordance")),
            ("matrix", self.tr("Matrix")),
            ("coverage", self.tr("Coverage")),
            ("collation", self.tr("Collation")),
            ("annotations", self.tr("Annotations")),
            ("like", self.tr("Like this")),
        ):
            self.dock.add_tab(name, title)
        self.down.addWidget(self.dock)
        for splitter in (self.across, self.down):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.across.setStretchFactor(1, 1)
        self.down.setStretchFactor(0, 1)
        self.side.setMinimumWidth(150)
        self.inspector.setMinimumWidth(190)
        middle.setMinimumWidth(360)
        self.dock.setMinimumHeight(84)
        self.centre.setMinimumHeight(200)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.down)

    def _share_room(self) -> None:
        narrow = self.width() < _NARROW
        side = 172 if narrow else _SIDE
        inspector = 214 if narrow else _INSPECTOR
        self.across.setSizes([side, self.width() - side - inspector, inspector])
        dock = 140 if self.height() < 700 else _DOCK
        self.down.setSizes([self.height() - dock, dock])


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    label.setContentsMargins(14, 0, 14, 4)
    return label


def _headed(heading: QLabel) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(heading)
    room = QWidget()
    room.setObjectName(_ROOM_LEFT)
    column.addWidget(room, 1)
    return part


def _fill(part: QWidget, body: QWidget) -> None:
    """Put a list below the heading that stands there, in the place of the room left for it."""
    column, room = part.layout(), part.findChild(QWidget, _ROOM_LEFT)
    if column is not None and room is not None:
        column.replaceWidget(room, body)
        room.deleteLater()
