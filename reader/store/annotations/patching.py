"""Small changes at places of a YAML text, found from its tree and applied together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from typing_extensions import TypeIs
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from reader.store.annotations.entries import ORDER, Fields, entry_fields
from reader.store.annotations.nodes import children, text_of
from reader.store.annotations.rendering import flow, key_of, line_of_key, mapping
from reader.store.annotations.scalars import block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.annotation import Entry
    from reader.store.annotations.entries import Header


@dataclass(frozen=True, slots=True, order=True)
class Patch:
    """Characters ``start … end`` of the old text become ``text``."""

    start: int
    end: int
    text: str


class Patches:
    """Collects changes to one text. Places are code points of the text as it was.

    ``order`` is the order in which keys of a mapping are written; others come last.
    """

    def __init__(self, text: str, order: Sequence[str] = ORDER) -> None:
        self._text = text
        self._ranks = {key: rank for rank, key in enumerate(order)}
        self._patches: list[Patch] = []
        self._newline = "\r\n" if "\r\n" in text else "\n"

    @property
    def size(self) -> int:
        """How long the text was."""
        return len(self._text)

    def add(self, patch: Patch) -> None:
        """Note a change."""
        self._patches.append(patch)

    def applied(self) -> str | None:
        """Return the changed text, or None where two changes are about the same characters."""
        parts: list[str] = []
        at = 0
        for patch in sorted(self._patches, key=lambda patch: (patch.start, patch.end)):
            if patch.start < at:
                return None
            before = self._text[at : patch.start]
            parts.append(before)
            if patch.text.endswith("\n") and patch.start and not _ends_line(parts):
                parts.append(self._newline)
            parts.append(patch.text.replace("\n", self._newline))
            at = patch.end
        return "".join([*parts, self._text[at:]])

    def line_start(self, at: int) -> int:
        """Return where the line of a place starts."""
        return self._text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Return where the line after that of a place starts."""
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end + 1

    def end_of(self, node: Node) -> int:
        """Return where the last character of a node's own is, exclusive, without its line end."""
        if isinstance(node, ScalarNode):
            end = int(node.end_mark.index)
            if node.style in {"|", ">"}:
                start = int(node.start_mark.index)
                return start + len(self._text[start:end].rstrip())
            return end
        if getattr(node, "flow_style", False):
            return int(node.end_mark.index)
        last = max((self.end_of(child) for child in children(node)), default=0)
        return max(last, int(node.start_mark.index))

    def item_start(self, node: Node) -> int:
        """Return where the line with the dash of an item starts."""
        return self.line_start(self._dash(node))

    def item_end(self, node: Node) -> int:
        """Return where the line after an item starts, comments on its last line included."""
        return self.line_end(self.end_of(node))

    def columns(self, node: Node) -> tuple[int, int]:
        """Return the columns of the dash of an item and of its keys."""
        dash = self._dash(node)
        start = self.line_start(dash)
        content = int(node.start_mark.column)
        return dash - start, max(content, dash - start + 2)

    def drop_item(self, node: Node) -> None:
        """Take out the lines of an item; comments above it stay."""
        self.add(Patch(self.item_start(node), self.item_end(node), ""))

    def rewrite_item(self, node: Node, entry: Entry, header: Header) -> None:
        """Write an item anew, in its place."""
        _, content = self.columns(node)
        text = mapping(entry_fields(entry, header), content)
        self.add(Patch(int(node.start_mark.index), self.end_of(node), text))

    def key_line(self, tree: Node | None, name: str) -> int:
        """Return a place on the line of a key of a mapping."""
        if isinstance(tree, MappingNode):
            for key, _ in tree.value:
                if key.value == name:
                    return int(key.start_mark.index)
        return 0

    def change_mapping(self, node: MappingNode, old: Fields, new: Fields) -> bool:
        """Note the changes that make ``old`` keys of a mapping ``new``; False if it cannot be."""
        places = {text_of(key, "a key"): (key, value) for key, value in node.value}
        in_flow = bool(node.flow_style)
        for name, value in new.items():
            unsaid = name == "id" and name not in places  # made from the words, which change
            if name in old and old[name] == value and not unsaid:
                continue
            if name in places:
                if not self._replace(places[name], old.get(name), value, in_flow=in_flow):
                    return False
            elif not self._insert(node, places, name, value):
                return False
        for name in old:
            if name not in new and name in places and not self._drop(node, places[name]):
                return False
        return True

    def _replace(self, pair: tuple[Node, Node], old: object, new: object, *, in_flow: bool) -> bool:
        key, value = pair
        if isinstance(value, MappingNode) and _are_fields(old) and _are_fields(new):
            return self.change_mapping(value, old, new)
        start, end = int(value.start_mark.index), self.end_of(value)
        if start == end:
            return self._fill(pair, new, in_flow=in_flow)
        if self._text[start] in "&*":
            return False
        if isinstance(value, SequenceNode) and not value.flow_style:
            return isinstance(new, list) and self._replace_items(value, cast("list[object]", new))
        text: str | None = None
        behind = self._text[end : self.line_end(end)].strip()
        if isinstance(new, str) and not in_flow and not behind:
            text = block(new, int(key.start_mark.column) + 2)
        self.add(Patch(start, end, text or flow(new)))
        return True

    def _fill(self, pair: tuple[Node, Node], new: object, *, in_flow: bool) -> bool:
        """Put a value behind a key that has none."""
        end = int(pair[0].end_mark.index)
        colon = self._text.find(":", end, self.line_end(end))
        if in_flow or colon < 0:
            return False
        self.add(Patch(colon + 1, colon + 1, f" {flow(new)}"))
        return True

    def _replace_items(self, node: SequenceNode, new: list[object]) -> bool:
        """Change the items of a list of one item a line, only those that are others."""
        items = [child for child in node.value if isinstance(child, ScalarNode)]
        if len(items) != len(node.value) or not new or self._has_aliases(node):
            return False
        old = [text_of(item, "an item") for item in items]
        pairs = enumerate(zip(old, new, strict=False))
        first = next((n for n, (a, b) in pairs if a != b), min(len(old), len(new)))
        dash = " " * self.columns(items[0])[0]
        text = "".join(f"{dash}- {flow(item)}\n" for item in new[first:])
        if first == len(items):
            at = self.item_end(items[-1])
            self.add(Patch(at, at, text))
        else:
            self.add(Patch(self.item_start(items[first]), self.item_end(items[-1]), text))
        return True

    def _has_aliases(self, node: SequenceNode) -> bool:
        """Tell whether items have names of YAML's, or stand elsewhere under one."""
        starts = [int(child.start_mark.index) for child in node.value]
        inside = all(node.start_mark.index <= at < node.end_mark.index for at in starts)
        return not inside or starts != sorted(starts) or any(self._text[at] == "&" for at in starts)

    def _insert(
        self, node: MappingNode, places: dict[str, tuple[Node, Node]], name: str, value: object
    ) -> bool:
        """Add a key behind the last one that comes before it in our order."""
        if node.flow_style:
            at = int(node.end_mark.index) - 1
            lead = ", " if node.value else ""
            self.add(Patch(at, at, f"{lead}{key_of(name)}: {flow(value)}"))
            return True
        rank = self._ranks.get(name, len(self._ranks))
        ranks = self._ranks
        earlier = [pair for key, pair in places.items() if ranks.get(key, rank + 1) < rank]
        first = node.value[0][0].start_mark  # not the mapping's own: a name of YAML's may lead
        column = int(first.column)
        if not earlier:
            at = int(first.index)
            self.add(Patch(at, at, f"{line_of_key(name, value, column)}\n{' ' * column}"))
            return True
        after = max(earlier, key=lambda pair: int(pair[0].start_mark.index))
        at = self.line_end(self.end_of(after[1]))
        self.add(Patch(at, at, " " * column + line_of_key(name, value, column) + "\n"))
        return True

    def _drop(self, node: MappingNode, pair: tuple[Node, Node]) -> bool:
        start = self.line_start(int(pair[0].start_mark.index))
        alone = self._text[start : int(pair[0].start_mark.index)].strip() == ""
        if node.flow_style or not alone:
            return False
        end = max(self.end_of(pair[1]), int(pair[0].end_mark.index))
        self.add(Patch(start, self.line_end(end), ""))
        return True

    def _dash(self, node: Node) -> int:
        return self._text.rfind("-", 0, int(node.start_mark.index))


def _are_fields(value: object) -> TypeIs[Fields]:
    return isinstance(value, dict)


def _ends_line(parts: list[str]) -> bool:
    last = next((part for part in reversed(parts) if part), "\n")
    return last.endswith("\n")
