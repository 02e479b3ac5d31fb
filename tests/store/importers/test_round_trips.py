"""Text that pandoc and LibreOffice wrote in every format comes back, each word in its place."""

import re
import shutil
import subprocess

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reader.domain.document import Part
from reader.store.importers import registry
from tests.store.importers.writers import body_words, kept, parts, prose, words

pytestmark = pytest.mark.skipif(
    not (shutil.which("pandoc") and shutil.which("soffice")),
    reason="pandoc and LibreOffice write these files, and one is not installed",
)

BY_PANDOC = {
    "docx": "docx",
    "odt": "odt",
    "epub": "epub",
    "html": "html",
    "rtf": "rtf",
    "xml": "tei",
    "org": "org",
}
BY_OFFICE = {"two.pdf", "one.pdf"}
HEAD = """---
title: The Winter Crossings
author:
- Ana Bell
- Carl Dee
date: 2024-03-05
lang: en-GB
---

"""


def plain(paragraph: str) -> str:
    """Return a paragraph without what Markdown would take for marks."""
    return re.sub(r"[…*_\[\]<>#|\\`~^]+|\.{3,}", " ", paragraph)


@pytest.fixture(scope="module")
def text():
    """Headings and paragraphs, and after every fourth the note that it refers to."""
    body = [plain(item) for item in prose(40) if not item[:1].isdigit()]
    return [f"Chapter {n // 8 + 1} of the tides" if n % 8 == 0 else item
            for n, item in enumerate(body)]  # fmt: skip


@pytest.fixture(scope="module")
def files(text, tmp_path_factory):
    """The bytes of one text by name: pandoc's of every format, LibreOffice's PDFs."""
    folder = tmp_path_factory.mktemp("written")
    blocks = []
    for number, item in enumerate(text):
        heading = number % 8 == 0
        mark = f"[^{number}]" if number % 4 == 3 else ""
        blocks.append(f"# {item}" if heading else f"{item}{mark}")
        if mark:
            blocks.append(f"{mark}: On matter {number} see the rules of the harbour.")
    source = folder / "one.md"
    source.write_text(HEAD + "\n\n".join(blocks), encoding="utf-8")
    for suffix, form in BY_PANDOC.items():
        subprocess.run(
            ["pandoc", "-s", "-f", "markdown-smart", source, "-t", form, "-o", folder / f"one.{suffix}"],
            check=True, capture_output=True,
        )  # fmt: skip
    in_two_columns(folder / "one.docx", folder / "two.docx")
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
         "--convert-to", "pdf", "--outdir", folder, folder / "one.docx", folder / "two.docx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return {path.name: path.read_bytes() for path in folder.glob("*.*") if path.suffix != ".md"}


def in_two_columns(source, target) -> None:
    """Set a Word document in two columns under a running head, over a foot with the page."""
    document = docx.Document(source)
    section = document.sections[0]
    columns = section._sectPr.find(qn("w:cols"))
    if columns is None:
        columns = OxmlElement("w:cols")
        section._sectPr.append(columns)
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "400")
    section.header.paragraphs[0].text = "The Straits Commission"
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    section.footer.paragraphs[0].add_run("Printed in Halyard ")
    section.footer.paragraphs[0]._p.append(field)
    document.save(target)


NAMES = [f"one.{suffix}" for suffix in BY_PANDOC] + sorted(BY_OFFICE)


@pytest.mark.parametrize("name", NAMES)
def test_every_word_comes_back_in_its_order(files, text, name):
    found = registry.read(files[name], name)
    wanted = words("\n\n".join(text))
    got = body_words(found)
    start = got.index("chapter")
    assert kept(wanted, got[start:]) >= (0.995 if name.endswith(".pdf") else 1.0)


@pytest.mark.parametrize("name", NAMES)
def test_headings_notes_and_what_stands_around_are_told_apart(files, text, name):
    found = registry.read(files[name], name)
    headings = [" ".join(said.split()).lstrip("* ") for said in parts(found, Part.HEADING)]
    assert [said for said in headings if said.startswith("Chapter")] == text[::8]
    notes = parts(found, Part.FOOTNOTE)
    assert sum("see the rules of the harbour" in note for note in notes) == len(text) // 4
    labels = [item.label for item in found.structure if item.part is Part.FOOTNOTE]
    marks = [item.label for item in found.structure if item.part is Part.FOOTNOTE_MARK]
    assert labels == marks or name.endswith(".epub")  # an e-book counts anew in each chapter


@pytest.mark.parametrize("name", NAMES)
def test_title_authors_and_language_come_back(files, name):
    found = registry.read(files[name], name)
    if not name.endswith(".rtf"):  # pandoc writes none of them into RTF, and no language into Org
        assert found.title == "The Winter Crossings"
        assert found.authors == ("Ana Bell", "Carl Dee")
    if not name.endswith((".rtf", ".org")):
        assert found.language == "en-GB"
    if name.endswith((".html", ".epub", ".xml", ".org")):
        assert found.date == "2024-03-05"


def test_a_pdf_in_two_columns_has_its_pages_and_furniture(files):
    found = registry.read(files["two.pdf"], "two.pdf")
    pages = [item.label for item in found.structure if item.part is Part.PAGE]
    assert pages == [str(number + 1) for number in range(len(pages))]
    furniture = parts(found, Part.FURNITURE)
    assert furniture.count("The Straits Commission") == len(pages) > 3
    assert [f"Printed in Halyard {page}" in furniture for page in pages] == [True] * len(pages)
