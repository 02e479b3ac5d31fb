"""Which tags fit what was typed so far, and the tree that tags make."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def with_branches(tags: Iterable[str]) -> list[str]:
    """Return tags and the branches they are on, each once: ``claim`` before ``claim/contested``."""
    found: dict[str, None] = {}
    for tag in tags:
        levels = tag.split("/")
        for depth in range(1, len(levels) + 1):
            found.setdefault("/".join(levels[:depth]))
    return [tag for tag in found if tag]


def fitting(typed: str, tags: Iterable[str]) -> list[str]:
    """Return the tags that what was typed may be the beginning of, the likeliest first.

    A tag fits if it begins so, if a level of it does, or if it holds the letters; with
    ``/`` each level typed is the beginning of one: ``cl/con`` fits ``claim/contested``.
    """
    wanted = typed.casefold().strip()
    if not wanted:
        return []
    ranked = [(_rank(wanted, tag.casefold()), number, tag) for number, tag in enumerate(tags)]
    return [tag for rank, _, tag in sorted(ranked) if rank < _NOT]


_NOT = 9


def _rank(wanted: str, tag: str) -> int:
    if tag == wanted:
        return 0
    if tag.startswith(wanted):
        return 1
    levels = tag.split("/")
    if "/" in wanted:
        return 2 if _leads(wanted.split("/"), levels) else _NOT
    if any(level.startswith(wanted) for level in levels):
        return 3
    return 4 if wanted in tag else _NOT


def _leads(wanted: list[str], levels: list[str]) -> bool:
    """Tell whether each level typed begins one of the tag's, in the same order."""
    at = 0
    for part in (piece.strip() for piece in wanted):
        while at < len(levels) and not levels[at].startswith(part):
            at += 1
        if at == len(levels):
            return False
        at += 1
    return True
