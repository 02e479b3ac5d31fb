"""The choices above the annotations: which are listed, each with how many there are."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from reader.domain.annotation import EntryKind
from reader.domain.document import DocumentId
from reader.services.annotation_filter import AnnotationFilter
from reader.ui.alphabet import in_alphabet
from reader.ui.figures import figure, short_day
from reader.ui.models.annotation_words import kind_words, relation_words
from reader.ui.panes.listing import SIDE, chooser
from reader.ui.theme.annotation_colours import colour_told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from reader.services.annotation_filter import Facets
    from reader.ui.models.overlap_rows import Documents

_Rows: TypeAlias = tuple[str, "list[tuple[str | None, str]]", str]
"""What stands first in a menu, the rows with what they mean, and the one that is chosen."""
_LONGEST = 20
_FRESH = AnnotationFilter()
_NONE = "\0none"
_LOST = "\0lost"
_RANGE = "\0range"
_DAYS = {"today": 0, "week": 6, "month": 29, "year": 364}


class NoteFilters(QWidget):
    """Menus of documents, tags, kinds, colours, authors and dates; what is chosen adds up.

    Signals:
        changed: something else is to be listed.
        range_requested: the reader wants to say from when to when.
        all_requested: list everything again.
    """

    changed = Signal()
    range_requested = Signal()
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = _FRESH
        self._counted: Callable[[AnnotationFilter], Facets] | None = None
        self._documents: Documents = {}
        self._meanings: Mapping[str, str] = {}
        names = {
            "documents": self.tr("Annotations of which document are listed"),
            "tags": self.tr("Annotations with which tag, or one below it, are listed"),
            "kinds": self.tr("Which annotations are listed"),
            "colours": self.tr("Annotations of which colour are listed"),
            "authors": self.tr("Whose annotations are listed"),
            "dates": self.tr("Annotations made when are listed"),
        }
        self.choosers = {name: self._chooser(name, told) for name, told in names.items()}
        self.problems = QPushButton(self)
        self.problems.setProperty("role", "link")
        self.problems.setToolTip(self.tr("What is wrong with the files of annotations"))
        self.problems.hide()
        self.count = QLabel(self)
        self.count.setProperty("role", "soft")
        self.clear = QPushButton(self.tr("Show all"), self)
        self.clear.setProperty("role", "link")
        self.clear.clicked.connect(self.all_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE - 6, 0, SIDE, 0)
        row.setSpacing(2)
        for button in self.choosers.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.problems)
        row.addWidget(self.clear)
        row.addWidget(self.count)
        self._rows: dict[str, Callable[[Callable[[AnnotationFilter], Facets]], _Rows]] = {
            "documents": self._document_rows,
            "tags": self._tag_rows,
            "kinds": self._kind_rows,
            "colours": self._colour_rows,
            "authors": self._author_rows,
            "dates": self._date_rows,
        }
        self._name()

    @property
    def state(self) -> AnnotationFilter:
        """What is chosen."""
        return self._state

    def set_source(
        self,
        counted: Callable[[AnnotationFilter], Facets],
        documents: Documents,
        meanings: Mapping[str, str],
    ) -> None:
        """Say how to count what a filter would list, and what documents and colours are called."""
        self._counted, self._documents, self._meanings = counted, documents, meanings
        self._name()

    def say_count(self, listed: int, every: int) -> None:
        """Say how many are listed."""
        told = "" if listed == every else self.tr("{0} of {1}")
        self.count.setText(told.format(figure(listed), figure(every)))
        self.clear.setVisible(self._state != _FRESH or listed != every)

    def say_problems(self, told: str) -> None:
        """Say how many problems the files have, or nothing."""
        self.problems.setText(told)
        self.problems.setVisible(bool(told))

    def choose(self, state: AnnotationFilter) -> None:
        """List what passes this filter."""
        self._state = state
        self._name()
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """List all again."""
        self._state = _FRESH
        self._name()
        self.changed.emit()

    # The menus

    def _chooser(self, name: str, told: str) -> QToolButton:
        button = chooser(told, self)
        button.setObjectName(name)
        menu = QMenu(button)
        menu.setObjectName(name)
        menu.setStyleSheet("QMenu { menu-scrollable: 1; }")
        button.setMenu(menu)
        menu.aboutToShow.connect(self._fill)
        menu.triggered.connect(self._take)
        return button

    @Slot()
    def _fill(self) -> None:
        menu = self.sender()
        if isinstance(menu, QMenu):
            self.fill(menu.objectName())

    def fill(self, name: str) -> QMenu:
        """Fill a menu with what there is to choose from, counted among what else is chosen."""
        menu = self.choosers[name].menu()
        menu.clear()
        if self._counted is None:
            return menu
        everything, rows, now = self._rows[name](self._counted)
        for value, text in (("", everything), *rows):
            if value is None:
                menu.addSeparator()
                continue
            action = menu.addAction(text.replace("&", "&&"))
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == now)
        return menu

    def _document_rows(self, counted: Callable[[AnnotationFilter], Facets]) -> _Rows:
        found = counted(replace(self._state, document=None)).documents
        named = [(str(key), f"{self._title(key)}  {figure(n)}") for key, n in found.items()]
        rows: list[tuple[str | None, str]] = [*in_alphabet(named, itemgetter(1))]
        return self.tr("all documents"), rows, self._state.document or ""

    def _tag_rows(self, counted: Callable[[AnnotationFilter], Facets]) -> _Rows:
        found = counted(replace(self._state, tag="", untagged=False))
        rows: list[tuple[str | None, str]] = [
            (tag, f"{'    ' * tag.count('/')}{tag.rsplit('/', 1)[-1]}  {figure(n)}")
            for tag, n in sorted(found.tags.items(), key=lambda item: item[0].split("/"))
        ]
        rows += [(None, ""), (_NONE, self.tr("without a tag") + f"  {figure(found.untagged)}")]
        return self.tr("all tags"), rows, _NONE if self._state.untagged else self._state.tag

    def _kind_rows(self, counted: Callable[[AnnotationFilter], Facets]) -> _Rows:
        wanted = replace(self._state, kinds=frozenset(), orphans=False, relation="")
        found = counted(wanted)
        rows: list[tuple[str | None, str]] = [
            (kind.value, f"{kind_words(kind)}  {figure(found.kinds[kind])}")
            for kind in EntryKind
            if found.kinds.get(kind)
        ]
        rows += [
            (f"relation:{name}", f"    {relation_words(name)}  {figure(n)}")
            for name, n in found.relations.items()
        ]
        rows += [(None, ""), (_LOST, self.tr("lost places") + f"  {figure(found.orphans)}")]
        kind = next(iter(self._state.kinds), None)
        now = _LOST if self._state.orphans else "" if kind is None else kind.value
        now = f"relation:{self._state.relation}" if self._state.relation else now
        return self.tr("all kinds"), rows, now

    def _colour_rows(self, counted: Callable[[AnnotationFilter], Facets]) -> _Rows:
        found = counted(replace(self._state, color="")).colors
        rows: list[tuple[str | None, str]] = [
            (name, f"{colour_told(name, self._meanings)}  {figure(n)}") for name, n in found.items()
        ]
        return self.tr("all colours"), rows, self._state.color

    def _author_rows(self, counted: Callable[[AnnotationFilter], Facets]) -> _Rows:
        found = counted(replace(self._state, by="")).authors
        rows: list[tuple[str | None, str]] = [
            (name, f"{name}  {figure(n)}") for name, n in found.items()
        ]
        return self.tr("all authors"), rows, self._state.by

    def _date_rows(self, _counted: Callable[[AnnotationFilter], Facets]) -> _Rows:
        rows: list[tuple[str | None, str]] = [
            ("today", self.tr("today")),
            ("week", self.tr("the last 7 days")),
            ("month", self.tr("the last 30 days")),
            ("year", self.tr("the last 365 days")),
            (None, ""),
            (_RANGE, self.tr("from … to …")),
        ]
        since = self._state.since
        now = next((name for name in _DAYS if since == _ago(_DAYS[name])), _RANGE if since else "")
        return self.tr("any date"), rows, now

    def _title(self, key: str) -> str:
        document = next((item for item in self._documents.values() if item.id == key), None)
        return key if document is None else document.title

    @Slot(object)
    def _take(self, action: QAction) -> None:
        menu = self.sender()
        if isinstance(menu, QMenu):
            self.take(menu.objectName(), str(action.data() or ""))

    def take(self, name: str, value: str) -> None:
        """List what a row of a menu says."""
        if value == _RANGE:
            self.range_requested.emit()
            return
        self.choose(_chosen(self._state, name, value))

    def _name(self) -> None:
        """Say on the buttons what is chosen."""
        state = self._state
        kind = next(iter(state.kinds), None)
        told = {
            "documents": (state.document and self._title(state.document), self.tr("all documents")),
            "tags": (
                self.tr("without a tag") if state.untagged else state.tag,
                self.tr("all tags"),
            ),
            "kinds": (
                self.tr("lost places")
                if state.orphans
                else relation_words(state.relation) or ("" if kind is None else kind_words(kind)),
                self.tr("all kinds"),
            ),
            "colours": (
                state.color and colour_told(state.color, self._meanings),
                self.tr("all colours"),
            ),
            "authors": (state.by, self.tr("all authors")),
            "dates": (_range(state), self.tr("any date")),
        }
        for name, (chosen, everything) in told.items():
            text = chosen or everything
            short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
            button = self.choosers[name]
            button.setText(short + " ▾")
            button.setCheckable(bool(chosen))
            button.setChecked(bool(chosen))
        self.clear.setVisible(state != _FRESH)


def _chosen(state: AnnotationFilter, name: str, value: str) -> AnnotationFilter:
    """Return a filter with what a row of a menu means."""
    if name == "kinds":
        relation = value.removeprefix("relation:") if value.startswith("relation:") else ""
        kind = EntryKind.LINK if relation else next((k for k in EntryKind if k == value), None)
        kinds = frozenset({kind} if kind is not None else ())
        return replace(state, kinds=kinds, orphans=value == _LOST, relation=relation)
    if name == "tags":
        return replace(state, tag="" if value == _NONE else value, untagged=value == _NONE)
    if name == "dates":
        return replace(state, since=_ago(_DAYS[value]) if value else "", until="")
    if name == "documents":
        return replace(state, document=DocumentId(value) if value else None)
    return replace(state, color=value) if name == "colours" else replace(state, by=value)


def _ago(days: int) -> str:
    return QDate.currentDate().addDays(-days).toString("yyyy-MM-dd")


def _range(state: AnnotationFilter) -> str:
    """Return from when to when, as the reader's language writes it."""
    days = [QDate.fromString(day[:10], "yyyy-MM-dd") for day in (state.since, state.until)]
    told = [short_day(day) if day.isValid() else "" for day in days]
    return " – ".join(told).strip() if any(told) else ""
