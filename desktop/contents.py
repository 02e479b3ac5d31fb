"""What goes into the bundle and what stays out, each with its reason.

The figures are of the Linux bundle: 293 MB with everything, under 200 without.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

EXCLUDED = [
    "IPython", "PIL", "matplotlib", "pytest", "tkinter",  # offered by libraries, never called here
    "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtTest",
    "ssl", "_ssl", "_hashlib",  # nothing here opens a connection; Python has its own digests
    "numpy.f2py", "numpy.testing", "numpy.random", "numpy.fft", "readline",
    "lxml.isoschematron", "lxml.objectify", "lxml.html.diff", "lxml.html._difflib",
    "rapidfuzz.fuzz_cpp", "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.process_cpp_impl",  # Python's serve
    "chardet", "lib2to3", "pydoc_data", "setuptools", "pip", "hypothesis", "reportlab", "openpyxl",
]  # fmt: skip
"""Modules that libraries mention and Synoptic never imports."""

_UNNEEDED_PLUGINS = (
    "plugins/egldeviceintegrations", "plugins/generic", "plugins/platforms/libqeglfs",
    "plugins/platforms/libqlinuxfb", "plugins/platforms/libqminimalegl",
    "plugins/platforms/libqvkkhrdisplay", "plugins/platforms/libqvnc",
    "plugins/platformthemes/libqgtk3",  # brings GTK, pango and cairo: 14 MB
    "plugins/wayland-graphics-integration-server", "plugins/tls", "plugins/networkinformation",
    "plugins/imageformats/libqtga", "plugins/imageformats/libqtiff",
    "plugins/imageformats/libqwbmp", "plugins/imageformats/libqwebp",
)  # fmt: skip
_UNNEEDED_LIBRARIES = (
    "libQt6EglFS", "libQt6Quick", "libQt6Qml", "libQt6VirtualKeyboard", "libQt6Pdf",
    "libgtk-3", "libgdk", "libcairo", "libpango", "libatk", "libatspi", "libepoxy", "libavif",
    "libgnutls", "libp11-kit", "libunistring", "libtasn1", "libhogweed", "libnettle", "libidn2",
    "libcups", "libavahi", "libkrb5", "libgssapi", "libk5crypto", "libcom_err", "libkeyutils",
    "libdbus-1", "libsystemd", "libgcrypt", "libgpg-error", "liblz4", "libcap",
)  # fmt: skip
"""GTK's; the printing system's, which a computer with a printer has; the desktop bus's."""
_LANGUAGES = ("_en.qm", "_ru.qm", "_kk.qm")


def unneeded(name: str) -> bool:
    """Tell whether the file of that name in the bundle is never used."""
    path = name.replace("\\", "/")
    if path.endswith(".ts") or path.startswith("corpus/annotations/"):
        return True  # what translators work on; notes of whoever tried the sample here
    if "PySide6" in path and path.endswith(".qm"):
        return not ("/qtbase_" in path and path.endswith(_LANGUAGES))
    last = path.rsplit("/", 1)[-1]
    return any(part in path for part in _UNNEEDED_PLUGINS) or last.startswith(_UNNEEDED_LIBRARIES)


def slim(bundle: Path) -> None:
    """Take out symbols for debugging and libraries that nothing left asks for: 30 MB on Linux."""
    strip, readelf = shutil.which("strip"), shutil.which("readelf")
    if not sys.platform.startswith("linux") or strip is None or readelf is None:
        return
    inner = bundle / "_internal"
    for library in (*inner.glob("libpython3*.so*"), *inner.glob("python3*/lib-dynload/*.so"),
                    *inner.glob("yaml/*.so"), *inner.glob("pypdfium2_raw/*.so"),
                    *inner.glob("PySide6/Qt/lib/libicu*")):  # fmt: skip
        subprocess.run([strip, "--strip-unneeded", str(library)], check=True)
    while unasked := _unasked(inner, readelf):
        for library in unasked:
            library.unlink()


def _unasked(inner: Path, readelf: str) -> list[Path]:
    """Return the libraries of the bundle that no other file of it needs."""
    files = [path for path in inner.rglob("*.so*") if path.is_file()]
    told = subprocess.run(
        [readelf, "-d", *map(str, files)], check=True, capture_output=True, text=True
    ).stdout
    needed = set(re.findall(r"\(NEEDED\).*\[(.+)\]", told))
    lying = (*inner.glob("lib*.so*"), *inner.glob("PySide6/Qt/lib/lib*.so*"))
    loaded = ("libpython", "libpyside", "libshiboken")  # by name, when the program starts
    return [path for path in lying if path.name not in needed and not path.name.startswith(loaded)]
