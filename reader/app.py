"""The composition root: the only place that knows every room."""

from __future__ import annotations

import sys


def main(argv: list[str]) -> int:
    """Run the program the arguments ask for and return its exit code."""
    del argv
    return 0


def run() -> None:
    """Run as the ``synoptic`` command."""
    sys.exit(main(sys.argv))
