"""Formats that need more than the export itself: a printer in another process, whole texts."""

import zipfile

import pytest

from reader.domain.document import Corpus, Document, DocumentId
from reader.domain.errors import FormatError, JobCancelledError
from reader.domain.excerpt import ExportOptions
from reader.services.export_request import Material, Wanted
from reader.services.exporting import Target, exporting, rendering, with_texts
from reader.services.jobs import Ticket
from reader.services.workers import Workers
from reader.wiring import print_pdf
from tests.store.exporters import made_exports as made


@pytest.fixture
def workers():
    workers = Workers(1)
    yield workers
    workers.shut_down()


def ticket():
    return Ticket(lambda _progress: None)


def test_a_pdf_is_printed_in_another_process(workers):
    job = rendering(made.export(), ExportOptions(), "pdf", workers, print_pdf)
    assert job(ticket()).startswith(b"%PDF-")


def test_printing_stops_when_cancelled(workers):
    asked = Ticket(lambda _progress: asked.cancel())
    with pytest.raises(JobCancelledError):
        rendering(made.many(2000), ExportOptions(), "pdf", workers, print_pdf)(asked)


def test_without_a_printer_a_pdf_is_refused_with_what_to_do_instead():
    with pytest.raises(FormatError, match="web page or DOCX"):
        rendering(made.export(), ExportOptions(), "pdf", None)(ticket())


def whole_corpus(folder):
    document = Document(id=DocumentId("d-1"), path="report.txt", text="x" * 2000, title="Report")
    return Material(corpus=Corpus(folder=str(folder), title="C", documents=(document,)))


def test_an_export_can_be_given_the_texts_of_its_sources(tmp_path):
    found = with_texts(made.export(), whole_corpus(tmp_path))
    assert [(item.source.path, len(item.text)) for item in found.documents] == [
        ("report.txt", 2000)
    ]
    assert with_texts(found, whole_corpus(tmp_path)) == found


def test_a_refi_project_made_of_a_corpus_holds_whole_texts(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    target = Target(tmp_path / "out.qdpx", "refi-qda")
    exporting(whole_corpus(corpus), Wanted(), target, options=ExportOptions(), workers=None)(
        ticket()
    )
    with zipfile.ZipFile(target.path) as project:
        assert "project.qde" in project.namelist()
