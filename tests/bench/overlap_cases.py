"""Text reuse planted at known places in invented prose, and what a detector made of it.

Every case records where the passage stands on both sides, in code points of the two texts.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.bench.invented_prose import Prose

Place = tuple[int, int]
"""Start and end of a passage in code points."""

_CONFUSED = {
    "l": "1I", "i": "l1", "o": "0c", "e": "co", "m": ["rn", "in"], "h": "bk", "n": "ri",
    "u": ["ii", "v"], "s": "5z", "c": "eo", "t": "fl", "a": "o", "d": ["cl"], "w": ["vv"], "b": "h6",
}  # fmt: skip


@dataclass
class Case:
    """Two texts and the passages they truly share."""

    name: str
    a: str
    b: str
    planted: list[tuple[Place, Place]]
    group: str = ""
    alone: bool = False
    kind: str = ""
    """The kind that its passages are of; empty where it does not matter."""
    most: int | None = None
    """How many overlaps above formula there may be; None where it does not matter."""


@dataclass
class Draft:
    """A text that grows, and remembers where marked passages stand."""

    text: str = ""
    places: list[Place] = field(default_factory=list)

    def add(self, piece: str, *, marked: bool = False, gap: str = "\n\n") -> Place:
        """Append a piece and return its place."""
        start = len(self.text)
        self.text += piece
        place = (start, len(self.text))
        if marked:
            self.places.append(place)
        self.text += gap
        return place


def misread(text: str, rng: random.Random, rate: float) -> str:
    """Return a text as a poor scan reads it: letters mistaken, words glued and split."""
    out: list[str] = []
    for char in text:
        lot = rng.random()
        if char == " " and lot < rate / 3:
            continue
        if char in _CONFUSED and lot < rate:
            out.append(rng.choice(_CONFUSED[char]))
        elif char.isalpha() and lot > 1 - rate / 8:
            out.append(char + " " if rng.random() < 0.5 else "")
        else:
            out.append(char)
    return "".join(out)


def edited(text: str, rng: random.Random, rate: float, words: list[str]) -> str:
    """Return a text with this share of its words replaced, left out or followed by another."""
    out: list[str] = []
    for word in text.split(" "):
        lot = rng.random()
        if lot < rate / 2:
            out.append(rng.choice(words))
        elif lot < rate * 0.75:
            continue
        elif lot < rate:
            out += [word, rng.choice(words)]
        else:
            out.append(word)
    return " ".join(out)


def furnished(text: str, rng: random.Random) -> str:
    """Return a text with a page number and running head in the middle of a sentence."""
    words = text.split(" ")
    at = rng.randrange(len(words) // 3, 2 * len(words) // 3)
    words[at:at] = f"Yearbook of the Upper Archive {rng.randrange(20, 400)}".split()
    return " ".join(words)


def hyphenated(text: str, rng: random.Random) -> str:
    """Return a text set in short lines, words broken at their ends."""
    lines, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) > 48 and len(word) > 5:
            cut = rng.randrange(2, len(word) - 2)
            lines.append(line + word[:cut] + "-")
            line = word[cut:] + " "
        elif len(line) + len(word) > 48:
            lines.append(line.rstrip())
            line = word + " "
        else:
            line += word + " "
    return "\n".join([*lines, line.rstrip()])


def _two_texts(prose: Prose, passages: list[tuple[str, str]], order: list[int]) -> Case:
    """Plant each passage in text a and its changed form in text b, there in another order."""
    a, b = Draft(), Draft()
    subjects_a, subjects_b = prose.subjects(), prose.subjects()
    for original, _ in passages:
        a.add(prose.paragraph(subjects_a, 90))
        a.add(original, marked=True)
    a.add(prose.paragraph(subjects_a, 90))
    there: dict[int, Place] = {}
    for at in order:
        b.add(prose.paragraph(subjects_b, 90))
        there[at] = b.add(passages[at][1])
    b.add(prose.paragraph(subjects_b, 90))
    planted = [(a.places[at], there[at]) for at in range(len(passages))]
    return Case("", a.text, b.text, planted)


_KINDS = {"misread": "noisy", "edited": "edited"}


def changed_passages(seed: int) -> list[Case]:
    """Return cases of six passages each, for every change and size that a bar is set for."""
    prose = Prose(seed)
    rng = prose.rng
    common = prose.words[40:400]
    changes: dict[str, Callable[[str], str]] = {
        "verbatim": lambda text: text,
        "capitals": str.upper,
        "furniture": lambda text: furnished(text, rng),
        "hyphenated": lambda text: hyphenated(text, rng),
        "misread 2 %": lambda text: misread(text, rng, 0.02),
        "misread 5 %": lambda text: misread(text, rng, 0.05),
        "misread 10 %": lambda text: misread(text, rng, 0.10),
        "edited 10 %": lambda text: edited(text, rng, 0.10, common),
        "edited 25 %": lambda text: edited(text, rng, 0.25, common),
    }
    cases: list[Case] = []
    for name, change in changes.items():
        for size in (12, 30, 150):
            originals = [prose.exactly(prose.subjects(), size) for _ in range(6)]
            case = _two_texts(prose, [(text, change(text)) for text in originals], list(range(6)))
            case.name, case.group = f"{name}, {size} words", name
            case.kind = _KINDS.get(name.split()[0], "verbatim")
            cases.append(case)
    return cases


def arranged_passages(seed: int) -> list[Case]:
    """Return cases that are hard for where the passages stand, not for how they were changed."""
    prose = Prose(seed)
    return [
        _reversed_order(prose),
        _three_times(prose),
        _nested(prose),
        _overlapping_sources(prose),
        _two_quotations(prose, 60),
        _two_quotations(prose, 100),
        _inside_prose(prose),
        _shuffled_in_place(prose),
        _rewritten_paragraph(prose),
        _old_spelling(prose),
        _put_into_the_middle(prose, 95),
        _names_in_order(prose),
        *_whole_texts(prose),
        *_without_reuse(seed),
    ]


def _reversed_order(prose: Prose) -> Case:
    subjects = prose.subjects()
    ten = [prose.paragraph(subjects, 60) for _ in range(10)]
    case = _two_texts(prose, [(text, text) for text in ten], list(range(9, -1, -1)))
    case.name, case.most = "ten passages in reverse order", 10
    return case


def _three_times(prose: Prose) -> Case:
    subjects = prose.subjects()
    passage = prose.paragraph(subjects, 50)
    a, b = Draft(), Draft()
    a.add(prose.paragraph(subjects, 120))
    here = a.add(passage)
    a.add(prose.paragraph(subjects, 120))
    for _ in range(3):
        b.add(prose.paragraph(prose.subjects(), 110))
        b.add(passage, marked=True)
    planted = [(here, there) for there in b.places]
    return Case("one passage three times", a.text, b.text, planted, most=3)


def _nested(prose: Prose) -> Case:
    long = prose.text(700)
    a, b = Draft(), Draft()
    outer = a.add(long)
    whole = b.add(long)
    b.add(prose.paragraph(prose.subjects(), 150))
    inner = (len(long) // 3, len(long) // 3 + 500)
    nested = b.add(long[inner[0] : inner[1]])
    planted = [(outer, whole), ((outer[0] + inner[0], outer[0] + inner[1]), nested)]
    return Case("a quotation from a passage also copied whole", a.text, b.text, planted, most=2)


def _overlapping_sources(prose: Prose) -> Case:
    subjects = prose.subjects()
    sentences = [prose.sentence(subjects) for _ in range(12)]
    a, b = Draft(), Draft()
    a.add(prose.paragraph(subjects, 100))
    run = [a.add(sentence, gap=" ") for sentence in sentences]
    a.add(prose.paragraph(subjects, 100))
    first = b.add(" ".join(sentences[:7]))
    b.add(prose.paragraph(prose.subjects(), 100))
    second = b.add(" ".join(sentences[4:]))
    planted = [((run[0][0], run[6][1]), first), ((run[4][0], run[11][1]), second)]
    return Case("two passages that overlap in the source", a.text, b.text, planted, most=2)


def _two_quotations(prose: Prose, apart: int) -> Case:
    quotes = [prose.exactly(prose.subjects(), 30) for _ in range(2)]
    a, b = Draft(), Draft()
    for draft in (a, b):
        own = prose.subjects()
        draft.add(prose.paragraph(own, 80), gap=" ")
        draft.add(quotes[0], marked=True, gap=" ")
        draft.add(prose.exactly(own, apart), gap=" ")
        draft.add(quotes[1], marked=True, gap=" ")
        draft.add(prose.paragraph(own, 80))
    planted = list(zip(a.places, b.places, strict=True))
    return Case(f"two quotations {apart} words apart", a.text, b.text, planted, most=2)


def _inside_prose(prose: Prose) -> Case:
    quotes = [prose.exactly(prose.subjects(), prose.rng.randrange(14, 26)) for _ in range(6)]
    a, b = Draft(), Draft()
    for quote in quotes:
        for draft in (a, b):
            draft.add(prose.exactly(prose.subjects(), 45), gap=" ")
            draft.add(quote, marked=True, gap=" ")
    planted = list(zip(a.places, b.places, strict=True))
    return Case("quotations inside running prose", a.text, b.text, planted, most=6)


def _shuffled_in_place(prose: Prose) -> Case:
    five = [prose.paragraph(prose.subjects(), 60) for _ in range(5)]
    case = _two_texts(prose, [], [])
    a, b = Draft(case.a), Draft(case.b)
    here = [a.add(text) for text in five]
    there = {at: b.add(five[at]) for at in (3, 1, 4, 0, 2)}
    planted = [(here[at], there[at]) for at in range(5)]
    return Case("paragraphs in another order", a.text, b.text, planted, "", kind="verbatim", most=5)


def _rewritten_paragraph(prose: Prose) -> Case:
    text = [prose.paragraph(prose.subjects(), 60) for _ in range(14)]
    other = [*text[:6], prose.paragraph(prose.subjects(), 60), *text[7:]]
    a, b = "\n\n".join(text), "\n\n".join(other)
    planted = [((0, len(a)), (0, len(b)))]
    return Case("two versions, one paragraph rewritten", a, b, planted, kind="edited", most=1)


def _old_spelling(prose: Prose) -> Case:
    a = prose.text(1500).rstrip()
    b = re.sub(r"(?<=[a-z])v(?=[a-z])", "u", re.sub(r"(?<=[a-z])er\b", "re", a))
    planted = [((0, len(a)), (0, len(b)))]
    return Case("two versions, one in another spelling", a, b, planted, kind="noisy", most=1)


def _put_into_the_middle(prose: Prose, words: int) -> Case:
    quoted = prose.exactly(prose.subjects(), 110).split()
    put_in = prose.exactly(prose.subjects(), words)
    changed = " ".join([*quoted[:55], put_in, *quoted[55:]])
    case = _two_texts(prose, [(" ".join(quoted), changed)], [0])
    case.name, case.kind, case.most = f"{words} words put into the middle", "edited", 1
    return case


def _names_in_order(prose: Prose) -> Case:
    rng = prose.rng
    given, families = ([word.capitalize() for word in rng.sample(prose.words, 11)] for _ in "ab")
    people = [f"{family} {name}" for family in families for name in given]
    a, b = ("\n".join(sorted(rng.sample(people, 45))) for _ in "ab")
    return Case("lists of names, a third in common", a, b, [], most=0)


def _whole_texts(prose: Prose) -> list[Case]:
    text = prose.text(3000)
    everything = (0, len(text.rstrip()))
    twice = prose.text(800)
    double = Draft()
    places = (double.add(twice), double.add(twice))
    return [
        Case("a text and its copy", text, text, [(everything, everything)], most=1),
        Case("a text twice in one document", double.text, "", [places], "", alone=True, most=1),
    ]


def _without_reuse(seed: int) -> list[Case]:
    prose = Prose(seed + 1000)
    return [Case("unrelated long texts", prose.text(20_000), prose.text(20_000), [], most=0)]
