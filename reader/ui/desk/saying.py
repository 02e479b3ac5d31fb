"""What the desk says to the reader: sentences, progress, how things ended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from reader.domain.document import Corpus
    from reader.services.jobs import Progress
    from reader.ui.desk.frame import Frame
    from reader.ui.desk.session import Session
    from reader.ui.desk.shown import Shown

_SLOW = 600
"""Milliseconds after which an opening is told where the texts will be."""


class Saying(QObject):
    """The sentences of the desk, each where the reader looks for it."""

    def __init__(self, *, frame: Frame, session: Session, shown: Shown, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._session = session
        self._shown = shown
        self._told_of: tuple[str, object] = ("", ())
        self._opening = ""
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self._wait)

    def opening(self, folder: Path) -> None:
        """Say that a folder is being opened; if that takes a while, where the texts will be."""
        self._opening = folder.name
        self._frame.status.settle(self.tr("Opening {0} …").format(folder.name))
        if self._session.corpus is None:
            self._slow.start()

    @Slot()
    def _wait(self) -> None:
        if self._session.corpus is None and self._session.is_busy:
            self._frame.welcome.say(
                self.tr("Reading “{0}”").format(self._opening),
                self.tr(
                    "Each document is read and compared once; next time it is there at once."
                    " The line at the bottom tells how far this is."
                ),
                waiting=True,
            )
            self._frame.centre.setCurrentWidget(self._frame.welcome)

    def count(self, corpus: Corpus) -> str:
        """Return how many documents a corpus has, in words."""
        return self.tr("%Ln document(s)", "", len(corpus.documents))

    def empty(self, corpus: Corpus) -> None:
        """Say that a corpus has nothing to read, and what to do."""
        name = Path(corpus.folder).name
        if corpus.unreadable:
            title = self.tr("No document in “{0}” could be read").format(name)
            sentence = self.tr(
                "The reason stands below each file at the left. Add documents that have a text,"
                " or open another folder."
            )
        else:
            title = self.tr("“{0}” is empty").format(name)
            sentence = self.tr(
                "Put the documents you want to compare into this folder, add them here,"
                " or open another folder. Synoptic never changes your documents."
            )
        self._frame.welcome.say(title, sentence, adding=True)
        self._frame.centre.setCurrentWidget(self._frame.welcome)
        self._frame.show_outline(shown=False)

    def unreadable(self, corpus: Corpus) -> None:
        """Say which files could not be read, if any; the same ones are told of once."""
        count = len(corpus.unreadable)
        before, self._told_of = self._told_of, (corpus.folder, corpus.unreadable)
        if not count or before == self._told_of:
            return
        first = corpus.unreadable[0]
        reason = first.reason if first.path in first.reason else f"{first.path}: {first.reason}"
        told = self.tr("%Ln file(s) could not be read; the others are open. {0}", "", count)
        self._frame.notice.say(told.format(said(reason)))

    @Slot(object)
    def progress(self, progress: Progress) -> None:
        """Show how far the work is."""
        self._frame.status.show_progress(progress)

    @Slot(bool)
    def rest(self, whole: bool) -> None:
        """Say how the comparison ended; ``whole`` tells whether it ran to its end."""
        count = len(self._session.comparison.borrowings)
        if not whole and self._session.corpus is None:
            self._frame.status.settle()
            self._frame.welcome.say(
                self.tr("No folder is open"),
                self.tr("Open the folder of your documents, or the sample corpus."),
            )
            self._frame.centre.setCurrentWidget(self._frame.welcome)
        elif not whole:
            self._frame.status.settle(self.tr("Stopped. What was found so far is shown."))
        elif not self._shown.documents:
            self._frame.status.settle()
        else:
            self._frame.status.settle(self.tr("%Ln overlap(s) found", "", count))

    @Slot(str)
    def failure(self, sentence: str) -> None:
        """Say what went wrong."""
        if self._session.corpus is None:
            self._frame.welcome.say(self.tr("This folder could not be opened"), sentence)
            self._frame.centre.setCurrentWidget(self._frame.welcome)
        else:
            self._frame.notice.say(sentence)

    @Slot(int)
    def end(self, way: int) -> None:
        """Say that stepping through the overlaps went round."""
        told = self._shown.told(self._shown.held, self._shown.beside(self._shown.held))
        if not told:
            self._frame.status.rest(self.tr("These two documents share no passage."))
        elif way > 0:
            self._frame.status.rest(self.tr("After the last overlap: back at the first."))
        else:
            self._frame.status.rest(self.tr("Before the first overlap: on to the last."))
