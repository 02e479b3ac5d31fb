"""The settings in force: loaded, changed, told to those who care, and kept."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, cast

from reader.services.settings_groups import (
    Documents,
    Group,
    Interface,
    Overlaps,
    Passage,
    Person,
    Reading,
    Search,
    Start,
    Value,
    declared,
)
from reader.store.settings_file import read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FORMAT = "synoptic-settings/1"
STEPS: Mapping[int, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {}
"""For each older version of the format, what turns its values into those of the next.

A new group or setting needs none: what a file does not say keeps its default, and what is
not known any more stays in the file. A step is for what changed its name or its meaning; add
it here, count ``FORMAT`` up, and keep a file of the old version in ``tests/data/settings``.
"""
RECENT_KEPT = 12
"""How many folders the list of recent corpora holds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a reader can set, and the corpora opened last, newest first."""

    reading: Reading = field(default_factory=Reading)
    overlaps: Overlaps = field(default_factory=Overlaps)
    passage: Passage = field(default_factory=Passage)
    person: Person = field(default_factory=Person)
    interface: Interface = field(default_factory=Interface)
    start: Start = field(default_factory=Start)
    documents: Documents = field(default_factory=Documents)
    search: Search = field(default_factory=Search)
    recent: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    """Keys of the reader's own: the action's id and the key, portable, empty for none."""


_GROUPS: dict[str, Callable[[], Group]] = {
    item.name: item.default_factory
    for item in fields(Settings)
    if item.default_factory is not MISSING
}
"""How each group is made with its defaults, by its name in the file."""


class SettingsService:
    """Hold the settings in force, tell those who care when they change, keep them on disk.

    Without a path nothing is kept. ``problem`` says for a person what was wrong
    with the stored file, or why the last change could not be kept; it is empty
    when all is well.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._listeners: list[Callable[[Settings], None]] = []
        self.problem = ""
        self._stored: Mapping[str, Any] = {}
        self._current = Settings()
        if path is not None:
            kept = read_kept(path, FORMAT, STEPS)
            self._stored, self.problem = kept.values, kept.problem
            self._current = _from_kept(kept.values)

    @property
    def path(self) -> Path | None:
        """The file the settings are kept in."""
        return self._path

    @property
    def current(self) -> Settings:
        """The settings in force."""
        return self._current

    def on_change(self, listener: Callable[[Settings], None]) -> None:
        """Call ``listener`` with the new settings after every change."""
        self._listeners.append(listener)

    def is_heard_by(self, listener: Callable[[Settings], None]) -> bool:
        """Tell whether ``listener`` is called after a change."""
        return listener in self._listeners

    def forget(self, listener: Callable[[Settings], None]) -> None:
        """Stop calling ``listener``."""
        self._listeners.remove(listener)

    def change(self, settings: Settings) -> None:
        """Use ``settings`` from now on; keep them and say so once if they are news."""
        if settings == self._current:
            return
        self._current = settings
        self._keep()
        for listener in tuple(self._listeners):
            listener(settings)

    def groups(self) -> dict[str, Group]:
        """Return every group in force by its name."""
        return {name: getattr(self._current, name) for name in _GROUPS}

    def set_group(self, name: str, group: Group | None = None) -> None:
        """Replace the group of that name, by its first values if none are given.

        Raises:
            KeyError: if there is no such group.
        """
        values: dict[str, Any] = {name: _GROUPS[name]() if group is None else group}
        self.change(replace(self._current, **values))

    def set_reading(self, reading: Reading) -> None:
        """Replace how a page looks."""
        self.change(replace(self._current, reading=reading))

    def set_overlaps(self, overlaps: Overlaps) -> None:
        """Replace what counts as an overlap."""
        self.change(replace(self._current, overlaps=overlaps))

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Replace the keys of the reader's own."""
        self.change(replace(self._current, keys=tuple(sorted(keys.items()))))

    def remember_corpus(self, folder: Path) -> None:
        """Put a folder at the head of the recent corpora."""
        name = str(folder)
        others = [item for item in self._current.recent if item != name]
        self.change(replace(self._current, recent=(name, *others)[:RECENT_KEPT]))

    def _keep(self) -> None:
        if self._path is None:
            return
        now = self._current
        values: dict[str, Any] = {k: v for k, v in self._stored.items() if k != "format"}
        for name in _GROUPS:
            group, before = getattr(now, name), values.get(name)
            known = {item.name: getattr(group, item.name) for item in fields(group)}
            older = cast("dict[str, Any]", before) if isinstance(before, dict) else {}
            values[name] = {**older, **known}
        values["recent"] = list(now.recent)
        values["keys"] = dict(now.keys)
        try:
            write_kept(self._path, FORMAT, values)
        except OSError as error:
            self.problem = f"the settings cannot be kept: {error.strerror or error}"
        else:
            self._stored, self.problem = values, ""


def _from_kept(values: Mapping[str, Any]) -> Settings:
    recent: object = values.get("recent")
    folders = cast("list[object]", recent) if isinstance(recent, list) else []
    groups: dict[str, Any] = {
        name: _group(made(), values.get(name)) for name, made in _GROUPS.items()
    }
    kept = tuple(item for item in folders if isinstance(item, str))[:RECENT_KEPT]
    own: object = values.get("keys")
    pairs = cast("dict[object, object]", own).items() if isinstance(own, dict) else ()
    keys = tuple((k, v) for k, v in pairs if isinstance(k, str) and isinstance(v, str))
    return Settings(**groups, recent=kept, keys=keys)


def _group(defaults: Group, found: object) -> Group:
    """Take from ``found`` each value that has the right type and is allowed."""
    if not isinstance(found, dict):
        return defaults
    values = cast("dict[str, object]", found)
    taken: dict[str, Any] = {}
    for name, about in declared(defaults).items():
        value = _like(getattr(defaults, name), values.get(name))
        if value is not None and about.allows(value):
            taken[name] = value
    return replace(defaults, **taken)


def _like(default: Value, value: object) -> Value | None:
    """Return ``value`` if it is of the default's type; a whole number may stand for a float."""
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, bool | int | float | str) and type(value) is type(default):
        return value
    return None
