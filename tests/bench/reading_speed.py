"""Speed of the reading pane: UI-thread CPU milliseconds, and ratios, as JSON.

python tests/bench/reading_speed.py [megabytes]
"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtWidgets import QApplication

from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.span import Span
from reader.ui.panes.overview import OverviewStrip
from reader.ui.panes.reading.highlights import Highlights, MarkStyle
from reader.ui.panes.reading.prepared import prepare_text
from reader.ui.panes.reading.view import ReadingView

WORDS = [
    "the",
    "of",
    "harbour",
    "council",
    "islands",
    "report",
    "winter",
    "ferry",
    "strait",
    "tariff",
    "quay",
    "commission",
    "households",
    "nevertheless",
    "fundamentally",
    "and",
    "reconsidered",
    "timetable",
    "a",
    "to",
    "in",
    "it",
    "–",
    "“quoted”",
    "1,204",
    "2019",
    "түнгі",
    "қала",
    "өзен",
    "жұмыс",
    "island's",
    "co-operation",
    "between",
    "through",
]


def text_of(size: int, seed: int = 1) -> str:
    chance = random.Random(seed)
    paragraphs: list[str] = []
    total = 0
    while total < size:
        words = " ".join(chance.choices(WORDS, k=chance.randint(20, 160)))
        paragraphs.append(words)
        total += len(words) + 2
    return "\n\n".join(paragraphs)[:size]


def structure_of(text: str) -> tuple[Structure, ...]:
    structure = []
    place = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        part = Part.HEADING if number % 40 == 0 else Part.PARAGRAPH
        if paragraph:
            span = Span(place, place + len(paragraph))
            structure.append(Structure(part, span, level=2 if part is Part.HEADING else 0))
        place += len(paragraph) + 2
    return tuple(structure)


def document_of(text: str) -> Document:
    return Document(
        id=DocumentId("d"), path="d.txt", text=text, title="d", structure=structure_of(text)
    )


def highlights_of(size: int, count: int) -> Highlights:
    chance = np.random.default_rng(2)
    starts = np.sort(chance.integers(0, size - 400, count))
    marks = (
        MarkStyle(QColor("#cfe6d4"), QColor("#3f8f5b")),
        MarkStyle(QColor("#f4e3b8"), QColor("#b98516"), Qt.PenStyle.DashLine),
        MarkStyle(QColor("#d5e1f3"), QColor("#4a74b8"), Qt.PenStyle.DotLine),
    )
    lengths = chance.integers(20, 400, count)
    return Highlights(
        starts, starts + lengths, chance.integers(0, 3, count).astype(np.uint8), marks
    )


class Stopwatch:
    """CPU milliseconds of this thread."""

    def __enter__(self) -> Stopwatch:
        self._start = time.thread_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.ms = round(1000 * (time.thread_time() - self._start), 2)


def memory() -> float:
    return round(
        int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
    )


def percentile(values: list[float], share: float) -> float:
    return round(sorted(values)[int(share * (len(values) - 1))], 2)


def frames(application: QApplication, view: ReadingView, step: int, count: int) -> list[float]:
    found = []
    for _ in range(count):
        with Stopwatch() as frame:
            view.scroll_by(step)
            application.processEvents()
        found.append(frame.ms)
    return found


def opening(view: ReadingView, document: Document) -> dict[str, float]:
    application = QApplication.instance()
    assert application is not None
    with Stopwatch() as opened:
        view.show_document(document)
        application.processEvents()
    again = replace(document)  # what a document has in common with itself would be there
    with Stopwatch() as preparing:
        prepared = prepare_text(again, view.style_in_use, view.column_width)
    with Stopwatch() as shown:
        view.show_document(again, prepared)
        application.processEvents()
    return {"open": opened.ms, "prepare, any thread": preparing.ms, "open prepared": shown.ms}


def marking(view: ReadingView, size: int) -> dict[str, float]:
    application = QApplication.instance()
    assert application is not None
    marks = highlights_of(size, 10_000)
    with Stopwatch() as setting:
        view.set_highlights("overlaps", marks)
    with Stopwatch() as painting:
        application.processEvents()
    with Stopwatch() as asking:
        view.ys_of(marks.starts)
    return {
        "set 10,000 highlights": setting.ms,
        "paint them and the strip": painting.ms,
        "estimate 10,000 places": asking.ms,
    }


def resizing(application: QApplication, view: ReadingView) -> float:
    times = []
    for width in (640, 600, 560, 520, 580, 660):
        with Stopwatch() as watch:
            view.resize(width, 900)
            application.processEvents()
        times.append(watch.ms)
    return percentile(times, 0.5)


def laid_out_by_qt(text: str) -> float:
    part = text[: len(text) // 10]
    with Stopwatch() as watch:
        plain = QTextDocument(part)
        plain.setTextWidth(600)
        plain.size()
    return watch.ms * len(text) / max(1, len(part))


def main() -> None:
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else 5) * 1_000_000)
    application = QApplication([])
    document = document_of(text_of(size))
    view = ReadingView()
    strip = OverviewStrip(view)
    view.resize(720, 900)
    strip.resize(14, 900)
    view.show()
    strip.show()
    view.show_document(document_of(text_of(20_000)))
    application.processEvents()
    before = memory()
    result: dict[str, object] = {"characters": len(document.text)}
    opened = opening(view, document)
    result |= opened | marking(view, size)
    view.bring(size // 2, 300)
    application.processEvents()
    for name, step in (("wheel", 75), ("page", 800), ("back", -75)):
        times = frames(application, view, step, 300)
        result[f"frame {name} p50/p95"] = [percentile(times, 0.5), percentile(times, 0.95)]
    result["resize p50"] = resizing(application, view)
    result["memory MB"] = memory() - before
    result["QTextDocument's layout / our opening"] = round(
        laid_out_by_qt(document.text) / opened["open"], 1
    )
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
