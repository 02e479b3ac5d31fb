"""Pictures of the lists below the panes: matrix, coverage and collation."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.domain.collation import Collation, Row, Witness
from reader.domain.comparison import Comparison
from reader.domain.document import Document, DocumentId
from reader.domain.overlap import Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.store.resources import resource
from reader.ui.models.collation_rows import CollationTable, ReadingRow
from reader.ui.models.coverage_rows import coverage_rows
from reader.ui.models.matrix_cells import share_table
from reader.ui.panes.collation_table import CollationPage
from reader.ui.panes.coverage import Coverage
from reader.ui.panes.matrix import Matrix
from reader.ui.theme.appearance import dress
from reader.ui.theme.tokens import load
from tests.visual.test_desk_looks import looks_like

FAMILY = "DejaVu Sans"
TITLES = ("Report of the commission", "Chapter 6, partner’s page", "The Courier", "Ferries")
IDS = tuple(DocumentId(f"d{number}") for number in range(len(TITLES)))
DOCUMENTS = tuple(
    Document(id=item, path=f"{item}.txt", text="x" * 1000, title=title)
    for item, title in zip(IDS, TITLES, strict=True)
)


def overlap(one, other, kind, start, end):
    return Overlap(
        id=OverlapId(f"{one}{other}{start}"),
        kind=kind,
        a=Passage(IDS[one], Span(start, end)),
        b=Passage(IDS[other], Span(0, 60)),
        edits=(),
        measures=Measures(words=9, identity=1, longest_run=9, edits_per_100=0, bits=80),
    )


COMPARISON = Comparison(
    (
        overlap(0, 1, Kind.VERBATIM, 500, 700),
        overlap(0, 1, Kind.EDITED, 720, 800),
        overlap(0, 2, Kind.REWORDED, 100, 140),
        overlap(0, 2, Kind.NOISY, 300, 330),
        overlap(3, 3, Kind.VERBATIM, 200, 300),
    ),
    {
        (IDS[0], IDS[1]): 0.28,
        (IDS[1], IDS[0]): 0.98,
        (IDS[0], IDS[2]): 0.07,
        (IDS[2], IDS[0]): 0.004,
        (IDS[3], IDS[3]): 0.2,
    },
)


@pytest.fixture(params=["light", "dark"])
def theme(request, qapp):
    if FAMILY not in QFontDatabase.families():
        pytest.skip(f"needs the font {FAMILY}")
    theme = load(resource(f"themes/{request.param}.toml"))
    before = QApplication.font()
    QApplication.setFont(QFont(FAMILY, 10))
    dress(QApplication.instance(), theme)
    yield request.param, theme
    QApplication.setFont(before)


@pytest.fixture
def show(qtbot):
    """Show pages, and hold them: what nothing holds would be collected while it is painted."""
    held = []

    def shown(page, colours, size):
        qtbot.addWidget(page)
        held.append(page)
        page.set_theme(colours)
        page.resize(*size)
        page.show()
        return page

    yield shown
    held.clear()


@pytest.mark.visual
def test_matrix(theme, show):
    name, colours = theme
    page = show(Matrix(), colours, (760, 150))
    page.set_pair(IDS[0], IDS[1])
    page.show_table(share_table(DOCUMENTS, COMPARISON))
    looks_like(page.grab().toImage(), f"matrix-{name}", tolerance=0.02)


@pytest.mark.visual
def test_coverage(theme, show):
    name, colours = theme
    page = show(Coverage(), colours, (760, 110))
    known = {item.id: item for item in DOCUMENTS}
    rows = coverage_rows(DOCUMENTS[0], known, COMPARISON.touching(IDS[0]), COMPARISON)
    page.show_rows(rows, DOCUMENTS[0].title)
    page.set_place(0.6)
    page.table.setCurrentIndex(page.model.index(0, 0))
    looks_like(page.grab().toImage(), f"coverage-{name}", tolerance=0.02)


@pytest.mark.visual
def test_collation(theme, show):
    name, colours = theme
    witnesses = tuple(
        Witness(siglum, Passage(item, Span(0, 200)), title)
        for siglum, item, title in zip("ABC", IDS, TITLES, strict=False)
    )
    said = (
        ("The harbour stays open", "The harbour stays open", "The harbour stays open"),
        ("in every winter", "in any season", "in every season of the whole long year, always,"),
        ("because", "", "because"),
        ("the islands have no other way", "the islands have no other way", "the islands"),
    )
    groups = [((0, 1, 2),), ((0,), (1,), (2,)), ((0, 2),), ((0, 1), (2,))]
    rows = tuple(
        ReadingRow(
            number,
            Row(
                tuple(Span(number * 9, number * 9 + 5) if text else None for text in texts),
                group,
                move=0 if number == 3 else None,
            ),
            texts,
        )
        for number, (texts, group) in enumerate(zip(said, groups, strict=True), start=1)
    )
    page = show(CollationPage(), colours, (760, 170))
    page.show_table(CollationTable(Collation(witnesses, ()), rows, TITLES[:3]))
    page.show_reading(1, 0)
    looks_like(page.grab().toImage(), f"collation-{name}", tolerance=0.02)
