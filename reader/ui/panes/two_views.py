"""One document in a pane, as text or as pages: what is carried from one view to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.domain.span import Span
from reader.ui.panes.reading.highlights import LAYERS

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.ui.panes.reading.view_in_hand import ViewInHand

_SUFFIX = ".pdf"
_OWN = "furniture"
"""The layer that the text view makes itself."""


def has_pages(document: Document) -> bool:
    """Tell whether a document has pages that can be seen as they look."""
    return document.path.lower().endswith(_SUFFIX) and any(document.parts(Part.PAGE))


def carry(before: ViewInHand, view: ViewInHand, place: int, selected: Span | None) -> None:
    """Show in ``view`` what ``before`` showed: the highlights, the selection, the place."""
    for layer in LAYERS:
        if layer != _OWN and (before.highlights(layer) or view.highlights(layer)):
            view.set_highlights(layer, before.highlights(layer))
    if selected is not None or view.selected() is not None:
        view.select(selected or Span(place, place))
    view.bring(place, view.reading_line)
