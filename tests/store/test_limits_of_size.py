"""What is far too large, or no file of its kind, is refused with a sentence that says what to do."""

import io
import json
import zipfile

import pytest
from openpyxl import load_workbook

from reader.domain.document import Part
from reader.domain.errors import DocumentError, FormatError
from reader.domain.excerpt import ExportOptions
from reader.domain.search import ConcordanceLine, Field, Hit
from reader.domain.span import Span
from reader.store import citing_styles, concordance_xlsx
from reader.store.bibliographies import registry
from reader.store.exchange import qda, web_annotations
from reader.store.exporters import templates
from reader.store.importers import rtf, tei
from tests.store.exporters import made_exports
from tests.store.importers.test_rtf import HEAD
from tests.store.importers.writers import parts

RTF = (HEAD + r"\pard words\par}").encode()
TEI = b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>words</p></body></text></TEI>"


@pytest.mark.parametrize(("importer", "raw"), [(rtf, RTF), (tei, TEI)])
def test_a_document_beyond_the_limit_is_refused_and_one_at_it_is_read(importer, raw, monkeypatch):
    monkeypatch.setattr(importer, "MOST_BYTES", len(raw))
    assert importer.read(raw, "a.x").text == "words"
    monkeypatch.setattr(importer, "MOST_BYTES", len(raw) - 1)
    with pytest.raises(DocumentError, match=r"a\.x is larger than 0 MB; split it"):
        importer.read(raw, "a.x")


def test_a_bibliography_beyond_the_limit_is_refused(monkeypatch):
    raw = json.dumps([{"id": "a", "type": "book", "title": "Crossings"}]).encode()
    assert registry.read_bibliography(raw, "a.json").works
    monkeypatch.setattr(registry, "MOST_BYTES", len(raw) - 1)
    with pytest.raises(FormatError, match="export a part of the library"):
        registry.read_bibliography(raw, "a.json")


def test_a_citation_style_that_is_too_large_or_declares_a_type_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "own.csl"
    path.write_bytes(b"<style/>" + b" " * 100)
    monkeypatch.setattr(citing_styles, "_LARGEST", 50)
    with pytest.raises(FormatError, match=r"own\.csl is too large for a citation style"):
        citing_styles.read_style(str(path))
    for raw in (b"<!DOCTYPE style><style/>", "<!DOCTYPE style><style/>".encode("utf-16")):
        with pytest.raises(FormatError, match="declares a document type"):
            citing_styles.check_style(raw, "own.csl")
    with pytest.raises(FormatError, match=r"own\.csl, line 1"):
        citing_styles.check_style(b"<style", "own.csl")


def test_a_project_with_a_member_that_is_too_large_is_refused(monkeypatch):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as project:
        project.writestr("project.qde", "<Project xmlns='urn:QDA-XML:project:1.0'/>")
    monkeypatch.setattr(qda, "_LARGEST", 10)
    with pytest.raises(FormatError, match=r"project\.qde is too large"):
        qda.read_qdpx(made.getvalue(), "p.qdpx")


@pytest.mark.parametrize("said", ["{}", "[]", '{"rows": []}', "[[], 3]"])
def test_a_file_without_annotations_is_refused(said):
    with pytest.raises(FormatError, match="holds no annotations"):
        web_annotations.read_hypothesis(said.encode(), "h.json")


def test_lists_within_lists_without_end_give_nothing():
    deep: object = {"target": "one.html", "bodyValue": "x"}
    for _ in range(200):
        deep = {"items": [deep]}
    raw = json.dumps({"type": "AnnotationCollection", "first": deep}).encode()
    with pytest.raises(FormatError):
        web_annotations.read_web_annotations(raw, "w.json")


def test_a_workbook_of_too_many_lines_says_what_is_left_out(monkeypatch):
    monkeypatch.setattr(concordance_xlsx, "MOST_LINES", 2)
    lines = [
        ConcordanceLine(Hit("d-1", Span(n, n + 4), Field.BODY), "left", "word", "right")
        for n in range(4)
    ]
    book = load_workbook(io.BytesIO(concordance_xlsx.concordance_xlsx(lines, {"d-1": "a.txt"})))
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert len(rows) == 4
    assert rows[3][0] == "more than 2 lines: the rest is left out"
    assert rows[1][0] == "a.txt"


def test_a_template_that_is_not_there_is_said_with_those_that_are():
    options = ExportOptions(template="none", templates=(("one", ""), ("two", "")))
    with pytest.raises(FormatError, match="there is no template “none”; there are one, two"):
        templates.write(made_exports.export(), options)


def test_a_template_out_of_memory_and_one_without_end_have_sentences():
    assert templates._cause(MemoryError()) == "it takes more memory than a template may"
    assert templates._cause(RecursionError()) == "it calls itself without end"
    assert templates._cause(ValueError()) == "it is broken"


def test_rtf_styles_of_contents_and_captions_and_lists_written_with_their_marks():
    head = HEAD.replace(
        "{\\s2 Intense Quote;}", "{\\s2 Intense Quote;}{\\s3 toc 1;}{\\s4 caption;}"
    )
    body = (
        r"\pard\s3 One 1\par \pard\s4 Fig. 1\par \pard\li720 \'b7\tab a boat\par"
        r" \pard\s2 The law is old.\par"
    )
    found = rtf.read((head + body + "}").encode(), "a.rtf")
    assert parts(found, Part.CONTENTS) == ["One 1"]
    assert parts(found, Part.CAPTION) == ["Fig. 1"]
    assert parts(found, Part.QUOTATION) == ["The law is old."]
    assert [text.split()[-1] for text in parts(found, Part.LIST_ITEM)] == ["boat"]
