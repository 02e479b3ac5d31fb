"""How long annotations take: 10,000 of them in 100 files, an edit, a keystroke, a carried text.

Bars are those of the design, in the units shown; ``python -m tests.bench annotation_speed``.
"""

from __future__ import annotations

import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from reader.domain.annotation import Annotation, EntryId
from reader.domain.document import Corpus, Document, DocumentId
from reader.domain.span import Span
from reader.services.annotating import Annotating
from reader.services.annotation_files import annotation_desk
from reader.services.annotation_filter import AnnotationFilter, AnnotationSearch
from reader.services.jobs import Ticket
from reader.store.annotations.rendering import whole_file
from tests.bench.figures import Figure, median_seconds
from tests.engine.made_revisions import random_text, revise, spans_of

FILES, EACH = 100, 100


def _corpus(folder: Path) -> Corpus:
    documents = tuple(
        Document(
            id=DocumentId(f"d-{n}"), path=f"{n:03d}.txt", text=random_text(n, 40), title=str(n)
        )
        for n in range(FILES)
    )
    return Corpus(folder=str(folder), title="c", documents=documents)


def _service(corpus: Corpus, folder: Path) -> Annotating:
    return Annotating(annotation_desk(folder, folder / "state"), schedule=lambda *_: None)


def _load(service: Annotating, corpus: Corpus, first: DocumentId) -> tuple[float, float]:
    """Return the seconds until the first document's are there, and until all are."""
    start = time.perf_counter()
    seen: list[float] = []

    def take(loaded: object) -> None:
        service.take(loaded)
        if not seen and service.of(first):
            seen.append(time.perf_counter() - start)

    service.take(service.loading(corpus, [first])(Ticket(lambda _p: None, take)))
    return seen[0], time.perf_counter() - start


def _write_all(corpus: Corpus, service: Annotating) -> None:
    rng = random.Random(3)
    for document in corpus.documents:
        entries = []
        for number in range(EACH):
            start = rng.randrange(len(document.text) - 80)
            entries.append(
                Annotation(
                    id=EntryId(f"a-{document.id}-{number:04d}"),
                    document=document.id,
                    anchor=service.desk.anchor(document, Span(start, start + rng.randrange(4, 80))),
                    color="yellow",
                    tags=(f"claim/{rng.randrange(9)}",),
                    note="a note of\ntwo lines\n" if number % 2 else "",
                    by="ana",
                    created="2026-03-04T10:11:12Z",
                )
            )
        known = service.desk.known(document)
        held = service.desk.files.for_author(known, "", {})
        path = service.desk.files.folder / held.name
        path.parent.mkdir(exist_ok=True)
        path.write_text(whole_file(held.header, entries), encoding="utf-8")


def measure() -> list[Figure]:
    """Measure everything in a folder of its own."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        corpus = _corpus(folder)
        service = _service(corpus, folder)
        _write_all(corpus, service)
        first, every = _load(service, corpus, corpus.documents[50].id)
        assert len(service.entries) == FILES * EACH
        entries = list(service.entries.values())
        edits = iter(entries[:: EACH // 2])

        def edit() -> None:
            entry = next(edits)
            service.change("edit", [entry.id], lambda e: replace(e, note=e.note + "!"))
            service.save()

        saved = median_seconds(edit, 9)
        search = AnnotationSearch()
        search.matching(entries, AnnotationFilter(text="x"))
        typed = median_seconds(
            lambda: search.matching(entries, AnnotationFilter(text="lines", tag="claim"))
        )
        start = time.perf_counter()
        service.tag([entry.id for entry in entries], "bulk")
        bulk = time.perf_counter() - start
        start = time.perf_counter()
        service.save()
        bulk_saved = time.perf_counter() - start
    return [
        Figure(name="first document's annotations shown", value=first * 1e3, unit="ms", bar=200),
        Figure(name="10,000 annotations in 100 files loaded", value=every, unit="s", bar=5),
        Figure(name="an edit saved", value=saved * 1e3, unit="ms", bar=50),
        Figure(name="10,000 filtered by a keystroke", value=typed * 1e3, unit="ms", bar=50),
        Figure(name="10,000 tagged in one step", value=bulk * 1e3, unit="ms"),
        Figure(name="10,000 changes saved in 100 files", value=bulk_saved, unit="s"),
        Figure(name="1 MB with 1,000 annotations carried", value=_carried(), unit="s", bar=2),
    ]


def _carried() -> float:
    from reader.engine.anchoring import carry

    old = random_text(5, 3800)
    revision = revise(old, 7, edits=0.02)
    spans = spans_of(old, 3, 1000)
    return median_seconds(lambda: carry(old, revision.new, spans), 3)
