"""Copy with citation: what lands in a letter or a word processor."""

import pytest
from lxml import html as lxml_html

from reader.domain.anchor import Anchor
from reader.domain.annotation import Annotation, EntryId, Link, LinkEnd
from reader.domain.document import Corpus, DocumentId, Part, Structure
from reader.domain.errors import FormatError
from reader.domain.excerpt import What
from reader.domain.overlap import Passage
from reader.domain.span import Span
from reader.services.export_copying import copying, copying_passages
from reader.services.export_request import Material
from reader.services.jobs import Ticket

ONE = "Four lamps burn from dusk to dawn on the outer mole & beyond, and nobody looks."
TWO = "Five lamps burn from dusk to dawn on the outer mole & beyond, and everybody looks."


@pytest.fixture
def corpus(make_document):
    page = (Structure(Part.PAGE, Span(0, len(ONE)), label="7"),)
    return Corpus(
        folder="/c",
        title="Lamps",
        documents=(
            make_document(ONE, "one.txt", structure=page, title="One", authors=("Ana Silva",)),
            make_document(TWO, "two.txt", title="Two <b>", date="2021"),
        ),
    )


def ticket():
    return Ticket(lambda _progress: None)


def parsed(clipping):
    return lxml_html.fromstring(f"<div>{clipping.html}</div>")


def test_a_selection_is_copied_with_its_author_title_and_page(corpus):
    found = copying_passages(corpus, [Passage(DocumentId("d-one.txt"), Span(0, 10))])(ticket())
    assert found.plain == "“Four lamps” (Ana Silva, One, p. 7)"
    tree = parsed(found)
    assert tree.xpath("blockquote/text()") == ["Four lamps"]
    assert tree.xpath("p/text()") == ["Ana Silva, One, p. 7"]


def test_a_citation_style_is_used_and_a_wrong_one_is_told(corpus):
    place = [Passage(DocumentId("d-one.txt"), Span(0, 10))]
    styled = copying_passages(corpus, place, "author-date")(ticket())
    assert "Silva" in styled.plain
    assert styled.plain != copying_passages(corpus, place)(ticket()).plain
    with pytest.raises(FormatError, match="style"):
        copying_passages(corpus, place, "no-such-style")(ticket())


def test_what_is_selected_of_a_document_that_is_gone_is_not_copied(corpus):
    found = copying_passages(corpus, [Passage(DocumentId("d-gone"), Span(0, 10))])(ticket())
    assert (found.plain, found.html) == ("", "")


def test_an_annotation_is_copied_with_its_note_and_an_orphan_says_so(corpus):
    lost = Annotation(
        id=EntryId("a-1"),
        document=DocumentId("d-two.txt"),
        anchor=Anchor(quote="gone <i>words</i>"),
        note="Why?\nWho?",
    )
    found = copying(Material(corpus=corpus, entries=(lost,)), ["a-1"], What.ANNOTATIONS)(ticket())
    assert found.plain.startswith("“gone <i>words</i>” (Two <b> (2021); the passage is not")
    assert found.plain.endswith("Why?\nWho?")
    tree = parsed(found)
    assert not tree.xpath("//i | //b | //script")
    assert tree.xpath("blockquote/text()") == ["gone <i>words</i>"]
    assert tree.xpath("p[2]/text()") == ["Why?", "Who?"]


def test_a_pair_is_copied_side_by_side_with_what_differs(corpus):
    ends = (
        LinkEnd(
            document=DocumentId(f"d-{name}"), anchor=Anchor(span=Span(0, len(text)), quote=text)
        )
        for name, text in (("one.txt", ONE), ("two.txt", TWO))
    )
    link = Link(id=EntryId("l-1"), relation="rewords", a=next(ends), b=next(ends))
    found = copying(Material(corpus=corpus, entries=(link,)), ["l-1"], What.LINKS)(ticket())
    assert found.plain.split("\n") == [
        f"“{ONE}” (Ana Silva, One, p. 7)",
        f"“{TWO}” (Two <b> (2021))",
    ]
    tree = parsed(found)
    assert tree.xpath("//s/text()") == ["Four", "nobody"]
    assert tree.xpath("//u/text()") == ["Five", "everybody"]
    assert "".join(tree.xpath("//tr[2]/td[1]//text()")) == ONE
    assert "".join(tree.xpath("//tr[2]/td[2]//text()")) == TWO
