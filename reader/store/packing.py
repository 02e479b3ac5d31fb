"""A document as bytes for the cache, and back: a header, its structure as arrays, its text."""

from __future__ import annotations

import json
import struct
from array import array
from typing import TYPE_CHECKING, Any

from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.errors import FormatError, InvalidSpanError, InvalidValueError
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKING_VERSION = "3"
"""Changes when packed documents change; caches are keyed by it."""

_PARTS = list(Part)
_HEAD = struct.Struct("<4sIII")
_MAGIC = b"syn1"


def pack(document: Document) -> bytes:
    """Return a document as bytes, all of it but its id and path."""
    structure = document.structure
    labels = {place: item.label for place, item in enumerate(structure) if item.label}
    header = json.dumps(
        {
            "title": document.title,
            "language": document.language,
            "sha256": document.sha256,
            "importer": document.importer,
            "decoding": document.decoding,
            "authors": document.authors,
            "date": document.date,
            "source": document.source,
            "made": document.made,
            "labels": labels,
        }
    ).encode("ascii")
    numbers = array("i")
    for item in structure:
        place = _PARTS.index(item.part)
        numbers.extend((place, item.span.start, item.span.end, item.level))
    body = numbers.tobytes()
    text = document.text.encode("utf-8", "surrogatepass")
    return b"".join((_HEAD.pack(_MAGIC, len(header), len(body), len(text)), header, body, text))


def unpack(data: bytes, document_id: DocumentId, path: str) -> Document:
    """Return the document that was packed, under an id and a path.

    Raises:
        FormatError: if the bytes are not what ``pack`` makes.
    """
    try:
        header_size, body_size = _sizes(data)
        at = _HEAD.size
        header: dict[str, Any] = json.loads(data[at : at + header_size])
        at += header_size
        numbers = array("i")
        numbers.frombytes(data[at : at + body_size])
        text = str(memoryview(data)[at + body_size :], "utf-8", "surrogatepass")
        return Document(
            id=document_id,
            path=path,
            text=text,
            title=header["title"],
            structure=_structure(numbers, header["labels"]),
            language=header["language"],
            sha256=header["sha256"],
            importer=header["importer"],
            decoding=header["decoding"],
            authors=tuple(header["authors"]),
            date=header["date"],
            source=header["source"],
            made=header["made"],
        )
    except (ValueError, KeyError, IndexError, TypeError, struct.error) as error:
        raise FormatError(_damaged(path)) from error
    except (InvalidSpanError, InvalidValueError) as error:
        raise FormatError(_damaged(path)) from error


def _sizes(data: bytes) -> tuple[int, int]:
    """Return how long header and structure are, in bytes.

    Raises:
        ValueError: if there is not just what there should be.
    """
    magic, header_size, body_size, text_size = _HEAD.unpack_from(data)
    if magic != _MAGIC or len(data) != _HEAD.size + header_size + body_size + text_size:
        raise ValueError(magic)
    return header_size, body_size


def _damaged(path: str) -> str:
    return f"what was kept of {path} is damaged; it is read again"


def _structure(numbers: array[int], labels: Mapping[str, str]) -> tuple[Structure, ...]:
    named = {int(place): label for place, label in labels.items()}
    rows = zip(numbers[::4], numbers[1::4], numbers[2::4], numbers[3::4], strict=True)
    return tuple(
        Structure(_PARTS[part], Span(start, end), level, named.get(place, ""))
        for place, (part, start, end, level) in enumerate(rows)
    )
