"""The list of documents: what is cut can be read all the same, and the one in hand is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.domain.document import DocumentId
from reader.store.resources import resource
from reader.ui.models.document_rows import DocumentRole, DocumentRow, Standing
from reader.ui.panes.document_list import DocumentList
from reader.ui.theme.tokens import load

REASON = "its format cannot be read yet: Word of before 2007; save it as .docx or .txt"


@pytest.fixture
def listed(qtbot):
    shown = DocumentList()
    qtbot.addWidget(shown)
    shown.set_theme(load(resource("themes/light.toml")))
    shown.resize(200, 300)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def rows(count, hand=-1, bad=0):
    made = [
        DocumentRow(
            title=f"Letter {n} to the editor on the state of the harbour",
            path=f"box/{n}.txt",
            document=DocumentId(f"d-{n}"),
            standing=Standing.IN_HAND if n == hand else Standing.CLOSED,
        )
        for n in range(count)
    ]
    return made + [
        DocumentRow(title=f"{n}.doc", path=f"{n}.doc", reason=REASON) for n in range(bad)
    ]


def test_a_title_that_is_cut_is_told_whole_by_the_pointer(listed):
    listed.show_rows(rows(2))
    told = listed.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert told == "Letter 1 to the editor on the state of the harbour\nbox/1.txt"


def test_why_a_file_cannot_be_read_is_told_in_full(listed, qtbot):
    listed.show_rows(rows(1, bad=1))
    qtbot.wait(1)
    high = listed.visualRect(listed.model().index(1, 0)).height()
    assert high > 2 * listed.visualRect(listed.model().index(0, 0)).height() - 20
    listed.resize(600, 300)
    qtbot.wait(1)
    assert listed.visualRect(listed.model().index(1, 0)).height() < high
    listed.show_rows(rows(1))
    assert listed.uniformItemSizes()


def test_many_rows_keep_one_height(listed):
    listed.show_rows(rows(2000, bad=1))
    assert listed.uniformItemSizes()


def test_the_document_taken_in_hand_is_seen_and_the_list_stays_where_it_is_otherwise(listed):
    listed.show_rows(rows(2000, hand=0))
    assert listed.verticalScrollBar().value() == 0
    listed.show_rows(rows(2000, hand=1500))
    seen = listed.visualRect(listed.model().index(1500, 0))
    assert listed.viewport().rect().contains(seen)
    listed.verticalScrollBar().setValue(40)
    listed.show_rows(rows(2000, hand=1500))
    assert listed.verticalScrollBar().value() == 40


def test_the_row_in_hand_is_the_same_document_in_another_order(listed):
    made = rows(20)
    listed.show_rows(made)
    listed.setCurrentIndex(listed.model().index(4, 0))
    listed.show_rows(made[::-1])
    assert listed.currentIndex().row() == 15
    assert listed.currentIndex().data(DocumentRole.DOCUMENT) == "d-4"
    listed.show_rows(made[10:])
    assert not listed.currentIndex().isValid()


COMMON = "the grey sea rose over the stone wall of the old harbour that night"
TEXTS = {
    "alpha.txt": f"{COMMON}\n",
    "beta.txt": "nothing of the kind is told here by anyone at all\n",
    "gamma.txt": f"{COMMON}\n",
}


def titles(desk):
    return [desk.frame.documents.model().index(row, 0).data() for row in range(3)]


def marked(desk):
    names = ("folder", "title", "share")
    return [name for name in names if desk.actions()[f"view.order_{name}"].isChecked()]


def test_the_order_is_chosen_by_the_menu_and_kept(bench):
    desk = bench.open(bench.window(), TEXTS)
    assert titles(desk) == ["alpha", "beta", "gamma"]
    assert marked(desk) == ["folder"]
    desk.actions()["view.order_share"].trigger()
    assert titles(desk) == ["alpha", "gamma", "beta"]
    assert marked(desk) == ["share"]
    desk.lists.open_in_hand("d-gamma.txt")
    assert titles(desk) == ["gamma", "alpha", "beta"]
    desk = bench.open(bench.window(), TEXTS)
    assert marked(desk) == ["share"]
    assert titles(desk) in (["alpha", "gamma", "beta"], ["gamma", "alpha", "beta"])
