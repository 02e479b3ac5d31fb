"""Run the soak, the monkey, and the whole suite under Python's development mode.

Usage: ``python -m tests.soak [soak|monkey|suite] [rounds or events] [seed]``.
"""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

ROUNDS = 150
EVENTS = 20_000


def suite() -> bool:
    """Run the tests with every warning of the development mode."""
    command = [sys.executable, "-X", "dev", "-X", "faulthandler", "-m", "pytest", "-q", "-n", "2"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, env=environment, check=False).returncode == 0


def one(what: str, number: int, seed: int) -> bool:
    """Run one of them in this process."""
    faulthandler.enable()
    from tests.soak import monkey, soak

    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        if what == "soak":
            return soak.run(folder, number or ROUNDS)
        return monkey.run(folder, number or EVENTS, seed)


def main() -> int:
    """Run what was asked for, or everything, each in a process of its own."""
    words = sys.argv[1:]
    if not words:
        own = [sys.executable, "-X", "dev", "-m", "tests.soak"]
        good = [
            subprocess.run([*own, what], check=False).returncode == 0 for what in ("soak", "monkey")
        ]
        return 0 if all([*good, suite()]) else 1
    if words[0] == "suite":
        return 0 if suite() else 1
    numbers = [int(word) for word in words[1:]]
    try:
        good = one(words[0], *[*numbers, 0, 1][:2])
    except (RuntimeError, TimeoutError):  # the stand has taken sys.excepthook for what it tries
        traceback.print_exc()
        good = False
    sys.stdout.flush()
    os._exit(0 if good else 1)  # windows of a test outlive it; their end is not what is tried


if __name__ == "__main__":
    sys.exit(main())
