"""Everything heavy about showing a text, done before it is shown and off the UI thread if wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.ui.panes.reading.plans import plan_whole
from reader.ui.panes.reading.shared import model_of, setting_of
from reader.ui.panes.reading.style import Faces

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.ui.panes.reading.boxes import Setting
    from reader.ui.panes.reading.plans import Plan
    from reader.ui.panes.reading.style import ReadingStyle
    from reader.ui.panes.reading.text_model import TextModel


@dataclass(frozen=True, slots=True, eq=False)
class PreparedText:
    """A document with its rows, and their lines at one style and width of the column."""

    model: TextModel
    setting: Setting
    plan: Plan

    @property
    def document(self) -> Document:
        """The document this was made from."""
        return self.model.document

    def fits(self, style: ReadingStyle, width: int, *, furniture_shown: bool) -> bool:
        """Tell whether the lines are those of this style and width."""
        setting = self.setting
        return (
            setting.style == style
            and self.plan.width == width
            and setting.furniture_shown is furniture_shown
        )


def prepare_text(
    document: Document, style: ReadingStyle, width: int, *, furniture_shown: bool = True
) -> PreparedText:
    """Cut, set and wrap ``document`` for a column ``width`` pixels wide.

    Safe in a worker thread: it measures fonts but touches no widget, and nearly all of
    it is numpy, which leaves the UI thread alone.
    """
    faces = Faces(style)
    model = model_of(document)
    setting = setting_of(model, faces, furniture_shown=furniture_shown)
    return PreparedText(model, setting, plan_whole(setting, faces, width))
