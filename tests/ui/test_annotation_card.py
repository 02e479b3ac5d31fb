"""A card of an annotation: what is said of it and its buttons, in any width."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.ui.panes.annotation_card import AnnotationCard
from reader.ui.panes.card_content import CardContent
from reader.ui.theme.appearance import theme_for


def card(qtbot, about, width):
    content = CardContent(id="a-1", note="Words.", tags=("claim",), colour="pink", about=about)
    card = AnnotationCard(content, theme_for("light"))
    qtbot.addWidget(card)
    card.resize(width, 200)
    card.show()
    QApplication.processEvents()
    return card


@pytest.mark.parametrize("width", [170, 200, 240, 400])
def test_what_is_said_of_it_stands_in_one_line(qtbot, width):
    shown = card(qtbot, "note, Ana, 22 Nov 2026", width)
    about = shown._about
    assert about.heightForWidth(about.width()) <= about.fontMetrics().lineSpacing() * 3 // 2
    for button in (shown.reply, shown.edit):
        assert button.width() >= button.sizeHint().width()
        assert shown.rect().contains(button.geometry())


def test_the_buttons_stand_beside_it_where_there_is_room(qtbot):
    wide, narrow = card(qtbot, "note, Ana", 400), card(qtbot, "note, Ana", 120)
    assert wide.edit.y() < wide._about.geometry().bottom()
    assert narrow.edit.y() > narrow._about.geometry().bottom()
