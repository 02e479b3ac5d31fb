"""What is told of the passage in hand: its kind, its measures, and where its sides differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.overlap import EditKind, Kind
from reader.ui.figures import figure
from reader.ui.models.places import Places
from reader.ui.panes.cut_link import CutLink
from reader.ui.panes.decisions import Decisions
from reader.ui.panes.differences_here import DifferencesHere
from reader.ui.panes.wrapped_row import WrappedRow
from reader.ui.sentences.said import said
from reader.ui.theme.kinds import kind_name, look

if TYPE_CHECKING:
    from reader.domain.document import Document, DocumentId
    from reader.domain.overlap import Overlap, OverlapId
    from reader.ui.theme.tokens import Theme

_OTHERS = 8
_STYLES = {
    Qt.PenStyle.DotLine: "dotted",
    Qt.PenStyle.DashLine: "dashed",
    Qt.PenStyle.DashDotLine: "double",
}


@dataclass(frozen=True, slots=True)
class Inspected:
    """An overlap with its documents, and which of how many it is (from 1; 0 if of none).

    ``also`` are other counterparts of side a, each with its document.
    """

    overlap: Overlap
    left: Document
    right: Document
    number: int
    count: int
    also: tuple[tuple[Overlap, Document], ...] = ()


class InspectedPassage(QWidget):
    """Tell of one passage.

    Signals:
        copy_requested: put the passage on the clipboard.
        overlap_requested: go to another counterpart; carries its ``Overlap``.
    """

    copy_requested = Signal()
    overlap_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shown: Inspected | None = None
        self._font = QFont()
        self._listed: list[tuple[OverlapId, DocumentId]] | None = None
        self._chip = QLabel()
        self._chip.setObjectName("chip")
        self._measures: dict[str, QLabel] = {}
        self._why = _soft()
        self._why.setToolTip(
            self.tr(
                "Bits tell how much the words in common say: a rare word says much,"
                " “the” says almost nothing."
            )
        )
        self._where = _soft()
        self.differing = DifferencesHere()
        self.decisions = Decisions()
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._theme = theme
        self.differing.words.set_theme(theme)
        if self._shown is not None:
            self._paint_chip(self._shown.overlap.kind)

    def set_text_font(self, font: QFont) -> None:
        """Set the words in the font of the texts, a little smaller."""
        self._font = QFont(font)
        self._font.setPointSizeF(max(7.0, font.pointSizeF() * 0.9))
        if self._shown is not None:
            self.show_overlap(self._shown)

    def forget(self) -> None:
        """Tell of nothing."""
        self._shown = None

    def show_overlap(self, shown: Inspected) -> None:
        """Tell of an overlap."""
        self._shown = shown
        overlap = shown.overlap
        measures = overlap.measures
        name = kind_name(overlap.kind)
        self._chip.setText(f"{name} ✓" if overlap.confirmed else name)
        self._paint_chip(overlap.kind)
        self._measures["words"].setText(figure(measures.words))
        self._measures["identity"].setText(figure(measures.identity, 2))
        self._measures["run"].setText(self.tr("%Ln word(s)", "", measures.longest_run))
        self._measures["edits"].setText(
            self.tr("{0} per 100 words").format(figure(measures.edits_per_100, 1))
        )
        self._say_interruptions(sum(e.kind is EditKind.FURNITURE for e in overlap.edits))
        self._why.setText(said(overlap.why))
        self._why.setVisible(bool(overlap.why))
        self._where.setText(f"{shown.left.title} — {shown.right.title}")
        self.differing.show_overlap(overlap, shown.left.text, shown.right.text, self._font)
        self._list_others(shown)

    @property
    def shown(self) -> Inspected | None:
        """What is told of now."""
        return self._shown

    def _list_others(self, shown: Inspected) -> None:
        listed = [(item.id, document.id) for item, document in shown.also[:_OTHERS]]
        if listed == self._listed:
            return
        self._listed = listed
        while self._others.count() > 1:
            item = self._others.takeAt(1)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._others_part.setVisible(bool(shown.also))
        for number, (overlap, document) in enumerate(shown.also[:_OTHERS]):
            where = Places(document).say(overlap.b.span.start).rpartition(" · ")[2]
            button = CutLink(document.title, f"{kind_name(overlap.kind)}, {where}", self)
            button.setObjectName(f"also-{number}")
            button.clicked.connect(self._go_to_other)
            self._others.addWidget(button)

    @Slot()
    def _go_to_other(self) -> None:
        name = self.sender().objectName()
        if self._shown is not None:
            self.overlap_requested.emit(self._shown.also[int(name.removeprefix("also-"))][0])

    def _say_interruptions(self, count: int) -> None:
        self._measures["interrupted"].setText(self.tr("%Ln page header(s)", "", count))
        for name in ("interrupted", "interrupted-label"):
            self._measures[name].setVisible(count > 0)

    def _paint_chip(self, kind: Kind) -> None:
        if self._theme is None:
            return
        style = look(self._theme, kind)
        fill = "transparent" if style.fill.alpha() == 0 else style.fill.name()
        border = _STYLES.get(style.pen, "solid")
        width = 3 if border == "double" else 1
        self._chip.setStyleSheet(
            f"background: {fill}; border: {width}px {border} {style.line.name()};"
            f"border-radius: 9px; padding: 1px 9px; color: {self._theme.ink.name()};"
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        chips = QHBoxLayout()
        chips.addWidget(self._chip)
        chips.addStretch(1)
        column.addLayout(chips)
        column.addLayout(self._measure_grid())
        for part in (self._why, self.decisions, self.differing, self._where, self._buttons()):
            column.addWidget(part)
        column.addWidget(self._make_others())

    def _make_others(self) -> QWidget:
        self._others_part = QWidget()
        self._others = QVBoxLayout(self._others_part)
        self._others.setContentsMargins(0, 8, 0, 0)
        self._others.setSpacing(0)
        heading = QLabel(self.tr("Also in"))
        heading.setProperty("role", "heading")
        self._others.addWidget(heading)
        return self._others_part

    def _measure_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        rows = (
            ("words", self.tr("words"), self.tr("Words of this side that the other side has, too")),
            (
                "identity",
                self.tr("identity"),
                self.tr("1.00 is the same text; 0.50 has half of it in common"),
            ),
            ("run", self.tr("longest run"), self.tr("The longest stretch without an edit")),
            ("edits", self.tr("edits"), self.tr("Words that were added, dropped or replaced")),
            (
                "interrupted",
                self.tr("interrupted by"),
                self.tr("What belongs to no sentence and counts as no edit"),
            ),
        )
        for number, (name, text, meaning) in enumerate(rows):
            label, value = QLabel(text), QLabel()
            for part in (label, value):
                part.setToolTip(meaning)
            label.setProperty("role", "soft")
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
            self._measures[name] = value
            self._measures[f"{name}-label"] = label
        return grid

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = WrappedRow(holder)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy both sides"))
        self.copy.setIconSize(QSize(14, 14))
        self.copy.clicked.connect(self.copy_requested)
        row.addWidget(self.copy)
        row.addWidget(self.decisions.link)
        row.addWidget(self.decisions.cut)
        return holder


def _soft() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("role", "soft")
    return label
