"""How long 10,000 annotations take to export: ``python -m tests.bench export_speed``."""

from __future__ import annotations

import random

from reader.domain.anchor import Anchor
from reader.domain.annotation import Annotation, EntryId
from reader.domain.document import Corpus, Document, DocumentId, Part, Structure
from reader.domain.excerpt import Export, ExportOptions
from reader.domain.span import Span
from reader.services.export_request import Material, Wanted
from reader.services.export_templates import with_template
from reader.services.exporting import gathering
from reader.services.jobs import Ticket
from reader.store.exporters import pdf
from reader.store.exporters.registry import export_format
from reader.wiring import print_pdf
from tests.bench.figures import Figure, median_seconds

DOCUMENTS, EACH = 100, 100
SECONDS = 5.0
"""What gathering and writing may take together, in every text format."""
TEXTS = ("markdown", "html", "csv", "xlsx", "json-ld", "tei", "refi-qda", "template")

PAGES = 20.0
"""What they may take together for paper."""
PAPERS = ("docx", "odt", "pdf")


def material() -> Material:
    """Return a corpus of 100 documents of 60 sections with 100 notes each."""
    chance = random.Random(8)
    words = [
        "".join(chance.choices("abcdefghijklmno", k=chance.randint(2, 9))) for _ in range(3000)
    ]
    documents, entries = [], []
    for number in range(DOCUMENTS):
        pieces, structure, size = [], [], 0
        for section in range(60):
            head, body = f"{section}. Heading", " ".join(chance.choices(words, k=480))
            structure.append(Structure(Part.HEADING, Span(size, size + len(head)), 1))
            pieces.append(f"{head}\n\n{body}\n\n")
            size += len(pieces[-1])
        text = "".join(pieces)
        key = DocumentId(f"d-{number}")
        documents.append(
            Document(
                id=key,
                path=f"{number}.txt",
                text=text,
                title=f"Document {number}",
                structure=tuple(structure),
            )
        )
        for place in range(EACH):
            start = chance.randrange(len(text) - 400)
            span = Span(start, start + chance.randint(40, 300))
            entries.append(
                Annotation(
                    id=EntryId(f"a-{number}-{place}"),
                    document=key,
                    anchor=Anchor(span=span, quote=span.of(text)),
                    color="yellow",
                    tags=("claim/contested", "people"),
                    note="A note of some length. " * 4,
                    by="ana",
                    created="2026-03-04T10:11:12Z",
                )
            )
    corpus = Corpus(folder="/nowhere", title="Many", documents=tuple(documents))
    return Material(corpus=corpus, entries=tuple(entries))


def measure() -> list[Figure]:
    held = material()
    ticket = Ticket(lambda _progress: None)
    export = gathering(held, Wanted())(ticket)
    gathered = median_seconds(lambda: gathering(held, Wanted())(ticket), 1)
    plain = with_template(ExportOptions(), "by-tag.md.j2")
    figures = [Figure(name="export, gather 10,000 notes", value=gathered, unit="s")]
    for name in TEXTS:
        options = plain if name == "template" else ExportOptions()
        written = median_seconds(lambda n=name, o=options: export_format(n).write(export, o), 1)
        title = f"export, 10,000 notes as {name}"
        figures.append(Figure(name=title, value=gathered + written, unit="s", bar=SECONDS))
    for name in PAPERS:
        written = median_seconds(lambda n=name: on_paper(n, export), 1)
        title = f"export, 10,000 notes as {name}"
        figures.append(Figure(name=title, value=gathered + written, unit="s", bar=PAGES))
    return figures


def on_paper(name: str, export: Export) -> bytes:
    if name == "pdf":
        return pdf.write(export, ExportOptions(style="author-date"), print_pdf)
    return export_format(name).write(export, ExportOptions(style="author-date"))
