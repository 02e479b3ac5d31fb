"""The manual inside the application."""

import re
import shutil

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.store.resources import manual
from reader.ui.desk.manual_pages import OF_LISTS, OF_PARTS, page_for
from reader.ui.dialogs.manual import Manual
from reader.ui.dialogs.manual_page import anchor_of
from reader.ui.theme.appearance import theme_for

TEXTS = {"a.txt": "One two three four five.\n", "b.txt": "Six seven eight nine ten.\n"}
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")


@pytest.fixture
def window(bench):
    window = bench.window()
    bench.open(window, TEXTS)
    return window


@pytest.fixture
def book(window):
    QTest.keyClick(window, Qt.Key.Key_F1)
    book = window.findChild(Manual)
    yield book
    book.close()


def test_f1_opens_the_first_page(book):
    assert book.isVisible()
    assert book.shown == book.entries[0][1]
    assert len(book.page.toPlainText()) > 500


def test_a_second_f1_brings_the_same_window(book, window):
    window.actions_by_id["help.manual"].trigger()
    assert len(window.findChildren(Manual)) == 1


def test_every_page_of_the_folder_is_in_the_contents():
    pages = {path.name for path in manual().glob("*.md")}
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (manual() / "index.md").read_text(encoding="utf-8"))
    assert set(listed) == pages - {"index.md"}


def test_every_link_and_picture_of_the_manual_leads_somewhere():
    for page in manual().glob("*.md"):
        text = page.read_text(encoding="utf-8")
        for name, anchor in LINK.findall(re.sub(r"```.*?```", "", text, flags=re.DOTALL)):
            target = manual() / name if name else page
            assert target.is_file(), f"{page.name}: {name}"
            if anchor:
                headings = re.findall(
                    r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE
                )
                assert anchor in {anchor_of(heading) for heading in headings}, (
                    f"{page.name}: {anchor}"
                )


def test_words_are_found_on_every_page_and_marked(book):
    QTest.keyClicks(book.field, "regular expression")
    names = [book.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(book.list.count())]
    assert "search.md" in names
    book.list.setCurrentRow(names.index("search.md"))
    assert book.shown == "search.md"
    assert book.page.textCursor().selectedText().casefold() == "regular expression"
    book.field.clear()
    assert book.list.count() == len(book.entries)


def test_words_that_are_nowhere_say_so(book):
    QTest.keyClicks(book.field, "zeppelin")
    assert "Nothing" in book.list.item(0).text()


def test_back_leads_to_the_page_before(book):
    first = book.shown
    book.show_page("annotations.md")
    QTest.mouseClick(book.back, Qt.MouseButton.LeftButton)
    assert book.shown == first
    assert not book.back.isEnabled()


def test_a_link_of_the_web_opens_nothing(book):
    shown = book.shown
    book._follow(QUrl("https://example.org/annotations.md"))
    book._follow(QUrl("file:///etc/annotations.md"))
    assert book.shown == shown


def test_pictures_come_from_the_manual_only(window, tmp_path, qtbot):
    folder = tmp_path / "docs"
    folder.mkdir()
    shutil.copy(manual() / "desk.png", tmp_path / "outside.png")
    shutil.copy(manual() / "desk.png", folder / "inside.png")
    (folder / "index.md").write_text("- [One](one.md)\n", encoding="utf-8")
    (folder / "one.md").write_text(
        "# One\n\n![a](inside.png)\n![b](../outside.png)\n", encoding="utf-8"
    )
    book = Manual(folder, theme_for("light"), window)
    assert not book.page.loadResource(2, QUrl("inside.png")).isNull()
    assert book.page.loadResource(2, QUrl("../outside.png")) is None
    book.close()


def test_headings_can_be_linked_to(book):
    book.show_page("search.md")
    plain = book.page.toPlainText()
    heading = next(line[3:] for line in (manual() / "search.md").read_text(encoding="utf-8").splitlines()
                   if line.startswith("## "))  # fmt: skip
    before = book.page.verticalScrollBar().value()
    book.page.scrollToAnchor(anchor_of(heading))
    assert heading in plain
    assert book.page.verticalScrollBar().value() > before


def test_the_contents_mark_the_page_that_is_seen(book):
    def marked():
        return book.list.currentItem().data(Qt.ItemDataRole.UserRole)

    assert marked() == book.entries[0][1]
    book.show_page("search.md")
    assert marked() == "search.md"
    QTest.keyClicks(book.field, "zeppelin")
    assert book.shown == "search.md"
    book.field.clear()
    assert (book.shown, marked()) == ("search.md", "search.md")


def test_no_page_is_wider_than_the_window_at_any_width(book, qtbot):
    for width in (980, 760):
        book.resize(width, 600)
        for _, name in book.entries:
            book.show_page(name)
            assert book.page.horizontalScrollBar().maximum() == 0, f"{name} at {width}"


def test_pictures_follow_the_width_of_the_window(book, qtbot):
    book.resize(1400, 600)
    wide = book.page.document().size().height()
    book.resize(700, 600)
    qtbot.waitUntil(lambda: book.page.horizontalScrollBar().maximum() == 0)
    assert book.page.document().size().height() != wide


def test_f1_opens_the_page_on_the_part_of_the_window_one_is_in(window, qtbot):
    dock = window.desk.frame.dock
    parts = {
        "search.md": window.top.search,
        "annotations.md": window.desk.frame.inspector.notes,
        "reading.md": window.desk.frame.documents,
        "overlaps.md": window.desk.frame.inspector,
    }
    for page, part in parts.items():
        assert page_for(part, dock.current)[0] == page
    dock.show_page("matrix")
    assert page_for(dock.tabs, dock.current) == ("overlaps.md", "matrix-and-coverage")
    assert page_for(window.desk.row, dock.current) == ("", "")
    assert page_for(None, dock.current) == ("", "")
    window.top.search.take_up()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    window.actions_by_id["help.manual"].trigger()
    book = window.findChild(Manual)
    assert book.shown == "search.md"
    book.close()


def test_every_list_and_heading_that_f1_knows_is_there(window):
    assert set(OF_LISTS) == set(window.desk.frame.dock.names)
    for page, heading in {*OF_LISTS.values(), *OF_PARTS.values()}:
        text = (manual() / page).read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        assert not heading or heading in {anchor_of(words) for words in headings}


def test_a_picture_leaves_no_gap_below_itself(book):
    document = book.page.document()
    layout = document.documentLayout()
    assert layout.documentSize().height() > 1000
    gaps = []
    block = document.begin()
    while block.next().isValid():
        if block.begin().fragment().charFormat().isImageFormat():
            below = layout.blockBoundingRect(block.next()).top()
            gaps.append(below - layout.blockBoundingRect(block).bottom())
        block = block.next()
    assert gaps
    assert max(gaps) < 30
