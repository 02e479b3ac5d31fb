"""Walks an OpenDocument text's body and writes what a reader would see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.importers.archive_xml import Node, said
from reader.store.importers.composing import Composer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.document import Structure
    from reader.store.importers.odt_styles import Styles

_UNSEEN = ("tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms",
           "variable-decls", "user-field-decls", "ruby-text", "index-title-template", "title",
           "desc", "script", "meta", "event-listeners")  # fmt: skip
_MOST_SPACES = 100


class Body:
    """Turns the elements of a body into one text."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._out = Composer()
        self._notes: list[tuple[str, Node]] = []
        self._boxes: list[Node] = []
        self._counts: list[int] = []
        self._last_counts: dict[tuple[str, int], int] = {}
        self._page = 1
        self._contents = 0

    def read(self, body: Node) -> tuple[str, tuple[Structure, ...]]:
        """Return the text of the body, between its running heads and feet, and then its notes."""
        self._furniture("header")
        if next(body.all("soft-page-break"), None) is not None:
            self._out.page("1")
        self._blocks(body)
        while self._notes:
            label, note = self._notes.pop(0)
            with self._out.block(Part.FOOTNOTE, 0, label):
                self._out.literal(f"[{label}]")
                self._out.soft_space()
                for paragraph in note.all("p", "h"):
                    self._inlines(paragraph)
                    self._out.line_break()
        self._furniture("footer")
        return self._out.finish()

    def _furniture(self, name: str) -> None:
        for text in dict.fromkeys(n.text() for n in self._styles.furniture if n.name == name):
            if any(letter.isalpha() for letter in text):  # more than a page number
                with self._out.block(Part.FURNITURE):
                    self._out.flow(text)

    def _blocks(self, node: Node, list_style: str = "", depth: int = 0) -> None:
        for item in node.nodes:
            self._block(item, list_style, depth)
            while self._boxes:
                self._blocks(self._boxes.pop(0))

    def _block(self, item: Node, list_style: str, depth: int) -> None:
        if item.name in ("p", "h"):
            self._paragraph(item)
        elif item.name == "list":
            self._list(item, item.get("style-name") or list_style, depth + 1)
        elif item.name == "table":
            self._table(item)
        elif item.name == "soft-page-break":
            self._next_page()
        elif item.name in ("table-of-content", "alphabetical-index", "index-body"):
            self._contents += 1
            self._blocks(item)
            self._contents -= 1
        elif item.name in ("frame", "text-box") or item.name not in (*_UNSEEN, "table-column"):
            self._blocks(item, list_style, depth)

    def _paragraph(self, node: Node) -> None:
        look = self._styles.look("paragraph", node.get("style-name"))
        if look.hidden:
            return
        part, level = look.part or Part.PARAGRAPH, int(look.part is Part.HEADING)
        if self._contents:
            part, level = Part.CONTENTS, 0
        elif node.name == "h":
            given = node.get("outline-level")
            part, level = Part.HEADING, int(given) if given.isdecimal() else 1
        with self._out.block(part, level):
            self._inlines(node)

    def _list(self, node: Node, style: str, depth: int) -> None:
        goes_on = node.get("continue-numbering") == "true" or bool(node.get("continue-list"))
        before = self._last_counts.get((style, depth), 0) if goes_on else 0
        counts = [*self._counts[: depth - 1], before or self._styles.start(style, depth) - 1]
        self._counts = counts
        for item in node.nodes:
            if item.name == "list-item":
                given = item.get("start-value")
                counts[depth - 1] = int(given) if given.isdecimal() else counts[depth - 1] + 1
                self._item(item, style, depth)
                self._counts = counts
            elif item.name == "list-header":
                self._blocks(item, style, depth)
        self._last_counts[style, depth] = counts[depth - 1]

    def _item(self, item: Node, style: str, depth: int) -> None:
        first = True
        for part in item.nodes:
            if part.name == "p" and first:
                with self._out.block(Part.LIST_ITEM, depth, gap=1):
                    if part.text():
                        self._out.literal(self._styles.label(style, depth, self._counts))
                        self._out.soft_space()
                    self._inlines(part)
            else:
                self._block(part, style, depth)
            first = first and part.name != "p"

    def _table(self, table: Node) -> None:
        with self._out.block(Part.TABLE):
            for row in _rows(table):
                with self._out.block(Part.ROW, gap=1):
                    cells = [item for item in row.nodes
                             if item.name in ("table-cell", "covered-table-cell")]  # fmt: skip
                    for number, cell in enumerate(cells):
                        with self._out.cell(first=number == 0):
                            if cell.name == "table-cell":
                                self._blocks(cell)

    def _inlines(self, node: Node) -> None:
        for item in node.inside:
            if isinstance(item, str):
                self._out.flow(item)
            else:
                self._inline(item)

    def _inline(self, item: Node) -> None:
        if item.name == "span":
            look = self._styles.look("text", item.get("style-name"))
            strong = Part.STRONG if look.bold else None
            emphasis = Part.EMPHASIS if look.italic else None
            if look.raised and not any(isinstance(piece, Node) for piece in item.inside):
                self._out.raised(item.text())
            elif not look.hidden:
                with self._out.inline(strong), self._out.inline(emphasis):
                    self._inlines(item)
        elif item.name == "s":
            count = item.get("c")
            self._out.literal(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif item.name == "tab":
            self._out.literal("\t")
        elif item.name == "line-break":
            self._out.line_break()
        elif item.name == "soft-page-break":
            self._next_page()
        else:
            self._apart(item)

    def _apart(self, item: Node) -> None:
        """Put aside what does not stand in the sentence: notes and boxes."""
        if item.name == "note":
            label = said(item.child("note-citation")) or str(len(self._notes) + 1)
            self._notes.append((label, item.child("note-body") or Node("")))
            with self._out.inline(Part.FOOTNOTE_MARK, label):
                self._out.literal(f"[{label}]")
        elif item.name in ("frame", "custom-shape"):
            self._boxes.append(item)
        elif item.name not in _UNSEEN:
            self._inlines(item)

    def _next_page(self) -> None:
        self._page += 1
        self._out.page(str(self._page))


def _rows(node: Node) -> Iterator[Node]:
    for item in node.nodes:
        if item.name == "table-row":
            yield item
        elif item.name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(item)
