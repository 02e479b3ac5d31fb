"""The manual in the language of the window, as far as it is translated."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from reader.store.resources import manual
from reader.ui.dialogs.manual import Manual
from reader.ui.theme.appearance import theme_for

TEXTS = {"a.txt": "One two three four five.\n", "b.txt": "Six seven eight nine ten.\n"}
FIRST = {"ru": "Первые шаги", "kk": "Алғашқы қадамдар"}


@pytest.mark.parametrize("language", FIRST)
def test_f1_opens_the_first_page_in_the_language_of_the_window(bench, speech, language):
    speech.speak(language)
    window = bench.window()
    bench.open(window, TEXTS)
    QTest.keyClick(window, Qt.Key.Key_F1)
    book = window.findChild(Manual)
    assert book.page.toPlainText().startswith(FIRST[language])
    assert book.list.item(0).text() == FIRST[language]
    assert all(re.search("[а-яқәөү]", book.list.item(row).text()) for row in range(10))
    book.close()


@pytest.fixture
def book(qtbot):
    parent = Manual(manual(), theme_for("light"), None, language="ru")
    qtbot.addWidget(parent)
    parent.show()
    return parent


def test_pages_that_are_not_translated_open_in_english(book):
    assert len(book.entries) == len(re.findall(r"\.md\)", (manual() / "index.md").read_text()))
    for _, name in book.entries:
        book.show_page(name)
        assert book.shown == name
        assert len(book.page.toPlainText()) > 200
    book.show_page("json.md")
    assert book.page.toPlainText().startswith("What the commands print")


def test_pictures_and_links_of_a_translated_page_lead_into_the_manual(book):
    assert len(book.page._pictures) > 3
    assert all(not image.isNull() for image in book.page._pictures.values())
    book.page.anchorClicked.emit(QUrl("../search.md"))
    assert book.shown == "search.md"
    book.go_back()
    assert book.shown == "getting-started.md"


def test_a_heading_is_found_by_its_english_anchor(book):
    book.resize(700, 300)
    book.show_page("getting-started.md", "6-send-it-to-a-colleague")
    assert book.page.verticalScrollBar().value() > 500
    assert book._anchor_here("getting-started.md", "nowhere") == "nowhere"
    assert book._anchor_here("search.md", "in-the-window") == "in-the-window"


def test_it_is_searched_in_the_language_of_its_pages(book):
    book.field.setText("выдержка")
    assert book.list.count() == 1
    assert "Первые шаги" in book.list.item(0).text()


def test_no_picture_comes_from_outside_the_manual(book, tmp_path):
    book.page.show_text("![x](../../README.md) ![y](/etc/hostname)", manual() / "ru")
    assert not book.page._pictures
