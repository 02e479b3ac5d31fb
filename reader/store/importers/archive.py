"""Reads members of a zip file in memory, within limits, and never writes one anywhere.

A document may be built to harm: a few kilobytes that expand to gigabytes, a million entries,
names that lead out of the archive, sizes that lie. What is read is counted while it is read.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from reader.domain.errors import DocumentError
from reader.store.importers.archive_xml import parse_xml

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.store.importers.archive_xml import Node

MOST_ENTRIES = 20_000
MOST_BYTES_OF_AN_ENTRY = 64_000_000
MOST_BYTES = 400_000_000
MOST_RATIO = 120
_RATIO_MATTERS_FROM = 4_000_000
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_CHUNK = 1 << 20
_LOCKED = 0x1
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"


class Archive:
    """The members of a zip file that a document is made of."""

    def __init__(self, raw: bytes, name: str) -> None:
        """Open ``raw``, the bytes of the file called ``name``.

        Raises:
            DocumentError: if it is no zip file, is damaged, locked or too much.
        """
        self._name = name
        self._read = 0
        _refuse_at_sight(raw, name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            message = f"{name} is damaged or cut off; get a whole copy of it"
            raise DocumentError(message) from error
        self._members = {info.filename: info for info in self._zip.infolist()}

    def __contains__(self, path: str) -> bool:
        return path in self._members

    @property
    def names(self) -> list[str]:
        """The paths of all members, as the archive spells them."""
        return list(self._members)

    def beside(self, path: str, reference: str) -> str:
        """Return the member that ``reference`` in the member ``path`` leads to, or nothing.

        A reference out of the archive or to the network leads nowhere.
        """
        reference = reference.partition("#")[0]
        if ":" in reference.partition("/")[0]:
            return ""
        for spelled in (reference, _without_percents(reference)):
            joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), spelled))
            joined = joined.lstrip("/")
            if joined in self._members:
                return joined
        return ""

    def read(self, path: str) -> bytes:
        """Return a member's bytes.

        Raises:
            DocumentError: if it is missing, damaged, locked, or expands beyond the limits.
        """
        info = self._members.get(path)
        if info is None:
            message = f"{self._name} lacks its part {path}; get a whole copy of it"
            raise DocumentError(message)
        if info.flag_bits & _LOCKED:
            message = f"{self._name} is locked with a password; save a copy without one"
            raise DocumentError(message)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            message = f"{self._name} is packed in a way that is not read; save it anew"
            raise DocumentError(message)
        try:
            return self._unpacked(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            message = f"{self._name} is damaged in its part {path}; get a whole copy of it"
            raise DocumentError(message) from error

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        most = min(MOST_BYTES_OF_AN_ENTRY, MOST_BYTES - self._read)
        fair = max(_RATIO_MATTERS_FROM, MOST_RATIO * info.compress_size)
        out = bytearray()
        with self._zip.open(info) as member:
            while chunk := member.read(_CHUNK):
                out += chunk
                if len(out) > min(most, fair):
                    message = (
                        f"{self._name} expands to more than it should "
                        f"({len(out) // 1_000_000:,} MB in {info.filename[:80]}); it is not read"
                    )
                    raise DocumentError(message)
        self._read += len(out)
        return bytes(out)

    def xml(self, path: str, *, without: Collection[str] = ()) -> Node:
        """Return the root of a member that is XML; see `parse_xml`."""
        return parse_xml(self.read(path), self._name, without=without)

    def optional_xml(self, path: str, *, without: Collection[str] = ()) -> Node | None:
        """Return the root of a member that need not be there; see `parse_xml`."""
        return self.xml(path, without=without) if path in self._members else None


def _without_percents(reference: str) -> str:
    spelled = _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), reference.encode())
    return spelled.decode("utf-8", "replace")


def _refuse_at_sight(raw: bytes, name: str) -> None:
    if not raw:
        message = f"{name} is empty; get a whole copy of it"
    elif raw.startswith(_COMPOUND_FILE):
        message = f"{name} is locked with a password or of an old Word format; save it anew"
    elif raw.count(b"PK\x01\x02") > MOST_ENTRIES:
        message = f"{name} has more than {MOST_ENTRIES:,} parts; it is not read"
    elif b"PK" not in raw[:4]:
        message = f"{name} is not the kind of file its name says; open it and save it anew"
    else:
        return
    raise DocumentError(message)
