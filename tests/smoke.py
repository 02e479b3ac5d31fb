"""Start the real window on a virtual screen, as a reader would: ``python -m tests.smoke``.

The window opens the sample corpus, waits until its overlaps are shown, saves a picture of
itself and closes. Anything but a picture with a desk on it is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIMIT = 120  # seconds


def command() -> list[str]:
    """Return the command that starts the window, on a virtual screen where there is none."""
    start = [sys.executable, "-m", "reader", str(ROOT / "corpus")]
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return start
    screen = shutil.which("xvfb-run")
    if screen is None:
        sys.exit("smoke: no screen and no xvfb-run; install xvfb and xauth")
    return [screen, "-a", "-s", "-screen 0 1400x900x24", *start]


def colours(picture: Path) -> int:
    """Return how many different colours a picture has, sampled."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage

    image = QImage(str(picture))
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return len({image.pixel(x, y) for x, y in points})


def main() -> int:
    """Run the window once and judge what came of it."""
    with tempfile.TemporaryDirectory() as home:
        picture = Path(home) / "desk.png"
        environment = {**os.environ, "SYNOPTIC_HOME": home, "SYNOPTIC_SMOKE": str(picture)}
        environment.pop("QT_QPA_PLATFORM", None)
        run = subprocess.run(
            command(), env=environment, cwd=home, timeout=LIMIT, check=False,
            capture_output=True, text=True,
        )  # fmt: skip
        if run.returncode or not picture.is_file():
            print(
                run.stdout, run.stderr, f"smoke: the window ended with {run.returncode}", sep="\n"
            )
            return 1
        seen = colours(picture)
    if seen < 50:
        print(f"smoke: the picture has only {seen} colours; the desk is not on it")
        return 1
    print("smoke: the window opened the sample corpus and showed its overlaps")
    return 0


if __name__ == "__main__":
    sys.exit(main())
