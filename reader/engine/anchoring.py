"""Where passages are in a changed text: carried across a map of both texts, or found by quotation.

``carry`` has the old text and is to be preferred: it places more, and look-alikes do not
mislead it. ``find_quote`` has only the quotation and some words around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.anchor import CONTEXT, Anchor, Candidate, Carried, Status
from reader.domain.span import Span
from reader.engine.quote_finding import (
    LEAD,
    QuoteFinder,
    candidates_of,
    convinces,
    find_quote,
    placed_at,
)
from reader.engine.quote_search import CONTEXT_WORDS, QuoteIndex, Sought
from reader.engine.second_look import SecondLook, WordPlace
from reader.engine.span_map import SpanMap, word_range
from reader.engine.text_map import map_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.engine.word_map import TextMap

__all__ = ["Candidate", "Carried", "QuoteFinder", "Status", "anchor_at", "carry", "find_quote"]


def anchor_at(text: str, span: Span, text_hash: str = "") -> Anchor:
    """Return an anchor for ``span`` of ``text``, with its quotation and context."""
    return Anchor(
        span=span,
        quote=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        text=text_hash,
    )


def carry(old_text: str, new_text: str, spans: Sequence[Span]) -> list[Carried]:
    """Tell where each of ``spans`` of ``old_text`` is in ``new_text``, in the order given.

    The texts are aligned word by word, moved stretches too, and each span is carried across.
    Only what fell in text that is gone is searched for, in text nothing else came from, by
    its words and those around it; it must be much alike, and clearly better than the second
    best. Where two places are equally good, as between two copies of one paragraph, the
    status is ``ambiguous`` and both are candidates. Line breaks and spaces do not count.

    Raises:
        ValueError: if a span reaches beyond ``old_text``.
    """
    if any(span.end > len(old_text) for span in spans):
        message = "a span reaches beyond the text it is said to be in"
        raise ValueError(message)
    if old_text == new_text:
        return [Carried(span, Status.SAME, 1.0) for span in spans]
    found = map_text(old_text, new_text)
    across = SpanMap(found)
    doubt = SecondLook(found)
    index: QuoteIndex | None = None
    carried: list[Carried] = []
    for span in spans:
        here = across.carried(span)
        if here is None:
            index = index or QuoteIndex(found.new.tokens)
            here = _searched(found, index, span)
        carried.append(_doubted(found, doubt, span, here))
    return carried


def _doubted(found: TextMap, doubt: SecondLook, span: Span, here: Carried) -> Carried:
    """Return a place as it was found, or as one of two where another is about as good."""
    if here.span is None:
        return here
    low, high = word_range(found.old.tokens, span)
    first, end = word_range(found.new.tokens, here.span)
    if low == high or first == end:
        return here
    rival = doubt.rival(low, high, WordPlace(first, end))
    if rival is None:
        return here
    tokens = found.new.tokens
    there = Span(int(tokens.starts[rival.first]), int(tokens.ends[rival.end - 1]))
    both = (Candidate(here.span, 0.5), Candidate(there, 0.5))
    return Carried(None, Status.AMBIGUOUS, 0.5, both)


def _searched(found: TextMap, index: QuoteIndex, span: Span) -> Carried:
    """Look for a passage in what the map left unclaimed."""
    low, high = word_range(found.old.tokens, span)
    ids = found.old.tokens.ids
    sought = Sought(
        ids[low:high].tolist(),
        ids[max(0, low - CONTEXT_WORDS) : low].tolist(),
        ids[high : high + CONTEXT_WORDS].tolist(),
    )
    hits = index.search(sought, found.to_old < 0)
    if hits and convinces(hits[0], len(sought.words)):
        if len(hits) == 1 or hits[0].score - hits[1].score >= LEAD:
            return placed_at(found.new, hits[0], span.of(found.old.text))
        return Carried(None, Status.AMBIGUOUS, hits[0].score, candidates_of(found.new, hits))
    near = sorted([*hits, *index.search(sought)], key=lambda hit: -hit.score)
    return Carried(None, Status.ORPHAN, 0.0, candidates_of(found.new, near))
