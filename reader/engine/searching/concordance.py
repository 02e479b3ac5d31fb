"""A concordance: every hit with the words around it, sorted and counted as arrays."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.search import TEXT_FIELDS, Collocate, ConcordanceLine, Hit, LineOrder
from reader.domain.span import Span
from reader.engine.searching.copies import homes
from reader.engine.searching.snippets import edge_after, edge_before

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import DocumentId
    from reader.domain.family import Family
    from reader.domain.search import Field
    from reader.engine.searching.hits import HitTable
    from reader.engine.searching.holdings import Holdings

REACH = 5
"""How many words on each side are known of a hit."""
_KEYS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Concordance:
    """Hits, n of them, with their neighbours; ``order`` is int64[n], which comes when.

    ``left``, ``right``: int32[n, 5], the words before and after, the nearest first, 0 where
    the field ends. ``inside``: int32[n, 2], the first and the last word of the hit. ``forms``
    is the word of each number and ``counts`` how often it stands in the corpus.
    ``documents``: for each row of the hits, its document, and the id if it is an annotation.
    ``copies``: int64[n], how many hits were folded into each.
    """

    hits: HitTable
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    inside: NDArray[np.int32]
    forms: Sequence[str]
    counts: NDArray[np.int64]
    documents: dict[int, tuple[DocumentId, str]]
    order: NDArray[np.int64]
    copies: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.hits)

    def sorted(self, by: LineOrder, titles: Mapping[DocumentId, str] | None = None) -> Concordance:
        """Return the same lines in another order; equals stay in order of place.

        ``titles`` is what documents are sorted by, their ids where it says nothing.
        """
        if by is LineOrder.PLACE:
            return replace(self, order=np.arange(len(self), dtype=np.int64))
        if by is LineOrder.DOCUMENT:
            called = titles or {}
            names = {row: (called.get(name, ""), name) for row, (name, _) in self.documents.items()}
            ranks = {name: n for n, name in enumerate(sorted(set(names.values())))}
            rows: list[int] = self.hits.rows.tolist()
            keys = np.array([ranks[names[row]] for row in rows], np.int64).reshape(-1, 1)
        elif by is LineOrder.WORD:
            keys = self._ranks(np.concatenate((self.inside, self.right[:, :2]), axis=1))
        elif by is LineOrder.LEFT:
            keys = self._ranks(self.left[:, :_KEYS])
        else:
            keys = self._ranks(self.right[:, :_KEYS])
        order = np.lexsort(tuple(keys[:, n] for n in reversed(range(keys.shape[1]))))
        return replace(self, order=order.astype(np.int64))

    def hit(self, line: int) -> Hit:
        """Return the hit of a line."""
        place = int(self.order[line])
        document, note = self.documents[int(self.hits.rows[place])]
        span = Span(int(self.hits.starts[place]), int(self.hits.ends[place]))
        return Hit(document, span, TEXT_FIELDS[int(self.hits.fields[place])], note)

    def lines(
        self, first: int, last: int, text_of: Callable[[int, Field], str], width: int = 60
    ) -> Iterator[ConcordanceLine]:
        """Yield some lines; ``text_of(row, field)`` gives the text a hit stands in."""
        for line in range(max(0, first), min(last, len(self))):
            hit = self.hit(line)
            text = text_of(int(self.hits.rows[self.order[line]]), hit.field)
            start = edge_before(text, hit.span.start, width)
            end = edge_after(text, hit.span.end, width)
            yield ConcordanceLine(
                hit,
                text[start : hit.span.start],
                text[hit.span.start : hit.span.end],
                text[hit.span.end : end],
                int(self.copies[self.order[line]]),
            )

    def folded(self, families: Iterable[Family]) -> Concordance:
        """Return the lines with copies of one passage folded into the first, in order of place."""
        whole = self.sorted(LineOrder.PLACE)
        home = np.array(homes([whole.hit(n) for n in range(len(whole))], families), np.int64)
        kept = np.flatnonzero(home == np.arange(home.size))
        stand_for = np.bincount(home, self.copies + 1, home.size).astype(np.int64)
        return replace(
            self,
            hits=self.hits.chosen(kept),
            left=self.left[kept],
            right=self.right[kept],
            inside=self.inside[kept],
            copies=stand_for[kept] - 1,
            order=np.arange(kept.size, dtype=np.int64),
        )

    def collocates(self, within: int = REACH, most: int = 50) -> list[Collocate]:
        """Return the words that stand within so many words of the hits, the strongest first.

        Strength is log-Dice (Rychlý 2008): 14 + log2(2·f(xy) / (f(x) + f(y))), and 14 at most
        where hits stand so close that a word is near more than one.
        """
        near = np.concatenate((self.left[:, :within], self.right[:, :within]), axis=1)
        found = np.bincount(near.ravel(), minlength=self.counts.size)
        found[0] = 0
        words = np.flatnonzero(found)
        if not words.size:
            return []
        total = len(self) + np.maximum(self.counts[words], found[words])
        strength = np.minimum(14, 14 + np.log2(2 * found[words] / total))
        order = np.lexsort((words, -found[words], -strength))[:most]
        chosen: list[int] = words[order].tolist()
        forms = [self.forms[word] for word in chosen]
        return [
            Collocate(form, count, round(value, 3))
            for form, count, value in zip(
                forms,
                found[words[order]].tolist(),
                strength[order].tolist(),
                strict=True,
            )
        ]

    def frequencies(
        self, text_of: Callable[[int, Field], str] | None = None
    ) -> list[tuple[str, int]]:
        """Return what was found, by normal form, and how often, the commonest first.

        Hits of several words are counted by first and last word unless ``text_of`` gives
        the texts to read them in.
        """
        counted: Counter[str] = Counter()
        if text_of is None or bool((self.hits.first == self.hits.last).all()):
            pairs, sizes = np.unique(self.inside, axis=0, return_counts=True)
            for (first, last), size in zip(pairs.tolist(), sizes.tolist(), strict=True):
                one, other = self.forms[int(first)], self.forms[int(last)]
                counted[one if first == last else f"{one} … {other}"] += size
        else:
            for line in self.lines(0, len(self), text_of, 0):
                counted[" ".join(line.word.casefold().split())] += 1
        return sorted(counted.items(), key=lambda item: (-item[1], item[0]))

    def _ranks(self, words: NDArray[np.int32]) -> NDArray[np.int64]:
        """Return the alphabetical place of each word among those here: int64, same shape."""
        distinct, inverse = np.unique(words, return_inverse=True)
        numbers: list[int] = distinct.tolist()
        spelled = [self.forms[number] for number in numbers]
        ranks = np.empty(distinct.size, np.int64)
        ranks[sorted(range(len(spelled)), key=spelled.__getitem__)] = np.arange(distinct.size)
        return ranks[inverse.reshape(words.shape)]


def concordance_of(
    index: Holdings, hits: HitTable, documents: dict[int, tuple[DocumentId, str]]
) -> Concordance:
    """Return the concordance of hits, in order of place. Within one state of the index."""
    size = len(hits)
    left = np.zeros((size, REACH), np.int32)
    right = np.zeros((size, REACH), np.int32)
    inside = np.zeros((size, 2), np.int32)
    order = np.argsort(hits.segments, kind="stable")
    cuts = np.flatnonzero(np.diff(hits.segments[order])) + 1
    for group in np.split(order, cuts):
        if not group.size:
            continue
        words = index.words(int(hits.segments[group[0]]))
        first, last = hits.first[group], hits.last[group]
        inside[group, 0], inside[group, 1] = words[first], words[last]
        _walk(words, first, -1, (left, group))
        _walk(words, last, 1, (right, group))
    counts = index.counts()
    return Concordance(
        hits=hits,
        left=left,
        right=right,
        inside=inside,
        forms=index.forms,
        counts=counts,
        documents=documents,
        order=np.arange(size, dtype=np.int64),
        copies=np.zeros(size, np.int64),
    )


def _walk(
    words: NDArray[np.int32],
    start: NDArray[np.int64],
    step: int,
    into: tuple[NDArray[np.int32], NDArray[np.int64] | NDArray[np.intp]],
) -> None:
    """Write the words met going from ``start`` on, up to the end of the field."""
    table, rows = into
    going = np.ones(start.size, np.bool_)
    for number in range(REACH):
        at = start + step * (number + 1)
        going &= (at >= 0) & (at < words.size)
        met = np.where(going, words[np.clip(at, 0, words.size - 1)], 0)
        going &= met != 0
        table[rows, number] = met
