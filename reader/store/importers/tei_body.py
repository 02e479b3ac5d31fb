"""Walks the text of a TEI edition and writes its reading text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.importers.archive_xml import Node
from reader.store.importers.composing import Composer

if TYPE_CHECKING:
    from reader.domain.document import Structure

_UNSEEN = frozenset((
    "teiHeader", "facsimile", "standOff", "sourceDoc", "del", "figDesc", "graphic", "index",
    "certainty", "respStmt", "surplus", "interpGrp", "spanGrp", "linkGrp", "metamark",
    "handShift", "witList", "noteGrp-mark",
))  # fmt: skip
_PARAGRAPHS = frozenset((
    "p", "ab", "byline", "docAuthor", "docDate", "docImprint", "docEdition", "titlePart",
    "imprimatur", "salute", "signed", "dateline", "trailer", "stage", "speaker", "epigraph",
    "argument", "opener", "closer", "postscript",
))  # fmt: skip
_DIVISIONS = frozenset(("div", "div1", "div2", "div3", "div4", "div5", "div6", "div7"))
_GROUPS = frozenset((
    "TEI", "TEI.2", "teiCorpus", "text", "group", "front", "body", "back", "lg", "sp",
    "titlePage", "docTitle", "floatingText", "listBibl", "figure", "listPerson", "listPlace",
    "cit", "castList", "set",
))  # fmt: skip
_AROUND_BLOCKS = _DIVISIONS | _GROUPS
_BLOCKS = _PARAGRAPHS | {"lg", "l", "list", "table"}
_BETTER = ("corr", "expan", "reg", "sic", "abbr", "orig", "seg", "unclear")
_COUNTED = ("numbered", "ordered", "enumerated")
_QUOTED = ("quote", "q", "said")
_BOLD = ("bold", "strong", "b")
_ITALIC = ("italic", "italics", "ital", "i", "it")
_RAISED = ("sup", "super", "superscript")
_GAP = "[…]"


class Body:
    """Turns the elements of an edition into one text."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._out = Composer()
        self._notes: list[tuple[str, Node]] = []
        self._noted = 0
        self._depth = 0
        self._lists = 0
        self._captioned = 0

    def read(self, root: Node) -> tuple[str, tuple[Structure, ...]]:
        """Return the reading text, and then the notes that stood in its sentences."""
        self._walk(root)
        while self._notes:
            label, note = self._notes.pop(0)
            with self._out.block(Part.FOOTNOTE, 0, label):
                self._out.literal(f"[{label}]")
                self._out.soft_space()
                self._inside(note, joined=True)
        return self._out.finish()

    def _inside(self, node: Node, *, joined: bool = False) -> None:
        """Write what is inside; ``joined``: its paragraphs are lines of one block."""
        blocks = _holds_blocks(node)
        for item in node.inside:
            if isinstance(item, str):
                if not blocks or item.strip():
                    self._out.flow(item)
            elif joined and item.name in _PARAGRAPHS:
                self._inside(item, joined=True)
                self._out.line_break()
            else:
                self._walk(item, block=blocks)

    def _walk(self, node: Node, *, block: bool = False) -> None:
        if node.name in _UNSEEN:
            return
        language = node.get("lang")
        other = language not in ("", self._language) and node.name not in _GROUPS
        with self._out.inline(Part.LANGUAGE if other else None, language):
            if not (self._milestone(node) or self._block(node, block=block)):
                self._inline(node)

    def _milestone(self, node: Node) -> bool:
        """Write what has no extent: page and line beginnings, gaps."""
        if node.name == "pb":
            self._out.page(node.get("n"))
        elif node.name == "lb":
            self._line(node)
        elif node.name == "gap":
            self._out.flow(_GAP)
        else:
            return node.name in ("cb", "gb", "milestone", "anchor", "ptr")
        return True

    def _line(self, node: Node) -> None:
        """Begin a line; inside a word only where a hyphen ends the line before."""
        if node.get("break") != "no" or self._out.ends_with(("-", "\u2010", "\u00ad", "¬")):
            self._out.line_break()
        else:
            self._out.no_space()

    def _block(self, node: Node, *, block: bool) -> bool:
        """Write an element that stands apart; tell whether it was one."""
        name = node.name
        if name in _DIVISIONS:
            self._depth += 1
            with self._out.block(None):
                self._inside(node)
            self._depth -= 1
        elif name == "head":
            part = Part.HEADING if self._depth or not self._lists else Part.PARAGRAPH
            part = Part.CAPTION if self._captioned else part
            level = max(1, self._depth) if part is Part.HEADING else 0
            with self._out.block(part, level):
                self._inside(node)
        elif name in _PARAGRAPHS:
            with self._out.block(None if _holds_paragraphs(node) else Part.PARAGRAPH):
                self._inside(node)
        elif name in _QUOTED and (block or _holds_blocks(node)):
            with self._out.block(Part.QUOTATION):
                self._inside(node)
        elif name == "note" and block:
            with self._out.block(Part.FOOTNOTE, 0, node.get("n")):
                self._inside(node, joined=True)
        elif name == "bibl" and block:
            with self._out.block(Part.SOURCE, gap=1):
                self._inside(node)
        else:
            return self._group(node)
        return True

    def _group(self, node: Node) -> bool:
        name = node.name
        if name == "table":
            self._table(node)
        elif name == "list":
            self._list(node)
        elif name == "l":
            self._out.line_break()
            self._inside(node)
            self._out.line_break()
        elif name == "lg" and not any(item.name == "lg" for item in node.nodes):
            with self._out.block(Part.PARAGRAPH):
                self._inside(node)
        elif name in _GROUPS:
            self._captioned += name == "figure"
            with self._out.block(None):
                self._inside(node)
            self._captioned -= name == "figure"
        else:
            return False
        return True

    def _list(self, node: Node) -> None:
        self._lists += 1
        counted, count = _is_counted(node), 0
        with self._out.block(None, gap=1 if self._lists > 1 else 2):
            for item in node.nodes:
                if item.name == "item":
                    with self._out.block(Part.LIST_ITEM, self._lists, gap=1):
                        count += 1
                        if counted and item.text():
                            self._out.literal(f"{item.get('n') or count}.".replace("..", "."))
                            self._out.soft_space()
                        self._inside(item, joined=True)
                elif item.name == "label":
                    self._out.apart(1)
                    self._inside(item)
                else:
                    self._walk(item)
        self._lists -= 1

    def _table(self, node: Node) -> None:
        with self._out.block(Part.TABLE):
            for row in node.nodes:
                if row.name != "row":
                    self._captioned += 1
                    self._walk(row)
                    self._captioned -= 1
                    continue
                with self._out.block(Part.ROW, gap=1):
                    cells = [item for item in row.nodes if item.name == "cell"]
                    for number, cell in enumerate(cells):
                        with self._out.cell(first=number == 0):
                            self._inside(cell)

    def _inline(self, node: Node) -> None:
        name = node.name
        if name == "note" and node.get("place") != "inline":
            self._refer(node)
        elif name == "app":
            self._inside(_reading(node))
        elif name == "choice":
            self._walk(_better(node))
        elif name == "fw":
            self._out.apart(1)
            with self._out.inline(Part.FURNITURE):
                self._inside(node)
            self._out.apart(1)
        elif _is_raised(node):
            self._out.raised(node.text())
        else:
            with self._out.inline(_style(node)):
                self._inside(node)

    def _refer(self, note: Node) -> None:
        self._noted += 1
        label = note.get("n") or str(self._noted)
        self._notes.append((label, note))
        with self._out.inline(Part.FOOTNOTE_MARK, label):
            self._out.literal(f"[{label}]")


def _is_counted(node: Node) -> bool:
    """Tell whether an edition asks for numbers before a list's items, and gives no labels."""
    said = f"{node.get('rend')} {node.get('type')} {node.get('rendition').replace('#', '')}"
    kinds = {word.partition(":")[0] for word in said.casefold().split()}
    labelled = any(item.name == "label" for item in node.nodes)
    return not (labelled or kinds.isdisjoint(_COUNTED))


def _style(node: Node) -> Part | None:
    if node.name == "emph":
        return Part.EMPHASIS
    if node.name in _QUOTED:
        return Part.QUOTATION
    looks = _looks(node) if node.name == "hi" else []
    if not looks:
        return None
    if any(word in _BOLD for word in looks):
        return Part.STRONG
    return Part.EMPHASIS if any(word in _ITALIC for word in looks) else None


def _is_raised(node: Node) -> bool:
    if node.name not in ("hi", "ref"):
        return False
    raised = any(word in _RAISED for word in _looks(node))
    return raised and next(node.nodes, None) is None


def _looks(node: Node) -> list[str]:
    return f"{node.get('rend')} {node.get('rendition').replace('#', '')}".casefold().split()


def _reading(app: Node) -> Node:
    """Return the lemma of an apparatus entry, or its first reading."""
    for name in ("lem", "rdg", "rdgGrp"):
        found = next((item for item in app.nodes if item.name == name), None)
        if found is not None:
            return _reading(found) if name == "rdgGrp" else found
    return Node("")


def _better(choice: Node) -> Node:
    """Return the form that an editor gives to a reader."""
    for name in _BETTER:
        for item in choice.nodes:
            if item.name == name:
                return item
    return next(choice.nodes, Node(""))


def _holds_blocks(node: Node) -> bool:
    return node.name in _AROUND_BLOCKS or not _BLOCKS.isdisjoint(
        [item.name for item in node.inside if isinstance(item, Node)]
    )


def _holds_paragraphs(node: Node) -> bool:
    return any(item.name in _PARAGRAPHS for item in node.nodes)
