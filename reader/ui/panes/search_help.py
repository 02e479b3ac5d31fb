"""How to search, said by examples that run when they are clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_T = QT_TRANSLATE_NOOP
EXAMPLES: Final = (
    ("harbour council", _T("SearchHelp", "both words, in any of their forms")),
    ('"the harbour"', _T("SearchHelp", "these words, just so, one after the other")),
    ("harbour OR ferry", _T("SearchHelp", "at least one of them")),
    ("harbour -ferry", _T("SearchHelp", "the first, where the second does not stand")),
    ("harb*", _T("SearchHelp", "all words that begin so")),
    ("harbo?r", _T("SearchHelp", "any one letter in that place")),
    ("harbor~", _T("SearchHelp", "also with a letter more, less or other")),
    ('"winter harbour"~5', _T("SearchHelp", "near each other, in any order")),
    ("=harbours", _T("SearchHelp", "this form of the word only")),
    ("/harbou?rs?/", _T("SearchHelp", "words that fit a regular expression")),
    ("heading:results", _T("SearchHelp", "in headings; also title: footnote: doc: lang: date:")),
    ("tag:claim", _T("SearchHelp", "annotations with this tag; also note: quote: kind:")),
)


class SearchHelp(QFrame):
    """A list of examples that goes away when something else is clicked.

    Signals:
        example_chosen: search for this.
    """

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("SearchHelp")
        self.setAccessibleName(self.tr("How to search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 18, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        head = QLabel(self.tr("How to search: click an example to run it"), self)
        head.setProperty("role", "heading")
        grid.addWidget(head, 0, 0, 1, 2)
        self.examples: list[QPushButton] = []
        for row, (query, meaning) in enumerate(EXAMPLES, 1):
            told = QCoreApplication.translate("SearchHelp", meaning)
            button = QPushButton(query, self)
            button.setProperty("role", "example")
            button.setAccessibleName(f"{query}: {told}")
            button.setAutoDefault(False)
            button.clicked.connect(self._choose)
            self.examples.append(button)
            label = QLabel(told, self)
            label.setProperty("role", "soft")
            grid.addWidget(button, row, 0)
            grid.addWidget(label, row, 1)

    def open_at(self, corner: QPoint) -> None:
        """Show it with its upper right corner there."""
        self.adjustSize()
        self.move(corner.x() - self.width(), corner.y())
        self.show()
        self.examples[0].setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            query = button.text().replace("&&", "&")
            self.close()
            self.example_chosen.emit(query)
