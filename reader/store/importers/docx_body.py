"""Walks a Word document's body and writes what a reader would see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.store.importers.archive_xml import Node
from reader.store.importers.composing import Composer
from reader.store.importers.docx_styles import Numbering, Styles, is_on

if TYPE_CHECKING:
    from collections.abc import Iterator

# Wrappers that only group what is inside them.
_SEEN_THROUGH = frozenset(("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink",
                 "fldSimple", "dir", "bdo", "ruby", "rubyBase", "oMath", "oMathPara"))  # fmt: skip
_UNSEEN = frozenset({"del", "moveFrom", "pPr", "rPr", "rt", "instrText", "delText", "sdtPr"})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_SYMBOL = "•"


@dataclass(slots=True)
class Notes:
    """The notes of a document by their ids, and those that the text has referred to so far."""

    footnotes: Node | None = None
    endnotes: Node | None = None
    waiting: list[tuple[str, Node]] = field(default_factory=list[tuple[str, Node]])
    count: int = 0

    def refer(self, reference: Node) -> str:
        """Return the mark of the note that ``reference`` refers to, or an empty text."""
        root = self.footnotes if reference.name == "footnoteReference" else self.endnotes
        for note in root.nodes if root is not None else ():
            if note.get("id") == reference.get("id"):
                self.count += 1
                self.waiting.append((str(self.count), note))
                return str(self.count)
        return ""


class Body:
    """Turns Word's elements into one text."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._out = Composer()
        self._boxes: list[Node] = []
        self._page = 1

    def read(
        self, body: Node, heads: list[Node], feet: list[Node]
    ) -> tuple[str, tuple[Structure, ...]]:
        """Return the text of the body, between its running heads and feet, and then its notes."""
        self._furniture(heads)
        paged = next(body.all("lastRenderedPageBreak"), None) is not None
        if paged:
            self._page = self._first_page(body)
            self._out.page(str(self._page))
        self._blocks(body)
        self._write_notes()
        self._furniture(feet)
        return self._out.finish()

    def _first_page(self, body: Node) -> int:
        for section in body.all("pgNumType"):
            start = section.get("start")
            return int(start) if start.isdecimal() else 1
        return 1

    def _furniture(self, roots: list[Node]) -> None:
        for said in dict.fromkeys(root.text() for root in roots):
            if any(letter.isalpha() for letter in said):  # more than a page number
                with self._out.block(Part.FURNITURE):
                    self._out.literal(said)

    def _write_notes(self) -> None:
        while self._notes.waiting:
            label, note = self._notes.waiting.pop(0)
            with self._out.block(Part.FOOTNOTE, 0, label):
                self._out.literal(f"[{label}]")
                self._out.soft_space()
                self._blocks(note, joined=True)

    def _blocks(self, node: Node, *, joined: bool = False) -> None:
        """Write the blocks inside; ``joined``: the first goes on where the text stands."""
        for item in _blocks_of(node):
            if item.name == "tbl":
                self._table(item)
            elif joined:
                self._inlines(item)
                self._out.line_break()
            else:
                self._paragraph(item)
            while self._boxes:
                self._blocks(self._boxes.pop(0))

    def _paragraph(self, node: Node) -> None:
        role = self._styles.role(node.child("pPr"))
        with self._out.block(role.part, role.level, gap=1 if role.part is Part.LIST_ITEM else 2):
            label = self._numbering.label(role) if role.numbering else ""
            if label and node.text():
                self._out.literal(label)
                self._out.soft_space()
            self._inlines(node)

    def _table(self, table: Node) -> None:
        with self._out.block(Part.TABLE):
            for row in _through(table, "tr"):
                with self._out.block(Part.ROW, gap=1):
                    for number, cell in enumerate(_through(row, "tc")):
                        with self._out.cell(first=number == 0):
                            merged = cell.child("tcPr", "vMerge")
                            if merged is None or merged.get("val") == "restart":
                                self._blocks(cell)

    def _inlines(self, node: Node) -> None:
        for item in node.nodes:
            if item.name == "r":
                self._run(item)
            elif item.name == "AlternateContent":
                self._inlines(item.child("Choice") or item.child("Fallback") or Node(""))
            elif item.name in _SEEN_THROUGH or (item.name not in _UNSEEN and _is_maths(item)):
                self._inlines(item)
            elif item.name == "t":
                self._out.literal(_letters(item))

    def _run(self, run: Node) -> None:
        said = {item.name: item for item in _properties(run)}
        if is_on(said.get("vanish")):
            return
        strong = Part.STRONG if is_on(said.get("b")) else None
        emphasis = Part.EMPHASIS if is_on(said.get("i")) else None
        position = said.get("vertAlign")
        raised = position is not None and position.get("val") == "superscript"
        with self._out.inline(strong), self._out.inline(emphasis):
            for item in run.nodes:
                if raised and item.name == "t":
                    self._out.raised(_letters(item))
                else:
                    self._piece(item)

    def _piece(self, item: Node) -> None:
        if item.name == "t":
            self._out.literal(_letters(item))
        elif item.name in _CHARACTERS:
            self._out.literal(_CHARACTERS[item.name])
        elif item.name in ("br", "cr"):
            if item.get("type") != "page":
                self._out.line_break()
        elif item.name == "lastRenderedPageBreak":
            self._page += 1
            self._out.page(str(self._page))
        elif item.name == "sym":
            self._out.literal(_symbol(item.get("char")))
        elif item.name in ("footnoteReference", "endnoteReference"):
            self._mark(item)
        else:
            self._inner(item)

    def _inner(self, item: Node) -> None:
        if item.name == "AlternateContent":
            for piece in (item.child("Choice") or item.child("Fallback") or Node("")).nodes:
                self._piece(piece)
        elif item.name in ("drawing", "pict", "object"):
            self._boxes += list(item.all("txbxContent"))
        elif item.name == "ruby":
            self._inlines(item)

    def _mark(self, reference: Node) -> None:
        label = self._notes.refer(reference)
        if label:
            with self._out.inline(Part.FOOTNOTE_MARK, label):
                self._out.literal(f"[{label}]")


def _properties(run: Node) -> list[Node]:
    """Return what a run's properties say, the first of each name last, so that it counts."""
    properties = run.child("rPr")
    return list(properties.nodes)[::-1] if properties is not None else []


def _letters(node: Node) -> str:
    return "".join([piece for piece in node.inside if isinstance(piece, str)])


def _blocks_of(node: Node) -> Iterator[Node]:
    for item in node.nodes:
        if item.name in ("p", "tbl"):
            yield item
        elif item.name in _SEEN_THROUGH:
            yield from _blocks_of(item)
        elif item.name == "AlternateContent":
            yield from _blocks_of(item.child("Choice") or item.child("Fallback") or Node(""))


def _through(node: Node, name: str) -> Iterator[Node]:
    """Yield the elements of one name inside, also where a wrapper groups them."""
    for item in node.nodes:
        if item.name == name:
            yield item
        elif item.name in _SEEN_THROUGH:
            yield from _through(item, name)


def _is_maths(node: Node) -> bool:
    """Tell whether an element is a part of a formula, whose letters stand in it at any depth."""
    return next(node.all("t"), None) is not None and next(node.all("p", "r"), None) is not None


def _symbol(code: str) -> str:
    """Return a symbol's character; a place in a symbol font has no letter, and is a dot."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    private = 0xE000 <= value <= 0xF8FF
    return _SYMBOL if private or not 0x20 <= value < 0x110000 else chr(value)
