"""What a row of panes says to the desk, by the number of the pane or gap."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class RowSignals(QWidget):
    """What is said of panes and ribbons; each signal begins with the number of its pane or gap, from 0.

    Signals:
        document_requested: show a document in that pane.
        choose_requested: list the documents for that pane.
        move_requested: put that pane at another place of the row.
        taken: that pane was taken in hand.
        led: that pane is being scrolled by the reader.
        clicked, hovered: an offset of that pane's text (hovered: -1 for none).
        scrolled, selection_changed: what is seen or selected in that pane changed.
        ribbon_clicked, ribbon_hovered: a piece in that gap (hovered: -1 for none).
        tie_clicked: a link between two panes; carries its id alone.
        lock_requested: tie the scrolling, or let it go.
        zoomed: the text of that pane has another size.
        visit_requested: go back (-1) or forward (1) through the places visited.
        close_requested: close that pane.
        pages_requested: show that pane's pages instead of its text, or its text again.
        views_changed: a pane shows another view; the ribbons are new.
        pane_closed: a pane is no longer in the row; carries the ``Pane``.
    """

    document_requested = Signal(int, str)
    choose_requested = Signal(int)
    move_requested = Signal(int, int)
    taken = Signal(int)
    led = Signal(int)
    clicked = Signal(int, int)
    hovered = Signal(int, int)
    scrolled = Signal(int)
    selection_changed = Signal(int)
    ribbon_clicked = Signal(int, int)
    ribbon_hovered = Signal(int, int)
    tie_clicked = Signal(str)
    lock_requested = Signal()
    zoomed = Signal(int)
    visit_requested = Signal(int)
    close_requested = Signal(int)
    pages_requested = Signal(int)
    views_changed = Signal()
    pane_closed = Signal(object)
