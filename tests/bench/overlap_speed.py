"""Speed of the overlap engine against ``difflib.SequenceMatcher`` on the same words."""

from __future__ import annotations

import difflib
import random
import time
from collections.abc import Iterator
from pathlib import Path

from reader.domain.document import Document, DocumentId
from reader.engine.comparing import compare, prepare, statistics
from tests.bench.figures import Figure, median_seconds

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
LETTERS = "aeioustrnlmdcp"


def document(name: str, text: str) -> Document:
    return Document(id=DocumentId(name), path=name, text=text, title=name)


def report_and_chapter() -> tuple[str, Document, Document]:
    """Return the pair to measure: that of the seeds where they are, else of the sample corpus."""
    names = ("tokayev-reboot-report.txt", "tokayev-reboot-final-chapter.txt")
    folder, label = SEEDS, "seed report and its chapter"
    if not folder.is_dir():
        folder, label = ROOT / "corpus", "sample report and chapter"
        names = ("report.txt", "chapter-3-second-edition.txt")
    one, other = ((folder / name).read_text(encoding="utf-8") for name in names)
    return label, document(names[0], one), document(names[1], other)


def long_pair(words: int, seed: int = 7) -> tuple[Document, Document]:
    """Return two versions of an invented text: edits at 3 % of the words, a tenth moved."""
    chance = random.Random(seed)
    known = ["".join(chance.choices(LETTERS, k=chance.randint(2, 11))) for _ in range(12_000)]
    weights = [1 / (rank + 3) for rank in range(len(known))]
    text = chance.choices(known, weights, k=words)
    edited = [chance.choice(known) if chance.random() < 0.03 else word for word in text]
    tenth = words // 10
    edited = edited[tenth : 5 * tenth] + edited[:tenth] + edited[5 * tenth :]

    def spelled(sequence: list[str]) -> str:
        return "\n\n".join(" ".join(sequence[i : i + 90]) for i in range(0, len(sequence), 90))

    return document("one", spelled(text)), document("two", spelled(edited))


def against_difflib(
    label: str, a: Document, b: Document, *, times: int, bar: float | None
) -> Figure:
    one, other = prepare(a), prepare(b)
    known = statistics([one, other])
    engine = median_seconds(lambda: compare(one, other, known), times)
    words = a.text.lower().split(), b.text.lower().split()

    def peer() -> object:
        return difflib.SequenceMatcher(None, *words, autojunk=False).get_matching_blocks()

    difflib_takes = median_seconds(peer, 1) if times > 1 else _once(peer)
    return Figure(
        name=f"overlaps, {label}", value=engine * 1000, unit="ms", against="difflib on the same words",
        reference=difflib_takes * 1000, bar=bar, more_is_better=True,
    )  # fmt: skip


def _once(call) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def measure() -> Iterator[Figure]:
    label, a, b = report_and_chapter()
    yield against_difflib(label, a, b, times=5, bar=None)
    one, other = long_pair(50_000)
    yield against_difflib("50,000 × 50,000 words", one, other, times=1, bar=40)
    reading = median_seconds(lambda: (prepare(one), prepare(other)), 3)
    ready = prepare(one), prepare(other)
    known = statistics(ready)
    comparing = median_seconds(lambda: compare(*ready, known), 3)
    yield Figure(
        name="overlaps, 50,000 × 50,000 words", value=(reading + comparing) * 1000, unit="ms",
        against="tokenising the two texts alone", reference=reading * 1000, bar=2,
    )  # fmt: skip
    one, other = (prepare(item) for item in long_pair(200_000))
    known = statistics([one, other])
    taken = median_seconds(lambda: compare(one, other, known), 1)
    yield Figure(name="overlaps, 200,000 × 200,000 words", value=taken, unit="s", bar=1.5)
