"""A mark leads to its own note, though labels begin anew in every chapter."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.ui.panes.reading.footnotes import Footnotes

TEXT = "One.1 Two.2\n\n1 First <b>note</b>.\n2 Second.\n\nThree.1\n\n1 Third note."


@pytest.fixture
def document(make_document):
    structure = [
        Structure(Part.FOOTNOTE_MARK, Span(4, 5), label="1"),
        Structure(Part.FOOTNOTE_MARK, Span(10, 11), label="[2]"),
        Structure(Part.FOOTNOTE, Span(13, 33)),
        Structure(Part.FOOTNOTE, Span(34, 43), label="2"),
        Structure(Part.FOOTNOTE_MARK, Span(TEXT.index("Three.") + 6, TEXT.index("Three.") + 7)),
        Structure(Part.FOOTNOTE, Span(TEXT.index("1 Third"), len(TEXT)), label="1"),
    ]
    return make_document(TEXT, structure=tuple(structure))


def test_a_mark_leads_to_the_next_note_of_its_label(document):
    notes = Footnotes(document)
    assert notes.note_at(4).of(TEXT) == "1 First <b>note</b>."
    assert notes.note_at(10).of(TEXT) == "2 Second."
    assert notes.note_at(TEXT.index("Three.") + 6).of(TEXT) == "1 Third note."


def test_elsewhere_there_is_no_note(document, make_document):
    assert Footnotes(document).note_at(3) is None
    assert Footnotes(document).note_at(5) is None
    alone = make_document("A.9", structure=(Structure(Part.FOOTNOTE_MARK, Span(2, 3)),))
    assert Footnotes(alone).note_at(2) is None


@pytest.mark.qt_log_ignore("^This plugin does not support raise")  # offscreen has no stack
def test_the_note_is_shown_as_plain_words_over_its_mark(view, document):
    view.show_document(document)
    y = view.y_of(4) - view.scroll_y + view.line_height / 2
    x = next(x for x in range(view.width()) if view.character_at(x, y) == 4)
    place = QPoint(x + 1, round(y))
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert "First &lt;b&gt;note" in QToolTip.text()
    QToolTip.hideText()
