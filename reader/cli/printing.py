"""How answers look in a terminal: JSON as it is documented, tables at any width."""

from __future__ import annotations

import json
import re
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from reader.domain.document import Document

_WIDE = 110
_PIPED = 120


class Format(StrEnum):
    """The shapes an answer can have."""

    TABLE = "table"
    JSON = "json"


def print_json(answer: dict[str, Any]) -> None:
    """Write an answer as JSON; lone surrogates of damaged texts are escaped."""
    written = json.dumps(answer, ensure_ascii=False)
    try:
        written.encode("utf-8")
    except UnicodeEncodeError:
        written = json.dumps(answer)
    sys.stdout.buffer.write(written.encode("utf-8") + b"\n")


def console() -> Console:
    """Return where tables go: the terminal at its width, a pipe at a fixed one."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else _PIPED
    return Console(width=width, highlight=False, soft_wrap=False, emoji=False, markup=False)


def is_wide(target: Console) -> bool:
    """Tell whether there is room for a row on one line."""
    return target.width >= _WIDE


def place(document: Document, offset: int) -> str:
    """Return where ``offset`` stands, for people: ``report.txt, p. 36, 6. Interim results``."""
    words = [document.path]
    page = document.page_at(offset)
    if page is not None and page.label:
        words.append(f"p. {page.label}")
    heading = document.heading_at(offset)
    if heading is not None:
        words.append(flat(document.words_of(heading.span), 40))
    return ", ".join(words)


def flat(text: str, most: int) -> str:
    """Return ``text`` on one line, at most ``most`` characters, cut at a word."""
    joined = re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text).strip()
    joined = re.sub(r"[\ud800-\udfff]", "\ufffd", joined)
    if len(joined) <= most:
        return joined
    cut = joined[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut) + "…"
