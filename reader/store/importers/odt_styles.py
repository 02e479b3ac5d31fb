"""What an OpenDocument text's styles say: bold, italic, hidden, quoted, numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.importers.archive_xml import Node
from reader.store.importers.docx_styles import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_CHAIN = 20
_BULLET = "•"
_CAPTIONS = ("illustration", "table", "text", "drawing", "figure")
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says of the words it is on."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False
    part: Part | None = None


class Styles:
    """The styles of a document by family and name; those of the content come first."""

    def __init__(self, *roots: Node | None) -> None:
        self._styles: dict[tuple[str, str], Node] = {}
        self._lists: dict[str, Node] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self.language = ""
        self.furniture: list[Node] = []
        for root in roots:
            for item in _style_nodes(root):
                self._add(item)

    def _add(self, item: Node) -> None:
        if item.name == "style":
            self._styles.setdefault((item.get("family"), item.get("name")), item)
        elif item.name == "list-style":
            self._lists.setdefault(item.get("name"), item)
        elif item.name == "master-page":
            self.furniture += [part for part in item.nodes if part.name in ("header", "footer")]
        elif item.name == "default-style" and item.get("family") == "paragraph":
            look = item.child("text-properties") or Node("")
            language, country = look.get("language"), look.get("country")
            if language and language != "none":
                self.language = (
                    f"{language}-{country}" if country.isalpha() and country != "none" else language
                )

    def look(self, family: str, name: str) -> Look:
        """Return what the style of this family and name says."""
        key = (family, name)
        if key not in self._looks:
            self._looks[key] = self._looked_up(family, name)
        return self._looks[key]

    def _looked_up(self, family: str, name: str) -> Look:
        weight = slope = display = place = ""
        part: Part | None = None
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get((family, name), Node(""))
            said = style.child("text-properties") or Node("")
            weight = weight or said.get("font-weight")
            slope = slope or said.get("font-style")
            display = display or said.get("display")
            place = place or said.get("text-position")
            spoken = (style.get("display-name") or name).replace("_20_", " ").casefold()
            part = part or _part(spoken, family)
            name = style.get("parent-style-name")
            if not name:
                break
        heavy = weight == "bold" or (weight.isdecimal() and int(weight) >= 600)
        return Look(
            heavy, slope in ("italic", "oblique"), display == "none", _is_raised(place), part
        )

    def label(self, list_style: str, depth: int, counts: list[int]) -> str:
        """Return what stands before the item that ``counts`` counts, at a depth from 1."""
        level = self._level(list_style, depth)
        if level is None or level.name == "list-level-style-bullet":
            return _BULLET
        if not level.get("num-format"):
            return ""
        shown = level.get("display-levels")
        first = depth - (int(shown) if shown.isdecimal() else 1) + 1
        numbers = [
            self._numeral(list_style, at, counts[at - 1]) for at in range(max(1, first), depth + 1)
        ]
        return level.get("num-prefix") + ".".join(numbers) + level.get("num-suffix")

    def _numeral(self, list_style: str, depth: int, count: int) -> str:
        level = self._level(list_style, depth) or Node("")
        return numeral(count, _FORMS.get(level.get("num-format"), ""))

    def start(self, list_style: str, depth: int) -> int:
        """Return the number of a list's first item."""
        level = self._level(list_style, depth)
        given = level.get("start-value") if level is not None else ""
        return int(given) if given.isdecimal() else 1

    def _level(self, list_style: str, depth: int) -> Node | None:
        levels = self._lists.get(list_style, Node("")).nodes
        return next((item for item in levels if item.get("level") == str(depth)), None)


def _style_nodes(root: Node | None) -> Iterator[Node]:
    for group in root.nodes if root is not None else ():
        if group.name in ("automatic-styles", "styles", "master-styles"):
            yield from group.nodes


def _is_raised(position: str) -> bool:
    """Tell whether a place such as ``super 58%`` or ``33% 58%`` is above the line."""
    first = position.partition(" ")[0]
    return first == "super" or (first.endswith("%") and first[:-1].isdecimal() and first != "0%")


def _part(name: str, family: str) -> Part | None:
    if family != "paragraph":
        return None
    if "quot" in name or "block text" in name:
        return Part.QUOTATION
    if name in _CAPTIONS or "caption" in name:
        return Part.CAPTION
    if name.startswith("contents "):
        return Part.CONTENTS
    return Part.HEADING if name == "title" else None
