"""Pictures of the find bar, wide, narrow and in trouble, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from reader.store.resources import resource
from reader.ui.panes.find_bar import FindBar
from reader.ui.theme.appearance import dress
from reader.ui.theme.tokens import load
from tests.visual.test_desk_looks import looks_like

FAMILY = "DejaVu Sans"


@pytest.fixture(params=("light", "sepia", "dark", "contrast"))
def theme(request, qapp):
    if FAMILY not in QFontDatabase.families():
        pytest.skip(f"needs the font {FAMILY}")
    before = QApplication.font()
    QApplication.setFont(QFont(FAMILY, 10))
    dress(QApplication.instance(), load(resource(f"themes/{request.param}.toml")))
    yield request.param
    QApplication.setFont(before)
    QApplication.instance().setStyleSheet("")


@pytest.mark.visual
def test_the_find_bar(theme, qtbot):
    picture = QImage(400, 190, QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    for y, width, wrong in ((0, 400, ""), (40, 180, ""), (110, 260, "missing ), position 4")):
        desk = QWidget()
        qtbot.addWidget(desk)
        bar = FindBar(desk)
        bar.field.setText("harbour (dues")
        bar.regex.setChecked(bool(wrong))
        bar.say("12 of 43")
        if wrong:
            bar.say_wrong(wrong)
        desk.resize(width, 100)
        bar.setGeometry(0, 0, width, 100)
        desk.show()
        bar.setGeometry(0, 0, width, bar.sizeHint().height())
        painter.drawPixmap(0, y, bar.grab())
    painter.end()
    looks_like(picture, f"find-bar-{theme}", tolerance=0.02)
