"""Pictures of the reading pane. Look at every new one before it is stored.

They need the fonts of Debian's fonts-noto-core; without them the tests are skipped. To
draw them anew: ``SYNOPTIC_DRAW=1 pytest tests/visual/test_reading_looks.py``.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage

from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.span import Span
from reader.ui.panes.reading.highlights import Highlights, MarkStyle, Shape
from reader.ui.panes.reading.style import ReadingStyle
from reader.ui.panes.reading.view import ReadingView
from reader.ui.theme.tokens import load

HERE = Path(__file__).parent
THEMES = HERE.parents[1] / "resources" / "themes"
DIFFERENT = 24  # of 255: a pixel that is this far off is another
TOLERATED = 0.004  # share of such pixels

pytestmark = [
    pytest.mark.visual,
]


class Page:
    """Builds a document part by part, so that its spans need no counting."""

    def __init__(self) -> None:
        self.text = ""
        self.structure: list[Structure] = []

    def add(self, part: Part, words: str, level: int = 0, label: str = "", end: str = "\n") -> Page:
        """Add a part; ``*…*``, ``_…_``, ``^…^``, ``{…}`` mark strong, emphasis, notes, furniture."""
        inner = {
            "*": Part.STRONG,
            "_": Part.EMPHASIS,
            "^": Part.FOOTNOTE_MARK,
            "{": Part.FURNITURE,
            "|": Part.CELL,
        }
        start, found, opened = len(self.text), [], {}
        for char in words:
            sign = "{" if char == "}" else char
            if sign not in inner:
                self.text += char
            elif sign in opened:
                found.append(Structure(inner[sign], Span(opened.pop(sign), len(self.text))))
            else:
                opened[sign] = len(self.text)
        span = Span(start, len(self.text))
        self.structure.append(Structure(part, span, level, label))
        self.structure += sorted(found, key=lambda item: item.span.start)
        self.text += end
        return self

    def page(self, label: str) -> Page:
        place = len(self.text)
        self.structure.append(Structure(Part.PAGE, Span(place, place + 1), label=label))
        return self

    def document(self) -> Document:
        return Document(
            id=DocumentId("d-page"), path="page.txt", text=self.text, title="A page",
            structure=tuple(self.structure),
        )  # fmt: skip


def a_page() -> Document:
    page = Page()
    page.add(Part.HEADING, "6. The winter timetable", 1, end="\n\n")
    page.add(
        Part.PARAGRAPH,
        "Despite the doubts voiced on _both_ shores, the strait is again crossed every day of "
        "the year.^3^ At the same time, there is a goal to ensure that the system of winter "
        "relief {Harbour Commission. Report 37} of the islands does not replace the crossing, "
        "but keeps it *open in every month*.",
        end="\n\n",
    )
    page.add(Part.HEADING, "6.1 What was counted", 2)
    page.add(Part.LIST_ITEM, "1. The change of the timetable was marked by a rebuilding of the "
             "quays, and by one landing stage for three harbours.", 1)  # fmt: skip
    page.add(Part.LIST_ITEM, "2. Another result is a new tariff for islanders.", 1)
    page.add(Part.LIST_ITEM, "– for households, by what they can pay when the winter is long and "
             "the boats are few;", 2)  # fmt: skip
    page.add(Part.LIST_ITEM, "– for the fish market.", 2)
    page.add(Part.LIST_ITEM, "An item whose file gave no sign before it.", 1, end="\n\n")
    page.page("38").add(Part.FURNITURE, "Harbour Commission. Report", end="\n\n")
    page.add(Part.QUOTATION, "“One quay, two harbours, three crossings”: so the council put it, "
             "and so it was built.", end="\n\n")  # fmt: skip
    page.add(Part.HEADING, "Crossings a month", 3)
    page.add(Part.ROW, "|Harbour|\t|Boats|\t|Remarks|")
    page.add(Part.ROW, "|North|\t|1,204|\t|with the old landing stage, which the storm of "
             "November took away|")  # fmt: skip
    page.add(Part.ROW, "|Old quay|\t|97|\t|mail only|", end="\n\n")
    page.add(Part.PARAGRAPH, "Түнгі аралдарда қыс ұзақ: өткел жабылса, кеме жүрмейді. 😀 "
             "Naïve café, e\u0301te\u0301.", end="\n\n")  # fmt: skip
    page.add(Part.PARAGRAPH, "هذا نص عربي طويل بما يكفي ليمتد على أكثر من سطر واحد في عمود القراءة، "
             "وفيه كلمة English في وسطه.", end="\n\n")  # fmt: skip
    page.add(Part.FOOTNOTE, "3 Counted at the northern quay, by hand, from March to November.")
    page.add(Part.CONTENTS, "Sources\t39")
    return page.document()


def marked(view: ReadingView, theme, document: Document) -> None:
    text = document.text

    def at(words: str) -> tuple[int, int]:
        start = text.index(words)
        return start, start + len(words)

    marks = (
        MarkStyle(theme.verbatim, theme.verbatim_line),
        MarkStyle(theme.edited, theme.edited_line, Qt.PenStyle.DashLine),
        MarkStyle(theme.formula, theme.formula_line, Qt.PenStyle.SolidLine, 1.0),
        MarkStyle(theme.translated, theme.translated_line, Qt.PenStyle.SolidLine, 1.0, Shape.DOUBLE),
        MarkStyle(theme.reworded, theme.reworded_line, Qt.PenStyle.DotLine),
    )  # fmt: skip
    spans = sorted([
        (*at("Despite the doubts"), 2),
        (text.index("the strait is again"), text.index("6.1 What"), 0),
        (*at("not replace the crossing"), 1),
        (*at("Another result is a new tariff"), 4),
        (*at("Түнгі аралдарда қыс ұзақ"), 3),
        (*at("الى" if "الى" in text else "طويل بما يكفي ليمتد على أكثر من سطر"), 1),
        (*at("so the council put it"), 0),
    ])  # fmt: skip
    starts, ends, styles = (np.array(column) for column in zip(*spans, strict=True))
    view.set_highlights("overlaps", Highlights(starts, ends, styles.astype(np.uint8), marks))
    note = (MarkStyle(theme.annotation, theme.annotation_line, Qt.PenStyle.SolidLine, 2.6),)
    start, end = at("by one landing stage")
    view.set_highlights(
        "annotations",
        Highlights(np.array([start]), np.array([end]), np.zeros(1, np.uint8), note),
    )
    frame = (MarkStyle(theme.formula, theme.accent, Qt.PenStyle.SolidLine, 1.5, Shape.AROUND),)
    start, end = at("the system of winter relief")
    view.set_highlights(
        "current", Highlights(np.array([start]), np.array([end]), np.zeros(1, np.uint8), frame)
    )
    view.select(Span(*at("which the storm")))


@pytest.fixture
def picture(qtbot):
    if "Noto Serif" not in QFontDatabase.families():
        pytest.skip("the pictures need the fonts of Debian's fonts-noto-core")

    def draw(theme_name: str, width: int, height: int, style: ReadingStyle | None = None) -> QImage:
        view = ReadingView()
        qtbot.addWidget(view)
        theme = load(THEMES / f"{theme_name}.toml")
        view.set_theme(theme)
        view.set_style(style or ReadingStyle(family="Noto Serif"))
        view.resize(width, height)
        view.show()
        document = a_page()
        view.show_document(document)
        marked(view, theme, document)
        return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    return draw


def pixels(image: QImage) -> np.ndarray:
    raw = np.frombuffer(image.constBits(), np.uint8)
    return raw.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), :3]


@pytest.mark.parametrize(
    ("name", "theme", "width", "height", "style"),
    [
        ("page-light", "light", 640, 1060, None),
        ("page-dark", "dark", 640, 1060, None),
        ("page-narrow", "light", 330, 900, None),
        ("page-justified", "light", 820, 700, ReadingStyle(family="Noto Serif", justified=True)),
    ],
)
def test_a_page_looks_as_it_did(picture, name, theme, width, height, style):
    drawn = picture(theme, width, height, style)
    stored = HERE / "pictures" / f"{name}.png"
    if os.environ.get("SYNOPTIC_DRAW"):
        stored.parent.mkdir(exist_ok=True)
        drawn.save(str(stored))
    expected = QImage(str(stored)).convertToFormat(QImage.Format.Format_RGB32)
    assert expected.size() == drawn.size()
    apart = np.abs(pixels(drawn).astype(int) - pixels(expected)).max(axis=2) > DIFFERENT
    assert apart.mean() <= TOLERATED
