"""Speed of a desk with four long texts: UI-thread CPU milliseconds and memory, as JSON.

python tests/bench/panes_speed.py [megabytes] [overlaps a gap] [--moved]
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.ui.main_window import MainWindow
from reader.ui.panes.reading.document_view import DocumentView
from tests.bench.four_texts import corpus_of, idle, show, wait_until
from tests.bench.reading_speed import Stopwatch, percentile

WHEEL, PAGE = 75, 700
FRAMES = 120


def memory(field: str) -> int:
    """Return a figure of this process in MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    found = next(line for line in lines if line.startswith(f"{field}:"))
    return round(int(found.split()[1]) * 1024 / 1e6)


def turn(view: DocumentView, pixels: int) -> None:
    """Turn the wheel over a view."""
    port = view.viewport()
    place = QPointF(port.rect().center())
    event = QWheelEvent(
        place, port.mapToGlobal(place), QPoint(0, -pixels), QPoint(0, -pixels),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def frames(view: DocumentView, pixels: int) -> list[float]:
    found = []
    for _ in range(FRAMES):
        with Stopwatch() as frame:
            turn(view, pixels)
            QApplication.processEvents()
        found.append(frame.ms)
    return found


def resized(window: MainWindow, sizes: list[tuple[int, int]]) -> list[float]:
    found = []
    for width, height in sizes:
        with Stopwatch() as step:
            window.resize(width, height)
            QApplication.processEvents()
        found.append(step.ms)
    return found


def rested(window: MainWindow) -> tuple[float, float]:
    """Return what a drag leaves to be done, in all and the longest turn of it."""
    desk = window.desk
    assert desk is not None
    turns = []
    while not all(pane.view.settled for pane in desk.row.panes):
        with Stopwatch() as each:
            QApplication.processEvents()
        turns.append(each.ms)
        idle(0)
    return round(sum(turns), 1), max(turns, default=0.0)


def spread(times: list[float]) -> list[float]:
    return [percentile(times, 0.5), percentile(times, 0.95)]


def main() -> None:
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    size = int(float(words[0] if words else 5) * 1_000_000)
    count = int(words[1]) if len(words) > 1 else 2_000
    application = QApplication([])
    folder = Path(tempfile.mkdtemp())
    corpus, comparison = corpus_of(folder, size, count, moved="--moved" in sys.argv)
    result: dict[str, object] = {"load": os.getloadavg()[0], "texts": memory("VmRSS")}
    window = show(folder, corpus, comparison)
    desk = window.desk
    assert desk is not None
    view = desk.row.panes[0].view
    view.setFocus()
    desk.shown.take_in_hand(0)
    view.bring(size // 3, 300)
    idle(0.5)
    result["ribbons"] = sum(len(each.pieces or ()) for each in desk.row.ribbons)
    for name, pixels in (("wheel", WHEEL), ("page", PAGE), ("back", -WHEEL)):
        result[f"frame {name} p50/p95"] = spread(frames(view, pixels))
    narrower = [(1400 - 6 * n, 900) for n in range(40)]
    lower = [(1400, 900 - 5 * n) for n in range(30)]
    result["resize p50/p95"] = spread(resized(window, [*narrower, *reversed(narrower)]))
    result["afterwards, in all and longest turn"] = rested(window)
    result["resize height p50/p95"] = spread(resized(window, lower))
    wait_until(lambda: all(pane.view.settled for pane in desk.row.panes))
    idle(0.5)
    result |= {"memory MB": memory("VmRSS"), "peak MB": memory("VmHWM")}
    print(json.dumps(result, indent=1))
    window.close()
    application.processEvents()
    sys.stdout.flush()
    os._exit(0)  # what is measured is measured


if __name__ == "__main__":
    main()
