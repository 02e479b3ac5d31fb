"""What the comparison needs to know of one document, worked out once: words, masks, heads."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import Part
from reader.engine.background import background_bits, is_common
from reader.engine.furniture import find_furniture
from reader.engine.heads import find_heads
from reader.engine.listing import find_listings
from reader.engine.running_heads import numbered_heads, running_heads
from reader.engine.tokens import Folding, Tokens, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import Document, DocumentId
    from reader.domain.span import Span


_BLANK_LINE = re.compile(r"\n[ \t\r\f\u00a0]*\n")


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """One document made ready for comparison. Holds plain arrays and can be pickled.

    Arrays over all words, n of them, in reading order: ``tokens``; ``furniture``: bool[n], words
    of page furniture; ``listed``: bool[n], words of contents lists and source lists;
    ``capital``: bool[n], words written like a name; ``notes``: bool[n], words of footnotes and
    of the marks that lead to them.

    Arrays over the words that are not furniture, m of them (the *content*): ``content``:
    int64[m], their positions among all words; ``which``: int32[m], their positions in ``words``;
    ``paragraph``: int32[m], how many blank lines stand before them.

    Arrays over the distinct words, u of them, by id: ``words``: uint64[u], ascending;
    ``counts``: int64[u], how often each stands in the content; ``bits``: float32[u], what each
    says in general; ``common``: bool[u], whether it is a word everybody uses.

    ``folding``: how the ids were made. ``heads``: hashes of the short lines that a running head may repeat; ``running``: the words
    (ids) of the running heads themselves, page numbers left out.
    """

    id: DocumentId
    text: str
    tokens: Tokens
    furniture: NDArray[np.bool_]
    listed: NDArray[np.bool_]
    capital: NDArray[np.bool_]
    notes: NDArray[np.bool_]
    content: NDArray[np.int64]
    which: NDArray[np.int32]
    paragraph: NDArray[np.int32]
    words: NDArray[np.uint64]
    counts: NDArray[np.int64]
    bits: NDArray[np.float32]
    common: NDArray[np.bool_]
    heads: frozenset[int]
    running: tuple[tuple[int, ...], ...]
    folding: Folding

    @property
    def word_count(self) -> int:
        """How many words the document has, page furniture left out."""
        return int(self.content.size)

    @property
    def ids(self) -> NDArray[np.uint64]:
        """The ids of the content words: uint64[m]."""
        return self.words[self.which]


def prepare(document: Document, folding: Folding | None = None) -> Prepared:
    """Return what the comparison needs to know of ``document``.

    Page furniture is taken from the document's structure; only where it names none is it
    looked for. Any text is accepted, an empty one too.
    """
    text = document.text
    tokens = tokenize(text, folding)
    given = [item.span for item in document.parts(Part.FURNITURE)]
    seen = given or find_furniture(text, document.structure, tokens)
    furniture = mask(tokens, seen)
    structured = [item.span for item in document.parts(Part.CONTENTS, Part.SOURCE)]
    listed = mask(tokens, structured) | mask(tokens, find_listings(text))
    notes = [item.span for item in document.parts(Part.FOOTNOTE, Part.FOOTNOTE_MARK)]
    content = np.flatnonzero(~furniture).astype(np.int64)
    words, first, which, counts = np.unique(
        tokens.ids[content], return_index=True, return_inverse=True, return_counts=True
    )
    at = content[first]
    initials, numeric, capital = _letter_cases(text, tokens)
    lengths = tokens.ends - tokens.starts
    bits = background_bits(words, lengths[at], numeric[at], initials[at])
    return Prepared(
        id=document.id,
        text=text,
        tokens=tokens,
        furniture=furniture,
        listed=listed,
        capital=capital,
        notes=mask(tokens, notes),
        content=content,
        which=which.astype(np.int32),
        paragraph=_paragraphs(text, tokens)[content],
        words=words,
        counts=counts.astype(np.int64),
        bits=bits,
        common=is_common(words),
        heads=find_heads(text, tokens, document.title, given),
        running=running_heads(text, tokens, seen),
        folding=folding or Folding(),
    )


def without_heads(document: Prepared, heads: Sequence[tuple[int, ...]]) -> Prepared:
    """Return ``document`` with every numbered occurrence of ``heads`` taken for furniture."""
    found = numbered_heads(document.text, document.tokens, document.furniture, heads)
    if not found.any():
        return document
    kept = ~found[document.content]
    used, which, counts = np.unique(document.which[kept], return_inverse=True, return_counts=True)
    return replace(
        document,
        furniture=document.furniture | found,
        content=document.content[kept],
        which=which.astype(np.int32),
        paragraph=document.paragraph[kept],
        words=document.words[used],
        counts=counts.astype(np.int64),
        bits=document.bits[used],
        common=document.common[used],
    )


def mask(tokens: Tokens, spans: Iterable[Span]) -> NDArray[np.bool_]:
    """Return which words lie in one of ``spans``: bool[n]."""
    inside = np.zeros(len(tokens) + 1, np.int32)
    for span in spans:
        first = int(np.searchsorted(tokens.starts, span.start))
        last = int(np.searchsorted(tokens.starts, span.end))
        inside[first] += 1
        inside[last] -= 1
    return np.cumsum(inside[:-1]) > 0


def _paragraphs(text: str, tokens: Tokens) -> NDArray[np.int32]:
    """Return how many blank lines stand before each word: int32[n]."""
    blank = np.array([match.start() for match in _BLANK_LINE.finditer(text)], np.int64)
    return np.searchsorted(blank, tokens.starts).astype(np.int32)


def _letter_cases(
    text: str, tokens: Tokens
) -> tuple[NDArray[np.uint32], NDArray[np.bool_], NDArray[np.bool_]]:
    """Return the first code points of words, which are digits, which begin a name: [n] each.

    A name begins with a capital and goes on in small letters, or is an abbreviation of up to
    five capitals.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    if not len(tokens):
        return codes[:0], np.zeros(0, np.bool_), np.zeros(0, np.bool_)
    first = codes[tokens.starts]
    lengths = tokens.ends - tokens.starts
    second = codes[np.minimum(tokens.starts + 1, codes.size - 1)]
    capital = _which(first, str.isupper) & ((lengths <= 5) | ~_which(second, str.isupper))
    return first, _which(first, str.isdecimal), capital


def _which(codes: NDArray[np.uint32], test: Callable[[str], bool]) -> NDArray[np.bool_]:
    """Return for which code points ``test`` holds: bool[n]; asked once for each distinct one."""
    distinct, which = np.unique(codes, return_inverse=True)
    answers = np.array([test(chr(code)) for code in distinct.tolist()], np.bool_)
    return answers[which]
