"""Put the desk back as it was left, and keep how it is left."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.services.desk import DeskState, PaneState
from reader.ui.panes.listing import FlatTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.domain.document import DocumentId
    from reader.services.desk import Desks
    from reader.ui.desk.frame import Frame
    from reader.ui.desk.passages import Passages
    from reader.ui.desk.shown import Shown

logger = logging.getLogger(__name__)


def state_of(
    window: QMainWindow,
    frame: Frame,
    shown: Shown,
    passages: Passages,
    hidden: tuple[str, ...],
) -> DeskState:
    """Return the desk as it is now; ``hidden`` are the layers that are switched off."""
    panes = tuple(
        PaneState(
            pane.document.id,
            pane.view.offset_at_reading_line(),
            pane.document.path,
            pane.larger,
            pane.wants_pages,
        )
        for pane in shown.row.panes
        if pane.document is not None
    )
    held = passages.held
    splitters = {
        name: bytes(splitter.saveState().toBase64().data()).decode("ascii")
        for name, splitter in frame.splitters().items()
    }
    return DeskState(
        panes=panes,
        active=shown.held,
        locked=shown.scrolling.locked,
        overlap="" if held is None else held.overlap.id,
        window=geometry_of(window),
        splitters=splitters,
        hidden_layers=hidden,
        hidden_parts=tuple(name for name, part in frame.parts().items() if part.isHidden()),
        page=frame.dock.current,
        columns={
            table.objectName(): table.chosen_widths
            for table in frame.findChildren(FlatTable)
            if table.chosen_widths
        },
    )


def geometry_of(window: QMainWindow) -> str:
    """Return where the window stands, as text."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def restore_panes(state: DeskState, shown: Shown) -> bool:
    """Show the documents that were shown, where they were; not if one of them is gone."""
    return not missing(state, shown) and seat_panes(state, shown)


def missing(state: DeskState, shown: Shown) -> list[str]:
    """Return the documents of a desk that are no longer there, by path or id."""
    return [pane.path or pane.document for pane in state.panes if _document(pane, shown) is None]


def _document(pane: PaneState, shown: Shown) -> DocumentId | None:
    if pane.document in shown.documents:
        return pane.document
    found = (item.id for item in shown.documents.values() if pane.path and item.path == pane.path)
    return next(found, None)


def seat_panes(state: DeskState, shown: Shown) -> bool:
    """Show those documents of a desk that are there; tell whether there were any."""
    known = [
        replace(pane, document=document)
        for pane in state.panes
        if (document := _document(pane, shown)) is not None
    ]
    if not known:
        return False
    shown.set_pane_count(len(known))
    fitting = list(enumerate(known))
    for number, pane in fitting:
        shown.row.set_larger(number, pane.larger)
    shown.show_documents({number: pane.document for number, pane in fitting})
    with shown.scrolling.hold():
        for number, pane in fitting:
            shown.set_pages(number, on=pane.pages)
        for number, pane in fitting:
            view = shown.row.panes[number].view
            view.bring(pane.offset, int(view.reading_line))
    shown.take_in_hand(min(state.active, len(known) - 1))
    return True


def restore_lists(state: DeskState, frame: Frame) -> None:
    """Give the columns the widths they had."""
    for table in frame.findChildren(FlatTable):
        table.choose_widths(state.columns.get(table.objectName(), {}))


def keep(desks: Desks, folder: str, state: DeskState) -> None:
    """Write the state of a desk down; a full disk costs the state, nothing else."""
    try:
        desks.save(folder, state)
    except OSError as error:
        logger.info("the desk of %s cannot be kept: %s", folder, error)
