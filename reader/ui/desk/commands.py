"""What each action does, in a few words each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMenu

from reader.domain.overlap import Overlap
from reader.domain.span import Span
from reader.ui.actions.spec import MENU_TITLES
from reader.ui.actions.table import ACTIONS, plain
from reader.ui.desk.starting_folder import starting_folder
from reader.ui.dialogs.about import show_about
from reader.ui.dialogs.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.ui.desk.desk import Desk
    from reader.ui.panes.reading.view_in_hand import ViewInHand


class Commands(QObject):
    """The actions of the table as methods."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        inspector = desk.frame.inspector
        inspector.next_requested.connect(self.next_overlap)
        inspector.previous_requested.connect(self.previous_overlap)
        inspector.overlap_requested.connect(self.go_to_other)
        desk.frame.notice.act_requested.connect(self.reload)
        desk.row.lock_requested.connect(self.toggle_lock)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "file.open": self.choose_folder,
            "file.sample": self.open_sample,
            "file.reload": self.reload,
            "file.quit": self.quit,
            "view.documents": self.show_documents,
            "view.passage": self.show_passage,
            "view.overlaps": self.show_overlaps,
            "view.larger": self.larger,
            "view.smaller": self.smaller,
            "view.normal": self.normal,
            "read.copy": self.copy,
            "read.all": self.select_all,
            "read.next_pane": self.next_pane,
            "read.documents": self.go_to_documents,
            "read.overlaps": self.go_to_overlaps,
            "read.matrix": self.go_to_matrix,
            "read.coverage": self.go_to_coverage,
            "read.collation": self.go_to_collation,
            "read.swap": self.swap,
            "compare.next": self.next_overlap,
            "compare.previous": self.previous_overlap,
            "compare.counterpart": self.bring_counterpart,
            "compare.lock": self.toggle_lock,
            "compare.cancel": self.cancel,
            "help.palette": self.show_palette,
            "help.about": self.about,
        }

    @property
    def _view(self) -> ViewInHand:
        """The reading view in hand."""
        return self._desk.row.panes[self._desk.shown.held].view

    # File

    @Slot()
    def choose_folder(self) -> None:
        """Let the reader choose a folder to open."""
        services = self._desk.services
        start = starting_folder(services.settings.current.recent, services.sample())
        chosen = QFileDialog.getExistingDirectory(
            self._desk.window, self.tr("Open a folder of documents"), start,
            QFileDialog.Option(0),  # the files are seen, so that one knows the folder by them
        )  # fmt: skip
        if chosen:
            self._desk.open(Path(chosen))

    @Slot()
    def open_sample(self) -> None:
        """Open the sample corpus."""
        self._desk.open(self._desk.services.sample())

    @Slot()
    def reload(self) -> None:
        """Read the folder again."""
        corpus = self._desk.session.corpus
        if corpus is not None:
            self._desk.open(Path(corpus.folder))

    @Slot()
    def quit(self) -> None:
        """Close the window."""
        self._desk.window.close()

    # View

    @Slot(bool)
    def show_documents(self, shown: bool) -> None:
        """Show or hide the documents."""
        self._desk.frame.show_side(shown=shown)

    @Slot(bool)
    def show_passage(self, shown: bool) -> None:
        """Show or hide the passage."""
        self._desk.frame.show_inspector(shown=shown)

    @Slot(bool)
    def show_overlaps(self, shown: bool) -> None:
        """Show or hide the list of overlaps."""
        self._desk.frame.show_overlaps(shown=shown)

    @Slot()
    def larger(self) -> None:
        """Set the texts a point larger; or show the pages in hand larger."""
        if not self._zoom(1):
            self._desk.looks.make_larger(1)

    @Slot()
    def smaller(self) -> None:
        """Set the texts a point smaller; or show the pages in hand smaller."""
        if not self._zoom(-1):
            self._desk.looks.make_larger(-1)

    @Slot()
    def normal(self) -> None:
        """Set the texts in their first size; or fit the pages in hand to their pane."""
        if self._zoom(0):
            return
        settings = self._desk.services.settings
        reading = settings.current.reading
        settings.set_reading(replace(reading, points=type(reading)().points))

    def _zoom(self, steps: int) -> bool:
        """Show the pages in hand larger by so many steps; False where text is in hand."""
        held = self._desk.shown.held
        if self._desk.row.panes[held].pages is None:
            return False
        self._desk.row.enlarge(held, steps)
        return True

    # Read

    @Slot()
    def copy(self) -> None:
        """Copy what is selected in the pane in hand."""
        self._view.copy()

    @Slot()
    def select_all(self) -> None:
        """Select the whole text in hand."""
        document = self._view.document
        if document is not None:
            self._view.select(Span(0, len(document.text)))

    @Slot()
    def next_pane(self) -> None:
        """Take the next pane in hand."""
        count = len(self._desk.row.panes)
        here = any(pane.view.hasFocus() for pane in self._desk.row.panes)
        number = (self._desk.shown.held + 1) % count if here else self._desk.shown.held
        self._desk.row.panes[number].view.setFocus()

    @Slot()
    def go_to_documents(self) -> None:
        """Move the keyboard to the list of documents."""
        self._desk.actions()["view.documents"].setChecked(True)
        self._desk.frame.show_side(shown=True)
        self._desk.frame.documents.setFocus()

    @Slot()
    def go_to_overlaps(self) -> None:
        """Move the keyboard to the list of overlaps."""
        self._go_to("overlaps")

    @Slot()
    def go_to_matrix(self) -> None:
        """Move the keyboard to the matrix."""
        self._go_to("matrix")

    @Slot()
    def go_to_coverage(self) -> None:
        """Move the keyboard to the coverage of the document in hand."""
        self._go_to("coverage")

    @Slot()
    def go_to_collation(self) -> None:
        """Move the keyboard to the collation of what is being read."""
        self._go_to("collation")

    def _go_to(self, name: str) -> None:
        self._desk.actions()["view.overlaps"].setChecked(True)
        self._desk.tabs.go_to(name)

    @Slot()
    def swap(self) -> None:
        """Exchange the panes."""
        self._desk.shown.swap()

    # Compare

    @Slot()
    def next_overlap(self) -> None:
        """Go to the next overlap of the pair."""
        self._desk.passages.step(1)

    @Slot()
    def previous_overlap(self) -> None:
        """Go to the previous overlap of the pair."""
        self._desk.passages.step(-1)

    @Slot()
    def bring_counterpart(self) -> None:
        """Bring the counterpart of the line being read level with it."""
        self._desk.passages.bring_counterpart()

    @Slot(object)
    def go_to_other(self, overlap: object) -> None:
        """Show another counterpart of the passage in hand, level with it."""
        held = self._desk.passages.held
        if isinstance(overlap, Overlap) and held is not None:
            start = max(overlap.a.span.start, held.overlap.a.span.start)
            self._desk.passages.take(overlap, held.pane, start)

    @Slot()
    def toggle_lock(self) -> None:
        """Tie the scrolling of the panes, or let it go."""
        self._desk.set_locked(locked=not self._desk.shown.scrolling.locked)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way."""
        self._desk.session.cancel()

    # Help

    @Slot()
    def show_palette(self) -> None:
        """List all actions."""
        menus = [
            plain(QCoreApplication.translate("Menu", MENU_TITLES[spec.menu])) for spec in ACTIONS
        ]
        actions = self._desk.actions()
        ordered = {spec.id: actions[spec.id] for spec in ACTIONS}
        desks = self._desk.window.findChild(QMenu, "menu.file.desks")
        for action in [] if desks is None else desks.actions():
            if action.objectName().startswith("desk:"):
                ordered[action.objectName()] = action
                menus.append(self.tr("Desk"))
        Palette(ordered, menus, self._desk.looks.theme, self._desk.window).show()

    @Slot()
    def about(self) -> None:
        """Say which program this is."""
        show_about(self._desk.window)
