"""The lower part of the window: several lists, of which one is seen, chosen by tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

_SIDE = 14


class Dock(QFrame):
    """Pages with a tab each; what belongs to the page seen stands at the right of the tabs.

    Signals:
        page_shown: another page is seen; carries its name.
        left: the reader wants back to the text.
    """

    page_shown = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Dock")
        self._names: list[str] = []
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("DockTabs")
        self.tabs.setAccessibleName(self.tr("Lists"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pages = QStackedWidget(self)
        self._controls = QStackedWidget(self)
        self._empty = QWidget(), QWidget()
        self._filled: dict[str, tuple[QWidget, QWidget]] = {}
        self._put(*self._empty)
        self._arrange()
        self.tabs.currentChanged.connect(self._turn)

    @property
    def current(self) -> str:
        """The name of the page that is seen."""
        number = self.tabs.currentIndex()
        return self._names[number] if number >= 0 else ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the pages, left to right."""
        return tuple(self._names)

    def page(self, name: str) -> QWidget | None:
        """Return the page of a tab, if it is there yet."""
        return self._filled.get(name, (None, None))[0]

    def add_tab(self, name: str, title: str) -> None:
        """Add a tab at the right, whose page comes later."""
        self._names.append(name)
        self.tabs.addTab(title)

    def set_page(self, name: str, page: QWidget, controls: QWidget) -> None:
        """Give a tab its page; ``controls`` are seen with it, beside the tabs.

        Raises:
            ValueError: if there is no tab of that name.
        """
        at = self._names.index(name)
        self._filled[name] = page, controls
        self._put(page, controls)
        before: QWidget = self.tabs
        for control in controls.findChildren(QWidget):
            by_tab = control.focusPolicy() & Qt.FocusPolicy.TabFocus
            if by_tab and control.window() is self.window():
                QWidget.setTabOrder(before, control)
                before = control
        if name == self.current:
            self._turn(at)

    def set_title(self, name: str, title: str) -> None:
        """Say something else on a tab."""
        self.tabs.setTabText(self._names.index(name), title)

    def show_page(self, name: str) -> None:
        """Show a page.

        Raises:
            ValueError: if there is none of that name.
        """
        self.tabs.setCurrentIndex(self._names.index(name))

    def take_focus(self) -> None:
        """Move the keyboard to the page that is seen, or to its tab where it is empty."""
        page = self._pages.currentWidget()
        if page is None:
            return
        target = page.focusProxy() or page
        if target.isVisible():
            target.setFocus()
        else:
            self.tabs.setFocus()
            target.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the keyboard on to a list that was still empty when the reader went there."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            if self.tabs.hasFocus():
                watched.setFocus()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @Slot(int)
    def _turn(self, number: int) -> None:
        name = self._names[number] if number >= 0 else ""
        page, controls = self._filled.get(name, self._empty)
        self._pages.setCurrentWidget(page)
        self._controls.setCurrentWidget(controls)
        if name:
            self.page_shown.emit(name)

    def _put(self, page: QWidget, controls: QWidget) -> None:
        self._pages.addWidget(page)
        self._controls.addWidget(controls)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE, 2, _SIDE - 6, 0)
        top.setSpacing(12)
        top.addWidget(self.tabs)
        top.addWidget(self._controls, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(top)
        whole.addWidget(self._pages, 1)
