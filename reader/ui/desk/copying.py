"""A passage as plain text, both sides with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.models.differences import as_text, differences
from reader.ui.models.places import page_name
from reader.ui.theme.kinds import kind_name

if TYPE_CHECKING:
    from reader.ui.panes.inspector import Inspected


def passage_text(shown: Inspected) -> str:
    """Return both sides of an overlap, where they stand, and where they differ."""
    overlap, measures = shown.overlap, shown.overlap.measures
    parts = [
        f"{page_name(document, passage.span.start)} [{passage.span.start}–{passage.span.end}]\n"
        f"{passage.span.of(document.text)}"
        for document, passage in ((shown.left, overlap.a), (shown.right, overlap.b))
    ]
    told = f"{kind_name(overlap.kind)}, {measures.words} words, identity {measures.identity:.2f}"
    words = as_text(differences(overlap, shown.left.text, shown.right.text))
    return "\n\n".join([*parts, f"{told}\n{words}"]) + "\n"
