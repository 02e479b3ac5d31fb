"""The whole desk is dragged to another size: what that costs does not depend on the texts."""

import itertools
import random

import numpy as np
import pytest

from reader.domain.comparison import Comparison
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.ui.panes import coverage_bar
from reader.ui.panes.reading import plans, sheet
from reader.ui.panes.reading.galley import Galley
from reader.ui.panes.reading.typesetter import Typesetter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = ("a.txt", "b.txt", "c.txt", "d.txt")
WORDS = "the harbour council reconsidered a winter ferry; қала мен өзен nevertheless in".split()
MEASURES = Measures(words=12, identity=1, longest_run=12, edits_per_100=0, bits=90)


def texts_and_overlaps(count):
    """Return four texts that share ``count`` paragraphs from neighbour to neighbour."""
    chance = random.Random(7)
    shared = [" ".join(chance.choices(WORDS, k=12)) for _ in range(count)]
    texts, places = {}, {}
    for name in NAMES:
        parts, at = [], 0
        for number, words in enumerate(shared):
            own = f"{name} {number} " + " ".join(chance.choices(WORDS, k=chance.randrange(9, 60)))
            places[name, number] = Span(at + len(own) + 1, at + len(own) + 1 + len(words))
            parts += [own, words]
            at += len(own) + len(words) + 2
        texts[name] = "\n".join(parts)
    found = []
    for one, other in itertools.pairwise(NAMES):
        for number in range(count):
            a, b = places[one, number], places[other, number]
            found.append(
                Overlap(
                    id=OverlapId(f"{one}-{number}"),
                    kind=Kind.VERBATIM,
                    a=Passage(f"d-{one}", a),
                    b=Passage(f"d-{other}", b),
                    edits=(Edit(EditKind.SAME, a, b),),
                    measures=MEASURES,
                )
            )
    return texts, Comparison(tuple(found))


@pytest.fixture
def long_desk(bench, monkeypatch):
    """Return what makes a desk with four such texts, each counted as long."""
    monkeypatch.setattr(sheet, "AT_ONCE", 1_000)
    monkeypatch.setattr(coverage_bar, "_MANY", 50)

    def make(count):
        texts, comparison = texts_and_overlaps(count)
        bench.comparing = lambda _corpus, _first: lambda _ticket: comparison
        desk = bench.open(bench.window(), texts, name=f"corpus-{count}")
        desk.placing.leave_to_reader()
        desk.shown.set_pane_count(4)
        desk.shown.show_documents({n: f"d-{name}" for n, name in enumerate(NAMES)})
        view = desk.row.panes[1].view
        view.setFocus()
        view.bring(len(view.document.text) // 2, view.reading_line)
        bench.qtbot.waitUntil(lambda: all(pane.view.settled for pane in desk.row.panes))
        desk.window.grab()
        return desk

    return make


class Work:
    """Counts what a step asks of the texts."""

    def __init__(self, monkeypatch):
        self.laid = self.wrapped = self.estimated = self.drawn = 0
        make, wrap, ys_of = Typesetter._make, plans.wrap, Galley.ys_of
        image = coverage_bar._image

        def counted_make(setter, row):
            self.laid += 1
            return make(setter, row)

        def counted_wrap(units, sums, breaks):
            self.wrapped += len(sums)
            return wrap(units, sums, breaks)

        def counted_ys(galley, offsets):
            self.estimated += np.size(offsets)
            return ys_of(galley, offsets)

        def counted_image(stretches, columns, theme):
            self.drawn += len(stretches)
            return image(stretches, columns, theme)

        monkeypatch.setattr(Typesetter, "_make", counted_make)
        monkeypatch.setattr(plans, "wrap", counted_wrap)
        monkeypatch.setattr(Galley, "ys_of", counted_ys)
        monkeypatch.setattr(coverage_bar, "_image", counted_image)


def rows_seen(desk):
    views = [pane.view for pane in desk.row.panes]
    return sum(len(v._sheet.standing.seen(v.viewport().height())) for v in views)


@pytest.mark.parametrize("count", [100, 400])
def test_a_step_works_on_what_is_seen_of_four_texts_however_long(long_desk, monkeypatch, count):
    desk = long_desk(count)
    window, work = desk.window, Work(monkeypatch)
    for width, height in ((1380, 890), (1340, 870), (1290, 860), (1240, 830)):
        work.laid = 0
        window.resize(width, height)
        window.grab()
        assert rows_seen(desk) <= work.laid <= 2 * rows_seen(desk) + 12  # followers are moved on
    assert work.wrapped == 0
    assert work.estimated < 400
    assert work.drawn <= 4 * 2 * count  # the list got no wider more than once, if at all


def test_every_pane_keeps_its_line_and_stays_level_through_a_drag(long_desk, qtbot):
    desk = long_desk(200)
    views = [pane.view for pane in desk.row.panes]
    hand = views[1]
    place = hand.offset_at_reading_line()
    before = hand.y_of(place) - hand.scroll_y
    for width in (*range(1400, 1100, -60), *range(1100, 1401, 60), 1400):
        desk.window.resize(width, 900)
        desk.window.grab()
        assert abs(hand.y_of(place) - hand.scroll_y - before) < hand.line_height
    assert hand.y_of(place) - hand.scroll_y == before
    told = [view.offset_at_reading_line() for view in views]
    pictures = [view.grab().toImage() for view in views]
    qtbot.waitUntil(lambda: all(view.settled for view in views))
    assert [view.offset_at_reading_line() for view in views] == told
    assert [view.grab().toImage() for view in views] == pictures
