"""One text in many formats, written by other programs, is one text to us."""

from itertools import combinations
from pathlib import Path

import docx
import pytest
from odf import text as odf_text
from odf.opendocument import OpenDocumentText

from reader.domain.document import Document, DocumentId, Part
from reader.domain.overlap import Kind
from reader.engine.comparing import compare, prepare, shares, statistics
from reader.store.importers import registry
from tests.store.importers import test_docx, test_epub, test_mhtml, test_odt, test_rtf, test_tei
from tests.store.importers.writers import Look, body_words, kept, parts, pdf, prose, words

FOLDER = Path(__file__).parents[2] / "data" / "documents"
NAMES = [
    f"crossings.{suffix}"
    for suffix in ("docx", "epub", "html", "mhtml", "odt", "org", "pdf", "rtf", "xml")
]


@pytest.fixture(scope="module")
def read():
    """The text that other programs wrote, as every format gives it, by file name."""
    page = (FOLDER / "crossings.html").read_text(encoding="utf-8")
    raw = {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.suffix != ".md"}
    raw["crossings.mhtml"] = test_mhtml.saved(page)
    return {name: registry.read(raw[name], name) for name in NAMES}


def written() -> dict[str, bytes]:
    """Write plain paragraphs, without notes, in eight formats."""
    text = prose(24)
    word, odt = docx.Document(), OpenDocumentText()
    for item in text:
        word.add_paragraph(item)
        odt.text.addElement(odf_text.P(text=item))
    html = "".join(f"<p>{item}</p>" for item in text)
    rtf = "".join(rf"\pard {test_rtf.spelled(item)}\par " for item in text)
    return {
        "a.docx": test_docx.saved(word),
        "a.epub": test_epub.book({"a.xhtml": test_epub.page(html)}),
        "a.html": f"<html><body>{html}</body></html>".encode(),
        "a.mhtml": test_mhtml.saved(f"<html><body>{html}</body></html>"),
        "a.odt": test_odt.saved(odt),
        "a.pdf": pdf(text, Look(notes=False)),
        "a.rtf": (test_rtf.HEAD + rtf + "}").encode(),
        "a.xml": test_tei.edition(html),
    }


def prepared(read):
    return [
        prepare(
            Document(
                id=DocumentId(name), path=name, text=item.text, title="", structure=item.structure
            )
        )
        for name, item in read.items()
    ]


def test_every_pair_of_plain_texts_is_one_verbatim_overlap():
    read = {name: registry.read(raw, name) for name, raw in written().items()}
    count = len(words("\n".join(prose(24))))
    corpus = prepared(read)
    known = statistics(corpus)
    for one, other in combinations(corpus, 2):
        (found,) = compare(one, other, known)
        assert found.kind is Kind.VERBATIM, (one.id, other.id)
        assert found.measures.words >= 0.99 * count, (one.id, other.id)


def test_notes_that_stand_elsewhere_do_not_part_the_texts(read):
    corpus = prepared(read)
    known = statistics(corpus)
    body = len(body_words(read["crossings.docx"]))
    for one, other in combinations(corpus, 2):
        overlaps = compare(one, other, known)
        assert overlaps[0].kind in (Kind.VERBATIM, Kind.EDITED), (one.id, other.id)
        assert overlaps[0].measures.words >= 0.99 * body, (one.id, other.id)
        assert min(shares(one, other, overlaps)) > 0.97, (one.id, other.id)


@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_words_in_order(read, name):
    assert kept(body_words(read["crossings.docx"]), body_words(read[name])) > 0.995


@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_headings_notes_table_and_title(read, name):
    found = read[name]
    headings = [said.lstrip("* ") for said in parts(found, Part.HEADING)]
    assert headings[-3:] == ["On the charter", "On the quays", "Of warnings"]
    notes = parts(found, Part.FOOTNOTE)
    assert len(notes) == 3
    assert all("which the Secretary keeps." in note for note in notes)
    assert parts(found, Part.CELL)[-2:] == ["Odell", "mariner"]
    assert len(parts(found, Part.LIST_ITEM)) == 2
    assert found.title == "The Crossings"
    if not name.endswith(".org"):  # pandoc writes no language into Org
        assert found.language == "en-GB"
