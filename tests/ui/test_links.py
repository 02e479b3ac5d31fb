"""Links that lead into the application."""

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFileOpenEvent

from reader.domain.address import Address
from reader.domain.span import Span
from reader.ui.links import Application, Links
from tests.ui.conftest import corpus_of

TEXTS = {
    "long.txt": "\n\n".join(
        f"Paragraph {n} of the long letter, with its words." for n in range(400)
    ),
    "short.txt": "A short note.\n",
}


class Stand(QObject):
    """What stands for all windows: the one there is."""

    def __init__(self, window):
        super().__init__(window)
        self.current = window


@pytest.fixture
def linked(bench):
    window = bench.window()
    bench.open(window, {"other.txt": "Something else.\n"}, name="elsewhere")
    folder = bench.folder / "letters"
    folder.mkdir()
    bench.corpora[folder] = corpus_of(folder, TEXTS)
    bench.settings.remember_corpus(folder)
    return window, Links(Stand(window), bench.settings), folder


def test_a_link_opens_its_folder_at_the_passage(linked, qtbot):
    window, links, folder = linked
    start = TEXTS["long.txt"].index("Paragraph 300")
    span = Span(start, start + len("Paragraph 300"))
    with qtbot.waitSignal(window.session.finished):
        links.follow(Address("letters", "long.txt", span).uri)
    view = window.desk.row.panes[0].view
    assert window.session.corpus.folder == str(folder)
    assert view.document.path == "long.txt"
    assert view.selected_text() == "Paragraph 300"
    assert view.visible_span().start <= span.start < view.visible_span().end


def test_a_link_past_the_end_of_a_text_opens_it_all_the_same(linked, qtbot):
    window, links, _ = linked
    with qtbot.waitSignal(window.session.finished):
        links.follow("synoptic://letters/short.txt#5-900000")
    view = window.desk.row.panes[0].view
    assert view.document.path == "short.txt"
    assert view.selected_text() == TEXTS["short.txt"][5:]


def test_a_link_that_leads_nowhere_says_so_and_leaves_the_desk_alone(linked):
    window, links, _ = linked
    links.follow("synoptic://unheard-of/a.txt")
    assert "unheard-of" in window.frame.notice.sentence
    assert window.session.corpus.documents[0].path == "other.txt"


def test_what_the_desktop_asks_for_is_a_link_or_a_path():
    class Heard:
        def __init__(self):
            self.words = []

        def emit(self, word):
            self.words.append(word)

    class Ears:
        asked = Heard()

    Application.event(Ears, QFileOpenEvent("/letters"))
    Application.event(Ears, QFileOpenEvent(QUrl("synoptic://letters/a.txt#1-2")))
    assert Ears.asked.words == ["/letters", "synoptic://letters/a.txt#1-2"]
