"""Change what ``corpus.yaml`` says of documents, and not a byte of anything else.

Values are replaced where they stand; comments, order, quoting and keys of other programs
stay. The outcome is read again before it may replace the file. Where another program has
changed the same field meanwhile, its value stays and the clash is told.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, cast

from yaml import MappingNode

from reader.domain.about import About
from reader.domain.errors import CorpusError
from reader.store import atomic
from reader.store.annotations.nodes import EntryError, fields_of, value_of
from reader.store.annotations.patching import Patch, Patches
from reader.store.annotations.rendering import flow, key_of, mapping
from reader.store.corpus_file import corpus_file, corpus_text, corpus_tree, is_nothing
from reader.store.corpus_names import CORPUS_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from yaml import Node

    from reader.store.annotations.entries import Fields
    from reader.store.annotations.keeping import Keeping

ORDER = ("id", "title", "author", "authors", "date", "source", "language", "encoding", "citation")
_NAMES = tuple(item.name for item in fields(About))
_TRIES = 5
_STEP = 2
_BACKUP = "the corpus"
"""Under what name old bytes are kept; annotations of no document have it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader saw said of a document, and wants said instead."""

    path: str
    before: About
    after: About

    @property
    def inverse(self) -> Wish:
        """The wish that takes this one back."""
        return Wish(self.path, self.after, self.before)


@dataclass(frozen=True, slots=True)
class FieldClash:
    """A field that another program changed meanwhile: its value stands, the reader's does not."""

    path: str
    field: str
    theirs: object
    mine: object


@dataclass(frozen=True, slots=True)
class Written:
    """What the file says now of the documents that were wished about, and what clashed."""

    said: Mapping[str, About]
    clashes: tuple[FieldClash, ...] = ()


def write_about(folder: Path, wishes: tuple[Wish, ...], keeping: Keeping) -> Written:
    """Make ``corpus.yaml`` of a folder say what is wished; its old bytes are backed up.

    Raises:
        CorpusError: if the file is broken, cannot be written, or cannot be changed
            without touching what else it says. Nothing is written then.
    """
    try:
        with keeping.one_at_a_time():
            return _write(folder, wishes, keeping)
    except UnicodeDecodeError as error:
        message = f"{CORPUS_FILE} is not UTF-8; save it as UTF-8, nothing was changed"
        raise CorpusError(message) from error
    except OSError as error:
        message = f"{CORPUS_FILE} cannot be saved: {atomic.why_not(error)}"
        raise CorpusError(message) from error
    except (EntryError, ValueError) as error:
        line = f", line {error.line}" if isinstance(error, EntryError) else ""
        message = f"{CORPUS_FILE}{line}: {error}; mend it first, nothing was changed"
        raise CorpusError(message) from error


def _write(folder: Path, wishes: tuple[Wish, ...], keeping: Keeping) -> Written:
    path = folder / CORPUS_FILE
    if not folder.is_dir():
        message = f"{folder} is no longer there; put it back where it was"
        raise CorpusError(message)
    for _ in range(_TRIES):
        old = _text_at(folder)
        new, written = new_text(old or "", wishes)
        if new == (old or ""):
            return written
        if old is not None:
            if not os.access(path, os.W_OK):
                message = f"{CORPUS_FILE} is read-only; allow writing to it"
                raise CorpusError(message)
            keeping.back_up(_BACKUP, old.encode("utf-8"))
        if _text_at(folder) == old:
            atomic.write_bytes(path, new.encode("utf-8"))
            return written
    message = f"another program keeps changing {CORPUS_FILE}; try again"
    raise CorpusError(message)


def _text_at(folder: Path) -> str | None:
    try:
        return corpus_text(folder)
    except FileNotFoundError:
        return None


def new_text(text: str, wishes: tuple[Wish, ...]) -> tuple[str, Written]:
    """Return the text of a file after wishes, and what it then says.

    Raises:
        EntryError: if the text is not what a corpus file should be.
        CorpusError: if it cannot be changed without touching what else it says.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix("\ufeff")
    found = corpus_file(body)
    if found.problem:
        message = f"{CORPUS_FILE}: {found.problem}; nothing was changed"
        raise CorpusError(message)
    clashes: list[FieldClash] = []
    said: dict[str, About] = {}
    changes: list[_Change] = []
    for wish in wishes:
        told = found.documents.get(wish.path)
        now = told.about if told is not None else About()
        said[wish.path] = _merged(wish, now, clashes)
        if said[wish.path] != now:
            changes.append(_Change(wish.path, now, said[wish.path]))
    for change in changes[:1]:  # it may begin the list that the others are added to
        body = _changed(body, (change,)) or _changed_alone(body, change)
    at_once = _changed(body, changes[1:])
    if at_once is None:
        for change in changes[1:]:
            body = _changed_alone(body, change)
    return mark + (at_once or body), Written(said, tuple(clashes))


@dataclass(frozen=True, slots=True)
class _Change:
    """What is said of a document, and what should be said."""

    path: str
    now: About
    wanted: About


def _merged(wish: Wish, now: About, clashes: list[FieldClash]) -> About:
    """Return what should be said, field by field: theirs where only they changed it."""
    found = now
    for name in _NAMES:
        before, mine = getattr(wish.before, name), getattr(wish.after, name)
        theirs = getattr(now, name)
        if name == "citation":
            value = _merged_citation(wish, theirs, clashes)
            found = replace(found, citation=value)
        elif mine in (before, theirs):
            continue
        elif theirs == before:
            found = replace(found, **{name: mine})
        else:
            clashes.append(FieldClash(wish.path, name, theirs, mine))
    return found


def _merged_citation(
    wish: Wish, theirs: Mapping[str, object], clashes: list[FieldClash]
) -> dict[str, object]:
    before, after = wish.before.citation, wish.after.citation
    found = dict(theirs)
    for name in dict.fromkeys((*before, *after)):
        old, mine, now = before.get(name), after.get(name), theirs.get(name)
        if mine in (old, now):
            continue
        if now != old:
            clashes.append(FieldClash(wish.path, f"citation.{name}", now, mine))
        elif mine is None:
            found.pop(name, None)
        else:
            found[name] = mine
    return found


def _changed(text: str, changes: Sequence[_Change], *, anew: bool = False) -> str | None:
    """Return the text with all changes, each the smallest, or None where that cannot be.

    With ``anew`` whole entries are written anew.
    """
    tree = corpus_tree(text)
    aim = cast("Fields", value_of(tree)) if tree is not None else {}
    documents = _documents(aim)
    aim = {**aim, "documents": documents}
    listed, nodes = _entries(tree)
    patches = Patches(text, ORDER)
    for change in changes:
        node = nodes.get(change.path)
        old = cast("Fields", value_of(node)) if isinstance(node, MappingNode) else {}
        new = _fields(old, change.now, change.wanted)
        documents[change.path] = new
        way = _rewritten if anew else _patched
        if not way(tree, listed, (change.path, node), (old, new), patches):
            return None
    found = patches.applied()
    return found if found is not None and _says(found, aim) else None


def _changed_alone(text: str, change: _Change) -> str:
    """Return the text with one change, its entry written anew if need be."""
    found = _changed(text, (change,)) or _changed(text, (change,), anew=True)
    if found is None:
        message = (
            f"what {CORPUS_FILE} says of {change.path} cannot be changed without touching other"
            f" lines; change it in a text editor"
        )
        raise CorpusError(message)
    return found


def _fields(old: Fields, now: About, wanted: About) -> Fields:
    """Return the keys of a document's entry, with those that are others now."""
    authors = "authors" if "authors" in old and "author" not in old else "author"
    values: Fields = {
        "title": wanted.title,
        authors: _authors(wanted.authors),
        "date": wanted.date,
        "source": wanted.source,
        "language": wanted.language,
        "citation": dict(wanted.citation),
    }
    found = dict(old)
    for (key, value), name in zip(values.items(), _NAMES, strict=True):
        if getattr(now, name) == getattr(wanted, name):
            continue
        if name == "authors":
            found.pop("authors" if authors == "author" else "author", None)
        if value:
            found[key] = value
        else:
            found.pop(key, None)
    return found


def _authors(names: tuple[str, ...]) -> str | list[str]:
    """Return one name as text and several as a list; a name with a semicolon is a list, too."""
    one = len(names) == 1 and ";" not in names[0]
    return names[0] if one else list(names)


def _entries(tree: Node | None) -> tuple[Node | None, dict[str, Node]]:
    """Return the node of ``documents`` and those of the documents in it, by path."""
    listed = fields_of(tree).get("documents") if tree is not None else None
    return listed, fields_of(listed) if isinstance(listed, MappingNode) else {}


def _documents(root: Fields) -> Fields:
    """Return a copy of what is said of documents."""
    documents = root.get("documents")
    return dict(cast("Fields", documents)) if isinstance(documents, dict) else {}


def _says(text: str, aim: Fields) -> bool:
    """Tell whether a text, read again, says just what it should, empty entries left aside."""
    try:
        tree = corpus_tree(text)
        found = cast("Fields", value_of(tree)) if tree is not None else {}
    except EntryError:
        return False
    return _bare(found) == _bare(aim)


def _bare(root: Fields) -> Fields:
    return {**root, "documents": {path: entry for path, entry in _documents(root).items() if entry}}


def _patched(
    tree: Node | None,
    listed: Node | None,
    entry: tuple[str, Node | None],
    values: tuple[Fields, Fields],
    patches: Patches,
) -> bool:
    """Note the smallest change of an entry that is there, or put a new one in."""
    path, node = entry
    old, new = values
    if isinstance(node, MappingNode):
        return patches.change_mapping(node, old, new)
    return _added(tree, listed, (path, node), new, patches)


def _rewritten(
    _tree: Node | None,
    _listed: Node | None,
    entry: tuple[str, Node | None],
    values: tuple[Fields, Fields],
    patches: Patches,
) -> bool:
    """Note an entry written anew in its place."""
    _, node = entry
    if not isinstance(node, MappingNode):
        return False
    if node.flow_style:
        text = flow(values[1])
    else:
        text = mapping(values[1], int(node.start_mark.column)) if values[1] else "{}"
    patches.add(Patch(int(node.start_mark.index), patches.end_of(node), text))
    return True


def _added(
    tree: Node | None,
    listed: Node | None,
    entry: tuple[str, Node | None],
    new: Fields,
    patches: Patches,
) -> bool:
    """Note a new entry: behind the others, in a new list, or behind a name without values."""
    path, node = entry
    if isinstance(listed, MappingNode) and node is not None:
        if listed.flow_style:
            return patches.change_mapping(listed, {path: None}, {path: new})
        start, end = int(node.start_mark.index), int(node.end_mark.index)
        if start < end:
            patches.add(Patch(start, end, ""))
        key = next(key for key, value in listed.value if value is node)
        at = patches.line_end(int(key.end_mark.index))
        patches.add(Patch(at, at, _body(new, int(key.start_mark.column) + _STEP)))
        return is_nothing(node)
    if isinstance(listed, MappingNode) and listed.value and not listed.flow_style:
        column = int(listed.value[0][0].start_mark.column)
        at = patches.line_end(patches.end_of(listed))
        patches.add(Patch(at, at, _lines(path, new, column)))
        return True
    if isinstance(listed, MappingNode) or (isinstance(tree, MappingNode) and tree.flow_style):
        target = listed if isinstance(listed, MappingNode) else cast("MappingNode", tree)
        value = new if isinstance(listed, MappingNode) else {path: new}
        name = path if isinstance(listed, MappingNode) else "documents"
        return patches.change_mapping(target, {}, {name: value})
    body = _lines(path, new, _STEP)
    at = patches.line_end(patches.key_line(tree, "documents")) if listed is not None else -1
    if at < 0:
        at = patches.line_end(patches.end_of(tree)) if tree is not None else patches.size
        body = f"documents:\n{body}"
    patches.add(Patch(at, at, body))
    return True


def _lines(path: str, new: Fields, column: int) -> str:
    return f"{' ' * column}{key_of(path)}:\n{_body(new, column + _STEP)}"


def _body(new: Fields, column: int) -> str:
    ranks = {key: rank for rank, key in enumerate(ORDER)}
    ordered = dict(sorted(new.items(), key=lambda item: ranks.get(item[0], len(ranks))))
    return f"{' ' * column}{mapping(ordered, column)}\n"
