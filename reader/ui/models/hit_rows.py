"""What a search found as rows: a document, then its hits, each with the words around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from reader.domain.document import Document, DocumentId
from reader.domain.search import Field, NoteEntry
from reader.ui.models.indexes import ROOT, Index
from reader.ui.models.places import Places

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.domain.search import DocumentHits, Hit, SearchResult

Documents: TypeAlias = Mapping[DocumentId, Document]
_NO_NOTES: Mapping[str, NoteEntry] = {}
_BEFORE = 60
_AFTER = 220


class HitRole(IntEnum):
    """What the delegate or the desk may ask for besides the text."""

    HIT = Qt.ItemDataRole.UserRole
    LINE = Qt.ItemDataRole.UserRole + 1
    HEAD = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class HitLine:
    """A hit in one line. ``start``, ``end``: where it stands in ``text``; ``place`` for people.

    ``copies`` says how many copies were folded into it, ``unfolded`` whether they are seen;
    ``inner`` is for a line that is such a copy itself.
    """

    text: str
    start: int
    end: int
    place: str = ""
    copies: str = ""
    unfolded: bool = False
    inner: bool = False


@dataclass(frozen=True, slots=True)
class HitHead:
    """The document above its hits."""

    title: str
    path: str
    count: str


class _Row(NamedTuple):
    """A document of the result by its number; a hit of it; or, ``inner``, a copy of that hit."""

    found: int
    hit: Hit | None = None
    copies: tuple[Hit, ...] = ()
    inner: bool = False


def hit_line(text: str, start: int, end: int, place: str = "") -> HitLine:
    """Return a hit with what stands around it, white space made even."""
    low = max(0, start - _BEFORE)
    if low:
        space = text.find(" ", low, start)
        low = low if space < 0 else space + 1
    before = " ".join(text[low:start].split())
    if low:
        before = f"… {before}"
    if before and text[start - 1 : start].isspace():
        before += " "
    word = " ".join(text[start:end].split())
    after = text[end : end + _AFTER]
    rest = " ".join(after.split())
    gap = " " if rest and after[:1].isspace() else ""
    return HitLine(f"{before}{word}{gap}{rest}", len(before), len(before) + len(word), place)


class HitRowsModel(QAbstractListModel):
    """Show what was found. The order is the result's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[DocumentHits] = []
        self._rows: list[_Row] = []
        self._unfolded: set[Hit] = set()
        self._documents: Documents = {}
        self._places: dict[DocumentId, Places] = {}
        self._notes = _NO_NOTES
        self.hits: list[int] = []

    def show(
        self,
        result: SearchResult | None,
        documents: Documents,
        notes: Mapping[str, NoteEntry] = _NO_NOTES,
    ) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._notes = notes
        if documents is not self._documents:
            self._documents = documents
            self._places.clear()
        known = () if result is None else result.documents
        self._found = [item for item in known if item.document in documents]
        if self._unfolded:
            self._unfolded &= {hit for item in self._found for hit in item.hits}
        self._lay()
        self.endResetModel()

    def _lay(self) -> None:
        """Put the rows in their order."""
        self._rows = []
        for number, item in enumerate(self._found):
            self._rows.append(_Row(number))
            if not item.copied:
                self._rows += [_Row(number, hit) for hit in item.hits]
                continue
            copies = {one.hit: one.copies for one in item.copied}
            for hit in item.hits:
                row = _Row(number, hit, copies.get(hit, ()))
                self._rows.append(row)
                if hit in self._unfolded:
                    self._rows += [_Row(number, copy, inner=True) for copy in row.copies]
        self.hits = [number for number, row in enumerate(self._rows) if row.hit is not None]

    def unfold(self, number: int, *, shown: bool) -> bool:
        """Show or hide the copies of the hit in a row; tell whether that changed anything."""
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        if row is None or row.hit is None or not row.copies:
            return False
        if (row.hit in self._unfolded) == shown:
            return False
        first, last = number + 1, number + len(row.copies)
        if shown:
            self._unfolded.add(row.hit)
            self.beginInsertRows(ROOT, first, last)
            self._lay()
            self.endInsertRows()
        else:
            self._unfolded.discard(row.hit)
            self.beginRemoveRows(ROOT, first, last)
            self._lay()
            self.endRemoveRows()
        index = self.index(number, 0)
        self.dataChanged.emit(index, index)
        return True

    def hit_at(self, row: int) -> Hit | None:
        """Return the hit of a row; of a document's row, its first."""
        if not 0 <= row < len(self._rows):
            return None
        at = self._rows[row]
        if at.hit is None:
            hits = self._found[at.found].hits
            return hits[0] if hits else None
        return at.hit

    def row_of(self, hit: Hit) -> int:
        """Return the row of a hit, or -1."""
        return next((row for row in self.hits if self._rows[row].hit == hit), -1)

    def document_at(self, row: int) -> DocumentId | None:
        """Return the document a row belongs to."""
        return self._found[self._rows[row].found].document if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(row)
        if role == HitRole.HEAD:
            return self._head(row.found) if row.hit is None else None
        if role == HitRole.LINE:
            return None if row.hit is None else self._line(row, row.hit)
        return row.hit if role == HitRole.HIT else None

    def _told(self, row: _Row) -> str:
        if row.hit is None:
            head = self._head(row.found)
            return f"{head.title}, {head.count}"
        line = self._line(row, row.hit)
        told = f"{line.place}: {line.text}" if line.place else line.text
        return f"{told} · {line.copies}" if line.copies else told

    def _head(self, number: int) -> HitHead:
        found = self._found[number]
        document = self._documents[found.document]
        return HitHead(document.title, document.path, self._counted(found.count, len(found.hits)))

    def _line(self, row: _Row, hit: Hit) -> HitLine:
        line = self._read(hit)
        if row.inner:
            place = " · ".join((self._documents[hit.document].title, line.place))
            return replace(line, place=place, inner=True)
        if row.copies:
            told = self.tr("%Ln copy(copies)", "", len(row.copies))
            return replace(line, copies=told, unfolded=hit in self._unfolded)
        return line

    def _read(self, hit: Hit) -> HitLine:
        document = self._documents[hit.document]
        span = hit.span
        if hit.field is Field.TITLE:
            name = QCoreApplication.translate("Hits", "title")
            return HitLine(document.title, span.start, span.end, name)
        if hit.field is Field.NOTE:
            note = self._notes.get(hit.note)
            name = QCoreApplication.translate("Hits", "note")
            return hit_line("" if note is None else note.text, span.start, span.end, name)
        places = self._places.get(hit.document)
        if places is None:
            places = self._places[hit.document] = Places(document)
        return hit_line(document.text, span.start, span.end, places.say(span.start))

    def _counted(self, count: int, listed: int) -> str:
        """Say how many hits a document has, and how many of them are listed."""
        if not count:
            return self.tr("fits as a whole")
        told = self.tr("%Ln hit(s)", "", count)
        if listed < count:
            return self.tr("{0}, the first %Ln listed", "", listed).format(told)
        return told
