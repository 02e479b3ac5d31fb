"""Export from the window: what is on screen, in a format, into a file."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from reader.domain.document import DocumentId
from reader.domain.span import Span

LEFT = "# One\nThe committee met in the spring and found the budget wanting in every respect.\nA."
RIGHT = "# Two\nThey say the committee met in the spring and found the budget wanting indeed.\nB."


def choose(box, value):
    """Choose an item of a combo box with the keyboard."""
    row = box.findData(str(value))
    assert row >= 0
    box.setFocus()
    while box.currentIndex() != row:
        QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < row else Qt.Key.Key_Up)


@pytest.fixture
def desk(bench, qtbot):
    window = bench.window()
    desk = bench.open(window, {"left.txt": LEFT, "right.txt": RIGHT})
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    return desk


def opened(desk, qtbot):
    """Press Ctrl+E and wait for the preview."""
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    QTest.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    room = desk.window.rooms.exporting
    with qtbot.waitSignal(room.dialog.previewed):
        pass
    return room.dialog


def annotate(desk):
    service = desk.window.rooms.annotating.keeping.service
    documents = {item.id: item for item in desk.session.corpus.documents}
    left, right = documents[DocumentId("d-left.txt")], documents[DocumentId("d-right.txt")]
    service.highlight(left, Span(10, 19), "green", note="Who?", tags=("people",))
    service.highlight(right, Span(16, 25), "yellow")
    service.link((left, Span(10, 30)), (right, Span(16, 36)), "rewords")
    return service


def settled(dialog, qtbot):
    """Wait until what was chosen last is seen."""
    with qtbot.waitSignal(dialog.previewed):
        pass


def test_the_window_shows_what_is_listed_and_writes_it_where_it_says(desk, qtbot, tmp_path):
    annotate(desk)
    dialog = opened(desk, qtbot)
    assert dialog.isModal()
    assert dialog.form.which.currentText() == "As listed on the desk (2)"
    assert "Who?" in dialog.page.toPlainText()
    assert "committee" in dialog.page.toPlainText()
    assert dialog.count.text() == "Annotations: 2."
    target = tmp_path / "out" / "notes.html"
    target.parent.mkdir()
    dialog.file.field.selectAll()
    QTest.keyClicks(dialog.file.field, str(target))
    settled(dialog, qtbot)
    with qtbot.waitSignal(dialog.written):
        QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert "Who?" in target.read_text()
    assert dialog.ending.sentence.text().startswith("Written to notes.html: 2 item")
    assert dialog.ending.open_file.isVisible()
    assert dialog.ending.open_folder.isVisible()


def test_what_was_written_opens_with_its_folder(desk, qtbot, tmp_path, monkeypatch):
    annotate(desk)
    dialog = opened(desk, qtbot)
    asked = []
    monkeypatch.setattr(
        "reader.ui.dialogs.export_ending.QDesktopServices.openUrl",
        lambda url: asked.append(url.toLocalFile()) or True,
    )
    dialog.file.field.setText(str(tmp_path / "a.html"))
    with qtbot.waitSignal(dialog.written):
        QTest.keyClick(dialog.export, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.ending.open_file, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.ending.open_folder, Qt.MouseButton.LeftButton)
    assert asked == [str(tmp_path / "a.html"), str(tmp_path)]


def test_the_filter_and_order_of_the_list_are_those_of_the_export(desk, qtbot):
    annotate(desk)
    rooms = desk.window.rooms
    page = rooms.annotating.tab.page
    rooms.annotating.tab.go_to()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    order = [page.model.entry_at(row).id for row in range(3)]
    screen = rooms.exporting.offer(desk.session.corpus).screen
    assert [*screen.notes] == [key for key in order if key.startswith("a-")]
    QTest.keyClicks(page.field, "who")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    dialog = opened(desk, qtbot)
    assert dialog.form.which.currentText() == "As listed on the desk (1)"
    assert dialog.count.text() == "Annotations: 1. Not in it: 1 annotation: not chosen"
    choose(dialog.form.which, "all")
    settled(dialog, qtbot)
    assert dialog.count.text() == "Annotations: 2."


def test_rows_that_are_selected_can_be_exported_alone(desk, qtbot):
    annotate(desk)
    tab = desk.window.rooms.annotating.tab
    tab.go_to()
    qtbot.waitUntil(lambda: tab.page.model.rowCount() == 3)
    tab.page.table.selectRow(0)
    dialog = opened(desk, qtbot)
    choose(dialog.form.which, "selected")
    settled(dialog, qtbot)
    assert dialog.count.text().startswith("Annotations: 1.")


def test_a_format_that_is_text_is_seen_as_it_is(desk, qtbot):
    annotate(desk)
    dialog = opened(desk, qtbot)
    choose(dialog.form.format, "json-ld")
    settled(dialog, qtbot)
    assert '"TextPositionSelector"' in dialog.page.toPlainText()
    assert dialog.file.field.text().endswith(".jsonld")
    assert not dialog.form.style_box.isVisible()


def test_only_what_matters_to_the_format_can_be_chosen(desk, qtbot):
    dialog = opened(desk, qtbot)
    form = dialog.form
    seen = {}
    for what, name in [("annotations", "tei"), ("annotations", "bibtex"), ("overlaps", "xlsx")]:
        choose(form.what, what)
        choose(form.format, name)
        settled(dialog, qtbot)
        rows = (form.group, form.replies, form.differences, form.paper, form.style_box)
        seen[name] = [row.isVisible() for row in rows]
    assert seen == {
        "tei": [True, True, False, False, False],
        "bibtex": [False, False, False, False, False],
        "xlsx": [False, False, True, True, True],
    }


def test_a_pair_is_seen_side_by_side_with_its_differences(desk, qtbot):
    dialog = opened(desk, qtbot)
    choose(dialog.form.what, "overlaps")
    settled(dialog, qtbot)
    page = dialog.page.toHtml()
    assert "line-through" in page
    assert "underline" in page
    assert "<table" in page
    assert dialog.form.group.currentData() == "none"


def test_nothing_annotated_says_what_to_do_and_exports_nothing(desk, qtbot):
    dialog = opened(desk, qtbot)
    assert "Select words in a text and press H" in dialog.page.toPlainText()
    assert not dialog.export.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.is_writing


def test_without_a_corpus_the_key_says_what_to_do(bench, qtbot):
    window = bench.window()
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.rooms.exporting.dialog is None
    assert "Open a folder" in window.desk.frame.status.said


def answering(button):
    """Press a button of the question that comes, and tell what was asked."""
    asked = []

    def answer(box):
        asked.append(box.text())
        return button

    return asked, answer


def test_replacing_a_file_is_asked_and_may_be_refused(desk, qtbot, tmp_path, monkeypatch):
    annotate(desk)
    dialog = opened(desk, qtbot)
    choose(dialog.form.format, "html")
    settled(dialog, qtbot)
    target = tmp_path / "there.html"
    target.write_text("mine")
    dialog.file.field.setText(str(target))
    asked, answer = answering(QMessageBox.StandardButton.Cancel)
    monkeypatch.setattr(QMessageBox, "exec", answer)
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert asked == ["“there.html” is there already. Replace it?"]
    assert not dialog.is_writing
    assert target.read_text() == "mine"
    _, answer = answering(QMessageBox.StandardButton.Yes)
    monkeypatch.setattr(QMessageBox, "exec", answer)
    with qtbot.waitSignal(dialog.written):
        QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert "Who?" in target.read_text()


@pytest.mark.parametrize(
    ("where", "said"), [("corpus/x.html", "would lie in the corpus"), ("", "Say first")]
)
def test_a_file_that_cannot_be_written_is_refused_with_a_sentence(
    desk, qtbot, tmp_path, where, said
):
    annotate(desk)
    dialog = opened(desk, qtbot)
    dialog.file.field.setText(str(tmp_path / where) if where else "")
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert said in dialog.ending.sentence.text()
    assert dialog.ending.sentence.property("role") == "error"
    assert not dialog.is_writing


def test_cancelling_leaves_no_file_and_the_window_ready(desk, qtbot, tmp_path, monkeypatch):
    annotate(desk)
    dialog = opened(desk, qtbot)
    begun = []

    def endless(*_arguments, **_more):
        def job(ticket):
            begun.append(ticket)
            while True:
                ticket.step(1, 2, "Writing")
                Event().wait(0.01)

        return job

    monkeypatch.setattr("reader.ui.dialogs.exporting.exporting", endless)
    dialog.file.field.setText(str(tmp_path / "x.html"))
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(begun) and dialog.ending.sentence.text() == "Writing …")
    assert not dialog.form.isEnabled()
    QTest.mouseClick(dialog.ending.cancel, Qt.MouseButton.LeftButton)
    assert dialog.ending.sentence.text() == "Cancelled. Nothing was written."
    assert dialog.form.isEnabled()
    assert not dialog.ending.open_file.isVisible()
    assert begun[0].cancelled
    assert not (tmp_path / "x.html").exists()


def test_closing_the_window_ends_what_it_does(desk, qtbot, tmp_path, monkeypatch):
    annotate(desk)
    dialog = opened(desk, qtbot)
    begun = []

    def endless(*_arguments, **_more):
        def job(ticket):
            begun.append(ticket)
            while True:
                ticket.step(1, 2)
                Event().wait(0.01)

        return job

    monkeypatch.setattr("reader.ui.dialogs.exporting.exporting", endless)
    dialog.file.field.setText(str(tmp_path / "x.html"))
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(begun))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert begun[0].cancelled
    assert desk.window.rooms.exporting.dialog is None


def test_choices_are_remembered_for_the_corpus(desk, qtbot, tmp_path):
    annotate(desk)
    dialog = opened(desk, qtbot)
    choose(dialog.form.format, "csv")
    settled(dialog, qtbot)
    dialog.file.field.setText(str(tmp_path / "x.csv"))
    with qtbot.waitSignal(dialog.written):
        QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    again = opened(desk, qtbot)
    assert again.form.format.currentData() == "csv"
    assert again.file.path == tmp_path / "corpus annotations.csv"


def test_a_template_is_filled_and_a_broken_one_names_its_line(desk, qtbot, tmp_path, monkeypatch):
    annotate(desk)
    broken = tmp_path / "mine.txt.j2"
    broken.write_text("one\n{% for %}\n")
    dialog = opened(desk, qtbot)
    qtbot.waitUntil(lambda: dialog.form.template.count() > 1)
    monkeypatch.setattr(
        "reader.ui.dialogs.export_form.QFileDialog.getOpenFileName",
        lambda *_args: (str(broken), ""),
    )
    choose(dialog.form.format, "template")
    settled(dialog, qtbot)
    assert dialog.form.template.isVisible()
    choose(dialog.form.template, "\0")
    settled(dialog, qtbot)
    assert "line 2" in dialog.page.toPlainText()
    assert not dialog.export.isEnabled()


def test_a_style_of_the_readers_own_that_is_broken_is_told(desk, qtbot, tmp_path, monkeypatch):
    annotate(desk)
    style = tmp_path / "mine.csl"
    style.write_text("<style/>")
    dialog = opened(desk, qtbot)
    monkeypatch.setattr(
        "reader.ui.dialogs.export_form.QFileDialog.getOpenFileName",
        lambda *_args: (str(style), ""),
    )
    choose(dialog.form.style_box, "\0")
    settled(dialog, qtbot)
    assert "mine.csl" in dialog.page.toPlainText()


def test_what_is_chosen_meanwhile_drops_the_older_preview(desk, qtbot):
    annotate(desk)
    dialog = opened(desk, qtbot)
    seen = []
    dialog.previewed.connect(lambda: seen.append(dialog.page.toPlainText()))
    choose(dialog.form.format, "markdown")
    choose(dialog.form.format, "bibtex")
    qtbot.waitUntil(lambda: bool(seen))
    assert len(seen) == 1
    assert seen[0].startswith("@")


def test_a_preview_under_way_is_dropped_as_soon_as_something_else_is_chosen(
    desk, qtbot, monkeypatch
):
    annotate(desk)
    dialog = opened(desk, qtbot)
    begun = []

    def waiting(*_arguments):
        def job(ticket):
            begun.append(ticket)
            while True:
                ticket.step(0, 0)
                Event().wait(0.01)

        return job

    monkeypatch.setattr("reader.ui.dialogs.exporting.previewing", waiting)
    choose(dialog.form.format, "markdown")
    qtbot.waitUntil(lambda: bool(begun))
    assert not begun[0].cancelled
    assert not dialog.export.isEnabled()
    choose(dialog.form.format, "html")
    assert begun[0].cancelled


def test_the_preview_loads_nothing(desk, qtbot):
    annotate(desk)
    service = desk.window.rooms.annotating.keeping.service
    key = next(key for key, entry in service.entries.items() if entry.note)
    from dataclasses import replace

    service.change(
        "x", [key], lambda old: replace(old, note='<img src="http://example.org/a.png"><b>')
    )
    dialog = opened(desk, qtbot)
    assert "<img src" in dialog.page.toPlainText()  # as words
    assert dialog.page.loadResource(2, "file:///etc/passwd") is None


def test_the_document_in_hand_is_exported_with_its_highlights(desk, qtbot):
    annotate(desk)
    dialog = opened(desk, qtbot)
    choose(dialog.form.what, "document")
    settled(dialog, qtbot)
    assert dialog.form.which.currentText() == "“left”"
    assert dialog.count.text().startswith("Whole texts with highlights: 1.")
    assert "every respect" in dialog.page.toPlainText()


def test_a_collation_of_the_passage_in_hand_is_previewed(desk, qtbot):
    dialog = opened(desk, qtbot)
    choose(dialog.form.what, "collation")
    settled(dialog, qtbot)
    choose(dialog.form.which, "all")
    settled(dialog, qtbot)
    assert "agreement" in dialog.page.toPlainText()
    assert dialog.export.isEnabled()


def test_what_is_noted_meanwhile_by_others_comes_into_the_window(desk, qtbot):
    dialog = opened(desk, qtbot)
    assert dialog.count.text() == "Annotations: 0."
    annotate(desk)
    with qtbot.waitSignal(dialog.previewed):
        desk.session.finished.emit(True)
    assert dialog.count.text() == "Annotations: 2."
    assert dialog.export.isEnabled()


def test_a_file_that_cannot_be_written_is_told_at_the_end(desk, qtbot, tmp_path):
    annotate(desk)
    dialog = opened(desk, qtbot)
    (tmp_path / "file").write_text("")
    dialog.file.field.setText(str(tmp_path / "file" / "x.html"))
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.is_writing)
    assert "could not be written" in dialog.ending.sentence.text()
    assert dialog.ending.sentence.property("role") == "error"
    assert dialog.export.isEnabled()


def test_a_name_of_the_readers_own_keeps_all_but_its_suffix(desk, qtbot, tmp_path):
    annotate(desk)
    dialog = opened(desk, qtbot)
    dialog.file.field.selectAll()
    QTest.keyClicks(dialog.file.field, str(tmp_path / "mine.html"))
    settled(dialog, qtbot)
    choose(dialog.form.format, "docx")
    settled(dialog, qtbot)
    assert dialog.file.path == tmp_path / "mine.docx"


def test_the_ending_that_is_typed_chooses_the_format(desk, qtbot, tmp_path):
    annotate(desk)
    dialog = opened(desk, qtbot)
    assert dialog.form.format.currentText() == "Word document"
    dialog.file.field.selectAll()
    QTest.keyClicks(dialog.file.field, str(tmp_path / "mine.pdf"))
    settled(dialog, qtbot)
    assert dialog.form.format.currentText() == "PDF"
    assert dialog.file.path == tmp_path / "mine.pdf"
    dialog.file.field.selectAll()
    QTest.keyClicks(dialog.file.field, str(tmp_path / "mine.docx"))
    with qtbot.waitSignal(dialog.written):
        QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert (tmp_path / "mine.docx").read_bytes().startswith(b"PK")
    choose(dialog.form.what, "coverage")
    settled(dialog, qtbot)
    dialog.file.field.selectAll()
    QTest.keyClicks(dialog.file.field, str(tmp_path / "mine.jsonld"))
    with qtbot.waitSignal(dialog._named.timeout):
        pass
    assert dialog.form.format.currentText() == "Word document"


def test_a_format_that_cannot_hold_what_is_chosen_is_not_offered(desk, qtbot):
    annotate(desk)
    dialog = opened(desk, qtbot)
    choose(dialog.form.format, "json-ld")
    settled(dialog, qtbot)
    choose(dialog.form.what, "coverage")
    settled(dialog, qtbot)
    assert dialog.form.format.currentData() == "docx"
    assert dialog.form.format.findData("json-ld") < 0
    assert dialog.file.field.text().endswith(".docx")
