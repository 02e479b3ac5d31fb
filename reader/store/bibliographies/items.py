"""What a bibliography holds: works, and the files of theirs that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST = 6
_LONGEST = 20_000
"""Code points of one value; what is longer, as a whole text in ``abstract``, is cut."""
_LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class Work:
    """One work: its key, a CSL JSON item, and names of files that hold its text."""

    key: str
    item: Mapping[str, object]
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The works of a file, in its order, and sentences on what could not be understood."""

    works: tuple[Work, ...]
    problems: tuple[str, ...] = ()


def tame_item(item: Mapping[str, object]) -> dict[str, object]:
    """Return an item as it can stand in ``corpus.yaml``: texts, whole numbers, lists, mappings.

    What is nested too deeply, and nothing, is left out.
    """
    kept = {str(_single(key)): _tame(value, 1) for key, value in item.items()}
    return {key: value for key, value in kept.items() if value is not None}


def _tame(value: object, depth: int) -> object:
    if depth < _DEEPEST and isinstance(value, list):
        items = [_tame(item, depth + 1) for item in cast("list[object]", value)]
        return [item for item in items if item is not None]
    if depth < _DEEPEST and isinstance(value, dict):
        named = cast("dict[str, object]", value)
        kept = {str(_single(key)): _tame(item, depth + 1) for key, item in named.items()}
        return {key: item for key, item in kept.items() if item is not None}
    return _single(value)


def _single(value: object) -> str | int | None:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")[:_LONGEST]
    if isinstance(value, float) and not value.is_integer():
        return str(value)
    if isinstance(value, bool | int | float):
        whole = value if isinstance(value, bool) else int(value)
        return whole if abs(whole) < _LARGEST else str(whole)
    return None
