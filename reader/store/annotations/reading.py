"""Read one file of annotations: what is bad is set aside and explained, the rest loads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from yaml import Node, ScalarNode

from reader.domain.annotation import Annotation, EntryId, Link
from reader.store.annotations.entries import Header, read_annotation, read_header, read_link
from reader.store.annotations.nodes import EntryError, fields_of, items_of, parse, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.annotation import Entry

FORMAT = "synoptic-annotations/1"
_FAMILY = "synoptic-annotations/"
LISTS = ("annotations", "links")
_LIST = re.compile(r"^(annotations|links)[ \t]*:[ \t]*(?:#.*)?$")
_ITEM = re.compile(r"^([ \t]*)-(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be understood in a file, and where; ``line`` counts from 1.

    ``raw`` is the entry that was set aside, byte for byte, or empty for the whole file.
    ``twice`` says that only its id is wrong: another entry has it.
    """

    line: int
    reason: str
    raw: str = ""
    twice: bool = False


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry and where it stands in its file."""

    entry: Entry
    node: Node
    list: str


@dataclass(slots=True)
class ReadFile:
    """One file as it was read. ``text`` is its characters without a byte order mark.

    ``twice`` are further entries of an id that is there already. With ``problems`` the file must not be written until a person has mended it.
    ``root`` is empty where the file as a whole is not YAML.
    """

    text: str
    bom: bool = False
    header: Header = field(default_factory=Header)
    entries: dict[EntryId, ReadEntry] = field(default_factory=dict[EntryId, ReadEntry])
    problems: list[Problem] = field(default_factory=list[Problem])
    twice: list[Annotation | Link] = field(default_factory=list[Annotation | Link])
    root: dict[str, Node] = field(default_factory=dict[str, Node])
    tree: Node | None = None

    @property
    def values(self) -> dict[EntryId, Entry]:
        """The entries by id, in the order of the file."""
        return {key: item.entry for key, item in self.entries.items()}


def read_bytes(raw: bytes) -> ReadFile:
    """Read the bytes of a file; nothing is raised, what is wrong is told in ``problems``."""
    try:
        text = raw.decode("utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8")
    except UnicodeDecodeError as error:
        return ReadFile("", problems=[Problem(1, f"not UTF-8: {error.reason}")])
    found = read_text(text.removeprefix("\ufeff"))
    found.bom = text.startswith("\ufeff")
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        found.problems.append(Problem(1, "saved as UTF-16; save it as UTF-8"))
    return found


def read_text(text: str) -> ReadFile:
    """Read the text of a file; see ``read_bytes``."""
    found = ReadFile(text)
    try:
        tree = parse(text)
    except EntryError as error:
        _salvage(found, error)
        return found
    if tree is None:
        return found
    try:
        root = fields_of(tree)
        found.header = read_header(root)
        _check_format(root, found)
        lists = {name: items_of(root[name], name) for name in LISTS if name in root}
    except EntryError as error:
        found.problems.append(Problem(error.line, str(error)))
        return found
    found.root, found.tree = root, tree
    for name, nodes in lists.items():
        for node in nodes:
            _read_item(found, name, node)
    return found


def _check_format(root: dict[str, Node], found: ReadFile) -> None:
    if "format" not in root:
        return
    said = text_of(root["format"], "format")
    if said == FORMAT:
        return
    newer = said.startswith(_FAMILY)
    reason = f"written by a newer version ({said})" if newer else f"not of the format {FORMAT}"
    found.problems.append(Problem(root["format"].start_mark.line + 1, reason))


def _read_item(found: ReadFile, name: str, node: Node, shift: int = 0) -> None:
    read: Callable[[Node, Header], Entry] = read_annotation if name == "annotations" else read_link
    try:
        entry = read(node, found.header)
    except EntryError as error:
        raw = "" if shift else found.text[node.start_mark.index : node.end_mark.index].rstrip()
        found.problems.append(Problem(error.line + shift, str(error), raw))
        return
    if entry.id in found.entries:
        line = node.start_mark.line + 1 + shift
        found.twice.append(entry)
        found.problems.append(Problem(line, f"the id {entry.id} is there twice", twice=True))
        return
    found.entries[entry.id] = ReadEntry(entry, node, name)


def _salvage(found: ReadFile, error: EntryError) -> None:
    """Read item by item what is not YAML as a whole, so that one slip does not hide the rest."""
    lines = found.text.splitlines(keepends=True)
    starts = [n for n, line in enumerate(lines) if _LIST.match(line.rstrip("\r\n"))]
    if not starts:
        found.problems.append(Problem(error.line, str(error)))
        return
    try:
        tree = parse("".join(lines[: starts[0]]))
        found.header = read_header(fields_of(tree)) if tree is not None else Header()
    except EntryError as bad:
        found.problems.append(Problem(bad.line, str(bad)))
        return
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        name = lines[start].partition(":")[0].strip()
        for low, high in _item_ranges(lines, start + 1, end):
            _salvage_item(found, name, lines, (low, high))
    if not found.problems:
        found.problems.append(Problem(error.line, str(error)))


def _item_ranges(lines: list[str], low: int, high: int) -> list[tuple[int, int]]:
    """Return the ranges of lines of the items of a list, by their dashes."""
    margin: str | None = None
    starts: list[int] = []
    for number in range(low, high):
        match = _ITEM.match(lines[number])
        if match and (margin is None or match.group(1) == margin):
            margin = match.group(1)
            starts.append(number)
    return list(zip(starts, [*starts[1:], high], strict=True))


def _salvage_item(found: ReadFile, name: str, lines: list[str], span: tuple[int, int]) -> None:
    raw = "".join(lines[span[0] : span[1]])
    try:
        tree = parse(raw)
        items = items_of(tree, name) if tree is not None else []
    except EntryError as error:
        found.problems.append(Problem(span[0] + 1, str(error), raw.rstrip()))
        return
    for node in items:
        _read_item(found, name, node, shift=span[0])


def is_nothing(node: Node) -> bool:
    """Tell whether a node is an empty value, as after a key with nothing behind it."""
    return isinstance(node, ScalarNode) and not node.style and node.value in {"", "null"}
