"""How wide every character of a text is, without laying any of it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtGui import QFontMetricsF, QRawFont

from reader.domain.document import Part
from reader.ui.panes.reading.style import Face
from reader.ui.panes.reading.text_model import RowKind

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QFont

    from reader.ui.panes.reading.style import Faces
    from reader.ui.panes.reading.text_model import TextModel

UNITS = 16  # widths are whole sixteenths of a pixel
_TAB = 0x09
_TAB_SPACES = 4
_IDEOGRAPHS = range(0x3400, 0xA000)
_SYLLABLES = range(0xAC00, 0xD7A4)
_LARGEST_INT32 = 2**31 - 1
_LARGEST_UINT16 = 2**16 - 1  # a character of 4,096 pixels
_INLINE_FACES = {
    Part.STRONG: Face.STRONG,
    Part.EMPHASIS: Face.EMPHASIS,
    Part.FOOTNOTE_MARK: Face.MARK,
    Part.FURNITURE: Face.FURNITURE,
}


def row_faces(model: TextModel) -> NDArray[np.uint8]:
    """Return the face each row is set in. ``uint8[n]``."""
    faces = np.zeros(len(model), np.uint8)
    faces[model.kinds == RowKind.NOTE] = Face.NOTE
    faces[model.kinds == RowKind.FURNITURE] = Face.FURNITURE
    headings = model.kinds == RowKind.HEADING
    if headings.any():
        depth = np.clip(model.levels[headings].astype(np.int64), 1, 4) - 1
        faces[headings] = (Face.HEADING_1 + depth).astype(np.uint8)
    return faces


def character_widths(
    model: TextModel, faces: Faces, by_row: NDArray[np.uint8], *, furniture_shown: bool = True
) -> NDArray[np.uint16]:
    """Return the width of every character: ``uint16[m]``, in sixteenths of a pixel.

    Kerning and ligatures are left out, so a line may differ by a pixel or two from
    what is drawn.
    """
    points = model.rows.code_points()
    used = np.flatnonzero(np.bincount(points, minlength=1)) if len(points) else np.zeros(0, int)
    widths = _table(faces.fonts[Face.BODY], used)[points]
    for face, starts, ends in _stretches(model, by_row):
        table = _table(faces.fonts[face], used)
        for start, end in zip(starts, ends, strict=True):
            widths[start:end] = table[points[start:end]]
    if not furniture_shown:
        for start, end in _furniture(model):
            widths[start:end] = 0
    return widths


def running_sums(widths: NDArray[np.uint16]) -> NDArray[np.integer[Any]]:
    """Return the width before every character, and behind the last: ``[m + 1]``."""
    small = int(widths.sum(dtype=np.int64)) < _LARGEST_INT32  # half the memory
    sums: NDArray[np.integer[Any]] = np.zeros(len(widths) + 1, np.int32 if small else np.int64)
    np.cumsum(widths, dtype=sums.dtype, out=sums[1:])
    return sums


def _stretches(
    model: TextModel, by_row: NDArray[np.uint8]
) -> list[tuple[Face, list[int], list[int]]]:
    """Return the stretches that are not set in the body's face, inner ones last."""
    found: list[tuple[Face, list[int], list[int]]] = []
    for face in np.flatnonzero(np.bincount(by_row)).tolist():
        if face != Face.BODY:
            of_face = by_row == face
            starts, ends = model.rows.starts[of_face], model.rows.ends[of_face]
            found.append((Face(face), starts.tolist(), ends.tolist()))
    parts = model.inline_parts
    for part, face in _INLINE_FACES.items():
        chosen = [i for i, each in enumerate(parts) if each is part]
        if chosen:
            starts, ends = model.inline.starts[chosen], model.inline.ends[chosen]
            found.append((face, starts.tolist(), ends.tolist()))
    return found


def _furniture(model: TextModel) -> list[tuple[int, int]]:
    """Return the furniture inside rows."""
    chosen = [i for i, part in enumerate(model.inline_parts) if part is Part.FURNITURE]
    starts, ends = model.inline.starts[chosen], model.inline.ends[chosen]
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


def _table(font: QFont, used: NDArray[np.intp]) -> NDArray[np.uint16]:
    """Return the advance of every code point in ``used``, in sixteenths of a pixel."""
    table = np.zeros(int(used[-1]) + 1 if len(used) else 1, np.int32)
    metrics = QFontMetricsF(font)
    for block, sample in ((_IDEOGRAPHS, "中"), (_SYLLABLES, "한")):
        if len(table) > block.start:
            table[block.start : block.stop] = round(UNITS * metrics.horizontalAdvance(sample))
    plain = [
        code
        for code in used.tolist()
        if code >= 0x20 and code not in _IDEOGRAPHS and not 0xAC00 <= code < 0xE000
    ]
    raw = QRawFont.fromFont(font)
    for code, glyph, width in _glyphs(raw, plain):
        known = width if glyph else metrics.horizontalAdvance(chr(code))
        table[code] = round(UNITS * known)
    if len(table) > _TAB:
        table[_TAB] = round(UNITS * _TAB_SPACES * metrics.horizontalAdvance(" "))
    return np.clip(table, 0, _LARGEST_UINT16).astype(np.uint16)


def _glyphs(raw: QRawFont, codes: list[int]) -> list[tuple[int, int, float]]:
    """Return (code point, glyph or 0, advance) for each of ``codes``."""
    narrow = [code for code in codes if code <= 0xFFFF]
    glyphs = raw.glyphIndexesForString("".join(map(chr, narrow)))
    if len(glyphs) != len(narrow):
        return [(code, 0, 0.0) for code in codes]
    advances = raw.advancesForGlyphIndexes(glyphs)
    found = [
        (code, glyph, advance.x())
        for code, glyph, advance in zip(narrow, glyphs, advances, strict=True)
    ]
    return found + [(code, 0, 0.0) for code in codes if code > 0xFFFF]
