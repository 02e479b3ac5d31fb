"""What the search for reworded passages needs to know of a document, and of a corpus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import Part
from reader.engine.background import FREQUENT, background_bits
from reader.engine.hashing import hash_strings
from reader.engine.languages import language_of
from reader.engine.sentences import split_sentences
from reader.engine.stemming import stems
from reader.engine.tokens import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import Document, DocumentId
    from reader.engine.sentences import Sentences
    from reader.engine.tokens import Tokens

_ROOT = 4
_SENTENCE_WORDS = 20
_PRIOR_SENTENCES = 400
_ABBREVIATION = 5
_CAPITAL_NOUNS = frozenset(("de", "lb"))


@dataclass(frozen=True, slots=True, eq=False)
class RewordingText:
    """One document made ready for the search. Holds plain arrays and can be pickled.

    Arrays over its n words, in reading order: ``starts``, ``ends``: int64[n], code points;
    ``which``: int32[n], the position of its normal form in ``forms``; ``sentence``: int32[n],
    the number of the sentence it stands in, -1 outside running text and in page furniture;
    ``furniture``: bool[n]; ``names``: uint8[n], 2 for words written like a name, 1 for a capital
    that a sentence's beginning explains too, else 0 (always, in languages that give every noun
    a capital); ``broken``: bool[n], a punctuation mark stands before it.

    Arrays over its u distinct normal forms: ``forms``; ``stems``: uint64[u], hashes;
    ``roots``: uint64[u], hashes of the first four letters, 0 where there are no more than that;
    ``bits``: float32[u], what the form says in general; ``numbers``: bool[u].

    ``bounds``: int64[m, 2], the first word of each sentence and the one after its last;
    ``blocks``: int64[m], the number of the paragraph, list item or cell it stands in.
    """

    document: DocumentId
    language: str
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    which: NDArray[np.int32]
    sentence: NDArray[np.int32]
    furniture: NDArray[np.bool_]
    names: NDArray[np.uint8]
    broken: NDArray[np.bool_]
    forms: tuple[str, ...]
    stems: NDArray[np.uint64]
    roots: NDArray[np.uint64]
    bits: NDArray[np.float32]
    numbers: NDArray[np.bool_]
    bounds: NDArray[np.int64]
    blocks: NDArray[np.int64]

    @property
    def content(self) -> NDArray[np.bool_]:
        """Which forms say something by themselves, unlike words of grammar: bool[u]."""
        return self.bits >= FREQUENT

    def block_of(self, word: int) -> int:
        """Return the number of the paragraph a word of running text stands in."""
        return int(self.blocks[self.sentence[word]])


def prepare_rewording(document: Document, *, kazakh_stems: bool = False) -> RewordingText:
    """Return what the search needs to know of ``document``. Any text is accepted."""
    text = document.text
    tokens = tokenize(text)
    ids, first, which = np.unique(tokens.ids, return_index=True, return_inverse=True)
    forms = tuple(_forms(text, tokens, first))
    language = language_of(text, document.language)
    sentences = split_sentences(text, document.structure)
    sentence = _sentence_of(tokens, sentences)
    furniture = _furniture(document, tokens)
    sentence[furniture] = -1
    numbers = np.array([form[:1].isdecimal() for form in forms], dtype=np.bool_)
    lengths = np.array([len(form) for form in forms], dtype=np.int64)
    bits = background_bits(ids, lengths, numbers)
    bits[[form.strip("0") == "" for form in forms]] = 0.0
    roots = hash_strings([form[:_ROOT] for form in forms])
    roots[(lengths <= _ROOT) | numbers] = 0
    return RewordingText(
        document=document.id,
        language=language,
        starts=tokens.starts,
        ends=tokens.ends,
        which=which.astype(np.int32),
        sentence=sentence,
        furniture=furniture,
        names=_names(text, tokens, which, sentence) * np.uint8(language not in _CAPITAL_NOUNS),
        broken=_broken(text, tokens),
        forms=forms,
        stems=hash_strings(stems(forms, language, kazakh=kazakh_stems)),
        roots=roots,
        bits=bits,
        numbers=numbers,
        bounds=_bounds(tokens, sentences),
        blocks=sentences.blocks,
    )


def _forms(text: str, tokens: Tokens, first: NDArray[np.intp]) -> Iterator[str]:
    """Yield the normal form of each distinct word; plain letters need no long way to theirs."""
    for start, end in zip(tokens.starts[first].tolist(), tokens.ends[first].tolist(), strict=True):
        word = text[start:end]
        yield word.lower() if word.isascii() and word.isalnum() else fold(word)


def _sentence_of(tokens: Tokens, sentences: Sentences) -> NDArray[np.int32]:
    """Return the number of the prose sentence each word begins in, -1 for none."""
    if not len(sentences):
        return np.full(len(tokens), -1, dtype=np.int32)
    at = np.searchsorted(sentences.starts, tokens.starts, side="right") - 1
    held = np.maximum(at, 0)
    inside = (at >= 0) & (tokens.starts < sentences.ends[held]) & sentences.prose[held]
    return np.where(inside, at, -1).astype(np.int32)


def _bounds(tokens: Tokens, sentences: Sentences) -> NDArray[np.int64]:
    first = np.searchsorted(tokens.starts, sentences.starts)
    last = np.searchsorted(tokens.starts, sentences.ends)
    return np.stack((first, last), axis=1).astype(np.int64)


def _furniture(document: Document, tokens: Tokens) -> NDArray[np.bool_]:
    inside = np.zeros(len(tokens), dtype=np.bool_)
    for item in document.parts(Part.FURNITURE):
        first, last = np.searchsorted(tokens.starts, (item.span.start, item.span.end))
        inside[first:last] = True
    return inside


def _names(
    text: str, tokens: Tokens, which: NDArray[np.intp], sentence: NDArray[np.int32]
) -> NDArray[np.uint8]:
    """Tell which words are written like names: 2, 1 where that is uncertain, or 0.

    A capital after the first word of a sentence makes a form a name wherever it has a
    capital. A long word all in capitals is shouted, not named.
    """
    size = len(tokens)
    if not size:
        return np.zeros(0, dtype=np.uint8)
    places = zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True)
    capital = np.fromiter((_like_a_name(text[start:end]) for start, end in places), np.bool_, size)
    inside = np.zeros(size, dtype=np.bool_)
    inside[1:] = (sentence[1:] == sentence[:-1]) & (sentence[1:] >= 0)
    named = np.zeros(int(which.max()) + 1, dtype=np.bool_)
    named[which[capital & inside]] = True
    return capital.astype(np.uint8) + (capital & named[which])


def _like_a_name(word: str) -> bool:
    return word[0].isupper() and (len(word) <= _ABBREVIATION or not word.isupper())


def _broken(text: str, tokens: Tokens) -> NDArray[np.bool_]:
    """Tell before which words a punctuation mark stands."""
    starts, ends = tokens.starts.tolist(), tokens.ends.tolist()
    broken = np.zeros(len(starts), dtype=np.bool_)
    for number in range(1, len(starts)):
        between = text[ends[number - 1] : starts[number]]
        broken[number] = between != " " and bool(between.strip(" \n-‐‑/"))
    return broken


@dataclass(frozen=True, slots=True, eq=False)
class RewordingStatistics:
    """In how many sentences of a corpus each stem stands.

    ``stems``: uint64[v], ascending; ``frequency``: int64[v], sentences; ``documents``: int64[v],
    documents; ``sentences``: how many there are.
    """

    stems: NDArray[np.uint64]
    frequency: NDArray[np.int64]
    documents: NDArray[np.int64]
    sentences: int

    def looked_up(self, stems: NDArray[np.uint64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the count (of ``frequency`` or ``documents``) of each stem, 0 for unknown ones."""
        if not self.stems.size:
            return np.zeros(stems.size, dtype=np.int64)
        at = np.minimum(np.searchsorted(self.stems, stems), self.stems.size - 1)
        return np.where(self.stems[at] == stems, counts[at], 0)

    def weights(self, text: RewordingText) -> NDArray[np.float64]:
        """Return what it says, in bits, that a sentence has each form of a text: float64[u].

        The counts of the corpus, with those of four hundred sentences of general language
        added (a Bayesian prior), so that two short documents can be told apart too.
        """
        general = np.minimum(_SENTENCE_WORDS * np.exp2(-text.bits.astype(np.float64)), 1.0)
        counted = self.looked_up(text.stems, self.frequency)
        share = (counted + _PRIOR_SENTENCES * general) / (self.sentences + _PRIOR_SENTENCES)
        return np.where(text.content, -np.log2(np.minimum(share, 1.0)), 0.0)


def rewording_statistics(texts: Iterable[RewordingText]) -> RewordingStatistics:
    """Return in how many sentences of these texts each stem stands."""
    return merged_statistics([_counted(text) for text in texts])


def _counted(text: RewordingText) -> RewordingStatistics:
    stem_of, _ = sentence_stems(text)
    distinct, frequency = np.unique(stem_of, return_counts=True)
    once = np.ones(distinct.size, dtype=np.int64)
    return RewordingStatistics(distinct, frequency.astype(np.int64), once, len(text.bounds))


def merged_statistics(parts: Sequence[RewordingStatistics]) -> RewordingStatistics:
    """Return the statistics of all documents that these were counted from."""
    stems = np.concatenate([np.empty(0, np.uint64), *(part.stems for part in parts)])
    distinct, place = np.unique(stems, return_inverse=True)
    frequency, documents = (np.zeros(distinct.size, dtype=np.int64) for _ in range(2))
    if parts:
        np.add.at(frequency, place, np.concatenate([part.frequency for part in parts]))
        np.add.at(documents, place, np.concatenate([part.documents for part in parts]))
    sentences = sum(part.sentences for part in parts)
    return RewordingStatistics(distinct, frequency, documents, sentences)


def sentence_stems(text: RewordingText) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """Return each stem once for every sentence it stands in: uint64[k] stems, int32[k] sentences."""
    inside = text.sentence >= 0
    if not inside.any():
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int32)
    distinct, numbers = np.unique(text.stems, return_inverse=True)
    keys = np.unique(
        text.sentence[inside].astype(np.int64) * distinct.size + numbers[text.which[inside]]
    )
    return distinct[keys % distinct.size], (keys // distinct.size).astype(np.int32)
