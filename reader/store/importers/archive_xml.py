"""Parses XML that may mean harm: no entity is expanded, nothing outside is opened."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.entities import html5
from typing import TYPE_CHECKING, Any

from reader.domain.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_ENTITY = 32
_DECLARED = re.compile(rb"""<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>""")
_DECLARATIONS_END_BY = 200_000


@dataclass(slots=True)
class Node:
    """An element: names without their namespaces, and what is inside, in order."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    inside: list[Node | str] = field(default_factory=list["Node | str"])

    def get(self, name: str) -> str:
        """Return an attribute, or an empty text."""
        return self.attributes.get(name, "")

    @property
    def nodes(self) -> Iterator[Node]:
        """The elements directly inside."""
        return (item for item in self.inside if isinstance(item, Node))

    def child(self, *path: str) -> Node | None:
        """Return the first element along a path of names."""
        found: Node | None = self
        for name in path:
            if found is None:
                return None
            found = next((item for item in found.nodes if item.name == name), None)
        return found

    def all(self, *names: str) -> Iterator[Node]:
        """Yield this element and those inside it, at any depth, that have one of these names."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if node.name in names:
                yield node
            waiting.extend(reversed(list(node.nodes)))

    def text(self) -> str:
        """Return all text inside, white space made single."""
        pieces: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                pieces.append(item)
            else:
                waiting.extend(reversed(item.inside))
        return " ".join("".join(pieces).split())


def said(node: Node | None) -> str:
    """Return all text inside an element that may not be there."""
    return node.text() if node is not None else ""


def parse_xml(raw: bytes, name: str) -> Node:
    """Return the root element of ``raw``, a part of the file called ``name``.

    Raises:
        DocumentError: if it is not well-formed, or larger or deeper than any document is.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).partition("\n")[0][:120]
        message = f"{name} is not well-formed inside ({reason}); save it anew and add it again"
        raise DocumentError(message) from error
    return _plain(root, _declared(raw))


def _plain(root: Any, entities: dict[str, str]) -> Node:  # noqa: ANN401 - lxml names its elements privately
    """Copy a tree without its namespaces, entities written out."""
    top = Node("")
    waiting: list[tuple[Any, Node]] = [(root, top)]
    while waiting:
        source, parent = waiting.pop()
        if isinstance(source, str):
            parent.inside.append(source)
            continue
        if not isinstance(source.tag, str):
            parent.inside.append(_entity(str(source.text), entities))
            continue
        attributes = {key.rpartition("}")[2]: str(value) for key, value in source.attrib.items()}
        node = Node(source.tag.rpartition("}")[2], attributes)
        parent.inside.append(node)
        if source.text:
            node.inside.append(source.text)
        for item in reversed(source):
            if item.tail:
                waiting.append((item.tail, node))
            waiting.append((item, node))
    return next(top.nodes)


def _declared(raw: bytes) -> dict[str, str]:
    """Return the short plain texts that a file declares names for; none can be a bomb."""
    found: dict[str, str] = {}
    for match in _DECLARED.finditer(raw[:_DECLARATIONS_END_BY]):
        content = (match[2] or match[3] or b"").decode("utf-8", "replace")
        if len(content) <= _LONGEST_ENTITY:
            found[match[1].decode()] = content
    return found


def _entity(spelled: str, declared: dict[str, str]) -> str:
    name = spelled[1:-1]
    return declared.get(name) or html5.get(name + ";") or spelled
