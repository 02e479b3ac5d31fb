"""How a reader left the desk: kept for each corpus, so that it comes back as it was."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from reader.domain.document import DocumentId
from reader.store.settings_file import read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FORMAT = "synoptic-desk/1"
MOST_PANES = 4


@dataclass(frozen=True, slots=True)
class PaneState:
    """What one pane shows: a document, and the offset (code points) at its reading line."""

    document: DocumentId
    offset: int = 0


def _none() -> dict[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class DeskState:
    """The window as it was left.

    ``window`` and the values of ``splitters`` are what Qt's ``saveGeometry`` and
    ``saveState`` gave, as text; ``splitters`` is by name. ``active`` is the pane
    in hand, ``overlap`` the id of the overlap in hand, ``hidden_layers`` the
    highlight layers that were switched off.
    """

    panes: tuple[PaneState, ...] = ()
    active: int = 0
    locked: bool = True
    overlap: str = ""
    window: str = ""
    splitters: Mapping[str, str] = field(default_factory=_none)
    hidden_layers: tuple[str, ...] = ()


class Desks:
    """The desks of all corpora, one small file each, in a folder of the application's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, corpus_folder: str) -> DeskState:
        """Return how the desk of that corpus was left; what is damaged is left out."""
        kept = read_kept(self._path(corpus_folder), FORMAT).values
        splitters = kept.get("splitters")
        return DeskState(
            panes=_panes(kept.get("panes")),
            active=_whole(kept.get("active")),
            locked=kept.get("locked") is not False,
            overlap=_text(kept.get("overlap")),
            window=_text(kept.get("window")),
            splitters={
                name: state for name, state in _object(splitters).items() if isinstance(state, str)
            },
            hidden_layers=tuple(
                item for item in _items(kept.get("hidden_layers")) if isinstance(item, str)
            ),
        )

    def save(self, corpus_folder: str, state: DeskState) -> None:
        """Keep how the desk of that corpus is now.

        Raises:
            OSError: if it cannot be written.
        """
        values = {
            "corpus": corpus_folder,
            "panes": [{"document": pane.document, "offset": pane.offset} for pane in state.panes],
            "active": state.active,
            "locked": state.locked,
            "overlap": state.overlap,
            "window": state.window,
            "splitters": dict(state.splitters),
            "hidden_layers": list(state.hidden_layers),
        }
        write_kept(self._path(corpus_folder), FORMAT, values)

    def _path(self, corpus_folder: str) -> Path:
        name = hashlib.sha256(corpus_folder.encode("utf-8", "surrogatepass")).hexdigest()[:20]
        return self._folder / "desks" / f"{name}.json"


def _panes(found: object) -> tuple[PaneState, ...]:
    panes: list[PaneState] = []
    for item in _items(found):
        values = _object(item)
        document = _text(values.get("document"))
        if document:
            panes.append(PaneState(DocumentId(document), _whole(values.get("offset"))))
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
