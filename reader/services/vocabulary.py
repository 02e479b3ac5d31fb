"""The words a reader has for things: what colours mean, and the tree of tags."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain.errors import FormatError
from reader.store.annotations.vocabulary import read_vocabulary
from reader.store.corpus_names import CORPUS_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from reader.domain.annotation import Entry


def _nothing() -> dict[str, str]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What ``corpus.yaml`` says: the meanings of ``colors``, and of ``tags`` by their whole path."""

    colors: Mapping[str, str] = field(default_factory=_nothing)
    tags: Mapping[str, str] = field(default_factory=_nothing)

    def tag_choices(self, entries: Iterable[Entry]) -> list[str]:
        """Return the tags to offer: those of the tree as written, then others in use by name."""
        used = {tag for entry in entries for tag in entry.tags}
        return [*self.tags, *sorted(used - set(self.tags), key=lambda tag: (tag.casefold(), tag))]


def vocabulary(folder: Path) -> Vocabulary:
    """Return what the ``corpus.yaml`` of a folder says; nothing if it cannot be read."""
    try:
        text = (folder / CORPUS_FILE).read_text(encoding="utf-8")
        colors, tags = read_vocabulary(text)
    except (OSError, UnicodeDecodeError, FormatError):
        return Vocabulary()
    return Vocabulary(colors=colors, tags=tags)
