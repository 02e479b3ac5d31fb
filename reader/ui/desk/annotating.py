"""Annotate on the desk: highlight, note, link, change and delete, undo; all of it in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.domain.annotation import EntryId
from reader.services.annotation_edits import recolour, relate
from reader.services.person import author_name
from reader.services.settings_groups import Person
from reader.ui.desk.annotation_tab import AnnotationTab
from reader.ui.desk.deciding import Deciding
from reader.ui.desk.echoing import Echoing
from reader.ui.desk.linking import Linking
from reader.ui.desk.marker import Marker
from reader.ui.desk.note_keeping import NoteKeeping
from reader.ui.desk.note_places import NotePlaces
from reader.ui.desk.note_troubles import NoteTroubles
from reader.ui.desk.notes_shown import NotesShown
from reader.ui.desk.reviewing import Reviewing
from reader.ui.dialogs.ask_words import AskWords
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.domain.annotation import Annotation, Entry
    from reader.domain.document import Corpus
    from reader.services.annotating import Annotating, Changed, SaveState
    from reader.services.settings import Settings
    from reader.ui.desk.desk import Desk


class AnnotatingDesk(QObject):
    """The annotations of the open corpus, wired to the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self._shown, self._frame = desk, desk.shown, desk.frame
        self.keeping = NoteKeeping(
            session=desk.session, desk_for=desk.services.annotations, parent=self
        )
        self.deciding = Deciding(
            session=desk.session,
            shown=desk.shown,
            passages=desk.passages,
            inspector=desk.frame.inspector,
            keeping=self.keeping,
            parent=self,
        )
        self.marker = Marker(self)
        self.dialog: AskWords | None = None
        self.seen = NotesShown(desk, self.keeping, self)
        self.places = NotePlaces(desk, self.keeping, self.seen, self)
        self.linking = Linking(desk, self.keeping, self)
        self.echoing = Echoing(desk, self.keeping, self.seen)
        self.tab = AnnotationTab(desk, self.keeping, self.seen, self)
        self.reviewing = Reviewing(
            desk, keeping=self.keeping, places=self.places, linking=self.linking, parent=self
        )
        self.troubles = NoteTroubles(desk, self.keeping, self.tab.page.filters, self)
        self._connect()
        self._name_steps()
        if desk.session.corpus is not None:
            self._begin(desk.session.corpus)

    def close(self) -> None:
        """Keep what is being typed and save everything."""
        self._frame.inspector.notes.keep()
        self.seen.stop()
        self.echoing.stop()
        self.troubles.stop()
        self.tab.stop()
        settings = self._desk.services.settings
        if settings.is_heard_by(self._follow):
            settings.forget(self._follow)
        problem = self.keeping.close()
        if problem:
            self._frame.notice.say(problem)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "annotate.highlight": self.highlight,
            "annotate.note": self.note,
            "annotate.link": self.linking.link,
            "annotate.document": self.note_document,
            "annotate.delete": self.delete,
            "annotate.list": self.tab.go_to,
            "annotate.tags": self.tab.show_tags,
            "annotate.review": self.reviewing.ask,
            "annotate.echoes": self.echoing.find,
            "annotate.copy": self.echoing.copy_all,
            "annotate.author": self.ask_author,
            "annotate.undo": self.undo,
            "annotate.redo": self.redo,
            "annotate.problems": self.troubles.ask,
            "annotate.confirm": self.deciding.confirm,
            "annotate.reject": self.deciding.reject,
            **self.marker.handlers(),
        }

    # What the reader does

    @Slot()
    def highlight(self) -> None:
        """Highlight what is selected in the pane in hand, in the current colour."""
        self._mark()

    @Slot()
    def note(self) -> None:
        """Highlight what is selected and write a note on it; or on the one in hand."""
        made = self._mark(quiet=bool(self.seen.first))
        if made is None and not self.seen.first:
            return
        self._open_card(self.seen.first[0])

    @Slot()
    def note_document(self) -> None:
        """Write a note on the whole document in hand."""
        service, document = self._service(), self._shown.hand
        if service is None or document is None:
            return
        self._open_card(service.note_document(document.id, "").id)

    @Slot()
    def delete(self) -> None:
        """Delete the annotation in hand."""
        service = self._service()
        if service is None:
            return
        if not self.seen.first:
            self._say(self.tr("Click an annotation first, in the text or at the right."))
            return
        self.delete_entry(self.seen.first[0])

    @Slot(str)
    def delete_entry(self, key: str) -> None:
        """Delete an annotation."""
        service = self._service()
        entry = None if service is None else self._entry(key)
        if service is not None and entry is not None:
            service.delete([entry.id])
            self._say(self.tr("Deleted. Ctrl+Z takes it back."))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        service = self._service()
        if service is not None:
            self._frame.inspector.notes.keep()
            name = service.undo()
            self._say(
                self.tr("Undone: {0}").format(said(name)) if name else self.tr("Nothing to undo.")
            )

    @Slot()
    def redo(self) -> None:
        """Do what was taken back again."""
        service = self._service()
        if service is not None:
            name = service.redo()
            self._say(
                self.tr("Done again: {0}").format(said(name))
                if name
                else self.tr("Nothing to redo.")
            )

    @Slot(str, str, object)
    def edit(self, key: str, note: str, tags: tuple[str, ...]) -> None:
        """Give an annotation another note and other tags."""
        service, entry = self._service(), self._entry(key)
        if service is not None and entry is not None:
            name = "edit a note" if note != entry.note else "tag 1 annotation"
            service.change(name, [entry.id], lambda old: replace(old, note=note, tags=tags))

    @Slot(str, str)
    def recolour(self, key: str, colour: str) -> None:
        """Give an annotation another colour."""
        service, entry = self._service(), self._entry(key)
        if service is not None and entry is not None:
            recolour(service, [entry.id], colour)

    @Slot(str, str)
    def relate(self, key: str, relation: str) -> None:
        """Say what the first passage of a link is to the second."""
        service, entry = self._service(), self._entry(key)
        if service is not None and entry is not None:
            relate(service, [entry.id], relation)

    @Slot(str, str)
    def answer(self, key: str, words: str) -> None:
        """Reply to an annotation, or to a reply."""
        service, entry = self._service(), self._entry(key)
        if service is not None and entry is not None:
            service.reply(entry.id, words)

    # Who annotates, in which colour

    @Slot()
    def ask_author(self) -> None:
        """Ask for the name that new annotations bear."""
        self.dialog = AskWords(
            self.tr("Your name"),
            self.tr("It stands under what you annotate from now on."),
            begin=author_name(self._desk.services.settings.current.person),
            parent=self._desk.window,
        )
        self.dialog.told.connect(self.use_author)
        self.dialog.open()

    @Slot(str)
    def use_author(self, name: str) -> None:
        """Annotate under this name."""
        settings = self._desk.services.settings
        settings.change(replace(settings.current, person=Person(author=name)))
        self._say(self.tr("You annotate as {0}.").format(name))

    def _follow(self, settings: Settings) -> None:
        """Let new annotations bear the name that the settings say."""
        service = self.keeping.service
        if service is not None:
            service.desk.author = author_name(settings.person)

    @Slot()
    def _name_colours(self) -> None:
        self.marker.name(self._desk.actions(), self.keeping.words.colors)

    @Slot(str)
    def use_colour(self, _colour: str) -> None:
        """Give the colour that was chosen to what is selected now."""
        if self.linking.selection(self._shown.held):
            self._mark()

    # What follows

    @Slot(object)
    def _begin(self, corpus: Corpus) -> None:
        self.seen.forget()
        problem = self.keeping.close()
        panes = [item.id for item in self._shown.in_panes if item is not None]
        if corpus.documents:
            self.keeping.begin(corpus, panes)
        if problem:
            self._frame.notice.say(problem)
        self._name_steps()

    def _heard(self, changed: Changed) -> None:
        self.deciding.heard(changed)
        self.seen.refresh_soon()
        self._name_steps()

    def _saved(self, state: SaveState) -> None:
        if state.problems:
            told = self.tr("What you noted is kept, but not in the corpus yet: {0}")
            self._frame.notice.say(told.format("; ".join(map(said, state.problems))))

    @Slot()
    def _name_steps(self) -> None:
        """Say in the menu what would be undone and done again."""
        service = self.keeping.service
        undo = "" if service is None else said(service.history.undo_name)
        redo = "" if service is None else said(service.history.redo_name)
        actions = self._desk.actions()
        for key, name, plain, named in (
            ("annotate.undo", undo, self.tr("&Undo"), self.tr("&Undo: {0}")),
            ("annotate.redo", redo, self.tr("&Redo"), self.tr("&Redo: {0}")),
        ):
            action = actions.get(key)
            if action is not None:
                action.setText(named.format(name) if name else plain)

    @Slot(int)
    def _say_others(self, _count: int) -> None:
        self._frame.notice.say(
            self.tr(
                "Another window has this corpus open. Both can annotate; what the other one"
                " changes is merged when this one saves."
            )
        )

    # How it is done

    def _connect(self) -> None:
        self.keeping.changed.connect(self._heard)
        self.keeping.loaded.connect(self._name_colours)
        self.keeping.loaded.connect(self._name_steps)
        self._desk.services.settings.on_change(self._follow)
        self.keeping.state_changed.connect(self._saved)
        self.keeping.failed.connect(self._frame.notice.say)
        self.keeping.met_others.connect(self._say_others)
        self.deciding.said.connect(self._say)
        self.tab.editing.place_requested.connect(self.reviewing.place)
        self.reviewing.answered.connect(self._say)
        self.troubles.said.connect(self._say)
        self.marker.chosen.connect(self.use_colour)
        self._desk.session.opened.connect(self._begin)
        notes = self._frame.inspector.notes
        self.linking.said.connect(self._say)
        self.linking.made.connect(self._made_link)
        self.linking.waiting_changed.connect(self._wait)
        self._shown.row.tie_clicked.connect(self.places.go_to)
        notes.chosen.connect(self.places.go_to)
        notes.end_chosen.connect(self.places.go_to_end)
        notes.related.connect(self.relate)
        notes.answered.connect(self.answer)
        notes.echoes.chosen.connect(self.places.go_to)
        self.echoing.said.connect(self._say)
        self.echoing.copied.connect(self._take_in_hand)
        self.tab.page.chosen.connect(self.places.go_to)
        self.tab.editing.said.connect(self._say)
        notes.edited.connect(self.edit)
        notes.colour_chosen.connect(self.recolour)
        notes.delete_requested.connect(self.delete_entry)
        notes.left.connect(self._back_to_text)
        self._frame.inspector.decisions.link_requested.connect(self.linking.link_passage)

    @Slot()
    def _back_to_text(self) -> None:
        self._shown.row.panes[self._shown.held].view.setFocus()

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._frame.status.rest(sentence)

    def _service(self) -> Annotating | None:
        if self.keeping.service is None:
            self._say(self.tr("The annotations are still being read."))
        return self.keeping.service

    def _entry(self, key: str) -> Entry | None:
        service = self.keeping.service
        return None if service is None else service.entries.get(EntryId(key))

    def _mark(self, *, quiet: bool = False) -> Annotation | None:
        """Highlight what is selected in the pane in hand."""
        service = self._service()
        found = self.linking.selection(self._shown.held)
        if service is None or not found:
            if service is not None and not quiet:
                self._say(self.tr("Select words in the text first."))
            return None
        made = service.highlight(*found[0], self.marker.colour)
        self.seen.first = [made.id]
        self.linking.let_go(self._shown.held)
        return made

    @Slot(str)
    def _made_link(self, key: str) -> None:
        self._open_card(EntryId(key))

    @Slot(str)
    def _take_in_hand(self, key: str) -> None:
        self.seen.first = [EntryId(key)]
        self.seen.refresh_soon()

    @Slot()
    def _wait(self) -> None:
        self.seen.waiting = self.linking.waiting
        self.seen.refresh()

    def _open_card(self, key: EntryId) -> None:
        """Show an annotation at the right, with the keyboard in its note."""
        self.seen.first = [key]
        self._show_inspector()
        self.seen.refresh()
        self._edit(key)

    def _edit(self, key: str) -> None:
        notes = self._frame.inspector.notes
        notes.offer(self.seen.choices())
        notes.edit(key)
        self._frame.inspector.show_notes()

    def _show_inspector(self) -> None:
        self._desk.actions()["view.passage"].setChecked(True)
        self._frame.show_inspector(shown=True)
