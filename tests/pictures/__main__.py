"""Take the pictures of the manual anew: ``python -m tests.pictures [NAME…]``.

The real window opens a copy of the sample corpus on a virtual screen, is used as a reader would
use it, and its pictures go to ``docs/pictures``; the first one is also that of the README.
Look at every picture that has changed before you commit it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
LARGEST = 250_000
"""Bytes of a picture: the manual is part of the application."""
LIMIT = 300
"""Seconds for all of them."""
_CHILD = "SYNOPTIC_PICTURES"


def command() -> list[str]:
    """Return the command that takes them, on a virtual screen of its own."""
    take = [sys.executable, "-m", "tests.pictures", *sys.argv[1:]]
    if sys.platform != "linux":
        return take
    screen = shutil.which("xvfb-run")
    if screen is None:
        sys.exit("pictures: no xvfb-run; install xvfb and xauth")
    return [screen, "-a", "-s", "-screen 0 1600x1100x24", *take]


def main() -> int:
    """Run the window on a virtual screen, or, on that screen, take the pictures."""
    into = os.environ.get(_CHILD)
    if into:
        from tests.pictures.taking import take

        return take(Path(into), DOCS, sys.argv[1:])
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "SYNOPTIC_HOME": home, _CHILD: home, "LC_ALL": "C.UTF-8"}
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        if sys.platform == "linux":
            environment["QT_QPA_PLATFORM"] = "xcb"
        code = subprocess.run(command(), env=environment, timeout=LIMIT, check=False).returncode
    large = [path.name for path in DOCS.rglob("*.png") if path.stat().st_size > LARGEST]
    if large:
        print(f"pictures: larger than {LARGEST:,} bytes: {', '.join(large)}")
    return code or bool(large)


if __name__ == "__main__":
    sys.exit(main())
