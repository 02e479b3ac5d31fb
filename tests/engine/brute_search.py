"""A search by looking at every word of every text: slow, plain, and the measure of the real one.

It shares with the real one only the rules for words (``tokenize``, ``fold``, ``stem_in``) and the
query as it was parsed.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache

from reader.domain.document import Document, Part
from reader.domain.search import (
    FACT_FIELDS,
    TEXT_FIELDS,
    AllOf,
    AnyOf,
    Field,
    Match,
    NoteEntry,
    Query,
    Slot,
    Term,
    Without,
)
from reader.engine.languages import language_of
from reader.engine.searching.stemmed import stem_in
from reader.engine.searching.units import indexable
from reader.engine.tokens import fold, tokenize

Word = tuple[str, int, int]
Hit = tuple[str, str, str, int, int]


@dataclass
class BruteUnit:
    kind: str
    id: str
    language: str
    streams: dict[Field, list[list[Word]]]
    facts: list[tuple[Field, str]]


def words_of(text: str, start: int = 0) -> list[Word]:
    tokens = tokenize(text)
    return [
        (indexable(fold(text[a:b])), a + start, b + start)
        for a, b in zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True)
    ]


def compounds(
    text: str, words: list[Word], start: int, fields: list[Field]
) -> list[tuple[Field, Word]]:
    found = []
    run: list[int] = []
    for i in range(len(words) + 1):
        tied = (
            0 < i < len(words)
            and words[i][1] - words[i - 1][2] == 1
            and text[words[i - 1][2] - start] in "-\u2010\u2011"
            and text[words[i - 1][2] - start - 1].isalpha()
            and text[words[i][1] - start].isalpha()
            and fields[i] == fields[i - 1]
        )
        if tied:
            run = run or [i - 1]
            run.append(i)
            continue
        if 2 <= len(run) <= 6:
            form = "".join(words[n][0] for n in run)
            found.append((fields[run[0]], (form, words[run[0]][1], words[run[-1]][2])))
        run = []
    return found


def brute_document(document: Document) -> BruteUnit:
    words = words_of(document.text)
    fields = []
    for _, at, _ in words:
        field = Field.BODY
        for part in (Part.HEADING, Part.FOOTNOTE, Part.FURNITURE):
            if any(item.span.contains(at) for item in document.parts(part)):
                field = Field(part.value)
        fields.append(field)
    streams: dict[Field, list[list[Word]]] = {field: [[]] for field in TEXT_FIELDS}
    for word, field in zip(words, fields, strict=True):
        streams[field][0].append(word)
    for field, word in compounds(document.text, words, 0, fields):
        streams[field].append([word])
    streams[Field.TITLE] = [words_of(document.title)]
    language = document.language or language_of(document.text[:4000])
    said = [(Field.DOC, document.path), (Field.KIND, "document"), (Field.KIND, "txt")]
    said += [(Field.LANG, language)]
    said += [(Field.DATE, document.date)] if document.date[:1] == "2" else []
    return BruteUnit("document", document.id, language, streams, said)


def brute_note(note: NoteEntry, document: Document) -> BruteUnit:
    streams: dict[Field, list[list[Word]]] = {field: [[]] for field in TEXT_FIELDS}
    streams[Field.NOTE] = [words_of(note.text)]
    if note.span:
        text = note.span.of(document.text)
        words = words_of(text, note.span.start)
        streams[Field.QUOTE] = [words]
        for _, word in compounds(text, words, note.span.start, [Field.QUOTE] * len(words)):
            streams[Field.QUOTE].append([word])
    language = document.language or language_of(document.text[:4000])
    said = [(Field.DOC, document.path), (Field.KIND, "annotation"), (Field.KIND, note.kind)]
    said += [(Field.LANG, language), (Field.DATE, note.date)] + [(Field.TAG, t) for t in note.tags]
    return BruteUnit("note", note.id, language, streams, said)


@cache
def distance(one: str, other: str) -> int:
    rows = [[i + j if not i * j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i, j in itertools.product(range(1, len(one) + 1), range(1, len(other) + 1)):
        cost = one[i - 1] != other[j - 1]
        rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
        if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
            rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@cache
def fits(slot: Slot, form: str, language: str) -> bool:
    if slot.match in (Match.WILDCARD, Match.REGEX, Match.FUZZY):
        return fits_pattern(slot, form)
    begun = slot.match in (Match.PREFIX, Match.BEGUN) and form.startswith(slot.text)
    if begun or slot.match is Match.PREFIX or (form == slot.text):
        return begun or form == slot.text
    if slot.match is Match.EXACT:
        return False
    stem = stem_in(slot.text, language)
    return stem is not None and stem_in(form, language) == stem


def fits_pattern(slot: Slot, form: str) -> bool:
    if slot.match is Match.FUZZY:
        return distance(slot.text, form) <= slot.distance
    pattern = slot.text
    if slot.match is Match.WILDCARD:
        pattern = "".join({"*": ".*", "?": "."}.get(char, re.escape(char)) for char in slot.text)
    return re.fullmatch(pattern, form, re.DOTALL) is not None


def covered(count: int, window: list[set[int]], done: int = 0) -> bool:
    """Tell whether every slot from ``done`` on can have its own word of the window."""
    if done == count:
        return True
    if not all(any(n in fitting for fitting in window) for n in range(done, count)):
        return False
    return any(
        done in fitting and covered(count, window[:place] + window[place + 1 :], done + 1)
        for place, fitting in enumerate(window)
    )


def in_stream(term: Term, words: list[Word], language: str) -> set[tuple[int, int]]:
    found = set()
    count = len(term.slots)
    if term.within is None:
        for i in range(len(words) - count + 1):
            if all(fits(s, words[i + n][0], language) for n, s in enumerate(term.slots)):
                found.add((words[i][1], words[i + count - 1][2]))
        return found
    which = [
        {n for n, slot in enumerate(term.slots) if fits(slot, form, language)}
        for form, _, _ in words
    ]
    for i in range(len(words)):
        for j in range(i + count - 1, min(len(words), i + count + term.within)):
            window = [w for w in which[i : j + 1] if w]
            if len(window) < count or not covered(count, window):
                continue
            left, right = [w for w in which[i + 1 : j + 1] if w], [w for w in which[i:j] if w]
            if not covered(count, left) and not covered(count, right):
                found.add((words[i][1], words[j][2]))
            break
    return found


def places(term: Term, unit: BruteUnit) -> set[Hit]:
    if term.field in FACT_FIELDS:
        return set()
    wanted = [term.field] if term.field else [f for f in TEXT_FIELDS if f is not Field.FURNITURE]
    return {
        (unit.kind, unit.id, field.value, a, b)
        for field in wanted
        for stream in unit.streams[field]
        for a, b in in_stream(term, stream, unit.language)
    }


def has_fact(term: Term, unit: BruteUnit) -> bool:
    return any(is_fact(term, value) for field, value in unit.facts if field is term.field)


def is_fact(term: Term, value: str) -> bool:
    last = term.slots[-1]
    if term.field is Field.DOC:
        forms = [form for form, _, _ in words_of(value)]
        return any(
            all(fits(slot, form, "") for slot, form in zip(term.slots, forms[i:], strict=False))
            for i in range(len(forms) - len(term.slots) + 1)
        )
    if term.field is Field.DATE and last.match is Match.WILDCARD:
        since, _, until = last.text.partition("..")
        after = not since or value[: len(since)] >= since[: len(value)]
        return after and (not until or value[: len(until)] <= until[: len(value)])
    names = [value]
    if term.field is Field.TAG:
        pieces = value.split("/")
        names = pieces + ["/".join(pieces[: n + 1]) for n in range(len(pieces))]
    if term.field is Field.DATE:
        pieces = value.split("-")
        names = ["-".join(pieces[: n + 1]) for n in range(len(pieces))]
    return any(fits(last, indexable(fold(name)), "") for name in names)


def holds(clause: object, unit: BruteUnit) -> bool:
    if isinstance(clause, Without):
        return not holds(clause.part, unit)
    if isinstance(clause, AllOf):
        return all(holds(part, unit) for part in clause.parts)
    if isinstance(clause, AnyOf):
        return any(holds(part, unit) for part in clause.parts)
    assert isinstance(clause, Term)
    return has_fact(clause, unit) if clause.field in FACT_FIELDS else bool(places(clause, unit))


def brute_search(query: Query, units: list[BruteUnit]) -> tuple[set[tuple[str, str]], set[Hit]]:
    """Return the units a query finds, by kind and id, and all hits in them."""
    if query.root is None:
        return set(), set()
    found = [unit for unit in units if holds(query.root, unit)]
    hits = {hit for unit in found for term in query.terms() for hit in places(term, unit)}
    return {(unit.kind, unit.id) for unit in found}, hits
