"""Make a Debian package of the bundle: ``python -m desktop.deb BUNDLE FOLDER``.

The package puts the bundle under ``/opt/synoptic``, the command into ``/usr/bin`` and the desktop
file, whose MIME types are those of folders and of ``synoptic://`` links, with the icons into
``/usr/share``. It needs ``dpkg-deb``, which every Debian system has.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from desktop import icons
from reader import __version__

HERE = Path(__file__).resolve().parent
_CONTROL = """Package: synoptic
Version: {version}
Section: text
Priority: optional
Architecture: {architecture}
Depends: libc6, libegl1, libgl1, libfontconfig1, libdbus-1-3
Recommends: fonts-noto-core
Maintainer: The Synoptic project <synoptic@localhost>
Installed-Size: {size}
Description: desk for comparative reading
 Shows which passages the documents of a folder share, word against word, side by
 side; searches all of them; keeps notes on passages and on pairs of passages in
 plain files; and exports annotated excerpts with their sources. Works offline.
"""
_REFRESH = """#!/bin/sh
set -e
command -v update-desktop-database >/dev/null && update-desktop-database -q /usr/share/applications || true
command -v gtk-update-icon-cache >/dev/null && gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true
"""


def package(bundle: Path, folder: Path) -> Path:
    """Return the path of the package made of ``bundle`` in ``folder``."""
    architecture = _said("dpkg", "--print-architecture").strip()
    made = folder / f"synoptic_{__version__}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as held:
        root = Path(held)
        _lay_out(root, bundle)
        size = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
        control = _CONTROL.format(version=__version__, architecture=architecture, size=size)
        _write(root / "DEBIAN" / "control", control)
        for name in ("postinst", "postrm"):
            _write(root / "DEBIAN" / name, _REFRESH, mode=0o755)
        root.chmod(0o755)
        folder.mkdir(parents=True, exist_ok=True)
        _said("dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(root), str(made))
    return made


def _lay_out(root: Path, bundle: Path) -> None:
    """Put every file where it will be installed."""
    shutil.copytree(bundle, root / "opt" / "synoptic", symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "synoptic").symlink_to("/opt/synoptic/synoptic")
    entry = (HERE / "synoptic.desktop").read_text(encoding="utf-8")
    _write(root / "usr" / "share" / "applications" / "synoptic.desktop", entry)
    themed = root / "usr" / "share" / "icons" / "hicolor"
    (themed / "scalable" / "apps").mkdir(parents=True)
    shutil.copy(icons.DRAWING, themed / "scalable" / "apps" / "synoptic.svg")
    for size in icons.SIZES:
        place = themed / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        drawn = icons.ROOT / "build" / "icons" / f"synoptic-{size}.png"
        shutil.copy(drawn, place / "synoptic.png")


def _write(path: Path, text: str, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def _said(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python -m desktop.deb BUNDLE FOLDER")
    print(package(Path(sys.argv[1]), Path(sys.argv[2])))
