"""Find the place of a quotation of which only its words, and some around it, are known."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from reader.domain.anchor import CONTEXT, Candidate, Carried, Status
from reader.domain.span import Span
from reader.engine.quote_search import CONTEXT_WORDS, QuoteIndex, Sought
from reader.engine.span_map import plain
from reader.engine.tokens import tokenize
from reader.engine.word_map import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.engine.quote_search import Hit

LEAD = 0.12
"""By how much the best place must be better than the second best."""
_SHOWN = 3
_MOST = 200
"""Equal quotations that are looked at; one that is more frequent says nothing."""


def find_quote(
    text: str, quote: str, prefix: str = "", suffix: str = "", hint: int | None = None
) -> Carried:
    """Find ``quote`` in ``text``, where it may have been changed a little.

    ``prefix`` and ``suffix`` are what stood around it, ``hint`` the offset where it stood.
    The rule for ties: of several equal quotations the one with the clearly better context;
    of those with equal context the one exactly at ``hint``; else the status is
    ``ambiguous``. A nearer one is never preferred for being nearer: that is how notes
    slide to look-alikes. A short quotation whose context is all different is an orphan.
    """
    return QuoteFinder(text).find(quote, prefix, suffix, hint)


class QuoteFinder:
    """Finds many quotations in one text; see ``find_quote``."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> Words:
        return Words(self._text, tokenize(self._text))

    @cached_property
    def _index(self) -> QuoteIndex:
        return QuoteIndex(self._words.tokens)

    def find(
        self, quote: str, prefix: str = "", suffix: str = "", hint: int | None = None
    ) -> Carried:
        """Find one quotation; see ``find_quote``."""
        if not quote:
            return Carried(None, Status.ORPHAN, 0.0)
        starts = self._exact(quote)
        if not starts:
            return self._alike(quote, prefix, suffix)
        if len(starts) > _MOST and hint not in starts:
            return Carried(None, Status.AMBIGUOUS, 0.0)
        ranked = sorted(
            ((self._context(start, quote, prefix, suffix), start) for start in starts),
            key=lambda item: (-item[0], item[1]),
        )
        return _settled(ranked, len(quote), hint, known=bool(prefix or suffix))

    def _exact(self, quote: str) -> list[int]:
        starts: list[int] = []
        start = self._text.find(quote)
        while start >= 0 and len(starts) <= 20 * _MOST:
            starts.append(start)
            start = self._text.find(quote, start + 1)
        return starts

    def _context(self, start: int, quote: str, prefix: str, suffix: str) -> float:
        """Return how much the context is as it was, 0 to 1; 1 where none is known."""
        end = start + len(quote)
        room = 2 * CONTEXT
        before = plain(self._text[max(0, start - max(room, len(prefix))) : start])
        after = plain(self._text[end : end + max(room, len(suffix))])
        return _context_likeness(before, after, plain(prefix), plain(suffix))

    def _alike(self, quote: str, prefix: str, suffix: str) -> Carried:
        """Find a quotation that is not there word for word."""
        words = tokenize(quote).ids.tolist()
        sought = Sought(
            words,
            tokenize(prefix).ids.tolist()[-CONTEXT_WORDS:],
            tokenize(suffix).ids.tolist()[:CONTEXT_WORDS],
        )
        hits = self._index.search(sought)
        if not hits or not convinces(hits[0], len(words)):
            return Carried(None, Status.ORPHAN, 0.0, candidates_of(self._words, hits))
        if len(hits) == 1 or hits[0].score - hits[1].score >= LEAD:
            return placed_at(self._words, hits[0], quote)
        return Carried(None, Status.AMBIGUOUS, hits[0].score, candidates_of(self._words, hits))


def _context_likeness(before: str, after: str, prefix: str, suffix: str) -> float:
    total = len(prefix) + len(suffix)
    if not total:
        return 1.0
    same = 0.0
    if prefix:
        same += len(prefix) * Indel.normalized_similarity(prefix, before[-len(prefix) :])
    if suffix:
        same += len(suffix) * Indel.normalized_similarity(suffix, after[: len(suffix)])
    return same / total


def _settled(
    ranked: list[tuple[float, int]], size: int, hint: int | None, *, known: bool
) -> Carried:
    """Choose among equal quotations, by context and then by the hint."""
    best, start = ranked[0]
    spans = tuple(
        Candidate(Span(at, at + size), round(context, 3)) for context, at in ranked[:_SHOWN]
    )
    tied = [at for context, at in ranked if best - context < LEAD]
    if hint in tied and (best >= 0.5 or not known):
        return Carried(Span(hint, hint + size), Status.SAME, max(best, 0.5), spans[1:])
    if len(tied) > 1:
        return Carried(None, Status.AMBIGUOUS, 1 / len(tied), spans)
    if known and best < 0.5 and (size < 24 or len(ranked) > 1):
        return Carried(None, Status.ORPHAN, 0.0, spans)
    status = Status.SAME if start == hint else Status.MOVED
    return Carried(Span(start, start + size), status, max(best, 0.5), spans[1:])


def convinces(hit: Hit, words: int) -> bool:
    """Tell whether a place is enough like a quotation of so many words to be taken for it."""
    context = max(hit.context, 0.0)
    if hit.likeness >= 0.95:
        return words >= 5 or context >= 0.5
    if hit.likeness >= 0.75:
        return words >= 12 or (words >= 6 and context >= 0.3)
    return hit.likeness >= 0.6 and context >= 0.6 and words >= 4


def placed_at(words: Words, hit: Hit, quote: str) -> Carried:
    """Return a passage found at ``hit``."""
    span = _span_of(words, hit)
    same = plain(span.of(words.text)) == plain(quote)
    return Carried(span, Status.MOVED if same else Status.EDITED, round(hit.score, 3))


def candidates_of(words: Words, hits: Iterable[Hit]) -> tuple[Candidate, ...]:
    """Return the first few hits as places for a person to choose from."""
    found: dict[Span, float] = {}
    for hit in hits:
        found.setdefault(_span_of(words, hit), round(hit.score, 3))
    return tuple(Candidate(span, score) for span, score in list(found.items())[:_SHOWN])


def _span_of(words: Words, hit: Hit) -> Span:
    return Span(int(words.tokens.starts[hit.first]), int(words.tokens.ends[hit.last]))
