"""Small JSON files of the application's own: settings, the state of the desk."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from reader.store import atomic

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST = 4_000_000
"""Bytes; a file of ours that is larger is not one of ours."""


def _nothing() -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file held. ``problem`` is empty, or says for a person what was wrong with it."""

    values: Mapping[str, Any] = field(default_factory=_nothing)
    problem: str = ""


def read_kept(path: Path, form: str) -> Kept:
    """Read the object at ``path`` whose ``format`` must be ``form``.

    A missing file is an empty object. A damaged one too, and is put aside
    beside it as ``….damaged`` so that nothing a person wrote is lost.
    """
    try:
        found = _object(path)
    except FileNotFoundError:
        return Kept()
    except OSError as error:
        return Kept(problem=f"{path.name} cannot be read: {error.strerror}")
    except (ValueError, RecursionError):
        return _put_aside(path, "is damaged")
    if found.get("format") != form:
        return _put_aside(path, f"is not of the format {form}")
    return Kept(found)


def write_kept(path: Path, form: str, values: Mapping[str, Any]) -> None:
    """Write ``values`` to ``path`` in one step, as JSON a person can read.

    Raises:
        OSError: if it cannot be written; the old file is then as it was.
    """
    text = json.dumps({"format": form, **values}, ensure_ascii=False, indent=1)
    # What is not Unicode in a file name becomes an escape, which JSON reads back.
    atomic.write_bytes(path, (text + "\n").encode("utf-8", "backslashreplace"))


def _object(path: Path) -> dict[str, Any]:
    """Return the JSON object at ``path``.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is not a JSON object, or far too large to be one of ours.
    """
    if path.stat().st_size > _LARGEST:
        raise ValueError(_LARGEST)
    found: object = json.loads(path.read_bytes().decode("utf-8"))
    if not isinstance(found, dict):
        raise ValueError(type(found))  # noqa: TRY004 - like any other damage to the caller
    return cast("dict[str, Any]", found)


def _put_aside(path: Path, what: str) -> Kept:
    kept = path.with_name(path.name + ".damaged")
    with suppress(OSError):
        path.replace(kept)
    return Kept(problem=f"{path.name} {what}; defaults are used, and it is kept as {kept.name}")
