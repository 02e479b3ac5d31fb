"""Fields to type and to choose in look alike in every theme, and show where the keyboard is."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox

from reader.store.resources import resource
from reader.ui.theme.appearance import stylesheet
from reader.ui.theme.number_field import set_apart
from reader.ui.theme.tokens import load

FILES = sorted(resource("themes").glob("*.toml"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def theme(request, qapp):
    return load(request.param)


def drawn(field, theme, qtbot):
    """Return the picture of a field in a theme."""
    qtbot.addWidget(field)
    field.setStyleSheet(stylesheet(theme))
    field.resize(200, field.sizeHint().height())
    return field.grab().toImage()


@pytest.mark.parametrize("kind", [QComboBox, QSpinBox, QLineEdit, QPlainTextEdit])
def test_a_field_is_of_paper_with_a_thin_line_around(kind, theme, qtbot):
    image = drawn(kind(), theme, qtbot)
    middle = image.height() // 2
    assert image.pixelColor(0, middle).name() == theme.line.name()
    assert image.pixelColor(120, middle).name() == theme.paper.name()
    assert image.pixelColor(120, image.height() - 3).name() == theme.paper.name()


@pytest.mark.parametrize("kind", [QComboBox, QSpinBox])
def test_a_field_to_choose_in_has_an_arrow_that_can_be_seen(kind, theme, qtbot):
    image = drawn(kind(), theme, qtbot)
    points = (image.pixelColor(x, y) for x in range(176, 196) for y in range(3, image.height() - 3))
    far = [p for p in points if abs(p.lightness() - theme.paper.lightness()) > 40]
    assert len(far) > 8


@pytest.mark.parametrize("kind", [QComboBox, QSpinBox, QLineEdit, QPlainTextEdit])
def test_a_field_with_the_keyboard_has_a_line_in_the_colour_of_focus(kind, theme, qtbot):
    field = kind()
    qtbot.addWidget(field)
    field.setStyleSheet(stylesheet(theme))
    field.resize(200, field.sizeHint().height())
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    image = field.grab().toImage()
    assert image.pixelColor(0, image.height() // 2).name() == theme.focus.name()


def test_a_number_does_not_stick_to_the_edge_of_its_field(qtbot):
    field = QSpinBox()
    qtbot.addWidget(field)
    set_apart(field)
    assert field.lineEdit().textMargins().left() > 0
