"""What a reader chooses in the export window: what, of what is on screen, how; remembered."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from reader.domain.excerpt import ExportOptions, Grouping, Paper, What
from reader.services.export_request import Order, Wanted
from reader.store.settings_file import name_for, read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from reader.domain.document import DocumentId
    from reader.services.export_request import Material
    from reader.services.workers import Workers
    from reader.store.exporters.pdf import Printer

FORMAT = "synoptic-export-choices/1"
_LAST = "last"
_LONGEST = 4096


class Which(StrEnum):
    """How much of it: what a list on screen has, or is selected in it, or all there is."""

    LISTED = "listed"
    SELECTED = "selected"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that is chosen. ``folder`` is where the last file went, ``""`` at first."""

    what: What = What.ANNOTATIONS
    which: Which = Which.LISTED
    format: str = "docx"
    style: str = ""
    template: str = ""
    group: Grouping = Grouping.DOCUMENT
    overlap_group: Grouping = Grouping.NONE
    paper: Paper = Paper.A4
    differences: bool = True
    replies: bool = True
    folder: str = ""

    @property
    def options(self) -> ExportOptions:
        """How it is to be written; a template's text is not among it yet."""
        return ExportOptions(
            style=self.style,
            group=self.overlap_group if self.what is What.OVERLAPS else self.group,
            paper=self.paper,
            differences=self.differences,
            replies=self.replies,
        )

    @property
    def template_used(self) -> str:
        """The template, where the format is made by one."""
        return self.template if self.format == "template" else ""

    def kept(self) -> dict[str, str | bool]:
        """Return what is chosen, to be written down."""
        return {item.name: getattr(self, item.name) for item in fields(self)}

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> Choices:
        """Return what was written down; what is damaged or unknown is as it is at first."""
        from reader.store.exporters.registry import FORMATS

        taken: dict[str, Any] = {}
        for item in fields(cls):
            usual, value = getattr(cls(), item.name), kept.get(item.name)
            if isinstance(usual, StrEnum):
                found = [member for member in type(usual) if member.value == value]
                taken[item.name] = found[0] if found else usual
            elif type(value) is type(usual) and len(str(value)) <= _LONGEST:
                taken[item.name] = value
        if taken.get("format") not in {item.name for item in FORMATS}:
            taken.pop("format", None)
        return cls(**taken)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnScreen:
    """What the desk shows: ids in the order of its lists, and the place that is being read."""

    notes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()
    selected: tuple[str, ...] = ()
    document: DocumentId | None = None
    offset: int = 0

    def listed(self, what: What) -> tuple[str, ...]:
        """Return the ids that are listed of what is exported."""
        held = {What.ANNOTATIONS: self.notes, What.LINKS: self.links, What.OVERLAPS: self.overlaps}
        return held.get(what, ())

    def chosen(self, what: What) -> tuple[str, ...]:
        """Return the ids that are selected in the list of annotations, of what is exported."""
        if what is What.OVERLAPS:
            return ()
        known = set(self.listed(what))
        return tuple(key for key in self.selected if key in known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What there is to export now; ``busy`` while documents are still being compared."""

    material: Material
    screen: OnScreen
    busy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTools:
    """What an export needs of this run: processes, what makes PDF pages, and a memory."""

    workers: Callable[[], Workers | None]
    printer: Printer | None
    memory: ChoiceMemory


def wanted_of(choices: Choices, screen: OnScreen) -> Wanted:
    """Return what is to be exported."""
    what, which = choices.what, choices.which
    if what in {What.ANNOTATIONS, What.LINKS, What.OVERLAPS}:
        order = Order.WEIGHT if what is What.OVERLAPS else Order.PLACE
        chosen = screen.chosen(what)
        if which is Which.SELECTED and chosen:
            return Wanted(what=what, only=chosen)
        if which is not Which.ALL:
            return Wanted(what=what, only=screen.listed(what))
        return Wanted(what=what, order=order)
    if which is Which.ALL or screen.document is None:
        return Wanted(what=what)
    if what is What.COLLATION:
        return Wanted(what=what, at=(screen.document, screen.offset))
    return Wanted(what=what, documents=frozenset({screen.document}))


class ChoiceMemory:
    """What was chosen last, for each corpus; a corpus exported for the first time begins so."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, corpus_folder: str) -> Choices:
        """Return what was chosen last here, or else anywhere."""
        for path in (self._path(corpus_folder), self._path(_LAST)):
            kept = read_kept(path, FORMAT).values.get("choices")
            if isinstance(kept, dict):
                return Choices.from_kept(cast("dict[str, Any]", kept))
        return Choices()

    def save(self, corpus_folder: str, choices: Choices) -> None:
        """Keep what was chosen.

        Raises:
            OSError: if it cannot be written.
        """
        for path in (self._path(corpus_folder), self._path(_LAST)):
            write_kept(path, FORMAT, {"choices": choices.kept()})

    def _path(self, corpus_folder: str) -> Path:
        if corpus_folder == _LAST:
            return self._folder / "exports" / "last.json"
        name = name_for(corpus_folder)
        return self._folder / "exports" / f"{name}.json"
