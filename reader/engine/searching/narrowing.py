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
    said = value if _PLAIN.fullmatch(value) else '"' + value.replace('"', " ") + '"'
    added = f"{field.value}:{said}"
    text = text.strip()
    if not text:
        return added
    return f"({text}) {added}" if _OPERATORS.search(text) else f"{text} {added}"
