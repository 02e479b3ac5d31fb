"""Families of passages: what overlaps tie together, over any number of documents.

Overlaps are not transitive. Passages that touch a third one in different places,
A[0:100] with B[0:100] and B[90:300] with C[0:210], say nothing of each other, and a
plain closure over whatever touches would drift through a corpus until everything is
one family. So passages are tied in two ways only, the surest tie first:

* the two sides of an overlap say the same from end to end;
* two passages of one document are the same occurrence where what they share is at
  least half of what they cover together.

Every family keeps an axis on which all its passages are laid (an overlap maps its
sides on each other, linearly). A tie is refused if the part common to all passages
would become less than half of what they cover together, or if two passages of one
document would overlap without being the same occurrence. So a family is one text,
with whatever fringe its witnesses have, and a quotation inside a longer borrowed
chapter is a family of its own beside that of the chapter. Last, a witness that lies
inside a longer overlap is carried to the other side through its alignment, so that
the quotation's family has also those witnesses that only the chapter ties to it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from hashlib import blake2s
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.family import Family, FamilyId
from reader.domain.overlap import LITERAL, Passage
from reader.domain.span import Span
from reader.engine.carrying import carried

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import DocumentId
    from reader.domain.overlap import Kind, Overlap, OverlapId

_SAME_PLACE = 0.5
_COMMON_CORE = 0.5
_TOUCHING = 0.1
_NEIGHBOURS = 4
_NOWHERE = np.empty((0, 2), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class _Place:
    """A passage, ordered, with its part of the family's axis."""

    document: DocumentId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Tie:
    """Two passages, by number, and the axis of ``one`` between which ``other`` comes to lie."""

    one: int
    other: int
    low: float
    high: float


@dataclass(slots=True)
class _Cluster:
    """Passages joined so far: ``numbers`` by document, and what they cover on their axis.

    ``core`` is the part common to all of them, ``hull`` all they cover together.
    """

    numbers: dict[DocumentId, list[int]]
    size: int
    core: tuple[float, float]
    hull: tuple[float, float]

    def laid(self, scale: float, shift: float) -> _Cluster:
        """Return the cluster on another axis."""
        core = (self.core[0] * scale + shift, self.core[1] * scale + shift)
        hull = (self.hull[0] * scale + shift, self.hull[1] * scale + shift)
        return _Cluster(self.numbers, self.size, core, hull)


class _Clusters:
    """Passages joined into families, with their places on the axis of each family."""

    def __init__(self, places: Sequence[_Place]) -> None:
        self.places = places
        self.home = list(range(len(places)))
        self.low = [0.0] * len(places)
        self.high = [float(place.end - place.start) for place in places]
        self.clusters = {
            number: _Cluster({place.document: [number]}, 1, (0.0, high), (0.0, high))
            for number, (place, high) in enumerate(zip(places, self.high, strict=True))
        }

    def join(self, tie: _Tie) -> bool:
        """Join the families of a tie unless that would make a text of two."""
        one, other = self.home[tie.one], self.home[tie.other]
        if one == other:
            return True
        scale, shift = self._onto(tie)
        kept, gone = self.clusters[one], self.clusters[other]
        if kept.size < gone.size:
            one, other, kept, gone = other, one, gone, kept
            scale, shift = 1 / scale, -shift / scale
        moved = gone.laid(scale, shift)
        core = (max(kept.core[0], moved.core[0]), min(kept.core[1], moved.core[1]))
        hull = (min(kept.hull[0], moved.hull[0]), max(kept.hull[1], moved.hull[1]))
        if core[1] - core[0] < _COMMON_CORE * (hull[1] - hull[0]):
            return False
        if not self._keeps_apart(kept, gone):
            return False
        kept.core, kept.hull, kept.size = core, hull, kept.size + gone.size
        for document, numbers in gone.numbers.items():
            kept.numbers.setdefault(document, []).extend(numbers)
            for number in numbers:
                self.low[number] = self.low[number] * scale + shift
                self.high[number] = self.high[number] * scale + shift
                self.home[number] = one
        del self.clusters[other]
        return True

    def held(self) -> Iterator[tuple[int, Iterable[list[int]]]]:
        """Yield each family of two passages or more: its number, its passages by document."""
        for home, cluster in self.clusters.items():
            if cluster.size > 1:
                yield home, cluster.numbers.values()

    def _onto(self, tie: _Tie) -> tuple[float, float]:
        """Return scale and shift from the axis of ``other``'s family to that of ``one``'s."""
        place = self.places[tie.one]
        reach = (self.high[tie.one] - self.low[tie.one]) / (place.end - place.start)
        low = self.low[tie.one] + tie.low * reach
        high = self.low[tie.one] + tie.high * reach
        scale = (high - low) / (self.high[tie.other] - self.low[tie.other])
        return scale, low - self.low[tie.other] * scale

    def _keeps_apart(self, kept: _Cluster, gone: _Cluster) -> bool:
        """Tell whether passages of one document are the same occurrence or apart."""
        return all(
            _same(self.places[one], self.places[other])
            or _apart(self.places[one], self.places[other])
            for document, numbers in gone.numbers.items()
            for other in kept.numbers.get(document, ())
            for one in numbers
        )


def find_families(overlaps: Iterable[Overlap], kinds: frozenset[Kind] = LITERAL) -> list[Family]:
    """Return the families that overlaps of these kinds tie, those with most witnesses first.

    The result and the ids do not depend on the order of the overlaps, nor on which
    side of an overlap comes first.
    """
    chosen = sorted(
        (item for item in overlaps if item.kind in kinds and len(item.a.span) and len(item.b.span)),
        key=lambda item: (-item.measures.bits, sorted((_key(item.a), _key(item.b)))),
    )
    places = sorted(
        {_place(side) for item in chosen for side in (item.a, item.b)},
        key=lambda place: (place.document, place.start, place.end),
    )
    numbers = {place: number for number, place in enumerate(places)}
    clusters = _Clusters(places)
    tied: list[tuple[OverlapId, int]] = []
    for item in chosen:
        first, second = sorted((numbers[_place(item.a)], numbers[_place(item.b)]))
        tie = _Tie(first, second, 0.0, float(places[first].end - places[first].start))
        if clusters.join(tie):
            tied.append((item.id, first))
    for tie in _same_places(places):
        clusters.join(tie)
    ids: defaultdict[int, list[OverlapId]] = defaultdict(list)
    for overlap_id, number in tied:
        ids[clusters.home[number]].append(overlap_id)
    joined = (
        _family(_witnesses(places[n] for group in found for n in group), ids[home])
        for home, found in clusters.held()
    )
    families = _carried_over([family for family in joined if family is not None], chosen)
    return sorted(families, key=lambda item: (-len(item.witnesses), _order(item)))


def families_at(families: Iterable[Family], document: DocumentId, offset: int) -> list[Family]:
    """Return the families with a witness at ``offset``: most witnesses first, then longest."""
    found = [(item, item.witness_at(document, offset)) for item in families]
    here = [(item, witness) for item, witness in found if witness is not None]
    here.sort(key=lambda pair: (-len(pair[0].witnesses), -len(pair[1].span), _order(pair[0])))
    return [item for item, _ in here]


def family_at(
    overlaps: Iterable[Overlap],
    document: DocumentId,
    offset: int,
    kinds: frozenset[Kind] = LITERAL,
) -> Family | None:
    """Return the family with most witnesses at a place, of the overlaps that reach it only.

    The same as the first of ``families_at(find_families(overlaps), document, offset)``, but
    what is not tied to the place by any chain of passages is not looked at.
    """
    chosen = [item for item in overlaps if item.kind in kinds]
    sides = _Sides(chosen)
    found: dict[OverlapId, Overlap] = {}
    queue = [Passage(document, Span(offset, offset + 1))]
    for passage in queue:  # grows while it is read: what is reached reaches on
        for item in sides.meeting(passage):
            if item.id not in found:
                found[item.id] = item
                queue += [item.a, item.b]
    held = families_at(find_families(found.values(), kinds), document, offset)
    return held[0] if held else None


def _key(passage: Passage) -> tuple[str, int, int]:
    return passage.document, passage.span.start, passage.span.end


def _place(passage: Passage) -> _Place:
    return _Place(passage.document, passage.span.start, passage.span.end)


def _order(family: Family) -> tuple[tuple[str, int, int], ...]:
    return tuple(_key(witness) for witness in family.witnesses)


def _shared(one: _Place, other: _Place) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _same(one: _Place, other: _Place) -> bool:
    covered = max(one.end, other.end) - min(one.start, other.start)
    return _shared(one, other) >= _SAME_PLACE * covered


def _apart(one: _Place, other: _Place) -> bool:
    shorter = min(one.end - one.start, other.end - other.start)
    return _shared(one, other) <= _TOUCHING * shorter


def _same_places(places: Sequence[_Place]) -> Iterator[_Tie]:
    """Yield the ties between passages of one document, the closest first.

    Each passage is tied to the nearest few that follow it: enough to connect all that
    coincide, without going through every pair of a thousand copies of one passage.
    """
    ties: list[tuple[float, int, int]] = []
    for number, place in enumerate(places):
        found = 0
        for following in range(number + 1, len(places)):
            other = places[following]
            if other.document != place.document or other.start >= place.end or found == _NEIGHBOURS:
                break
            if _same(place, other):
                covered = max(place.end, other.end) - place.start
                ties.append((-_shared(place, other) / covered, number, following))
                found += 1
    for _, first, second in sorted(ties):
        start, follower = places[first].start, places[second]
        yield _Tie(first, second, float(follower.start - start), float(follower.end - start))


def _witnesses(places: Iterable[_Place]) -> list[Passage]:
    """Return one passage for each occurrence: all that its passages cover together."""
    found: list[_Place] = []
    for place in sorted(places, key=lambda item: (item.document, item.start, item.end)):
        last = found[-1] if found else None
        if last is None or last.document != place.document or last.end <= place.start:
            found.append(place)
        elif _same(last, place) or last.end >= place.end:
            found[-1] = _Place(last.document, last.start, max(last.end, place.end))
        else:
            found.append(_Place(place.document, last.end, place.end))
    return [Passage(item.document, Span(item.start, item.end)) for item in found]


def _family(witnesses: Sequence[Passage], overlaps: Iterable[OverlapId]) -> Family | None:
    if len(witnesses) < 2:
        return None
    digest = blake2s(digest_size=6)
    for witness in witnesses:
        digest.update(repr(_key(witness)).encode("utf-8", "surrogatepass"))
    return Family(
        id=FamilyId("f-" + digest.hexdigest()),
        witnesses=tuple(witnesses),
        overlaps=tuple(sorted(set(overlaps))),
    )


class _Sides:
    """All sides of overlaps by document, to find those that cover a span."""

    def __init__(self, overlaps: Iterable[Overlap]) -> None:
        self._overlaps: defaultdict[DocumentId, list[Overlap]] = defaultdict(list)
        for found in overlaps:
            item = found if _key(found.a) <= _key(found.b) else found.swapped()
            self._overlaps[item.a.document].append(item)
            self._overlaps[item.b.document].append(item.swapped())
        self._spans = {
            document: np.array(
                [(item.a.span.start, item.a.span.end) for item in items], dtype=np.int64
            )
            for document, items in self._overlaps.items()
        }

    def around(self, passage: Passage) -> list[Overlap]:
        """Return the overlaps whose side a covers the passage, told from that side."""
        spans = self._of(passage)
        return self._chosen(
            passage, (spans[:, 0] <= passage.span.start) & (spans[:, 1] >= passage.span.end)
        )

    def meeting(self, passage: Passage) -> list[Overlap]:
        """Return the overlaps whose side a shares a character with the passage."""
        spans = self._of(passage)
        return self._chosen(
            passage, (spans[:, 0] < passage.span.end) & (spans[:, 1] > passage.span.start)
        )

    def _of(self, passage: Passage) -> NDArray[np.int64]:
        return self._spans.get(passage.document, _NOWHERE)

    def _chosen(self, passage: Passage, which: NDArray[np.bool_]) -> list[Overlap]:
        items = self._overlaps[passage.document]
        return [items[number] for number in np.flatnonzero(which).tolist()]


def _carried_over(families: Iterable[Family], overlaps: Sequence[Overlap]) -> Iterable[Family]:
    """Give every family the witnesses that longer overlaps around its own ones lead to."""
    sides = _Sides(overlaps)
    found: dict[FamilyId, Family] = {}
    for family in families:
        witnesses, ids = list(family.witnesses), set(family.overlaps)
        for witness in witnesses:  # grows while it is read: what is carried is carried on
            for item in sides.around(witness):
                there = None if item.id in ids else carried(item, witness.span)
                if there is not None and _is_new(there, witnesses):
                    witnesses.append(there)
                    ids.add(item.id)
        whole = _family(sorted(witnesses, key=_key), ids)
        if whole is not None:
            known = found.get(whole.id)
            both = whole if known is None else _family(whole.witnesses, ids | {*known.overlaps})
            found[whole.id] = both or whole
    return found.values()


def _is_new(passage: Passage, witnesses: Iterable[Passage]) -> bool:
    return not any(
        item.document == passage.document and item.span.overlaps(passage.span) for item in witnesses
    )
