"""What is asked of a corpus and what is found: queries, hits, results, concordances."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from reader.domain.errors import InvalidValueError

if TYPE_CHECKING:
    from reader.domain.document import DocumentId
    from reader.domain.overlap import Kind
    from reader.domain.span import Span


class Field(StrEnum):
    """Where a word is looked for; the name is what a reader types before the colon."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"
    NOTE = "note"
    QUOTE = "quote"
    DOC = "doc"
    TAG = "tag"
    LANG = "lang"
    KIND = "kind"
    DATE = "date"


TEXT_FIELDS = (
    Field.TITLE,
    Field.HEADING,
    Field.BODY,
    Field.FOOTNOTE,
    Field.FURNITURE,
    Field.NOTE,
    Field.QUOTE,
)
"""The fields that hold words with places, in the order in which they are indexed."""

FACT_FIELDS = (Field.DOC, Field.TAG, Field.LANG, Field.KIND, Field.DATE)
"""The fields that say something of a whole document or annotation; they give no hits."""


class Match(StrEnum):
    """How a word of a query finds words of a text."""

    STEM = "stem"
    EXACT = "exact"
    PREFIX = "prefix"
    BEGUN = "begun"
    """A word still being typed: its stem, and all that begins like it."""
    WILDCARD = "wildcard"
    FUZZY = "fuzzy"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a query. ``text`` is folded, or a pattern; ``spelled`` is as it was typed.

    ``distance`` is how many letters a fuzzy word may differ by.
    """

    match: Match
    text: str
    spelled: str = ""
    distance: int = 0


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand together: one word, a phrase, or words near each other.

    ``within`` is None for words in order, one after the other; else it is how many other
    words may stand among them, and their order is free. Without a ``field`` all but
    page furniture and facts is searched.

    Raises:
        InvalidValueError: if it has no words.
    """

    slots: tuple[Slot, ...]
    field: Field | None = None
    within: int | None = None

    def __post_init__(self) -> None:
        if not self.slots:
            message = "a term needs a word"
            raise InvalidValueError(message)


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part must be found."""

    parts: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part must be found."""

    parts: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The part must not be found."""

    part: Clause


Clause: TypeAlias = Term | AllOf | AnyOf | Without


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """Switches of a search.

    ``stems``: a bare word finds its inflected forms too. ``match_case``, ``match_marks``: words
    and phrases must have the case, the accents and the ё that were typed; stems are then off.
    """

    stems: bool = True
    match_case: bool = False
    match_marks: bool = False

    @property
    def literal(self) -> bool:
        """Whether hits must be compared with what was typed, letter for letter."""
        return self.match_case or self.match_marks


@dataclass(frozen=True, slots=True)
class Query:
    """A query understood. ``root`` is None where nothing could be searched for.

    ``notices`` say, a sentence each, what was ignored or cut.
    """

    text: str
    root: Clause | None = None
    notices: tuple[str, ...] = ()

    def terms(self) -> list[Term]:
        """Return the terms that give hits: those that are not excluded, facts left out."""
        return [
            term for term in _wanted(self.root) if term.field is None or term.field in TEXT_FIELDS
        ]


def _wanted(clause: Clause | None) -> list[Term]:
    if clause is None or isinstance(clause, Without):
        return []
    if isinstance(clause, Term):
        return [clause]
    return [term for part in clause.parts for term in _wanted(part)]


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place that was found: a span of the document's text.

    For the field ``title`` the span is of the title; for ``note`` of the text of the
    annotation whose id is ``note``.
    """

    document: DocumentId
    span: Span
    field: Field = Field.BODY
    note: str = ""

    @property
    def in_text(self) -> bool:
        """Whether the span is of the document's own text, to be marked in a pane."""
        return self.field not in (Field.TITLE, Field.NOTE)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text with hits; ``marks`` are spans of ``text``, ``start`` its offset."""

    text: str
    start: int
    marks: tuple[Span, ...]
    field: Field = Field.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHits:
    """One document of a result: how well it fits, and where.

    ``count`` is how many hits it has in all; ``hits`` are the first of them, in order. Where
    copies were folded, ``copied`` are the same hits, each with its copies elsewhere.
    """

    document: DocumentId
    path: str
    title: str
    score: float
    count: int
    hits: tuple[Hit, ...]
    snippets: tuple[Snippet, ...] = ()
    copied: tuple[CopiedHit, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value documents of a result have, and how many have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """How the documents of a result divide, the commonest value first.

    ``documents`` are their paths, each with the number of its hits; empty where hits were not
    counted.
    """

    languages: tuple[FacetValue, ...] = ()
    kinds: tuple[FacetValue, ...] = ()
    tags: tuple[FacetValue, ...] = ()
    documents: tuple[FacetValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """The best documents for a query.

    ``found`` counts all documents that fit, also those not among ``documents``.
    ``indexed`` and ``total`` say how much of the corpus could be searched; ``folded``, how many
    documents were left out because all they have are copies of hits that are listed.
    """

    query: Query
    documents: tuple[DocumentHits, ...] = ()
    found: int = 0
    facets: Facets = field(default_factory=Facets)
    suggestions: tuple[Suggestion, ...] = ()
    indexed: int = 0
    total: int = 0
    folded: int = 0

    @property
    def notices(self) -> tuple[str, ...]:
        """What was ignored or cut, a sentence each."""
        return self.query.notices


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words of the corpus that look like one that was not found, the likeliest first."""

    word: str
    instead: tuple[str, ...]


class LineOrder(StrEnum):
    """By what the lines of a concordance are sorted."""

    PLACE = "place"
    WORD = "word"
    LEFT = "left"
    RIGHT = "right"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """A hit with what stands before and after it; ``copies``: how many were folded into it."""

    hit: Hit
    left: str
    word: str
    right: str
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Collocate:
    """A word that stands near the hits. ``count``: how often; ``strength``: log-Dice, to 14."""

    word: str
    count: int
    strength: float


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """An annotation as it is searched. ``span`` is its passage; None for a whole document."""

    id: str
    document: DocumentId
    text: str = ""
    span: Span | None = None
    tags: tuple[str, ...] = ()
    kind: str = "note"
    date: str = ""


@dataclass(frozen=True, slots=True)
class CopiedHit:
    """A hit, and those that are the same words in copies of the same passage."""

    hit: Hit
    copies: tuple[Hit, ...] = ()

    @property
    def count(self) -> int:
        """How many hits it stands for."""
        return 1 + len(self.copies)


@dataclass(frozen=True, slots=True)
class SimilarPassage:
    """A place like a passage that was asked about.

    ``kind`` is None where words are shared but no overlap was found. ``score``: bits of the
    overlap, or of the rare words shared. ``words``: how many are shared.
    """

    document: DocumentId
    span: Span
    kind: Kind | None
    score: float
    words: int
    identity: float = 0.0
