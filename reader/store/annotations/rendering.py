"""Entries and whole files as YAML a person can read: fixed key order, one key a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from reader.domain.annotation import Link, place_order
from reader.store.annotations.entries import Fields, entry_fields, header_fields
from reader.store.annotations.reading import FORMAT
from reader.store.annotations.scalars import block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import Entry
    from reader.store.annotations.entries import Header

_DASH = "  - "
INDENT = len(_DASH)
"""The column the keys of an entry stand in, in a file of ours."""
_NESTED = frozenset({"from", "to", "citation"})
"""Keys whose mappings are written one key a line."""


def flow(value: object) -> str:
    """Return any value on one line."""
    if isinstance(value, dict):
        fields = cast("Fields", value)
        return "{" + ", ".join(f"{key_of(k)}: {flow(v)}" for k, v in fields.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item) for item in cast("list[object]", value)) + "]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else inline(str(value))


def _keys(value: object) -> Fields:
    return cast("Fields", value) if isinstance(value, dict) else {}


def key_of(name: str) -> str:
    """Return a key; one that is not a plain word is quoted."""
    return inline(name) if name else '""'


def line_of_key(name: str, value: object, column: int) -> str:
    """Return the lines of one key that stands in ``column``, without margin and line end."""
    head = f"{key_of(name)}:"
    fields = _keys(value) if name in _NESTED else {}
    if fields:
        margin = "\n" + " " * (column + 2)
        return head + "".join(
            margin + line_of_key(key, item, column + 2) for key, item in fields.items()
        )
    if isinstance(value, str):
        found = block(value, column + 2)
        if found is not None:
            return f"{head} {found}"
    return f"{head} {flow(value)}"


def mapping(fields: Fields, column: int) -> str:
    """Return the keys of an entry, one under the other, the first without its margin."""
    margin = "\n" + " " * column
    return margin.join(line_of_key(key, value, column) for key, value in fields.items())


def item(entry: Entry, header: Header, dash: int = 2, content: int = INDENT) -> str:
    """Return an entry as an item of a list whose dash stands in column ``dash``, with line end."""
    lead = " " * dash + "-" + " " * (content - dash - 1)
    return lead + mapping(entry_fields(entry, header), content) + "\n"


def whole_file(header: Header, entries: Iterable[Entry], extra: Fields | None = None) -> str:
    """Return a new file: the header, annotations and links, each in order of place."""
    parts = [f"format: {inline(FORMAT)}\n", f"document: {flow(header_fields(header))}\n"]
    if header.by:
        parts.append(f"by: {inline(header.by)}\n")
    parts.extend(f"{line_of_key(key, value, 0)}\n" for key, value in (extra or {}).items())
    ordered = sorted(entries, key=place_order)
    for name, kept in (
        ("annotations", [entry for entry in ordered if not isinstance(entry, Link)]),
        ("links", [entry for entry in ordered if isinstance(entry, Link)]),
    ):
        if kept:
            parts.append(f"{name}:\n")
            parts.extend(item(entry, header) for entry in kept)
    return "".join(parts)
