"""CSL JSON, as Zotero and others write it: a list of items, or one of them."""

from __future__ import annotations

import json
from typing import cast

from reader.domain.errors import FormatError
from reader.store.bibliographies.items import Bibliography, Work, tame_item


def read(text: str, name: str) -> Bibliography:
    """Return the works of a file.

    Raises:
        FormatError: if it is not CSL JSON; the message names the file.
    """
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"{name} is not JSON: {error}"
        raise FormatError(message) from error
    if isinstance(found, dict):
        held = cast("dict[str, object]", found)
        found = held.get("items", [held])
    if not isinstance(found, list):
        message = f"{name} is not CSL JSON: it should be a list of items"
        raise FormatError(message)
    works: list[Work] = []
    problems: list[str] = []
    for number, item in enumerate(cast("list[object]", found), 1):
        values = cast("dict[str, object]", item) if isinstance(item, dict) else {}
        if not values.get("title") and not values.get("DOI"):
            problems.append(f"{name}: item {number} has neither a title nor a DOI")
            continue
        works.append(Work(str(values.get("id", "")), tame_item(values), _files(values)))
    return Bibliography(tuple(works), tuple(problems))


def _files(values: dict[str, object]) -> tuple[str, ...]:
    """Return names of files, where a program adds them to the items."""
    found: object = values.get("file") or values.get("attachments")
    items = cast("list[object]", found) if isinstance(found, list) else [found]
    names: list[str] = []
    for item in items:
        held = cast("dict[str, object]", item) if isinstance(item, dict) else {"path": item}
        path: object = held.get("path") or held.get("filename")
        if isinstance(path, str):
            names.append(path)
    return tuple(names)
