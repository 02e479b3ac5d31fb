"""The order of the alphabet, as the language of the window has it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCollator, QLocale, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")


def in_alphabet(items: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """Return items by their names: Ә behind А, Ё beside Е, chapter 2 before chapter 10."""
    collator = _collator(QLocale().name())
    return sorted(items, key=lambda item: collator.sortKey(name(item)))


@lru_cache(maxsize=4)
def _collator(locale: str) -> QCollator:
    collator = QCollator(QLocale(locale))
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    return collator
