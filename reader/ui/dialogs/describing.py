"""Say what documents are: one after the other, or several at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.domain.about import About
from reader.services.metadata import Wish, given
from reader.ui.panes.description import Description

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.document import Corpus, Document

_SIZE = (900, 600)
_PATH = Qt.ItemDataRole.UserRole


class Describing(QDialog):
    """Documents at the left, what they are at the right; nothing is written until it is saved.

    Signals:
        save_requested: carries a tuple of ``Wish``.
        import_requested: the reader wants to take citations over from a file.
        undo_requested: the reader wants what was saved last taken back.
    """

    save_requested = Signal(object)
    import_requested = Signal()
    undo_requested = Signal()

    def __init__(self, corpus: Corpus, said: Mapping[str, About], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the documents are"))
        self._documents: dict[str, Document] = {}
        self._said: Mapping[str, About] = {}
        self._drafts: dict[str, dict[str, Any]] = {}
        self._rows = QStandardItemModel(self)
        self.list = QTreeView(self)
        self.form = Description(self)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self.save = QPushButton(self.tr("&Save"), self)
        self.discard = QPushButton(self.tr("&Revert"), self)
        self.undo = QPushButton(self.tr("&Undo"), self)
        self.importing = QPushButton(self.tr("&Import citations…"), self)
        self.closing = QPushButton(self.tr("&Close"), self)
        self._lay_out()
        self._connect()
        self.show_corpus(corpus, said)
        self.resize(min(_SIZE[0], parent.width() - 40), min(_SIZE[1], parent.height() - 40))

    @property
    def chosen(self) -> list[str]:
        """The paths of the documents that are chosen, in order."""
        rows = self.list.selectionModel().selectedRows(0)
        return [str(index.data(_PATH)) for index in sorted(rows, key=lambda index: index.row())]

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return bool(self._wishes())

    def choose(self, path: str) -> None:
        """Choose one document."""
        for row in range(self._rows.rowCount()):
            if self._rows.item(row).data(_PATH) == path:
                flags = QItemSelectionModel.SelectionFlag
                self.list.selectionModel().setCurrentIndex(
                    self._rows.index(row, 0), flags.ClearAndSelect | flags.Rows
                )

    def show_corpus(self, corpus: Corpus, said: Mapping[str, About], undo: str = "") -> None:
        """Show the documents as they are now; what is typed and not saved stays."""
        chosen = self.chosen if self._rows.rowCount() else []
        self._documents = {item.path: item for item in corpus.documents}
        self._said = said
        self._drafts = {
            path: values for path, values in self._drafts.items() if path in self._documents
        }
        self._rows.setRowCount(0)
        for document in corpus.documents:
            items = [QStandardItem() for _ in range(3)]
            items[0].setData(document.path, _PATH)
            items[0].setSizeHint(QSize(0, self.fontMetrics().height() + 8))
            for item in items:
                item.setEditable(False)
            self._rows.appendRow(items)
        for row, path in enumerate(self._documents):
            self._name(row, path)
        self.offer_undo(undo)
        self._restore(chosen)
        self.show_chosen()

    def saved(self) -> None:
        """Forget what was typed, now that it is written."""
        self._drafts.clear()

    def offer_undo(self, name: str) -> None:
        """Say what would be undone, if anything."""
        self.undo.setEnabled(bool(name))
        told = self.tr("&Undo: {0}").format(name.replace("&", "&&"))
        cut = self.fontMetrics().elidedText(told, Qt.TextElideMode.ElideMiddle, 200)
        self.undo.setText(cut if name else self.tr("&Undo"))

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Say something below the form."""
        self.sentence.setProperty("role", "error" if wrong else "soft")
        self.sentence.style().polish(self.sentence)
        self.sentence.setText(sentence)
        self.sentence.setAccessibleDescription(sentence)

    @override
    def reject(self) -> None:
        if not self.is_changed or self._may_close():
            super().reject()

    @Slot()
    def show_chosen(self) -> None:
        """Show what is known of what is chosen."""
        chosen = self.chosen
        if not self._documents:
            self.say(self.tr("This corpus has no documents yet. Add some from the menu File."))
        if len(chosen) == 1:
            document = self._documents[chosen[0]]
            self.form.show_one(self._about(document), document.own, document.made)
        elif chosen:
            self.form.show_many([self._about(self._documents[path]) for path in chosen])
        else:
            self.form.show_none()
        self._refresh_buttons()

    @Slot()
    def request_save(self) -> None:
        """Have what was typed written."""
        wishes = self._wishes()
        if wishes:
            self.save_requested.emit(wishes)

    @Slot()
    def revert(self) -> None:
        """Forget what was typed about the chosen documents."""
        for path in self.chosen:
            self._drafts.pop(path, None)
            self._name(list(self._documents).index(path), path)
        self.show_chosen()

    @Slot(str, object)
    def _take(self, name: str, value: object) -> None:
        for path in self.chosen:
            draft = self._drafts.setdefault(path, {})
            draft[name] = value
            if self._wish(path) is None:
                del self._drafts[path]
            self._name(list(self._documents).index(path), path)
        self.say("")
        self._refresh_buttons()

    def _wish(self, path: str) -> Wish | None:
        """Return what to write about a document, if that is something else than what is said."""
        document, said = self._documents[path], self._said.get(path, About())
        values: dict[str, Any] = {}
        item = dict(said.citation)
        for name, value in self._drafts.get(path, {}).items():
            _, dot, variable = name.partition("citation.")
            if not dot:
                values[name] = value
            elif value:
                item[variable] = value
            else:
                item.pop(variable, None)
        if item != dict(said.citation):
            values["citation"] = item
        wish = given(document, said, values)
        return wish if wish.after != wish.before else None

    def _wishes(self) -> tuple[Wish, ...]:
        found = (self._wish(path) for path in self._drafts)
        return tuple(wish for wish in found if wish is not None)

    def _about(self, document: Document) -> About:
        """Return what a document would be if all that was typed were saved."""
        wish = self._wish(document.path)
        about = document.about if wish is None else document.told(wish.after).about
        said = wish.after if wish is not None else self._said.get(document.path, About())
        return replace(about, citation=said.citation)

    def _name(self, row: int, path: str) -> None:
        about = self._about(self._documents[path])
        mark = "• " if self._wish(path) is not None else ""
        texts = (f"{mark}{about.title}", ", ".join(about.authors), about.date)
        for column, text in enumerate(texts):
            item = self._rows.item(row, column)
            item.setText(" ".join(text.split()))
            item.setToolTip(f"{path}\n{text}" if column == 0 else text)

    def _restore(self, chosen: list[str]) -> None:
        selection = QItemSelection()
        for row in range(self._rows.rowCount()):
            if self._rows.item(row).data(_PATH) in chosen or (not chosen and row == 0):
                index = self._rows.index(row, 0)
                selection.select(index, self._rows.index(row, 2))
        flags = QItemSelectionModel.SelectionFlag
        self.list.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        if selection.indexes():
            self.list.selectionModel().setCurrentIndex(
                selection.indexes()[0], flags.NoUpdate | flags.Rows
            )

    def _refresh_buttons(self) -> None:
        wishes = self._wishes()
        self.save.setEnabled(bool(wishes))
        self.discard.setEnabled(any(path in self._drafts for path in self.chosen))
        if len(wishes) > 1:
            self.save.setText(self.tr("&Save %Ln document(s)", "", len(wishes)))
        else:
            self.save.setText(self.tr("&Save"))

    def _may_close(self) -> bool:
        """Ask whether what was typed may go; True if it may."""
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self)
        box.setText(self.tr("What you typed is not saved yet."))
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = box.exec()
        if answer == buttons.Save:
            self.request_save()
            return True
        return answer == buttons.Discard

    def _lay_out(self) -> None:
        self._rows.setHorizontalHeaderLabels(
            [self.tr("Title"), self.tr("Authors"), self.tr("Date")]
        )
        self.list.setModel(self._rows)
        self.list.setAccessibleName(self.tr("Documents to describe"))
        self.list.setProperty("role", "listed")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.setColumnWidth(1, 110)
        self.list.setColumnWidth(2, 96)
        self.list.header().setStretchLastSection(False)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.form)
        split.setSizes([420, 460])
        self.form.setMinimumWidth(330)
        self.list.setMinimumWidth(240)
        row = QHBoxLayout()
        for button in (self.importing, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.discard, self.closing, self.save):
            row.addWidget(button)
        for button in (self.importing, self.undo, self.discard, self.closing):
            button.setAutoDefault(False)
        self.save.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(split, 1)
        column.addWidget(self.sentence)
        column.addLayout(row)

    def _connect(self) -> None:
        self.list.selectionModel().selectionChanged.connect(self.show_chosen)
        self.form.typed.connect(self._take)
        self.save.clicked.connect(self.request_save)
        self.discard.clicked.connect(self.revert)
        self.undo.clicked.connect(self.undo_requested)
        self.importing.clicked.connect(self.import_requested)
        self.closing.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.request_save)
