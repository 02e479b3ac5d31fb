"""Recognise what git and sync programs leave behind when two versions met."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_COPIES = (
    re.compile(r"^(?P<stem>.+?)\.sync-conflict-\d{8}-\d{6}-\w+$"),  # Syncthing
    re.compile(r"^(?P<stem>.+?) ?\([^()]*conflict(?:ed)?[^()]*\)$", re.IGNORECASE),  # Dropbox …
    re.compile(r"^(?P<stem>.+?)_conf\(\d+\)$"),  # Jottacloud, pCloud
    re.compile(r"^(?P<stem>.+?) ?\(\d{1,2}\)$"),  # Google Drive
    re.compile(r"^(?P<stem>.+?) \d{1,2}$"),  # iCloud
    re.compile(r"^(?P<stem>.+?)-(?:DESKTOP|LAPTOP|PC|WIN)-\w+(?:-\d+)?$"),  # OneDrive
)
_MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$")


def conflict_copies(files: Iterable[Path]) -> dict[Path, Path]:
    """Return which of ``files`` are copies of which, by how sync programs name them."""
    known = set(files)
    found: dict[Path, Path] = {}
    for path in sorted(known):
        for pattern in _COPIES:
            match = pattern.match(path.stem)
            if match:
                original = path.with_name(match.group("stem") + path.suffix)
                if original in known and original != path:
                    found[path] = original
                    break
    return found


def has_markers(text: str) -> bool:
    """Tell whether git left a conflict in a text."""
    return text.startswith("<<<<<<< ") or "\n<<<<<<< " in text


def split_markers(text: str) -> tuple[str, str, str | None]:
    """Return our and their version of a text with git's markers, and the base where git told it."""
    sides: dict[str, list[str]] = {"ours": [], "theirs": [], "base": []}
    inside = ""
    told = False
    for line in text.splitlines(keepends=True):
        match = _MARK.match(line.rstrip("\n"))
        mark = match.group(1)[0] if match else ""
        if mark == "<" and not inside:
            inside = "ours"
        elif mark == "|" and inside == "ours":
            inside, told = "base", True
        elif mark == "=" and inside in {"ours", "base"}:
            inside = "theirs"
        elif mark == ">" and inside == "theirs":
            inside = ""
        else:
            for name, lines in sides.items():
                if inside in {"", name}:
                    lines.append(line)
    ours, theirs, base = ("".join(sides[name]) for name in ("ours", "theirs", "base"))
    return ours, theirs, base if told else None
