"""Headings are shown as they read, not as Markdown or Org marks them."""

import pytest

from reader.cli.printing import place
from reader.domain.document import Document, DocumentId
from reader.store.importers import registry
from reader.ui.models.heading_rows import HeadingListModel


@pytest.fixture(
    params=["## The *pie* ##\n\nIt keeps.\n", "** TODO The *pie* :food:\n\nIt keeps.\n"]
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
    assert headings.data(headings.index(0)) == "The pie"
    assert place(document, len(document.text)) == f"{document.path}, The pie"
