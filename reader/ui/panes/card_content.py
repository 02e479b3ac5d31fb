"""What a card says of one annotation, in words that are ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EndContent:
    """One side of a link: its words, and where they stand."""

    words: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """What is said of one annotation. ``about`` is its kind, author and date in words.

    ``ends`` are the two sides of a link, ``relation`` what the first is to the second.
    ``depth`` is 0 for an annotation, 1 for a reply to it, 2 for a reply to that.
    """

    id: str
    colour: str = ""
    note: str = ""
    quote: str = ""
    tags: tuple[str, ...] = ()
    about: str = ""
    relation: str = ""
    ends: tuple[EndContent, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from while one is edited: tags, relations, meanings of colours."""

    tags: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
