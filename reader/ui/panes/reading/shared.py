"""What several panes that show one document have in common is there once.

It is kept for as long as a pane shows it. All of it is frozen, so that no pane can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from reader.ui.panes.reading.boxes import Setting, set_text
from reader.ui.panes.reading.text_model import TextModel, build_model

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.ui.panes.reading.style import Faces, ReadingStyle

_MODELS: WeakValueDictionary[int, TextModel] = WeakValueDictionary()
_SETTINGS: WeakValueDictionary[tuple[int, ReadingStyle, bool], Setting] = WeakValueDictionary()


def model_of(document: Document) -> TextModel:
    """Return the rows of a document."""
    known = _MODELS.get(id(document))
    if known is None or known.document is not document:
        known = build_model(document)
        _MODELS[id(document)] = known
    return known


def setting_of(model: TextModel, faces: Faces, *, furniture_shown: bool) -> Setting:
    """Return a text set in a style. Safe off the UI thread, as ``set_text`` is."""
    key = (id(model), faces.style, furniture_shown)
    known = _SETTINGS.get(key)
    if known is None or known.model is not model:
        known = set_text(model, faces, furniture_shown=furniture_shown)
        _SETTINGS[key] = known
    return known
