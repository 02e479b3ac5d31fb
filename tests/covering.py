"""Measure how many branches of the rooms without a window the tests take: ``make coverage``.

Runs the tests of those rooms and of the command line (or the tests named as arguments) with
``coverage``, their worker processes included, writes ``build/coverage/``, and fails if a room
has fewer branches covered than the bar.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "build" / "coverage"
ROOMS = ("domain", "engine", "store", "services")
TESTS = [*(f"tests/{room}" for room in ROOMS), "tests/cli", "tests/test_sample_corpus.py"]
BAR = 95.0
"""Per cent of the branches of each room."""


def measure(tests: list[str]) -> int:
    """Run the tests under coverage; return the tests' exit code."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    tool = [sys.executable, "-m", "coverage"]
    workers = os.environ.get("WORKERS", "2")
    run = [*tool, "run", "-m", "pytest", "-q", "-n", workers, "--timeout", "600", *tests]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    code = subprocess.run(run, cwd=ROOT, env=environment, check=False).returncode
    subprocess.run([*tool, "combine", "-q"], cwd=ROOT, check=True)
    subprocess.run([*tool, "json", "-q", "-o", str(FOLDER / "coverage.json")], cwd=ROOT, check=True)
    subprocess.run([*tool, "html", "-q", "-d", str(FOLDER / "html")], cwd=ROOT, check=True)
    return code


def by_room(files: dict[str, dict]) -> dict[str, tuple[int, int]]:
    """Return the branches taken and the branches there are, by room."""
    rooms: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, about in files.items():
        room = Path(name).parts[1]
        rooms[room][0] += about["summary"]["covered_branches"]
        rooms[room][1] += about["summary"]["num_branches"]
    return {room: (taken, there) for room, (taken, there) in rooms.items()}


def missing(files: dict[str, dict], most: int = 25) -> list[str]:
    """Return the files with the most branches that no test takes, as lines."""
    ranked = sorted(files.items(), key=lambda item: -item[1]["summary"]["missing_branches"])
    return [
        f"  {about['summary']['missing_branches']:4} {name}: "
        + ", ".join(f"{a}→{b}" for a, b in about["missing_branches"][:12])
        for name, about in ranked[:most]
        if about["missing_branches"]
    ]


def main() -> int:
    """Measure, print a line a room, and tell whether the bar is reached."""
    code = measure(sys.argv[1:] or TESTS)
    files = json.loads((FOLDER / "coverage.json").read_text(encoding="utf-8"))["files"]
    print("\n".join(["branches that no test takes:", *missing(files)]))
    rooms = by_room(files)
    rooms["together"] = tuple(sum(column) for column in zip(*rooms.values(), strict=True))
    low = False
    for room, (taken, there) in rooms.items():
        share = 100 * taken / there if there else 100.0
        low |= share < BAR
        print(f"{room:9} {share:5.1f} % of {there} branches")
    return code or int(low)


if __name__ == "__main__":
    sys.exit(main())
