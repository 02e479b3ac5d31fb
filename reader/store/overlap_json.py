"""Overlaps as JSON (``synoptic-overlaps/1``): what the command line prints and the cache keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.domain.errors import FormatError, InvalidSpanError, InvalidValueError
from reader.domain.overlap import (
    Edit,
    EditKind,
    Kind,
    Measures,
    Overlap,
    OverlapId,
    Passage,
)
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from reader.domain.document import Document, DocumentId, Unreadable

FORMAT = "synoptic-overlaps/1"


def report(
    documents: Iterable[Document],
    overlaps: Iterable[Overlap],
    unreadable: Iterable[Unreadable] = (),
) -> dict[str, Any]:
    """Return the whole answer of a comparison, ready for ``json.dumps``.

    Places are given by path; offsets are code points of the document's text.
    """
    known = list(documents)
    paths = {item.id: item.path for item in known}
    return {
        "format": FORMAT,
        "documents": [
            {"id": item.id, "path": item.path, "characters": len(item.text)} for item in known
        ],
        "overlaps": [encode(item, lambda document: {"path": paths[document]}) for item in overlaps],
        "unreadable": [{"path": item.path, "reason": item.reason} for item in unreadable],
    }


def encode(overlap: Overlap, name: Callable[[DocumentId], dict[str, Any]]) -> dict[str, Any]:
    """Return one overlap; ``name`` says how a document is called in the answer."""
    measures = overlap.measures
    return {
        "id": overlap.id,
        "kind": overlap.kind.value,
        "words": measures.words,
        "identity": round(measures.identity, 4),
        "bits": round(measures.bits, 2),
        "longest_run": measures.longest_run,
        "edits_per_100": round(measures.edits_per_100, 2),
        "noise": round(measures.noise, 4),
        "why": overlap.why,
        **({"confirmed": True} if overlap.confirmed else {}),
        "a": name(overlap.a.document) | _place(overlap.a.span),
        "b": name(overlap.b.document) | _place(overlap.b.span),
        "edits": [_edit(item) for item in overlap.edits],
    }


def decode(said: Mapping[str, Any], document: Callable[[Mapping[str, Any]], DocumentId]) -> Overlap:
    """Return the overlap that ``encode`` wrote; ``document`` reads the name of a side.

    Raises:
        FormatError: if it is damaged or was written by another program.
    """
    try:
        return Overlap(
            id=OverlapId(str(said["id"])),
            kind=Kind(said["kind"]),
            a=Passage(document(said["a"]), Span(int(said["a"]["start"]), int(said["a"]["end"]))),
            b=Passage(document(said["b"]), Span(int(said["b"]["start"]), int(said["b"]["end"]))),
            edits=tuple(
                Edit(EditKind(item["kind"]), _span(item.get("a")), _span(item.get("b")))
                for item in said["edits"]
            ),
            measures=Measures(
                words=int(said["words"]),
                identity=float(said["identity"]),
                longest_run=int(said["longest_run"]),
                edits_per_100=float(said["edits_per_100"]),
                bits=float(said["bits"]),
                noise=float(said["noise"]),
            ),
            why=str(said["why"]),
            confirmed=said.get("confirmed") is True,
        )
    except (KeyError, TypeError, ValueError, InvalidSpanError, InvalidValueError) as error:
        message = "a kept overlap is damaged; it will be found again"
        raise FormatError(message) from error


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _edit(edit: Edit) -> dict[str, Any]:
    sides = {"a": edit.a, "b": edit.b}
    places = {side: [span.start, span.end] for side, span in sides.items() if span is not None}
    return {"kind": edit.kind.value, **places}


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(int(pair[0]), int(pair[1]))
