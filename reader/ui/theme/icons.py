"""The few icons of the desk, drawn from the icon font that comes with ``qtawesome``.

The font file is used without importing the library: its import loads a dozen Qt modules it has
no need of here, which takes longer than a frame, and Qt's modules must not be loaded on a thread
that is not the window's.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QPainter, QPixmap

from reader.domain.errors import FormatError

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from reader.ui.theme.tokens import Theme

_FONT = "materialdesignicons6-webfont"
_SIZES = (16, 24, 32, 48)
NAMES: Final = {
    "level": "link-variant",
    "loose": "link-variant-off",
}


def icon(name: str, theme: Theme) -> QIcon:
    """Return the icon of that name in the soft ink of ``theme``.

    Raises:
        KeyError: if the desk has no such icon.
        FormatError: if the icon font is not where it was installed.
    """
    family, letters = _font()
    letter = letters[NAMES[name]]
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_drawn(letter, family, size, theme.soft), QIcon.Mode.Normal)
        made.addPixmap(_drawn(letter, family, size, theme.ink), QIcon.Mode.Active)
    return made


def _drawn(letter: str, family: str, size: int, colour: QColor) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    font = QFont(family)
    font.setPixelSize(size)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letter)
    painter.end()
    return picture


@cache
def _font() -> tuple[str, dict[str, str]]:
    """Return the family of the icon font, and the letter of each icon by its name."""
    found = find_spec("qtawesome")
    places = [Path(place) / "fonts" for place in (found and found.submodule_search_locations) or ()]
    for place in places:
        fonts = sorted(place.glob(f"{_FONT}-[0-9]*.ttf"))
        maps = sorted(place.glob(f"{_FONT}-charmap-*.json"))
        if fonts and maps:
            number = QFontDatabase.addApplicationFont(str(fonts[-1]))
            families = QFontDatabase.applicationFontFamilies(number)
            codes: dict[str, str] = json.loads(maps[-1].read_text(encoding="utf-8"))
            wanted = {name: chr(int(codes[name], 16)) for name in NAMES.values()}
            if families:
                return families[0], wanted
    message = "the icon font of qtawesome is missing; install the application again"
    raise FormatError(message)
