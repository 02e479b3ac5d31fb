"""Letters that no font of this computer has: they are told, for paper shows boxes in their place."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtGui import QRawFont, QTextLayout

from reader.store.exporters.paper import Heading, Look, Manner, Paragraph, Table, Words
from reader.store.exporters.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QFont

    from reader.store.exporters.paper import Block, Paper

_MOST = 40
_LAST_KNOWN = 0x24F
"""Up to here, the end of Latin letters with marks, every font for text has what is needed."""

_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Cs", "Mn", "Me", "Zs", "Zl", "Zp"})
"""Classes of characters that show nothing by themselves."""


def missing_letters(paper: Paper, font: QFont) -> str:
    """Return the letters of the text that neither ``font`` nor any other font here can show."""
    odd = {char for text in _texts(paper.blocks) for char in set(clean(text))}
    odd = {
        char
        for char in odd
        if ord(char) > _LAST_KNOWN and unicodedata.category(char) not in _UNSEEN
    }
    first = QRawFont.fromFont(font)
    asked = (char for char in sorted(odd) if not first.supportsCharacter(ord(char)))
    return "".join(char for char in asked if not _shown(char, font))


def told(missing: str) -> Paragraph:
    """Return a sentence about missing letters."""
    number = f" and {len(missing) - _MOST:,} more" if len(missing) > _MOST else ""
    codes = ", ".join(f"U+{ord(char):04X}" for char in missing[:_MOST])
    said = f"No font on this computer has these letters, which show as boxes: {codes}{number}."
    return Paragraph((Words(said, frozenset({Look.WARNING})),), Manner.MEASURES)


def _shown(char: str, font: QFont) -> bool:
    """Tell whether a letter is drawn as more than a box; a mark stands on a letter."""
    layout = QTextLayout(char, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes())


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Table):
            cells = (
                cell for row in (block.head, *(row.cells for row in block.rows)) for cell in row
            )
            yield from (text for cell in cells for text in _texts(cell))
        else:
            yield from (piece.text for piece in block.words)
            yield from (note.text for note in block.comments)
            yield from (note.text for piece in block.words for note in piece.comments)
