"""Small JSON files of the application's own: settings, the state of the desk."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from reader.store import atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Step = Callable[[Mapping[str, Any]], Mapping[str, Any]]

_LARGEST = 4_000_000
"""Bytes; a file of ours that is larger is not one of ours."""
_MOST_ASIDE = 9
"""How many files put aside under one name are kept; the next takes the place of the first."""


def _nothing() -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file held. ``problem`` is empty, or says for a person what was wrong with it."""

    values: Mapping[str, Any] = field(default_factory=_nothing)
    problem: str = ""


def read_kept(path: Path, form: str, steps: Mapping[int, Step] | None = None) -> Kept:
    """Read the object at ``path`` whose ``format`` must be ``form``, or an older one.

    ``steps`` has for each older version what turns its values into those of the next; a
    file that was written by one is read as if it were of today. A missing file is an empty
    object. One that is damaged, foreign or of a newer version too, and is put aside beside
    it as ``….damaged`` or ``….newer`` so that nothing a person wrote is lost.
    """
    kept, what, aside = _looked_at(path, form, steps or {})
    return _put_aside(path, what, aside) if aside else kept


def problem_of(path: Path, form: str, steps: Mapping[int, Step] | None = None) -> str:
    """Say what is wrong with the file at ``path``, if anything is, without touching it."""
    kept, what, _ = _looked_at(path, form, steps or {})
    return kept.problem or (what and f"{path.name} {what}")


def name_for(corpus_folder: str) -> str:
    """Return under which name a file on that corpus is kept, for any folder there can be."""
    return hashlib.sha256(corpus_folder.encode("utf-8", "surrogatepass")).hexdigest()[:20]


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


def _looked_at(path: Path, form: str, steps: Mapping[int, Step]) -> tuple[Kept, str, str]:
    """Return what the file holds, what is wrong with it, and as what it is to be put aside."""
    try:
        found: Mapping[str, Any] = _object(path)
    except FileNotFoundError:
        return Kept(), "", ""
    except OSError as error:
        return Kept(problem=f"{path.name} cannot be read: {error.strerror}"), "", ""
    except (ValueError, RecursionError):
        return Kept(), "is damaged", "damaged"
    version, own = _version(found.get("format"), form), _own(form)
    if version > own:
        return Kept(found), "was written by a newer version of Synoptic", "newer"
    while 0 < version < own and version in steps:
        found, version = steps[version](found), version + 1
    if version != own:
        return Kept(found), f"is not of the format {form}", "damaged"
    return Kept(found), "", ""


def _own(form: str) -> int:
    return int(form.rpartition("/")[2])


def _version(found: object, form: str) -> int:
    """Return which version of ``form`` a file says it is of; 0 if it is another's."""
    name, _, number = found.rpartition("/") if isinstance(found, str) else ("", "", "")
    known = name == form.rpartition("/")[0] and number.isascii() and number.isdecimal()
    return int(number[:9]) if known else 0


def _put_aside(path: Path, what: str, suffix: str) -> Kept:
    """Rename a file that cannot be used, and say so; one put aside before stays."""
    first = path.with_name(f"{path.name}.{suffix}")
    others = (first.with_name(f"{first.name}-{n}") for n in range(2, _MOST_ASIDE + 1))
    kept = next((item for item in (first, *others) if not item.exists()), first)
    try:
        path.replace(kept)
    except OSError as error:
        said = f"{path.name} {what}; defaults are used. It could not be put aside: {error.strerror}"
        return Kept(problem=said)
    return Kept(problem=f"{path.name} {what}; defaults are used, and it is kept as {kept.name}")
