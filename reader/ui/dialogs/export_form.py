"""The choices of an export: what, how much of it, in which format, cited how."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from reader.domain.excerpt import Grouping, Paper, What
from reader.services.export_choices import OnScreen, Which
from reader.services.export_request import PAIRS
from reader.store.exporters.registry import EXCERPTS, FORMATS, Trait, export_format
from reader.ui.dialogs import export_words as words
from reader.ui.figures import figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.services.export_choices import Choices

_FILE = "\0"
"""Stands for a file that is yet to be chosen."""
_MOST_SEEN = 16
"""Choices that are seen without scrolling: all formats."""


class ExportForm(QWidget):
    """Fields for ``Choices``; only those that concern what is chosen are shown.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, choices: Choices, screen: OnScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._screen = screen
        self._title = ""
        self.what = _box(words.choices(words.WHAT))
        self.which = _box([])
        self.format = _box([])
        self.template = _box([])
        self.style_box = _box([])
        self.group = _box(words.choices(words.GROUPS))
        self.paper = _box(words.choices(words.SHEETS))
        self.differences = QCheckBox(self.tr("&Mark what differs in a pair"))
        self.replies = QCheckBox(self.tr("With &replies"))
        self._rows = QFormLayout(self)
        self._lay_out()
        self.offer([], [])
        self.show_choices(choices)
        self._connect()

    @property
    def choices(self) -> Choices:
        """What is chosen."""
        return self._choices

    def show_screen(self, screen: OnScreen, title: str) -> None:
        """Know what is on screen, and the ``title`` of the document in hand."""
        self._screen, self._title = screen, title
        self.show_choices(self._choices)

    def offer(self, styles: Iterable[tuple[str, str]], templates: Iterable[str]) -> None:
        """Let these citation styles, by name and title, and these templates be chosen."""
        cited = [("", self.tr("Plain: author, title, date, page"))]
        cited += [(name, words.told(words.STYLES.get(name, title))) for name, title in styles]
        made = [(name, name) for name in templates]
        _fill(self.style_box, [*cited, (_FILE, self.tr("A style from a file…"))])
        _fill(self.template, [*made, (_FILE, self.tr("A template from a file…"))])
        self.show_choices(self._choices)

    def show_choices(self, choices: Choices) -> None:
        """Show what is chosen; what cannot be had is replaced by what comes nearest."""
        fitting = [item for item in FORMATS if choices.what in item.holds]
        if choices.format not in {item.name for item in fitting}:
            choices = replace(choices, format="docx")
        if choices.which is Which.SELECTED and not self._screen.chosen(choices.what):
            choices = replace(choices, which=Which.LISTED)
        names = [self.template.itemData(row) for row in range(self.template.count())]
        if choices.format == "template" and not choices.template and names[0] != _FILE:
            choices = replace(choices, template=names[0])
        self._choices = choices
        _fill(self.which, self._amounts(choices.what))
        _fill(self.format, [(i.name, words.told(words.FORMATS[i.name])) for i in fitting])
        overlaps = choices.what is What.OVERLAPS
        for box, value in (
            (self.what, choices.what),
            (self.which, choices.which),
            (self.format, choices.format),
            (self.template, choices.template),
            (self.style_box, choices.style),
            (self.group, choices.overlap_group if overlaps else choices.group),
            (self.paper, choices.paper),
        ):
            _show(box, str(value))
        for check, on in (
            (self.differences, choices.differences),
            (self.replies, choices.replies),
        ):
            with QSignalBlocker(check):
                check.setChecked(on)
        self._show_rows()

    def take_format(self, name: str) -> None:
        """Choose a format, if it can hold what is chosen."""
        if self.format.findData(name) >= 0:
            self._use(replace(self._choices, format=name))

    def _amounts(self, what: What) -> list[tuple[str, str]]:
        """Return how much of something can be had."""
        if what not in EXCERPTS:
            here = {
                What.COLLATION: self.tr("Of the passage in hand"),
                What.COVERAGE: self.tr("Of “{0}”").format(self._title),
                What.DOCUMENT: self.tr("“{0}”").format(self._title),
            }[what]
            every = {
                What.COLLATION: self.tr("Of every passage with witnesses"),
                What.COVERAGE: self.tr("Of every document"),
                What.DOCUMENT: self.tr("Every document that is annotated"),
            }[what]
            return [(Which.LISTED, here), (Which.ALL, every)]
        listed = self.tr("As listed on the desk ({0})").format(
            figure(len(self._screen.listed(what)))
        )
        found = [(Which.LISTED.value, listed)]
        chosen = self._screen.chosen(what)
        if chosen:
            told = self.tr("Selected in the list ({0})").format(figure(len(chosen)))
            found.append((Which.SELECTED.value, told))
        every = self.tr("All, without set phrases") if what is What.OVERLAPS else self.tr("All")
        return [*found, (Which.ALL.value, every)]

    def _show_rows(self) -> None:
        name, what = self._choices.format, self._choices.what
        traits = export_format(name).traits
        shown = {
            self.template: name == "template",
            self.style_box: Trait.CITED in traits,
            self.group: what in EXCERPTS and Trait.GROUPED in traits,
            self.paper: Trait.PAGED in traits,
            self.differences: what in PAIRS and Trait.MARKED in traits,
            self.replies: what in {What.ANNOTATIONS, What.DOCUMENT} and Trait.ANSWERED in traits,
        }
        for part, seen in shown.items():
            self._rows.setRowVisible(part, seen)

    @Slot()
    def _take(self) -> None:
        """Take over what the fields say."""
        overlaps = What(self.what.currentData()) is What.OVERLAPS
        headings = Grouping(self.group.currentData())
        held = self._choices
        same = What(self.what.currentData()) is held.what
        values: dict[str, Any] = {
            "what": What(self.what.currentData()),
            "which": Which(self.which.currentData()) if same else held.which,
            "format": str(self.format.currentData()),
            "paper": Paper(self.paper.currentData()),
            "differences": self.differences.isChecked(),
            "replies": self.replies.isChecked(),
        }
        if same:
            values["overlap_group" if overlaps else "group"] = headings
        self._use(replace(held, **values))

    def _use(self, choices: Choices) -> None:
        before = self._choices
        self.show_choices(choices)
        if self._choices != before:
            self.changed.emit()

    @Slot()
    def _take_style(self) -> None:
        chosen = str(self.style_box.currentData())
        if chosen == _FILE:
            chosen = self._file(self.tr("Choose a citation style"), self.tr("CSL styles (*.csl)"))
        self._use(replace(self._choices, style=chosen if chosen != _FILE else self._choices.style))

    @Slot()
    def _take_template(self) -> None:
        chosen = str(self.template.currentData())
        if chosen == _FILE:
            chosen = self._file(self.tr("Choose a template"), self.tr("Templates (*.j2)"))
        kept = chosen if chosen != _FILE else self._choices.template
        self._use(replace(self._choices, template=kept))

    def _file(self, title: str, kinds: str) -> str:
        found, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        return found or _FILE

    def _connect(self) -> None:
        for box in (self.what, self.which, self.format, self.group, self.paper):
            box.activated.connect(self._take)
        self.style_box.activated.connect(self._take_style)
        self.template.activated.connect(self._take_template)
        for check in (self.differences, self.replies):
            check.toggled.connect(self._take)

    def _lay_out(self) -> None:
        rows = self._rows
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(8)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, box in (
            (self.tr("E&xport"), self.what),
            (self.tr("&Which"), self.which),
            (self.tr("&Format"), self.format),
            (self.tr("&Template"), self.template),
            (self.tr("&Citations"), self.style_box),
            (self.tr("&Headings"), self.group),
            (self.tr("&Paper"), self.paper),
        ):
            label = QLabel(text, self)
            label.setBuddy(box)
            box.setAccessibleName(text.replace("&", ""))
            rows.addRow(label, box)
        rows.addRow(self.differences)
        rows.addRow(self.replies)


def _box(items: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setMaxVisibleItems(_MOST_SEEN)
    _fill(box, items)
    return box


def _fill(box: QComboBox, items: Sequence[tuple[str, str]]) -> None:
    with QSignalBlocker(box):
        box.clear()
        for value, text in items:
            box.addItem(text, str(value))


def _show(box: QComboBox, value: str) -> None:
    """Choose a value; a file that is not among the choices becomes one."""
    with QSignalBlocker(box):
        row = box.findData(value)
        if row < 0 and value:
            row = max(0, box.count() - 1)
            box.insertItem(row, Path(value).name, value)
        box.setCurrentIndex(max(row, 0))
