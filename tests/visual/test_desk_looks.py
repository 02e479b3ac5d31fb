"""Pictures of the desk's parts: exact where nothing is text, tolerant where something is."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication, QFrame

from reader.domain.document import DocumentId
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.store.resources import resource
from reader.ui.models.coverage import Stretch
from reader.ui.models.differences import differences
from reader.ui.models.document_rows import DocumentRow, Standing
from reader.ui.panes.document_list import DocumentList
from reader.ui.panes.overlap_list import swatch
from reader.ui.panes.word_differences import WordDifferences
from reader.ui.theme.appearance import dress, stylesheet
from reader.ui.theme.kinds import PENS, look
from reader.ui.theme.tokens import Theme, load

HERE = Path(__file__).parent
THEMES = ("light", "dark")
FAMILY = "DejaVu Sans"


def looks_like(image: QImage, name: str, *, tolerance: float = 0.01) -> None:
    stored = HERE / "pictures" / f"{name}.png"
    if not stored.exists():
        stored.parent.mkdir(exist_ok=True)
        image.save(str(stored))
        pytest.skip(f"stored a new {name}")
    wanted = QImage(str(stored)).convertToFormat(QImage.Format.Format_RGB32)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    assert image.size() == wanted.size()
    one, other = (np.frombuffer(each.constBits(), np.uint8).astype(int) for each in (image, wanted))
    off = float((np.abs(one - other) > 16).mean())
    if off > tolerance:
        image.save(str(stored.with_suffix(".new.png")))
    assert off <= tolerance, f"{off:.2%} of the bytes differ from {name}"


@pytest.fixture(params=THEMES)
def theme(request, qapp):
    if FAMILY not in QFontDatabase.families():
        pytest.skip(f"needs the font {FAMILY}")
    theme = load(resource(f"themes/{request.param}.toml"))
    before = QApplication.font()
    QApplication.setFont(QFont(FAMILY, 10))
    dress(QApplication.instance(), theme)
    yield request.param, theme
    QApplication.setFont(before)
    QApplication.instance().setStyleSheet("")


@pytest.mark.visual
def test_the_list_of_documents(theme, qtbot):
    name, colours = theme
    side = QFrame()
    side.setObjectName("Side")
    qtbot.addWidget(side)
    shown = DocumentList(side)
    shown.set_theme(colours)
    shown.show_rows(
        [
            DocumentRow(
                title="Report of the commission",
                path="report.txt",
                document=DocumentId("a"),
                standing=Standing.IN_HAND,
                coverage=(Stretch(0.3, 0.34, Kind.EDITED), Stretch(0.7, 0.9, Kind.VERBATIM)),
            ),
            DocumentRow(
                title="Chapter 6, a page with a very long name",
                path="page.html",
                document=DocumentId("b"),
                share=0.98,
                standing=Standing.BESIDE,
                coverage=(Stretch(0.02, 1.0, Kind.VERBATIM),),
            ),
            DocumentRow(title="Ferries, a history", path="c", document=DocumentId("c"), share=0.0),
            DocumentRow(title="scan.pdf", path="scan.pdf", reason="no text layer; run OCR on it"),
        ]
    )
    side.resize(232, 150)
    shown.resize(232, 150)
    side.show()
    looks_like(side.grab().toImage(), f"documents-{name}", tolerance=0.02)


@pytest.mark.visual
def test_word_differences(theme, qtbot):
    name, colours = theme
    left = "the system of winter relief of the islands keeps open in every month of the year"
    right = "the system of winter relief REPORT 37 of the islands keeps open all year, of the year"
    at, over = left.index("in every"), right.index("all year")
    gap = right.index("REPORT")
    start = left.index("of the islands")
    edits = (
        Edit(EditKind.SAME, Span(0, start - 1), Span(0, gap - 1)),
        Edit(EditKind.FURNITURE, None, Span(gap, gap + 9)),
        Edit(EditKind.SAME, Span(start, at - 1), Span(gap + 10, over - 1)),
        Edit(EditKind.REPLACED, Span(at, at + 14), Span(over, over + 9)),
        Edit(EditKind.SAME, Span(at + 15, len(left)), Span(over + 10, len(right))),
    )
    overlap = Overlap(
        id=OverlapId("o"),
        kind=Kind.VERBATIM,
        a=Passage(DocumentId("a"), Span(0, len(left))),
        b=Passage(DocumentId("b"), Span(0, len(right))),
        edits=edits,
        measures=Measures(words=9, identity=1, longest_run=9, edits_per_100=1, bits=1),
    )
    shown = WordDifferences()
    qtbot.addWidget(shown)
    shown.set_theme(colours)
    shown.show_words(differences(overlap, left, right), QFont("DejaVu Serif", 11))
    shown.resize(240, shown.heightForWidth(240))
    shown.show()
    looks_like(shown.grab().toImage(), f"differences-{name}", tolerance=0.02)


@pytest.mark.parametrize("name", THEMES)
def test_each_kind_has_a_line_of_its_own(name, qapp):
    colours = load(resource(f"themes/{name}.toml"))
    told = {(PENS[kind], look(colours, kind).fill.alpha() > 0) for kind in Kind}
    assert len(told) >= 5
    pictures = set()
    for kind in Kind:
        image = QImage(24, 20, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        swatch(painter, colours, kind, image.rect())
        painter.end()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == len(Kind)


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_words_stand_out_from_their_ground(name, qapp):
    theme = load(resource(f"themes/{name}.toml"))
    grounds = [theme.paper, theme.panel, theme.desk, theme.current, theme.hover]
    grounds += [look(theme, kind).fill for kind in Kind if look(theme, kind).fill.alpha()]
    assert all(contrast(theme.ink, ground) >= 4.5 for ground in grounds)
    for ground in (theme.paper, theme.panel):
        for soft in (theme.soft, theme.accent, theme.error, theme.furniture, theme.dropped_line):
            assert contrast(soft, ground) >= 4.5, (soft.name(), ground.name())
    assert contrast(theme.accent_ink, theme.accent) >= 4.5


def test_the_stylesheet_uses_only_roles_of_the_theme(qapp):
    for name in THEMES:
        made = stylesheet(load(resource(f"themes/{name}.toml")))
        assert "${" not in made
    assert {field.name for field in fields(Theme)} >= {"paper", "ink", "accent", "focus"}
