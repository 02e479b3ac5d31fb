"""Panes that show one document share what is the same for all of them, and let it go."""

import gc
import weakref
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent

from reader.ui.panes.reading.prepared import prepare_text
from reader.ui.panes.reading.style import ReadingStyle
from reader.ui.panes.reading.view import ReadingView

TEXT = "\n\n".join(f"Paragraph {n}: " + "the tide turns twice a day; " * 9 for n in range(60))


def test_one_document_is_cut_and_measured_once_for_all_panes(view, make_document, qtbot):
    document, other = make_document(TEXT), ReadingView()
    qtbot.addWidget(other)
    view.show_document(document)
    other.show_document(document)
    assert other._sheet.model is view._sheet.model
    assert other._sheet.galley.setting is view._sheet.galley.setting
    assert other._sheet.galley is not view._sheet.galley
    other.set_style(ReadingStyle(points=17))
    assert other._sheet.model is view._sheet.model
    assert other._sheet.galley.setting is not view._sheet.galley.setting
    other.set_style(view.style_in_use)
    assert other._sheet.galley.setting is view._sheet.galley.setting
    other.set_furniture_shown(False)
    assert other._sheet.galley.setting is not view._sheet.galley.setting


def test_another_document_with_the_same_text_is_another(make_document):
    document = make_document(TEXT)
    again = replace(document, structure=())
    style = ReadingStyle()
    prepared = [prepare_text(each, style, 300) for each in (document, again)]
    assert [each.document for each in prepared] == [document, again]
    assert prepared[0].document is document
    assert prepared[1].document is again


def test_what_no_pane_shows_any_more_is_gone(qapp, make_document):
    document, view = make_document(TEXT), ReadingView()
    view.show_document(document)
    model = weakref.ref(view._sheet.model)
    setting = weakref.ref(view._sheet.galley.setting)
    view.show_document(make_document("Something else."))
    gc.collect()
    assert model() is None
    assert setting() is None
    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
