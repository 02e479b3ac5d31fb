"""Words with their differences marked: what is not marked costs nothing to paint."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QImage, QPainter

from reader.ui.models.differences import Said, Words
from reader.ui.panes import word_flow
from reader.ui.panes.word_flow import Flow
from reader.ui.theme.appearance import theme_for


def painted(words, monkeypatch, width=200):
    """Return a picture of some words, and how often a place in a line was asked for."""
    asked = []
    place = word_flow._x
    monkeypatch.setattr(word_flow, "_x", lambda *a: asked.append(1) or place(*a))
    flow = Flow(words, QFont(), theme_for("light"))
    picture = QImage(width, max(1, flow.set_width(width)), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    flow.draw(painter, QPointF(0, 0))
    painter.end()
    return picture, len(asked)


def test_words_that_are_the_same_are_painted_without_asking_where_they_stand(qapp, monkeypatch):
    same = [Words(f"word{n}", Said.SAME) for n in range(400)]
    assert painted(same, monkeypatch)[1] == 0
    one = [*same[:200], Words("new", Said.ADDED), *same[200:]]
    assert painted(one, monkeypatch)[1] == 2


def test_a_mark_over_several_lines_is_painted_on_each(qapp, monkeypatch):
    words = [
        Words("before " * 20, Said.SAME),
        Words("added " * 20, Said.ADDED),
        Words("after " * 20, Said.SAME),
    ]
    colour = theme_for("light").added.rgb()
    picture, _ = painted(words, monkeypatch)
    rows = [
        y
        for y in range(picture.height())
        if any(picture.pixel(x, y) == colour for x in range(0, picture.width(), 2))
    ]
    plain, _ = painted([Words(item.text, Said.SAME) for item in words], monkeypatch)
    assert plain.height() == picture.height()
    assert picture.height() / 4 < len(rows) < picture.height() / 2
    assert rows[0] > picture.height() / 5


def test_nothing_at_all_is_painted_too(qapp, monkeypatch):
    assert painted([], monkeypatch)[1] == 0
