"""The hits, and beside them how they divide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.panes.facet_list import FacetList
from reader.ui.panes.hit_list import HitList

_FACETS, _HITS = 190, 900


class HitsPage(QSplitter):
    """Facets at the left, which can be dragged wider or shut; the hits take the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.facets, self.hits = FacetList(), HitList()
        self.addWidget(self.facets)
        self.addWidget(self.hits)
        self.setCollapsible(1, False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        self.setSizes([_FACETS, _HITS])
        self.setFocusProxy(self.hits.list)
