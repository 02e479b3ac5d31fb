"""Makes queries of every kind out of the words of made documents."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.engine.made_corpus import LANGUAGES, WORDS

KINDS = (
    "word", "exact", "phrase", "prefix", "wildcard", "fuzzy", "near", "regex", "field", "fact",
    "and", "or", "not", "nested", "hyphen", "only-not", "patterns",
)  # fmt: skip


def a_word(numbers: random.Random) -> str:
    return numbers.choice(WORDS[numbers.choice(LANGUAGES)].split()).strip(".")


def a_phrase(numbers: random.Random, size: int, texts: Sequence[str]) -> list[str]:
    """Return words that follow one another in a text, or words drawn at random."""
    text = numbers.choice(texts).split() if texts and numbers.random() < 0.7 else []
    if len(text) > size:
        start = numbers.randrange(len(text) - size)
        return [word.replace('"', "") for word in text[start : start + size]]
    words = WORDS[numbers.choice(LANGUAGES)].split()
    return [numbers.choice(words) for _ in range(size)]


def a_wildcard(numbers: random.Random) -> str:
    letters = list(a_word(numbers))
    letters[numbers.randrange(len(letters))] = numbers.choice("*?")
    return "".join(letters) + numbers.choice(["", "*"])


def a_phrase_of_patterns(numbers: random.Random) -> str:
    """Return two words, at least one of them a pattern that fits many, in order or near."""
    vowels = numbers.sample("aeiouоаеқ的كا", 2)
    words = [f"*{vowels[0]}*", numbers.choice([f"*{vowels[1]}*", "?" * 4, a_word(numbers), "re*"])]
    numbers.shuffle(words)
    return f'"{" ".join(words)}"{numbers.choice(["", "", "~2"])}'


def a_regex(numbers: random.Random) -> str:
    word = numbers.choice(["report", "run", "отчет", "школ", "қала", "reform"])
    return numbers.choice(
        [f"/{word}.*/", f"/{word[:2]}[a-zа-я]+/", f"/.*{word[-2:]}/", f"/({word}|the|в)s?/",
         f"/{word[:3]}.{{0,3}}/"]
    )  # fmt: skip


def a_fact(numbers: random.Random) -> str:
    return numbers.choice(
        ["tag:law", "tag:contested", "tag:claim/contested", "tag:a", "tag:cl*", "doc:press",
         "doc:drafts/report-3", "doc:rep*", "lang:ru", "lang:en", "kind:txt", "kind:annotation",
         "kind:highlight", "date:2020", "date:2020-05", "date:2019..2020", "date:2020-05-18..",
         "date:..2020-05", "date:202*"]
    )  # fmt: skip


def a_query(
    numbers: random.Random, kind: str = "", depth: int = 0, texts: Sequence[str] = ()
) -> str:
    """Return a query of a kind, or of one drawn at random."""
    kind = kind or numbers.choice(KINDS[:10] if depth > 2 else KINDS)
    more = lambda: a_query(numbers, depth=depth + 1, texts=texts)  # noqa: E731
    size = numbers.randint(2, 3)
    simple = {
        "word": lambda: a_word(numbers),
        "exact": lambda: "=" + a_word(numbers),
        "phrase": lambda: f'"{" ".join(a_phrase(numbers, size, texts))}"',
        "prefix": lambda: a_word(numbers)[: numbers.randint(1, 4)] + "*",
        "wildcard": lambda: a_wildcard(numbers),
        "fuzzy": lambda: f"{a_word(numbers)}~{numbers.choice(['', '1', '2'])}",
        "near": lambda: f'"{" ".join(a_phrase(numbers, size, texts))}"~{numbers.randint(1, 6)}',
        "regex": lambda: a_regex(numbers),
        "fact": lambda: a_fact(numbers),
        "patterns": lambda: a_phrase_of_patterns(numbers),
        "hyphen": lambda: numbers.choice(
            [
                "well-known",
                "long-term",
                "wellknown",
                "longterm",
                "co-operation",
                "научно-техн*",
                '"wellknown cooperation"',
                '"longterm wellknown"~2',
            ]
        ),
    }
    if kind in simple:
        return simple[kind]()
    if kind == "field":
        field = numbers.choice(
            ["title", "heading", "body", "footnote", "furniture", "note", "quote"]
        )
        inner = numbers.choice(["word", "phrase", "prefix", "near", "exact", "wildcard"])
        return f"{field}:{simple[inner]()}"
    return {
        "and": lambda: f"{more()} {more()}",
        "or": lambda: f"{more()} OR {more()}",
        "not": lambda: f"{more()} {numbers.choice(['-', 'NOT '])}{more()}",
        "nested": lambda: f"({more()} OR {more()}) AND ({more()} NOT {more()})",
        "only-not": lambda: f"-{a_word(numbers)}",
    }[kind]()
