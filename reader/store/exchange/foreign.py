"""An annotation as another program tells it, before it has found its place here."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2s


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """What another program says of a passage.

    ``source`` names the document: an address, a file name or a title. ``start`` is where the
    passage may stand, in characters. ``id`` is the other program's; without one it is made
    from what is said, so that importing twice gives the same.
    """

    source: str = ""
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    color: str = ""
    by: str = ""
    created: str = ""
    page: str = ""
    id: str = ""
    reply_to: str = ""

    @property
    def key(self) -> str:
        """The same for the same annotation, whenever it is imported."""
        said = self.id or repr((self.source, self.quote, self.prefix, self.note, self.start))
        return digest(said)


def digest(said: str) -> str:
    """Return a short name for an id of another program."""
    return blake2s(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]
