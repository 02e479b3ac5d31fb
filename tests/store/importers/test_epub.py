"""E-books packed by hand, as their standard has it, are read in the order of their spine."""

import io
import zipfile

import pytest

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers import epub
from tests.store.importers.writers import body_words, parts, prose, repacked, words, zipped

OPS = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)


def page(body: str, head: str = "<title/>") -> str:
    return (
        f'<?xml version="1.0"?><!DOCTYPE html><html {OPS}><head>{head}<script src="x.js"/></head>'
        f"<body>{body}</body></html>"
    )


def book(
    chapters: dict[str, str], dates: str = "<dc:date>2024-03</dc:date>", **added: str
) -> bytes:
    """Pack chapters, named in the order of the spine, as a book."""
    manifest = "".join(
        f'<item id="i{number}" href="{href}" media-type="application/xhtml+xml"/>'
        for number, href in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<metadata><dc:title>The Crossings</dc:title><dc:creator>Ana Bell</dc:creator>"
        f"<dc:creator>Carl Dee</dc:creator><dc:language>en-GB</dc:language>{dates}"
        f'</metadata><manifest>{manifest}<item id="nav" properties="nav" href="nav.xhtml"/>'
        f"</manifest><spine>{spine}</spine></package>"
    )
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER,
             "OEBPS/book.opf": package}  # fmt: skip
    files |= {f"OEBPS/{href.partition('#')[0]}": text for href, text in chapters.items() if text}
    files |= {name.replace("__", "/") + ".xml": text for name, text in added.items()}
    if "OEBPS/nav.xhtml" not in files:
        files["OEBPS/nav.xhtml"] = page(
            '<nav epub:type="toc"><ol><li><a href="b.xhtml">The tides</a></li></ol></nav>'
        )
    return zipped(files)


def test_every_word_comes_back_in_the_order_of_the_spine():
    text = prose()
    half = len(text) // 2
    raw = book({
        "z.xhtml": page("".join(f"<p>{item}</p>" for item in text[:half])),
        "a.xhtml": page("".join(f"<p>{item}</p>" for item in text[half:])),
    })  # fmt: skip
    found = epub.read(raw, "a.epub")
    assert body_words(found) == words("\n".join(text))
    assert found.text == "\n\n".join(text)
    assert parts(found, Part.PARAGRAPH) == text


def test_the_title_authors_language_and_date_are_those_of_the_package():
    found = epub.read(book({"a.xhtml": page("<p>Words.</p>")}), "a.epub")
    assert (found.title, found.authors) == ("The Crossings", ("Ana Bell", "Carl Dee"))
    assert (found.language, found.date) == ("en-GB", "2024-03")


def test_the_date_of_the_book_goes_before_those_of_its_file():
    dates = ('<dc:date opf:event="modification">2025-01-02</dc:date>'
             '<dc:date opf:event="publication">1899</dc:date>')  # fmt: skip
    found = epub.read(book({"a.xhtml": page("<p>Words.</p>")}, dates=dates), "a.epub")
    assert (found.date, found.made) == ("1899", "2025-01-02")


def test_headings_quotations_lists_and_tables_are_typed():
    raw = book({"a.xhtml": page(
        "<h1>One</h1><blockquote><p>Said.</p></blockquote><ul><li>an oar</li></ul>"
        "<table><tr><td>Name</td><td>Trade</td></tr></table><p>So <em>it</em> is.</p>"
    )})  # fmt: skip
    found = epub.read(raw, "a.epub")
    assert parts(found, Part.HEADING) == ["One"]
    assert parts(found, Part.QUOTATION) == ["Said."]
    assert parts(found, Part.ROW) == ["Name\tTrade"]
    assert parts(found, Part.EMPHASIS) == ["it"]


def test_a_paragraph_that_the_contents_list_names_is_a_heading():
    raw = book(
        {"a.xhtml": page("<p>Before.</p>"), "b.xhtml": page("<p>The Tides</p><p>The sea.</p>")}
    )
    found = epub.read(raw, "a.epub")
    assert parts(found, Part.HEADING) == ["The Tides"]
    assert parts(found, Part.PARAGRAPH) == ["Before.", "The sea."]


def test_an_old_contents_list_is_read_too():
    ncx = (
        '<ncx><navMap><navPoint><navLabel><text>Oars</text></navLabel><content src="a.xhtml#x"/>'
        "</navPoint></navMap></ncx>"
    )
    item = '<item id="n" href="toc.xml" media-type="application/x-dtbncx+xml"/></manifest>'
    raw = book({"a.xhtml": page("<p>Oars</p><p>Two of them.</p>")}, OEBPS__toc=ncx)
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        package = file.read("OEBPS/book.opf").decode()
    package = package.replace("</manifest>", item).replace('properties="nav"', "")
    found = epub.read(repacked(raw, {"OEBPS/book.opf": package}), "a.epub")
    assert parts(found, Part.HEADING) == ["Oars"]


def test_printed_pages_and_notes_keep_their_labels():
    raw = book({
        "a.xhtml": page(
            '<span epub:type="pagebreak" title="xii"/><p>Thirteen months'
            '<a epub:type="noteref" href="#n1">1</a> they say, and '
            '<span epub:type="pagebreak" id="p" aria-label="13"></span>more.</p>'
            '<aside epub:type="footnote" id="n1"><p>By law.</p></aside>'
        )
    })  # fmt: skip
    found = epub.read(raw, "a.epub")
    pages = [
        (item.label, item.span.of(found.text)) for item in found.structure if item.part is Part.PAGE
    ]
    assert pages[0] == ("xii", "Thirteen months\u200a1 they say, and")
    assert pages[1][0] == "13"
    assert pages[1][1].strip().startswith("more.")
    assert parts(found, Part.FOOTNOTE_MARK) == ["1"]
    assert parts(found, Part.FOOTNOTE) == ["By law."]
    assert not parts(found, Part.FURNITURE)


def test_letters_by_name_and_markup_that_is_not_quite_well_formed_are_read():
    raw = book({"a.xhtml": page("<p>Halyard&nbsp;&mdash; &amp;c. caf&eacute;</p>"),
                "b.xhtml": "<html><body><p>Never<br>closed &lt;<p>at all</body>"})  # fmt: skip
    text = epub.read(raw, "a.epub").text
    assert text == "Halyard\u00a0— &c. café\n\nNever\nclosed <\n\nat all"


def test_a_chapter_of_pictures_among_others_is_passed_over():
    raw = book({"cover.xhtml": page('<img src="http://example.org/a.png"/>'),
                "b.xhtml": page("<p>Words.</p>")})  # fmt: skip
    assert epub.read(raw, "a.epub").text == "Words."


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (zipped({"mimetype": "application/epub+zip"}), "not an e-book"),
        (book({"a.xhtml": page("<img/>")}), "holds no words"),
        (book({"gone.xhtml": ""}), "lists no chapters"),
        (book({"../../../etc/passwd": "", "/etc/passwd": "", "file:///etc/passwd": ""}), "no chapters"),
        (book({"http://example.org/a.xhtml": ""}), "lists no chapters"),
        (book({"a.xhtml": page("<p>x</p>")}, **{"META-INF__encryption":
         '<encryption><CipherReference URI="OEBPS/a.xhtml"/></encryption>'}), "protected"),
    ],
    ids=["no package", "pictures", "gone", "out of the book", "network", "protected"],
)  # fmt: skip
def test_a_bad_book_is_refused_with_its_name_and_the_reason(raw, said):
    with pytest.raises(DocumentError, match=said) as refused:
        epub.read(raw, "my\nbook 😀.epub")
    assert "my\nbook 😀.epub" in str(refused.value)


def test_hidden_fonts_do_not_keep_a_book_from_being_read():
    fonts = '<encryption><CipherReference URI="OEBPS/a.otf"/></encryption>'
    raw = book({"a.xhtml": page("<p>Words.</p>")}, **{"META-INF__encryption": fonts})
    assert epub.read(raw, "a.epub").text == "Words."
