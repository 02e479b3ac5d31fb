"""Parses XML that may mean harm: no entity is expanded, nothing outside is opened."""

from __future__ import annotations

import pyexpat
import re
from dataclasses import dataclass, field
from html.entities import html5
from typing import TYPE_CHECKING, Any, Protocol

from reader.domain.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

MOST_TAGS = 2_500_000
"""Beginnings and ends of elements in one part: each element takes some 300 bytes."""
_DEEPEST = 256
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
        found = self
        for name in path:
            for item in found.inside:
                if isinstance(item, Node) and item.name == name:
                    found = item
                    break
            else:
                return None
        return found

    def all(self, *names: str) -> Iterator[Node]:
        """Yield this element and those inside it, at any depth, that have one of these names."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if node.name in names:
                yield node
            waiting += [item for item in reversed(node.inside) if isinstance(item, Node)]

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


def parse_xml(raw: bytes, name: str, *, without: Collection[str] = ()) -> Node:
    """Return the root element of ``raw``, a part of the file called ``name``.

    Elements called as ``without`` says may be left out, with all that is in them.

    Raises:
        DocumentError: if it is not well-formed, or larger or deeper than any document is.
    """
    if raw.count(b"<") > MOST_TAGS:
        message = f"{name} has more than {MOST_TAGS:,} tags inside; split it and add the parts"
        raise DocumentError(message)
    quick = _without_declarations(raw, without)
    return quick if quick is not None else _parsed_by_lxml(raw, name)


def _without_declarations(raw: bytes, without: Collection[str] = ()) -> Node | None:
    """Return the root of XML that declares no entities, as nearly all does, or None.

    Expat gives elements as it meets them: half the time and memory of building
    lxml's tree to copy it. What it does not take, lxml reads or refuses.
    """
    if not _is_plain(raw):
        return None
    try:
        return _built(raw, without)
    except (pyexpat.ExpatError, _TooDeepError, ValueError, LookupError):
        return None


class Follower(Protocol):
    """What hears of XML while it is read, names without their prefixes."""

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """An element begins."""

    def data(self, text: str, /) -> None:
        """Words stand in it."""

    def end(self, name: str, /) -> None:
        """An element ends."""


def follow_xml(raw: bytes, follower: Follower) -> bool:
    """Tell ``follower`` what is in ``raw``, as it is met; no tree is built.

    False: this XML is not so plain, or the follower raised a ValueError. What it
    heard is worth nothing then, and `parse_xml` reads the file or says what is wrong.
    """
    if raw.count(b"<") > MOST_TAGS or not _is_plain(raw):
        return False
    names: dict[str, str] = {}
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _TooDeepError
        if attributes:
            attributes = {
                names.get(key) or _named(key, names): attributes[key] for key in attributes
            }
        follower.start(names.get(name) or _named(name, names), attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        follower.end(names[name])

    try:
        _heard(raw, start, end, follower.data)
    except (pyexpat.ExpatError, _TooDeepError, ValueError, LookupError):
        return False
    return True


def _heard(
    raw: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    data: Callable[[str], None],
) -> None:
    parser = pyexpat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.Parse(raw, True)


def _is_plain(raw: bytes) -> bool:
    """Tell whether XML declares no entities, as nearly all does."""
    return not (b"<!DOCTYPE" in raw or b"\0" in raw[:200])


def _named(name: str, names: dict[str, str]) -> str:
    """Return a name without its prefix, and remember it among ``names``."""
    # A declared prefix must not be taken for an attribute of that name.
    found = name if name.startswith("xmlns") else name.rpartition(":")[2]
    names[name] = found
    return found


class _TooDeepError(Exception):
    """Raised inside the parser's callbacks where elements nest too deeply."""


def _built(raw: bytes, without: Collection[str]) -> Node | None:
    """Build nodes from what expat reports. Names lose their prefixes."""
    top: list[Node | str] = []
    opened: list[list[Node | str]] = []
    inside = top
    names: dict[str, str] = {}
    parser = pyexpat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if len(opened) >= _DEEPEST:
            raise _TooDeepError
        if attributes:
            attributes = {
                names.get(key) or _named(key, names): attributes[key] for key in attributes
            }
        name = names.get(name) or _named(name, names)
        if name in without:
            _leave_out(parser, len(opened), listen)
            return
        node = Node(name, attributes, [])
        inside.append(node)
        opened.append(inside)
        inside = node.inside

    def end(_name: str) -> None:
        nonlocal inside
        inside = opened.pop()

    def data(text: str) -> None:
        inside.append(text)

    def listen() -> None:
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = data

    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    listen()
    parser.Parse(raw, True)
    return next((item for item in top if isinstance(item, Node)), None)


def _leave_out(parser: pyexpat.XMLParserType, depth: int, then: Callable[[], None]) -> None:
    """Hear nothing of the element just begun at ``depth``; ``then`` asks to hear again."""
    opened = 1

    def start(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal opened
        opened += 1
        if depth + opened > _DEEPEST:
            raise _TooDeepError

    def end(_name: str) -> None:
        nonlocal opened
        opened -= 1
        if not opened:
            then()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = None


def _parsed_by_lxml(raw: bytes, name: str) -> Node:
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
