"""Change a file of annotations so that every line nobody changed stays byte for byte.

Values are replaced where they stand, keys and entries added and taken out as whole lines;
comments, order, quoting and layout written by hand stay. The outcome is read again before
anyone may trust it; where the small change did not do it (YAML's own anchors, an item in
braces), the entry is written anew, and at last the whole file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import MappingNode

from reader.domain.annotation import Link, place_order
from reader.domain.errors import FormatError
from reader.store.annotations.entries import entry_fields, header_fields
from reader.store.annotations.nodes import value_of
from reader.store.annotations.patching import Patch, Patches
from reader.store.annotations.reading import LISTS, is_nothing, read_text
from reader.store.annotations.rendering import flow, item, whole_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.annotation import Entry, EntryId
    from reader.store.annotations.entries import Fields, Header
    from reader.store.annotations.reading import ReadEntry, ReadFile


def new_text(found: ReadFile, wanted: Mapping[EntryId, Entry], header: Header) -> str:
    r"""Return the text of a file that holds ``wanted`` and ``header``, with ``\n`` or as it was.

    Raises:
        FormatError: if the file has problems, or no way of writing it reads back the same.
    """
    if found.problems:
        message = f"line {found.problems[0].line}: {found.problems[0].reason}"
        raise FormatError(message)
    if not found.root:
        text = whole_file(header, wanted.values())
        return text if _says(text, wanted, header) else _refused()
    for careful in (True, False):
        patched = _patched(found, wanted, header, careful=careful)
        if patched is not None and _says(patched, wanted, header):
            return patched
    extra: Fields = {
        key: value_of(node)
        for key, node in found.root.items()
        if key not in {"format", "document", "by", *LISTS}
    }
    text = whole_file(header, wanted.values(), extra)
    return text if _says(text, wanted, header) else _refused()


def _refused() -> str:
    message = "these annotations cannot be written as YAML; please report this"
    raise FormatError(message)


def _says(text: str, wanted: Mapping[EntryId, Entry], header: Header) -> bool:
    """Tell whether a text, read again, says just what it should."""
    again = read_text(text)
    return not again.problems and again.values == dict(wanted) and again.header == header


def _patched(
    found: ReadFile, wanted: Mapping[EntryId, Entry], header: Header, *, careful: bool
) -> str | None:
    patches = Patches(found.text)
    if header != found.header and not _patch_header(found, header, patches):
        return None
    for key, held in found.entries.items():
        entry = wanted.get(key)
        if entry is None:
            patches.drop_item(held.node)
            continue
        old, new = entry_fields(held.entry, found.header), entry_fields(entry, header)
        if old == new and list(old) == list(new):
            continue
        if not (careful and isinstance(held.node, MappingNode)) or not patches.change_mapping(
            held.node, old, new
        ):
            patches.rewrite_item(held.node, entry, header)
    for name in LISTS:
        added = [
            entry
            for key, entry in wanted.items()
            if key not in found.entries and (name == "links") is isinstance(entry, Link)
        ]
        if added:
            _add(found, name, sorted(added, key=place_order), (header, patches))
    return patches.applied()


def _patch_header(found: ReadFile, header: Header, patches: Patches) -> bool:
    """Change what the file says of its document, or who wrote it."""
    if header.by != found.header.by:
        return False
    node = found.root.get("document")
    new = header_fields(header)
    if node is None:
        if "format" in found.root:
            at = patches.line_end(patches.key_line(found.tree, "format"))
        else:
            at = patches.line_start(int(found.tree.start_mark.index) if found.tree else 0)
        patches.add(Patch(at, at, f"document: {flow(new)}\n"))
        return True
    return isinstance(node, MappingNode) and patches.change_mapping(
        node, header_fields(found.header), new
    )


def _add(found: ReadFile, name: str, added: list[Entry], into: tuple[Header, Patches]) -> None:
    """Put new entries into a list, each after the last one that stands before it."""
    header, patches = into
    held = [entry for entry in found.entries.values() if entry.list == name]
    if not held:
        _start_list(found, name, "".join(item(entry, header) for entry in added), patches)
        return
    dash, content = patches.columns(held[0].node)
    for entry in added:
        text = item(entry, header, dash, content)
        before = _before(held, entry)
        at = patches.item_end(before.node) if before else patches.item_start(held[0].node)
        patches.add(Patch(at, at, text))


def _before(held: list[ReadEntry], entry: Entry) -> ReadEntry | None:
    """Return the last entry of the file that stands before a new one in the document."""
    place = place_order(entry)
    earlier = [other for other in held if place_order(other.entry) <= place]
    return earlier[-1] if earlier else None


def _start_list(found: ReadFile, name: str, items: str, patches: Patches) -> None:
    node = found.root.get(name)
    if node is None:
        end = len(found.text)
        gap = "" if found.text.endswith("\n") else "\n"
        patches.add(Patch(end, end, f"{gap}{name}:\n{items}"))
        return
    if not is_nothing(node):  # an empty list in brackets
        patches.add(Patch(node.start_mark.index, node.end_mark.index, ""))
    at = patches.line_end(patches.key_line(found.tree, name))
    patches.add(Patch(at, at, items))
