"""Which works of a bibliography would be taken over, and for which documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.about import about_of
from reader.ui.figures import figure
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from reader.services.metadata_import import Match, MetadataPlan

_SIZE = (820, 520)
_MATCH = Qt.ItemDataRole.UserRole


class Citations(QDialog):
    """Let the reader look at what was matched before anything is written.

    Signals:
        taken: carries the list of ``Match`` that are wanted, and whether they go before
            what was said by hand.
    """

    taken = Signal(object, bool)

    def __init__(self, plan: MetadataPlan, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Citations of {0}").format(name))
        self.headline = QLabel(self._headline(plan), self)
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Works and their documents"))
        self.list.setHeaderLabels([self.tr("Work"), self.tr("Document"), self.tr("Found by")])
        self.list.setProperty("role", "listed")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        for match in (*plan.placed, *plan.unplaced):
            self.list.addTopLevelItem(self._row(match))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.setColumnWidth(1, 260)
        self.list.setColumnWidth(2, 110)
        self.overwrite = QCheckBox(self.tr("&Replace what was said by hand"), self)
        self.take = QPushButton(self)
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.overwrite, 1)
        row.addWidget(cancel)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.headline)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.itemChanged.connect(self._count)
        self._count()
        self.resize(min(_SIZE[0], parent.width() - 40), min(_SIZE[1], parent.height() - 60))

    @property
    def wanted(self) -> list[Match]:
        """The works that are checked."""
        items = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        return [
            item.data(0, _MATCH)
            for item in items
            if item is not None and item.checkState(0) is Qt.CheckState.Checked
        ]

    def _headline(self, plan: MetadataPlan) -> str:
        told = self.tr(
            "{0} of %Ln work(s) could be given to documents of this corpus.", "", len(plan.matches)
        )
        parts = [told.format(figure(len(plan.placed)))]
        if plan.problems:
            bad = self.tr("{0} could not be read: {1}.")
            parts.append(bad.format(figure(len(plan.problems)), said(plan.problems[0])))
        return " ".join(parts)

    def _row(self, match: Match) -> QTreeWidgetItem:
        about = about_of(match.work.item)
        facts = [about.title or match.work.key, ", ".join(about.authors), about.date]
        ways = {
            "file": self.tr("file name"),
            "doi": self.tr("DOI"),
            "title": self.tr("title"),
            "": "",
        }
        document = match.path or self.tr("none")
        if match.rivals:
            document = self.tr("not clear: {0}").format(", ".join(match.rivals))
        texts = [" · ".join(fact for fact in facts if fact), document, ways[match.how]]
        item = QTreeWidgetItem(texts)
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        if match.path:
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setData(0, _MATCH, match)
        else:
            item.setDisabled(True)
        return item

    @Slot()
    def _count(self) -> None:
        count = len(self.wanted)
        self.take.setEnabled(count > 0)
        self.take.setText(self.tr("&Take over %Ln citation(s)", "", count))

    @Slot()
    def _take(self) -> None:
        self.taken.emit(self.wanted, self.overwrite.isChecked())
        self.accept()
