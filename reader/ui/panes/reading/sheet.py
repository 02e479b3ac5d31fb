"""One document on show: its galley, where the view stands in it, and its highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reader.domain.document import Part
from reader.ui.panes.reading.galley import Galley
from reader.ui.panes.reading.highlights import Highlights
from reader.ui.panes.reading.plans import Planning, guess, plan_whole
from reader.ui.panes.reading.prepared import prepare_text
from reader.ui.panes.reading.shared import setting_of
from reader.ui.panes.reading.standing import Standing
from reader.ui.panes.reading.style import PAD

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.ui.panes.reading.boxes import Setting
    from reader.ui.panes.reading.highlights import MarkStyle
    from reader.ui.panes.reading.paints import Inks
    from reader.ui.panes.reading.prepared import PreparedText
    from reader.ui.panes.reading.style import Faces


AT_ONCE = 100_000
"""Characters up to which all lines of a text are found at once."""
_TRIES = 4


class Pin(NamedTuple):
    """A line that must stay where it is; no offset means the top of the text."""

    offset: int | None
    y: int


class Sheet:
    """A document set in a style at a width. The view asks it, and changes it."""

    def __init__(
        self,
        prepared: PreparedText,
        faces: Faces,
        inks: Inks,
    ) -> None:
        self.model = prepared.model
        self.faces = faces
        self._inks = inks
        self._setting: Setting = prepared.setting
        self._planning: Planning | None = None
        self.galley = Galley(prepared.plan, faces, inks)
        self.standing = Standing(self.galley)
        self.standing.go_to(0)

    @classmethod
    def of(
        cls, document: Document, faces: Faces, width: int, inks: Inks, prepared: PreparedText | None
    ) -> Sheet:
        """Set ``document``, with what is prepared if that fits."""
        style = faces.style
        if prepared is None or prepared.document is not document:
            return cls(prepare_text(document, style, width), faces, inks)
        sheet = cls(prepared, faces, inks)
        if not prepared.fits(style, width, furniture_shown=True):
            sheet.reset(faces, width, furniture_shown=True)
        return sheet

    def pin(self, reading_line: float) -> Pin:
        """Return the line at ``reading_line``, to be put back after a change of the layout."""
        y = self.standing.y
        if y == 0:
            return Pin(None, 0)
        offset = self.galley.offset_at(0, y + reading_line)
        return Pin(offset, self.galley.y_of(offset) - y)

    def put_back(self, pin: Pin) -> None:
        """Stand so that a pinned line is where it was."""
        if pin.offset is None:
            self.standing.go_to(0)
        else:
            self.standing.bring(pin.offset, pin.y)

    def reset(self, faces: Faces, width: int, *, furniture_shown: bool) -> None:
        """Set the text anew: another style or width, or furniture folded away.

        The lines of a long text are guessed; ``refine`` finds them.
        """
        setting = self._setting
        if setting.style != faces.style or setting.furniture_shown is not furniture_shown:
            setting = setting_of(self.model, faces, furniture_shown=furniture_shown)
            self._setting = setting
        self.faces = faces
        if len(self.model.rows.text) > AT_ONCE:
            plan = guess(setting, faces, width, self.galley.plan.lines)
            self._planning = Planning(setting, faces, width)
        else:
            plan, self._planning = plan_whole(setting, faces, width), None
        self.galley = Galley(plan, faces, self._inks)
        self.standing = Standing(self.galley)

    @property
    def settled(self) -> bool:
        """Whether the lines of the whole text are known, not guessed."""
        return self._planning is None

    def refine(self) -> bool:
        """Find a slice of the lines that were guessed; tell whether all are known now.

        Only then does anything change, and nothing on screen.
        """
        planning = self._planning
        if planning is not None and planning.go_on():
            self.galley.settle(planning.plan())
            self._planning = None
        return self.settled

    def set_inks(self, inks: Inks) -> None:
        """Change the text's colours."""
        self._inks = inks
        self.galley.typesetter.set_inks(inks)
        self.standing.look_again()

    def inline_furniture(self, style: MarkStyle) -> Highlights:
        """Return the furniture inside paragraphs, as highlights.

        Signs without a letter, such as the marks of a Markdown text, are soft enough unframed.
        """
        inline, text = self.model.inline, self.model.rows.text
        chosen = [
            i
            for i, part in enumerate(self.model.inline_parts)
            if part is Part.FURNITURE
            and any(map(str.isalnum, text[int(inline.starts[i]) : int(inline.ends[i])]))
        ]
        styles = np.zeros(len(chosen), np.uint8)
        return Highlights(inline.starts[chosen], inline.ends[chosen], styles, (style,))

    def range_for(self, viewport_height: int) -> tuple[int, int]:
        """Return the lowest and highest y a reader can scroll to."""
        return 0, max(0, self.galley.height - viewport_height)

    def reach(self, viewport_height: int) -> tuple[int, int]:
        """Return how far a text may be moved to bring a line level: any line anywhere on screen."""
        return PAD - viewport_height, max(0, self.galley.height - PAD - 1)

    def meet_end(self, viewport_height: int) -> int:
        """Stand where the text really ends, once its last rows are seen; return how far that moved.

        Until then their heights may have been guessed.
        """
        moved = 0
        for _ in range(_TRIES):
            self.standing.seen(viewport_height)
            missing = self.range_for(viewport_height)[1] - self.standing.y
            if not missing:
                break
            self.standing.move_by(missing)
            moved += missing
        return moved
