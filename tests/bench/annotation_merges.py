"""How often git has to ask, and that merging here answers: 25 parallel afternoons of work.

``python -m tests.bench annotation_merges``: real repositories, real merges, through the services.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from reader.domain.document import Corpus, Document, DocumentId
from reader.domain.span import Span
from reader.services.annotating import Annotating
from reader.services.annotation_edits import add_tags
from reader.services.annotation_files import annotation_desk
from reader.services.annotation_versions import FindingVersions, merge_versions
from reader.services.jobs import Ticket
from tests.bench.figures import Figure
from tests.engine.made_revisions import random_text

CASES = 25


def _git(folder: Path, *words: str) -> int:
    told = ["-c", "user.name=t", "-c", "user.email=t@t", "-c", "merge.conflictStyle=diff3"]
    run = subprocess.run(["git", *told, *words], cwd=folder, capture_output=True, check=False)
    return run.returncode


def _window(folder: Path, state: Path, author: str, text: str) -> tuple[Annotating, Document]:
    document = Document(id=DocumentId("d-one"), path="one.txt", text=text, title="one")
    corpus = Corpus(folder=str(folder), title="c", documents=(document,))
    service = Annotating(annotation_desk(folder, state, author), schedule=lambda *_: None)
    service.take(service.loading(corpus)(Ticket(lambda _: None, service.take)))
    return service, document


def _work(service: Annotating, document: Document, rng: random.Random, author: str) -> None:
    """Read a chapter: some new notes, some edits of one's own, maybe one deleted."""
    size = len(document.text) // 8
    chapter = rng.randrange(8) * size
    mine = [
        entry
        for entry in service.of(document.id)
        if entry.by == author and chapter <= entry.anchor.span.start < chapter + size
    ]
    for _ in range(rng.randrange(2, 8)):
        start = chapter + rng.randrange(size - 60)
        service.highlight(
            document, Span(start, start + rng.randrange(5, 60)), "yellow", f"{rng.random()}\n"
        )
    for entry in rng.sample(mine, min(3, len(mine))):
        service.change("edit", [entry.id], lambda e: replace(e, note=e.note + f"{rng.random()}\n"))
    add_tags(service, [entry.id for entry in mine[:2]], [f"t{rng.randrange(99)}"])
    if len(mine) > 4 and rng.random() < 0.3:
        service.delete([mine[-1].id])


def _case(number: int, authors: tuple[str, str]) -> tuple[bool, int]:
    """Return whether git had to ask, and how many new notes are not there in the end."""
    rng = random.Random(number)
    text = random_text(number, 30)
    with tempfile.TemporaryDirectory() as made:
        one, other = Path(made, "one"), Path(made, "other")
        one.mkdir()
        (one / "one.txt").write_text(text, encoding="utf-8")
        for author in dict.fromkeys(authors):
            service, document = _window(one, Path(made, "state"), author, text)
            for _ in range(8):
                _work(service, document, rng, author)
            service.close()
        _git(one, "init", "-q", "-b", "main")
        _git(one, "add", "-A")
        _git(one, "commit", "-qm", "base")
        shutil.copytree(one, other)
        notes: set[str] = set()
        for folder, author in ((one, authors[0]), (other, authors[1])):
            service, document = _window(folder, Path(made, "state"), author, text)
            before = set(service.entries)
            _work(service, document, rng, author)
            notes |= {entry.note for key, entry in service.entries.items() if key not in before}
            service.close()
            _git(folder, "add", "-A")
            _git(folder, "commit", "-qm", "work")
        _git(one, "fetch", "-q", str(other), "main")
        asked = _git(one, "merge", "-q", "--no-edit", "FETCH_HEAD") != 0
        service, _ = _window(one, Path(made, "state"), authors[0], text)
        merge_versions(service, FindingVersions(service.desk)(Ticket(lambda _: None)))
        service.close()
        service, _ = _window(one, Path(made, "state"), authors[0], text)
        held = {entry.note for entry in service.entries.values()}
        return asked, len(notes - held) + len(service.problems)


def measure() -> list[Figure]:
    """Merge for two people, and for one on two machines."""
    found = []
    for who, authors, bar in (
        ("two authors", ("ana", "bo"), 0),
        ("one author on two machines", ("ana", "ana"), None),
    ):
        cases = [_case(number, authors) for number in range(CASES)]
        asked, lost = sum(asked for asked, _ in cases), sum(lost for _, lost in cases)
        found += [
            Figure(name=f"{who}: git had to ask, of {CASES}", value=asked, unit="", bar=bar),
            Figure(
                name=f"{who}: notes lost or files unread after merging here",
                value=lost,
                unit="",
                bar=0,
            ),
        ]
    return found
