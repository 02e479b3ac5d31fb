"""Pack the parts of a document into one ZIP file, always with the same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = (1980, 1, 1, 0, 0, 0)
"""The only day that every file has; a clock would make two exports of the same differ."""
_PLAIN_FILE = 0o100644 << 16


def packed(parts: Iterable[tuple[str, bytes]], *, stored: frozenset[str] = frozenset()) -> bytes:
    """Return a ZIP file of the named parts, in their order. Those in ``stored`` stay unpacked."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts:
            about = zipfile.ZipInfo(name, _DAY)
            about.external_attr = _PLAIN_FILE
            about.create_system = 3
            about.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(about, content, compresslevel=6)
    return target.getvalue()
