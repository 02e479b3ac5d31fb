"""A ribbon whose other end is off the screen says where it went, and takes one there."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

COMMON = "the grey sea rose over the stone wall of the old harbour that night"
LEFT = "\n".join([COMMON, *(f"left line {n} of its own words" for n in range(200))])
RIGHT = "\n".join([*(f"right row {n} with others {n * 3}" for n in range(200)), COMMON])


def test_the_end_off_the_screen_is_marked_and_a_click_brings_it_level(bench, qtbot):
    desk = bench.open(bench.window(), {"a.txt": LEFT, "b.txt": RIGHT})
    desk.placing.leave_to_reader()
    desk.shown.show_documents({0: "d-a.txt", 1: "d-b.txt"})
    desk.set_locked(locked=False)
    left, right = (pane.view for pane in desk.row.panes)
    left.set_scroll_y(0)
    right.set_scroll_y(0)
    (ribbons,) = desk.row.ribbons
    (ribbon,) = ribbons.on_screen()
    assert ribbon.other_top > ribbons.height()
    image = ribbons.grab().toImage()
    foot = [image.pixelColor(ribbons.width() - 8, ribbons.height() - y) for y in range(1, 14)]
    assert len({colour.rgb() for colour in foot}) > 1  # the arrow points down at the right
    point = QPointF(2, (ribbon.top + ribbon.foot) / 2)
    assert ribbons.piece_at(point) == ribbon.piece
    QTest.mouseClick(ribbons, Qt.MouseButton.LeftButton, pos=point.toPoint())
    y = right.y_of(RIGHT.index(COMMON)) - right.scroll_y
    assert 0 <= y < right.viewport().height()
    assert abs(y - (left.y_of(0) - left.scroll_y)) <= left.line_height
