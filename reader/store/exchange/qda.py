"""REFI-QDA projects (``.qdpx``): coded passages of texts, with the hierarchy of codes as tags."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.domain.errors import FormatError
from reader.store.exchange.foreign import Foreign

if TYPE_CHECKING:
    from collections.abc import Iterator

Element: TypeAlias = Any
"""An element of lxml, whose class has a private name."""

_LARGEST = 200_000_000
_PROJECT = "project.qde"


def read_qdpx(raw: bytes, name: str) -> list[Foreign]:
    """Read the codings of all text sources of a project.

    Raises:
        FormatError: if it is no project, is damaged, or is far too large.
    """
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as project:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            root: Element = etree.fromstring(_member(project, _PROJECT), parser)
            codes = dict(_codes(root))
            users = {user.get("guid", ""): user.get("name", "") for user in _all(root, "User")}
            return [
                coded
                for source in _all(root, "TextSource")
                for coded in _source(project, source, codes, users)
            ]
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, NotImplementedError) as error:
        message = f"{name} is not a REFI-QDA project: {error}"
        raise FormatError(message) from error


def _member(project: zipfile.ZipFile, path: str) -> bytes:
    if project.getinfo(path).file_size > _LARGEST:
        message = f"{path} is too large for a project"
        raise FormatError(message)
    return project.read(path)


def _all(root: Element, name: str) -> Iterator[Element]:
    return (item for item in root.iter() if _name(item) == name)


def _name(item: Element) -> str:
    tag = item.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _codes(root: Element) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield for each code its tag, with the codes above it, and its colour."""
    for code in _all(root, "Code"):
        names: list[str] = []
        item: Element | None = code
        while item is not None and _name(item) == "Code":
            names.insert(0, item.get("name", "").strip().replace("/", "-"))
            item = item.getparent()
        yield code.get("guid", ""), ("/".join(names), code.get("color", ""))


def _source(
    project: zipfile.ZipFile,
    source: Element,
    codes: dict[str, tuple[str, str]],
    users: dict[str, str],
) -> Iterator[Foreign]:
    text = _text_of(project, source)
    for selection in _all(source, "PlainTextSelection"):
        start, end = _number(selection, "startPosition"), _number(selection, "endPosition")
        named = [
            codes.get(ref.get("targetGUID", ""), ("", "")) for ref in _all(selection, "CodeRef")
        ]
        described = next(_all(selection, "Description"), None)
        yield Foreign(
            source=source.get("name", ""),
            quote=text[start:end] if text else selection.get("name", ""),
            prefix=text[max(0, start - 32) : start],
            suffix=text[end : end + 32],
            start=start,
            note=(described.text or "").strip() if described is not None else "",
            tags=tuple(tag for tag, _ in named if tag),
            color=next((color for _, color in named if color), ""),
            by=users.get(selection.get("creatingUser", ""), ""),
            created=selection.get("creationDateTime", ""),
            id=selection.get("guid", ""),
        )


def _text_of(project: zipfile.ZipFile, source: Element) -> str:
    r"""Return the text of a source, with ``\n`` line ends; positions count in it."""
    path = source.get("plainTextPath", "")
    inside = "sources/" + PurePosixPath(path.removeprefix("internal://")).name
    for name in (inside, inside.capitalize()):
        if name in project.namelist():
            text = _member(project, name).decode("utf-8-sig", "replace")
            return text.replace("\r\n", "\n")
    held = next(_all(source, "PlainTextContent"), None)
    return (held.text or "") if held is not None else ""


def _number(item: Element, key: str) -> int:
    said = item.get(key, "")
    return int(said) if said.isdecimal() else 0
