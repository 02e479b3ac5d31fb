"""Speed of search against bare FTS5 on the same texts, in one run.

``python -m tests.bench search_speed`` measures 2,000 documents; ``python -m
tests.bench.search_speed 20000`` another number, of 1,000 words each.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import apsw
import numpy as np

from reader.domain.document import Corpus, Document, DocumentId
from reader.domain.search import LineOrder, SearchOptions
from reader.services.jobs import Ticket
from reader.services.search_indexing import index_version, indexing
from reader.services.searching import Searching
from reader.services.workers import Workers
from reader.store.search_index.reading import SearchIndex
from tests.bench.figures import Figure

WORDS = 1_000
QUERIES = 24
EXACT = SearchOptions(stems=False)


def silent() -> Ticket:
    return Ticket(lambda progress: None)


def made_texts(count: int) -> list[str]:
    """Return invented texts whose words are as frequent as those of a language."""
    random_numbers = np.random.default_rng(1)
    words = invented_words(min(200_000, 20_000 + 30 * count))
    weights = 1 / np.arange(1, len(words) + 1)
    weights /= weights.sum()
    chosen = random_numbers.choice(len(words), (count, WORDS), p=weights)
    return [" ".join(map(words.__getitem__, row)) for row in chosen.tolist()]


def invented_words(count: int) -> list[str]:
    numbers = random.Random(1)
    found: dict[str, None] = {}
    while len(found) < count:
        size = numbers.randint(2, 10)
        letters = ("aeiou" if n % 2 else "bcdfghklmnprstvz" for n in range(size))
        found["".join(map(numbers.choice, letters))] = None
    return list(found)


def seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def middle(times: list[float], share: float = 0.5) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] * 1000


class Bare:
    """FTS5 by itself: its own tokenizer, nothing beside."""

    def __init__(self, path: Path) -> None:
        self.connection = apsw.Connection(str(path))
        self.connection.execute("pragma journal_mode = wal")
        self.connection.execute("pragma synchronous = normal")
        self.connection.execute(
            "create virtual table t using fts5(body, content='', contentless_delete=1)"
        )

    def build(self, texts: list[str]) -> None:
        self.connection.execute("begin")
        self.connection.executemany("insert into t(body) values (?)", ((text,) for text in texts))
        self.connection.execute("commit")

    def keep_texts(self, texts: list[str]) -> None:
        """Make a second table that keeps the texts, which FTS5 needs to say where hits are."""
        self.connection.execute("create virtual table kept using fts5(body)")
        self.connection.execute("begin")
        rows = ((text,) for text in texts)
        self.connection.executemany("insert into kept(body) values (?)", rows)
        self.connection.execute("commit")

    def ids(self, query: str) -> None:
        self.connection.execute(
            "select rowid from t where t match ? order by rank limit 20", (query,)
        ).fetchall()

    def places(self, query: str) -> None:
        self.connection.execute(
            "select highlight(kept, 0, '<', '>') from kept where kept match ?"
            " order by rank limit 20",
            (query,),
        ).fetchall()


def queries(texts: list[str]) -> dict[str, list[tuple[str, str]]]:
    """Return queries of every kind: as we are asked, as bare FTS5 is."""
    numbers = random.Random(2)
    found: dict[str, list[tuple[str, str]]] = {
        "term": [], "phrase": [], "boolean": [], "prefix": [],
    }  # fmt: skip
    for _ in range(QUERIES):
        words = numbers.choice(texts).split()
        at = numbers.randrange(len(words) - 3)
        one, two, three = words[at : at + 3]
        found["term"].append((one, f'"{one}"'))
        found["phrase"].append((f'"{one} {two}"', f'"{one} {two}"'))
        found["boolean"].append(
            (f"({one} OR {two}) {three}", f'("{one}" OR "{two}") AND "{three}"')
        )
        start = three[: max(2, len(three) // 2)]
        found["prefix"].append((f"{start}*", f'"{start}" *'))
    return found


def measure(count: int = 2_000) -> list[Figure]:
    texts = made_texts(count)
    documents = tuple(
        Document(
            id=DocumentId(f"d{n}"), path=f"{n}.txt", text=text, title=f"Text {n}",
            language="en", sha256=str(n),
        )
        for n, text in enumerate(texts)
    )  # fmt: skip
    corpus = Corpus(folder="/bench", title="bench", documents=documents)
    named = f"{count:,} documents"
    with tempfile.TemporaryDirectory() as folder, Workers(2) as workers:
        bare = Bare(Path(folder) / "bare.sqlite")
        reference = seconds(lambda: bare.build(texts))
        bare.keep_texts(texts)
        path = Path(folder) / "index.sqlite"
        list(workers.map_unordered(len, ["warm", "up"], silent()))
        job = indexing(corpus, path=path, workers=workers)
        built = seconds(lambda: job(silent()))
        figures = [
            Figure(name=f"index {named}", value=built * 1000, unit="ms", against="bare FTS5",
                   reference=reference * 1000, bar=6),
        ]  # fmt: skip
        figures.append(opened(path, named))
        service = Searching(corpus, path)
        service.searching("warm")(silent())
        for kind, pairs in queries(texts).items():
            figures.extend(compared(service, bare, (kind, named), pairs))
        figures.extend(typed(service, texts, named, 60 if count <= 2_000 else 150))
        figures.extend(concorded(service, texts, named))
        if hasattr(service, "resembling"):
            figures.append(resembled(service, texts, named))
        service.close()
        bare.connection.close()
    return figures


def opened(path: Path, named: str) -> Figure:
    times = [
        seconds(lambda: SearchIndex(path, index_version(kazakh=False)).close()) for _ in range(9)
    ]
    return Figure(name=f"open, {named}", value=middle(times), unit="ms", bar=20)


def compared(
    service: Searching, bare: Bare, names: tuple[str, str], pairs: list[tuple[str, str]]
) -> list[Figure]:
    kind, named = names
    ours, read, theirs, ids = [], [], [], []
    for asked, bare_asked in pairs:
        theirs.append(min(seconds(lambda q=bare_asked: bare.places(q)) for _ in range(3)))
        ids.append(min(seconds(lambda q=bare_asked: bare.ids(q)) for _ in range(3)))
        job = service.searching(asked, EXACT, snippets=False)
        ours.append(min(seconds(lambda job=job: job(silent())) for _ in range(3)))
        job = service.searching(asked, EXACT)
        read.append(min(seconds(lambda job=job: job(silent())) for _ in range(3)))
    return [
        Figure(name=f"{kind}, 20 documents with places, {named}", value=sum(ours) / len(ours) * 1000,
               unit="ms", against="bare FTS5, highlighted",
               reference=sum(theirs) / len(theirs) * 1000, bar=2),
        Figure(name=f"the same with snippets, {named}", value=sum(read) / len(read) * 1000,
               unit="ms", against="bare FTS5, highlighted",
               reference=sum(theirs) / len(theirs) * 1000),
        Figure(name=f"the same, against ids without places, {named}",
               value=sum(ours) / len(ours) * 1000, unit="ms", against="bare FTS5, ids",
               reference=sum(ids) / len(ids) * 1000),
    ]  # fmt: skip


def typed(service: Searching, texts: list[str], named: str, bar: float) -> list[Figure]:
    numbers = random.Random(3)
    times = []
    for _ in range(12):
        words = numbers.choice(texts).split()
        at = numbers.randrange(len(words) - 2)
        query = " ".join(words[at : at + 2])
        for end in range(1, len(query) + 1):
            job = service.searching(query[:end], typing=True)
            times.append(seconds(lambda job=job: job(silent())))
    return [
        Figure(name=f"keystroke, median, {named}", value=middle(times), unit="ms"),
        Figure(name=f"keystroke, worst, {named}", value=max(times) * 1000, unit="ms", bar=bar),
    ]


def concorded(service: Searching, texts: list[str], named: str) -> list[Figure]:
    """Measure a concordance of about 100,000 hits, made and sorted."""
    common = sorted({word for text in texts[:20] for word in text.split()})
    counts = {word: sum(text.split().count(word) for text in texts[:40]) for word in common}
    hits, chosen = 0, []
    for word in sorted(counts, key=counts.__getitem__, reverse=True):
        expected = counts[word] * len(texts) // 40
        if hits + expected <= 110_000:
            chosen.append(f"={word}")
            hits += expected
        if hits > 95_000:
            break
    job = service.concordance(" OR ".join(chosen))
    found = job(silent())
    made = min(seconds(lambda: job(silent())) for _ in range(3))
    turned = min(seconds(lambda: found.sorted(LineOrder.RIGHT)) for _ in range(3))
    lines = f"{len(found):,} lines, {named}"
    return [
        Figure(name=f"concordance made, {lines}", value=made * 1000, unit="ms"),
        Figure(name=f"concordance sorted, {lines}", value=turned * 1000, unit="ms", bar=300),
    ]


def resembled(service: Searching, texts: list[str], named: str) -> Figure:
    passage = " ".join(texts[len(texts) // 2].split()[200:300])
    job = service.resembling(passage)
    job(silent())
    times = [seconds(lambda: job(silent())) for _ in range(5)]
    return Figure(name=f"passages like one, {named}", value=middle(times), unit="ms", bar=300)


if __name__ == "__main__":
    from rich.console import Console

    from tests.bench.__main__ import shown

    size = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    Console(width=150).print(shown(measure(size)))
