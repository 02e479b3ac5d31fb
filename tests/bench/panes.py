"""A desk with four long texts as figures; ``panes_speed`` measures it in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.reading import CPU


def measure() -> Iterator[Figure]:
    yield from _of("6,000 overlaps", "5", "2000")
    yield from _of("30,000 overlaps in another order", "5", "10000", "--moved")


def _of(what: str, *words: str) -> Iterator[Figure]:
    script = Path(__file__).with_name("panes_speed.py")
    with tempfile.TemporaryDirectory() as home:
        said = json.loads(
            subprocess.run(
                [sys.executable, script, *words], capture_output=True, text=True, check=True,
                env={**os.environ, "SYNOPTIC_HOME": home},
            ).stdout
        )  # fmt: skip
    four = f"four texts of 5 MB, {what}"
    for move in ("wheel", "page", "back"):
        median, late = said[f"frame {move} p50/p95"]
        yield Figure(name=f"{four}: a frame, {move}, median", value=median, unit=CPU)
        yield Figure(name=f"{four}: a frame, {move}, 95 %", value=late, unit=CPU, bar=12)
    median, late = said["resize p50/p95"]
    yield Figure(name=f"{four}: a step of a resize, median", value=median, unit=CPU, bar=50)
    yield Figure(name=f"{four}: a step of a resize, 95 %", value=late, unit=CPU)
    whole, longest = said["afterwards, in all and longest turn"]
    yield Figure(name=f"{four}: once it rests, in all", value=whole, unit=CPU)
    yield Figure(name=f"{four}: once it rests, the longest turn", value=longest, unit=CPU, bar=50)
    yield Figure(name=f"{four}: memory at most", value=said["peak MB"], unit="MB", bar=600)
