"""Annotations: what a reader said of a passage, of a document, or of two passages."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NewType, TypeAlias

from reader.domain.anchor import Anchor, nothing_more
from reader.domain.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.document import DocumentId

EntryId = NewType("EntryId", str)

LINK_RELATIONS = ("excerpt-of", "rewords", "contradicts", "translates", "see-also")
"""What a link is offered to say of its first passage; a reader may use others."""

DECISIONS = ("rejected", "confirmed", "split", "recut")
"""The relations of links that decide about an overlap."""

COLORS = ("yellow", "green", "blue", "pink", "purple", "grey")
"""The colours the application offers; others are kept, and drawn as grey."""


class EntryKind(StrEnum):
    """What an entry is, by what it has."""

    HIGHLIGHT = "highlight"
    NOTE = "note"
    DOCUMENT_NOTE = "document-note"
    REPLY = "reply"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A highlight, a note on a passage, a note on a document, or a reply.

    Without ``anchor`` it is about the whole ``document``. ``reply_to`` names the entry it
    answers, which may be another author's. ``tags`` have levels: ``claim/contested``.
    ``created`` and ``modified`` are ISO 8601. ``extra`` are keys of other programs.

    Raises:
        InvalidValueError: if it has no id.
    """

    id: EntryId
    document: DocumentId
    anchor: Anchor | None = None
    reply_to: EntryId | None = None
    color: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    by: str = ""
    created: str = ""
    modified: str = ""
    extra: Mapping[str, object] = field(default_factory=nothing_more)

    def __post_init__(self) -> None:
        if not self.id:
            message = "an annotation needs an id"
            raise InvalidValueError(message)

    @property
    def kind(self) -> EntryKind:
        """Whether it is a highlight, a note on a passage or a document, or a reply."""
        if self.reply_to is not None:
            return EntryKind.REPLY
        if self.anchor is None:
            return EntryKind.DOCUMENT_NOTE
        return EntryKind.NOTE if self.note else EntryKind.HIGHLIGHT

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Its anchor, if it has one."""
        return () if self.anchor is None else (self.anchor,)

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        """The document it is about."""
        return (self.document,)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEnd:
    """One end of a link: a passage, or without ``anchor`` a whole document."""

    document: DocumentId
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A note on two passages, in one or two documents, and how the first relates to the second.

    Raises:
        InvalidValueError: if it has no id.
    """

    id: EntryId
    relation: str
    a: LinkEnd
    b: LinkEnd
    color: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    by: str = ""
    created: str = ""
    modified: str = ""
    extra: Mapping[str, object] = field(default_factory=nothing_more)

    def __post_init__(self) -> None:
        if not self.id:
            message = "a link needs an id"
            raise InvalidValueError(message)

    @property
    def kind(self) -> EntryKind:
        """A link is a link."""
        return EntryKind.LINK

    @property
    def document(self) -> DocumentId:
        """The document in whose file it is kept: that of its first end."""
        return self.a.document

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The anchors of those ends that are passages."""
        return tuple(end.anchor for end in (self.a, self.b) if end.anchor is not None)

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        """The one or two documents it ties together, its own first."""
        if self.a.document == self.b.document:
            return (self.a.document,)
        return (self.a.document, self.b.document)


Entry: TypeAlias = Annotation | Link


def is_orphan(entry: Entry) -> bool:
    """Tell whether a passage of it has no place in the present text."""
    return any(not anchor.placed for anchor in entry.anchors)


def tag_is_within(tag: str, branch: str) -> bool:
    """Tell whether ``tag`` is ``branch`` or below it: ``claim/contested`` is within ``claim``."""
    tag, branch = tag.casefold(), branch.casefold().rstrip("/")
    return tag == branch or tag.startswith(branch + "/")


def tag_named(text: str) -> str:
    """Return a tag as it is kept, from what was typed; nothing if that names none.

    Levels are told apart by ``/``: ``claim / contested/`` is ``claim/contested``.
    """
    levels = (" ".join(level.split()) for level in text.split("/"))
    return "/".join(level for level in levels if level)


def renamed_tag(tag: str, old: str, new: str) -> str:
    """Return a tag after ``old``, and with it all below it, became ``new``."""
    if not tag_is_within(tag, old):
        return tag
    return new + tag[len(old.rstrip("/")) :]


def place_order(entry: Entry) -> tuple[int, int, str]:
    """Return a key that sorts entries of one file by place; notes on the document come first."""
    anchor = entry.anchor if isinstance(entry, Annotation) else entry.a.anchor
    if anchor is None or anchor.span is None:
        return (-1, -1, entry.created)
    return (anchor.span.start, anchor.span.end, entry.created)
