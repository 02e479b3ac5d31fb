"""Mark a text for the translators without translating it yet."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return ``text``. PySide6 types its own version as object, which strict mypy rejects."""
    return text
