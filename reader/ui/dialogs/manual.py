"""The manual, inside the application: pages at the left, a search over all of them, offline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialogs.manual_page import Page, anchor_of

if TYPE_CHECKING:
    from pathlib import Path

    from reader.ui.theme.tokens import Theme

_LIST = 220
_SIZE = QSize(980, 720)
_ENTRY = re.compile(
    r"^\s*[-*] \[(?P<title>[^\]]+)\]\((?:\.\./)?(?P<name>[\w-]+\.md)\)", re.MULTILINE
)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_NAME = Qt.ItemDataRole.UserRole
_PLACE = Qt.ItemDataRole.UserRole + 1
_AROUND = 40


class Manual(QWidget):
    """A window of its own, so that it can stand beside the desk.

    A page is shown in ``language`` if the folder of that name has it, else in English.
    """

    def __init__(self, folder: Path, theme: Theme, parent: QWidget, *, language: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("Manual")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Manual"))
        self._folder, self._own = folder, folder / (language or ".")
        self._visited: list[str] = []
        self._texts: dict[str, str] = {}
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search the manual"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setObjectName("Pages")
        self.list.setAccessibleName(self.tr("Contents"))
        self.list.setWordWrap(True)
        self.back = QPushButton(self.tr("Back"))
        self.back.setEnabled(False)
        self.page = Page(folder, theme)
        self.page.setAccessibleName(self.tr("Page of the manual"))
        self._arrange()
        self.entries = _ENTRY.findall(self._read("index.md"))
        self._list_pages()
        self.field.textChanged.connect(self.look_for)
        self.field.returnPressed.connect(self._open_first)
        self.list.currentItemChanged.connect(self._open_item)
        self.page.anchorClicked.connect(self._follow)
        self.back.clicked.connect(self.go_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        self.resize(_SIZE)
        if self.entries:
            self.show_page(self.entries[0][1])

    @property
    def shown(self) -> str:
        """The name of the page that is seen."""
        return self._visited[-1] if self._visited else ""

    def show_page(self, name: str, anchor: str = "") -> None:
        """Show a page of the manual, at a heading if one is named."""
        if name not in {entry[1] for entry in self.entries}:
            return
        if name != self.shown:
            self._visited.append(name)
            self._set_page(name)
        self.back.setEnabled(len(self._visited) > 1)
        if anchor:
            self.page.scrollToAnchor(self._anchor_here(name, anchor))

    @Slot()
    def go_back(self) -> None:
        """Show the page before this one."""
        if len(self._visited) > 1:
            self._visited.pop()
            self._set_page(self.shown)
            self.back.setEnabled(len(self._visited) > 1)

    @Slot(str)
    def look_for(self, words: str) -> None:
        """List the places where all of the words stand near each other; all pages for none."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        self.list.blockSignals(blocked)
        wanted = words.casefold().split()
        if not wanted:
            self._list_pages()
            return
        for title, name in self.entries:
            text = self._plain(name)
            low = text.casefold()
            at = low.find(" ".join(wanted)) if len(low) == len(text) else -1
            if at < 0 and all(word in low for word in wanted):
                at = low.find(wanted[0])
            if at >= 0:
                around = " ".join(text[max(0, at - _AROUND // 2) : at + _AROUND].split())
                self._add(f"{title}\n… {around} …", name, at)
        if not self.list.count():
            self.list.addItem(self.tr("Nothing in the manual has these words."))

    def _list_pages(self) -> None:
        for title, name in self.entries:
            self._add(title, name, -1)
        self._point()

    def _point(self) -> None:
        """Mark the page that is seen in the contents."""
        names = [entry[1] for entry in self.entries]
        if self.shown in names and not self.field.text().split():
            blocked = self.list.blockSignals(True)
            self.list.setCurrentRow(names.index(self.shown))
            self.list.blockSignals(blocked)

    def _add(self, words: str, name: str, place: int) -> None:
        item = QListWidgetItem(words)
        item.setData(_NAME, name)
        item.setData(_PLACE, place)
        lines = 1 if place < 0 else 3
        item.setSizeHint(QSize(_LIST - 12, self.fontMetrics().height() * lines + 12))
        self.list.addItem(item)

    @Slot()
    def _open_first(self) -> None:
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @Slot(object)
    def _open_item(self, item: QListWidgetItem | None) -> None:
        name = None if item is None else item.data(_NAME)
        if item is None or not isinstance(name, str):
            return
        self.show_page(name)
        if int(item.data(_PLACE)) >= 0:
            self._mark(self.field.text())

    def _mark(self, words: str) -> None:
        """Select the first place of the page where the words stand."""
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        found = self.page.find(words.strip())
        if not found and words.split():
            self.page.find(words.split(maxsplit=1)[0])

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.scheme() or url.host():
            return  # nothing here opens a connection
        if url.path():
            self.show_page(url.path().rsplit("/", 1)[-1], url.fragment())
        else:
            self.page.scrollToAnchor(self._anchor_here(self.shown, url.fragment()))

    def _set_page(self, name: str) -> None:
        self.page.show_text(self._read(name), self._path(name).parent)
        self._point()

    def _path(self, name: str) -> Path:
        own = self._own / name
        return own if own.is_file() else self._folder / name

    def _read(self, name: str) -> str:
        if name not in self._texts:
            path = self._path(name)
            self._texts[name] = path.read_text(encoding="utf-8") if path.is_file() else ""
        return self._texts[name]

    def _anchor_here(self, name: str, anchor: str) -> str:
        """Return the anchor of the heading that stands where the English one does."""
        here = _anchors(self._read(name))
        if anchor in here:
            return anchor
        english = _anchors((self._folder / name).read_text(encoding="utf-8"))
        place = english.index(anchor) if anchor in english else len(here)
        return here[place] if place < len(here) else anchor

    def _plain(self, name: str) -> str:
        return re.sub(r"[`*#>|]|\]\([^)]*\)|\[", "", self._read(name))

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.field)
        side.addWidget(self.list, 1)
        side.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.setFixedWidth(_LIST)
        self.field.setFixedWidth(_LIST)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 0, 12)
        row.setSpacing(14)
        row.addLayout(side)
        row.addWidget(self.page, 1)


def _anchors(markdown: str) -> list[str]:
    return [anchor_of(heading) for heading in _HEADING.findall(_FENCED.sub("", markdown))]
