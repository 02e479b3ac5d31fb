"""What a worker does to find reworded passages: survey a document, then search a pair."""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.store.overlap_json import encode

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.domain.overlap import Overlap
    from reader.engine.rewording_candidates import RareCouples
    from reader.engine.rewording_text import RewordingStatistics, RewordingText

_HELD = 6_000_000
"""Characters of documents that a worker keeps prepared."""


@dataclass(frozen=True, slots=True)
class SurveyTask:
    """A document whose stems are to be counted; ``key`` is of its content."""

    key: str
    document: Document


@dataclass(frozen=True, slots=True)
class CouplesTask:
    """A document whose rare stems are wanted, given what the corpus holds."""

    key: str
    document: Document
    statistics: RewordingStatistics


@dataclass(frozen=True, slots=True)
class SearchTask:
    """Two documents to search, and what is known already to be shared word for word."""

    key: str
    a: CouplesTask
    b: CouplesTask
    literal: tuple[Overlap, ...]


@dataclass(slots=True)
class _Shelf:
    """The documents a process has prepared lately."""

    texts: OrderedDict[str, tuple[int, RewordingText]] = field(
        default_factory=OrderedDict[str, "tuple[int, RewordingText]"]
    )

    def text(self, key: str, document: Document) -> RewordingText:
        if key not in self.texts:
            from reader.engine.rewording_text import prepare_rewording

            self.texts[key] = (len(document.text), prepare_rewording(document))
            while sum(size for size, _ in self.texts.values()) > _HELD and len(self.texts) > 2:
                self.texts.popitem(last=False)
        self.texts.move_to_end(key)
        return self.texts[key][1]


_SHELF = _Shelf()
"""One a process; it holds nothing that could not be worked out again."""


def clear_shelf() -> None:
    """Let go of what this process has prepared."""
    _SHELF.texts.clear()


def survey(task: SurveyTask) -> tuple[str, RewordingStatistics]:
    """Count in how many sentences of a document each stem stands."""
    from reader.engine.rewording_text import rewording_statistics

    return task.key, rewording_statistics([_SHELF.text(task.key, task.document)])


def couples(task: CouplesTask) -> tuple[str, RareCouples]:
    """Return the couples of rare stems of a document."""
    from reader.engine.rewording_candidates import rare_couples

    return task.key, rare_couples(_SHELF.text(task.key, task.document), task.statistics)


def search(task: SearchTask) -> tuple[str, bytes]:
    """Return the reworded passages of two documents as JSON, sides called ``a`` and ``b``."""
    from reader.engine.rewording import reworded

    a = _SHELF.text(task.a.key, task.a.document)
    b = _SHELF.text(task.b.key, task.b.document)
    found = reworded(a, b, task.a.statistics, task.literal)
    sides = {task.b.document.id: "b", task.a.document.id: "a"}
    said = [encode(item, lambda document: {"side": sides[document]}) for item in found]
    return task.key, json.dumps(said, separators=(",", ":")).encode("ascii")
