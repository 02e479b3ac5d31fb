"""The window in Russian and Kazakh, over Russian texts: no English word is left in it."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTabBar, QTableView, QWidget

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TEXTS = {
    "отчёт.txt": "Комиссия спросила, что изменилось за эту зиму на обоих берегах пролива.\n",
    "статья.txt": "Вчера комиссия спросила, что изменилось за эту зиму на обоих берегах пролива.\n",
}
SAID = (
    "text",
    "title",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "windowTitle",
    "specialValueText",
    "suffix",
    "prefix",
)
DIALOGS = (
    "file.settings",
    "file.describe",
    "file.desks",
    "file.export",
    "read.go_to",
    "read.choose",
    "read.like_text",
    "annotate.problems",
    "help.about",
    "help.palette",
    "help.keys",
)
NAMES = re.compile(
    # keys, formats, our own name, and what stands for a tag, a field or a file
    r"Ctrl|Shift|Alt|F\d+|Esc|Enter|Return|Backspace|Del|Home|End|PgUp|PgDown"
    r"|LGPL|MIT|Qt|BibTeX|CSL|CSV|DOI|Excel|ISBN|JSON|LD|Letter|Markdown|OpenDocument|PDF|REFI-QDA|TEI|UTF-8|Word"
    r"|US Letter|log-Dice|Synoptic|English|claim/contested|[\w./-]*\.(?:txt|yaml|j2|html)\b"
    r"|(?:title|footnote|doc|lang|date):|\bAa\b|\ben\b|/\w+/[^\n]*|corpus\b|<[^>]*>"
    r"|The words are the same\."  # what the tests' own comparison says
)
ENGLISH = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture(params=["ru", "kk"])
def foreign(speech, request):
    speech.speak(request.param)


def words(widget):
    """Return all that a widget says."""
    for name in SAID:
        told = getattr(widget, name, None)
        text = told() if callable(told) else ""
        if isinstance(text, str):
            yield text
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(number) for number in range(widget.count()))
    if isinstance(widget, QComboBox) and widget.count() < 40:  # more are fonts
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QTableView) and widget.model() is not None:
        model = widget.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for action in widget.actions():
        yield action.text()
        yield action.toolTip()


def english(top):
    """Return what is English in a window."""
    return {
        text
        for widget in (top, *top.findChildren(QWidget))
        for text in words(widget)
        if ENGLISH.search(NAMES.sub("", text))
    }


def test_no_english_word_is_left_in_the_window(foreign, bench):
    window = bench.window()
    bench.open(window, TEXTS, name="корпус")
    window.actions_by_id["compare.next"].trigger()
    window.actions_by_id["read.find"].trigger()
    QApplication.processEvents()
    assert not english(window)


@pytest.mark.parametrize("action", DIALOGS)
def test_no_english_word_is_left_in_a_dialog(foreign, bench, action):
    window = bench.window()
    bench.open(window, TEXTS, name="корпус")
    window.actions_by_id[action].trigger()
    QApplication.processEvents()
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            assert not english(top)
            if top is not window:
                top.close()


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_all_menus_are_seen_in_a_small_window(speech, bench, language):
    speech.speak(language)
    window = bench.window((1000, 650))
    bench.open(window, TEXTS, name="Harbour Commission")
    QApplication.processEvents()
    menus = window.top.menus
    last = menus.actionGeometry(menus.actions()[-1])
    assert menus.rect().contains(last)
    assert last.width() > 20
    window.resize(1400, 900)
    QApplication.processEvents()
    assert window.top.search.width() == 480
