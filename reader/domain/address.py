"""Addresses that lead back into the application: ``synoptic://corpus/document#start-end``.

Names are percent-encoded byte by byte (RFC 3986), so that a space, a ``#`` or a Cyrillic letter
in a file's name neither breaks the address nor is taken for a part of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.domain.errors import FormatError
from reader.domain.span import Span

SCHEME = "synoptic"

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_SHAPE = re.compile(r"synoptic://([^/#?]+)(?:/([^#?]*))?(?:#(\d{1,12})-(\d{1,12}))?", re.IGNORECASE)
_ENCODED = re.compile(rb"%([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Address:
    """A place in a corpus: its folder's name, a document's path in it, a span of its text.

    ``path`` is empty for the corpus itself, ``span`` is None for a whole document.
    """

    corpus: str
    path: str = ""
    span: Span | None = None

    @property
    def uri(self) -> str:
        """The address as text."""
        place = f"#{self.span.start}-{self.span.end}" if self.span is not None else ""
        path = "/".join(map(_encoded, self.path.split("/")))
        return f"{SCHEME}://{_encoded(self.corpus)}/{path}{place}"


def read_address(uri: str) -> Address:
    """Return the place an address names.

    Raises:
        FormatError: if it is not an address of this application, or leads out of the corpus.
    """
    found = _SHAPE.fullmatch(uri.strip())
    if found is None:
        message = "this is not an address of a passage: it reads synoptic://corpus/document#0-9"
        raise FormatError(message)
    corpus, path, start, end = found.groups()
    steps = [_decoded(step) for step in (path or "").split("/")]
    if any(step in {".", ".."} or "/" in step or "\\" in step or "\0" in step for step in steps):
        message = "this address leads out of its corpus"
        raise FormatError(message)
    if start is not None and int(start) > int(end):
        message = "this address ends before it begins"
        raise FormatError(message)
    span = Span(int(start), int(end)) if start is not None else None
    return Address(_decoded(corpus), "/".join(steps), span)


def _encoded(name: str) -> str:
    data = name.encode("utf-8", "surrogateescape") if _is_of_bytes(name) else _forced(name)
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in data)


def _is_of_bytes(name: str) -> bool:
    """Tell whether lone surrogates in a name stand for bytes that are no UTF-8."""
    return all(not "\ud800" <= char <= "\udfff" or "\udc80" <= char <= "\udcff" for char in name)


def _forced(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _decoded(name: str) -> str:
    data = _ENCODED.sub(
        lambda found: bytes([int(found[1], 16)]), name.encode("utf-8", "surrogatepass")
    )
    return data.decode("utf-8", "surrogateescape")
