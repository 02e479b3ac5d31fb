"""Hypothesis JSON and W3C Web Annotations (JSON-LD): the same idea in two dialects."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

from reader.domain.errors import FormatError
from reader.store.exchange.foreign import Foreign

Object: TypeAlias = dict[str, object]

_DEEPEST = 6


def read_hypothesis(raw: bytes, name: str) -> list[Foreign]:
    """Read an export of Hypothesis: a list, or an answer of its API with ``rows``.

    Raises:
        FormatError: if it is no JSON, or holds no annotations.
    """
    found = _loaded(raw, name)
    about = _object(found)
    rows = about.get("rows", about.get("annotations")) if about else found
    items = [_hypothesis(item) for item in map(_object, _list(rows)) if item]
    if not items:
        message = f"{name} holds no annotations"
        raise FormatError(message)
    return items


def read_web_annotations(raw: bytes, name: str) -> list[Foreign]:
    """Read W3C annotations: one, a list, a collection, a page or a graph.

    Raises:
        FormatError: if it is no JSON, or holds no annotations.
    """
    found: list[Foreign] = []
    for item in _annotations(_loaded(raw, name), 0):
        found.extend(_web_annotation(item))
    if not found:
        message = f"{name} holds no annotations"
        raise FormatError(message)
    return found


def is_hypothesis(raw: bytes) -> bool:
    """Tell the dialects apart: Hypothesis has ``uri`` and ``user``."""
    return b'"uri"' in raw and b'"user"' in raw


def _loaded(raw: bytes, name: str) -> object:
    try:
        found: object = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        message = f"{name} is not JSON: {error}"
        raise FormatError(message) from error
    return found


def _object(found: object) -> Object:
    """Return what is an object, or an empty one."""
    return cast("Object", found) if isinstance(found, dict) else {}


def _list(found: object) -> list[object]:
    """Return a list; one thing is a list of one, nothing an empty one."""
    if found is None:
        return []
    return cast("list[object]", found) if isinstance(found, list) else [found]


def _text(found: object, *keys: str) -> str:
    """Return the first of some keys that is text."""
    about = _object(found)
    return next((v for v in (about.get(key) for key in keys) if isinstance(v, str) and v), "")


@dataclass(frozen=True, slots=True)
class _Selected:
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


def _hypothesis(row: Object) -> Foreign:
    targets = [item for item in map(_object, _list(row.get("target"))) if item]
    target: Object = targets[0] if targets else {}
    answered = [item for item in _list(row.get("references")) if isinstance(item, str)]
    place = _selected(_list(target.get("selector")))
    return Foreign(
        source=_text(row, "uri") or _text(target, "source"),
        quote=place.quote,
        prefix=place.prefix,
        suffix=place.suffix,
        start=place.start,
        note=_text(row, "text"),
        tags=tuple(tag for tag in _list(row.get("tags")) if isinstance(tag, str)),
        by=_text(row, "user").removeprefix("acct:").partition("@")[0],
        created=_text(row, "created"),
        id=_text(row, "id"),
        reply_to=answered[-1] if answered else "",
    )


def _selected(selectors: list[object], depth: int = 0) -> _Selected:
    """Return quotation, context and place from selectors, refined ones included."""
    found = _Selected()
    for item in map(_object, selectors[:20]):
        kind, start = _text(item, "type", "@type"), item.get("start")
        if kind.endswith("TextQuoteSelector"):
            found = replace(
                found,
                quote=_text(item, "exact"),
                prefix=_text(item, "prefix"),
                suffix=_text(item, "suffix"),
            )
        elif kind.endswith("TextPositionSelector") and isinstance(start, int):
            found = replace(found, start=max(0, start))
        if "refinedBy" in item and depth < _DEEPEST:
            finer = _selected(_list(item["refinedBy"]), depth + 1)
            found = finer if finer.quote else found
    return found


def _annotations(found: object, depth: int) -> list[Object]:
    if depth > _DEEPEST:
        return []
    items: list[Object] = []
    for item in map(_object, _list(found)):
        if "target" in item or "hasTarget" in item:
            items.append(item)
        for key in ("items", "first", "@graph", "annotations"):
            items.extend(_annotations(item.get(key), depth + 1))
    return items


def _web_annotation(item: Object) -> list[Foreign]:
    note, tags = _bodies(_list(item.get("body", item.get("bodyValue"))))
    creator, name = item.get("creator"), _text(item, "id", "@id")
    found: list[Foreign] = []
    for number, target in enumerate(_list(item.get("target", item.get("hasTarget")))):
        about = _object(target)
        source = target if isinstance(target, str) else about.get("source")
        place = _selected(_list(about.get("selector")))
        found.append(
            Foreign(
                source=source if isinstance(source, str) else _text(source or about, "id"),
                quote=place.quote,
                prefix=place.prefix,
                suffix=place.suffix,
                start=place.start,
                id=f"{name}#{number}" if name else "",
                note=note,
                tags=tags,
                by=creator if isinstance(creator, str) else _text(creator, "name", "nickname"),
                created=_text(item, "created"),
            )
        )
    return found


def _bodies(bodies: list[object]) -> tuple[str, tuple[str, ...]]:
    notes: list[str] = []
    tags: list[str] = []
    for body in bodies:
        said = body if isinstance(body, str) else _text(body, "value", "chars", "rdf:value")
        if said:
            (tags if _text(body, "purpose") == "tagging" else notes).append(said)
    return "\n\n".join(notes), tuple(tags)
