"""The bars of search that take longer than a test may: ``python -m tests.bench.search_correctness``.

2,000 random queries of every kind against a look at every word, before and after 500 changes;
100,000 hostile query strings; 100 writers killed at random moments.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.domain.document import Corpus, Document, DocumentId
from reader.engine.searching import meanings
from reader.engine.searching.expanding import MOST_WORDS
from reader.services.jobs import Ticket
from reader.services.search_indexing import index_version, indexing
from reader.services.searching import Searching
from reader.store.decoding import decode
from reader.store.search_index.writing import IndexWriter
from tests.engine.index_checks import Checked
from tests.engine.made_corpus import made_document
from tests.engine.test_search_queries import PIECES
from tests.store.search_index.test_index_files import ROOT, WORDY, found

QUERIES, CHANGES, STRINGS, KILLS = 2_000, 500, 100_000, 100
SEEDS = ROOT.parent / "shared" / "seeds"


def texts_of_others() -> list[Document]:
    """Return the seeds and the sample corpus, each text cut to a length that can be looked through."""
    found_texts = []
    for path in sorted([*SEEDS.glob("*.txt"), *(ROOT / "corpus").rglob("*.txt")]):
        text = decode(path.read_bytes(), path.name).text[:6_000]
        name = DocumentId(f"o-{path.name}")
        found_texts.append(
            Document(id=name, path=path.name, text=text, title=path.stem, language="en")
        )
    return found_texts


def brute(folder: Path, seed: int) -> int:
    """Return how many queries come out wrong."""
    meanings.MOST_WORDS = 1 << 20  # the limit on what a pattern stands for is tested by itself
    checked = Checked(folder / f"{seed}.sqlite", seed)
    for first in range(0, 30, 10):
        made = [made_document(checked.numbers, n, 40) for n in range(first, first + 10)]
        checked.put_documents(made, with_notes=6)
    for document in texts_of_others():
        checked.put_documents([document], with_notes=1)
    wrong = checked.differing(QUERIES)
    checked.change_at_random(CHANGES)
    checked.writer.finish()
    wrong += checked.differing(QUERIES // 2)
    checked.close()
    meanings.MOST_WORDS = MOST_WORDS
    for text in wrong[:10]:
        print("differs:", text)
    return len(wrong)


def hostile(folder: Path) -> tuple[int, float]:
    """Search made documents for hostile strings; return how many raised, and the longest time."""
    numbers, raised, slowest = random.Random(7), 0, 0.0
    documents = tuple(made_document(numbers, n, 200) for n in range(200))
    corpus = Corpus(folder="/c", title="c", documents=documents)
    path = folder / "hostile.sqlite"
    indexing(corpus, path=path, workers=None)(Ticket(lambda progress: None))
    service = Searching(corpus, path)
    for _ in range(STRINGS):
        size = numbers.choice([3, 8, 25, 120])
        text = numbers.choice(["", " "]).join(numbers.choices(PIECES, k=size))
        began = time.process_time()
        try:
            service.searching(text, typing=numbers.random() < 0.5)(Ticket(lambda progress: None))
        except Exception as error:  # noqa: BLE001 - whatever it is is what is counted
            raised += 1
            print(f"raised: {text!r}: {error!r}")
        slowest = max(slowest, time.process_time() - began)
    service.close()
    return raised, slowest


def killed(folder: Path) -> int:
    """Return how many of the writers that were killed lost something they had said."""
    numbers, lost = random.Random(3), 0
    path = folder / "killed.sqlite"
    for turn in range(KILLS):
        command = [sys.executable, "-c", WORDY, str(path), str(turn)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True)
        assert writer.stdout is not None
        said = 0
        for _ in range(numbers.randint(1, 20)):
            line = writer.stdout.readline().strip()
            said = int(line) if line.isdigit() else said
        time.sleep(numbers.random() / 20)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        with IndexWriter(path, "v") as again:
            again.check()
            lost += bool(again.said) or len(again.keys()) < said
        lost += len(found(path, "kind:txt")) < said
    return lost


INDEXING = """
import random, sys
from pathlib import Path
from reader.services.jobs import Ticket
from reader.services.search_indexing import indexing
from reader.services.workers import Workers
from tests.bench.search_correctness import made_corpus
if __name__ == "__main__":
    corpus = made_corpus(int(sys.argv[2]))
    print("ready", flush=True)
    said = lambda report: print(report.written + report.removed, flush=True)
    with Workers(2) as workers:
        indexing(corpus, path=Path(sys.argv[1]), workers=workers)(Ticket(lambda p: None, said))
"""
ASKED = ("report", '"of the"', "re*", "отчет", "中国", "*a*", "реформа OR tag:law", "mektep -the")


def made_corpus(turn: int) -> Corpus:
    """Return a corpus of which a part is another one every turn."""
    numbers = random.Random(1)
    documents = [made_document(numbers, n, 400) for n in range(260)]
    again = random.Random(turn)
    documents[:60] = [made_document(again, n, 400) for n in range(60)]
    return Corpus(folder="/c", title="c", documents=tuple(documents))


def answers(corpus: Corpus, path: Path) -> list[object]:
    """Return what some queries find, by document."""
    service = Searching(corpus, path)
    silent = Ticket(lambda progress: None)
    results = [service.searching(text, limit=300, most_hits=10_000)(silent) for text in ASKED]
    service.close()
    return [{item.path: item.hits for item in result.documents} for result in results]


def indexing_run(script: Path, path: Path, turn: int) -> subprocess.Popen[str]:
    """Start a process that indexes the corpus of a turn; return when it is about to begin."""
    script.write_text(INDEXING)
    command = [sys.executable, str(script), str(path), str(turn)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True, env=environment)
    assert run.stdout is not None
    run.stdout.readline()
    return run


def duration(script: Path, path: Path, turn: int) -> float:
    """Return the seconds that a whole run takes on this machine, as busy as it is."""
    run = indexing_run(script, path, turn)
    began = time.perf_counter()
    run.wait()
    return time.perf_counter() - began


def killed_indexing(folder: Path, turns: int = KILLS, seed: int = 5) -> tuple[int, int]:
    """Kill whole indexing runs; return how many lost something, and how many did not heal.

    The moments are spread over the time that such a run took when it was let alone.
    """
    numbers, lost, unhealed = random.Random(seed), 0, 0
    path, script = folder / "runs.sqlite", folder / "run.py"
    silent = Ticket(lambda progress: None)
    whole, part = 0.0, 0.0
    for turn in range(turns):
        if turn % 20 == 0:
            alone = folder / f"alone{turn}.sqlite"
            whole, part = duration(script, alone, turn), duration(script, alone, turn + 1)
        longest = part if path.exists() else whole
        run = indexing_run(script, path, turn)
        assert run.stdout is not None
        time.sleep(numbers.random() * longest)
        run.send_signal(signal.SIGKILL)
        said = max((int(line) for line in run.stdout if line.strip().isdigit()), default=0)
        run.wait()
        corpus = made_corpus(turn)
        with IndexWriter(path, index_version(kazakh=False)) as again:
            again.check()
            lost += bool(again.said) or len(again.keys()) < min(said, 260)
        report = indexing(corpus, path=path, workers=None)(silent)
        fresh = folder / "fresh.sqlite"
        fresh.unlink(missing_ok=True)
        if turn % 10 == 0:
            indexing(corpus, path=fresh, workers=None)(silent)
            unhealed += answers(corpus, path) != answers(corpus, fresh)
        unhealed += bool(report.said) or report.total != 260
        if turn % 4 == 0:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
    return lost, unhealed


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.time()
        print(f"wrong of {QUERIES + QUERIES // 2} queries: {brute(folder, 21)}", flush=True)
        print(f"  {time.time() - began:.0f} s")
        raised, slowest = hostile(folder)
        print(f"hostile strings that raised, of {STRINGS}: {raised}; slowest {slowest:.3f} s")
        print(f"killed writers that lost something, of {KILLS}: {killed(folder)}", flush=True)
        lost, unhealed = killed_indexing(folder)
        print(f"killed runs of {KILLS}: lost something {lost}, did not heal {unhealed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
