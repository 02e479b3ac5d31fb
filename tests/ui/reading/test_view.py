"""The widget as the desk uses it."""

import pytest

LINES = "\n\n".join(f"Paragraph {n}: " + "the tide turns twice a day. " * 12 for n in range(300))


@pytest.mark.parametrize("y", [0, 40, 166, 321])
def test_a_line_is_brought_exactly_where_it_is_wanted(view, make_document, y):
    view.show_document(make_document(LINES))
    for place in (90_000, 5_000, 45_678, 0, len(LINES)):
        view.bring(place, y)
        assert abs(view.y_of(place) - view.scroll_y - y) < 1
