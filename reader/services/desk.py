"""How a reader left the desk: kept for each corpus, so that it comes back as it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from reader.domain.errors import InvalidValueError
from reader.store.settings_file import name_for, read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reader.domain.document import DocumentId

FORMAT = "synoptic-desk/1"
NAMED_FORMAT = "synoptic-desks/1"
MOST_PANES = 4
LONGEST_NAME = 80
_DIGITS = 3
_MOST_LARGER = 42


@dataclass(frozen=True, slots=True)
class PaneState:
    """What one pane shows: a document, and the offset (code points) at its reading line.

    ``path`` finds the document, or says which one it was, where its id is not known any
    more; ``larger`` is by how many points its text is set larger than the others. With
    ``pages`` its pages are shown as they look, if it has any.
    """

    document: DocumentId
    offset: int = 0
    path: str = ""
    larger: int = 0
    pages: bool = False


def _none() -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class DeskState:
    """The window as it was left.

    ``window`` and the values of ``splitters`` are what Qt's ``saveGeometry`` and
    ``saveState`` gave, as text; ``splitters`` is by name. ``active`` is the pane
    in hand, ``overlap`` the id of the overlap in hand, ``hidden_layers`` the
    highlight layers that were switched off. ``hidden_parts`` are the parts around the
    panes that were, ``page`` the list seen below them, ``columns`` the widths the reader
    gave (pixels by column number, by list), ``filters`` what the list of overlaps shows.
    """

    panes: tuple[PaneState, ...] = ()
    active: int = 0
    locked: bool = True
    overlap: str = ""
    window: str = ""
    splitters: Mapping[str, str] = field(default_factory=_none)
    hidden_layers: tuple[str, ...] = ()
    hidden_parts: tuple[str, ...] = ()
    page: str = ""
    columns: Mapping[str, Mapping[int, int]] = field(default_factory=_none)
    filters: Mapping[str, Any] = field(default_factory=_none)


class Desks:
    """The desks of all corpora, one small file each, in a folder of the application's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, corpus_folder: str) -> DeskState:
        """Return how the desk of that corpus was left; what is damaged is left out."""
        return state_from(read_kept(self._path(corpus_folder), FORMAT).values)

    def save(self, corpus_folder: str, state: DeskState) -> None:
        """Keep how the desk of that corpus is now.

        Raises:
            OSError: if it cannot be written.
        """
        values = {"corpus": corpus_folder, **to_kept(state)}
        write_kept(self._path(corpus_folder), FORMAT, values)

    def named(self, corpus_folder: str) -> NamedDesks:
        """Return the desks of that corpus that the reader gave names."""
        path = self._path(corpus_folder)
        return NamedDesks(path.with_name(f"{path.stem}.named.json"), corpus_folder)

    def _path(self, corpus_folder: str) -> Path:
        return self._folder / "desks" / f"{name_for(corpus_folder)}.json"


class NamedDesks:
    """The desks of one corpus that the reader gave names, in one small file.

    What is damaged in one of them costs that part of it and nothing else; what is not
    understood stays in the file.
    """

    def __init__(self, path: Path, corpus_folder: str) -> None:
        self._path = path
        self._corpus = corpus_folder

    @property
    def names(self) -> list[str]:
        """The names, in alphabetical order."""
        return sorted(self._read(), key=lambda name: (name.casefold(), name))

    def load(self, name: str) -> DeskState | None:
        """Return the desk of a name, or None if there is none."""
        found = self._read().get(name)
        return None if found is None else state_from(_object(found))

    def save(self, name: str, state: DeskState) -> None:
        """Keep a desk under a name, in the place of what had it before.

        Raises:
            OSError: if it cannot be written.
            InvalidValueError: if the name is empty.
        """
        self._write({**self._read(), tidy_name(name): to_kept(state)})

    def rename(self, name: str, to: str) -> None:
        """Give a desk another name, in the place of what had that before.

        Raises:
            OSError: if it cannot be written.
            InvalidValueError: if the name is empty.
        """
        desks, wanted = self._read(), tidy_name(to)
        if name in desks and wanted != name:
            desks[wanted] = desks.pop(name)
            self._write(desks)

    def delete(self, name: str) -> None:
        """Forget a desk.

        Raises:
            OSError: if it cannot be written.
        """
        desks = self._read()
        if desks.pop(name, None) is not None:
            self._write(desks)

    def _read(self) -> dict[str, Any]:
        found = read_kept(self._path, NAMED_FORMAT).values.get("desks")
        return {name: desk for name, desk in _object(found).items() if isinstance(desk, dict)}

    def _write(self, desks: Mapping[str, Any]) -> None:
        write_kept(self._path, NAMED_FORMAT, {"corpus": self._corpus, "desks": dict(desks)})


def tidy_name(name: str) -> str:
    """Return a name on one line and not too long.

    Raises:
        InvalidValueError: if nothing is left of it.
    """
    tidy = " ".join(name.split())[:LONGEST_NAME].rstrip()
    if not tidy:
        message = "a desk needs a name"
        raise InvalidValueError(message)
    return tidy


def state_from(kept: Mapping[str, Any]) -> DeskState:
    """Return the desk that was written down; what is damaged is left out."""
    return DeskState(
        panes=_panes(kept.get("panes")),
        active=_whole(kept.get("active")),
        locked=kept.get("locked") is not False,
        overlap=_text(kept.get("overlap")),
        window=_text(kept.get("window")),
        splitters={
            name: state
            for name, state in _object(kept.get("splitters")).items()
            if isinstance(state, str)
        },
        hidden_layers=_texts(kept.get("hidden_layers")),
        hidden_parts=_texts(kept.get("hidden_parts")),
        page=_text(kept.get("page")),
        columns={
            name: _widths(widths)
            for name, widths in _object(kept.get("columns")).items()
            if _widths(widths)
        },
        filters=_object(kept.get("filters")),
    )


def to_kept(state: DeskState) -> dict[str, Any]:
    """Return a desk as it is written down."""
    return {
        "panes": [
            {
                "document": pane.document,
                "path": pane.path,
                "offset": pane.offset,
                "larger": pane.larger,
                "pages": pane.pages,
            }
            for pane in state.panes
        ],
        "active": state.active,
        "locked": state.locked,
        "overlap": state.overlap,
        "window": state.window,
        "splitters": dict(state.splitters),
        "hidden_layers": list(state.hidden_layers),
        "hidden_parts": list(state.hidden_parts),
        "page": state.page,
        "columns": {
            name: {str(column): width for column, width in widths.items()}
            for name, widths in state.columns.items()
        },
        "filters": dict(state.filters),
    }


def _texts(found: object) -> tuple[str, ...]:
    return tuple(item for item in _items(found) if isinstance(item, str))


def _widths(found: object) -> dict[int, int]:
    return {
        int(column): _whole(width)
        for column, width in _object(found).items()
        if column.isdecimal() and len(column) <= _DIGITS and _whole(width)
    }


def _larger(found: object) -> int:
    whole = isinstance(found, int) and not isinstance(found, bool)
    return max(-_MOST_LARGER, min(_MOST_LARGER, cast("int", found))) if whole else 0


def _panes(found: object) -> tuple[PaneState, ...]:
    panes: list[PaneState] = []
    for item in _items(found):
        values = _object(item)
        document = _text(values.get("document"))
        if document:
            pane = PaneState(
                cast("DocumentId", document),
                _whole(values.get("offset")),
                _text(values.get("path")),
                _larger(values.get("larger")),
                values.get("pages") is True,
            )
            panes.append(pane)
    return tuple(panes[:MOST_PANES])


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""


def _whole(found: object) -> int:
    whole = isinstance(found, int) and not isinstance(found, bool)
    return max(0, cast("int", found)) if whole else 0


def _items(found: object) -> list[object]:
    return cast("list[object]", found) if isinstance(found, list) else []


def _object(found: object) -> dict[str, Any]:
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}
