"""The strip shows where a text's marks lie, and takes the reader there."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.ui.panes.overview import OverviewStrip
from reader.ui.panes.reading.highlights import Highlights, MarkStyle
from reader.ui.panes.reading.view import ReadingView

LEFT = Qt.MouseButton.LeftButton
NONE_DOWN = Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
TEXT = "\n\n".join(f"Paragraph {n}. " + "Words and words. " * 20 for n in range(300))
RED, BLUE = QColor("#ff0000"), QColor("#0000ff")


@pytest.fixture
def view(qtbot, make_document):
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_document(
        make_document(
            TEXT,
            structure=(
                Structure(Part.HEADING, Span(0, 12), 1),
                Structure(Part.PAGE, Span(0, len(TEXT)), label="7"),
            ),
        )
    )
    return view


@pytest.fixture
def strip(qtbot, view):
    strip = OverviewStrip(view)
    qtbot.addWidget(strip)
    strip.resize(14, 400)
    strip.show()
    return strip


def marks(colour, *spans):
    starts, ends = (np.array(column, np.int64) for column in zip(*spans, strict=True))
    style = MarkStyle(QColor(0, 0, 0, 0), colour)
    return Highlights(starts, ends, np.zeros(len(spans), np.uint8), (style,))


def rows_of(strip, colour, x=5):
    image = strip.grab().toImage()
    return [y for y in range(image.height()) if image.pixelColor(x, y) == colour]


def test_marks_stand_where_their_words_are(strip, view):
    view.bring(len(TEXT), 100)
    size = len(TEXT)
    view.set_highlights(
        "overlaps", marks(RED, (size // 4, size // 4 + 10), (size // 2, 3 * size // 4))
    )
    rows = rows_of(strip, RED)
    assert abs(rows[0] - 100) <= 4
    assert rows[1] - rows[0] == 1
    assert abs(rows[2] - 200) <= 4
    assert abs(rows[-1] - 300) <= 4


def test_a_mark_of_one_word_is_still_seen(strip, view):
    view.set_highlights("overlaps", marks(RED, (len(TEXT) // 2, len(TEXT) // 2 + 1)))
    assert len(rows_of(strip, RED)) == 2


def test_the_frame_is_around_what_is_on_screen(strip, view):
    top, bottom = strip.frame
    assert top < 2
    view.set_scroll_y(view.content_height / 2)
    top, bottom = strip.frame
    assert top < 201 < bottom + 1
    view.scroll_by(view.content_height)
    assert strip.frame[1] == pytest.approx(399.5, abs=1)


def test_a_press_goes_there_and_a_drag_takes_the_frame_along(strip, view):
    QTest.mousePress(strip, LEFT, NONE, QPoint(7, 200))
    middle = view.scroll_y + view.visible_height() / 2
    assert middle == pytest.approx(view.content_height / 2, rel=0.02)
    QTest.mouseMove(strip, QPoint(7, 300))
    QTest.mouseRelease(strip, LEFT, NONE, QPoint(7, 300))
    middle = view.scroll_y + view.visible_height() / 2
    assert middle == pytest.approx(view.content_height * 0.75, rel=0.02)
    place = QPointF(7, 100)
    later = QMouseEvent(
        QEvent.Type.MouseMove, place, place, Qt.MouseButton.NoButton, NONE_DOWN, NONE
    )
    QApplication.sendEvent(strip, later)
    assert view.scroll_y + view.visible_height() / 2 == middle


def test_a_press_inside_the_frame_does_not_move_it(strip, view):
    view.set_scroll_y(view.content_height / 2)
    before = view.scroll_y
    QTest.mousePress(strip, LEFT, NONE, QPoint(7, round(sum(strip.frame) / 2)))
    assert view.scroll_y == before


def test_it_is_a_scroll_bar_to_a_screen_reader(strip, view):
    face = QAccessible.queryAccessibleInterface(strip)
    assert face.role() == QAccessible.Role.ScrollBar
    assert face.text(QAccessible.Text.Name)
    view.scroll_by(500)
    assert strip.value() == view.scroll_y == 500
    assert strip.maximum() == view.verticalScrollBar().maximum()
    strip.setValue(900)
    assert view.scroll_y == 900


def test_a_place_is_told_in_words(strip, view):
    assert strip.place_at(0) == "Paragraph 0. · p. 7 · 0%"
    assert strip.place_at(200).endswith("50%")


def test_without_a_document_it_is_empty(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    strip = OverviewStrip(view)
    qtbot.addWidget(strip)
    strip.show()
    QTest.mousePress(strip, LEFT, NONE, QPoint(5, 5))
    assert strip.place_at(10) == ""
    assert not strip.grab().isNull()
