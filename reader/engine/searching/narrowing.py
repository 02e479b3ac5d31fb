"""A query made narrower by a value of a facet: what a click on the value adds to what was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.search import Field

_PLAIN = re.compile(r"[^\W_][\w./-]*")
_OPERATORS = re.compile(r"\b(?:OR|NOT)\b|[-()]")


def narrowed(text: str, field: Field, value: str) -> str:
    """Return the query ``text`` with one condition more, as a reader would type it.

    ``field`` is one of the fields that choose documents and annotations.
    """
    added = _condition(field, value)
    text = text.strip()
    if not text:
        return added
    return f"({text}) {added}" if _OPERATORS.search(text) else f"{text} {added}"


def is_narrowed(text: str, field: Field, value: str) -> bool:
    """Tell whether a query has that condition, as ``narrowed`` adds it."""
    return _standing(field, value).search(text) is not None


def widened(text: str, field: Field, value: str) -> str:
    """Return the query without that condition; brackets that are needed no more go too."""
    left = " ".join(_standing(field, value).sub(" ", text).split())
    while left.startswith("(") and left.endswith(")") and _encloses(left):
        left = left[1:-1].strip()
    return left


def _condition(field: Field, value: str) -> str:
    said = value if _PLAIN.fullmatch(value) else '"' + value.replace('"', " ") + '"'
    return f"{field.value}:{said}"


def _standing(field: Field, value: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){re.escape(_condition(field, value))}(?!\S)", re.IGNORECASE)


def _encloses(text: str) -> bool:
    """Tell whether the first bracket is closed by the last character."""
    depth = 0
    for number, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return number == len(text) - 1
    return False
