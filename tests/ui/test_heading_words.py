"""Headings are shown as they read, not as Markdown or Org marks them."""

import pytest

from reader.cli.printing import place
from reader.domain.document import Document, DocumentId
from reader.store.importers import registry
from reader.ui.models.destinations import destinations
from reader.ui.models.heading_rows import HeadingListModel
from reader.ui.models.places import Places
from reader.ui.panes.overview import OverviewStrip
from reader.ui.panes.reading.view import ReadingView


@pytest.fixture(
    params=["## 6. The *pie* ##\n\nIt keeps.\n", "** TODO 6. The *pie* :food:\n\nIt keeps.\n"]
)
def document(request):
    path = "a.md" if request.param.startswith("#") else "a.org"
    found = registry.read(request.param.encode(), path)
    return Document(
        id=DocumentId("d-1"), path=path, title="", text=found.text, structure=found.structure
    )


def test_the_outline_and_the_command_line_name_a_heading_by_its_words(document):
    headings = HeadingListModel()
    headings.show(document)
    assert headings.data(headings.index(0)) == "6. The pie"
    assert place(document, len(document.text)) == f"{document.path}, 6. The pie"


def test_places_to_go_to_and_the_place_shown_take_the_words_too(document, qtbot):
    assert [place.name for place in destinations(document, "pie")] == ["6. The pie"]
    assert Places(document).say(len(document.text)).startswith("ch. 6 · ")
    view = ReadingView()
    qtbot.addWidget(view)
    view.show_document(document)
    strip = OverviewStrip(view)
    strip.resize(14, 100)
    assert strip.place_at(99).startswith("6. The pie · ")
