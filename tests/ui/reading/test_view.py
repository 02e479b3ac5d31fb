"""The widget as the desk uses it: places, scrolling, changes of size and style."""

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent

from reader.domain.document import Part, Structure
from reader.domain.errors import InvalidValueError
from reader.domain.span import Span
from reader.ui.panes.overview import OverviewStrip
from reader.ui.panes.reading.highlights import Highlights, MarkStyle
from reader.ui.panes.reading.prepared import prepare_text
from reader.ui.panes.reading.style import ReadingStyle
from reader.ui.panes.reading.typesetter import Typesetter
from reader.ui.panes.reading.view import ReadingView

LINES = "\n\n".join(
    f"Paragraph {n}: " + "the tide turns twice a day, өткел жабылса; " * (3 + n % 11)
    for n in range(400)
)
MIDDLE = LINES.index("Paragraph 200")
SHORT = "One line.\n\nAnother."


def viewport_y(view, offset):
    return view.y_of(offset) - view.scroll_y


@pytest.mark.parametrize("y", [0, 40, 166, 321, 480])
def test_a_line_is_brought_exactly_where_it_is_wanted(view, make_document, y):
    view.show_document(make_document(LINES))
    for place in (90_000, 5_000, 45_678, 0, len(LINES)):
        view.bring(place, y)
        view.grab()
        assert abs(viewport_y(view, place) - y) < 1


@pytest.mark.parametrize("y", [-20_000, 20_000])
def test_a_line_brought_far_off_the_screen_lays_out_nothing_on_the_way(
    view, make_document, monkeypatch, y
):
    view.show_document(make_document(LINES))
    made, make = [], Typesetter._make
    monkeypatch.setattr(Typesetter, "_make", lambda own, row: made.append(row) or make(own, row))
    view.bring(MIDDLE, y)
    view.grab()
    assert len(made) <= len(view._sheet.standing.seen(view.viewport().height())) + 6
    assert abs(viewport_y(view, MIDDLE) - y) < 0.02 * abs(y)
    beyond = [3 * view.content_height, -3 * view.content_height]
    for far in beyond:
        made.clear()
        view.bring(MIDDLE, far)
        view.grab()
        assert len(made) <= 40


@pytest.mark.parametrize("y", [0, 160, 450])
def test_the_lines_of_a_short_text_can_be_brought_anywhere_too(view, make_document, y):
    view.show_document(make_document(SHORT))
    for place in (0, len(SHORT)):
        view.bring(place, y)
        assert abs(viewport_y(view, place) - y) < 1


def keeps_its_place(view, change):
    view.bring(MIDDLE + 333, 91)
    view.grab()
    place = view.offset_at_reading_line()
    before = viewport_y(view, place)
    change()
    view.grab()
    assert abs(viewport_y(view, place) - before) < 1


@pytest.mark.parametrize("size", [(400, 500), (300, 300), (900, 700), (640, 350)])
def test_the_line_at_the_reading_line_stays_when_the_pane_is_resized(view, make_document, size):
    view.show_document(make_document(LINES))
    keeps_its_place(view, lambda: view.resize(*size))


@pytest.mark.parametrize(
    "change",
    [{"points": 18.5}, {"points": 7}, {"line_height": 2.0}, {"measure": 30}, {"justified": True}],
    ids=str,
)
def test_the_line_at_the_reading_line_stays_in_another_style(view, make_document, change):
    view.show_document(make_document(LINES))
    keeps_its_place(view, lambda: view.set_style(replace(view.style_in_use, **change)))


def test_the_line_at_the_reading_line_stays_in_another_theme(view, make_document, dark):
    view.show_document(make_document(LINES))
    keeps_its_place(view, lambda: view.set_theme(dark))


def test_many_resizes_do_not_add_up_to_a_drift(view, make_document):
    view.show_document(make_document(LINES))
    view.bring(MIDDLE + 333, 160)
    place = view.offset_at_reading_line()
    before = viewport_y(view, place)
    for width in [*range(640, 320, -17), *range(320, 641, 13), 640]:
        view.resize(width, 500)
    assert abs(viewport_y(view, place) - before) < 1


def test_the_beginning_stays_in_sight_when_the_pane_is_resized(view, make_document):
    view.show_document(make_document(LINES))
    view.resize(380, 420)
    assert view.scroll_y == 0


def test_what_is_on_screen_does_not_jump_while_one_reads_backwards(view, make_document):
    view.show_document(make_document(LINES))
    view.bring(len(LINES) - 2000, 200)
    for _ in range(400):
        place = view.offset_at(view.width() / 2, 120)
        before = viewport_y(view, place)
        view.scroll_by(-31)
        view.grab()
        if view.scroll_y <= 0:
            break
        assert viewport_y(view, place) - before == 31
    assert view.scroll_y < 0.9 * view.content_height


def test_reading_on_in_small_steps_ends_at_the_end(view, make_document):
    view.show_document(make_document(LINES[:30_000]))
    while True:
        before = view.scroll_y
        view.scroll_by(97)
        if view.scroll_y == before:
            break
    assert view.scroll_y == view.content_height - view.viewport().height()
    assert view.visible_span().end == 30_000


def test_a_reader_cannot_scroll_beyond_the_ends_but_back_from_beyond(view, make_document):
    view.show_document(make_document(LINES))
    view.scroll_by(-50)
    assert view.scroll_y == 0
    view.bring(0, 300)
    beyond = view.scroll_y
    assert beyond < 0
    view.scroll_by(-10)
    assert view.scroll_y == beyond
    view.scroll_by(10)
    assert view.scroll_y == beyond + 10


def test_the_scroll_bar_says_where_the_text_stands(view, make_document):
    view.show_document(make_document(LINES))
    view.bring(MIDDLE, 100)
    bar = view.verticalScrollBar()
    assert bar.value() == view.scroll_y
    assert bar.maximum() == view.content_height - view.viewport().height()
    bar.setValue(bar.value() + 333)
    assert bar.value() == view.scroll_y


def test_scrolling_is_told_once_and_not_when_nothing_moved(view, make_document, qtbot):
    view.show_document(make_document(LINES))
    with qtbot.waitSignal(view.scrolled):
        view.scroll_by(100)
    with qtbot.assertNotEmitted(view.scrolled):
        view.set_scroll_y(view.scroll_y)
        view.bring(view.offset_at_reading_line(), viewport_y(view, view.offset_at_reading_line()))


def test_the_lines_are_told_when_they_are_others(view, make_document, qtbot):
    with qtbot.waitSignal(view.laid_out):
        view.show_document(make_document(LINES))
    with qtbot.waitSignal(view.laid_out):
        view.resize(400, 500)
    with qtbot.waitSignal(view.laid_out):
        view.set_style(ReadingStyle(points=15))
    with qtbot.assertNotEmitted(view.laid_out):
        view.resize(400, 300)


def test_the_column_is_no_wider_than_its_measure_and_stands_in_the_middle(view, make_document):
    view.resize(1400, 500)
    view.show_document(make_document(LINES))
    assert view.column_width < 700
    row = view.visible_span().start
    left = next(x for x in range(1400) if view.character_at(x, 40) is not None)
    assert view.character_at(left, 40) == row
    assert abs(left - (view.viewport().width() - view.column_width) / 2) <= 2


def wheel(view, turned, modifiers=Qt.KeyboardModifier.NoModifier, pixels=0):
    event = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(0, pixels), QPoint(0, turned),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(event)


def test_the_wheel_scrolls_by_pixels(view, make_document):
    view.show_document(make_document(LINES))
    wheel(view, -120)
    assert view.scroll_y == 3 * view.line_height
    wheel(view, -40, pixels=-7)
    assert view.scroll_y == 3 * view.line_height + 7


def test_the_wheel_with_control_asks_for_another_size(view, make_document):
    view.show_document(make_document(LINES))
    asked = []
    view.zoom_requested.connect(asked.append)
    for turned in (120, 60, 60, -240):
        wheel(view, turned, Qt.KeyboardModifier.ControlModifier)
    assert asked == [1, 1, -2]
    assert view.scroll_y == 0


def test_a_prepared_text_is_the_one_shown_and_one_that_does_not_fit_is_set_anew(
    view, make_document
):
    document = make_document(LINES)
    prepared = prepare_text(document, view.style_in_use, view.column_width)
    view.show_document(document, prepared)
    right = view.content_height
    view.show_document(document)
    assert view.content_height == right
    unfit = prepare_text(document, ReadingStyle(points=30), 200)
    view.show_document(document, unfit)
    assert view.content_height == right


def test_a_text_can_be_prepared_in_a_thread(view, make_document):
    document = make_document(LINES)
    style, width = view.style_in_use, view.column_width
    with ThreadPoolExecutor(1) as pool:
        prepared = pool.submit(prepare_text, document, style, width).result()
    view.show_document(document)
    heights = prepare_text(document, style, width).plan.heights
    assert (prepared.plan.heights == heights).all()
    view.show_document(document, prepared)
    view.bring(MIDDLE, 50)
    assert viewport_y(view, MIDDLE) == 50


def test_offsets_are_told_for_many_places_at_once(view, make_document):
    view.show_document(make_document(LINES))
    offsets = np.arange(0, len(LINES), 501)
    ys = view.ys_of(offsets)
    assert (np.diff(ys) >= 0).all()
    assert ys[0] == view.y_of(0)


def with_furniture(make_document):
    text = "Words before.\n\nRunning head 12\n\nand {head 13} words behind."
    inner = text.index("{head 13}")
    return make_document(
        text,
        structure=(
            Structure(Part.FURNITURE, Span(15, 30)),
            Structure(Part.FURNITURE, Span(inner, inner + 9)),
        ),
    )


def test_furniture_can_be_folded_away_and_offsets_stay_exact(view, make_document):
    document = with_furniture(make_document)
    view.show_document(document)
    shown = view.content_height
    view.set_furniture_shown(False)
    assert view.content_height < shown
    view.select(Span(0, len(document.text)))
    assert view.selected_text() == document.text
    place = document.text.index("words behind")
    y = viewport_y(view, place) + 5
    assert document.text[view.offset_at(5000, y) - 7 :] == "behind."
    seen = {view.character_at(x, y) for x in range(view.width())} - {None}
    assert "".join(document.text[i] for i in sorted(seen)) == "and words behind."
    view.set_furniture_shown(True)
    assert view.content_height == shown


def test_a_view_without_a_document_answers(qtbot, view):
    view.bring(5, 10)
    view.set_scroll_y(100)
    view.scroll_by(10)
    view.resize(300, 300)
    view.set_furniture_shown(False)
    view.set_style(ReadingStyle(points=20))
    view.copy()
    view.grab()
    assert view.document is None
    assert (view.content_height, view.scroll_y, view.y_of(3)) == (0, 0, 0.0)
    assert view.offset_at(10, 10) == 0
    assert view.visible_span() == Span(0, 0)
    assert len(view.ys_of(np.array([1, 2]))) == 2


ODD = {
    "nothing": "",
    "a line end": "\n",
    "line ends": "\n" * 100_000,
    "one long word": "x" * 200_000,
    "Chinese": "中" * 50_000,
    "zeros": "\x00" * 9000,
    "lone surrogates": "a\ud800b" * 3000,
    "separators": "\u2028" * 500,
    "emoji": "😀" * 9000,
    "marks": "e\u0301" * 9000,
    "tabs": "\t" * 5000,
    "Arabic": "ا" * 20_000,
    "short lines": "a\n" * 20_000,
}


@pytest.mark.parametrize("name", ODD)
def test_hardly_any_text_is_too_odd_to_show(view, make_document, name):
    text = ODD[name]
    view.show_document(make_document(text))
    for y in (0, view.content_height / 2, view.content_height):
        view.set_scroll_y(y)
        view.grab()
        place = view.offset_at(200, 200)
        assert 0 <= place <= len(text)
        view.character_at(200, 200)
    view.bring(len(text) // 2, 100)
    view.resize(400, 400)
    view.select(Span(0, len(text)))
    view.grab()
    assert view.selected_text() == text


def mark(colour="#ff0000"):
    return (MarkStyle(QColor(colour), QColor("#00ff00")),)


def highlights(*spans, marks=None):
    starts, ends = (np.array(column, np.int64) for column in zip(*spans, strict=True))
    return Highlights(starts, ends, np.zeros(len(spans), np.uint8), marks or mark())


def coloured(view, colour):
    image = view.grab().toImage()
    wanted = QColor(colour).rgb()
    return {
        (x, y)
        for y in range(image.height())
        for x in range(0, image.width(), 2)
        if image.pixel(x, y) == wanted
    }


def test_a_highlight_is_painted_where_its_words_stand(view, make_document):
    text = "Nothing here.\n\nBut these words are marked.\n\nNothing here."
    view.show_document(make_document(text))
    start = text.index("these words")
    view.set_highlights("overlaps", highlights((start, start + 11)))
    ys = [y for _, y in coloured(view, "#ff0000")]
    top = viewport_y(view, start)
    assert top <= min(ys)
    assert max(ys) <= top + view.line_height + 2
    view.set_highlights("overlaps", None)
    assert not coloured(view, "#ff0000")


def test_the_lines_of_overlapping_highlights_stand_below_each_other(view, make_document):
    text = "Some words that are marked twice over, and some more."
    view.show_document(make_document(text))
    marks = (
        MarkStyle(QColor(0, 0, 0, 0), QColor("#ff0000"), thickness=2.0),
        MarkStyle(QColor(0, 0, 0, 0), QColor("#0000ff"), thickness=2.0),
    )
    starts, ends = np.array([5, 16]), np.array([40, 30])
    view.set_highlights("overlaps", Highlights(starts, ends, np.array([0, 1], np.uint8), marks))
    red, blue = coloured(view, "#ff0000"), coloured(view, "#0000ff")
    assert max(y for _, y in red) < min(y for _, y in blue)
    assert {x for x, _ in blue} < {x for x, _ in red}


def test_a_short_highlight_is_seen_on_a_long_one(view, make_document):
    text = "Some words that are marked twice over, and some more."
    view.show_document(make_document(text))
    marks = (
        MarkStyle(QColor("#ff0000"), QColor(0, 0, 0, 0)),
        MarkStyle(QColor("#0000ff"), QColor(0, 0, 0, 0)),
    )
    starts, ends = np.array([5, 5]), np.array([16, 40])
    view.set_highlights("overlaps", Highlights(starts, ends, np.array([0, 1], np.uint8), marks))
    red, blue = coloured(view, "#ff0000"), coloured(view, "#0000ff")
    assert red
    assert max(x for x, _ in red) <= min(x for x, _ in blue) + 2


def test_a_theme_set_later_looks_as_if_it_had_been_there(view, make_document, qtbot, dark):
    document = with_furniture(make_document)
    view.show_document(document)
    view.grab()
    view.set_theme(dark)
    fresh = ReadingView()
    qtbot.addWidget(fresh)
    fresh.set_theme(dark)
    fresh.resize(view.size())
    fresh.show_document(document)
    view.clearFocus()
    assert view.grab().toImage() == fresh.grab().toImage()


def test_furniture_folded_inside_a_line_counts_in_the_estimate_too(view, make_document):
    text = "Words " + "{a running head} " * 40 + "and more words."
    spans = [Span(6 + 17 * n, 22 + 17 * n) for n in range(40)]
    document = make_document(text, structure=tuple(Structure(Part.FURNITURE, s) for s in spans))
    plans = [
        prepare_text(document, view.style_in_use, 300, furniture_shown=shown).plan
        for shown in (True, False)
    ]
    assert plans[0].lines[0] > 8
    assert plans[1].lines[0] <= 2


def test_highlights_out_of_order_or_on_no_layer_are_refused(view):
    with pytest.raises(InvalidValueError, match="order"):
        highlights((5, 6), (1, 2))
    with pytest.raises(InvalidValueError, match="layer"):
        view.set_highlights("nonsense", highlights((1, 2)))
    with pytest.raises(InvalidValueError, match="many"):
        Highlights(np.array([1]), np.array([2, 3]), np.zeros(1, np.uint8), mark())
    with pytest.raises(InvalidValueError, match="no mark"):
        Highlights(np.array([1]), np.array([2]), np.ones(1, np.uint8), mark())


def on_screen(view):
    """What the window shows: unlike ``grab``, this paints nothing anew."""
    return view.screen().grabWindow(view.winId()).toImage()


def test_scrolled_pictures_are_those_painted_afresh(view, make_document, qtbot):
    view.show_document(make_document(LINES))
    view.set_highlights("overlaps", highlights(*((n, n + 150) for n in range(0, 100_000, 400))))
    view.bring(MIDDLE, 100)
    qtbot.wait(20)
    for step in (13, -40, 200, 333, -7):
        view.scroll_by(step)
        qtbot.wait(1)
        view.bring(view.offset_at_reading_line(), 150 + step / 10)
        view.set_scroll_y(view.scroll_y + 17)
        qtbot.wait(1)
        scrolled = on_screen(view)
        view.viewport().update()
        qtbot.wait(1)
        assert on_screen(view) == scrolled


def test_a_screen_reader_is_told_the_title_the_place_and_the_paragraph(view, make_document):
    view.show_document(make_document(LINES, title="The tides"))
    view.bring(MIDDLE, view.reading_line)
    view._describe()
    assert view.accessibleName()
    assert view.accessibleDescription().startswith("The tides, 50%. Paragraph 200: the tide")


def test_a_view_that_is_closed_leaves_nothing_behind(qapp, make_document):
    view = ReadingView()
    strip = OverviewStrip(view)
    view.show_document(make_document(LINES))
    view.show()
    strip.show()
    view.grab()
    left = [weakref.ref(view), weakref.ref(strip), weakref.ref(view._sheet.galley)]
    for widget in (strip, view):
        widget.close()
        widget.deleteLater()
    del view, strip, widget
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() for each in left] == [None, None, None]


def test_no_numpy_is_needed_before_a_document_is_shown():
    import subprocess
    import sys

    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from reader.ui.panes.overview import OverviewStrip\n"
        "from reader.ui.panes.reading.view import ReadingView\n"
        "view = ReadingView()\n"
        "strip = OverviewStrip(view)\n"
        "view.show(), strip.show(), view.grab(), strip.grab()\n"
        "sys.exit('numpy' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


def test_only_furniture_with_letters_is_framed(view, make_document):
    text = "Some **strong** words Report 37 go on"
    spans = [(5, 7), (13, 15), (22, 31)]
    structure = tuple(Structure(Part.FURNITURE, Span(*each)) for each in spans)
    view.show_document(make_document(text, structure=structure))
    framed = view._sheet.inline_furniture(view._paints.furniture_box())
    assert list(zip(framed.starts.tolist(), framed.ends.tolist(), strict=True)) == [(22, 31)]
