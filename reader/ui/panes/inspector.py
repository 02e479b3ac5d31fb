"""The right of the window: the passage in hand, and the annotations in hand below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from reader.ui.panes.inspected_passage import Inspected
    from reader.ui.theme.tokens import Theme

_SIDE = 14


class Inspector(QFrame):
    """Show the passage in hand. Until ``furnish`` there is a heading with a sentence.

    Signals:
        next_requested, previous_requested: go to the neighbouring overlap.
        copy_requested: put the passage on the clipboard.
        overlap_requested: go to another counterpart; carries its ``Overlap``.
    """

    next_requested = Signal()
    previous_requested = Signal()
    copy_requested = Signal()
    overlap_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Inspector")
        self.setAccessibleName(self.tr("Passage"))
        self.heading = QLabel(self.tr("Passage"))
        self.heading.setProperty("role", "heading")
        self.heading.setWordWrap(True)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._arrange()
        self._empty.setText(
            self.tr("Click a highlighted passage to see here how its two sides differ.")
        )
        self._enable(on=False)

    def furnish(self) -> None:
        """Add the passage, which the first paint can do without."""
        from reader.ui.panes.inspected_passage import InspectedPassage

        passage = self._passage = InspectedPassage()
        passage.copy_requested.connect(self.copy_requested)
        passage.overlap_requested.connect(self.overlap_requested)
        self.differing = passage.differing
        self.differences = passage.differing.words
        self.decisions = passage.decisions
        self.copy = passage.copy
        passage.hide()
        self.copy.setEnabled(False)
        self._column.insertWidget(1, passage)

    def furnish_notes(self) -> None:
        """Add the annotations, which the first text can do without."""
        from reader.ui.panes.annotations_here import AnnotationsHere

        self.notes = AnnotationsHere()
        self._column.insertWidget(2, self.notes)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._passage.set_theme(theme)

    def set_text_font(self, font: QFont) -> None:
        """Set the words in the font of the texts, a little smaller."""
        self._passage.set_text_font(font)

    def say(self, sentence: str) -> None:
        """Show a sentence instead of a passage."""
        self._passage.forget()
        self.heading.setText(self.tr("Passage"))
        self._empty.setText(sentence)
        self._show_passage(shown=False)

    @property
    def sentence(self) -> str:
        """What is said instead of a passage, or nothing."""
        return "" if self.shown is not None else self._empty.text()

    def show_overlap(self, shown: Inspected) -> None:
        """Show an overlap."""
        from reader.ui.figures import figure

        self.heading.setText(
            self.tr("Passage {0} of {1}").format(figure(shown.number), figure(shown.count))
            if shown.number
            else self.tr("Passage")
        )
        self._passage.show_overlap(shown)
        self._show_passage(shown=True)

    def take_focus(self) -> None:
        """Have the keyboard, if there is a passage."""
        if self.shown is not None:
            self.differences.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def shown(self) -> Inspected | None:
        """What is shown now."""
        return self._passage.shown

    @Slot()
    def show_notes(self) -> None:
        """Scroll to the annotation that is being edited, or to the first one."""
        card = self.notes.edited_card or next(iter(self.notes.cards.values()), None)
        if card is not None:
            self._settle()
            self._scroll.ensureWidgetVisible(card, 0, _SIDE)

    def _settle(self) -> None:
        """Have every part at its size now, not at the next turn of the event loop."""
        for part in (self.notes, self._content):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        self._content.adjustSize()

    def _show_passage(self, *, shown: bool) -> None:
        self._passage.setVisible(shown)
        self._empty.setVisible(not shown)
        self._enable(on=shown)
        self.copy.setEnabled(shown)

    def _enable(self, *, on: bool) -> None:
        for button in (self.next, self.previous):
            button.setEnabled(on)

    def _arrange(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setObjectName("InspectorBody")
        column = QVBoxLayout(content)
        column.setContentsMargins(_SIDE, 4, _SIDE, _SIDE)
        column.setSpacing(8)
        column.addWidget(self._empty)
        self._column = column
        column.addStretch(1)
        scroll.setWidget(content)
        self._scroll, self._content = scroll, content
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head())
        whole.addWidget(scroll, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 0, 8, 0)
        head.setSpacing(0)
        self.previous = self._step("‹", self.tr("Previous overlap (Shift+F8)"))
        self.next = self._step("›", self.tr("Next overlap (F8)"))
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        head.addWidget(self.heading, 1)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        return head

    def _step(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setProperty("role", "quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button
