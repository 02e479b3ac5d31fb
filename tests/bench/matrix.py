"""The time a keystroke in the matrix takes: ``python -m tests.bench matrix``."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from reader.store.resources import resource
from reader.ui.models.matrix_cells import share_table
from reader.ui.panes.matrix import Matrix
from reader.ui.theme.appearance import dress
from reader.ui.theme.tokens import load
from tests.bench.figures import Figure, median_seconds
from tests.ui.test_matrix import many

DOCUMENTS, TIES = 2000, 20_000
KEYSTROKE = 50
"""Milliseconds that a list of 2,000 documents may take."""


def measure() -> list[Figure]:
    app = QApplication.instance() or QApplication([])
    theme = load(resource("themes/light.toml"))
    dress(app, theme)
    documents, comparison = many(DOCUMENTS, TIES)
    page = Matrix()
    page.set_theme(theme)
    page.resize(1400, 600)
    page.show_table(share_table(documents, comparison))
    page.show()
    app.processEvents()
    view = page.view
    bar = view.verticalScrollBar()
    wanted = iter([])

    def keystroke() -> None:
        nonlocal wanted
        text = next(wanted, None)
        if text is None:
            wanted = iter(["h", "ha", "har", "harb", "", "0", "01", "is"])
            text = next(wanted)
        page.wanted.setText(text)
        view.repaint()
        view.viewport().repaint()

    def scroll() -> None:
        bar.setValue((bar.value() + 997) % max(1, bar.maximum()))
        view.viewport().repaint()

    size = f"{DOCUMENTS:,} × {DOCUMENTS:,}"
    made = median_seconds(lambda: share_table(documents, comparison), 5)
    figures = [
        Figure(name=f"a table of {size} shares", value=1000 * made, unit="ms"),
        Figure(
            name=f"a letter typed into the filter of {size}",
            value=1000 * max(median_seconds(keystroke, 1) for _ in range(8)),
            unit="ms",
            bar=KEYSTROKE,
        ),
        Figure(
            name=f"a scrolled frame of {size}",
            value=1000 * median_seconds(scroll, 20),
            unit="ms",
            bar=12,
        ),
    ]
    page.close()
    return figures
