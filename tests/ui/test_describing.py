"""Saying on the desk what documents are."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from shiboken6 import isValid

from reader.domain.about import About
from reader.domain.span import Span
from reader.services.settings_groups import Documents
from reader.ui.dialogs.citations import Citations
from reader.ui.dialogs.describing import Describing
from reader.ui.models.document_rows import DocumentRole
from reader.ui.panes.description import Description
from tests.ui.real_folder import drop, make_folder, open_folder

CTRL = Qt.KeyboardModifier.ControlModifier
FIRST = "Paragraph 0 of {0} tells of the {0} and of nothing else."
"""What such a document is called by itself."""
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def folder(tmp_path):
    return make_folder(tmp_path / "here", "ferry.txt", "harbour.txt", "lantern.txt")


@pytest.fixture
def desk(window, folder, qtbot):
    return open_folder(window, folder, qtbot)


@pytest.fixture
def room(desk, window, qtbot):
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    return window.rooms.describing


@pytest.fixture
def dialog(desk, room, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_I, CTRL)
    found: Describing = room.dialog
    qtbot.waitUntil(found.isVisible)
    found.choose("ferry.txt")
    yield found
    if isValid(found):
        found.saved()
        found.close()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click_row(dialog, row, modifier=Qt.KeyboardModifier.NoModifier):
    at = dialog.list.visualRect(dialog.list.model().index(row, 0)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def write(qtbot, field, words):
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, words)


def saved(folder):
    """Return what another reader of YAML finds."""
    found = yaml.load((folder / "corpus.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return found["documents"]


def titles(desk):
    return {item.path: item.title for item in desk.session.corpus.documents}


def save(desk, window, dialog, qtbot):
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        click(dialog.save)


def test_what_is_typed_is_written_and_seen_at_once(window, desk, dialog, folder, qtbot):
    lines = dialog.form.lines
    write(qtbot, lines["title"], "The Ferry: a history")
    dialog.form.authors.setFocus()
    for key in ("Lettice Oram", Qt.Key.Key_Return, "World Bank"):
        (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(dialog.form.authors, key)
    write(qtbot, lines["date"], "2020-03")
    write(qtbot, lines["citation.DOI"], "10.1/x")
    assert dialog.list.model().index(0, 0).data().startswith("• The Ferry")
    assert not (folder / "corpus.yaml").exists()
    save(desk, window, dialog, qtbot)
    assert saved(folder) == {
        "ferry.txt": {
            "title": "The Ferry: a history",
            "author": ["Lettice Oram", "World Bank"],
            "date": "2020-03",
            "citation": {"DOI": "10.1/x"},
        }
    }
    assert titles(desk)["ferry.txt"] == "The Ferry: a history"
    assert dialog.list.model().index(0, 0).data() == "The Ferry: a history"
    assert not dialog.save.isEnabled()
    shown = [pane.document.title for pane in desk.row.panes if pane.document.path == "ferry.txt"]
    assert shown in ([], ["The Ferry: a history"])


def test_several_documents_are_given_a_date_and_a_language_at_once(
    window, desk, dialog, folder, qtbot
):
    click_row(dialog, 0)
    click_row(dialog, 2, SHIFT)
    assert len(dialog.chosen) == 3
    lines = dialog.form.lines
    assert not lines["title"].isEnabled()
    assert not dialog.form.authors.isEnabled()
    assert not lines["citation.DOI"].isEnabled()
    write(qtbot, lines["date"], "1999")
    write(qtbot, lines["source"], "Halyard")
    assert "3" in dialog.save.text()
    save(desk, window, dialog, qtbot)
    assert saved(folder) == {
        name: {"date": "1999", "source": "Halyard"}
        for name in ("ferry.txt", "harbour.txt", "lantern.txt")
    }
    assert len(dialog.chosen) == 3
    assert lines["date"].text() == "1999"
    click_row(dialog, 1, CTRL)
    assert dialog.chosen == ["ferry.txt", "lantern.txt"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_language_is_typed_by_its_name_or_its_tag_and_saved_as_the_tag(
    window, desk, dialog, folder, qtbot
):
    line = dialog.form.lines["language"]
    assert line.text() == "English"
    write(qtbot, line, "kazakh")
    save(desk, window, dialog, qtbot)
    assert saved(folder) == {"ferry.txt": {"language": "kk"}}
    assert line.text() == "Kazakh"
    write(qtbot, line, "ru")
    assert line.text() == "ru"  # what is being typed is left alone
    qtbot.keyClick(line.completer().popup(), Qt.Key.Key_Tab)
    assert line.text() == "Russian"
    save(desk, window, dialog, qtbot)
    assert saved(folder) == {"ferry.txt": {"language": "ru"}}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_language_is_chosen_from_those_that_are_offered(window, desk, dialog, folder, qtbot):
    line = dialog.form.lines["language"]
    write(qtbot, line, "kaz")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "Kazakh"
    assert dialog.isVisible()
    save(desk, window, dialog, qtbot)
    assert saved(folder) == {"ferry.txt": {"language": "kk"}}


def test_ctrl_z_takes_back_the_last_change_whatever_it_was_of(
    window, desk, room, dialog, folder, qtbot
):
    service = window.rooms.annotating.keeping.service
    document = next(item for item in desk.session.corpus.documents if item.path == "ferry.txt")
    service.highlight(document, Span(0, 5), "yellow")
    write(qtbot, dialog.form.lines["title"], "Renamed")
    save(desk, window, dialog, qtbot)
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    assert "describe ferry.txt" in desk.actions()["annotate.undo"].text()
    dialog.close()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    assert titles(desk)["ferry.txt"] == FIRST.format("ferry")
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert titles(desk)["ferry.txt"] == "Renamed"


def test_undo_in_the_dialog_names_what_it_takes_back(window, desk, dialog, folder, qtbot):
    write(qtbot, dialog.form.lines["title"], "Renamed")
    save(desk, window, dialog, qtbot)
    assert dialog.undo.text().endswith("describe ferry.txt")
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        click(dialog.undo)
    assert titles(desk)["ferry.txt"] == FIRST.format("ferry")
    assert dialog.form.lines["title"].text() == FIRST.format("ferry")
    assert not dialog.undo.isEnabled()


def test_what_was_typed_can_be_reverted_and_stays_while_one_looks_elsewhere(dialog, folder, qtbot):
    write(qtbot, dialog.form.lines["title"], "Half a thought")
    click_row(dialog, 1)
    assert dialog.form.lines["title"].text() == FIRST.format("harbour")
    click_row(dialog, 0)
    assert dialog.form.lines["title"].text() == "Half a thought"
    click(dialog.discard)
    assert dialog.form.lines["title"].text() == FIRST.format("ferry")
    assert not dialog.save.isEnabled()
    assert not (folder / "corpus.yaml").exists()


def test_closing_with_something_typed_asks(dialog, folder, qtbot, monkeypatch):
    write(qtbot, dialog.form.lines["title"], "Half a thought")
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: answers.pop(0))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        click(dialog.closing)
    assert not answers
    assert not (folder / "corpus.yaml").exists()


def test_a_broken_corpus_file_is_told_and_nothing_typed_is_lost(dialog, folder, qtbot):
    (folder / "corpus.yaml").write_text("title: [", encoding="utf-8")
    write(qtbot, dialog.form.lines["title"], "Mine")
    click(dialog.save)
    qtbot.waitUntil(lambda: "nothing was changed" in dialog.sentence.text())
    assert dialog.form.lines["title"].text() == "Mine"
    assert dialog.save.isEnabled()
    assert (folder / "corpus.yaml").read_text(encoding="utf-8") == "title: ["


def test_what_another_program_wrote_meanwhile_is_told(window, desk, dialog, folder, qtbot):
    write(qtbot, dialog.form.lines["title"], "Mine")
    write(qtbot, dialog.form.lines["date"], "2020")
    (folder / "corpus.yaml").write_text(
        "documents: {ferry.txt: {title: Theirs}} # by hand\n", encoding="utf-8"
    )
    save(desk, window, dialog, qtbot)
    assert "“Theirs”" in dialog.sentence.text()
    assert "“Mine”" in dialog.sentence.text()
    assert saved(folder)["ferry.txt"] == {"title": "Theirs", "date": "2020"}
    assert "# by hand" in (folder / "corpus.yaml").read_text(encoding="utf-8")


def test_every_field_can_be_reached_and_is_named(dialog, qtbot):
    lines = dialog.form.lines
    lines["title"].setFocus()
    seen = []
    for _ in range(20):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        seen.append(dialog.focusWidget())
    assert {*lines.values(), dialog.form.authors, dialog.form.kind} - {*seen} <= {lines["title"]}
    for widget in (*lines.values(), dialog.form.authors, dialog.form.kind, dialog.list):
        assert widget.accessibleName()


BIB = "@book{k, title={The Ferry}, author={Oram, Lettice}, year=2020, file={x/ferry.txt}}\n" + (
    "@book{n, title={Nothing}, year=1999}\n"
)


def test_citations_are_shown_before_they_are_taken_over(
    window, desk, room, folder, tmp_path, qtbot, monkeypatch
):
    bib = tmp_path / "library.bib"
    bib.write_text(BIB, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bib), ""))
    desk.actions()["file.citations"].trigger()
    qtbot.waitUntil(lambda: room.citations is not None and room.citations.isVisible())
    preview: Citations = room.citations
    rows = [preview.list.topLevelItem(n) for n in range(2)]
    assert [row.text(1) for row in rows] == ["ferry.txt", "none"]
    assert preview.headline.text().startswith("1 of 2 works")
    assert not (folder / "corpus.yaml").exists()
    at = preview.list.visualItemRect(rows[0])
    preview.list.setCurrentItem(rows[0])
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    assert not preview.take.isEnabled()
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    assert at.isValid()
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        click(preview.take)
    assert titles(desk)["ferry.txt"] == "The Ferry"
    assert saved(folder)["ferry.txt"]["citation"]["author"] == [
        {"family": "Oram", "given": "Lettice"}
    ]
    assert desk.frame.status.said


def test_a_bibliography_that_is_dropped_is_offered_to_be_imported(
    window, desk, room, tmp_path, qtbot
):
    bib = tmp_path / "library.bib"
    bib.write_text(BIB, encoding="utf-8")
    drop(window, bib)
    box = window.rooms.adding.box
    qtbot.waitUntil(box.isVisible)
    click(next(b for b in box.buttons() if "Import" in b.text()))
    qtbot.waitUntil(lambda: room.citations is not None and room.citations.isVisible())
    room.citations.close()


def test_a_file_that_is_no_bibliography_is_told(desk, room, tmp_path, qtbot):
    (tmp_path / "x.bib").write_text("words", encoding="utf-8")
    room.import_citations(str(tmp_path / "x.bib"))
    qtbot.waitUntil(lambda: "neither BibTeX nor CSL JSON" in desk.frame.notice.sentence)


@pytest.mark.parametrize("size", [(1000, 650), (1400, 900)])
def test_nothing_is_cut_at_a_small_size(bench, folder, qtbot, size):
    window = bench.window(size)
    open_folder(window, folder, qtbot)
    window.rooms.describing.describe()
    dialog = window.rooms.describing.dialog
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.height() <= size[1]
    assert dialog.width() <= size[0]
    assert dialog.form.horizontalScrollBar().maximum() == 0
    for button in (dialog.save, dialog.closing, dialog.importing, dialog.undo, dialog.discard):
        assert button.width() >= button.sizeHint().width()
        assert dialog.rect().contains(button.geometry())
    dialog.close()


def test_an_empty_corpus_says_what_to_do(bench, tmp_path, qtbot):
    window = bench.window()
    (tmp_path / "empty").mkdir()
    open_folder(window, tmp_path / "empty", qtbot)
    window.rooms.describing.describe()
    dialog = window.rooms.describing.dialog
    assert "no documents yet" in dialog.sentence.text()
    assert not dialog.save.isEnabled()
    dialog.close()


def test_the_list_of_documents_shows_authors_and_date_by_choice(
    bench, window, desk, room, folder, qtbot
):
    bench.settings.change(
        replace(bench.settings.current, documents=Documents(detail="authors and date"))
    )
    plain = desk.frame.documents.sizeHintForRow(0)
    (folder / "corpus.yaml").write_text(
        "documents: {ferry.txt: {author: [L. Oram, M. Tench], date: '1999'}}\n", encoding="utf-8"
    )
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        window.rooms.on_disk.reread()
    model = desk.frame.documents.model()
    assert model.index(0, 0).data(DocumentRole.DETAIL) == "L. Oram, M. Tench · 1999"
    assert "L. Oram" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert desk.frame.documents.sizeHintForRow(0) > plain
    bench.settings.change(replace(bench.settings.current, documents=Documents()))
    assert model.index(0, 0).data(DocumentRole.DETAIL) == ""
    assert desk.frame.documents.sizeHintForRow(0) == plain


def test_describing_compares_nothing_again_and_keeps_what_was_found(bench, folder, qtbot):
    compared, real = [], bench.comparing
    bench.comparing = lambda corpus, first: (compared.append(corpus), real(corpus, first))[1]
    window = bench.window()
    desk = open_folder(window, folder, qtbot)
    found = desk.session.comparison
    assert found.overlaps
    room = window.rooms.describing
    room.describe()
    write(qtbot, room.dialog.form.lines["date"], "1999")
    save(desk, window, room.dialog, qtbot)
    assert len(compared) == 1
    assert desk.session.comparison.overlaps == found.overlaps
    assert desk.shown.comparison.overlaps == found.overlaps
    (folder / "ferry.txt").write_text("Another text.", encoding="utf-8")
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        window.rooms.on_disk.reread()
    assert len(compared) == 2
    room.dialog.close()


def test_steps_are_taken_back_in_the_order_they_were_done(
    window, desk, room, dialog, folder, qtbot
):
    write(qtbot, dialog.form.lines["title"], "Renamed")
    save(desk, window, dialog, qtbot)
    dialog.close()
    keeping = window.rooms.annotating.keeping
    qtbot.waitUntil(lambda: keeping.service is not None)
    document = next(item for item in desk.session.corpus.documents if item.path == "ferry.txt")
    keeping.service.highlight(document, Span(0, 5), "yellow")
    assert "highlight" in desk.actions()["annotate.undo"].text()
    room.undo()
    assert not keeping.service.entries
    assert titles(desk)["ferry.txt"] == "Renamed"
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        room.undo()
    assert titles(desk)["ferry.txt"] == FIRST.format("ferry")
    with qtbot.waitSignals([window.rooms.on_disk.renewed, desk.session.finished]):
        room.redo()
    assert titles(desk)["ferry.txt"] == "Renamed"
    qtbot.waitUntil(lambda: keeping.service is not None)
    room.redo()
    assert len(keeping.service.entries) == 1


def test_the_day_a_file_was_made_is_told_and_becomes_the_date_only_by_hand(window, folder, qtbot):
    made = rb"{\rtf1\ansi{\info{\creatim\yr2026\mo11\dy22}}\pard Bells ring in fog.\par}"
    (folder / "bells.rtf").write_bytes(made)
    desk = open_folder(window, folder, qtbot)
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    qtbot.keyClick(desk.window, Qt.Key.Key_I, CTRL)
    dialog = window.rooms.describing.dialog
    qtbot.waitUntil(dialog.isVisible)
    dialog.choose("bells.rtf")
    form = dialog.form
    assert form.lines["date"].text() == form.lines["date"].placeholderText() == ""
    assert form.made.isVisible()
    assert form.made.text() == "File made on 22 Nov 2026"
    form.use_made.setFocus()
    qtbot.keyClick(form.use_made, Qt.Key.Key_Space)
    assert form.lines["date"].text() == "2026-11-22"
    dialog.choose("ferry.txt")
    assert not form.made.isVisible()
    save(desk, window, dialog, qtbot)
    assert saved(folder) == {"bells.rtf": {"date": "2026-11-22"}}
    dialog.close()


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_what_is_told_of_the_file_has_room_in_a_narrow_form(speech, language, qtbot):
    speech.speak(language)
    form = Description()
    qtbot.addWidget(form)
    form.resize(400, 500)
    form.show_one(About(), About(), "2026-09-22")
    with qtbot.waitExposed(form):
        form.show()
    assert form.horizontalScrollBar().maximum() == 0
    below = form.lines["source"].mapTo(form, QPoint())
    for part in (form.made, form.use_made):
        corner = part.mapTo(form, part.rect().bottomRight())
        assert corner.x() < form.viewport().width()
        assert corner.y() < below.y()
