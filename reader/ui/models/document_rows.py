"""The documents of a corpus as rows, the unreadable ones last."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, Qt
from typing_extensions import override

from reader.ui.alphabet import in_alphabet
from reader.ui.figures import rough_percent
from reader.ui.models.indexes import ROOT, Index
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QObject

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, Document, DocumentId
    from reader.services.settings_groups import Detail, Order
    from reader.ui.models.coverage import Stretch


class Standing(IntEnum):
    """Where a document is on the desk."""

    CLOSED = 0
    BESIDE = 1
    IN_HAND = 2


class DocumentRole(IntEnum):
    """What a delegate may ask for besides the title."""

    DOCUMENT = Qt.ItemDataRole.UserRole
    SHARE = Qt.ItemDataRole.UserRole + 1
    COVERAGE = Qt.ItemDataRole.UserRole + 2
    REASON = Qt.ItemDataRole.UserRole + 3
    STANDING = Qt.ItemDataRole.UserRole + 4
    DETAIL = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One line of the list. ``share`` is of its words, 0 to 1, or None if not known."""

    title: str
    path: str
    document: DocumentId | None = None
    share: float | None = None
    coverage: tuple[Stretch, ...] = ()
    reason: str = ""
    standing: Standing = Standing.CLOSED
    detail: str = ""

    @property
    def share_text(self) -> str:
        """The share in per cent, as it is shown."""
        return "–" if self.share is None else rough_percent(self.share)

    @property
    def hint(self) -> str:
        """The whole title and the path; of a file that could not be read, path and reason."""
        return f"{self.path}\n{self.reason}" if self.reason else f"{self.title}\n{self.path}"


def document_rows(
    corpus: Corpus,
    comparison: Comparison,
    covered: Mapping[DocumentId, tuple[Stretch, ...]],
    on_desk: Sequence[DocumentId],
    detail: Detail = "nothing",
    order: Order = "folder",
) -> list[DocumentRow]:
    """Return the rows of a corpus; ``on_desk`` are the documents shown, the one in hand first.

    ``detail`` is what stands below each title. Ordered by share, the one in hand comes first,
    and those with equal shares as they lie in the folder.
    """
    hand = on_desk[0] if on_desk else None
    rows = [
        DocumentRow(
            title=item.title,
            path=item.path,
            document=item.id,
            share=None if hand is None or item.id == hand else comparison.share(item.id, hand),
            coverage=covered.get(item.id, ()),
            standing=Standing.IN_HAND
            if item.id == hand
            else Standing.BESIDE
            if item.id in on_desk
            else Standing.CLOSED,
            detail=detail_of(item, detail),
        )
        for item in corpus.documents
    ]
    if order == "title":
        rows = in_alphabet(rows, attrgetter("title"))
    elif order == "share" and hand is not None:
        rows.sort(key=_by_share)
    return rows + [
        DocumentRow(title=item.path, path=item.path, reason=said(item.reason))
        for item in corpus.unreadable
    ]


def _by_share(row: DocumentRow) -> float:
    return float("-inf") if row.share is None else -row.share


def detail_of(document: Document, detail: Detail) -> str:
    """Return what stands below a document's title."""
    facts = {
        "authors": (document.author,),
        "date": (document.date,),
        "authors and date": (document.author, document.date),
        "file name": (document.path,),
    }.get(detail, ())
    return " · ".join(fact for fact in facts if fact)


def _spoken(row: DocumentRow) -> str:
    parts = (row.title, row.detail, row.reason or row.share_text)
    return ", ".join(part for part in parts if part)


_ANSWERS: Final[dict[int, Callable[[DocumentRow], Any]]] = {
    Qt.ItemDataRole.DisplayRole: attrgetter("title"),
    Qt.ItemDataRole.ToolTipRole: attrgetter("hint"),
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    DocumentRole.DOCUMENT: attrgetter("document"),
    DocumentRole.SHARE: attrgetter("share_text"),
    DocumentRole.COVERAGE: attrgetter("coverage"),
    DocumentRole.REASON: attrgetter("reason"),
    DocumentRole.STANDING: attrgetter("standing"),
    DocumentRole.DETAIL: attrgetter("detail"),
}


class DocumentListModel(QAbstractListModel):
    """Show documents. Holds no logic."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DocumentRow] = []

    def show(self, rows: Sequence[DocumentRow]) -> None:
        """Replace what is shown; the same documents keep selection and scroll."""
        same = [row.path for row in rows] == [row.path for row in self._rows]
        if same:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_of(self, document: DocumentId) -> int:
        """Return the row of a document, or -1."""
        found = (n for n, row in enumerate(self._rows) if row.document == document)
        return next(found, -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(self._rows[index.row()])
