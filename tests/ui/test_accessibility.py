"""What a screen reader is told, and that nothing is cut where letters are twice as large."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from reader.ui.panes.reading.view import ReadingView
from tests.ui.test_passage import LEFT, RIGHT

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.timeout(120),
]

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox,
            QLineEdit, QTabBar, QTextEdit)  # fmt: skip
ACROSS = Qt.Orientation.Horizontal
MUTE = (QScrollBar, QHeaderView)
NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
DIALOGS = (
    "file.describe", "file.desks", "file.export", "file.settings", "read.go_to", "read.choose",
    "read.like_text", "annotate.tags", "annotate.problems", "help.palette", "help.keys",
    "help.manual", "help.about",
)  # fmt: skip
PAGES = ("overlaps", "hits", "concordance", "matrix", "coverage", "collation", "annotations")


@pytest.fixture
def window(bench):
    window = bench.window((1000, 650))
    text = "# One\n\n" + LEFT + "\n\n# Two\n\n" + "Nothing else. " * 400
    bench.open(window, {"a.txt": text, "b.txt": RIGHT + "\n" + "Other words. " * 300})
    bench.qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    window.actions_by_id["compare.next"].trigger()
    return window


def shown(top: QWidget) -> list[QWidget]:
    """Return what is seen of a window."""
    return [item for item in top.findChildren(QWidget) if item.isVisibleTo(top)]


def controls(top: QWidget) -> list[QWidget]:
    """Return what a reader can work on."""
    return [
        item
        for item in shown(top)
        if not isinstance(item, MUTE)
        and not item.objectName().startswith("qt_")
        and (isinstance(item, CONTROLS) or item.focusPolicy().value & 1)
    ]


def nameless(top: QWidget) -> list[str]:
    found = []
    for item in controls(top):
        told = QAccessible.queryAccessibleInterface(item)
        about = f"{type(item).__name__} {item.objectName()!r} in {type(item.parent()).__name__}"
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(about)
        elif told.role() in NO_ROLES and not isinstance(item, QScrollArea):
            found.append(f"{about}: {told.text(QAccessible.Text.Name)!r} has no role")
    return found


def dialogs(window) -> list[QDialog]:
    return [item for item in window.findChildren(QDialog) if item.isVisible()]


def open_dialog(window, action, qtbot):
    """Trigger an action that opens a dialog; return it."""
    before = set(dialogs(window))
    window.actions_by_id[action].trigger()
    qtbot.wait(20)
    return next((item for item in dialogs(window) if item not in before), None)


def test_every_control_of_the_window_has_a_name_and_a_role(window, qtbot):
    lost = nameless(window)
    for name in PAGES:
        window.frame.dock.show_page(name)
        qtbot.wait(10)
        lost += nameless(window)
    window.actions_by_id["read.find"].trigger()
    assert not sorted({*lost, *nameless(window)})


@pytest.mark.parametrize("action", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_a_role(window, action, qtbot):
    dialog = open_dialog(window, action, qtbot)
    if dialog is None:
        assert not nameless(window)
        return
    assert dialog.windowTitle() or dialog.accessibleName(), type(dialog).__name__
    assert not nameless(dialog)
    dialog.close()


def interface(view):
    told = QAccessible.queryAccessibleInterface(view)
    return told, told.textInterface()


def test_a_screen_reader_reads_the_text_of_a_pane(window, qtbot):
    view = window.desk.row.panes[0].view
    told, text = interface(view)
    whole = view.document.text
    assert told.role() is QAccessible.Role.Document
    assert told.text(QAccessible.Text.Name)
    assert text.characterCount() == len(whole)
    assert text.text(0, -1) == whole
    at = whole.index("The ferry")
    text.setCursorPosition(at)
    assert text.text(text.cursorPosition(), text.cursorPosition() + 9) == "The ferry"
    assert told.text(QAccessible.Text.Value).startswith("The ferry")
    text.setSelection(0, at + 4, at + 9)
    assert view.selected_text() == "ferry"
    text.removeSelection(0)
    assert view.selected() is None
    assert text.characterRect(at).height() > 0
    middle = text.characterRect(at).center()
    assert abs(text.offsetAtPoint(middle) - at) < 120


def test_positions_of_a_screen_reader_count_as_qt_does(bench, qtbot):
    desk = bench.open(bench.window(), {"a.txt": "😀 smile 𝔊 again\n" * 3, "b.txt": "Other."})
    view = desk.row.panes[0].view
    _, text = interface(view)
    assert text.characterCount() == len(view.document.text.encode("utf-16-le")) // 2
    assert text.text(3, 8) == "smile"


def test_views_come_and_go_while_a_screen_reader_listens(qapp):
    for number in range(30):
        view = ReadingView()
        view.setAccessibleName(str(number))
        told, text = interface(view)
        assert told.text(QAccessible.Text.Name) == str(number)
        assert text.characterCount() == 0
        del told, text
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


# Nothing is cut


def _room(item: QWidget) -> bool:
    """Tell whether a control has room for its words."""
    if isinstance(item, QLabel):
        if item.wordWrap():
            return item.height() >= item.heightForWidth(item.width()) - 2
        return item.text() == "" or item.width() >= item.sizeHint().width() - 2
    if isinstance(item, QToolButton) and not item.text():
        return True
    low = item.height() >= item.fontMetrics().height()
    return low and item.width() >= item.fontMetrics().horizontalAdvance(_words(item))


def _words(item: QAbstractButton) -> str:
    return item.text().replace("&&", "\0").replace("&", "").replace("\0", "&").split("\n")[0]


def cut(top: QWidget) -> list[str]:
    """Return what is cut: words without room, or out of the window's sight."""
    found = [text for item in shown(top) for text in _cut_parts(item)]
    for item in shown(top):
        if not isinstance(item, QLabel | QAbstractButton) or item.objectName().startswith("qt_"):
            continue
        if item.property("elides") or isinstance(item.parent(), QAbstractItemView):
            continue
        text = item.text()
        if not text.strip() or "<" in text:
            continue
        if not _room(item):
            found.append(f"{type(item).__name__} {text[:40]!r} has {item.width()}x{item.height()},"
                         f" wants {item.sizeHint().width()}x{item.sizeHint().height()}")  # fmt: skip
        elif (item.width() and item.visibleRegion().isEmpty()) and not _scrolled(item):
            found.append(f"{text[:40]!r} is out of sight")
        elif not _scrolled(item) and item.visibleRegion().boundingRect().width() < item.width() - 2:
            found.append(f"{text[:40]!r} is seen in part")
    return found


def _cut_parts(item: QWidget) -> list[str]:
    """Return what is cut of a row of tabs or of the headings of a table."""
    letters = item.fontMetrics().horizontalAdvance
    if isinstance(item, QTabBar):
        texts = [(item.tabText(n), item.tabRect(n).width()) for n in range(item.count())]
    elif isinstance(item, QHeaderView) and item.model() and item.orientation() is ACROSS:
        numbers = [n for n in range(item.count()) if not item.isSectionHidden(n)]
        heads = [item.model().headerData(n, ACROSS) for n in numbers]
        texts = [(str(t or ""), item.sectionSize(n)) for n, t in zip(numbers, heads, strict=True)]
    else:
        return []
    return [f"{text!r} has {room}, wants {letters(text)}" for text, room in texts
            if letters(text) > room]  # fmt: skip


def _scrolled(item: QWidget) -> bool:
    """Tell whether a control can be scrolled into sight."""
    above = item.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


@pytest.fixture(params=[1, 2], ids=["letters", "letters twice as large"])
def sized(request, bench, qapp):
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * request.param)
    qapp.setFont(font)
    reading = bench.settings.current.reading
    bench.settings.set_reading(replace(reading, points=reading.points * request.param))
    yield request.getfixturevalue("window")
    qapp.setFont(before)


def test_nothing_in_the_window_is_cut(sized, qtbot):
    qtbot.wait(50)
    lost = cut(sized)
    for name in PAGES:
        sized.frame.dock.show_page(name)
        qtbot.wait(20)
        lost += [f"{name}: {item}" for item in cut(sized.frame.dock)]
    assert not lost


@pytest.mark.parametrize("sized", [2], indirect=True, ids=["letters twice as large"])
@pytest.mark.parametrize("action", [name for name in DIALOGS if name != "annotate.tags"])
def test_nothing_in_a_dialog_is_cut(sized, action, qtbot):
    dialog = open_dialog(sized, action, qtbot)
    if dialog is not None:
        qtbot.wait(20)
        assert not cut(dialog)
        assert dialog.width() <= sized.width()
        dialog.close()


def picture(item: QWidget):
    """Return what a control and its surroundings look like."""
    image = item.window().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())


def test_the_focus_is_seen_wherever_it_goes(window, qtbot):
    unseen, done = [], set()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.desk.row.panes[0].view.setFocus()
    for _ in range(40):
        item = QApplication.focusWidget()
        if item is None or item in done:
            break
        done.add(item)
        with_focus = picture(item)
        item.clearFocus()
        if picture(item) == with_focus:
            unseen.append(f"{type(item).__name__} {item.accessibleName() or item.objectName()!r}")
        item.setFocus()
        QTest.keyClick(item, Qt.Key.Key_Tab)
    assert len(done) > 8
    assert not unseen
