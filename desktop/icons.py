"""Draw the application's icon in the sizes and formats each desktop asks for.

Usage: ``python -m desktop.icons [FOLDER]``, by default ``build/icons``. One drawing,
``resources/icons/synoptic.svg``, becomes PNG files, ``synoptic.ico`` for Windows and
``synoptic.icns`` for macOS; with them the version that Windows shows of a program.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from reader import __version__

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "resources" / "icons" / "synoptic.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_NAMES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
_VERSION_INFO = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("080904B0", [
      StringStruct("FileDescription", "Synoptic"),
      StringStruct("ProductName", "Synoptic"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [2057, 1200])]),
  ],
)
"""


def drawn(size: int) -> bytes:
    """Return the icon as a PNG file of ``size`` × ``size`` pixels."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(held.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of PNG pictures by size (the ICONDIR layout, PNG since Vista)."""
    sizes = [size for size in _ICO_SIZES if size in pictures]
    at = 6 + 16 * len(sizes)
    entries, data = b"", b""
    for size in sizes:
        side = size % 256
        entry = (side, side, 0, 0, 1, 32, len(pictures[size]), at + len(data))
        entries += struct.pack("<BBBBHHII", *entry)
        data += pictures[size]
    return struct.pack("<HHH", 0, 1, len(sizes)) + entries + data


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return a macOS icon of PNG pictures by size (a file of typed chunks, big-endian)."""
    chunks = b"".join(
        name + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for size, name in _ICNS_NAMES.items()
        if size in pictures
    )
    return b"icns" + struct.pack(">I", 8 + len(chunks)) + chunks


def main() -> int:
    """Write every icon into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication([])
    pictures = {size: drawn(size) for size in SIZES}
    app.shutdown()
    for size, data in pictures.items():
        (folder / f"synoptic-{size}.png").write_bytes(data)
    (folder / "synoptic.png").write_bytes(pictures[256])
    (folder / "synoptic.ico").write_bytes(ico(pictures))
    (folder / "synoptic.icns").write_bytes(icns(pictures))
    numbers = tuple(int(part) for part in (*__version__.split("."), "0"))
    told = _VERSION_INFO.format(numbers=numbers, version=__version__)
    (folder / "version.txt").write_text(told, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
