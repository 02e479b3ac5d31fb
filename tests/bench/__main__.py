"""Measure speeds as ratios: ``python -m tests.bench [name ...]`` (``make bench``).

Prints a table and writes build/bench.json. Nothing here is a test: machines differ, ratios less.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.figures import Figure

BENCHES = (
    "startup",
    "reading",
    "panes",
    "import_speed",
    "matrix",
    "overlap_speed",
    "search_speed",
    "export_speed",
)
OUTPUT = Path(__file__).parents[2] / "build" / "bench.json"


def shown(figures: list[Figure]) -> Table:
    table = Table("what", "value", "against", "reference", "ratio", "bar", "", box=None)
    for item in figures:
        reference = "" if item.reference is None else f"{item.reference:,.1f} {item.unit}"
        ratio = "" if item.ratio is None else f"{item.ratio:,.2f} ×"
        sign = {None: "", True: "holds", False: "FALLS SHORT"}[item.holds]
        bar = "" if item.bar is None else f"{'≥' if item.more_is_better else '≤'} {item.bar:g}"
        table.add_row(
            item.name, f"{item.value:,.1f} {item.unit}", item.against, reference, ratio, bar, sign
        )
    return table


def main(names: list[str]) -> int:
    found: list[Figure] = []
    for name in names or BENCHES:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        found.extend(importlib.import_module(f"tests.bench.{name}").measure())
    OUTPUT.parent.mkdir(exist_ok=True)
    report = {"format": "synoptic-bench/1", "figures": [item.as_json() for item in found]}
    OUTPUT.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    Console(width=150).print(shown(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
