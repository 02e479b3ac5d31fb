"""YAML text as a tree with places: strict about types, duplicate keys and aliases that multiply.

Only ``true``, ``false``, ``null`` and whole numbers are anything else than text, so that
``no``, ``12:30`` and ``0123`` mean what they say. Where text is wanted, those four are text too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from reader.domain.errors import FormatError
from reader.store.annotations.scalars import ESCAPED_TAG, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None}
_DEEPEST = 40
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class EntryError(FormatError):
    """Raised when a part of a file is not what it should be. ``line`` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def parse(text: str) -> Node | None:
    """Return the tree of the one YAML document in ``text``, or None if it is empty.

    Raises:
        EntryError: if it is not YAML, or its aliases are made to multiply.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = " ".join(part for part in (error.context, error.problem) if part)
        raise EntryError(mark.line + 1 if mark else 1, f"not YAML: {message}") from error
    except (yaml.YAMLError, RecursionError, UnicodeEncodeError) as error:
        raise EntryError(_line_of(text, error), f"not YAML: {_said(error)}") from error
    if root is not None:
        _count(root, [len(text) + 16], 0)
    return root


def _line_of(text: str, error: BaseException) -> int:
    position = getattr(error, "position", None)
    if not isinstance(position, int):
        return 1
    return text.encode("utf-8", "replace")[:position].count(b"\n") + 1


def _said(error: BaseException) -> str:
    reason = getattr(error, "reason", None)
    return str(reason) if reason else str(error).partition("\n")[0] or type(error).__name__


def _count(node: Node, left: list[int], depth: int) -> None:
    """Refuse a tree that is larger than its text, as one that aliases blow up is."""
    left[0] -= 1
    if left[0] < 0:
        raise EntryError(line_of(node), "aliases make this file too large; write them out")
    if depth > _DEEPEST:
        raise EntryError(line_of(node), "nested too deeply, or an alias holds itself")
    for child in children(node):
        _count(child, left, depth + 1)


def children(node: Node) -> Iterator[Node]:
    """Yield the nodes directly below one."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key
            yield value
    elif isinstance(node, SequenceNode):
        yield from node.value


def line_of(node: Node) -> int:
    """Return the line a node starts on, from 1."""
    return int(node.start_mark.line) + 1


def text_of(node: Node, what: str) -> str:
    """Return a scalar as text, whatever type it could have; an empty one is empty text.

    Raises:
        EntryError: if it is a list or a mapping.
    """
    if not isinstance(node, ScalarNode):
        raise EntryError(line_of(node), f"{what} must be text")
    found = str(node.value)
    if node.tag == ESCAPED_TAG:
        return unescaped(found)
    return "" if not node.style and found == "null" else found


def value_of(node: Node) -> Value:
    """Return what a node means, for keys that are kept and not understood."""
    if isinstance(node, MappingNode):
        return {key: value_of(value) for key, value in fields_of(node).items()}
    if isinstance(node, SequenceNode):
        return [value_of(item) for item in node.value]
    found = text_of(node, "a value")
    if isinstance(node, ScalarNode) and not node.style and node.tag != ESCAPED_TAG:
        raw = str(node.value)
        if raw in _WORDS:
            return _WORDS[raw]
        return int(raw) if _INTEGER.fullmatch(raw) else found
    return found


def fields_of(node: Node) -> dict[str, Node]:
    """Return the values of a mapping by key.

    Raises:
        EntryError: if it is no mapping, or a key is there twice.
    """
    if not isinstance(node, MappingNode):
        raise EntryError(line_of(node), "this should be a mapping of keys to values")
    found: dict[str, Node] = {}
    for key, value in node.value:
        name = text_of(key, "a key")
        if name in found:
            raise EntryError(line_of(key), f"the key {name} is there twice")
        found[name] = value
    return found


def number_of(node: Node, what: str) -> int:
    """Return a whole number.

    Raises:
        EntryError: if it is none.
    """
    if isinstance(node, ScalarNode) and not node.style and _INTEGER.fullmatch(node.value):
        return int(node.value)
    raise EntryError(line_of(node), f"{what} must be a whole number")


def items_of(node: Node, what: str) -> list[Node]:
    """Return the items of a list; nothing at all is an empty list.

    Raises:
        EntryError: if it is something else.
    """
    if isinstance(node, SequenceNode):
        return list(node.value)
    if isinstance(node, ScalarNode) and not node.style and node.value in {"", "null"}:
        return []
    raise EntryError(line_of(node), f"{what} must be a list")
