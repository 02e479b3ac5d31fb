"""Reading 200 mixed documents of 100 MB: against the libraries underneath, and with a window open.

The libraries alone read the same files and give text without structure:
pdfium every character with its box, lxml the words of what is XML or HTML. RTF and plain text
have no library underneath; their files are only decoded. An opening also tells languages, finds
running heads and fills the cache.
"""

from __future__ import annotations

import ctypes
import email
import email.policy
import importlib
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, cast

from lxml import etree

from reader.services.jobs import Ticket
from reader.services.opening import opening
from reader.services.workers import Workers
from reader.store.cache import Cache
from reader.store.importers import registry
from tests.bench.figures import Figure, median_seconds
from tests.bench.mixed_documents import documents

ROOT = Path(__file__).parents[2]
OPENINGS = 3


def pdf_alone(raw: bytes) -> int:
    pdfium: Any = importlib.import_module("pypdfium2")
    calls: Any = importlib.import_module("pypdfium2.raw")
    document = pdfium.PdfDocument(raw)
    box = calls.FS_RECTF()
    ask, total = calls.FPDFText_GetLooseCharBox, 0
    for page in document:
        layer = page.get_textpage()
        handle, count = layer.raw, layer.count_chars()
        total += len(layer.get_text_range())
        for index in range(count):
            ask(handle, index, box)
        layer.close()
        page.close()
    document.close()
    return total + ctypes.sizeof(box)


def xml_alone(raw: bytes) -> int:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return len("".join(cast("Any", etree.fromstring(raw, parser)).itertext()))


def html_alone(raw: bytes) -> int:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    return len("".join(cast("Any", etree.fromstring(raw, parser)).itertext()))


def mhtml_alone(raw: bytes) -> int:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    return sum(html_alone(cast("bytes", part.get_payload(decode=True))) for part in pages)


def zip_alone(raw: bytes, endings: tuple[str, ...]) -> int:
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return sum(xml_alone(file.read(name)) for name in file.namelist() if name.endswith(endings))


ALONE = {
    ".pdf": pdf_alone,
    ".docx": partial(zip_alone, endings=("word/document.xml", "word/styles.xml")),
    ".odt": partial(zip_alone, endings=("content.xml", "styles.xml")),
    ".epub": partial(zip_alone, endings=(".xhtml",)),
    ".html": html_alone,
    ".mhtml": mhtml_alone,
    ".xml": xml_alone,
}


def read_alone(path: Path) -> int:
    """Return how many characters the library underneath finds in a file. Runs in a worker."""
    raw = path.read_bytes()
    alone = ALONE.get(path.suffix)
    return alone(raw) if alone else len(raw.decode("utf-8", "replace"))


def processor() -> float:
    """Return the seconds that this process and its children, now gone, have used."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def by_libraries(folder: Path) -> tuple[float, float]:
    """Return the seconds that the libraries alone take for one file after the other: all, and
    of the processor."""
    paths = sorted(folder.iterdir())
    for path in paths[:: max(1, len(paths) // 8)]:
        read_alone(path)
    start, used = time.perf_counter(), processor()
    for path in paths:
        read_alone(path)
    return time.perf_counter() - start, processor() - used


def by_us(folder: Path, cache: Path) -> tuple[float, float, float]:
    """Return the seconds of a first opening, of the processor for it, and of a second opening.

    In a program of its own: spawned processes begin by importing what their parent was started
    with, and this bench is more than the application.
    """
    command = "import sys; from tests.bench.import_speed import opened; opened(*sys.argv[1:])"
    run = subprocess.run(
        [sys.executable, "-c", command, folder, cache],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    first, used, second = json.loads(run.stdout)
    return first, used, second


def opened(folder: str, cache: str) -> None:
    """Print what `by_us` returns."""
    print(json.dumps(_opened(Path(folder), Path(cache))))


def _opened(folder: Path, cache: Path) -> tuple[float, float, float]:
    ticket = Ticket(lambda _: None)
    used = processor()
    with Workers() as workers:
        list(workers.map_unordered(len, ["", ""], ticket))
        start = time.perf_counter()
        corpus = opening(folder, cache=Cache(cache), workers=workers)(ticket)
        first = time.perf_counter() - start
    used = processor() - used
    assert not corpus.unreadable, corpus.unreadable[:3]
    start = time.perf_counter()
    again = opening(folder, cache=Cache(cache), workers=None)(ticket)
    assert len(again.documents) == len(corpus.documents)
    return first, used, time.perf_counter() - start


def with_a_window(folder: Path, cache: Path) -> dict[str, float]:
    """Return the gaps between turns of a window's event loop while ``folder`` is opened."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtWidgets import QApplication

    from reader.ui.task_runner import TaskRunner

    application = QApplication([])
    runner = TaskRunner()
    gaps: list[float] = []
    last = time.perf_counter()

    def turn() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    def stop(_outcome: object) -> None:
        QCoreApplication.quit()

    timer = QTimer(interval=5)
    timer.timeout.connect(turn)
    with Workers() as workers:
        job = opening(folder, cache=Cache(cache), workers=workers)
        start = time.perf_counter()
        timer.start()
        runner.start(job, owner=application, on_done=stop, on_failed=stop)
        application.exec()
        seconds = time.perf_counter() - start
        timer.stop()
        runner.shut_down()
    gaps.sort()
    return {"seconds": seconds, "longest": max(gaps), "late": gaps[int(0.999 * len(gaps))]}


def by_format(folder: Path) -> Iterator[Figure]:
    for suffix, alone in ALONE.items():
        raw = next(path for path in sorted(folder.iterdir()) if path.suffix == suffix).read_bytes()
        ours = median_seconds(partial(registry.read, raw, f"a{suffix}")) * 1000
        theirs = median_seconds(partial(alone, raw)) * 1000
        yield Figure(
            name=f"reading one {suffix[1:]}", value=ours, unit="ms",
            against="its library alone", reference=theirs,
            bar=2.0 if suffix == ".pdf" else None,
        )  # fmt: skip


def middle(runs: Sequence[tuple[float, ...]], at: int) -> float:
    return median(run[at] for run in runs)


def measure(share: float = 1.0) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "corpus"
        folder.mkdir()
        for path, raw in documents(share):
            (folder / path).write_bytes(raw)
        count = len(list(folder.iterdir()))
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        what = f"{count} mixed documents of {size:.0f} MB"
        yield from by_format(folder)
        alone: list[tuple[float, float]] = []
        ours: list[tuple[float, float, float]] = []
        for number in range(OPENINGS):
            alone.append(by_libraries(folder))
            ours.append(by_us(folder, Path(name) / f"cache {number}"))
        yield Figure(
            name=f"opening {what} in two processes", value=middle(ours, 0), unit="s",
            against="the libraries alone, one by one", reference=middle(alone, 0), bar=2.0,
        )  # fmt: skip
        yield Figure(
            name="time of the processors for it", value=middle(ours, 1), unit="s",
            against="the libraries alone", reference=middle(alone, 1),
        )  # fmt: skip
        yield Figure(name="opening them again", value=middle(ours, 2), unit="s", bar=1.0)
        run = subprocess.run(
            [sys.executable, "-m", "tests.bench.import_speed", folder, Path(name) / "window"],
            capture_output=True, text=True, check=True, cwd=ROOT,
        )  # fmt: skip
        said = json.loads(run.stdout)
        yield Figure(
            name="the longest the window stood still",
            value=said["longest"] * 1000,
            unit="ms",
            bar=100,
        )
        yield Figure(name="99.9 % of its turns", value=said["late"] * 1000, unit="ms", bar=50)


if __name__ == "__main__":
    print(json.dumps(with_a_window(Path(sys.argv[1]), Path(sys.argv[2]))))
