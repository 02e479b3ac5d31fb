"""What is said of a search: how much was found, what was ignored, why there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.ui.figures import figure
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.search import SearchOptions, SearchResult, Suggestion
    from reader.ui.desk.frame import Frame
    from reader.ui.desk.search_index import IndexKeeper


class SearchSaying(QObject):
    """Says it on both lists, beside them and in the status bar."""

    def __init__(self, frame: Frame, index: IndexKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._index = index

    def tell(self, result: SearchResult, options: SearchOptions) -> None:
        """Say how much was found, what was ignored and which switches act."""
        hits = self._frame.hits
        count = sum(item.count for item in result.documents)
        self._frame.dock.set_title("hits", self.tr("Hits {0}").format(figure(count)))
        hits.told.say(self._counted(count, result))
        partly = ""
        if self._is_partial(result):
            told = self.tr("{0} of %Ln document(s) are indexed so far.", "", result.total)
            partly = told.format(figure(result.indexed))
        sentences = (*map(said, result.notices), self.switched(options), partly)
        hits.notes.say(*sentences)
        self._frame.concordance.notes.say(*sentences)
        if not result.documents:
            self._none(result)

    def switched(self, options: SearchOptions) -> str:
        """Say what the switches that are not as usual do."""
        if options.match_case and options.match_marks:
            return self.tr("Only words with the capitals and accents that were typed.")
        if options.match_case:
            return self.tr("Only words with the capitals that were typed.")
        if options.match_marks:
            return self.tr("Only words with the accents that were typed.")
        return "" if options.stems else self.tr("Only the forms of words that were typed.")

    def begin(self) -> None:
        """Say that something is searched for; it is seen only where nothing is listed."""
        self.instead(self.tr("Searching …"))

    def nothing(self) -> None:
        """Say how to search."""
        self._frame.dock.set_title("hits", self.tr("Hits"))
        self._frame.hits.told.say("")
        for part in (self._frame.hits, self._frame.concordance):
            part.notes.say()
        self.instead(
            self.tr(
                "Type into the field at the top right (Ctrl+K): words, a “phrase in quotes”, a"
                " begin*. Every place in the corpus where they stand is listed here."
            )
        )

    def instead(self, sentence: str, query: str = "", offers: Sequence[Suggestion] = ()) -> None:
        """Say a sentence in the place of both lists, and what to search for instead."""
        for part in (self._frame.hits, self._frame.concordance):
            part.instead.say(sentence, query, offers)

    @Slot(int)
    def round_the_end(self, way: int) -> None:
        """Say that the next hit stands at the other end of the list."""
        told = (
            self.tr("After the last hit: back at the first.")
            if way > 0
            else self.tr("Before the first hit: on to the last.")
        )
        self._frame.status.rest(told)

    def _is_partial(self, result: SearchResult) -> bool:
        return self._index.is_busy and result.indexed < result.total

    def _counted(self, count: int, result: SearchResult) -> str:
        listed = len(result.documents)
        if not listed:
            return ""
        if not count:
            return self.tr("%Ln document(s)", "", result.found)
        told = self.tr("%Ln hit(s)", "", count)
        if result.found > listed + result.folded:
            best = self.tr("{0} in the best {1} of %Ln document(s)", "", result.found)
            told = best.format(told, figure(listed))
        else:
            told = self.tr("{0} in %Ln document(s)", "", listed).format(told)
        if result.folded:
            left_out = self.tr("%Ln document(s) with copies only", "", result.folded)
            told = f"{told} · {left_out}"
        return told

    def _none(self, result: SearchResult) -> None:
        text = result.query.text.strip()
        if self._is_partial(result):
            sentence = self.tr("Nothing found yet; the corpus is still being indexed.")
        else:
            sentence = self.tr("Nothing in the corpus fits “{0}”.").format(text)
        self.instead(sentence, text, result.suggestions)
