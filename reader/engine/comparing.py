"""The comparison of two documents: what they share, passage by passage.

The steps follow one another as in a genome aligner: seeds, chains, alignment of the gaps, ends
carried on, stretches cut, measures, kinds. Everything is deterministic, and comparing b with a
gives what comparing a with b gives, told from the other side.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.overlap import Kind, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.engine.aligning import align_chain
from reader.engine.chaining import chains
from reader.engine.classifying import classify, explain
from reader.engine.extending import passages
from reader.engine.fingerprints import CorpusStatistics, corpus_statistics, fingerprints
from reader.engine.folding import Folding
from reader.engine.gathering import gathered
from reader.engine.letters import letter_blocks
from reader.engine.pairing import pair
from reader.engine.preparing import Prepared, mask, prepare, without_heads
from reader.engine.resolving import Places, resolved
from reader.engine.scoring import measure, notes_apart, own_bits, trimmed
from reader.engine.seeding import word_blocks
from reader.engine.spelling import spell
from reader.engine.versions import Versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.engine.chaining import Stretch
    from reader.engine.pairing import Pair, Side
    from reader.engine.steps import Op

__all__ = [
    "ENGINE_VERSION",
    "CorpusStatistics",
    "EngineOptions",
    "Prepared",
    "compare",
    "prepare",
    "rank",
    "shares",
    "statistics",
]

ENGINE_VERSION = "9"
"""Changes when results change; caches are keyed by it."""


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What a comparison reports.

    ``least_words``: overlaps of fewer words in common are left out; ``formulas``: whether set
    phrases are reported at all; ``folding``: what makes two spellings one word, by which both
    documents are to be prepared.
    """

    least_words: int = 5
    formulas: bool = True
    folding: Folding = field(default_factory=Folding)


def statistics(prepared: Sequence[Prepared]) -> CorpusStatistics:
    """Return how often the phrases of these documents occur."""
    return corpus_statistics([fingerprints(item) for item in prepared])


def compare(
    a: Prepared,
    b: Prepared,
    statistics: CorpusStatistics,
    options: EngineOptions | None = None,
) -> list[Overlap]:
    """Return the overlaps of two documents, heaviest first, with side a in ``a``.

    The same document twice gives the passages it repeats, side a the earlier one.
    """
    options = options or EngineOptions()
    if b.id < a.id:
        return rank(item.swapped() for item in compare(b, a, statistics, options))
    if a.id != b.id:
        a, b = without_heads(a, b.running), without_heads(b, a.running)
    sides = pair(a, b)
    blocks = word_blocks(sides)
    blocks = blocks.joined(letter_blocks(sides, blocks))
    found = gathered(sides, resolved(_found(sides, chains(blocks), statistics)))
    versions, unknown = Versions(sides, found), corpus_statistics([])
    overlaps = (
        _overlap(sides, ops, unknown if versions.hand_down(ops) else statistics) for ops in found
    )
    return rank(
        item
        for item in overlaps
        if item.measures.words >= options.least_words
        and (options.formulas or item.kind is not Kind.FORMULA)
    )


def _found(
    sides: Pair, ready: Iterable[list[Stretch]], statistics: CorpusStatistics
) -> list[tuple[float, list[Op]]]:
    """Return the passages that chains lead to, each with its bits.

    A chain inside a passage already found is not followed: it would lead there again.
    """
    places = Places()
    found: list[tuple[float, list[Op]]] = []
    for chain in ready:
        if places.cover((chain[0].a0, chain[-1].a1, chain[0].b0, chain[-1].b1)):
            continue
        for piece in passages(sides, align_chain(sides, chain)):
            if not (ops := trimmed(sides, piece, statistics)):
                continue
            found.append((sum(op.score for op in ops), ops))
            places.add(ops)
    return found


def rank(overlaps: Iterable[Overlap]) -> list[Overlap]:
    """Return overlaps heaviest first: by bits, formulas after all others, ties by place."""
    return sorted(
        overlaps,
        key=lambda item: (
            item.kind is Kind.FORMULA,
            -item.measures.bits,
            item.a.document,
            item.a.span,
            item.b.document,
            item.b.span,
        ),
    )


def shares(a: Prepared, b: Prepared, overlaps: Iterable[Overlap]) -> tuple[float, float]:
    """Return the share of the words of ``a`` that stand in ``b`` too, and the other way round.

    0 to 1 each; formulas and page furniture do not count. ``overlaps`` have side a in ``a``.
    """
    held = [item for item in overlaps if item.kind is not Kind.FORMULA]
    left, right = (
        _share(a, [item.a.span for item in held]),
        _share(b, [item.b.span for item in held]),
    )
    if a.id == b.id:
        both = _share(a, [span for item in held for span in (item.a.span, item.b.span)])
        return both, both
    return left, right


def _share(document: Prepared, spans: list[Span]) -> float:
    covered = mask(document.tokens, spans) & ~document.furniture
    return float(np.count_nonzero(covered)) / max(1, document.word_count)


def _overlap(sides: Pair, ops: list[Op], statistics: CorpusStatistics) -> Overlap:
    spelled = spell(sides, ops)
    notes = notes_apart(sides, ops) - spelled.furniture
    measures = measure(ops, spelled.furniture | notes)
    own = own_bits(sides, ops, statistics)
    kind = classify(measures, own)
    a = _passage(sides.a, ops[0].a0, ops[-1].a1)
    b = _passage(sides.b, ops[0].b0, ops[-1].b1)
    return Overlap(
        id=_identifier(a, b),
        kind=kind,
        a=a,
        b=b,
        edits=spelled.edits,
        measures=measures,
        why=explain(kind, measures, own, notes=len(notes)),
    )


def _passage(side: Side, first: int, last: int) -> Passage:
    document = side.document
    start = int(document.tokens.starts[document.content[first]])
    end = int(document.tokens.ends[document.content[last - 1]])
    return Passage(document.id, Span(start, end))


def _identifier(a: Passage, b: Passage) -> OverlapId:
    places = (f"{item.document}\0{item.span.start}\0{item.span.end}" for item in (a, b))
    digest = hashlib.blake2b("\0".join(places).encode("utf-8", "surrogatepass"), digest_size=8)
    return OverlapId(f"o-{digest.hexdigest()}")
