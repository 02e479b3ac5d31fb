"""How a text is set: family, size, leading, measure, and the faces made from them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from reader.domain.errors import InvalidValueError

SERIFS = (
    "Source Serif 4",
    "Literata",
    "Charter",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "PT Serif",
    "Liberation Serif",
    "DejaVu Serif",
)
PAD = 24  # pixels above the first line and below the last
_NEEDED = "aßéžяёәғқңөұүһі“”–"  # Latin, Cyrillic and Kazakh, and the quotes of books
_SAMPLE = "the quick brown fox jumps over the lazy dog and runs into the woods, "


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingStyle:
    """What a reader chooses about the look of a text.

    An empty ``family`` means the best serif installed. ``line_height`` is in
    multiples of the letters' size, ``measure`` in characters a line.
    """

    family: str = ""
    points: float = 12.0
    line_height: float = 1.55
    measure: int = 68
    justified: bool = False
    hyphenated: bool = False

    def __post_init__(self) -> None:
        for name, low, high in (("points", 5, 96), ("line_height", 1, 3), ("measure", 16, 240)):
            value = getattr(self, name)
            if not low <= value <= high:
                message = f"{name} must be from {low} to {high}, not {value}"
                raise InvalidValueError(message)


class Face(IntEnum):
    """The fonts of one text."""

    BODY = 0
    STRONG = 1
    EMPHASIS = 2
    NOTE = 3
    FURNITURE = 4
    MARK = 5
    HEADING_1 = 6
    HEADING_2 = 7
    HEADING_3 = 8
    HEADING_4 = 9


_SCALE = {
    Face.NOTE: 0.88,
    Face.FURNITURE: 0.8,
    Face.MARK: 2 / 3,
    Face.HEADING_1: 1.46,
    Face.HEADING_2: 1.26,
    Face.HEADING_3: 1.12,
}
_BOLD = {Face.STRONG, Face.HEADING_1, Face.HEADING_2, Face.HEADING_3, Face.HEADING_4}
_TIGHT = {Face.HEADING_1: 0.8, Face.HEADING_2: 0.84, Face.HEADING_3: 0.9, Face.NOTE: 0.96}


def choose_family(wanted: str = "") -> str:
    """Return the family to read in: the one wanted if it is here, else the best serif."""
    installed = set(QFontDatabase.families())
    if wanted in installed:
        return wanted
    for name in SERIFS:
        if name in installed:
            metrics = QFontMetricsF(QFont(name))
            if all(metrics.inFontUcs4(ord(char)) for char in _NEEDED):
                return name
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


class Faces:
    """The fonts of one style and their measures, in pixels.

    ``em`` is the letters' size; ``pitches[face]`` the distance of two lines,
    a whole number, so that every line stands on the pixel grid.
    """

    def __init__(self, style: ReadingStyle) -> None:
        self.style = style
        self.family = choose_family(style.family)
        self.fonts = [self._font(face) for face in Face]
        metrics = [QFontMetricsF(font) for font in self.fonts]
        self.ascents = [each.ascent() for each in metrics]
        self.descents = [each.descent() for each in metrics]
        self.em = self._pixels(Face.BODY)
        self.pitches = [
            max(1, round(self._pixels(face) * style.line_height * _TIGHT.get(face, 1.0)))
            for face in Face
        ]
        body = metrics[Face.BODY]
        self.space = body.horizontalAdvance(" ")
        self.measure = style.measure * body.horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    def _font(self, face: Face) -> QFont:
        font = QFont(self.family)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self.style.points * _SCALE.get(face, 1.0))
        font.setBold(face in _BOLD)
        font.setItalic(face is Face.EMPHASIS)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _pixels(self, face: Face) -> float:
        """Return the size of the letters; ``pixelSize`` alone would round it."""
        body = self.fonts[Face.BODY]
        ratio = QFontMetricsF(body).height() / max(1.0, _height_at_100(self.family)) * 100
        size = ratio or float(QFontInfo(body).pixelSize())
        return size * _SCALE.get(face, 1.0)


def _height_at_100(family: str) -> float:
    font = QFont(family)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(font).height()
