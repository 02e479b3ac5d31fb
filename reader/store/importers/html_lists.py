"""The numbers that a browser writes before the items of a list; the page itself does not hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.store.importers.docx_styles import numeral

if TYPE_CHECKING:
    from collections.abc import Mapping

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1", "decimal-leading-zero": "1",
}  # fmt: skip
_STYLE = re.compile(r"(?i)list-style(?:-type)?\s*:\s*([^;]{1,100})")
_WITHOUT = re.compile(r"(?i)\blist-(?:unstyled|inline|none)\b|\bno-?(?:bullets?|numbers?)\b")
_NUMBER = re.compile(r"\s*(-?\d{1,6})")


@dataclass(slots=True)
class _List:
    """An open list: the form its numbers have, or "" if they are not shown."""

    form: str
    next: int
    step: int = 1


class Lists:
    """Counts the items of the lists that are open, as a browser does."""

    def __init__(self) -> None:
        self._open: list[_List] = []

    def open(self, tag: str, attributes: Mapping[str, str], *, shown: bool) -> None:
        """Begin a list; where it belongs to the site no numbers are ``shown``."""
        start = _number(attributes.get("start", ""))
        backwards = "reversed" in attributes
        # Counting down to one needs the number of items, and that is not known yet.
        counted = tag == "ol" and shown and not (backwards and start is None)
        form = _form(attributes) if counted else ""
        self._open.append(_List(form, 1 if start is None else start, -1 if backwards else 1))

    def close(self) -> None:
        """End the list that was begun last."""
        if self._open:
            self._open.pop()

    def mark(self, attributes: Mapping[str, str]) -> str:
        """Return what stands before the next item: its number and a dot, or nothing."""
        if not self._open or not self._open[-1].form:
            return ""
        here = self._open[-1]
        given = _number(attributes.get("value", ""))
        number = here.next if given is None else given
        here.next = number + here.step
        form = _FORMS.get(here.form, "") if number > 0 else ""
        return f"{numeral(number, form)}."


def _form(attributes: Mapping[str, str]) -> str:
    if _WITHOUT.search(attributes.get("class", "")[:500]):
        return ""
    form = attributes.get("type", "1").strip()
    if style := _STYLE.search(attributes.get("style", "")[:2000]):
        for word in style[1].lower().split():
            if word == "none":
                return ""
            form = _STYLES.get(word, form)
    return form if form in _FORMS else "1"


def _number(said: str) -> int | None:
    found = _NUMBER.match(said)
    return int(found[1]) if found else None
