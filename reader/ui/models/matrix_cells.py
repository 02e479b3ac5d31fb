"""Documents by documents: which share of each one's words stands in each other one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import repeat
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, Qt
from typing_extensions import override

from reader.ui.alphabet import in_alphabet
from reader.ui.figures import rough_percent
from reader.ui.models.indexes import ROOT, Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray
    from PySide6.QtCore import QObject

    from reader.domain.comparison import Comparison
    from reader.domain.document import Document, DocumentId


class Order(IntEnum):
    """In which order the documents stand."""

    FOLDER = 0
    NAME = 1
    SHARE = 2


class MatrixRole(IntEnum):
    """What may be asked of a cell besides its text."""

    SHARE = Qt.ItemDataRole.UserRole
    PAIR = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, eq=False)
class ShareTable:
    """What every two documents share.

    ``shares``: float32[n, n], 0 to 1: of the words of the row's document, which share
    stands in the column's; on the diagonal, which share stands more than once.
    ``pairs``: int64[m], ascending, low * n + high, and ``counts``: int64[m], how many
    overlaps they have, formulas left out. ``tied``: bool[n], whether a document shares
    anything with another. ``searched``: title and path of each, casefolded.
    """

    documents: tuple[Document, ...]
    shares: NDArray[np.float32]
    pairs: NDArray[np.int64]
    counts: NDArray[np.int64]
    tied: NDArray[np.bool_]
    searched: tuple[str, ...]

    def passages(self, one: int, other: int) -> int:
        """Return how many overlaps two documents have, by their numbers."""
        key = min(one, other) * len(self.documents) + max(one, other)
        at = int(np.searchsorted(self.pairs, key))
        return int(self.counts[at]) if at < len(self.pairs) and self.pairs[at] == key else 0

    def number_of(self, document: DocumentId | None) -> int:
        """Return the number of a document, or -1."""
        return next((n for n, item in enumerate(self.documents) if item.id == document), -1)


def share_table(documents: Sequence[Document], comparison: Comparison) -> ShareTable:
    """Return what a comparison says of every two documents."""
    count = len(documents)
    numbers = {item.id: number for number, item in enumerate(documents)}
    shares = np.zeros((count, count), np.float32)
    rows = _numbered(map(itemgetter(0), comparison.shares), numbers)
    columns = _numbered(map(itemgetter(1), comparison.shares), numbers)
    known = (rows >= 0) & (columns >= 0)
    given = np.fromiter(comparison.shares.values(), np.float32, len(rows))
    shares[rows[known], columns[known]] = given[known]
    found = comparison.borrowings
    one = _numbered(map(attrgetter("a.document"), found), numbers)
    other = _numbered(map(attrgetter("b.document"), found), numbers)
    keys = np.minimum(one, other) * count + np.maximum(one, other)
    pairs, counts = np.unique(keys[(one >= 0) & (other >= 0)], return_counts=True)
    ties = shares > 0
    np.fill_diagonal(ties, val=False)
    return ShareTable(
        documents=tuple(documents),
        shares=shares,
        pairs=pairs,
        counts=counts.astype(np.int64),
        tied=np.logical_or(ties.any(axis=0), ties.any(axis=1)),
        searched=tuple(f"{item.title}\n{item.path}".casefold() for item in documents),
    )


def _numbered(ids: Iterable[DocumentId], numbers: Mapping[DocumentId, int]) -> NDArray[np.int64]:
    """Return the number of each document, -1 for one that is not there."""
    return np.fromiter(map(numbers.get, ids, repeat(-1)), np.int64)


def arranged(
    table: ShareTable,
    *,
    wanted: str = "",
    order: Order = Order.FOLDER,
    hand: int = -1,
    lonely: bool = True,
) -> NDArray[np.int64]:
    """Return the numbers of the documents to show, in order.

    Args:
        table: what the documents share.
        wanted: words that a title or path must contain, in any order.
        order: by share is by what is shared with ``hand``, the most first, itself before all.
        hand: the number of the document in hand, or -1.
        lonely: whether documents that share nothing with another are shown.
    """
    words = wanted.casefold().split()
    kept = np.fromiter((all(word in text for word in words) for text in table.searched), np.bool_)
    if not lonely:
        kept &= table.tied
    numbers = np.flatnonzero(kept)
    if order is Order.NAME:
        return np.array(
            in_alphabet(numbers.tolist(), lambda number: table.documents[number].title), np.int64
        )
    if order is Order.SHARE and hand >= 0:
        weight = np.maximum(table.shares[hand], table.shares[:, hand])[numbers]
        weight[numbers == hand] = np.inf
        return numbers[np.argsort(-weight, kind="stable")]
    return numbers


class MatrixModel(QAbstractTableModel):
    """Show shares, the same documents down and across."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: ShareTable | None = None
        self._numbers: NDArray[np.int64] = np.zeros(0, np.int64)
        self.named = True

    @property
    def table(self) -> ShareTable | None:
        """What is shown."""
        return self._table

    @property
    def numbers(self) -> NDArray[np.int64]:
        """The numbers of the documents shown, in order."""
        return self._numbers

    def show(self, table: ShareTable, numbers: NDArray[np.int64]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._table, self._numbers = table, numbers
        self.endResetModel()

    def pair(self, row: int, column: int) -> tuple[Document, Document] | None:
        """Return the documents of a cell."""
        count = len(self._numbers)
        if self._table is None or not (0 <= row < count and 0 <= column < count):
            return None
        documents = self._table.documents
        return documents[int(self._numbers[row])], documents[int(self._numbers[column])]

    def row_of(self, number: int) -> int:
        """Return the row of the document of that number, or -1."""
        found = np.flatnonzero(self._numbers == number)
        return int(found[0]) if len(found) else -1

    def say(self, row: int, column: int) -> str:
        """Return a sentence about two documents."""
        pair = self.pair(row, column)
        if self._table is None or pair is None:
            return ""
        here, there = int(self._numbers[row]), int(self._numbers[column])
        forth, back = float(self._table.shares[here, there]), float(self._table.shares[there, here])
        count = self._table.passages(here, there)
        told = self.tr("%Ln passage(s)", "", count)
        if here == there:
            if not count:
                return self.tr("Nothing stands twice in {0}").format(pair[0].title)
            sentence = self.tr("{0} of {1} stands in it more than once; {2}")
            return sentence.format(rough_percent(forth), pair[0].title, told)
        if not count and not forth and not back:
            return self.tr("{0} and {1} share nothing").format(pair[0].title, pair[1].title)
        sentence = self.tr("{0} of {1} stands in {2}; {3} of {2} stands in {1}; {4}")
        return sentence.format(
            rough_percent(forth), pair[0].title, pair[1].title, rough_percent(back), told
        )

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self._table is None or not 0 <= section < len(self._numbers):
            return None
        document = self._table.documents[int(self._numbers[section])]
        if role == Qt.ItemDataRole.DisplayRole:
            across = orientation is Qt.Orientation.Horizontal
            number = str(section + 1)
            return number if across and not self.named else f"{number}  {document.title}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{document.title}\n{document.path}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return document.title
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._table is None:
            return None
        row, column = index.row(), index.column()
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.say(row, column)
        if role == MatrixRole.PAIR:
            return self.pair(row, column)
        if role in {Qt.ItemDataRole.DisplayRole, MatrixRole.SHARE}:
            share = float(self._table.shares[self._numbers[row], self._numbers[column]])
            return share if role == MatrixRole.SHARE else rough_percent(share)
        return None
