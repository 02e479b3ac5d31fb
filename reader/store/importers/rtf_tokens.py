"""Cuts RTF into its words: braces, controls and text."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    rb"(?P<brace>[{}])"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)

_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip

CHARACTERS = {
    "tab": "\t", "emdash": "\u2014", "endash": "\u2013", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c",
    "ltrmark": "\u200e", "rtlmark": "\u200f", "nestcell": "\t",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}


class Kind(Enum):
    """What a token is."""

    OPEN = "{"
    CLOSE = "}"
    WORD = "word"
    SYMBOL = "symbol"
    BYTES = "bytes"


class Token(NamedTuple):
    """One word of RTF; ``number`` is None where a control word has none."""

    kind: Kind
    word: str = ""
    number: int | None = None
    raw: bytes = b""


_OPEN, _CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(raw: bytes) -> Iterator[Token]:
    """Yield the tokens of a file; bytes that belong together come as one."""
    position = 0
    waiting = bytearray()
    while match := _TOKEN.match(raw, position):
        position = match.end()
        kind = match.lastgroup
        if kind == "text":
            waiting += match["text"]
            continue
        if kind == "byte":
            waiting.append(int(match["byte"], 16))
            continue
        if kind is None:
            continue
        if waiting:
            yield Token(Kind.BYTES, raw=bytes(waiting))
            waiting.clear()
        if kind == "brace":
            yield _OPEN if match["brace"] == b"{" else _CLOSE
        elif kind == "symbol":
            yield Token(Kind.SYMBOL, match["symbol"].decode("latin-1"))
        else:
            number = int(match["number"]) if match["number"] else None
            word = match["word"].decode()
            if word == "bin":
                position += max(number or 0, 0)
                continue
            yield Token(Kind.WORD, word, number)
    if waiting:
        yield Token(Kind.BYTES, raw=bytes(waiting))


def encoding_of_charset(charset: int) -> str:
    """Return the name of the encoding that a font's charset number means."""
    return _CHARSETS.get(charset, "")


def encoding_of_page(page: int) -> str:
    """Return the name of a code page's encoding, or an empty text if it is not known."""
    name = {10000: "mac_roman", 65001: "utf-8", 0: "cp1252"}.get(page, f"cp{page}")
    try:
        b"a".decode(name)  # of nothing at all, no encoding is looked up
    except (LookupError, ValueError):
        return ""
    return name
