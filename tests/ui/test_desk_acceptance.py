"""What the desk promises, on the seed documents and on a text of many scripts."""

from __future__ import annotations

import random
import statistics
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.ui.dialogs.choose_document import ChooseDocument

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

REPORT, CHAPTER = "tokayev-reboot-report.txt", "tokayev-reboot-final-chapter.txt"
PASSAGE = "Another reboot line is a new social policy"


def level_difference(desk, leader, offset):
    """Return by how many pixels what stands opposite ``offset`` is out of level."""
    other = desk.shown.beside(leader)
    source, target = (desk.row.panes[n].view for n in (leader, other))
    opposite = desk.shown.level(leader, other).opposite(
        offset, near=target.offset_at_reading_line()
    )
    if opposite is None:
        return None
    return (target.y_of(opposite) - target.scroll_y) - (source.y_of(offset) - source.scroll_y)


def point_of(view, offset):
    """Return the middle of a character that is on screen, in the viewport."""
    y = view.y_of(offset) - view.scroll_y + view.line_height / 2
    x = next(x for x in range(0, view.viewport().width(), 2) if view.offset_at(x, y) == offset)
    return QPoint(x + 2, round(y))


def choose(desk, pane, document):
    """Choose a document from a pane's own list."""
    QTest.mouseClick(desk.row.panes[pane].chooser, Qt.MouseButton.LeftButton)
    dialog = desk.window.findChildren(ChooseDocument)[-1]
    QTest.keyClicks(dialog.field, document.removeprefix("d-"))
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def drag(view, start, end):
    """Select by dragging the mouse from one character to another."""
    first, last = point_of(view, start), point_of(view, end)
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    for step in (0.3, 0.6, 1.0):
        QTest.mouseMove(port, first + (last - first) * step)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)


@pytest.fixture
def seed_desk(bench, seed_texts):
    window = bench.window()
    desk = bench.open(window, seed_texts)
    choose(desk, 0, f"d-{REPORT}")
    choose(desk, 1, f"d-{CHAPTER}")
    bench.qtbot.waitUntil(lambda: not window.findChildren(ChooseDocument))
    window.activateWindow()  # offscreen, no window is active once a popup has gone
    bench.qtbot.waitUntil(window.isActiveWindow)
    return desk


@pytest.mark.seeds
def test_a_click_in_the_report_brings_the_chapter_level_with_it(seed_desk, qtbot):
    left, right = (pane.view for pane in seed_desk.row.panes)
    offset = left.document.text.index(PASSAGE) + 8
    left.bring(offset, 300)
    right.set_scroll_y(0)
    qtbot.mouseClick(left.viewport(), Qt.MouseButton.LeftButton, pos=point_of(left, offset))
    other = right.document.text.index(PASSAGE) + 8
    apart = (right.y_of(other) - right.scroll_y) - (left.y_of(offset) - left.scroll_y)
    assert abs(apart) < 1
    assert PASSAGE in seed_desk.passages.held.overlap.a.span.of(left.document.text)
    for _ in range(2):
        qtbot.keyClick(seed_desk.window, Qt.Key.Key_F8)
        held = seed_desk.passages.held.overlap
        tops = [
            view.y_of(side.span.start) - view.scroll_y
            for view, side in zip((left, right), (held.a, held.b), strict=True)
        ]
        assert abs(tops[0] - tops[1]) < left.line_height


@pytest.mark.seeds
def test_a_selection_over_three_paragraphs_is_copied_exactly(seed_desk, qtbot):
    left = seed_desk.row.panes[0].view
    text = left.document.text
    start = text.index(PASSAGE)
    end = start
    for _ in range(2):
        end = text.index("\n", end + 1)
    end += 40
    left.bring(start, 20)
    drag(left, start, end)
    assert text[start:end].count("\n") >= 2
    qtbot.keyClick(seed_desk.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text[start:end]


@pytest.mark.seeds
@pytest.mark.parametrize("size", [(1400, 900), (1000, 650)])
@pytest.mark.parametrize("leader", [0, 1])
def test_scrolling_keeps_the_texts_level_within_a_line(bench, seed_texts, size, leader):
    desk = bench.open(bench.window(size), seed_texts)
    choose(desk, 0, f"d-{REPORT}")
    choose(desk, 1, f"d-{CHAPTER}")
    view = desk.row.panes[leader].view
    desk.shown.take_in_hand(leader)
    chance = random.Random(7)
    overlap = max(desk.shown.told(leader, 1 - leader), key=lambda item: item.measures.words)
    apart = []
    for _ in range(200):
        wanted = chance.randrange(overlap.a.span.start, overlap.a.span.end)
        view.bring(wanted, view.reading_line - chance.random() * view.line_height)
        found = level_difference(desk, leader, view.offset_at_reading_line())
        if found is not None:
            apart.append(abs(found))
    assert len(apart) > 150
    assert max(apart) <= view.line_height
    assert statistics.median(apart) == 0


@pytest.mark.seeds
def test_the_texts_stay_level_with_words_hyphenated_and_one_text_larger(seed_desk, qtbot):
    settings = seed_desk.services.settings
    settings.set_reading(replace(settings.current.reading, justified=True, hyphenated=True))
    seed_desk.row.enlarge(1, 3)
    view = seed_desk.row.panes[0].view
    view.setFocus()
    overlap = max(seed_desk.shown.told(0, 1), key=lambda item: item.measures.words)
    chance, found = random.Random(11), []
    for _ in range(60):
        wanted = chance.randrange(overlap.a.span.start, overlap.a.span.end)
        view.bring(wanted, view.reading_line - chance.random() * view.line_height)
        found.append(level_difference(seed_desk, 0, view.offset_at_reading_line()))
    apart = [abs(item) for item in found if item is not None]
    assert len(apart) > 40
    larger = seed_desk.row.panes[1].view.line_height
    assert max(apart) <= larger
    assert statistics.median(apart) <= larger - view.line_height  # their lines differ by as much


@pytest.mark.seeds
def test_the_texts_stay_level_after_resize_zoom_and_theme(seed_desk, qtbot):
    left = seed_desk.row.panes[0].view
    offset = left.document.text.index(PASSAGE)
    seed_desk.shown.take_in_hand(0)
    left.bring(offset, left.reading_line)
    seed_desk.window.resize(1000, 650)
    QGuiApplication.processEvents()
    for action in ("view.larger", "view.larger", "view.dark", "view.smaller"):
        seed_desk.actions()[action].trigger()
        QGuiApplication.processEvents()
        apart = level_difference(seed_desk, 0, left.offset_at_reading_line())
        assert apart is None or abs(apart) <= left.line_height


SCRIPTS = [
    "Ещё раз: 😀 «Ғылым мен білім — елдің ертеңі» деп айтылды, қазақша мәтін осылай жалғасады.",
    "A cafe\u0301 beside the nai\u0308ve fac\u0327ade, with z\u0302 and a\u030a\u0304 marks on each of its letters.",
    "كتب الباحث في دفتره أن النصوص القديمة تعود إلى الحياة حين يقرؤها أحد بعد زمن طويل.",
    "𝔊reat 👩‍👩‍👧 families and 🇰🇿 flags stand here as astral words that count once in the text.",
]


@pytest.mark.parametrize("line", range(len(SCRIPTS)))
def test_any_script_is_level_and_copied_exactly(bench, qtbot, line):
    shared = "\n".join(SCRIPTS)
    filler = "\n".join(
        f"Some other words stand in line {n} of this one, {n * 3}." for n in range(60)
    )
    more = "\n".join(f"Nothing of it is said in the other text {n}, or {n * 7}." for n in range(20))
    desk = bench.open(
        bench.window(),
        {"a.txt": f"{filler}\n{shared}\n{filler}", "b.txt": f"{more}\n{shared}\n{more}"},
    )
    left, right = (pane.view for pane in desk.row.panes)
    offset = left.document.text.index(SCRIPTS[line])
    left.bring(offset, 260)
    desk.passages.click(0, offset + 5)
    other = right.document.text.index(SCRIPTS[line])
    apart = (right.y_of(other) - right.scroll_y) - (left.y_of(offset) - left.scroll_y)
    assert abs(apart) < 1
    text = right.document.text
    start = text.index(SCRIPTS[0]) + 3
    end = text.index(SCRIPTS[3]) + 2
    right.bring(start, 60)
    right.setFocus()
    drag(right, start, end)
    qtbot.keyClick(desk.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text[start:end]
