"""Annotations shown faintly on every other witness of their passage, and copied on request."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QCursor
from PySide6.QtWidgets import QToolTip

from reader.domain.annotation import Annotation
from reader.services.correcting import is_correction
from reader.services.echoes import copy_echoes, echoes_in
from reader.ui.models.annotation_words import entry_date
from reader.ui.models.echo_words import EchoContent, word_differences
from reader.ui.models.places import page_name
from reader.ui.panes.echoes_here import as_html
from reader.ui.panes.reading.highlights import Highlights, MarkStyle
from reader.ui.theme.annotation_colours import colour_look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.document import DocumentId
    from reader.services.annotating import Annotating
    from reader.services.echoes import Echo
    from reader.services.jobs import Ticket
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.notes_shown import NotesShown

Found: TypeAlias = "dict[DocumentId, list[Echo]]"
_SOON = 150
_HOVER = 350
_FAINT = 90
"""How strong the colour of an echo is, 0 to 255."""
_MOST = 8


class Echoing(QObject):
    """Finds the echoes of the documents on the desk and shows them.

    Signals:
        said: a sentence for the status bar.
        copied: an echo became an annotation; carries its id.
    """

    said = Signal(str)
    copied = Signal(str)

    def __init__(self, desk: Desk, keeping: NoteKeeping, seen: NotesShown) -> None:
        super().__init__(seen)
        self._desk, self._shown, self._keeping, self._seen = desk, desk.shown, keeping, seen
        self._here = desk.frame.inspector.notes.echoes
        self._switch = desk.actions()["annotate.echoes"]
        self._switch.setChecked(True)
        self._found: Found = {}
        self._listed: list[Echo] = []
        self._hovered: tuple[int, int] = (0, -1)
        self._finding = QTimer(self, singleShot=True, interval=_SOON)
        self._finding.timeout.connect(self.find)
        self._hovering = QTimer(self, singleShot=True, interval=_HOVER)
        self._hovering.timeout.connect(self.tell)
        for signal in (keeping.loaded, keeping.changed, desk.shown.changed, desk.session.compared):
            signal.connect(self._finding.start)
        desk.session.opened.connect(self.forget)
        desk.looks.theme_changed.connect(self.draw)
        desk.row.hovered.connect(self._hover)
        seen.shown_here.connect(self.show_here)
        self._here.copy_requested.connect(self.copy)

    @property
    def found(self) -> Mapping[DocumentId, list[Echo]]:
        """The echoes of each document on the desk."""
        return self._found

    def stop(self) -> None:
        """Find nothing any more."""
        self._finding.stop()
        self._hovering.stop()

    @Slot()
    def find(self) -> None:
        """Find the echoes of the documents on the desk, off the UI thread."""
        service = self._keeping.service
        overlaps = self._desk.session.comparison.borrowings
        ids = {item.id for item in self._shown.in_panes if item is not None}
        if service is None or not overlaps or not ids or not self._switch.isChecked():
            self._take((service, {}))
            return
        entries = [entry for entry in service.entries.values() if not is_correction(entry)]

        def job(ticket: Ticket) -> tuple[Annotating, Found]:
            found: Found = {}
            for number, key in enumerate(sorted(ids)):
                ticket.step(number, len(ids), "")
                found[key] = echoes_in(key, entries, overlaps)
            return service, found

        self._desk.session.run(job, self._take, owner=self)

    def _take(self, found: tuple[Annotating | None, Found]) -> None:
        if found[0] is self._keeping.service:  # of the corpus that is still open
            self._found = found[1]
            self.draw()
            self.show_here()

    @Slot()
    def forget(self) -> None:
        """Have no echoes, as while another corpus is being opened."""
        self._found = {}

    @Slot()
    def draw(self) -> None:
        """Mark the echoes in the texts."""
        service = self._keeping.service
        for pane in self._shown.row.panes:
            document = pane.document
            if document is None:
                continue
            echoes = self._found.get(document.id, []) if service is not None else []
            pane.view.set_highlights("carried", self._marks(echoes))

    @Slot()
    def show_here(self) -> None:
        """Show the echoes of the place in hand at the right."""
        shown = {card.content.id for card in self._desk.frame.inspector.notes.cards.values()}
        clicked = self._seen.place
        listed: dict[tuple[str, int], Echo] = {}
        for document, passage in self._seen.places():
            at = clicked is not None and passage == clicked
            for echo in self._found.get(document.id, []):
                if len(listed) == _MOST:
                    break
                if echo.passage.span.overlaps(passage.span) and (at or echo.entry not in shown):
                    listed.setdefault((echo.entry, echo.passage.span.start), echo)
        self._listed = list(listed.values())
        contents = [self._content(number, echo) for number, echo in enumerate(self._listed)]
        told = [content for content in contents if content is not None]
        self._here.show_echoes(told, self._desk.looks.theme)

    @Slot(int)
    def copy(self, number: int) -> None:
        """Make an annotation of an echo, as one step."""
        service = self._keeping.service
        if service is None or number >= len(self._listed):
            return
        made = copy_echoes(service, [self._listed[number]])
        if made:
            self.said.emit(self.tr("Copied here. Ctrl+Z takes it back."))
            self.copied.emit(made[0].id)

    @Slot()
    def copy_all(self) -> None:
        """Copy every echo in the document in hand, as one step."""
        service, document = self._keeping.service, self._shown.hand
        echoes = [] if document is None else self._found.get(document.id, [])
        if service is None or not echoes:
            self.said.emit(self.tr("No annotation of another witness stands on this document."))
            return
        made = copy_echoes(service, echoes)
        told = self.tr("%Ln annotation(s) copied here. Ctrl+Z takes it back.", "", len(made))
        self.said.emit(told)

    @Slot(int, int)
    def _hover(self, pane: int, offset: int) -> None:
        self._hovered = (pane, offset)
        if offset >= 0 and self._at(pane, offset):
            self._hovering.start()
        else:
            self._hovering.stop()

    @Slot()
    def tell(self) -> None:
        """Say beside the pointer what was annotated, and how its words differ."""
        pane, offset = self._hovered
        view = self._shown.row.panes[pane].view if pane < len(self._shown.row.panes) else None
        contents = [self._content(0, echo) for echo in self._at(pane, offset)]
        theme = self._desk.looks.theme
        parts = [_hint(item, as_html(item, theme)) for item in contents if item is not None]
        if parts and view is not None:
            QToolTip.showText(QCursor.pos(), "<hr>".join(parts), view.viewport())

    def _at(self, pane: int, offset: int) -> list[Echo]:
        panes = self._shown.in_panes
        document = panes[pane] if pane < len(panes) else None
        if document is None:
            return []
        echoes = self._found.get(document.id, [])
        return [echo for echo in echoes if echo.passage.span.contains(offset)][:_MOST]

    def _content(self, number: int, echo: Echo) -> EchoContent | None:
        service = self._keeping.service
        entry = None if service is None else service.entries.get(echo.entry)
        document = self._shown.documents.get(echo.passage.document)
        if not isinstance(entry, Annotation) or entry.anchor is None or document is None:
            return None
        words = word_differences(entry.anchor.quote, echo.passage.span.of(document.text))
        same = self.tr("word for word") if len(words) == 1 else self.tr("in other words")
        origin = self._shown.documents.get(entry.document)
        span = entry.anchor.span
        where = page_name(origin, span.start if span is not None else 0)
        about = ", ".join(part for part in (where, same, entry.by, entry_date(entry)) if part)
        return EchoContent(number, entry.id, entry.color, entry.note, words, about)

    def _marks(self, echoes: Iterable[Echo]) -> Highlights | None:
        service = self._keeping.service
        rows: list[tuple[int, int, int]] = []
        styles: dict[str, int] = {}
        for echo in echoes:
            entry = None if service is None else service.entries.get(echo.entry)
            if entry is not None:
                span = echo.passage.span
                rows.append(
                    (span.start, span.end, styles.setdefault(entry.color, len(styles) % 256))
                )
        if not rows:
            return None
        found = np.array(sorted(rows), np.int64)
        marks = tuple(self._mark(colour) for colour in styles)
        return Highlights(found[:, 0], found[:, 1], found[:, 2].astype(np.uint8), marks)

    def _mark(self, colour: str) -> MarkStyle:
        look = colour_look(self._desk.looks.theme, colour)
        fill = QColor(look.fill)
        fill.setAlpha(_FAINT)
        return MarkStyle(fill, look.line, Qt.PenStyle.DotLine, 1.6)


def _hint(content: EchoContent, words: str) -> str:
    note = f"<p>{escape(content.note)}</p>" if content.note else ""
    return f"{note}<p>{words}</p><p>{escape(content.about)}</p>"
