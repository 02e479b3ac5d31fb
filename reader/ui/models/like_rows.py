"""Passages like one as a table: kind, the words there, where they stand, how much is shared."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from reader.ui.figures import figure
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.indexes import LEFT, RIGHT, ROOT, Index
from reader.ui.models.places import Places
from reader.ui.theme.kinds import WEIGHTS, kind_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from reader.domain.search import SimilarPassage
    from reader.ui.models.hit_rows import Documents

_BEGINNING = 240


class LikeColumn(IntEnum):
    """What is said of a passage, left to right."""

    KIND = 0
    TEXT = 1
    DOCUMENT = 2
    PLACE = 3
    WORDS = 4
    SCORE = 5


class LikeRole(IntEnum):
    """What the delegate may ask for besides the text."""

    PASSAGE = Qt.ItemDataRole.UserRole


_HEADINGS = {
    LikeColumn.KIND: QT_TRANSLATE_NOOP("Like", "Kind"),
    LikeColumn.TEXT: QT_TRANSLATE_NOOP("Like", "Text"),
    LikeColumn.DOCUMENT: QT_TRANSLATE_NOOP("Like", "Document"),
    LikeColumn.PLACE: QT_TRANSLATE_NOOP("Like", "Place"),
    LikeColumn.WORDS: QT_TRANSLATE_NOOP("Like", "Words"),
    LikeColumn.SCORE: QT_TRANSLATE_NOOP("Like", "Score"),
}
_ABOUT = {
    LikeColumn.WORDS: QT_TRANSLATE_NOOP("Like", "How many words both passages have"),
    LikeColumn.SCORE: QT_TRANSLATE_NOOP(
        "Like", "Bits: how much what is shared says; rare words say more"
    ),
}
_FIGURES = {LikeColumn.WORDS, LikeColumn.SCORE}


class LikeModel(QAbstractTableModel):
    """Show passages, the best first unless the reader asks for another order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._best: list[SimilarPassage] = []
        self._found: list[SimilarPassage] = []
        self._documents: Documents = {}
        self._places: dict[str, Places] = {}
        self._texts: Final[dict[LikeColumn, Callable[[SimilarPassage], str]]] = {
            LikeColumn.KIND: kind_told,
            LikeColumn.TEXT: self._beginning,
            LikeColumn.DOCUMENT: self._title,
            LikeColumn.PLACE: self._place,
            LikeColumn.WORDS: lambda item: figure(item.words),
            LikeColumn.SCORE: lambda item: figure(item.score),
        }
        self._keys: Final[dict[LikeColumn, Callable[[SimilarPassage], Any]]] = {
            LikeColumn.KIND: _weight,
            LikeColumn.TEXT: lambda item: self._beginning(item).casefold(),
            LikeColumn.DOCUMENT: self._position,
            LikeColumn.PLACE: lambda item: item.span.start,
            LikeColumn.WORDS: lambda item: item.words,
            LikeColumn.SCORE: lambda item: item.score,
        }

    def show(self, found: Sequence[SimilarPassage], documents: Documents) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._documents = documents
        self._places.clear()
        self._best = [item for item in found if item.document in documents]
        self._found = self._best
        self.endResetModel()

    def passage_at(self, row: int) -> SimilarPassage | None:
        """Return the passage of a row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._found[index.row()] for index in before]
        self._found = self._best
        if column >= 0:
            key = self._keys[LikeColumn(column)]
            backwards = order is Qt.SortOrder.DescendingOrder
            self._found = sorted(self._best, key=key, reverse=backwards)
        after = [
            self.index(self._found.index(item), index.column())
            for item, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(LikeColumn)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = LikeColumn(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Like", _HEADINGS[column])
        if role == Qt.ItemDataRole.ToolTipRole and column in _ABOUT:
            return QCoreApplication.translate("Like", _ABOUT[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column in _FIGURES else LEFT
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self._found[index.row()], LikeColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[column](item)
        answers: dict[int, Any] = {
            Qt.ItemDataRole.TextAlignmentRole: RIGHT if column in _FIGURES else LEFT,
            LikeRole.PASSAGE: item,
        }
        return answers.get(role)

    def _beginning(self, item: SimilarPassage) -> str:
        start = item.span.start
        held = self._documents[item.document].text[start : min(item.span.end, start + _BEGINNING)]
        told = " ".join(held.split())
        return f"{told} …" if len(item.span) > _BEGINNING else told

    def _title(self, item: SimilarPassage) -> str:
        return self._documents[item.document].title

    def _place(self, item: SimilarPassage) -> str:
        places = self._places.get(item.document)
        if places is None:
            places = self._places[item.document] = Places(self._documents[item.document])
        return places.say(item.span.start)

    def _position(self, item: SimilarPassage) -> tuple[str, str, int]:
        return (self._title(item).casefold(), item.document, item.span.start)


def kind_told(item: SimilarPassage) -> str:
    """Say what kind of overlap a passage is, or that it has only words in common."""
    if item.kind is None:
        return QCoreApplication.translate("Like", "words in common")
    return kind_name(item.kind)


def _weight(item: SimilarPassage) -> tuple[int, float]:
    return (1 if item.kind is None else -WEIGHTS[item.kind], -item.score)
