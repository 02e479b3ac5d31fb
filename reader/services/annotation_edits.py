"""Change many annotations in one step that undo takes back, and say how many were changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Link, renamed_tag, tag_is_within, tag_named
from reader.services.history import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.domain.annotation import Entry, EntryId
    from reader.services.annotating import Annotating


def add_tags(service: Annotating, ids: Iterable[EntryId], tags: Iterable[str]) -> int:
    """Add tags to entries that do not have them."""
    new = [name for name in map(tag_named, tags) if name]
    return _changed(
        service, "tag", ids, lambda entry: replace(entry, tags=_once((*entry.tags, *new)))
    )


def remove_tags(service: Annotating, ids: Iterable[EntryId], tags: Iterable[str]) -> int:
    """Take tags off entries, just these and not those below them."""
    gone = set(tags)
    return _changed(
        service,
        "untag",
        ids,
        lambda entry: replace(entry, tags=tuple(tag for tag in entry.tags if tag not in gone)),
    )


def rename_tag(
    service: Annotating, old: str, new: str, ids: Iterable[EntryId] | None = None
) -> int:
    """Rename a tag and with it all below it, everywhere or only where ``ids`` have it.

    Where ``new`` is there already the two become one. An empty ``new`` renames nothing.
    """
    name = tag_named(new)
    keys = [
        key
        for key in (service.entries if ids is None else dict.fromkeys(ids))
        if key in service.entries
        and any(tag_is_within(tag, old) for tag in service.entries[key].tags)
    ]
    if not name:
        return 0
    return _changed(
        service,
        f"rename the tag {old} of",
        keys,
        lambda entry: replace(entry, tags=_once(renamed_tag(t, old, name) for t in entry.tags)),
    )


def recolour(service: Annotating, ids: Iterable[EntryId], color: str) -> int:
    """Give entries another colour."""
    return _changed(service, "colour", ids, lambda entry: replace(entry, color=color))


def set_author(service: Annotating, ids: Iterable[EntryId], author: str) -> int:
    """Say who wrote entries. They stay in the files they are in."""
    return _changed(service, "name the author of", ids, lambda entry: replace(entry, by=author))


def relate(service: Annotating, ids: Iterable[EntryId], relation: str) -> int:
    """Say of links how their first passage relates to the second; what is no link stays."""
    said = " ".join(relation.split())

    def related(entry: Entry) -> Entry:
        return replace(entry, relation=said) if said and isinstance(entry, Link) else entry

    return _changed(service, "relate the passages of", ids, related)


def _once(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tags))


def _changed(
    service: Annotating, what: str, ids: Iterable[EntryId], how: Callable[[Entry], Entry]
) -> int:
    """Change entries as one step that is named by how many of them become others."""
    entries = service.entries
    keys = [
        key for key in dict.fromkeys(ids) if key in entries and how(entries[key]) != entries[key]
    ]
    service.change(f"{what} {counted(len(keys))}", keys, how)
    return len(keys)
