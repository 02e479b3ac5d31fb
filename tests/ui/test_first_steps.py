"""The first start: three sentences that can be put away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from reader.domain.comparison import Comparison

TEXTS = {"a.txt": "One two three four five.\n", "b.txt": "Six seven eight nine ten.\n"}


def test_the_sample_corpus_opens_with_three_sentences(bench):
    window = bench.window((1400, 900))
    bench.open(window, TEXTS, name="sample")
    guidance = window.frame.findChild(QWidget, "Guidance")
    assert guidance.isVisible()
    assert said_by(guidance) == list(guidance.sentences())
    assert not guidance.next.isVisible()


def said_by(guidance):
    """Return the sentences that are seen, each of them whole."""
    labels = [item for item in guidance.findChildren(QLabel) if item.wordWrap()]
    seen = [label for label in labels if label.isVisible()]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in seen)
    return [label.text() for label in seen]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_small_window_shows_one_sentence_after_the_other_and_keeps_room_for_the_texts(
    bench, speech, language, qtbot
):
    speech.speak(language)
    window = bench.window((1000, 650))
    desk = bench.open(window, TEXTS, name="sample")
    guidance = window.frame.findChild(QWidget, "Guidance")
    view = desk.row.panes[0].view
    first, second, third = guidance.sentences()
    for sentence in (first, second, third, first):
        qtbot.waitUntil(lambda wanted=sentence: said_by(guidance) == [wanted])
        qtbot.waitUntil(lambda: guidance.height() < view.height() / 2)
        QTest.keyClick(guidance.next, Qt.Key.Key_Space)
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: said_by(guidance) == [first, second, third])


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
