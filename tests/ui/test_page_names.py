"""The pages that overlaps stand on, named quickly and never from a document that is gone."""

from reader.domain.document import Document, Part, Structure
from reader.domain.span import Span
from reader.ui.models.places import PageNames, page_name


def paged(make_document, *labels):
    structure = [
        Structure(Part.PAGE, Span(10 * n, 10 * n + 10), label=label)
        for n, label in enumerate(labels)
    ]
    return make_document("x" * 100, structure=tuple(structure))


def test_each_offset_gets_the_page_it_stands_on(make_document):
    document, names = paged(make_document, "i", "ii", "7"), PageNames()
    for offset in range(100):
        page = document.page_at(offset)
        assert names.say(document, offset) == f"one.txt, p. {page.label}"
        assert page_name(document, offset) == names.say(document, offset)
    assert names.say(make_document("no pages", name="b.txt"), 3) == "b.txt"
    assert names.say(None, 3) == ""


def test_a_document_read_again_is_looked_through_again(make_document):
    names = PageNames()
    assert names.say(paged(make_document, "1"), 5) == "one.txt, p. 1"
    assert names.say(paged(make_document, "2"), 5) == "one.txt, p. 2"


def test_a_document_is_looked_through_once(make_document, monkeypatch):
    document, names, looked = paged(make_document, "1", "2"), PageNames(), []
    parts = Document.parts
    monkeypatch.setattr(Document, "parts", lambda self, *p: looked.append(p) or parts(self, *p))
    assert {names.say(document, offset) for offset in range(100)} == {
        "one.txt, p. 1", "one.txt, p. 2",
    }  # fmt: skip
    assert len(looked) == 1
