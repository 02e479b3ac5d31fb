"""Word and OpenDocument exports: read by other libraries, and by LibreOffice where it is there.

LibreOffice is slow to start: it is started once for all files, with a profile of its own.
"""

import io
import shutil
import subprocess
import zipfile

import docx
import pypdfium2
import pytest
from lxml import etree

from reader.domain.excerpt import Export, ExportOptions, Grouping, Paper, What
from reader.store.exporters import docx as docx_writer
from reader.store.exporters import odt as odt_writer
from tests.store.exporters import made_exports as made

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
WRITERS = {"docx": docx_writer, "odt": odt_writer}
EXPORTS = {
    "notes": made.export(),
    "pairs": made.export(made.pair(), made.link(2)),
    "collation": made.collation(),
    "coverage": made.coverage(),
    "document": made.document(),
    "hostile": made.hostile_source(),
    "empty": Export(title="Nothing", what=What.ANNOTATIONS),
}
CITED = ExportOptions(style="author-date")


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """Every export in both formats, as LibreOffice reads it: to text, and to PDF."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not here")
    folder = tmp_path_factory.mktemp("office")
    names = []
    for suffix, writer in WRITERS.items():
        for name, export in EXPORTS.items():
            path = folder / f"{name}-{suffix}.{suffix}"
            path.write_bytes(writer.write(export, CITED))
            names.append(str(path))
    for kind in ("txt:Text (encoded):UTF8", "pdf"):
        subprocess.run(
            [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             kind, "--outdir", str(folder), *names],
            check=True, capture_output=True, timeout=110,
        )  # fmt: skip
    return folder


def said(folder, name, suffix):
    return (folder / f"{name}-{suffix}.txt").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("suffix", WRITERS)
def test_libreoffice_reads_quotations_with_their_places_and_sources(converted, suffix):
    text = said(converted, "notes", suffix)
    assert made.TEXT in text
    assert "(Silva and Chen 2020, pp. 36–37) · 4 Results › 4.2 Methods" in text
    assert "claim/contested" in text
    assert "Show in Synoptic" in text
    assert "The passage is not in the present text." in text
    assert "Silva, A. and B. Chen (2020). The Crossing. Lisbon: Harbour Press." in text
    assert "broken.pdf: it cannot be read" in text
    assert "7 formulas: set phrases" in text
    assert "Written: 4; 8 left out." in text


@pytest.mark.parametrize("suffix", WRITERS)
def test_libreoffice_reads_both_sides_of_a_pair(converted, suffix):
    text = " ".join(said(converted, "pairs", suffix).split())
    assert "The ferry left at dawn. Nobody ever saw the harbour." in text
    assert "The ferry left in the morning. Nobody Page 37 saw the harbour again." in text
    assert "Link: rewords" in text
    assert "91 words in common, 93% the same" in text


@pytest.mark.parametrize("suffix", WRITERS)
def test_libreoffice_reads_tables_and_whole_texts(converted, suffix):
    collation = " ".join(said(converted, "collation", suffix).split())
    assert "The ferry left at dawn in the morning —" in collation
    assert "1 Ferries 2 500 50% Статья о переправе" in " ".join(
        said(converted, "coverage", suffix).split()
    )
    document = said(converted, "document", suffix)
    assert "The ferry left at dawn. Nobody saw it again." in " ".join(document.split())
    assert "رحلة إلى الميناء في الصباح" in document


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("name", EXPORTS)
def test_libreoffice_makes_pages_of_every_export(converted, suffix, name):
    pdf = pypdfium2.PdfDocument(converted / f"{name}-{suffix}.pdf")
    try:
        assert len(pdf) >= 1
        page = pdf[0]
        text = page.get_textpage().get_text_range()
        assert page.get_width() == pytest.approx(595, abs=2)
        assert f"1 / {len(pdf)}" in text
    finally:
        pdf.close()


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_export_has_the_same_bytes_and_no_hour_in_it(suffix, name):
    raw = WRITERS[suffix].write(EXPORTS[name], CITED)
    assert raw == WRITERS[suffix].write(EXPORTS[name], CITED)
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        assert package.testzip() is None
        assert {item.date_time for item in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for item in package.namelist():
            if item != "mimetype":
                etree.fromstring(package.read(item))


def opened(export, options=CITED):
    return docx.Document(io.BytesIO(docx_writer.write(export, options)))


def test_word_styles_are_real_and_all_of_them_are_defined():
    document = opened(made.export())
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles.count("Quote") == 3
    assert styles[0] == "Title"
    assert {"Heading 1", "Source Line", "Bibliography"} <= set(styles)
    defined = {style.style_id for style in document.styles}
    for export in EXPORTS.values():
        body = opened(export).element
        used = {item.get(f"{W}val") for item in body.iter(f"{W}pStyle", f"{W}rStyle")}
        assert used <= defined


def test_a_quotation_is_kept_with_the_line_that_says_where_it_stands():
    for paragraph in opened(made.export(made.note(), made.ORPHAN)).paragraphs:
        if paragraph.style.name == "Quote":
            assert paragraph.paragraph_format.keep_with_next


def test_notes_and_answers_are_comments_with_author_and_date():
    document = opened(made.export(made.note()))
    first, reply = document.comments
    assert (first.author, first.text) == ("ana", "A note of mine.\nOn two lines.")
    assert first.timestamp.isoformat() == "2026-03-04T10:11:12+00:00"
    assert (reply.author, reply.text) == ("bo", "I do not think so.")
    ids = {comment.comment_id for comment in document.comments}
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert {int(i.get(f"{W}id")) for i in document.element.iter(f"{W}{kind}")} == ids
    assert len(list(opened(made.export(made.note()), ExportOptions(replies=False)).comments)) == 1


def test_word_differences_are_struck_on_the_left_and_underlined_on_the_right():
    (table,) = opened(made.export(made.pair())).tables
    left, right = table.rows[1].cells
    runs = {
        side: [(run.text, run.style.name) for p in cell.paragraphs for run in p.runs if run.text]
        for side, cell in (("left", left), ("right", right))
    }
    assert ("at dawn", "Dropped Words") in runs["left"]
    assert ("ever", "Dropped Words") in runs["left"]
    assert ("in the morning", "Added Words") in runs["right"]
    assert ("Page 37", "Particulars Faint") in runs["right"]
    assert "".join(text for text, _ in runs["left"]) == made.pair().passages[0].quote
    styles = opened(made.export(made.pair())).styles
    assert styles["Dropped Words"].font.strike
    assert styles["Added Words"].font.underline
    plain = opened(made.export(made.pair()), ExportOptions(differences=False)).tables[0]
    assert not list(plain.rows[1].cells[0]._tc.iter(f"{W}rStyle"))


def test_each_passage_links_back_and_harmful_links_stay_text():
    document = opened(made.export(made.note()))
    addresses = {rel.target_ref for rel in document.part.rels.values() if rel.is_external}
    assert addresses == {made.quoted().uri}
    odd = made.note(passages=(made.quoted(uri='x"><w:p/>\x00 y'),))
    found = opened(made.export(odd))
    assert {r.target_ref for r in found.part.rels.values() if r.is_external} == {
        'x"><w:p/>\ufffd y'
    }


def test_colours_are_kept_at_the_edge_of_the_quotation_and_behind_marked_words():
    body = opened(made.export(made.note(), made.ORPHAN)).element
    edges = [item.get(f"{W}color") for item in body.iter(f"{W}left") if item.get(f"{W}color")]
    assert edges == ["F2C84B", "336699"]
    shades = [i.get(f"{W}fill") for i in opened(made.document()).element.body.iter(f"{W}shd")]
    assert "FFF1B8" in shades
    assert "D5EDD2" in shades


def test_text_from_the_right_is_set_from_the_right():
    paragraphs = {p.text: p for p in opened(made.document()).paragraphs}
    arabic = next(p for text, p in paragraphs.items() if "الميناء" in text)
    assert arabic._p.find(f"{W}pPr/{W}bidi") is not None
    plain = next(p for text, p in paragraphs.items() if "ferry" in text)
    assert plain._p.find(f"{W}pPr/{W}bidi") is None


def test_a_sheet_can_be_letter_and_headings_can_be_tags():
    options = ExportOptions(paper=Paper.LETTER, group=Grouping.TAG)
    document = opened(made.export(made.note()), options)
    assert document.sections[0].page_width.inches == 8.5
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == ["claim/contested", "harbour", "Sources", "Left out"]


def test_opendocument_uses_only_styles_that_are_defined_and_annotates():
    for name, export in EXPORTS.items():
        with zipfile.ZipFile(io.BytesIO(odt_writer.write(export, CITED))) as package:
            assert package.namelist()[0] == "mimetype"
            assert package.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
            content = etree.fromstring(package.read("content.xml"))
            styles = etree.fromstring(package.read("styles.xml"))
        defined = {
            i.get(f"{STYLE}name") for tree in (content, styles) for i in tree.iter(f"{STYLE}style")
        }
        used = {i.get(f"{TEXT}style-name") for i in content.iter() if i.get(f"{TEXT}style-name")}
        assert used <= defined, name
    with zipfile.ZipFile(io.BytesIO(odt_writer.write(made.export(made.note()), CITED))) as package:
        content = etree.fromstring(package.read("content.xml"))
    notes = ["".join(item.itertext()) for item in content.iter(f"{OFFICE}annotation")]
    assert notes == [
        "ana2026-03-04T10:11:12ZA note of mine.On two lines.",
        "bo2026-03-06T00:00:00ZI do not think so.",
    ]
    ends = [i.get(f"{OFFICE}name") for i in content.iter(f"{OFFICE}annotation-end")]
    assert ends == [i.get(f"{OFFICE}name") for i in content.iter(f"{OFFICE}annotation")]


@pytest.mark.parametrize("suffix", WRITERS)
def test_spaces_tabs_and_line_ends_survive(suffix):
    long = "a long line that a plain text broke at its edge"
    quote = f"  two  spaces\tand a tab in {long}\n{long}\n\nnew paragraph "
    raw = WRITERS[suffix].write(made.export(made.note(passages=(made.quoted(quote=quote),))), CITED)
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        if suffix == "docx":
            (shown,) = [
                p.text for p in docx.Document(io.BytesIO(raw)).paragraphs if "tab" in p.text
            ]
            assert shown == f"  two  spaces\tand a tab in {long} {long}\nnew paragraph "
        else:
            content = package.read("content.xml").decode()
            assert 'two <text:s text:c="1"/>spaces<text:tab/>and a tab in ' in content
            assert f"{long} {long}<text:line-break/>new" in content
