"""What is said above or instead of hits: what was ignored, how much is indexed, other words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from reader.domain.search import Suggestion

_SIDE = 14


class QuietLine(QLabel):
    """One soft line; it takes no room while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "soft")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(_SIDE, 0, _SIDE, 2)
        self.hide()

    def say(self, *sentences: str) -> None:
        """Say these sentences, or nothing."""
        told = " ".join(item for item in sentences if item)
        self.setText(told)
        self.setVisible(bool(told))


class InsteadOfHits(QWidget):
    """A sentence, and words of the corpus that look like those that were not found.

    Signals:
        query_chosen: search for this instead.
    """

    query_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accent = ""
        self._queries: list[str] = []
        self.sentence = QLabel(self)
        self.sentence.setProperty("role", "soft")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.offers = QLabel(self)
        self.offers.setTextFormat(Qt.TextFormat.RichText)
        self.offers.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.offers.setTextInteractionFlags(
            flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard
        )
        self.offers.setAccessibleName(self.tr("Search for this instead"))
        self.offers.linkActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 8)
        column.addWidget(self.sentence)
        column.addWidget(self.offers)
        column.addStretch(1)
        self.say("")

    @property
    def queries(self) -> list[str]:
        """What is offered to be searched for instead."""
        return self._queries

    def set_accent(self, colour: QColor) -> None:
        """Have links in this colour."""
        self._accent = colour.name()

    def say(self, sentence: str, query: str = "", offers: Sequence[Suggestion] = ()) -> None:
        """Say why there is nothing, and offer other queries."""
        self.sentence.setText(sentence)
        self._queries = [
            query.replace(offer.word, word)
            for offer in offers
            for word in offer.instead
            if offer.word in query
        ]
        links = ", ".join(
            f'<a href="{number}" style="color:{self._accent}">{escape(text)}</a>'
            for number, text in enumerate(self._queries)
        )
        self.offers.setVisible(bool(links))
        self.offers.setText(self.tr("In the corpus there is: {0}").format(links))

    @Slot(str)
    def _choose(self, link: str) -> None:
        self.query_chosen.emit(self._queries[int(link)])
