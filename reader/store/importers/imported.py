"""What an importer makes of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.domain.document import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    r"""A file as text with its structure, and what the format itself says of it.

    ``text`` has ``\n`` line ends and no byte order mark. ``structure`` is in
    reading order, outer spans before inner. ``title``, ``language``, ``authors``,
    ``date`` and ``source`` (when and where it was published) are empty where the format says nothing;
    ``made`` is when the file itself was made, which is never taken for ``date``;
    ``decoding`` says how bytes became text.
    """

    text: str
    structure: tuple[Structure, ...] = ()
    title: str = ""
    language: str = ""
    decoding: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    source: str = ""
    made: str = ""


class Importer(Protocol):
    """What a module of this package offers."""

    def read(self, raw: bytes, name: str, *, encoding: str = "") -> Imported:
        """Return what is in a file called ``name``, whose bytes are ``raw``.

        ``encoding`` is what a reader chose for a format that does not say it.

        Raises:
            DocumentError: if it cannot be read; the message names the file.
        """
        ...
