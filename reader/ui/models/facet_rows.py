"""How what was found divides, as rows: a heading, then its values with their counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from reader.domain.annotation import EntryKind
from reader.domain.search import Facets, Field
from reader.engine.searching.narrowing import is_narrowed
from reader.ui.figures import figure
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.annotation_words import kind_words
from reader.ui.models.indexes import ROOT, Index
from reader.ui.models.language_names import language_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from reader.domain.search import FacetValue
    from reader.ui.models.hit_rows import Documents

_HEADINGS = {
    Field.TAG: QT_TRANSLATE_NOOP("Facet", "Tags"),
    Field.LANG: QT_TRANSLATE_NOOP("Facet", "Languages"),
    Field.KIND: QT_TRANSLATE_NOOP("Facet", "Kinds"),
    Field.DOC: QT_TRANSLATE_NOOP("Facet", "Documents"),
}
"""In their order: the short ones first."""
_ANNOTATION = "annotation"


class FacetRole(IntEnum):
    """What the delegate may ask for besides the text."""

    ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A heading, which has no field, or a value. ``told`` is what it is called for people."""

    told: str
    count: str = ""
    field: Field | None = None
    value: str = ""
    chosen: bool = False


class FacetRowsModel(QAbstractListModel):
    """Show facets. Values that are chosen already stand first in their group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FacetRow] = []
        self._documents: Documents = {}
        self._names: dict[str, str] = {}

    def show(self, facets: Facets, text: str, documents: Documents) -> None:
        """Replace what is shown; ``text`` is the query that was asked."""
        if documents is not self._documents:
            self._documents, self._names = documents, _names(documents)
        names = self._names
        groups = {
            Field.TAG: facets.tags,
            Field.LANG: facets.languages,
            Field.KIND: facets.kinds,
            Field.DOC: facets.documents,
        }
        self.beginResetModel()
        self._rows = [
            row for field, values in groups.items() for row in _group(field, values, text, names)
        ]
        self.endResetModel()

    def row_at(self, number: int) -> FacetRow | None:
        """Return a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, field: Field, value: str) -> int:
        """Return the number of the row of a value, or -1."""
        found = ((row.field, row.value) for row in self._rows)
        return next((n for n, row in enumerate(found) if row == (field, value)), -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index.row())
        if row is None or row.field is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.told
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _aloud(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.field is Field.DOC:
            return row.value
        return row if role == FacetRole.ROW else None


def _names(documents: Documents) -> dict[str, str]:
    """Return what to call each path: its title, unless another document has the same."""
    times = Counter(item.title for item in documents.values())
    return {
        item.path: item.title if times[item.title] == 1 else item.path
        for item in documents.values()
    }


def _group(
    field: Field, values: Sequence[FacetValue], text: str, names: dict[str, str]
) -> list[FacetRow]:
    rows = [
        FacetRow(
            _told(field, item.value, names),
            figure(item.count),
            field,
            item.value,
            is_narrowed(text, field, item.value),
        )
        for item in values
        if item.value
    ]
    if not any(row.chosen for row in rows) and len(rows) < 2 and field is not Field.TAG:
        return []
    rows.sort(key=lambda row: not row.chosen)
    heading = FacetRow(QCoreApplication.translate("Facet", _HEADINGS[field]))
    return [heading, *rows] if rows else []


def _told(field: Field, value: str, names: dict[str, str]) -> str:
    """Return what a value is called for people."""
    if field is Field.DOC:
        return names.get(value, value)
    if field is Field.LANG:
        return language_name(value)
    if field is Field.KIND and value in set(EntryKind):
        return kind_words(EntryKind(value))
    if field is Field.KIND and value == _ANNOTATION:
        return QCoreApplication.translate("Facet", "annotation")
    return value


def _aloud(row: FacetRow) -> str:
    if row.field is None:
        return row.told
    told = f"{row.told}, {row.count}"
    if row.chosen:
        chosen = QCoreApplication.translate("Facet", "chosen; take it back")
        return f"{told}, {chosen}"
    return told
