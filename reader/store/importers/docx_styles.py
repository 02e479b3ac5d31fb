"""What a Word document's styles and numbering say about its paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.document import Part

if TYPE_CHECKING:
    from reader.store.importers.archive_xml import Node

_HEADING = re.compile(r"heading\s*(\d)", re.IGNORECASE)
_OFF = ("0", "false", "none", "off")
_LONGEST_CHAIN = 20
_ROMANS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
           (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_BULLET = "•"
_BODY_TEXT = 9


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph is: ``numbering`` and ``depth`` name its place in a list, from 0."""

    part: Part
    level: int = 0
    numbering: str = ""
    depth: int = 0


def is_on(node: Node | None) -> bool:
    """Tell whether a switch such as bold is there and not set to off."""
    return node is not None and node.get("val") not in _OFF


class Styles:
    """The paragraph styles by id; a style inherits from the one it is based on."""

    def __init__(self, root: Node | None) -> None:
        self._styles: dict[str, Node] = {}
        self.language = ""
        if root is None:
            return
        self._styles = {item.get("styleId"): item for item in root.nodes if item.name == "style"}
        defaults = root.child("docDefaults", "rPrDefault", "rPr", "lang")
        self.language = defaults.get("val") if defaults is not None else ""

    def role(self, properties: Node | None) -> Role:
        """Return what a paragraph with these properties is."""
        if properties is None:
            return Role(Part.PARAGRAPH)
        style = properties.child("pStyle")
        chain = self._chain(style.get("val") if style is not None else "")
        numbering = _numbering([properties, *(item.child("pPr") for item in chain)])
        heading = self._heading(properties, chain)
        if heading:
            return Role(Part.HEADING, heading, *numbering)
        names = " ".join(_name(item) for item in chain[:2])
        if names.startswith("toc "):
            return Role(Part.CONTENTS)
        if numbering[0]:
            return Role(Part.LIST_ITEM, numbering[1] + 1, *numbering)
        if names.startswith("list") and "paragraph" not in names:
            return Role(Part.LIST_ITEM, 1)
        return Role(_named_part(names))

    def _chain(self, style_id: str) -> list[Node]:
        chain: list[Node] = []
        while (style := self._styles.get(style_id)) and len(chain) < _LONGEST_CHAIN:
            chain.append(style)
            based = style.child("basedOn")
            style_id = based.get("val") if based is not None else ""
        return chain

    def _heading(self, properties: Node, chain: list[Node]) -> int:
        for place in (properties, *(item.child("pPr") for item in chain)):
            outline = place.child("outlineLvl") if place is not None else None
            if outline is not None and outline.get("val").isdecimal():
                level = int(outline.get("val"))
                return level + 1 if level < _BODY_TEXT else 0
        for item in chain:
            if match := _HEADING.match(_name(item)):
                return int(match[1])
            if _name(item) == "title":
                return 1
        return 0


def _named_part(names: str) -> Part:
    if "caption" in names:
        return Part.CAPTION
    quoted = any(word in names for word in ("quote", "block text", "quotation"))
    return Part.QUOTATION if quoted else Part.PARAGRAPH


def _name(style: Node) -> str:
    node = style.child("name")
    return (node.get("val") if node is not None else style.get("styleId")).casefold()


def _numbering(places: list[Node | None]) -> tuple[str, int]:
    """Return the list that the first of ``places`` to name one names, and the depth in it."""
    depth = -1
    for place in places:
        given = place.child("numPr") if place is not None else None
        if given is None:
            continue
        level, number = given.child("ilvl"), given.child("numId")
        if level is not None and depth < 0 and level.get("val").isdecimal():
            depth = min(int(level.get("val")), 8)
        if number is not None:
            found = number.get("val")
            return ("", 0) if found == "0" else (found, max(depth, 0))
    return "", 0


class Numbering:
    """Counts list items as Word does, and gives what it prints before each."""

    def __init__(self, root: Node | None) -> None:
        self._levels: dict[tuple[str, int], Node] = {}
        self._list_of: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for item in root.nodes if root is not None else ():
            if item.name == "abstractNum":
                for level in item.nodes:
                    if level.name == "lvl" and level.get("ilvl").isdecimal():
                        self._levels[item.get("abstractNumId"), int(level.get("ilvl"))] = level
            elif item.name == "num":
                self._add_list(item)

    def _add_list(self, item: Node) -> None:
        abstract = item.child("abstractNumId")
        if abstract is not None:
            self._list_of[item.get("numId")] = abstract.get("val")
        for override in item.nodes:
            start = override.child("startOverride")
            if start is not None and start.get("val").isdecimal():
                depth = int(override.get("ilvl") or 0)
                self._starts[item.get("numId"), depth] = int(start.get("val"))

    def label(self, role: Role) -> str:
        """Count one more item of its list, and return what stands before it."""
        key = self._list_of.get(role.numbering, "")
        level = self._levels.get((key, role.depth))
        if level is None:
            return ""
        counts = self._counts[role.numbering if self._restarts(role.numbering) else key]
        for deeper in [depth for depth in counts if depth > role.depth]:
            del counts[deeper]
        counts[role.depth] = counts.get(role.depth, self._start(role, level) - 1) + 1
        return self._spelled(key, level, counts)

    def _restarts(self, numbering: str) -> bool:
        return any(number == numbering for number, _ in self._starts)

    def _start(self, role: Role, level: Node) -> int:
        start = level.child("start")
        given = start.get("val") if start is not None else "1"
        own = int(given) if given.isdecimal() else 1
        return self._starts.get((role.numbering, role.depth), own)

    def _spelled(self, key: str, level: Node, counts: dict[int, int]) -> str:
        form = level.child("numFmt")
        template = level.child("lvlText")
        if form is not None and form.get("val") == "bullet":
            return _BULLET
        if form is not None and form.get("val") == "none":
            return ""

        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            of = self._levels.get((key, depth))
            form = of.child("numFmt") if of is not None else None
            return numeral(counts.get(depth, 1), form.get("val") if form is not None else "")

        return re.sub(r"%(\d)", number, template.get("val") if template is not None else "%1.")


def numeral(count: int, form: str) -> str:
    """Spell a number as letters, Roman or with a nought, where the form asks for it."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 % 9 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman, rest = "", count % 4000
        for value, letters in _ROMANS:
            roman += letters * (rest // value)
            rest %= value
        return roman.upper() if form == "upperRoman" else roman
    return f"{count:02}" if form == "decimalZero" else str(count)
