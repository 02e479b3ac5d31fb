"""The code book of a REFI-QDA project: tags and the branches they hang on, with their colours."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from reader.store.exporters.paper import tint
from reader.store.exporters.wording import one_line

if TYPE_CHECKING:
    from collections.abc import Callable


class CodeBook:
    """Codes by their paths; a branch is there as soon as one of its tags is."""

    def __init__(self, guid: Callable[..., str]) -> None:
        self._guid = guid
        self._colors: dict[tuple[str, ...], str] = {}

    def code(self, tag: tuple[str, ...], color: str) -> str:
        """Return the identifier of a tag's code; a tag without letters has none."""
        path = tuple(name for name in map(one_line, tag) if name)
        for depth in range(1, len(path) + 1):
            self._colors.setdefault(path[:depth], "")
        if not path:
            return ""
        self._colors[path] = self._colors[path] or tint(color)
        return self._guid("code", *path)

    def xml(self) -> str:
        """Return the codes as a tree, each branch by name."""
        below: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for path in sorted(self._colors):
            below.setdefault(path[:-1], []).append(path)
        top = "".join(self._code(path, below) for path in below.get((), ()))
        return f"<Codes>{top}</Codes>" if top else ""

    def _code(
        self, path: tuple[str, ...], below: dict[tuple[str, ...], list[tuple[str, ...]]]
    ) -> str:
        color = f' color="#{self._colors[path]}"' if self._colors[path] else ""
        inside = "".join(self._code(child, below) for child in below.get(path, ()))
        return (
            f'<Code guid="{self._guid("code", *path)}" name={quoteattr(path[-1])}'
            f' isCodable="true"{color}>{inside}</Code>'
        )
