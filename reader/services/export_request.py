"""What a reader asks to have exported, and what it is taken from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain.excerpt import What

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.annotation import Entry
    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.domain.excerpt import Export, ExportOptions, LeftOut
    from reader.store.exporters.pdf import Printer

PAIRS = frozenset({What.LINKS, What.OVERLAPS})
COMPARED = frozenset({What.OVERLAPS, What.COLLATION, What.COVERAGE})
"""What needs the corpus to be compared first."""


class Order(StrEnum):
    """By what excerpts are sorted; where it does not tell them apart, by place."""

    PLACE = "place"
    CREATED = "created"
    MODIFIED = "modified"
    AUTHOR = "author"
    TAG = "tag"
    COLOR = "color"
    WEIGHT = "weight"
    """Overlaps only: what says most comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to export; an empty condition lets everything pass.

    ``documents``: annotations of any of them, pairs that touch all of them. ``kinds`` are of
    annotations or of overlaps, by name. ``tag`` is a tag or a branch; ``text`` are words that
    must all be there; ``since`` and ``until`` beginnings of ISO dates, both included. ``at`` is
    the document and offset to collate; without it all families are. ``only`` are ids, in the
    order they are wanted in, as a list on the screen has them: then nothing else is asked.
    """

    what: What = What.ANNOTATIONS
    documents: frozenset[DocumentId] = frozenset()
    kinds: frozenset[str] = frozenset()
    tag: str = ""
    color: str = ""
    by: str = ""
    relation: str = ""
    text: str = ""
    since: str = ""
    until: str = ""
    orphans: bool = False
    order: Order = Order.PLACE
    at: tuple[DocumentId, int] | None = None
    only: tuple[str, ...] | None = None


def _no_colors() -> dict[str, str]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What an export is taken from: captured when it is asked for, and never changed by it.

    ``colors`` are the meanings of colours; ``troubles`` what could not be read of annotations.
    ``rejected`` counts overlaps that the reader took out of ``comparison``.
    """

    corpus: Corpus
    entries: tuple[Entry, ...] = ()
    comparison: Comparison | None = None
    rejected: int = 0
    colors: Mapping[str, str] = field(default_factory=_no_colors)
    troubles: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What another process is given to write."""

    format: str
    export: Export
    options: ExportOptions
    printer: Printer | None = None
