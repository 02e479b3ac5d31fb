"""Write what is owed to the software Synoptic stands on: ``python -m tests.licences``.

``make licences`` makes ``resources/notices/THIRD-PARTY-NOTICES.txt`` from the locked run-time
dependencies: their names, versions and licences, what lies inside their wheels, and all texts.
The application shows it (Help ▸ About), and every bundle carries it.
"""

from __future__ import annotations

import hashlib
import re
import sys
import textwrap
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.locking import BUILD

ROOT = Path(__file__).parents[1]
NOTICE = ROOT / "resources" / "notices" / "THIRD-PARTY-NOTICES.txt"
TEXTS = ROOT / "requirements" / "licences"
"""Texts of licences that the wheels do not carry."""

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?: ; ([^\\]+?))? *\\?$", re.MULTILINE)
_SAID = {
    "apsw": "Zlib",
    "charset-normalizer": "MIT",
    "colorama": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "lxml": "BSD-3-Clause",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "pylatexenc": "MIT",
    "pypdfium2": "BSD-3-Clause OR Apache-2.0",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "pyyaml": "MIT",
    "qtawesome": "MIT",
    "qtpy": "MIT",
    "rich": "MIT",
    "shellingham": "ISC",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "snowballstemmer": "BSD-3-Clause",
}
"""SPDX expressions where a package says its licence in other words, read from its text."""

INSIDE = (
    ("Qt 6", "PySide6-Essentials", "LGPL-3.0-only",
     "Copyright (C) The Qt Company Ltd. and other contributors. It contains FreeType, HarfBuzz, libjpeg, "
     "libpng, md4c, PCRE2 and zlib; each is listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html"),
    ("ICU", "PySide6-Essentials, pypdfium2", "Unicode-3.0",
     "Copyright (C) Unicode, Inc. Text: pypdfium2, icu.txt"),
    ("PDFium and what it is built with", "pypdfium2", "Apache-2.0 AND BSD-3-Clause AND others",
     "Copyright The PDFium Authors. Texts: pypdfium2, all files"),
    ("OpenBLAS, LAPACK", "numpy", "BSD-3-Clause", "Text: numpy, LICENSE.txt"),
    ("GCC runtime library (libgfortran)", "numpy", "GPL-3.0-or-later WITH GCC-exception-3.1",
     "The exception lets programs of any licence use it. Text: numpy, LICENSE.txt"),
    ("libquadmath", "numpy", "LGPL-2.1-or-later", "A file of its own, which can be replaced. Text: numpy, "
     "LICENSE.txt"),
    ("SQLite", "apsw, Python", "blessing", "In the public domain, https://www.sqlite.org/copyright.html"),
    ("libxml2, libxslt, zlib", "lxml", "MIT AND Zlib", "Copyright (C) Daniel Veillard and others"),
    ("libiconv", "lxml (Windows, macOS)", "LGPL-2.1-or-later",
     "Copyright (C) Free Software Foundation; https://www.gnu.org/software/libiconv"),
    ("libyaml", "PyYAML", "MIT", "Copyright (c) Ingy döt Net, Kirill Simonov"),
    ("Material Design Icons 6", "QtAwesome", "Apache-2.0",
     "Copyright (c) Austin Andrews and the Pictogrammers, https://pictogrammers.com. "
     "Text of the licence: pypdfium2, Apache-2.0.txt"),
    ("Citation Style Language locales", "citeproc-py", "CC-BY-SA-3.0",
     "By the contributors of the Citation Style Language project, who are named in each file; unchanged. "
     "https://github.com/citation-style-language/locales, https://creativecommons.org/licenses/by-sa/3.0/"),
    ("Hyphenation patterns", "pyphen", "LGPL-2.1-or-later OR MPL-1.1 and the like",
     "From the dictionaries of LibreOffice, unchanged; authors and terms stand in "
     "https://git.libreoffice.org/dictionaries"),
    ("Snowball", "snowballstemmer", "BSD-3-Clause", "Copyright (c) Dr Martin Porter, Richard Boulton and others"),
    ("Python 3 and its standard library", "the bundle", "PSF-2.0",
     "Copyright (c) Python Software Foundation. Text: typing-extensions"),
    ("bzip2, expat, libffi, XZ Utils, zlib", "the bundle (Python)", "MIT and the like",
     "Parts of Python as it is distributed; https://docs.python.org/3/license.html"),
    ("PyInstaller's starter", "the bundle", "GPL-2.0-or-later WITH Bootloader-exception",
     "The exception lets programs of any licence be bundled. https://pyinstaller.org"),
)  # fmt: skip
"""What ships inside wheels or bundles: its name, where it lies, its licence, and what must be said."""

_INDENT = {"initial_indent": "    ", "subsequent_indent": "    ", "break_long_words": False}
_QT = """\
Qt and PySide6
--------------
Synoptic uses Qt 6 and PySide6 (Qt for Python) under the GNU Lesser General Public License, version 3.
Both texts it is made of, the LGPL 3 and the GPL 3, stand below. The libraries are unchanged and are
separate files: in a bundle in the folder `_internal/PySide6` (the libraries themselves in
`_internal/PySide6/Qt/lib`) and `_internal/shiboken6`, elsewhere in the `PySide6` and `shiboken6`
folders of the Python installation. You may replace them by builds of your own of the same version,
with the same file names; Synoptic then runs with yours. You may study how the two work together and
change that for your own use, which includes taking Synoptic apart to find faults in your changes.
Their source code: https://download.qt.io/official_releases/QtForPython/pyside6/ and
https://download.qt.io/official_releases/qt/
"""
_HEAD = """\
Third-party software in Synoptic
================================
Synoptic itself is under the MIT licence (file LICENSE). It stands on the work of many others. This file
names them, as their licences ask. It is made by `make licences`; do not edit it.
"""


@dataclass(frozen=True)
class Package:
    """A package that is locked for running Synoptic."""

    name: str
    version: str
    marker: str
    licence: str
    texts: tuple[tuple[str, str], ...]


def pins(name: str = "run") -> dict[str, tuple[str, str]]:
    """Return the version and the marker of every package of a lock; the version for 3.11."""
    lock = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[str, str]] = {}
    for package, version, marker in _PIN.findall(lock):
        if "python_full_version >=" not in marker:
            found[canonicalize_name(package)] = version, marker
    return found


def needed(roots: list[str]) -> set[str]:
    """Return all packages that some packages lead to, those of other systems among them."""
    found: set[str] = set()
    waiting = [Requirement(item) for item in roots]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or name not in pins():
            continue
        found.add(name)
        try:
            asked = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        waiting += [item for item in map(Requirement, asked) if "extra" not in str(item.marker)]
    return found


def run_time() -> set[str]:
    """Return the packages that the application runs on; the lock also has what builds it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return needed(project["project"]["dependencies"])


def build_only() -> set[str]:
    """Return the packages of the run-time lock that only build the package."""
    return needed(BUILD) - run_time()


def packages() -> list[Package]:
    """Return every run-time package, by name, with the texts of its licence."""
    return [_package(name, *pins()[name]) for name in sorted(run_time())]


def _package(name: str, version: str, marker: str) -> Package:
    kept = TEXTS / f"{name}.txt"
    texts = [("LICENSE.txt", kept.read_text(encoding="utf-8"))] if kept.is_file() else []
    licence = _SAID.get(name, "")
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return Package(name, version, marker, licence, tuple(texts))
    licence = licence or found.metadata.get("License-Expression") or found.metadata["License"]
    for file in sorted(found.files or [], key=str):
        said = re.search(r"licen[sc]e|copying|notice", str(file), re.IGNORECASE)
        path = Path(str(found.locate_file(file)))
        if said and ".dist-info" in str(file) and path.is_file() and path.suffix != ".py":
            short = str(file).partition(".dist-info/")[2].removeprefix("licenses/")
            texts.append((short, path.read_text(encoding="utf-8", errors="replace")))
    return Package(name, version, marker, licence, tuple(texts))


def alternatives(licence: str) -> list[str]:
    """Return the licences one may choose from."""
    return [part.strip(" ()") for part in licence.split(" OR ")]


def notice() -> str:
    """Return the whole notice."""
    every = packages()
    wide = max(len(item.name) for item in every)
    lines = [_HEAD, _QT, "Packages\n--------"]
    for item in every:
        where = "  (on Windows only)" if "win32" in item.marker else ""
        lines.append(f"{item.name:{wide}}  {item.version:9}  {item.licence}{where}")
    lines += ["", "What lies inside them and inside the bundle", "-" * 43]
    for name, where, licence, said in INSIDE:
        lines += [f"{name}: {licence}", *textwrap.wrap(f"in {where}. {said}", 96, **_INDENT)]
    lines += ["", "Texts", "-----"]
    shown: dict[str, str] = {}
    standard = [
        (path.stem, path.name, path.read_text(encoding="utf-8"))
        for path in sorted(TEXTS.glob("*.txt"))
        if "." in path.stem
    ]
    own = [(item.name, short, text) for item in every for short, text in item.texts]
    for name, short, text in [*own, *standard]:
        mark = hashlib.sha256(" ".join(text.split()).encode()).hexdigest()
        title = f"{name}, {short}"
        lines += ["", "=" * 78, title, "=" * 78]
        lines.append(f"The same as {shown[mark]}." if mark in shown else _plain(text))
        shown.setdefault(mark, title)
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Return a text without what other systems end lines with, and without pages."""
    flat = text.replace("\r\n", "\n").replace("\x0c", "\n").lstrip("\ufeff")
    return "\n".join(line.rstrip() for line in flat.strip("\n").split("\n"))


def main() -> int:
    """Write the notice."""
    NOTICE.parent.mkdir(parents=True, exist_ok=True)
    NOTICE.write_text(notice(), encoding="utf-8")
    print(
        f"{NOTICE.relative_to(ROOT)}: {len(packages())} packages, {len(INSIDE)} works inside them"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
