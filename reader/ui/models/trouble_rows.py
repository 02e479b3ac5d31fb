"""What is wrong with the files of annotations, as rows, with what a person can do about each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.indexes import ROOT, Index
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reader.domain.annotation import Entry, EntryId
    from reader.services.annotation_problems import Trouble
    from reader.services.annotation_versions import Versions
    from reader.services.history import Change
    from reader.store.annotations.merging import Clash

_MOST = 200
_LONGEST = 300


class TroubleColumn(IntEnum):
    """What is said of a row, left to right."""

    FILE = 0
    LINE = 1
    REASON = 2


_HEADINGS = {
    TroubleColumn.FILE: QT_TRANSLATE_NOOP("Trouble", "File"),
    TroubleColumn.LINE: QT_TRANSLATE_NOOP("Trouble", "Line"),
    TroubleColumn.REASON: QT_TRANSLATE_NOOP("Trouble", "What is wrong"),
}


class Remedy(Enum):
    """What can be done in the window."""

    MEND = "mend"
    MERGE = "merge"
    CHOOSE = "choose"


@dataclass(frozen=True, slots=True, kw_only=True)
class TroubleRow:
    """One row; ``details`` are what is seen of it below the list."""

    file: str
    reason: str
    path: Path | None = None
    line: int = 0
    details: str = ""
    remedy: Remedy = Remedy.MEND
    versions: Versions | None = None
    clash: Clash | None = None


class TroubleModel(QAbstractTableModel):
    """The rows as they are found."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[TroubleRow] = []

    @property
    def rows(self) -> list[TroubleRow]:
        """All rows."""
        return self._rows

    def show(self, rows: Sequence[TroubleRow]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> TroubleRow | None:
        """Return a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(TroubleColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Trouble", _HEADINGS[TroubleColumn(section)])
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        return {
            TroubleColumn.FILE: row.file,
            TroubleColumn.LINE: str(row.line) if row.line else "",
            TroubleColumn.REASON: row.reason,
        }[TroubleColumn(index.column())]


def rows_of(
    troubles: Sequence[Trouble],
    versions: Sequence[Versions],
    clashes: Sequence[tuple[Clash, str, int]],
    entries: Mapping[EntryId, Entry],
) -> list[TroubleRow]:
    """Return the rows: clashes with their file and line first, then what is wrong with files."""
    found = [_of_clash(clash, file, line, entries) for clash, file, line in clashes]
    by_file = {(item.copy or item.file): item for item in versions}
    for trouble in troubles:
        met = by_file.get(trouble.file) if trouble.kind in {"copy", "versions"} else None
        mergeable = met is not None and not met.problem
        found.append(
            TroubleRow(
                file=trouble.file,
                path=trouble.path,
                line=trouble.line,
                reason=said(trouble.reason),
                details=trouble.raw if met is None else preview(met, entries),
                remedy=Remedy.MERGE if mergeable else Remedy.MEND,
                versions=met if mergeable else None,
            )
        )
    return found


def preview(versions: Versions, entries: Mapping[EntryId, Entry]) -> str:
    """Return in words what merging two versions would do."""
    if versions.problem:
        return said(versions.problem)
    told: list[str] = []
    if versions.copy:
        counts = QCoreApplication.translate(
            "Trouble", "{0} only in {1}, {2} only in the copy, {3} in both but different."
        )
        told.append(
            counts.format(versions.only_here, versions.file, versions.only_there, versions.changed)
        )
        told.append(
            QCoreApplication.translate(
                "Trouble", "After merging the file has all of them; the copy goes to the backups."
            )
        )
    else:
        told.append(
            QCoreApplication.translate(
                "Trouble", "Both versions that git left are read; merging makes one file of them."
            )
        )
    told += [_of_change(change) for change in versions.changes[:_MOST]]
    told += [_said_of(clash, entries) for clash in versions.clashes[:_MOST]]
    return "\n".join(told)


def _of_change(change: Change) -> str:
    entry = change.after or change.before
    if entry is None:
        return ""
    words = _short(entry.note or " — ".join(anchor.quote for anchor in entry.anchors))
    shape = "+ {0}" if change.before is None else "~ {0}"
    return shape.format(words or entry.id)


def _of_clash(clash: Clash, file: str, line: int, entries: Mapping[EntryId, Entry]) -> TroubleRow:
    told = QCoreApplication.translate(
        "Trouble", "Both sides changed “{0}” of one annotation; one of them had to be taken."
    )
    return TroubleRow(
        file=file,
        line=line,
        reason=told.format(clash.key),
        details=_said_of(clash, entries),
        remedy=Remedy.CHOOSE,
        clash=clash,
    )


def _said_of(clash: Clash, entries: Mapping[EntryId, Entry]) -> str:
    entry = entries.get(clash.entry)
    words = "" if entry is None else _short(" — ".join(a.quote for a in entry.anchors))
    told = QCoreApplication.translate("Trouble", "“{0}”, {1}\n  taken: {2}\n  the other: {3}")
    return told.format(words, clash.key, _value(clash.kept), _value(clash.other))


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, cast("tuple[object, ...]", value))) or "–"
    return _short(str(value)) if value not in {"", None} else "–"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
