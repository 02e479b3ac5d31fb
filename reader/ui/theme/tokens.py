"""Read a theme: a palette of named colours, and roles that point at them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from reader.domain.errors import FormatError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A colour for every meaning the windows use.

    A kind of overlap has a fill and a line: ``theme.verbatim`` and
    ``theme.verbatim_line``. A fill that is transparent means no fill.
    """

    paper: QColor
    desk: QColor
    panel: QColor
    ink: QColor
    soft: QColor
    line: QColor
    accent: QColor
    accent_ink: QColor
    focus: QColor
    selection: QColor
    selection_ink: QColor
    hover: QColor
    current: QColor
    error: QColor
    verbatim: QColor
    verbatim_line: QColor
    noisy: QColor
    noisy_line: QColor
    edited: QColor
    edited_line: QColor
    reworded: QColor
    reworded_line: QColor
    translated: QColor
    translated_line: QColor
    formula: QColor
    formula_line: QColor
    furniture: QColor
    added: QColor
    added_line: QColor
    dropped: QColor
    dropped_line: QColor
    annotation: QColor
    annotation_line: QColor
    hit: QColor
    hit_line: QColor


def load(path: Path) -> Theme:
    """Read the theme at ``path``.

    Raises:
        FormatError: if a role is missing, unknown, or points at no colour.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    palette: dict[str, str] = data["palette"]
    roles: dict[str, str] = data["roles"]
    known = {field.name for field in fields(Theme)}
    if roles.keys() != known:
        message = f"{path.name}: roles differ from Theme by {sorted(roles.keys() ^ known)}"
        raise FormatError(message)
    colours = {role: QColor(palette.get(name, name)) for role, name in roles.items()}
    wrong = sorted(role for role, colour in colours.items() if not colour.isValid())
    if wrong:
        message = f"{path.name}: no colour for {', '.join(wrong)}"
        raise FormatError(message)
    return Theme(**colours)
