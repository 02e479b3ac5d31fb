"""Ribbons join what belongs together: all that are seen, no others, and quickly."""

import random

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from reader.ui.pairing.pieces import KINDS, Pieces
from reader.ui.panes import ribbon
from reader.ui.panes.reading import plans, sheet
from reader.ui.panes.reading.typesetter import Typesetter
from reader.ui.panes.reading.view import ReadingView
from reader.ui.panes.ribbons import Ribbons
from reader.ui.theme.appearance import theme_for

CHANCE = random.Random(5)
LEFT, RIGHT = (
    "\n\n".join(
        f"{side} {n} " + " ".join(CHANCE.choices(["tide", "harbour", "of", "қала"], k=n % 90))
        for n in range(300)
    )
    for side in ("Left", "Right")
)


def pieces_of(rows):
    table = np.array(sorted(rows), np.int64).reshape(-1, 4)
    count = len(table)
    kinds = np.arange(count, dtype=np.int64) % len(KINDS)
    return Pieces(*table.T, kinds, np.zeros(count, np.int64))


def scattered(count, seed=1, longest=300):
    chance, rows = random.Random(seed), []
    for _ in range(count):
        a, b = chance.randrange(len(LEFT) - 2_000), chance.randrange(len(RIGHT) - 2_000)
        rows.append((a, a + chance.randrange(longest), b, b + chance.randrange(longest)))
    return pieces_of(rows)


class Gap(QWidget):
    """Two texts with ribbons between them."""

    def __init__(self, make_document):
        super().__init__()
        self.views = [ReadingView(self) for _ in range(2)]
        self.ribbons = Ribbons(*self.views, self)
        line = QHBoxLayout(self)
        for part in (self.views[0], self.ribbons, self.views[1]):
            line.addWidget(part)
        self.ribbons.set_theme(theme_for("light"))
        self.resize(760, 420)
        self.show()
        for view, text in zip(self.views, (LEFT, RIGHT), strict=True):
            view.show_document(make_document(text))

    def stand(self, left, right):
        for view, place in zip(self.views, (left, right), strict=True):
            view.bring(place, 100)
        self.grab()

    def told(self):
        """Return the ribbons as they are drawn, by piece."""
        return {
            each.piece: (each.top, each.foot, each.other_top, each.other_foot)
            for each in self.ribbons.on_screen()
        }

    def expected(self, pieces):
        """Return which pieces have an end on screen, and the ends that are, asked one by one."""
        found = {}
        for number in range(len(pieces)):
            ends = []
            for view, starts, stops in (
                (self.views[0], pieces.starts, pieces.ends),
                (self.views[1], pieces.other_starts, pieces.other_ends),
            ):
                start, end = int(starts[number]), int(stops[number])
                origin = self.ribbons._origin(view)
                top = view.y_of(start) - view.scroll_y + origin
                last = max(start, end - 1)
                foot = view.y_of(last) - view.scroll_y + origin + view.line_height
                foot = top + 2 if end <= start else foot
                upper = self.ribbons._origin(self.views[0])
                ends.append((top, foot) if foot > upper and top < self.ribbons.height() else None)
            if any(ends):
                found[number] = ends
        return found


@pytest.fixture
def gap(qtbot, make_document):
    gap = Gap(make_document)
    qtbot.addWidget(gap)
    return gap


def as_seen(ends):
    return [min(max(y, -40), 460) for y in ends]


def same(told, expected):
    assert told.keys() == expected.keys()
    for number, (one, other) in expected.items():
        if one:
            assert as_seen(told[number][:2]) == as_seen(one)
        if other:
            assert as_seen(told[number][2:]) == as_seen(other)


@pytest.mark.parametrize("longest", [1, 60, 6_000])
def test_all_ribbons_with_an_end_on_screen_are_there_and_no_others(gap, longest):
    pieces = scattered(400, longest=longest)
    gap.ribbons.show_pieces(pieces)
    chance = random.Random(2)
    seen = 0
    for _ in range(8):
        gap.stand(chance.randrange(len(LEFT)), chance.randrange(len(RIGHT)))
        expected = gap.expected(pieces)
        same(gap.told(), expected)
        seen += len(expected)
    assert seen > 8


def test_ribbons_follow_every_step_of_a_resize_though_heights_are_guessed(gap, monkeypatch):
    monkeypatch.setattr(sheet, "AT_ONCE", 1_000)
    pieces = scattered(400)
    gap.ribbons.show_pieces(pieces)
    gap.stand(len(LEFT) // 2, len(RIGHT) // 3)
    for width in range(740, 480, -40):
        gap.resize(width, 420 - width % 50)
        gap.grab()
        told = gap.told()
        assert not gap.views[0].settled
        same(told, gap.expected(pieces))


def test_ribbons_stay_where_they_are_when_guessed_lines_are_found(gap, qtbot, monkeypatch):
    monkeypatch.setattr(sheet, "AT_ONCE", 1_000)
    monkeypatch.setattr(plans, "SLICE", 5_000)
    at = len(LEFT) // 2
    rows = [(at + n, at + n + 60, at + n, at + n + 60) for n in range(0, 900, 90)]
    gap.ribbons.show_pieces(pieces_of(rows))
    gap.stand(at, at)
    gap.resize(600, 420)
    picture = gap.grab().toImage()
    qtbot.waitUntil(lambda: all(view.settled for view in gap.views))
    assert gap.grab().toImage() == picture


def test_how_many_ribbons_there_are_elsewhere_costs_nothing(gap, monkeypatch):
    asked = []
    for name in ("y_of", "ys_of"):
        plain = getattr(ReadingView, name)

        def counted(view, offsets, plain=plain):
            asked.append(np.size(offsets))
            return plain(view, offsets)

        monkeypatch.setattr(ReadingView, name, counted)
    counts = []
    near = [(200 * n, 200 * n + 90, 200 * n, 200 * n + 90) for n in range(4)]
    far = len(LEFT) - 3_000
    for many in (10, 5_000):
        rows = [(far + n % 900, far + n % 900 + 40, far, far + 40) for n in range(many)]
        gap.ribbons.show_pieces(pieces_of(near + rows))
        gap.stand(0, 0)
        asked.clear()
        gap.views[0].scroll_by(20)
        gap.resize(gap.width() - 10, gap.height())
        gap.grab()
        counts.append(sum(asked))
    assert counts[0] == counts[1] < 200


def test_no_line_is_laid_out_that_is_not_on_screen(gap, monkeypatch):
    pieces = scattered(400, longest=6_000)
    gap.ribbons.show_pieces(pieces)
    gap.stand(len(LEFT) // 2, len(RIGHT) // 2)
    made, plain = [], Typesetter._make
    monkeypatch.setattr(Typesetter, "_make", lambda own, row: made.append(row) or plain(own, row))
    gap.views[0].bring(len(LEFT) // 4, 100)
    gap.grab()
    assert len(gap.ribbons.on_screen()) > 9
    seen = gap.views[0]._sheet.standing.seen(gap.views[0].viewport().height())
    assert {each.laid.row for each in seen} <= set(made)
    assert len(made) <= len(seen) + 4


def test_asking_again_without_a_change_costs_nothing(gap, monkeypatch):
    gap.ribbons.show_pieces(scattered(300))
    gap.stand(len(LEFT) // 2, len(RIGHT) // 2)
    first = gap.ribbons.on_screen()
    assert first
    assert gap.ribbons.on_screen() is first
    gap.views[1].scroll_by(7)
    again = {each.piece: each for each in gap.ribbons.on_screen()}
    moved = [each for each in first if each.piece in again and each.other_top > 0]
    assert moved
    for each in moved:
        assert again[each.piece].other_top == each.other_top - 7


class Strokes:
    """Counts what is painted, and how broad the edges are."""

    def __init__(self, monkeypatch):
        self.painted = []
        plain = ribbon._paint

        def counted(painter, scene, seen, kind, layer):
            self.painted.append((seen.piece, kind, layer))
            plain(painter, scene, seen, kind, layer)

        monkeypatch.setattr(ribbon, "_paint", counted)


def test_ribbons_that_nobody_could_tell_apart_are_painted_once(gap, monkeypatch):
    gap.ribbons.show_pieces(pieces_of([(10 + n % 3, 16 + n % 3, 20, 26) for n in range(600)]))
    gap.stand(0, 0)
    assert len(gap.ribbons.on_screen()) == 600
    strokes = Strokes(monkeypatch)
    gap.ribbons.repaint()
    assert len(strokes.painted) == len(KINDS)
    strokes.painted.clear()
    gap.ribbons.set_lit(77)
    gap.ribbons.repaint()
    assert (77, KINDS[int(gap.ribbons.pieces.kinds[77])], 2) == strokes.painted[-1]
    assert len(strokes.painted) == len(KINDS) + 1


def test_many_edges_at_rest_are_fine_and_one_in_hand_is_broad(gap, monkeypatch):
    pens = []
    plain = ribbon.QPen

    def counted(colour, width, style):
        pens.append(width)
        return plain(colour, width, style)

    monkeypatch.setattr(ribbon, "QPen", counted)
    pieces = scattered(900)
    gap.ribbons.show_pieces(pieces)
    gap.stand(len(LEFT) // 2, len(RIGHT) // 2)
    gap.ribbons.repaint()
    assert len(pens) > 6
    assert max(pens) <= 1
    gap.ribbons.set_current(gap.ribbons.on_screen()[0].piece)
    gap.ribbons.repaint()
    assert max(pens) > 1.5
    QApplication.processEvents()
