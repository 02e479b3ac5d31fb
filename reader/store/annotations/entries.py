"""Annotations and links as the keys of a YAML mapping, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2s
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.domain.anchor import Anchor, nothing_more
from reader.domain.annotation import Annotation, EntryId, Link, LinkEnd
from reader.domain.document import DocumentId
from reader.domain.errors import InvalidSpanError, InvalidValueError
from reader.domain.span import Span
from reader.store.annotations.nodes import (
    EntryError,
    fields_of,
    items_of,
    line_of,
    number_of,
    text_of,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from yaml import Node

    from reader.domain.annotation import Entry

Fields: TypeAlias = dict[str, object]

ORDER = (
    "id",
    "reply-to",
    "relation",
    "from",
    "to",
    "document",
    "text",
    "at",
    "orphan",
    "quote",
    "prefix",
    "suffix",
    "section",
    "page",
    "color",
    "tags",
    "note",
    "by",
    "created",
    "modified",
)
"""The order keys are written in; those of other programs come last."""

NOWHERE = DocumentId("")
"""The document of a file that does not say which."""

_ANCHOR = ("at", "quote", "prefix", "suffix", "section", "page", "text", "orphan")
_SHARED = ("id", "color", "tags", "note", "by", "created", "modified")
_ANNOTATION = frozenset((*_ANCHOR, *_SHARED, "reply-to"))
_LINK = frozenset((*_SHARED, "relation", "from", "to"))
_END = frozenset((*_ANCHOR, "document"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a file says of its document. ``text`` is the SHA-256 of the text places count in."""

    document: DocumentId = NOWHERE
    path: str = ""
    text: str = ""
    characters: int = 0
    importer: str = ""
    by: str = ""
    extra: Mapping[str, object] = field(default_factory=nothing_more)


def read_header(root: dict[str, Node]) -> Header:
    """Read ``document`` and ``by`` of a file.

    Raises:
        EntryError: if one of their parts is of the wrong type.
    """
    by = text_of(root["by"], "by") if "by" in root else ""
    if "document" not in root:
        return Header(by=by)
    found = fields_of(root["document"])
    text = fields_of(found["text"]) if "text" in found else {}
    known = {"id", "path", "text"}
    return Header(
        document=DocumentId(_text(found, "id")),
        path=_text(found, "path"),
        text=_text(text, "sha256"),
        characters=number_of(text["characters"], "characters") if "characters" in text else 0,
        importer=_text(text, "importer"),
        by=by,
        extra={key: value_of(node) for key, node in found.items() if key not in known},
    )


def header_fields(header: Header) -> Fields:
    """Return the ``document`` mapping of a file."""
    text: Fields = {}
    if header.text:
        text = {"sha256": header.text, "characters": header.characters}
        if header.importer:
            text["importer"] = header.importer
    return _filled({"id": header.document, "path": header.path, "text": text or None}) | dict(
        header.extra
    )


def read_annotation(node: Node, header: Header) -> Annotation:
    """Read one item of ``annotations``.

    Raises:
        EntryError: if it cannot be understood; the message is for a person.
    """
    found = fields_of(node)
    try:
        return Annotation(
            id=_id(found, "a"),
            document=header.document,
            anchor=_read_anchor(found, header.text),
            reply_to=EntryId(_text(found, "reply-to")) if "reply-to" in found else None,
            extra=_extra(found, _ANNOTATION),
            **_read_shared(found),
        )
    except (InvalidValueError, InvalidSpanError) as error:
        raise EntryError(line_of(node), str(error)) from error


def read_link(node: Node, header: Header) -> Link:
    """Read one item of ``links``.

    Raises:
        EntryError: if it cannot be understood; the message is for a person.
    """
    found = fields_of(node)
    for key in ("from", "to"):
        if key not in found:
            raise EntryError(line_of(node), f"a link needs {key}")
    try:
        return Link(
            id=_id(found, "l"),
            relation=_text(found, "relation") or "see-also",
            a=_read_end(found["from"], header),
            b=_read_end(found["to"], header),
            extra=_extra(found, _LINK),
            **_read_shared(found),
        )
    except (InvalidValueError, InvalidSpanError) as error:
        raise EntryError(line_of(node), str(error)) from error


def entry_fields(entry: Entry, header: Header) -> Fields:
    """Return an entry as keys and values, in the order they are written."""
    own: Fields
    if isinstance(entry, Annotation):
        own = _anchor_fields(entry.anchor, header.text) if entry.anchor else {}
        if entry.reply_to is not None:
            own["reply-to"] = entry.reply_to
    else:
        own = {
            "relation": entry.relation,
            "from": _end_fields(entry.a, header, first=True),
            "to": _end_fields(entry.b, header, first=False),
        }
    shared: Fields = {
        "id": entry.id,
        "color": entry.color,
        "tags": list(entry.tags),
        "note": entry.note,
        "by": entry.by,
        "created": entry.created,
        "modified": entry.modified,
    }
    return _ordered(own | _filled(shared)) | dict(entry.extra)


def _read_shared(found: dict[str, Node]) -> dict[str, Any]:
    tags = items_of(found["tags"], "tags") if "tags" in found else []
    shared: dict[str, Any] = {
        key: _text(found, key) for key in ("color", "note", "by", "created", "modified")
    }
    shared["tags"] = tuple(text_of(tag, "a tag") for tag in tags)
    return shared


def _read_anchor(found: dict[str, Node], header_text: str) -> Anchor | None:
    quote = _text(found, "quote")
    span = _read_span(found["at"]) if "at" in found else None
    if span is None and not quote:
        return None
    return Anchor(
        span=span,
        quote=quote,
        prefix=_text(found, "prefix"),
        suffix=_text(found, "suffix"),
        section=_text(found, "section"),
        page=_text(found, "page"),
        text=_text(found, "text") if "text" in found else header_text,
        orphan="orphan" in found and value_of(found["orphan"]) is True,
    )


def _read_end(node: Node, header: Header) -> LinkEnd:
    found = fields_of(node)
    document = DocumentId(_text(found, "document")) or header.document
    own = header.text if document == header.document else ""
    anchor = _read_anchor(found, own)
    if anchor is not None:
        extra = _extra(found, _END)
        if extra:
            anchor = Anchor(**{name: getattr(anchor, name) for name in _SLOTS}, extra=extra)
    return LinkEnd(document=document, anchor=anchor)


_SLOTS = ("span", "quote", "prefix", "suffix", "section", "page", "text", "orphan")


def _read_span(node: Node) -> Span:
    ends = items_of(node, "at")
    if len(ends) != 2:
        raise EntryError(line_of(node), "at must be [start, end]")
    return Span(number_of(ends[0], "start"), number_of(ends[1], "end"))


def _end_fields(end: LinkEnd, header: Header, *, first: bool) -> Fields:
    own = end.document == header.document
    fields: Fields = {}
    if end.anchor is not None:
        fields |= _anchor_fields(end.anchor, header.text if own else "")
    if not (first and own and fields):
        fields["document"] = end.document
    return _ordered(fields) | (dict(end.anchor.extra) if end.anchor else {})


def _anchor_fields(anchor: Anchor, header_text: str) -> Fields:
    span = anchor.span
    fields = _filled(
        {
            "at": [span.start, span.end] if span is not None else None,
            "orphan": anchor.orphan or None,
            "quote": anchor.quote,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "section": anchor.section,
            "page": anchor.page,
        }
    )
    return fields if anchor.text == header_text else {"text": anchor.text, **fields}


def _ordered(fields: Fields) -> Fields:
    ranks = {key: rank for rank, key in enumerate(ORDER)}
    return dict(sorted(fields.items(), key=lambda item: ranks.get(item[0], len(ranks))))


def _filled(fields: Mapping[str, object]) -> Fields:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}


def _extra(found: dict[str, Node], known: frozenset[str]) -> Fields:
    return {key: value_of(node) for key, node in found.items() if key not in known}


def _text(found: dict[str, Node], key: str) -> str:
    return text_of(found[key], key) if key in found else ""


def _id(found: dict[str, Node], letter: str) -> EntryId:
    """Return the id of an entry; one written by hand without an id gets one from its words."""
    given = _text(found, "id")
    if given:
        return EntryId(given)
    said = repr([(key, value_of(node)) for key, node in sorted(found.items()) if key != "id"])
    digest = blake2s(said.encode("utf-8", "surrogatepass")).hexdigest()
    return EntryId(f"{letter}-{digest[:12]}")
