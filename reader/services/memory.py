"""Refuse with a sentence what would not fit into memory, before the system kills us for it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEXT_IN_MEMORY = 4
"""How many times the size of its files a corpus may take while it is open and compared."""
_KEPT_FREE = 200_000_000
_PREPARED = 12
"""Bytes that each character of a document takes while it is compared with another."""
_FINGERPRINTS = 4
"""Bytes that each character of the corpus takes while pairs are chosen."""


def available_memory() -> int | None:
    """Return how many bytes may be used before the system runs short, if it says so."""
    try:
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (AttributeError, ValueError, OSError):
        return None


def refuse_too_much(name: str, size: int) -> None:
    """Refuse a corpus whose files have ``size`` bytes in all, if that cannot fit.

    Raises:
        CorpusError: naming both sizes.
    """
    available = available_memory()
    needed = size * _TEXT_IN_MEMORY
    if available is not None and size and needed > available - _KEPT_FREE:
        message = (
            f"{name} holds {_megabytes(size)} of documents, which take about {_megabytes(needed)}"
            f" of memory; {_megabytes(available)} are free. Open a part of it,"
            " or close other programs"
        )
        raise CorpusError(message)


def refuse_too_much_work(name: str, sizes: Sequence[int]) -> None:
    """Refuse to compare documents of so many characters, if that cannot fit.

    Two processes may hold the two largest at once.

    Raises:
        CorpusError: naming both sizes.
    """
    available = available_memory()
    largest = sum(sorted(sizes)[-2:])
    needed = sum(sizes) * _FINGERPRINTS + 2 * largest * _PREPARED
    if available is not None and sizes and needed > available:
        message = (
            f"comparing the documents of {name} takes about {_megabytes(needed)} of memory;"
            f" {_megabytes(available)} are free. Open a part of it, or close other programs"
        )
        raise CorpusError(message)


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 1_000_000)):,} MB"
