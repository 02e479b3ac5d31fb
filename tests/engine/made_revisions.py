"""Revisions of a text that know where every word went, to hold re-anchoring against."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from reader.domain.anchor import Status
from reader.domain.span import Span

_WORD = re.compile(r"\S+")


@dataclass
class Atom:
    """A word, what follows it, and which word of the old text it is, if any."""

    word: str
    space: str
    origin: int | None = None


@dataclass
class Revision:
    """An old text, a new one, and for each old word its place in the new one."""

    old: str
    new: str
    words: list[tuple[int, int]]
    places: dict[int, tuple[int, int]] = field(default_factory=dict)

    def truth(self, span: Span) -> tuple[str, Span | None]:
        """Say what became of a span: kept and where, gone, or neither."""
        inside = [n for n, (s, e) in enumerate(self.words) if s < span.end and e > span.start]
        here = [self.places[n] for n in inside if n in self.places]
        if not here:
            return "gone", None
        if len(here) < 0.6 * len(inside):
            return "unclear", None
        start, end = min(s for s, _ in here), max(e for _, e in here)
        if end - start > 1.4 * len(span) + 40:
            return "unclear", None
        return "kept", Span(start, end)

    def widest(self, span: Span, place: Span) -> Span:
        """Return the most a kept span may take: also what stands for words lost at its ends."""
        inside = [n for n, (s, e) in enumerate(self.words) if s < span.end and e > span.start]
        start, end = place.start, place.end
        if inside[0] not in self.places:
            before = (self.places[n][1] for n in range(inside[0]) if n in self.places)
            start = max((at for at in before if at <= start), default=0)
        if inside[-1] not in self.places:
            after = range(inside[-1] + 1, len(self.words))
            starts = (self.places[n][0] for n in after if n in self.places)
            end = min((at for at in starts if at >= end), default=len(self.new))
        return Span(start, end)


def revise(old: str, seed: int, *, edits: float = 0.03) -> Revision:
    """Edit words, move sections, copy paragraphs, add look-alikes, delete, rewrap."""
    rng = random.Random(seed)
    words = [match.span() for match in _WORD.finditer(old)]
    atoms = [
        Atom(old[s:e], old[e : words[n + 1][0]] if n + 1 < len(words) else old[e:], n)
        for n, (s, e) in enumerate(words)
    ]
    paragraphs: list[list[Atom]] = [[]]
    for atom in atoms:
        paragraphs[-1].append(atom)
        if atom.space.count("\n") > 1:
            paragraphs.append([])
    paragraphs = [p for p in paragraphs if p]
    vocabulary = [old[s:e] for s, e in words]
    touched: set[int] = set()
    _delete(paragraphs, rng)
    _look_alikes(paragraphs, rng, vocabulary, touched)
    _copies(paragraphs, rng, touched)
    _moves(paragraphs, rng, touched)
    paragraphs = [_edited(p, rng, vocabulary, edits) for p in paragraphs]
    for paragraph in paragraphs:
        if rng.random() < 0.3:
            _rewrap(paragraph, rng.randrange(40, 100))
        if paragraph:
            paragraph[-1].space = "\n\n"
    found = Revision(old, "", words)
    parts, at = [], 0
    for atom in (atom for paragraph in paragraphs for atom in paragraph):
        if atom.origin is not None:
            found.places[atom.origin] = (at, at + len(atom.word))
        parts += [atom.word, atom.space]
        at += len(atom.word) + len(atom.space)
    found.new = "".join(parts)
    return found


def _delete(paragraphs, rng):
    for paragraph in rng.sample(paragraphs, max(1, len(paragraphs) // 20)):
        paragraphs.remove(paragraph)
    for paragraph in rng.sample(paragraphs, max(1, len(paragraphs) // 20)):
        if len(paragraph) > 24:
            start = rng.randrange(len(paragraph) - 20)
            del paragraph[start : start + rng.randrange(8, 20)]


def _copy(paragraph):
    return [Atom(atom.word, atom.space) for atom in paragraph]


def _look_alikes(paragraphs, rng, vocabulary, touched):
    """Put near some paragraphs one that differs by one word in seven."""
    for paragraph in rng.sample(paragraphs, max(1, len(paragraphs) // 15)):
        if len(paragraph) < 12:
            continue
        touched.add(id(paragraph))
        copy = _copy(paragraph)
        touched.add(id(copy))
        for atom in rng.sample(copy, max(2, len(copy) // 7)):
            atom.word = rng.choice(vocabulary)
        where = next(n for n, p in enumerate(paragraphs) if p is paragraph)
        paragraphs.insert(max(0, where + rng.choice([-2, 0, 1, 3])), copy)


def _copies(paragraphs, rng, touched):
    for paragraph in rng.sample(paragraphs, max(1, len(paragraphs) // 20)):
        if id(paragraph) not in touched:
            copy = _copy(paragraph)
            touched |= {id(paragraph), id(copy)}
            paragraphs.insert(rng.randrange(len(paragraphs)), copy)


def _moves(paragraphs, rng, touched):
    for _ in range(max(1, len(paragraphs) // 30)):
        start = rng.randrange(len(paragraphs))
        section = paragraphs[start : start + rng.randrange(1, 6)]
        if touched & {id(paragraph) for paragraph in section}:
            continue
        del paragraphs[start : start + len(section)]
        where = rng.randrange(len(paragraphs) + 1)
        paragraphs[where:where] = section


def _edited(paragraph, rng, vocabulary, rate):
    """Replace, drop and add words, singly and a few in a row."""
    if rng.random() < 0.5:
        return paragraph
    made, skip = [], 0
    for atom in paragraph:
        if skip:
            skip -= 1
            continue
        chance = rng.random()
        if chance < rate:
            skip = rng.choice([0, 0, 0, 1, 2])
            made += [
                Atom(rng.choice(vocabulary), atom.space) for _ in range(rng.choice([0, 1, 1, 2]))
            ]
            continue
        made.append(atom)
    return made


def _rewrap(paragraph, width):
    column = 0
    for atom in paragraph:
        column += len(atom.word) + 1
        atom.space = "\n" if column > width else " "
        column = 0 if column > width else column


def random_text(seed: int, paragraphs: int) -> str:
    """Write a text of Zipf-distributed made-up words, with boilerplate that comes back."""
    rng = random.Random(seed)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er")]
    names = ["".join(rng.choices(syllables, k=rng.randrange(1, 4))) for _ in range(6000)]
    weights = [1 / (n + 2) for n in range(len(names))]
    boiler = [rng.choices(names, weights, k=rng.randrange(6, 30)) for _ in range(12)]
    found = []
    for _ in range(paragraphs):
        words: list[str] = []
        for _ in range(rng.randrange(1, 6)):
            size = rng.randrange(5, 28)
            some = (
                rng.choice(boiler) if rng.random() < 0.08 else rng.choices(names, weights, k=size)
            )
            words += [some[0].capitalize(), *some[1:-1], some[-1] + "."]
        found.append(" ".join(words))
    return "\n\n".join(found) + "\n"


def spans_of(text: str, seed: int, count: int) -> list[Span]:
    """Choose spans of whole words: words, phrases, sentences, paragraphs."""
    rng = random.Random(seed)
    words = [match.span() for match in _WORD.finditer(text)]
    found = []
    for _ in range(count):
        size = rng.choice([1, 2, 3, 5, 8, 12, 20, 40, 80])
        first = rng.randrange(max(1, len(words) - size))
        found.append(Span(words[first][0], words[min(len(words), first + size) - 1][1]))
    return found


def judged(revision: Revision, spans, carried) -> dict[str, int]:
    """Count what was right, imprecise, wrong, missed, of kept spans; placed, of deleted ones.

    Where the first or last words of a span were replaced, their stead may belong to it or not.
    """
    names = ("kept", "right", "imprecise", "wrong", "missed", "ambiguous", "gone", "placed")
    count = dict.fromkeys(names, 0)
    for span, found in zip(spans, carried, strict=True):
        truth, place = revision.truth(span)
        if truth == "unclear":
            continue
        count[truth] += 1
        if truth == "gone":
            count["placed"] += found.span is not None
        elif found.span is None:
            count["ambiguous" if found.status is Status.AMBIGUOUS else "missed"] += 1
        else:
            most = revision.widest(span, place)
            start = min(place.start, max(found.span.start, most.start))
            end = max(place.end, min(found.span.end, most.end))
            shared = min(found.span.end, end) - max(found.span.start, start)
            whole = max(found.span.end, end) - min(found.span.start, start)
            likeness = max(0, shared) / whole
            count["right" if likeness >= 0.8 else "imprecise" if likeness >= 0.4 else "wrong"] += 1
    return count
