"""What is printed from the desk is read back: the text in hand, and two texts beside each other."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from reader.services.export_request import Wanted
from reader.ui.desk.printing_room import _arranging
from reader.ui.printing.pdf import print_on
from tests.ui.test_passage import LEFT, RIGHT

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support",
    "QBasicTimer::start",  # here the pages are made on a thread that ends; else in a process
    extend=True,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = CONTROL | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(bench):
    return bench.open(bench.window(), {"a.txt": LEFT, "b.txt": RIGHT, "c.txt": "Alone.\n" * 30})


def words(path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(text.replace("\u2010", "-").split())


def asked(desk, key, modifiers):
    """Press the key; return the dialog that comes."""
    QTest.keyClick(desk.window, key, modifiers)
    (dialog,) = desk.window.findChildren(QPrintDialog)
    return dialog


def print_to(dialog, path, desk, qtbot):
    """Choose a PDF file in the dialog and print."""
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(path))
    dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(path.exists, timeout=20_000)
    qtbot.waitUntil(lambda: path.name in desk.frame.status.said)
    return words(path)


def test_the_text_in_hand_is_printed_into_a_file(desk, tmp_path, qtbot):
    said = print_to(asked(desk, Qt.Key.Key_P, CONTROL), tmp_path / "text.pdf", desk, qtbot)
    document = desk.shown.hand
    assert document.text.split("\n")[0] in said
    assert document.text.rstrip().rsplit("\n", maxsplit=1)[-1] in said
    assert document.title in said


def test_a_comparison_is_printed_with_both_sides_and_their_differences(desk, tmp_path, qtbot):
    said = print_to(asked(desk, Qt.Key.Key_P, ALT), tmp_path / "pair.pdf", desk, qtbot)
    for side in ("leaves at nine", "leaves at ten"):
        assert side in said
    assert "overnight" in said
    assert "Before it all" not in said  # only what is shared


def test_a_printer_gets_the_same_pages(desk, tmp_path, qtbot):
    room = desk.window.rooms.exporting
    material = room.offer(desk.session.corpus).material
    document = desk.shown.hand

    def made(wanted, options):
        return desk.session.wait_for(_arranging(material, wanted, options))

    from reader.domain.excerpt import ExportOptions, What

    wanted = Wanted(what=What.DOCUMENT, documents=frozenset({document.id}))
    paper = made(wanted, ExportOptions(title="Printed"))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_on(paper, printer)
    said = words(tmp_path / "out.pdf")
    assert "Printed" in said
    assert document.text.split("\n")[0] in said
    assert "1 / 1" in said


def test_called_off_nothing_is_printed(desk, qtbot):
    before = desk.frame.status.said
    asked(desk, Qt.Key.Key_P, CONTROL).reject()
    assert desk.frame.status.said == before


def test_while_a_printer_is_chosen_no_second_one_is_asked_for(desk):
    dialog = asked(desk, Qt.Key.Key_P, CONTROL)
    desk.window.actions_by_id["file.print"].trigger()
    (only,) = desk.window.findChildren(QPrintDialog)
    assert only is dialog
    assert isValid(only.printer())
    only.reject()


def test_two_texts_that_share_nothing_say_so(desk, qtbot):
    desk.shown.show_document(1, desk.session.corpus.documents[2].id)
    QTest.keyClick(desk.window, Qt.Key.Key_P, ALT)
    assert not desk.window.findChildren(QPrintDialog)
    assert "share nothing" in desk.frame.status.said
