"""Whatever goes wrong with files is told in Russian in a Russian window."""

import re
import zipfile

import pytest
from PySide6.QtWidgets import QApplication

from reader.services.search_indexing import IndexReport
from reader.store.importers.registry import FORMATS
from reader.ui.desk.search_source import SearchSource
from reader.ui.dialogs.note_problems import NoteProblems
from reader.ui.models.document_rows import DocumentRole

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TEXT = "Комиссия спросила, что изменилось за эту зиму на обоих берегах пролива.\n"
GOOD = ("отчёт.txt", "статья.txt")
BAD = {
    "empty": b"",
    "junk": bytes(range(256)) * 8,
    "cut": b"PK\x03\x04cut off",
    "markup": b"<?xml version='1.0'?><a><b></a>",
    "nothing": b"<html><body></body></html>",
    "pdf": b"%PDF-1.4 broken",
    "old": b"\xd0\xcf\x11\xe0" + b"0" * 600,
}
NAMES = re.compile(
    # files, keys and marks within them, formats
    r"\S*/\S*|[\w.]*\.\w+|\{.*\}|<\w+>|\b(?:at|note|format|git|title)\b"
    r"|BibTeX|CSL|DjVu|DOCX|HTML|JSON|Mobipocket|OCR|OpenDocument|PDF|RTF|TEI|UTF-\d+|Word|XML|YAML"
)
ENGLISH = re.compile(r"[A-Za-z]{2,}")


def english(sentences):
    return [told for told in sentences if ENGLISH.search(NAMES.sub("", told))]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "корпус"
    folder.mkdir()
    for name in GOOD:
        (folder / name).write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def opened(bench, speech, folder, qtbot):
    def open_it():
        speech.speak("ru")
        window = bench.window()
        with qtbot.waitSignal(window.session.finished, timeout=20_000):
            window.open(folder)
        return window

    return open_it


def reasons(window):
    model = window.desk.frame.documents.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [str(row.data(DocumentRole.REASON)) for row in rows if row.data(DocumentRole.REASON)]


@pytest.mark.parametrize("harm", BAD)
def test_why_a_document_cannot_be_read(opened, folder, harm):
    for form in FORMATS:
        for suffix in form.suffixes:
            (folder / f"bad{suffix}").write_bytes(BAD[harm])
    window = opened()
    told = [*reasons(window), window.frame.notice.sentence]
    assert len(told) > 3
    assert not english(told)


def test_an_archive_without_its_parts(opened, folder):
    for suffix in (".docx", ".odt", ".epub"):
        with zipfile.ZipFile(folder / f"bad{suffix}", "w") as archive:
            archive.writestr("other.xml", "<a/>")
    window = opened()
    assert len(reasons(window)) == 3
    assert not english(reasons(window))


@pytest.mark.parametrize(
    "notes",
    [
        "format: synoptic-annotations/1\nannotations: [\n",
        "a: b: c\n",
        "format: synoptic-annotations/99\n",
        "format: synoptic-annotations/1\nannotations:\n  - {id: a-1, at: 7}\n  - {note: [x]}\n",
        "format: synoptic-annotations/1\nformat: synoptic-annotations/1\n",
        "<<<<<<< ours\n=======\n>>>>>>> theirs\n",
    ],
)
def test_what_is_wrong_with_a_file_of_annotations(opened, folder, qtbot, notes):
    (folder / "annotations").mkdir()
    (folder / "annotations" / "отчёт.txt.yaml").write_text(notes, encoding="utf-8")
    window = opened()
    qtbot.waitUntil(lambda: bool(window.frame.notice.sentence))
    window.actions_by_id["annotate.problems"].trigger()
    qtbot.waitUntil(lambda: window.findChild(NoteProblems) is not None)
    dialog = window.findChild(NoteProblems)
    model = dialog.table.model()
    rows = [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert rows
    assert not english([window.frame.notice.sentence, *rows, dialog.details.toPlainText()])
    dialog.close()


def test_what_is_wrong_with_corpus_yaml(opened, folder, qtbot):
    (folder / "corpus.yaml").write_text("documents: [\n", encoding="utf-8")
    window = opened()
    QApplication.processEvents()
    window.actions_by_id["file.describe"].trigger()
    qtbot.waitUntil(lambda: window.rooms.describing.dialog is not None)
    dialog = window.rooms.describing.dialog
    assert "corpus.yaml" in dialog.sentence.text()
    assert not english([dialog.sentence.text()])
    dialog.close()


def test_a_folder_that_is_not_there(opened, folder, qtbot):
    window = opened()
    window.open(folder / "нет")
    qtbot.waitUntil(
        lambda: "не" in (window.frame.notice.sentence or "") or window.frame.welcome.isVisible()
    )
    assert not english([window.frame.notice.sentence])


def test_an_index_that_was_damaged(bench, speech, qtbot):
    speech.speak("ru")
    report = IndexReport(0, 0, 0, said="the search index was damaged; it was made anew")
    bench.searching = SearchSource(
        over=bench.searching.over, indexing=lambda _corpus, _notes, _anew: lambda _ticket: report
    )
    window = bench.window()
    bench.open(window, {"отчёт.txt": TEXT, "статья.txt": TEXT}, name="корпус")
    qtbot.waitUntil(lambda: "индекс" in window.frame.status.said)
    assert not english([window.frame.status.said])
