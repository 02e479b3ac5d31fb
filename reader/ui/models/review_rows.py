"""Annotations whose document changed, as rows: what became of each, and where it shall go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt
from typing_extensions import override

from reader.domain.anchor import Status
from reader.ui.figures import quoted
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.indexes import ROOT, Index

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.domain.annotation import EntryId
    from reader.domain.document import DocumentId
    from reader.domain.span import Span


class ReviewColumn(IntEnum):
    """What is said of a row, left to right."""

    FATE = 0
    WORDS = 1
    GOES = 2
    PLACE = 3


_HEADINGS = {
    ReviewColumn.FATE: QT_TRANSLATE_NOOP("Review", "Became"),
    ReviewColumn.WORDS: QT_TRANSLATE_NOOP("Review", "Stood on"),
    ReviewColumn.GOES: QT_TRANSLATE_NOOP("Review", "Goes to"),
    ReviewColumn.PLACE: QT_TRANSLATE_NOOP("Review", "In"),
}
_FATES = {
    Status.SAME: QT_TRANSLATE_NOOP("Review", "in place"),
    Status.MOVED: QT_TRANSLATE_NOOP("Review", "moved"),
    Status.EDITED: QT_TRANSLATE_NOOP("Review", "edited"),
    Status.AMBIGUOUS: QT_TRANSLATE_NOOP("Review", "unclear"),
    Status.ORPHAN: QT_TRANSLATE_NOOP("Review", "lost"),
}
_WORST_FIRST = (Status.ORPHAN, Status.AMBIGUOUS, Status.EDITED, Status.MOVED, Status.SAME)


@dataclass(frozen=True, slots=True)
class Option:
    """A place it may go to: the words there, and how sure that is; no span keeps it as lost."""

    span: Span | None
    words: str
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """One passage of an annotation; ``chosen`` is the option it takes."""

    entry: EntryId
    end: str
    document: DocumentId
    title: str
    status: Status
    words: str
    options: tuple[Option, ...]
    chosen: int = 0

    @property
    def option(self) -> Option:
        """Where it shall go."""
        return self.options[self.chosen]


class ReviewModel(QAbstractTableModel):
    """The rows, those that need a look first."""

    def __init__(self, rows: Sequence[ReviewRow]) -> None:
        super().__init__()
        self._rows = sorted(rows, key=lambda row: _WORST_FIRST.index(row.status))

    @property
    def rows(self) -> list[ReviewRow]:
        """All rows."""
        return self._rows

    def row(self, number: int) -> ReviewRow | None:
        """Return a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def choose(self, number: int, option: int) -> None:
        """Let a row take another option."""
        self._put(number, replace(self._rows[number], chosen=option))

    def add_option(self, number: int, option: Option) -> None:
        """Let a row take a place the reader pointed at."""
        row = self._rows[number]
        options = (option, *(item for item in row.options if item.span != option.span))
        self._put(number, replace(row, options=options, chosen=0))

    def corrections(self) -> dict[tuple[EntryId, str], Span | None]:
        """Return where each passage shall go."""
        return {(row.entry, row.end): row.option.span for row in self._rows}

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(ReviewColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Review", _HEADINGS[ReviewColumn(section)])
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        roles = {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }
        if row is None or role not in roles:
            return None
        return {
            ReviewColumn.FATE: fate_words(row.status),
            ReviewColumn.WORDS: quoted(row.words),
            ReviewColumn.GOES: goes_to(row.option),
            ReviewColumn.PLACE: row.title,
        }[ReviewColumn(index.column())]

    def _put(self, number: int, row: ReviewRow) -> None:
        self._rows[number] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(ReviewColumn) - 1))


def fate_words(status: Status) -> str:
    """Return what became of a passage, in the reader's language."""
    return QCoreApplication.translate("Review", _FATES[status])


class Fates(QObject):
    """How many passages became what."""

    def told(self, counts: Mapping[Status, int]) -> str:
        """Return it in words: ``12 moved, 2 edited, 1 lost``."""
        words = (self._told(status, counts.get(status, 0)) for status in _FATES)
        return ", ".join(word for word in words if word)

    def _told(self, status: Status, count: int) -> str:
        if not count:
            return ""
        return {
            Status.SAME: self.tr("%Ln in place", "", count),
            Status.MOVED: self.tr("%Ln moved", "", count),
            Status.EDITED: self.tr("%Ln edited", "", count),
            Status.AMBIGUOUS: self.tr("%Ln unclear", "", count),
            Status.ORPHAN: self.tr("%Ln lost", "", count),
        }[status]


def goes_to(option: Option) -> str:
    """Return where a passage goes, in words."""
    if option.span is None:
        return QCoreApplication.translate("Review", "nowhere; kept among the lost places")
    return f"{quoted(option.words)} {option.told}".strip()
