"""Annotations as the JSON that ``synoptic annotations`` prints; docs/json.md tells its names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.domain.annotation import EntryKind, Link, is_orphan

if TYPE_CHECKING:
    from reader.domain.anchor import Anchor
    from reader.domain.annotation import Entry
    from reader.domain.document import Corpus, DocumentId
    from reader.domain.span import Span
    from reader.services.annotating import Annotating


def path_of(corpus: Corpus, document: DocumentId) -> str:
    """Return a document's path, or nothing if it is not here."""
    held = corpus.document(document)
    return held.path if held is not None else ""


def at(span: Span | None) -> list[int] | None:
    """Return where a passage is."""
    return [span.start, span.end] if span is not None else None


def described(service: Annotating, corpus: Corpus, entry: Entry) -> dict[str, Any]:
    """Return all there is to tell of an annotation or link."""
    said: dict[str, Any] = {
        "id": entry.id,
        "kind": entry.kind.value,
        "file": service.desk.homes.get(entry.id, ""),
        "color": entry.color,
        "tags": list(entry.tags),
        "note": entry.note,
        "by": entry.by,
        "created": entry.created,
        "orphan": is_orphan(entry),
    }
    if isinstance(entry, Link):
        said["relation"] = entry.relation
        for name, end in (("from", entry.a), ("to", entry.b)):
            said[name] = _end(corpus, end.document, end.anchor)
        return said
    if entry.kind is EntryKind.REPLY:
        said["reply_to"] = entry.reply_to
    return said | _end(corpus, entry.document, entry.anchor)


def _end(corpus: Corpus, document: DocumentId, anchor: Anchor | None) -> dict[str, Any]:
    said: dict[str, Any] = {"document": document, "path": path_of(corpus, document)}
    if anchor is not None:
        said |= {
            "at": at(anchor.span),
            "quote": anchor.quote,
            "section": anchor.section,
            "page": anchor.page,
        }
    return said


def problems(service: Annotating) -> list[dict[str, Any]]:
    """Return what could not be understood."""
    return [
        {"file": name, "line": problem.line, "reason": problem.reason}
        for name, found in service.problems.items()
        for problem in found
    ]
