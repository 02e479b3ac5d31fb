"""The bar below a document's title shows where its overlaps lie, be they ever so many."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.domain.overlap import Kind
from reader.ui.models.coverage import Stretch
from reader.ui.panes import coverage_bar
from reader.ui.panes.coverage_bar import CoverageBars
from reader.ui.theme.appearance import theme_for
from reader.ui.theme.kinds import look


@pytest.fixture
def theme(qapp):
    return theme_for("light")


def drawn(bars, stretches, theme, width=200):
    image = QImage(width, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bars.draw(painter, QRectF(0, 0, width, 4), stretches, theme)
    painter.end()
    return [image.pixelColor(x, 2).name() for x in range(width)]


def many(kind, start, end, count=400):
    step = (end - start) / count
    return [Stretch(start + n * step, start + n * step + step / 2, kind) for n in range(count)]


def test_thousands_of_overlaps_stand_where_they_lie_the_weightier_above(theme):
    stretches = (
        *many(Kind.VERBATIM, 0.1, 0.2),
        *many(Kind.EDITED, 0.1, 0.4, 900),
        Stretch(0.7, 0.7001, Kind.NOISY),
    )
    colours = drawn(CoverageBars(), stretches, theme)
    verbatim, edited, noisy = (
        look(theme, kind).line.name() for kind in (Kind.VERBATIM, Kind.EDITED, Kind.NOISY)
    )
    assert set(colours[:19]) == set(colours[82:139]) == set(colours[143:]) == {"#ffffff"}
    assert set(colours[21:39]) == {verbatim}
    assert set(colours[42:79]) == {edited}
    assert colours[140:142] == [noisy, noisy]


def test_many_are_drawn_as_a_few_would_be(theme, monkeypatch):
    stretches = tuple(
        Stretch(n / 50 + 0.002, n / 50 + 0.01, list(Kind)[n % len(Kind)]) for n in range(50)
    )
    one_by_one = drawn(CoverageBars(), stretches, theme, 1000)
    monkeypatch.setattr(coverage_bar, "_MANY", 1)
    at_once = drawn(CoverageBars(), stretches, theme, 1000)
    middles = [20 * n + 6 for n in range(50)]
    assert [one_by_one[x] for x in middles] == [at_once[x] for x in middles]
    assert sum(a != b for a, b in zip(one_by_one, at_once, strict=True)) <= 4 * 50


def test_a_crowded_bar_is_worked_out_once_for_each_width_and_theme(theme, monkeypatch):
    made = []
    image = coverage_bar._image
    monkeypatch.setattr(coverage_bar, "_image", lambda *args: made.append(args[1:]) or image(*args))
    bars, stretches = CoverageBars(), tuple(many(Kind.VERBATIM, 0, 1))
    for width in (200, 200, 150, 150):
        drawn(bars, stretches, theme, width)
    assert [columns for columns, _ in made] == [200, 150]
    drawn(bars, stretches, theme_for("dark"), 150)
    drawn(bars, (*stretches, *stretches), theme, 150)
    assert len(made) == 4
