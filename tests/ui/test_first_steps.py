"""The first start: three sentences that can be put away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from reader.domain.comparison import Comparison

TEXTS = {"a.txt": "One two three four five.\n", "b.txt": "Six seven eight nine ten.\n"}


def test_the_sample_corpus_opens_with_three_sentences(bench):
    window = bench.window((1000, 650))
    bench.open(window, TEXTS, name="sample")
    guidance = window.frame.findChild(QWidget, "Guidance")
    assert guidance.isVisible()
    assert len(guidance.sentences()) == 3
    labels = [label for label in guidance.findChildren(QLabel) if label.wordWrap()]
    assert len(labels) == 3
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)


def test_put_away_they_stay_away_and_the_keyboard_is_in_the_text(bench):
    window = bench.window()
    desk = bench.open(window, TEXTS, name="sample")
    guidance = window.frame.findChild(QWidget, "Guidance")
    QTest.mouseClick(guidance.done, Qt.MouseButton.LeftButton)
    assert not guidance.isVisible()
    assert desk.row.panes[0].view.hasFocus()
    again = bench.window()
    bench.open(again, TEXTS, name="sample")
    assert again.frame.findChild(QWidget, "Guidance") is None


def test_another_corpus_is_opened_without_them(bench):
    window = bench.window()
    bench.open(window, TEXTS, name="sample")
    bench.open(window, TEXTS, name="mine")
    assert not window.frame.findChild(QWidget, "Guidance").isVisible()


def test_they_come_back_when_asked_for(bench, qtbot):
    window = bench.window()
    bench.open(window, TEXTS, name="sample")
    window.frame.findChild(QWidget, "Guidance").done.click()
    bench.open(window, TEXTS, name="mine")
    with qtbot.waitSignal(window.session.finished):
        window.actions_by_id["help.first_steps"].trigger()
    assert window.frame.findChild(QWidget, "Guidance").isVisible()


def test_a_start_cut_short_does_not_spoil_the_next_one(bench, qtbot):
    shared = " ".join(f"word{n}" for n in range(40))
    texts = {
        "a.txt": "Nothing of note.\n",
        "b.txt": f"Begins.\n\n{shared}\n",
        "c.txt": f"Another.\n\n{shared}\n",
    }
    whole = bench.comparing
    bench.comparing = lambda _corpus, _first: lambda _ticket: Comparison()
    first = bench.window()
    bench.open(first, texts)
    first.close()
    bench.comparing = whole
    again = bench.window()
    desk = bench.open(again, texts)
    qtbot.waitUntil(lambda: desk.passages.held is not None)
    assert sorted(pane.document.path for pane in desk.row.panes) == ["b.txt", "c.txt"]
