"""A collation as a table: the witnesses across, their readings down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, Qt
from typing_extensions import override

from reader.ui.models.indexes import ROOT, Index

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.domain.collation import Collation, Row, Witness
    from reader.domain.document import DocumentId
    from reader.domain.span import Span

_LETTERS = 26
_TIP = 1200
"""Characters of a reading shown in full over its cell."""


class CollationRole(IntEnum):
    """What a delegate may ask for besides the text."""

    GROUP = Qt.ItemDataRole.UserRole
    AGREES = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One reading: its number from 1, the row of the collation, and each witness's text."""

    number: int
    row: Row
    texts: tuple[str, ...]

    def group_of(self, witness: int) -> int:
        """Return which group of the row a witness reads with, or -1 if it has no words."""
        found = (n for n, group in enumerate(self.row.groups) if witness in group)
        return next(found, -1)


@dataclass(frozen=True, slots=True)
class CollationTable:
    """A collation, spelt out. ``places`` says of each witness where it stands."""

    collation: Collation
    readings: tuple[ReadingRow, ...]
    places: tuple[str, ...]

    @property
    def variants(self) -> int:
        """In how many readings the witnesses differ."""
        return sum(not item.row.agrees for item in self.readings)

    def witness_at(self, document: DocumentId, offset: int) -> int:
        """Return the number of the witness that holds an offset of a document, or -1."""
        found = (
            number
            for number, item in enumerate(self.collation.witnesses)
            if item.passage.document == document and item.passage.span.contains(offset)
        )
        return next(found, -1)

    def nearest_witness(self, document: DocumentId, offset: int) -> int:
        """Return the number of the witness of a document that is nearest to an offset, or -1."""
        spans = {
            number: item.passage.span
            for number, item in enumerate(self.collation.witnesses)
            if item.passage.document == document
        }
        return min(spans, key=lambda number: _away(spans[number], offset)) if spans else -1

    def reading_at(self, witness: int, offset: int) -> int:
        """Return the number, from 0, of the reading in which a witness has an offset, or -1."""
        found = -1
        for number, item in enumerate(self.readings):
            cell = item.row.cells[witness]
            if cell is not None and cell.start <= offset:
                found = number
                if offset < cell.end:
                    break
        return found

    def place_of(self, reading: int, witness: int) -> int:
        """Return where a witness has a reading, or would have it: after the one before."""
        cell = self.readings[reading].row.cells[witness]
        if cell is not None:
            return cell.start
        for item in reversed(self.readings[:reading]):
            before = item.row.cells[witness]
            if before is not None:
                return max(before.start, before.end - 1)
        return self.collation.witnesses[witness].passage.span.start


def letter(group: int) -> str:
    """Return the letter of a group of witnesses that read the same: from a to z, then aa and so on."""
    more, last = divmod(group, _LETTERS)
    return (letter(more - 1) if more else "") + chr(ord("a") + last)


class CollationModel(QAbstractTableModel):
    """Show readings. Decides nothing but which of them are variants."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: CollationTable | None = None
        self._shown: tuple[int, ...] = ()

    @property
    def table(self) -> CollationTable | None:
        """What is shown."""
        return self._table

    def show(self, table: CollationTable | None, *, only_variants: bool) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._table = table
        readings = () if table is None else table.readings
        self._shown = tuple(
            number
            for number, item in enumerate(readings)
            if not (only_variants and item.row.agrees)
        )
        self.endResetModel()

    def reading(self, row: int) -> ReadingRow | None:
        """Return the reading of a row of the table."""
        if self._table is None or not 0 <= row < len(self._shown):
            return None
        return self._table.readings[self._shown[row]]

    def number_of(self, row: int) -> int:
        """Return the number, from 0, of the reading in a row, or -1."""
        return self._shown[row] if 0 <= row < len(self._shown) else -1

    def row_of(self, reading: int) -> int:
        """Return the row of a reading, or of the next one that is shown, or -1."""
        return next((n for n, number in enumerate(self._shown) if number >= reading), -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        if parent.isValid() or self._table is None:
            return 0
        return len(self._table.collation.witnesses)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self._table is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            found = self.reading(section)
            return None if found is None else self._row_head(found, role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._head(self._table, section, role)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.reading(index.row()) if index.isValid() else None
        if found is None:
            return None
        witness = index.column()
        lacks = found.row.cells[witness] is None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("om.") if lacks else found.texts[witness]
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if lacks or found.row.agrees else found.texts[witness][:_TIP]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._say(found, witness)
        answers = {
            CollationRole.GROUP: found.group_of(witness),
            CollationRole.AGREES: found.row.agrees,
        }
        return answers[CollationRole(role)] if role in {*answers} else None

    def _head(self, table: CollationTable, section: int, role: int) -> str | None:
        siglum, place = table.collation.witnesses[section].siglum, table.places[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{siglum}   {place}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return place
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Witness {0}: {1}").format(siglum, place)
        return None

    def _row_head(self, found: ReadingRow, role: int) -> str | None:
        move = found.row.move
        if role == Qt.ItemDataRole.DisplayRole:
            return str(found.number) if move is None else f"{found.number} ⇄{move + 1}"
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            if move is None:
                return self.tr("Reading {0}").format(found.number)
            told = self.tr("Reading {0}, stands in another place in some witnesses: move {1}")
            return told.format(found.number, move + 1)
        return None

    def _say(self, found: ReadingRow, witness: int) -> str:
        witnesses = self._witnesses
        siglum, group = witnesses[witness].siglum, found.group_of(witness)
        if group < 0:
            return self.tr("{0} omits this").format(siglum)
        text = found.texts[witness]
        if found.row.agrees:
            return self.tr("All witnesses: {0}").format(text)
        sigla = " ".join(witnesses[number].siglum for number in found.row.groups[group])
        return self.tr("Reading {0}, witnesses {1}: {2}").format(letter(group), sigla, text)

    @property
    def _witnesses(self) -> tuple[Witness, ...]:
        return () if self._table is None else self._table.collation.witnesses


def _away(span: Span, offset: int) -> int:
    return max(span.start - offset, offset - span.end, 0)
