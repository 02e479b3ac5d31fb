"""The seeds annotated by mouse and keys: three paragraphs, a tag, a note, a link; and all again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.annotation import Link
from reader.domain.document import Part
from reader.domain.span import Span
from tests.ui.test_annotating import CONTROL, SHIFT, drag_over, entries, files, marks
from tests.ui.test_desk import views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
_ON_SCREEN = 650
"""Characters that three paragraphs may have to be on screen together."""


def opened(bench, qtbot, seed_texts):
    window = bench.window()
    desk = bench.open(window, seed_texts)
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    return window, desk


def three_paragraphs(document):
    """Return the words from the first of three paragraphs to the last, short enough to see."""
    found = [item.span for item in document.parts(Part.PARAGRAPH)]
    for first, _, last in zip(found, found[1:], found[2:], strict=False):
        words = document.text[first.start : last.end]
        length = last.end - first.start
        if 200 < length < _ON_SCREEN and document.text.count(words) == 1 and words == words.strip():
            return words
    pytest.fail("the document has no three short paragraphs")


def opening(document, number):
    """Return the first words of a long paragraph, told by its number among those."""
    long = [item.span for item in document.parts(Part.PARAGRAPH) if len(item.span) > 200]
    start = long[number].start
    return document.text[start : start + 40].rsplit(" ", 1)[0]


def test_highlight_tag_note_link_undo_redo_close_reopen(bench, qtbot, seed_texts):
    window, desk = opened(bench, qtbot, seed_texts)
    notes = window.rooms.annotating
    report = next(v for v in views(desk) if v.document.title.endswith("report"))
    chapter = next(v for v in views(desk) if v is not report)

    long = drag_over(qtbot, report, three_paragraphs(report.document))
    assert long.of(report.document.text).count("\n") >= 2
    qtbot.keyClick(report, Qt.Key.Key_M, CONTROL)
    editor = desk.frame.inspector.notes.edited_card.editor
    QTest.keyClicks(editor.note, "Where is this from?")
    qtbot.keyClick(editor.note, Qt.Key.Key_Tab)
    QTest.keyClicks(editor.tags, "source/unknown")
    qtbot.keyClick(editor.tags, Qt.Key.Key_Return)
    assert report.hasFocus()

    here, words = (opening(view.document, 3) for view in (report, chapter))
    drag_over(qtbot, report, here)
    qtbot.keyClick(report, Qt.Key.Key_L, CONTROL)
    assert desk.frame.hint.sentence
    drag_over(qtbot, chapter, words)
    qtbot.keyClick(chapter, Qt.Key.Key_L, CONTROL)
    editor = desk.frame.inspector.notes.edited_card.editor
    QTest.keyClicks(editor.note, "Taken over word for word.")
    qtbot.keyClick(editor.note, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(chapter.hasFocus)

    made = {entry.id: entry for entry in entries(notes)}
    assert sum(isinstance(entry, Link) for entry in made.values()) == 1
    noted = next(entry for entry in made.values() if entry.tags)
    assert (noted.note, noted.tags) == ("Where is this from?", ("source/unknown",))
    assert noted.anchor.span == Span(long.start, long.end)
    qtbot.waitUntil(lambda: len(marks(report)) == 2 and len(marks(chapter)) == 1)
    drawn = (marks(report), marks(chapter))

    steps = 0
    while notes.keeping.service.history.undo_name:
        qtbot.keyClick(chapter, Qt.Key.Key_Z, CONTROL)
        steps += 1
    assert entries(notes) == []
    qtbot.waitUntil(lambda: (marks(report), marks(chapter)) == ([], []))
    for _ in range(steps):
        qtbot.keyClick(chapter, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert {entry.id: entry for entry in entries(notes)} == made
    qtbot.waitUntil(lambda: (marks(report), marks(chapter)) == drawn)

    window.close()
    assert "source/unknown" in "".join(files(bench).values())
    again, desk = opened(bench, qtbot, seed_texts)
    assert {entry.id: entry for entry in entries(again.rooms.annotating)} == made
    report = next(v for v in views(desk) if v.document.title.endswith("report"))
    chapter = next(v for v in views(desk) if v is not report)
    qtbot.waitUntil(lambda: (marks(report), marks(chapter)) == drawn)
