"""The window of an application that runs from right to left."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView

from reader.domain.search import Field
from reader.ui.models.facet_rows import FacetRow, FacetRowsModel
from reader.ui.panes.facet_list import _FacetDelegate
from reader.ui.panes.hit_list import SIDE
from reader.ui.panes.listing import mirrored
from reader.ui.theme.appearance import theme_for
from tests.ui import test_search_narrowing as copied
from tests.ui.searching_desk import opened, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
SHARED = "The harbour council met in the old granary and heard seven witnesses about the flood."
TEXTS = {
    "a.txt": f"# Report\n{SHARED}\nThe harbour burned.",
    "b.txt": f"# Page\n{SHARED}\nNo more.",
}


@pytest.fixture
def direction(qapp):
    before = qapp.layoutDirection()
    yield qapp.setLayoutDirection
    qapp.setLayoutDirection(before)


def picture(widget):
    QApplication.processEvents()
    return widget.grab().toImage()


def test_texts_keep_their_order_and_the_sides_change_places(direction, bench):
    direction(RIGHT)
    window = bench.window()
    desk = bench.open(window, TEXTS)
    first, second = (pane.mapTo(window, QPoint()).x() for pane in desk.row.panes)
    assert first < second
    assert desk.frame.documents.mapTo(window, QPoint()).x() > second
    assert desk.frame.inspector.mapTo(window, QPoint()).x() < first


@pytest.mark.parametrize("name", ["matrix", "concordance"])
def test_matrix_and_concordance_look_as_they_do_from_left_to_right(direction, bench, qtbot, name):
    seen = []
    for way in (LEFT, RIGHT):
        direction(way)
        window = opened(bench, qtbot, TEXTS, (1300, 800))
        type_into(qtbot, window, "harbour")
        window.actions_by_id[f"read.{name}"].trigger()
        table = window.findChild(QTableView, name)
        qtbot.waitUntil(lambda table=table: table.isVisible() and table.model().rowCount() > 1)
        assert table.layoutDirection() is LEFT
        table.setFixedSize(900, 120)
        seen.append(picture(table.viewport()))
        window.close()
    assert seen[0] == seen[1]


def test_parts_of_a_cell_change_sides():
    option = QStyleOptionViewItem()
    option.rect = QRect(100, 0, 200, 20)
    for way, left in ((LEFT, 110), (RIGHT, 240)):
        option.direction = way
        assert mirrored(option, QRect(110, 0, 50, 20)) == QRect(left, 0, 50, 20)


def test_a_facet_and_its_count_do_not_touch(direction, qtbot):
    row = FacetRow("Report", "388", Field.DOC, "a.txt")
    inked = {way: _columns(_painted(row, way, direction)) for way in (LEFT, RIGHT)}
    assert min(max(_gaps(columns)) for columns in inked.values()) > 60


def _painted(row, way, direction):
    direction(way)
    model = FacetRowsModel()
    model._rows = [row]
    delegate = _FacetDelegate()
    delegate.theme = theme_for("light")
    option = QStyleOptionViewItem()
    option.rect, option.direction = QRect(0, 0, 200, 24), way
    image = QImage(200, 24, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def _columns(image):
    """Return the columns that are painted."""
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).red() < 250 for y in range(image.height()))
    ]


def _gaps(columns):
    return sorted(b - a for a, b in pairwise(columns) if b - a > 8)


@pytest.mark.parametrize("way", [LEFT, RIGHT])
def test_a_click_on_the_copies_unfolds_them_at_either_side(direction, bench, qtbot, way):
    direction(way)
    window = opened(bench, qtbot, copied.TEXTS)
    hits = copied.folded(window, qtbot)
    box = hits.list.visualRect(hits.model.index(copied.with_copies(hits), 0))
    x = SIDE + 4 if way is RIGHT else hits.list.viewport().width() - SIDE - 4
    before = hits.model.rowCount()
    QTest.mouseClick(
        hits.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, box.center().y())
    )
    assert hits.model.rowCount() > before
