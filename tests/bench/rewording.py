"""Precision and recall of reworded passages on the labelled set, and the time a search takes.

``python -m tests.bench rewording``. The labelled statements (tests/data/rewordings.yaml) are
shuffled into two documents for each language; whatever is found between two statements that
are not labelled as one reworded into the other counts as wrong.
"""

from __future__ import annotations

import random
from pathlib import Path

import yaml

from reader.domain.document import Document, DocumentId
from reader.engine.rewording import prepare_rewording, reworded, rewording_statistics
from tests.bench.figures import Figure, median_seconds

LABELLED = Path(__file__).parents[1] / "data" / "rewordings.yaml"
SHUFFLES = 5


def prepared(text: str, name: str, language: str):
    return prepare_rewording(
        Document(id=DocumentId(name), path=name, title=name, text=text, language=language)
    )


def judged(labels, seed):
    """Return how many found pairs are right, how many are found, and which labels were."""
    shuffler = random.Random(seed)
    sides = {side: shuffler.sample(labels, len(labels)) for side in "ab"}
    texts = {side: "\n\n".join(item[side] for item in sides[side]) for side in "ab"}
    language = labels[0]["language"]
    a, b = (prepared(texts[side], side, language) for side in "ab")
    found = reworded(a, b, rewording_statistics([a, b]))
    right, hits = 0, set()
    for item in found:
        for number, label in enumerate(labels):
            inside = all(
                texts[side].index(label[side]) <= getattr(item, side).span.start
                and getattr(item, side).span.end
                <= texts[side].index(label[side]) + len(label[side])
                for side in "ab"
            )
            if inside and label["label"] == "reworded":
                right += 1
                hits.add(number)
    return right, len(found), hits


def quality(chosen: str) -> list[Figure]:
    every = yaml.safe_load(LABELLED.read_text(encoding="utf-8"))
    right = found = 0
    counts: dict[str, list[int]] = {}
    for language in sorted({item["language"] for item in every}):
        labels = [i for i in every if i["set"] == chosen and i["language"] == language]
        for seed in range(SHUFFLES if labels else 0):
            good, all_of_them, hits = judged(labels, seed)
            right, found = right + good, found + all_of_them
            for number, label in enumerate(labels):
                if label["label"] == "reworded":
                    for key in ("all", label["degree"]):
                        held = counts.setdefault(key, [0, 0])
                        held[0] += number in hits
                        held[1] += 1
    figures = [
        Figure(
            name=f"rewordings right, set {chosen}", value=100 * right / found, unit="%",
            bar=90, more_is_better=True,
        )
    ]  # fmt: skip
    figures.extend(
        Figure(
            name=f"rewordings found, set {chosen}, {key}", value=100 * held / total, unit="%",
            bar=90 if key == "all" else None, more_is_better=True,
        )
        for key, (held, total) in sorted(counts.items())
    )  # fmt: skip
    return figures


def measure() -> list[Figure]:
    from tests.bench.invented_prose import Prose

    prose = Prose(1)
    subjects = prose.subjects()
    texts = ["\n\n".join(prose.paragraph(subjects, 100) for _ in range(470)) for _ in "ab"]
    a, b = (prepared(text, name, "en") for text, name in zip(texts, "ab", strict=True))
    statistics = rewording_statistics([a, b])
    return [
        *quality("tune"),
        *quality("aside"),
        Figure(
            name="search 50,000 × 50,000 words for rewordings",
            value=1000 * median_seconds(lambda: reworded(a, b, statistics), 3),
            unit="ms",
            against="preparing the two texts",
            reference=1000 * median_seconds(lambda: [prepared(t, "a", "en") for t in texts], 3),
        ),
    ]
