"""Try the bundle as a person would who has nothing else: ``python -m desktop.bundle_test BUNDLE``.

On a virtual screen and in an environment without Python and without the project: it opens a
corpus, waits for the overlaps, marks a text with real keys, and exports the mark as a DOCX. It
fails if anything of that does not happen, or if the bundle loads a library from elsewhere that
it should have brought along. Figures are printed, not judged.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
_SCREEN = ":93"
_PATIENCE = 60  # seconds until something must have happened
_OURS = re.compile(r"(site-packages|/project/|libpython|libQt6|\.venv)")


class BundleError(Exception):
    """The bundle did not do what it should."""


def environment(home: Path, screen: str = _SCREEN) -> dict[str, str]:
    """Return an environment that knows nothing of Python or of this project."""
    return {
        "HOME": str(home),
        "PATH": "/nonexistent",
        "LANG": "C.UTF-8",
        "DISPLAY": screen,
        "SYNOPTIC_HOME": str(home / "synoptic"),
    }


def wait_for(what: str, done: Callable[[], object]) -> float:
    """Return how many seconds it took until ``done()`` was true.

    Raises:
        BundleError: if that takes too long.
    """
    began = time.monotonic()
    while not done():
        if time.monotonic() - began > _PATIENCE:
            message = f"waited {_PATIENCE} s for {what}"
            raise BundleError(message)
        time.sleep(0.02)
    return time.monotonic() - began


def tool(*words: str) -> str:
    """Return what xdotool says."""
    command = ["xdotool", *words]
    given = {**os.environ, "DISPLAY": _SCREEN}
    return subprocess.run(command, env=given, capture_output=True, text=True, check=False).stdout


def answers() -> bool:
    """Tell whether the virtual screen is there."""
    return bool(tool("getdisplaygeometry").strip())


def windows() -> str:
    """Return the ids of the application's windows that are on screen."""
    return tool("search", "--onlyvisible", "--name", "Synoptic").strip()


def foreign(process: int, bundle: Path) -> list[str]:
    """Return the libraries of ours that a process took from outside the bundle."""
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    paths = {line.split(maxsplit=5)[5] for line in maps.splitlines() if len(line.split()) > 5}
    return sorted(p for p in paths if _OURS.search(p) and not p.startswith(str(bundle)))


def terminal(bundle: Path, home: Path, *words: str) -> str:
    """Return what the bundle's command says in a terminal.

    Raises:
        BundleError: if it ends with anything but 0.
    """
    done = subprocess.run(
        [str(bundle / "synoptic"), *words],
        env=environment(home), cwd=home, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if done.returncode:
        message = f"synoptic {' '.join(words)} ended with {done.returncode}: {done.stderr[-800:]}"
        raise BundleError(message)
    return done.stdout


def mark_a_text(bundle: Path, home: Path, corpus: Path) -> None:
    """Open the corpus in the window, mark a whole text with real keys, and quit."""
    began = time.monotonic()
    window = subprocess.Popen(
        [str(bundle / "synoptic"), str(corpus)], env=environment(home), cwd=home,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        wait_for("the window", lambda: windows() or window.poll() is not None)
        print(f"window on screen after {time.monotonic() - began:.2f} s")
        tool("windowfocus", windows().split("\n", maxsplit=1)[0])
        notes = corpus / "annotations"

        def marked() -> bool:
            tool("key", "ctrl+a")
            time.sleep(0.3)
            tool("key", "h")
            time.sleep(1)
            return any(notes.rglob("*.yaml"))

        wait_for("a saved annotation", marked)
        strangers = foreign(window.pid, bundle)
        if strangers:
            message = f"loaded from outside the bundle: {', '.join(strangers)}"
            raise BundleError(message)
        tool("key", "ctrl+q")
        wait_for("the end", lambda: window.poll() is not None)
        if window.returncode:
            told = window.stderr.read()[-800:] if window.stderr else ""
            message = f"the window ended with {window.returncode}: {told}"
            raise BundleError(message)
    finally:
        window.kill()
        window.wait()


def run(bundle: Path, home: Path) -> None:
    """Do everything once.

    Raises:
        BundleError: if anything goes wrong.
    """
    size = sum(path.lstat().st_size for path in bundle.rglob("*") if path.is_file())
    print(f"bundle of {size / 1e6:.0f} MB")
    corpus = home / "corpus"
    shutil.copytree(ROOT / "corpus", corpus, ignore=shutil.ignore_patterns("annotations"))
    found = terminal(bundle, home, "overlaps", str(corpus))
    if "verbatim" not in found:
        message = f"no overlap was found: {found[:400]}"
        raise BundleError(message)
    mark_a_text(bundle, home, corpus)
    listed = terminal(bundle, home, "annotations", "list", str(corpus))
    written = home / "excerpts.docx"
    words = ("export", str(corpus), "--what", "annotations", "--format", "docx")
    terminal(bundle, home, *words, "--output", str(written))
    with zipfile.ZipFile(written) as held:
        text = re.sub(r"<[^>]+>", "", held.read("word/document.xml").decode("utf-8"))
    print(f"listed: {listed.strip().splitlines()[0][:70] if listed.strip() else 'nothing'}")
    if len(text) < 1000:
        message = f"the export holds {len(text)} characters only"
        raise BundleError(message)
    print(f"exported a DOCX of {written.stat().st_size // 1000} kB with {len(text):,} characters")


def main() -> int:
    """Try the bundle named on the command line."""
    bundle = Path(sys.argv[1]).resolve()
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            sys.exit(f"bundle-test: needs {needed}; sh requirements/debian.sh test installs it")
    screen = subprocess.Popen(
        ["Xvfb", _SCREEN, "-screen", "0", "1400x900x24"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        with tempfile.TemporaryDirectory() as held:
            wait_for("the screen", answers)
            run(bundle, Path(held))
    except BundleError as error:
        print(f"bundle-test: {error}")
        return 1
    finally:
        screen.terminate()
        screen.wait()
    print("bundle-test: opened, compared, annotated, exported")
    return 0


if __name__ == "__main__":
    sys.exit(main())
