"""The annotations of the whole corpus in the lower part of the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.services.annotation_filter import AnnotationFilter, AnnotationSearch, facets
from reader.services.correcting import is_correction
from reader.ui.desk.bulk_editing import BulkEditing
from reader.ui.dialogs.date_range import DateRange
from reader.ui.figures import figure
from reader.ui.panes.annotation_list import AnnotationList

if TYPE_CHECKING:
    from reader.domain.annotation import Entry
    from reader.services.annotation_filter import Facets
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.notes_shown import NotesShown
    from reader.ui.theme.tokens import Theme

_SOON = 30
_AT_ONCE = 500
_NOWHERE = "\0"
_COUNT_AFTER = 150
"""Milliseconds without a key before the tree of tags is counted anew."""


class AnnotationTab(QObject):
    """Lists what passes the filter; decisions about overlaps have their own list."""

    def __init__(
        self,
        desk: Desk,
        keeping: NoteKeeping,
        seen: NotesShown,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._keeping, self._seen = desk, keeping, seen
        self._search = AnnotationSearch()
        self._notes: list[Entry] = []
        self.page = AnnotationList()
        self.page.set_theme(desk.looks.theme)
        self.editing = BulkEditing(desk, self.page, keeping, seen)
        self.range: DateRange | None = None
        desk.frame.dock.set_page("annotations", self.page, self.page.controls)
        self._listing = QTimer(self, singleShot=True, interval=_SOON)
        self._listing.timeout.connect(self.refresh)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._counting.timeout.connect(self.count_tags)
        self._warming = QTimer(self, interval=0)
        self._warming.timeout.connect(self._warm)
        self._cold: list[Entry] = []
        keeping.loaded.connect(self.refresh)
        keeping.changed.connect(self._listing.start)
        self.page.filter_changed.connect(self.show)
        self.page.filters.range_requested.connect(self.ask_range)
        self.page.tags.toggled.connect(self.count_tags)
        desk.looks.theme_changed.connect(self._set_theme)
        desk.session.opened.connect(self.refresh)
        desk.frame.dock.page_shown.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Take all annotations anew and list them, if the list is seen; count in any case."""
        service = self._keeping.service
        every = [] if service is None else [*service.entries.values()]
        notes = self._notes = [entry for entry in every if not is_correction(entry)]
        self._cold = notes
        title = self.tr("Annotations {0}") if notes else self.tr("Annotations")
        self._desk.frame.dock.set_title("annotations", title.format(figure(len(notes))))
        problems = self._keeping.service is not None and bool(self._keeping.service.problems)
        self.page.show_filters(shown=bool(notes) or problems)
        self.page.filters.set_source(
            self.counted, self._desk.shown.documents, self._seen.words.colors
        )
        self.page.field.set_tags(tuple(self._seen.words.tag_choices(notes)))
        self.show()

    @Slot()
    def show(self) -> None:
        """List what passes the filter, if it is seen."""
        if self._desk.frame.dock.current != "annotations":
            return
        found = self.passing(self.page.wanted)
        count = len(self._notes)
        self.page.show_entries(found, self._desk.shown.documents, self._nothing(count))
        self.page.filters.say_count(len(found), count)
        self._counting.start()
        if self._cold:
            self._warming.start()

    @Slot()
    def _warm(self) -> None:
        """Make some annotations ready to be searched, so that the first key finds them so."""
        some, self._cold = self._cold[:_AT_ONCE], self._cold[_AT_ONCE:]
        self._search.matching(some, AnnotationFilter(text=_NOWHERE))
        if not self._cold:
            self._warming.stop()

    def passing(self, wanted: AnnotationFilter) -> list[Entry]:
        """Return the annotations that pass a filter and have all tags that were typed."""
        found = self._search.matching(self._notes, wanted)
        for tag in self.page.typed_tags:
            found = self._search.matching(found, AnnotationFilter(tag=tag))
        return found

    def listed(self) -> list[Entry]:
        """Return what the list has, or would have if it were seen, from the top."""
        if self._listing.isActive():  # something has changed this very moment
            self._listing.stop()
            self.refresh()
        found = self.passing(self.page.wanted)
        return self.page.model.ordered(found, self._desk.shown.documents)

    def counted(self, wanted: AnnotationFilter) -> Facets:
        """Return what there is to choose from among what a filter lists, with the words typed."""
        return facets(self.passing(replace(wanted, text=self.page.wanted.text)))

    @Slot()
    def count_tags(self) -> None:
        """Show the tree of tags with their counts, if it is seen."""
        if self.page.tags.isChecked():
            wanted = replace(self.page.filters.state, tag="", untagged=False)
            self.page.tree.show_tags(self.counted(wanted).tags, self._seen.words.tags)

    @Slot()
    def ask_range(self) -> None:
        """Ask from which day to which."""
        found = facets(self._notes)
        state = self.page.filters.state
        self.range = DateRange(
            state.since or found.first, state.until or found.last, self._desk.window
        )
        self.range.told.connect(self.use_range)
        self.range.open()

    @Slot(str, str)
    def use_range(self, since: str, until: str) -> None:
        """List what was made from one day to another, both included."""
        state = self.page.filters.state
        self.page.filters.choose(replace(state, since=since, until=until))

    @Slot()
    def go_to(self) -> None:
        """Show the list and move the keyboard there."""
        self._desk.actions()["view.overlaps"].setChecked(True)
        self._desk.tabs.go_to("annotations")

    @Slot()
    def show_tags(self) -> None:
        """Show the tree of tags and move the keyboard there."""
        self.go_to()
        self.page.tags.setChecked(True)
        self.count_tags()
        self.page.tree.setFocus()

    def stop(self) -> None:
        """List nothing any more."""
        self._listing.stop()
        self._counting.stop()
        self._warming.stop()

    def _nothing(self, count: int) -> str:
        if self._keeping.service is None:
            return self.tr("The annotations are being read …")
        if count and self.page.is_filtered:
            if self.page.wanted == AnnotationFilter(orphans=True):
                return self.tr("Every annotation has its place. None is lost.")
            return self.tr(
                "No annotation passes the filter. Press “Show all” to list them all again."
            )
        return self.tr(
            "Nothing is annotated yet. Select words in a text and press H to highlight them,"
            " or Ctrl+M for a note."
        )

    @Slot(object)
    def _set_theme(self, theme: Theme) -> None:
        self.page.set_theme(theme)
