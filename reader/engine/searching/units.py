"""What a search index holds of a document or an annotation: its words by field, with places.

A *unit* is one document or one annotation. Its words stand field after field; a zero ends each
field, and stands before each of its compounds: ``well-known`` is two words and, after all words
of the field and a zero, also the one word ``wellknown``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import Part
from reader.domain.search import TEXT_FIELDS, Field
from reader.domain.search_units import MARKS, SEPARATOR, Batch, Material, Unit
from reader.engine.languages import language_of
from reader.engine.normal_forms import normal_forms
from reader.engine.tokens import Tokens, fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import Document
    from reader.domain.search import NoteEntry

UNITS_VERSION = "2"
"""Changes when units change; an index of another version is made anew."""

_STAND_INS = {
    code: chr(0xE100 + code) for code in range(128) if not (chr(code).isalnum() or code == ord("'"))
}
_ODD = re.compile("[\x00-&(-/:-@\\[-`{-\x7f]")
_HYPHEN = re.compile("(?<=[^\\W\\d_])[-\u2010\u2011](?=[^\\W\\d_])")
_HYPHENS = "-\u2010\u2011"
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_LONGEST_CHAIN = 6
_GAP = "\x00\x00"
"""Stands between texts that are cut together; nothing joins across it."""
_SAMPLE = 4_000


def indexable(form: str) -> str:
    """Return a normal form with nothing in it that a full-text table would cut at."""
    return form.translate(_STAND_INS) or "\ue100"


def document_material(document: Document, key: str) -> Material:
    """Return what the index needs of a document."""
    language = document.language or language_of(document.text[:_SAMPLE])
    suffix = document.path.rpartition(".")[2].lower() if "." in document.path else ""
    said: list[tuple[Field, str]] = [(Field.DOC, document.path), (Field.KIND, "document")]
    said += [(Field.KIND, suffix)] if suffix else []
    said += [(Field.LANG, language)] if language else []
    date = _DATE.match(document.date)
    said += [(Field.DATE, date.group())] if date else []
    return Material(
        key=key,
        id=document.id,
        document=document.id,
        kind="document",
        title=document.title,
        text=document.text,
        language=language,
        headings=_spans(document, Part.HEADING),
        footnotes=_spans(document, Part.FOOTNOTE),
        furniture=_spans(document, Part.FURNITURE),
        facts=tuple(said),
    )


def note_material(note: NoteEntry, document: Document, key: str) -> Material:
    """Return what the index needs of an annotation of a document."""
    nothing = np.empty((0, 2), np.int64)
    language = document.language or language_of(document.text[:_SAMPLE])
    said = [(Field.DOC, document.path), (Field.KIND, "annotation"), (Field.KIND, note.kind)]
    said += [(Field.LANG, language)] if language else []
    said += [(Field.DATE, note.date)] if note.date else []
    said += [(Field.TAG, tag) for tag in note.tags]
    return Material(
        key=key,
        id=note.id,
        document=document.id,
        kind="note",
        title="",
        text=note.span.of(document.text) if note.span else "",
        language=language,
        headings=nothing,
        footnotes=nothing,
        furniture=nothing,
        facts=tuple(said),
        note=note.text,
        start=note.span.start if note.span else 0,
    )


@lru_cache(maxsize=1 << 12)
def fact_words(field: Field, value: str) -> tuple[str, ...]:
    """Return the words under which a fact, other than a path, is found, marked with their field."""
    mark = MARKS[field]
    if field is Field.TAG:
        return tuple(mark + name for name in _tag_names(value))
    if field is Field.DATE:
        pieces = value.split("-")
        begun = [indexable_fact("-".join(pieces[: n + 1])) for n in range(len(pieces))]
        return tuple(mark + word for word in (*begun, indexable_fact("=" + value)))
    return (mark + indexable_fact(value),)


def indexable_fact(value: str) -> str:
    """Return the value of a fact, folded, as one word of the full-text table."""
    return indexable(fold(value.strip()))


def _tag_names(tag: str) -> list[str]:
    """Return ``claim/contested`` as ``claim``, ``claim/contested`` and ``contested``."""
    pieces = [piece for piece in tag.split("/") if piece.strip()]
    names = ["/".join(pieces[: n + 1]) for n in range(len(pieces))] + pieces
    return [indexable_fact(name) for name in dict.fromkeys(names)]


def _spans(document: Document, part: Part) -> NDArray[np.int64]:
    found = [(item.span.start, item.span.end) for item in document.parts(part)]
    return np.array(found, np.int64).reshape(-1, 2)


class _Words:
    """The words of a batch, numbered. ``forms[0]`` separates."""

    def __init__(self) -> None:
        self.forms: list[str] = [SEPARATOR]
        self._by_form: dict[str, int] = {}

    def numbers(self, text: str, tokens: Tokens) -> NDArray[np.int32]:
        """Return the number of every word, each distinct one folded once: int32[n]."""
        _, first, inverse = np.unique(tokens.ids, return_index=True, return_inverse=True)
        starts, ends = tokens.starts[first].tolist(), tokens.ends[first].tolist()
        words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        base = len(self.forms)
        self.forms += _indexable_all(normal_forms(words))
        return inverse.astype(np.int32) + np.int32(base)

    def number(self, form: str) -> int:
        """Return the number of a normal form."""
        if not self._by_form:
            self._by_form = {known: number for number, known in enumerate(self.forms)}
        number = self._by_form.get(form)
        if number is None:
            number = self._by_form[form] = len(self.forms)
            self.forms.append(form)
        return number

    def spelled(self, numbers: NDArray[np.int32], mark: str = "") -> str:
        """Return words as the full-text table takes them, each after ``mark`` if there is one."""
        found: list[str] = [self.forms[number] for number in numbers.tolist()]
        if mark:
            found = [form if form == SEPARATOR else mark + form for form in found]
        return " ".join(found)


def _indexable_all(forms: Sequence[str]) -> list[str]:
    if not _ODD.search("".join(forms)) and all(forms):
        return list(forms)
    return [indexable(form) for form in forms]


@dataclass(frozen=True, slots=True, eq=False)
class _Cut:
    """The words of one text: where they stand, and their numbers."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    numbers: NDArray[np.int32]

    def chosen(self, which: NDArray[np.intp], shift: int) -> _Cut:
        """Return some of the words, ascending, ``shift`` characters further on."""
        if which.size == self.numbers.size and not shift:
            return self
        return _Cut(self.starts[which] + shift, self.ends[which] + shift, self.numbers[which])


def _cut(texts: Sequence[str], words: _Words) -> list[_Cut]:
    """Cut texts into words, all of them at once: most of the work is by the call."""
    whole = _GAP.join(texts)
    tokens = tokenize(whole)
    numbers = words.numbers(whole, tokens)
    sizes = np.array([len(text) + len(_GAP) for text in texts], np.int64)
    offsets = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
    bounds: list[int] = np.searchsorted(tokens.starts, offsets).tolist()
    begins: list[int] = offsets.tolist()
    return [
        _Cut(
            tokens.starts[bounds[n] : bounds[n + 1]] - begins[n],
            tokens.ends[bounds[n] : bounds[n + 1]] - begins[n],
            numbers[bounds[n] : bounds[n + 1]],
        )
        for n in range(len(texts))
    ]


def make_batch(materials: Sequence[Material]) -> Batch:
    """Make units of documents and annotations, sharing the work on each distinct word."""
    words = _Words()
    texts = [text for item in materials for text in (item.text, item.title, item.note)]
    cuts = _cut(texts, words) if texts else []
    paths = _path_words(materials)
    units = tuple(
        _unit(material, (cuts[3 * n], cuts[3 * n + 1], cuts[3 * n + 2]), words, paths[n])
        for n, material in enumerate(materials)
    )
    return Batch(units, tuple(words.forms[1:]))


@dataclass(slots=True)
class _Columns:
    """The fields of a unit while they are put together."""

    words: list[NDArray[np.int32]]
    starts: list[NDArray[np.int64]]
    ends: list[NDArray[np.int64]]
    bounds: list[int]
    texts: list[str]
    size: int = 0
    open: int = 0

    def close(self, words: _Words, mark: str = "") -> None:
        """End a field: a zero after it, and its words as text."""
        pieces = self.words[self.open :]
        self.texts.append(words.spelled(np.concatenate(pieces), mark) if pieces else "")
        self.add(_ZERO)
        self.open = len(self.words)
        self.bounds.append(self.size)

    def add(self, cut: _Cut) -> None:
        """Add words to the field that is open."""
        self.words.append(cut.numbers)
        self.starts.append(cut.starts)
        self.ends.append(cut.ends)
        self.size += int(cut.numbers.size)


_ZERO = _Cut(np.zeros(1, np.int64), np.zeros(1, np.int64), np.zeros(1, np.int32))


def _path_words(materials: Sequence[Material]) -> list[list[str]]:
    """Return the marked words of the path of each; they are no words of the vocabulary."""
    words = _Words()
    paths = [
        next((value for field, value in item.facts if field is Field.DOC), "") for item in materials
    ]
    found: list[list[str]] = []
    for cut in _cut(paths, words) if paths else []:
        numbers: list[int] = cut.numbers.tolist()
        found.append([MARKS[Field.DOC] + words.forms[number] for number in numbers])
    return found


def _unit(
    material: Material, cuts: tuple[_Cut, _Cut, _Cut], words: _Words, facts: list[str]
) -> Unit:
    columns = _Columns([], [], [], [], [])
    text, title, note = cuts
    parts = _parts(material, text)
    joined = _joins(material.text, text, parts)
    sizes: list[int] = np.bincount(parts, minlength=len(TEXT_FIELDS)).tolist()
    for field in TEXT_FIELDS:
        if field is Field.TITLE:
            columns.add(title)
        elif field is Field.NOTE:
            columns.add(note)
        elif (field is Field.QUOTE) == (material.kind == "note"):
            place = TEXT_FIELDS.index(Field.BODY if field is Field.QUOTE else field)
            if sizes[place]:
                chosen = np.flatnonzero(parts == place)
                _add_words(columns, words, (text, joined, chosen), material.start)
        columns.close(words, MARKS[field] if field is Field.FURNITURE else "")
    for field, value in material.facts:
        if field is not Field.DOC:
            facts += fact_words(field, value)
    return Unit(
        key=material.key,
        id=material.id,
        document=material.document,
        kind=material.kind,
        language=material.language,
        words=np.concatenate(columns.words),
        starts=np.concatenate(columns.starts).astype(np.uint32),
        ends=np.concatenate(columns.ends).astype(np.uint32),
        bounds=np.array(columns.bounds, np.int64),
        columns=(*columns.texts, " ".join(facts)),
        facts=material.facts,
    )


def _parts(material: Material, words: _Cut) -> NDArray[np.int8]:
    """Return the field of every word of the text, as its place in ``TEXT_FIELDS``: int8[n]."""
    parts = np.full(words.numbers.size, TEXT_FIELDS.index(Field.BODY), np.int8)
    for field, spans in (
        (Field.HEADING, material.headings),
        (Field.FOOTNOTE, material.footnotes),
        (Field.FURNITURE, material.furniture),
    ):
        if spans.size:
            steps = np.zeros(parts.size + 1, np.int64)
            np.add.at(steps, np.searchsorted(words.starts, spans[:, 0]), 1)
            np.add.at(steps, np.searchsorted(words.starts, spans[:, 1]), -1)
            parts[np.cumsum(steps[:-1]) > 0] = TEXT_FIELDS.index(field)
    return parts


def _joins(text: str, words: _Cut, parts: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Return which words a hyphen ties to the next one of their field: bool[n]."""
    joined = np.zeros(parts.size, np.bool_)
    hyphens = np.array(sorted(_hyphens(text)), np.int64)
    if not hyphens.size or parts.size < 2:
        return joined
    before = np.minimum(np.searchsorted(words.ends, hyphens - 1), parts.size - 2)
    tied = (words.ends[before] == hyphens - 1) & (words.starts[before + 1] == hyphens)
    before = before[tied & (parts[before] == parts[before + 1])]
    joined[before] = True
    return joined


def _hyphens(text: str) -> Iterator[int]:
    """Yield the places after hyphens between letters, kind by kind: quicker than one expression."""
    for kind in _HYPHENS:
        at = text.find(kind)
        while at >= 0:
            if _HYPHEN.match(text, at):
                yield at + 1
            at = text.find(kind, at + 1)


def _add_words(
    columns: _Columns,
    words: _Words,
    of_text: tuple[_Cut, NDArray[np.bool_], NDArray[np.intp]],
    shift: int,
) -> None:
    """Add the chosen words of the text, then their compounds, each after a zero."""
    text, joined, chosen = of_text
    columns.add(text.chosen(chosen, shift))
    if not joined.any():
        return
    tied: list[int] = chosen[joined[chosen]].tolist()
    chains = list(_chains(tied))
    if not chains:
        return
    places, compounds = (
        np.zeros((2, 2 * len(chains)), np.int64),
        np.zeros(2 * len(chains), np.int32),
    )
    for number, (first, last) in enumerate(chains):
        parts: list[int] = text.numbers[first : last + 1].tolist()
        compounds[2 * number + 1] = words.number("".join(map(words.forms.__getitem__, parts)))
        places[:, 2 * number + 1] = text.starts[first] + shift, text.ends[last] + shift
    columns.add(_Cut(places[0], places[1], compounds))


def _chains(tied: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Yield the first and the last word of every run of words tied by hyphens."""
    at = 0
    while at < len(tied):
        last = at
        while last + 1 < len(tied) and tied[last + 1] == tied[last] + 1:
            last += 1
        if last - at + 1 < _LONGEST_CHAIN:
            yield tied[at], tied[last] + 1
        at = last + 1
