"""What a reader can set: declared once, with label, bounds and default side by side."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, cast, get_args

from reader.domain.errors import InvalidValueError
from reader.store.settings_file import read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

ThemeName: TypeAlias = Literal["system", "light", "sepia", "dark", "contrast"]
Value: TypeAlias = bool | int | float | str
FORMAT = "synoptic-settings/1"
RECENT_KEPT = 12
"""How many folders the list of recent corpora holds."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What the settings dialog says of one setting. ``minimum`` and ``maximum`` belong to it."""

    label: str
    help: str = ""
    minimum: float | None = None
    maximum: float | None = None
    step: float = 1
    unit: str = ""
    choices: tuple[str, ...] = ()

    def allows(self, value: Value) -> bool:
        """Tell whether ``value`` is within the bounds or among the choices."""
        if isinstance(value, str):
            return not self.choices or value in self.choices
        if isinstance(value, bool):
            return True
        return (
            math.isfinite(value)
            and (self.minimum is None or value >= self.minimum)
            and (self.maximum is None or value <= self.maximum)
        )


def declared(group: object) -> dict[str, Declared]:
    """Return what is declared of every setting of a group, by its name, in the order shown."""
    if not isinstance(group, Reading | Overlaps):
        return {}
    return {item.name: item.metadata["setting"] for item in fields(group)}


def _refuse_nonsense(group: Reading | Overlaps) -> None:
    for name, about in declared(group).items():
        value: Value = getattr(group, name)
        if not about.allows(value):
            message = f"{about.label} cannot be {value}"
            raise InvalidValueError(message)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a page of text looks.

    ``family`` is empty for the best serif of the platform. ``measure`` is the
    width of the column in characters.
    """

    family: str = field(
        default="", metadata={"setting": Declared("Font", "Empty: the best serif of this computer")}
    )
    points: int = field(
        default=12, metadata={"setting": Declared("Text size", minimum=6, maximum=48, unit="pt")}
    )
    line_height: float = field(
        default=1.55,
        metadata={
            "setting": Declared("Line height", minimum=1.0, maximum=3.0, step=0.05, unit="lines")
        },
    )
    measure: int = field(
        default=68,
        metadata={
            "setting": Declared("Column width", minimum=30, maximum=160, step=2, unit="characters")
        },
    )
    justified: bool = field(default=False, metadata={"setting": Declared("Justified")})
    theme: ThemeName = field(
        default="system", metadata={"setting": Declared("Theme", choices=get_args(ThemeName))}
    )

    def __post_init__(self) -> None:
        _refuse_nonsense(self)

    def larger(self, points: int) -> Reading:
        """Return these settings with the text larger by ``points``, within its bounds."""
        about = declared(self)["points"]
        low, high = int(about.minimum or 1), int(about.maximum or 99)
        return replace(self, points=min(high, max(low, self.points + points)))


@dataclass(frozen=True, slots=True)
class Overlaps:
    """What counts as the same word, and which overlaps are worth a line."""

    fold_case: bool = field(
        default=True, metadata={"setting": Declared("Ignore upper and lower case")}
    )
    fold_marks: bool = field(
        default=True, metadata={"setting": Declared("Ignore accents and stress marks")}
    )
    fold_yo: bool = field(default=True, metadata={"setting": Declared("Read ё as е")})
    fold_quotes: bool = field(
        default=True, metadata={"setting": Declared("Ignore the shape of apostrophes")}
    )
    fold_hyphenation: bool = field(
        default=True, metadata={"setting": Declared("Join words cut at a line end")}
    )
    minimum_words: int = field(
        default=8,
        metadata={"setting": Declared("Shortest overlap", minimum=4, maximum=200, unit="words")},
    )

    def __post_init__(self) -> None:
        _refuse_nonsense(self)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a reader can set, and the corpora opened last, newest first."""

    reading: Reading = field(default_factory=Reading)
    overlaps: Overlaps = field(default_factory=Overlaps)
    recent: tuple[str, ...] = ()


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
            kept = read_kept(path, FORMAT)
            self._stored, self.problem = kept.values, kept.problem
            self._current = _from_kept(kept.values)

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

    def set_reading(self, reading: Reading) -> None:
        """Replace how a page looks."""
        self.change(replace(self._current, reading=reading))

    def set_overlaps(self, overlaps: Overlaps) -> None:
        """Replace what counts as an overlap."""
        self.change(replace(self._current, overlaps=overlaps))

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
        for name, group in (("reading", now.reading), ("overlaps", now.overlaps)):
            before = values.get(name)
            known = {item.name: getattr(group, item.name) for item in fields(group)}
            older = cast("dict[str, Any]", before) if isinstance(before, dict) else {}
            values[name] = {**older, **known}
        values["recent"] = list(now.recent)
        try:
            write_kept(self._path, FORMAT, values)
        except OSError as error:
            self.problem = f"the settings cannot be kept: {error.strerror or error}"
        else:
            self._stored, self.problem = values, ""


def _from_kept(values: Mapping[str, Any]) -> Settings:
    recent: object = values.get("recent")
    folders = cast("list[object]", recent) if isinstance(recent, list) else []
    return Settings(
        reading=_group(Reading(), values.get("reading")),
        overlaps=_group(Overlaps(), values.get("overlaps")),
        recent=tuple(item for item in folders if isinstance(item, str))[:RECENT_KEPT],
    )


G = TypeVar("G", Reading, Overlaps)


def _group(defaults: G, found: object) -> G:
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
