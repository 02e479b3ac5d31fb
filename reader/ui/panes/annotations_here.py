"""The annotations of the place in hand, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.ui.panes.annotation_card import AnnotationCard
from reader.ui.panes.card_content import Choices
from reader.ui.panes.echoes_here import EchoesHere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.panes.card_content import CardContent
    from reader.ui.theme.tokens import Theme


class AnnotationsHere(QWidget):
    """Cards, or a sentence where there are none.

    Signals:
        chosen, end_chosen, edited, related, answered, colour_chosen, delete_requested,
            copy_requested, drag_begun: as of a card.
        left: the reader is done with editing one.
    """

    chosen = Signal(str)
    end_chosen = Signal(str, int)
    edited = Signal(str, str, object)
    related = Signal(str, str)
    answered = Signal(str, str)
    colour_chosen = Signal(str, str)
    delete_requested = Signal(str)
    copy_requested = Signal(str)
    drag_begun = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AnnotationsHere")
        self.cards: dict[str, AnnotationCard] = {}
        self._choices = Choices()
        heading = QLabel(self.tr("Annotations here"), self)
        heading.setProperty("role", "heading")
        self._empty = QLabel(self)
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._more = QLabel(self)
        self._more.setProperty("role", "soft")
        self._more.setWordWrap(True)
        self.echoes = EchoesHere(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(8)
        for part in (heading, self._empty, self._more, self.echoes):
            self._column.addWidget(part)
        self.say(
            self.tr(
                "None. Select words and press H to highlight them, Ctrl+M for a note;"
                " Ctrl+L links what is selected in two panes."
            )
        )

    def say(self, sentence: str) -> None:
        """Say this where there are no cards."""
        self._empty.setText(sentence)

    @property
    def sentence(self) -> str:
        """What is said instead of cards, or nothing."""
        return "" if self.cards else self._empty.text()

    @property
    def edited_card(self) -> AnnotationCard | None:
        """The card that is being edited."""
        return next((card for card in self.cards.values() if card.editor is not None), None)

    def show_cards(self, contents: Sequence[CardContent], theme: Theme, more: int = 0) -> None:
        """Show these; a card that is being edited stays. ``more`` are not shown."""
        wanted = {content.id: content for content in contents}
        for key in [key for key in self.cards if key not in wanted]:
            card = self.cards.pop(key)
            card.keep()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, content in enumerate(contents):
            known = self.cards.get(content.id)
            card = self._make(content, theme) if known is None else known
            card.show_content(content, theme)
            if self._column.indexOf(card) != place + 2:
                self._column.insertWidget(place + 2, card)
                card.show()  # now, so that it can have the keyboard
        self._empty.setVisible(not contents)
        self._more.setText(self.tr("%Ln more are in the list below.", "", more))
        self._more.setVisible(more > 0)

    def offer(self, choices: Choices) -> None:
        """Let these be chosen in a card that is edited."""
        self._choices = choices
        for card in self.cards.values():
            card.offer(choices)

    def edit(self, key: str) -> None:
        """Put the keyboard into the note of one."""
        card = self.cards.get(key)
        if card is not None:
            card.begin_editing()

    @Slot()
    def keep(self) -> None:
        """Keep what is being typed."""
        for card in tuple(self.cards.values()):
            card.keep()

    def _make(self, content: CardContent, theme: Theme) -> AnnotationCard:
        card = AnnotationCard(content, theme, self)
        self.cards[content.id] = card
        card.offer(self._choices)
        card.chosen.connect(self.chosen)
        card.end_chosen.connect(self.end_chosen)
        card.edited.connect(self.edited)
        card.related.connect(self.related)
        card.answered.connect(self.answered)
        card.colour_chosen.connect(self.colour_chosen)
        card.delete_requested.connect(self.delete_requested)
        card.left.connect(self.left)
        card.copy_requested.connect(self.copy_requested)
        card.drag_begun.connect(self.drag_begun)
        return card
