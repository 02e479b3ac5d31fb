"""What ``corpus.yaml`` says of tags and colours: a tree of tags, and what each colour means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import MappingNode, ScalarNode, SequenceNode

from reader.domain.annotation import tag_named
from reader.store.annotations.nodes import fields_of, parse, text_of

if TYPE_CHECKING:
    from yaml import Node


def read_vocabulary(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return what ``colors`` and ``tags`` of a ``corpus.yaml`` mean, in the order written.

    Tags stand one in another (``claim: {contested: disputed by a source}``) or as a list
    (``[claim/contested, method]``); words behind a tag say what it means. What is of
    another shape is left out.

    Raises:
        FormatError: if the file cannot be read as YAML.
    """
    root = parse(text.removeprefix("\ufeff"))
    if not isinstance(root, MappingNode):
        return {}, {}
    keys = fields_of(root)
    colors: dict[str, str] = {}
    if isinstance(keys.get("colors"), MappingNode):
        for name, meaning in fields_of(keys["colors"]).items():
            if isinstance(meaning, ScalarNode):
                colors[name] = " ".join(text_of(meaning, name).split())
    tags: dict[str, str] = {}
    if "tags" in keys:
        _collect(keys["tags"], "", tags)
    return colors, tags


def _collect(node: Node, above: str, tags: dict[str, str]) -> None:
    if isinstance(node, MappingNode):
        for name, below in fields_of(node).items():
            tag = tag_named(f"{above}/{name}")
            if not tag:
                continue
            plain = isinstance(below, ScalarNode)
            tags.setdefault(tag, " ".join(text_of(below, tag).split()) if plain else "")
            if not plain:
                _collect(below, tag, tags)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            if isinstance(item, ScalarNode):
                tag = tag_named(f"{above}/{text_of(item, above)}")
                if tag:
                    tags.setdefault(tag, "")
            else:
                _collect(item, above, tags)
