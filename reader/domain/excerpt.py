"""What an export holds: excerpts with the place they came from, in words ready to be written.

A writer of a format needs nothing else: no document, no file, no corpus. All values can travel
to another process.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.document import Part, Structure
    from reader.domain.overlap import EditKind


class What(StrEnum):
    """What can be exported."""

    ANNOTATIONS = "annotations"
    LINKS = "links"
    OVERLAPS = "overlaps"
    COLLATION = "collation"
    COVERAGE = "coverage"
    DOCUMENT = "document"


class State(StrEnum):
    """Whether an excerpt's passages stand where it says.

    ``ok``: in the present text. ``moved``: its place is of an older text, and where it went
    has not been reviewed. ``orphan``: the passage was not found in the present text.
    ``missing``: its document is not in the corpus.
    """

    OK = "ok"
    MOVED = "moved"
    ORPHAN = "orphan"
    MISSING = "missing"


def no_record() -> dict[str, object]:
    """Return an empty citation record."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that is quoted.

    ``path`` is relative to the corpus folder. ``authors``, ``date`` and ``published`` (where)
    are as the reader or the file gives them. ``citation`` is one item of CSL JSON made up of all
    that is known of it, title and authors included (``reader.domain.about.citation_of``).
    ``uri`` leads to the document in the application. ``sha256`` is of the file's bytes,
    ``characters`` the length of its text in code points.
    """

    id: str
    path: str
    title: str
    authors: tuple[str, ...] = ()
    date: str = ""
    published: str = ""
    language: str = ""
    citation: Mapping[str, object] = field(default_factory=no_record, hash=False)
    uri: str = ""
    sha256: str = ""
    characters: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a passage stands, for people and for programs.

    ``section`` are the headings above it, outermost first; ``page`` is the printed label of
    the page it begins on, ``last_page`` of the one it ends on. ``start`` and ``end`` are code
    points of the document's present text, None where that does not have the passage for sure.
    ``percent`` is how far into the text it begins, 0 to 100. ``prefix`` and ``suffix`` are the characters before
    and after it.
    """

    section: tuple[str, ...] = ()
    page: str = ""
    last_page: str = ""
    start: int | None = None
    end: int | None = None
    percent: float | None = None
    prefix: str = ""
    suffix: str = ""

    @property
    def pages(self) -> str:
        """The page or pages, ``36`` or ``36–37``; empty where there are none."""
        if self.last_page and self.last_page != self.page:
            return f"{self.page}–{self.last_page}"
        return self.page


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Letters of a quotation that are set off: ``part`` is emphasis or strong."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    r"""A passage of a source, or the whole source where ``place`` is None.

    ``quote`` is as the document has it, with its ``\n``; ``emphasis`` counts in it, in code
    points. ``uri`` leads to the passage in the application:
    ``synoptic://corpus/document#start-end``, percent-encoded.
    """

    source: Source
    place: Place | None = None
    quote: str = ""
    emphasis: tuple[Emphasis, ...] = ()
    uri: str = ""
    state: State = State.OK


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words in two quotations: ``a`` and ``b`` are its words on either side.

    Joined in order, all ``a`` are the first quotation letter for letter, and all ``b`` the
    second, spaces and punctuation included. ``added`` stands in ``b`` only, ``dropped`` in
    ``a`` only; ``furniture`` is page furniture in one side or both. The two sides of ``same``
    may differ in what does not count: case, quotation marks, line ends, hyphenation.
    """

    kind: EditKind
    a: str = ""
    b: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The measures of an overlap; see ``reader.domain.overlap.Measures``."""

    words: int
    identity: float
    longest_run: int
    edits_per_100: float
    bits: float
    noise: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer to an annotation, oldest first; ``depth`` is 1 for an answer to itself."""

    id: str
    note: str
    author: str = ""
    created: str = ""
    modified: str = ""
    depth: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """An annotation, a link or an overlap, with its passages.

    ``kind`` is highlight, note, document-note or reply for an annotation, link for a link,
    and the kind of an overlap. An annotation has one passage, links and overlaps have two,
    side a first, and ``differences`` where both passages have words. ``tags`` are paths,
    outermost level first. ``color_meaning`` is what the reader says the colour means.
    ``created`` and ``modified`` are ISO 8601. ``replies`` are in the order in which they read.
    A reply that stands alone, for what it answers is not here, has ``reply_to``.

    Raises:
        InvalidValueError: if it has not one passage or two.
    """

    id: str
    what: What
    kind: str
    passages: tuple[Quoted, ...]
    differences: tuple[Difference, ...] = ()
    relation: str = ""
    tags: tuple[tuple[str, ...], ...] = ()
    color: str = ""
    color_meaning: str = ""
    note: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""
    replies: tuple[Reply, ...] = ()
    reply_to: str = ""
    figures: Figures | None = None
    why: str = ""
    confirmed: bool = False

    def __post_init__(self) -> None:
        if len(self.passages) not in {1, 2}:
            message = "an excerpt needs one passage or two"
            raise InvalidValueError(message)

    @property
    def first(self) -> Quoted:
        """Its passage, or side a of a pair."""
        return self.passages[0]

    @property
    def other(self) -> Quoted | None:
        """Side b of a pair."""
        return self.passages[1] if len(self.passages) > 1 else None

    @property
    def state(self) -> State:
        """The worst state of its passages."""
        order = list(State)
        return max((item.state for item in self.passages), key=order.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One reading of a collation: what each witness has there.

    ``texts``: in the order of the witnesses, "" where one has nothing. ``groups``: numbers of
    the witnesses that read the same, the most numerous group first. ``move`` numbers a
    transposition from 0, or is None.
    """

    texts: tuple[str, ...]
    groups: tuple[tuple[int, ...], ...]
    move: int | None = None

    @property
    def agrees(self) -> bool:
        """Whether every witness has these words."""
        return len(self.groups) == 1 and len(self.groups[0]) == len(self.texts)

    @property
    def lacking(self) -> tuple[int, ...]:
        """The numbers of the witnesses that have nothing here."""
        held = {number for group in self.groups for number in group}
        return tuple(number for number in range(len(self.texts)) if number not in held)


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessTable:
    """A collation: ``sigla[i]`` is what ``witnesses[i]`` is called, ``readings`` in order."""

    sigla: tuple[str, ...]
    witnesses: tuple[Quoted, ...]
    readings: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """How many words of a document, or of a section, stand in another document too."""

    source: Source
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What became of one section of a document: how many of its words stand elsewhere too.

    It reaches from its heading to the next one of any level; ``level`` is 0 for what stands
    before the first. ``covered`` words stand in at least one of ``uses``, the most first.
    """

    title: str
    level: int
    page: str
    start: int
    end: int
    words: int
    covered: int
    uses: tuple[Use, ...] = ()
    uri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of a document stands in others, in all and section by section."""

    source: Source
    words: int
    covered: int
    uses: tuple[Use, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a marked text: the number, from 0, of the excerpt of the export it shows.

    ``side`` says which passage of the excerpt it is, 0 or 1.
    """

    start: int
    end: int
    excerpt: int
    side: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A whole document with its highlights.

    ``marks`` are sorted by start and may overlap; ``structure`` is as in a document.
    """

    source: Source
    text: str
    structure: tuple[Structure, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was not written, how many of it, and why, for a person."""

    name: str
    reason: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """All that one export writes. ``title`` is the corpus's.

    ``conditions`` are what was asked for, as pairs of a label and a value; conditions that
    let everything pass are not among them. ``sources`` are the documents cited, by path.
    What has no excerpts, a collation, coverage or a marked text, is in its own field.
    """

    title: str
    what: What
    excerpts: tuple[Excerpt, ...] = ()
    sources: tuple[Source, ...] = ()
    collations: tuple[WitnessTable, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    documents: tuple[MarkedText, ...] = ()
    conditions: tuple[tuple[str, str], ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def written(self) -> int:
        """How many things it holds."""
        parts = (self.excerpts, self.collations, self.coverage, self.documents)
        return sum(len(part) for part in parts)


class Paper(StrEnum):
    """The sheets that a format for print can have."""

    A4 = "a4"
    LETTER = "letter"


class Grouping(StrEnum):
    """Under which headings excerpts are put."""

    DOCUMENT = "document"
    TAG = "tag"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """How an export is written. A format leaves aside what does not concern it.

    ``title`` heads it; empty means the corpus's. ``style`` is a citation style by name, as
    ``author-date``; empty means the application's own plain way. ``template`` is the name of
    one of ``templates``, which are names and texts, for the format that is made by one.
    """

    title: str = ""
    style: str = ""
    group: Grouping = Grouping.DOCUMENT
    paper: Paper = Paper.A4
    differences: bool = True
    replies: bool = True
    template: str = ""
    templates: tuple[tuple[str, str], ...] = ()
