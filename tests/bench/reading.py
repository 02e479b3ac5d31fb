"""The reading pane's speed as figures; ``reading_speed`` measures it in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure

CPU = "ms of UI-thread CPU"


def measure() -> Iterator[Figure]:
    script = Path(__file__).with_name("reading_speed.py")
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    said = json.loads(run.stdout)
    size = f"{said['characters'] / 1e6:.0f} MB"
    times = said["QTextDocument's layout / our opening"]
    yield Figure(
        name=f"opening a text of {size}", value=said["open"], unit=CPU,
        against="QTextDocument's layout of it", reference=said["open"] * times, bar=1.0,
    )  # fmt: skip
    yield Figure(name=f"opening a text of {size}", value=said["open"], unit=CPU, bar=500)
    yield Figure(
        name="setting 10,000 highlights", value=said["set 10,000 highlights"], unit=CPU, bar=20
    )
    for move in ("wheel", "page", "back"):
        median, late = said[f"frame {move} p50/p95"]
        yield Figure(name=f"a frame, {move}, median", value=median, unit=CPU)
        yield Figure(name=f"a frame, {move}, 95 % of them", value=late, unit=CPU, bar=8)
    yield Figure(name="resizing, median", value=said["resize p50"], unit=CPU, bar=100)
    yield Figure(name="memory of the view and the text", value=said["memory MB"], unit="MB")
