"""What a reader can set, in groups: each setting with its label, bounds and default side by side."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields, replace
from typing import Literal, TypeAlias, get_args

from reader.domain.errors import InvalidValueError

ThemeName: TypeAlias = Literal["system", "light", "sepia", "dark", "contrast"]
Detail: TypeAlias = Literal["nothing", "authors", "date", "authors and date", "file name"]
Order: TypeAlias = Literal["folder", "title", "share"]
Language: TypeAlias = Literal["system", "en", "ru", "kk"]
Value: TypeAlias = bool | int | float | str


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


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together; a value out of its bounds is refused."""

    def __post_init__(self) -> None:
        for name, about in declared(self).items():
            value: Value = getattr(self, name)
            if not about.allows(value):
                message = f"{about.label} cannot be {value}"
                raise InvalidValueError(message)


def declared(group: Group) -> dict[str, Declared]:
    """Return what is declared of every setting of a group, by its name, in the order shown."""
    return {item.name: item.metadata["setting"] for item in fields(group) if item.metadata}


@dataclass(frozen=True, slots=True)
class Reading(Group):
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
    hyphenated: bool = field(
        default=False,
        metadata={
            "setting": Declared(
                "Hyphenated", "Words may be cut at the end of a line; the text is not changed"
            )
        },
    )
    theme: ThemeName = field(
        default="system", metadata={"setting": Declared("Theme", choices=get_args(ThemeName))}
    )

    def larger(self, points: int) -> Reading:
        """Return these settings with the text larger by ``points``, within its bounds."""
        about = declared(self)["points"]
        low, high = int(about.minimum or 1), int(about.maximum or 99)
        return replace(self, points=min(high, max(low, self.points + points)))


@dataclass(frozen=True, slots=True)
class Overlaps(Group):
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


@dataclass(frozen=True, slots=True)
class Passage(Group):
    """How the passage in hand shows where its two sides differ."""

    beside: bool = field(
        default=False, metadata={"setting": Declared("Show the two sides beside each other")}
    )
    only_differences: bool = field(
        default=True,
        metadata={
            "setting": Declared(
                "Show only what differs", "Long stretches that are the same are left out"
            )
        },
    )


@dataclass(frozen=True, slots=True)
class Interface(Group):
    """What the window speaks."""

    language: Language = field(
        default="system",
        metadata={"setting": Declared("Language", choices=get_args(Language))},
    )


@dataclass(frozen=True, slots=True)
class Start(Group):
    """What is seen when the application starts."""

    guidance: bool = field(
        default=True,
        metadata={"setting": Declared("Show the first steps with the sample corpus")},
    )


@dataclass(frozen=True, slots=True)
class Documents(Group):
    """How documents are listed, and what happens when they change on the disk."""

    reread: bool = field(
        default=False,
        metadata={
            "setting": Declared(
                "Read what changed anew without asking",
                "When another program changes, adds or removes documents",
            )
        },
    )
    detail: Detail = field(
        default="nothing",
        metadata={"setting": Declared("Below a title", choices=get_args(Detail))},
    )
    order: Order = field(
        default="folder",
        metadata={"setting": Declared("Order of the documents", choices=get_args(Order))},
    )


@dataclass(frozen=True, slots=True)
class Person(Group):
    """Who is reading. Without a name the one the computer knows its user by is taken."""

    author: str = field(
        default="",
        metadata={"setting": Declared("Your name", "It stands under what you annotate")},
    )


@dataclass(frozen=True, slots=True)
class Search(Group):
    """How a search reads what is typed, and whether its hits are listed once a passage."""

    stems: bool = field(
        default=True, metadata={"setting": Declared("Find a word in all its forms")}
    )
    match_case: bool = field(
        default=False, metadata={"setting": Declared("Capitals must be as typed")}
    )
    match_marks: bool = field(
        default=False, metadata={"setting": Declared("Accents must be as typed")}
    )
    fold_copies: bool = field(
        default=False,
        metadata={"setting": Declared("List hits in copies of one passage once")},
    )
