"""A link whose name has no room keeps what tells it from others."""

from reader.ui.panes.cut_link import CutLink

NAME = "County Council: minutes of the eighth of July"


def test_the_name_is_cut_and_what_follows_it_stays(qtbot):
    link = CutLink(NAME, "edited, 20%")
    qtbot.addWidget(link)
    link.resize(220, 20)
    link.show()
    assert link.text().startswith("County")
    assert "…" in link.text()
    assert link.text().endswith(" · edited, 20%")
    assert link.fontMetrics().horizontalAdvance(link.text()) <= 220
    assert link.toolTip() == f"{NAME} · edited, 20%"
    link.resize(800, 20)
    assert link.text() == link.toolTip()
