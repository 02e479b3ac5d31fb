"""Citation styles: those that come along and the reader's own ``.csl`` files, checked with care."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.domain.errors import FormatError
from reader.store.places import user_places
from reader.store.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

Element: TypeAlias = Any
"""An element of lxml, whose class has a private name."""

DEFAULT_STYLE = "author-date"
_LARGEST = 2_000_000
_MOST_STEPS = 20_000
_DEEPEST = 100
_CSL = "{http://purl.org/net/xbiblio/csl}"


@dataclass(frozen=True, slots=True)
class StyleChoice:
    """A style to choose: ``name`` is what it is asked for by, ``title`` what a person reads."""

    name: str
    title: str
    path: Path


def style_choices() -> list[StyleChoice]:
    """Return the styles there are: the application's own, then those in the reader's folder.

    A style of the reader's goes before one of the application's of the same name. A file
    that is broken is listed under its file's name; its fault is told when it is used.
    """
    found: dict[str, StyleChoice] = {}
    for folder in (resource("citation_styles"), user_places().settings / "styles"):
        for path in sorted(folder.glob("*.csl")) if folder.is_dir() else []:
            found[path.stem] = StyleChoice(path.stem, _title(path), path)
    return list(found.values())


def read_style(name: str = "") -> bytes:
    """Return the checked bytes of a style, by its name or as a path to a ``.csl`` file.

    Raises:
        FormatError: if there is none, it is no CSL style, or it would never be done; the
            message names file and line.
    """
    asked = name or DEFAULT_STYLE
    if asked.lower().endswith(".csl") and Path(asked).expanduser().is_file():
        path = Path(asked).expanduser()
    else:
        choices = {choice.name: choice.path for choice in style_choices()}
        if asked not in choices:
            known = ", ".join(choices)
            message = f"there is no citation style “{asked}”; there are {known}, or a .csl file"
            raise FormatError(message)
        path = choices[asked]
    try:
        if path.stat().st_size > _LARGEST:
            message = f"{path.name} is too large for a citation style"
            raise FormatError(message)
        raw = path.read_bytes()
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror or error}"
        raise FormatError(message) from error
    check_style(raw, path.name)
    return raw


def check_style(raw: bytes, name: str) -> None:
    """Refuse what is no CSL style, by the schema, and what is one but would never end.

    Raises:
        FormatError: naming the line and what is wrong there.
    """
    root = _parsed(raw, name)
    if not isinstance(root.tag, str) or root.tag != f"{_CSL}style":
        message = f"{name} is not a citation style: its first element is not CSL's “style”"
        raise FormatError(message)
    if root.find(f"{_CSL}citation") is None:
        message = f"{name} only points to another style and holds none; get the one it names"
        raise FormatError(message)
    if root.find(f"{_CSL}bibliography") is None:
        message = f"{name} has no bibliography, so sources could not be listed; choose another"
        raise FormatError(message)
    _check_by_schema(root, name)
    _check_macros(root, name)


def _parsed(raw: bytes, name: str) -> Element:
    from lxml import etree

    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw or "<!DOCTYPE".encode("utf-16-le") in raw:
        message = f"{name} declares a document type, which no citation style needs; it is not read"
        raise FormatError(message)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root: Element = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        told = str(error).partition("\n")[0][:160]
        message = f"{name}, line {line or 1}: {told}"
        raise FormatError(message) from error
    if root.getroottree().docinfo.doctype:
        message = f"{name} declares a document type, which no citation style needs; it is not read"
        raise FormatError(message)
    return root


def _check_by_schema(root: Element, name: str) -> None:
    """Compare with the schema of CSL, as it comes with the citation processor."""
    import citeproc
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(citeproc.SCHEMA_PATH))
    if not schema.validate(root):
        faults = [fault for fault in schema.error_log if "Extra element" not in fault.message]
        fault = faults[0] if faults else schema.error_log[0]
        message = f"{name}, line {fault.line}: {fault.message[:160]}"
        raise FormatError(message)


def _check_macros(root: Element, name: str) -> None:
    """Refuse macros that are missing, call themselves, or multiply beyond all measure."""
    macros = {item.get("name"): item for item in root.iterfind(f"{_CSL}macro")}
    costs: dict[str, int] = {}

    def cost(key: str, line: int, above: tuple[str, ...]) -> int:
        if key not in macros:
            message = f"{name}, line {line}: there is no macro “{key}”"
            raise FormatError(message)
        if key in above or len(above) > _DEEPEST:
            message = f"{name}, line {line}: the macro “{key}” calls itself"
            raise FormatError(message)
        if key not in costs:
            calls = _calls(macros[key])
            steps = sum(1 for _ in macros[key].iter())
            costs[key] = steps + sum(cost(called, at, (*above, key)) for called, at in calls)
        return costs[key]

    for part in root:
        if part.tag in {f"{_CSL}citation", f"{_CSL}bibliography"}:
            steps = sum(cost(called, at, ()) for called, at in _calls(part))
            if steps > _MOST_STEPS:
                message = f"{name}, line {part.sourceline}: its macros multiply without measure"
                raise FormatError(message)


def _calls(part: Element) -> Iterator[tuple[str, int]]:
    for item in part.iter():
        if isinstance(item.tag, str) and item.get("macro") is not None:
            yield item.get("macro"), item.sourceline


def _title(path: Path) -> str:
    """Return what a style calls itself, or its file's name."""
    try:
        root = _parsed(path.read_bytes()[:_LARGEST], path.name)
    except (OSError, FormatError):
        return path.stem
    found = root.find(f"{_CSL}info/{_CSL}title")
    return " ".join((found.text or "").split()) if found is not None else path.stem
