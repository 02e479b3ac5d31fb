from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.ui.actions import table
from reader.ui.actions.matching import score
from reader.ui.actions.spec import INNER_TITLES
from reader.ui.actions.table import ACTIONS


def test_no_two_actions_share_an_id_or_a_shortcut():
    for seen in (
        Counter(a.id for a in ACTIONS),
        Counter(a.shortcut for a in ACTIONS if a.shortcut),
        Counter((a.menu, a.text.casefold()) for a in ACTIONS),
    ):
        assert not [what for what, times in seen.items() if times > 1]


def test_every_shortcut_is_one_qt_knows(qapp):
    for action in ACTIONS:
        if action.shortcut:
            assert QKeySequence(action.shortcut).toString() == action.shortcut


def test_every_id_is_menu_dot_verb():
    assert all(a.id.split(".")[0] == a.menu for a in ACTIONS)


def test_no_two_entries_of_a_menu_share_a_mnemonic():
    for menu in {(a.menu, a.inner) for a in ACTIONS}:
        texts = [a.text for a in ACTIONS if (a.menu, a.inner) == menu]
        if not menu[1]:
            texts += [
                INNER_TITLES[inner]
                for inner in {a.inner for a in ACTIONS if a.menu == menu[0]} - {""}
            ]
        marks = [text[text.index("&") + 1].casefold() for text in texts]
        assert len(set(marks)) == len(marks), menu


def test_every_action_stands_in_its_menu(qtbot):
    owner, bar = QWidget(), QMenuBar()
    qtbot.addWidget(owner)
    qtbot.addWidget(bar)
    actions = table.build(owner)
    menus = table.fill(bar, actions)
    for spec in ACTIONS:
        holder = menus[spec.menu]
        if spec.inner:
            holder = holder.findChild(QMenu, f"menu.{spec.menu}.{spec.inner}")
        assert actions[spec.id] in holder.actions()


def test_an_action_without_a_handler_is_an_error(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    with pytest.raises(KeyError):
        table.connect(table.build(owner), {})


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [
        ("no", "Next overlap", "Larger text of the canoe"),
        ("next", "Next overlap", "Name the text"),
        ("st", "Swap the panes", "Larger test"),
    ],
)
def test_letters_that_begin_words_count_more(wanted, better, worse):
    assert score(wanted, better) > score(wanted, worse)


def test_letters_out_of_order_find_nothing():
    assert score("px", "Next pane") is None
    assert score("", "Next pane") == 0
