"""The annotations of the whole corpus in the lower part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.services.annotation_filter import AnnotationFilter, AnnotationSearch
from reader.services.correcting import is_correction
from reader.ui.panes.annotation_list import AnnotationList

if TYPE_CHECKING:
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.theme.tokens import Theme

_SOON = 30


class AnnotationTab(QObject):
    """Lists what passes the filter; decisions about overlaps have their own list."""

    def __init__(self, desk: Desk, keeping: NoteKeeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._keeping = desk, keeping
        self._search = AnnotationSearch()
        self.page = AnnotationList()
        self.page.set_theme(desk.looks.theme)
        desk.frame.dock.add_page(
            "annotations", self.page, self.tr("Annotations"), self.page.controls
        )
        self._listing = QTimer(self, singleShot=True, interval=_SOON)
        self._listing.timeout.connect(self.refresh)
        keeping.loaded.connect(self.refresh)
        keeping.changed.connect(self._listing.start)
        self.page.filter_changed.connect(self.refresh)
        desk.looks.theme_changed.connect(self._set_theme)
        desk.session.opened.connect(self.refresh)
        desk.frame.dock.page_shown.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """List everything anew, if it is seen; count in any case."""
        service = self._keeping.service
        every = [] if service is None else [*service.entries.values()]
        notes = [entry for entry in every if not is_correction(entry)]
        title = self.tr("Annotations {0}") if notes else self.tr("Annotations")
        self._desk.frame.dock.set_title("annotations", title.format(f"{len(notes):,}"))
        if self._desk.frame.dock.current == "annotations":
            found = self._search.matching(notes, self.page.wanted)
            self.page.show_entries(found, self._desk.shown.documents, self._nothing(len(notes)))

    @Slot()
    def go_to(self) -> None:
        """Show the list and move the keyboard there."""
        self._desk.actions()["view.overlaps"].setChecked(True)
        self._desk.tabs.go_to("annotations")

    def stop(self) -> None:
        """List nothing any more."""
        self._listing.stop()

    def _nothing(self, count: int) -> str:
        if self._keeping.service is None:
            return self.tr("The annotations are being read …")
        if count and self.page.wanted != AnnotationFilter():
            return self.tr("No annotation passes the filter.")
        return self.tr(
            "Nothing is annotated yet. Select words in a text and press H to highlight them,"
            " or Ctrl+M for a note."
        )

    @Slot(object)
    def _set_theme(self, theme: Theme) -> None:
        self.page.set_theme(theme)
