"""The time a collation takes: ``python -m tests.bench collation``."""

from __future__ import annotations

import random
from difflib import SequenceMatcher
from itertools import combinations

from reader.domain.document import Document, DocumentId
from reader.domain.span import Span
from reader.engine.collation import collate, witness_text
from tests.bench.figures import Figure, median_seconds

WITNESSES, WORDS, CHANGES = 10, 1000, 60


def copies(seed: int) -> list[list[str]]:
    """Return copies of one invented text with words changed, dropped, added, and a phrase moved."""
    rng = random.Random(seed)
    words = ["".join(rng.choices("abcdefghijklmnoprstuv", k=rng.randint(2, 9))) for _ in range(400)]
    base = rng.choices(words, k=WORDS)
    texts = []
    for number in range(WITNESSES):
        text = base[:]
        for _ in range(CHANGES):
            place = rng.randrange(len(text))
            text[place : place + 1] = rng.choice(
                ([rng.choice(words)], [], [text[place], rng.choice(words)], [text[place] + "x"])
            )
        if number % 3 == 0:
            place = rng.randrange(len(text) - 200)
            phrase = text[place : place + 30]
            del text[place : place + 30]
            text[place + 100 : place + 100] = phrase
        texts.append(text)
    return texts


def measure() -> list[Figure]:
    texts = copies(1)
    items = [
        Document(id=DocumentId(f"d{n}"), path=f"{n}.txt", title="", text=" ".join(text))
        for n, text in enumerate(texts)
    ]

    def all_at_once() -> None:
        collate(witness_text(item, Span(0, len(item.text))) for item in items)

    def pair_by_pair() -> None:
        for one, other in combinations(texts, 2):
            SequenceMatcher(None, one, other, autojunk=False).get_opcodes()

    return [
        Figure(
            name=f"{WITNESSES} witnesses of {WORDS:,} words in one table",
            value=1000 * median_seconds(all_at_once, 3),
            unit="ms",
            against="difflib on every two of them",
            reference=1000 * median_seconds(pair_by_pair, 1),
        )
    ]
