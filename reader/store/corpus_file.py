"""``corpus.yaml``: what the reader says of the corpus. It is read here and never written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

import yaml

from reader.domain.about import About
from reader.store.annotations.nodes import (
    EntryError,
    fields_of,
    items_of,
    line_of,
    parse,
    text_of,
    value_of,
)
from reader.store.corpus_names import CORPUS_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from yaml import Node

_LARGEST = 4_000_000
_MOST_ALIASES = 50
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What ``corpus.yaml`` says of one document; empty where it says nothing."""

    id: str = ""
    encoding: str = ""
    about: About = field(default_factory=About)


def _nothing() -> dict[str, Told]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusFile:
    """What it says of the corpus; ``problem`` says for a person what is wrong with it."""

    title: str = ""
    documents: Mapping[str, Told] = field(default_factory=_nothing)
    problem: str = ""


def read_corpus_file(folder: Path) -> CorpusFile:
    """Return what ``corpus.yaml`` of a folder says; nothing if there is none.

    A broken file says nothing either, but for ``problem``, which names its line.
    """
    try:
        return corpus_file(corpus_text(folder))
    except FileNotFoundError:
        return CorpusFile()
    except OSError as error:
        return CorpusFile(problem=f"cannot be read: {error.strerror or error}")
    except UnicodeDecodeError:
        return CorpusFile(problem="is not UTF-8; save it as UTF-8")
    except ValueError as error:
        return CorpusFile(problem=str(error))


def corpus_text(folder: Path) -> str:
    """Return the text of ``corpus.yaml``, a byte order mark included.

    Raises:
        OSError: if it cannot be read, or is not there.
        UnicodeDecodeError: if it is not UTF-8.
        ValueError: if it is far too large; the message is for a person.
    """
    path = folder / CORPUS_FILE
    if path.stat().st_size > _LARGEST:
        message = f"has over {_LARGEST // 1_000_000} MB; make it smaller"
        raise ValueError(message)
    return path.read_bytes().decode("utf-8")


def corpus_file(text: str) -> CorpusFile:
    """Return what the text of a ``corpus.yaml`` says."""
    try:
        root = corpus_tree(text)
        return CorpusFile() if root is None else _said(fields_of(root))
    except EntryError as error:
        return CorpusFile(problem=f"line {error.line}: {error}; mend it and open the folder again")


def corpus_tree(text: str) -> Node | None:
    """Return the tree of a ``corpus.yaml``, or None if it says nothing.

    Raises:
        EntryError: if it is not YAML, or not of names and values, or made to grow.
    """
    body = text.removeprefix("\ufeff")
    tree = parse(body)
    if tree is None:
        return None
    _refuse_bad_nodes(body, tree)
    return tree


def _refuse_bad_nodes(text: str, tree: Node) -> None:
    if not isinstance(tree, yaml.MappingNode):
        message = "it must be a list of names and values, as “title: …”"
        raise EntryError(line_of(tree), message)
    aliases = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        aliases += isinstance(event, yaml.AliasEvent)
        mark = cast("yaml.Mark", event.start_mark)
        if aliases > _MOST_ALIASES:
            raise EntryError(mark.line + 1, f"more than {_MOST_ALIASES} aliases")
        tag = getattr(event, "tag", None)
        if isinstance(tag, str) and tag.startswith(("!python", "tag:yaml.org,2002:python")):
            raise EntryError(mark.line + 1, f"“{tag}” is a program’s, not a reader’s")


def _said(root: dict[str, Node]) -> CorpusFile:
    title = _text(root.get("title"))
    listed = root.get("documents")
    if listed is None or is_nothing(listed):
        return CorpusFile(title=title)
    if not isinstance(listed, yaml.MappingNode):
        problem = "“documents” must name files, as “report.txt: {title: …}”"
        return CorpusFile(title=title, problem=problem)
    problem = ""
    documents: dict[str, Told] = {}
    taken: set[str] = set()
    for name, item in fields_of(listed).items():
        told = told_of(item)
        if told is None:
            problem = problem or f"what it says of “{name}” is not names and values"
            continue
        if told.id and told.id in taken:
            problem = problem or f"two documents have the id “{told.id}”"
            continue
        taken.add(told.id)
        documents[name] = told
    return CorpusFile(title=title, documents=documents, problem=problem)


def told_of(item: Node) -> Told | None:
    """Return what is said of one document, or None if it is not names and values.

    Raises:
        EntryError: if a name stands twice, or a value is nested too deeply.
    """
    if is_nothing(item):
        return Told()
    if not isinstance(item, yaml.MappingNode):
        return None
    found = fields_of(item)
    citation = value_of(found["citation"]) if "citation" in found else None
    return Told(
        id=_text(found.get("id")),
        encoding=_text(found.get("encoding")),
        about=About(
            title=_text(found.get("title")),
            authors=_names(found.get("author")) or _names(found.get("authors")),
            date=_text(found.get("date")),
            source=_text(found.get("source")),
            language=_text(found.get("language")),
            citation=citation if isinstance(citation, dict) else {},
        ),
    )


def is_nothing(node: Node) -> bool:
    """Tell whether a node is an empty value."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULLS


def _names(node: Node | None) -> tuple[str, ...]:
    """Return authors: the items of a list, or of a text with semicolons between them."""
    if isinstance(node, yaml.SequenceNode):
        return tuple(name for name in map(_text, items_of(node, "author")) if name)
    return tuple(name for name in map(str.strip, _text(node).split(";")) if name)


def _text(node: Node | None) -> str:
    """Return a single value as text on one line; lists of words are joined."""
    if isinstance(node, yaml.SequenceNode):
        return ", ".join(filter(None, map(_text, items_of(node, "a value"))))
    if not isinstance(node, yaml.ScalarNode) or is_nothing(node):
        return ""
    return " ".join(text_of(node, "a value").split())
