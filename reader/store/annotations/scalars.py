"""Strings as YAML that every reader of YAML reads back as the same string."""

from __future__ import annotations

import re

ESCAPED_TAG = "!escaped"
"""Marks a string with halves of UTF-16 pairs, which YAML cannot hold: they are ``\\uD800`` in it,
and a backslash is two."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()'+-]*[\w.)])?")
_TAKEN = frozenset(
    ("y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf")
)
"""Words that some reader of YAML takes for something else than text."""
_LONGEST_PLAIN = 200
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:\\|u(d[89a-f][0-9a-f]{2}))", re.IGNORECASE)
_UNPRINTABLE = re.compile(
    '[\\\\"\x00-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]'
)
_NOT_IN_BLOCK = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def inline(text: str) -> str:
    """Return ``text`` as YAML on one line: as it is where that is safe, else in double quotes."""
    if (
        len(text) <= _LONGEST_PLAIN
        and _PLAIN.fullmatch(text)
        and text.casefold() not in _TAKEN
        and "\n" not in text
    ):
        return text
    if _SURROGATE.search(text):
        escaped = text.replace("\\", "\\\\")
        escaped = _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04X}", escaped)
        return f"{ESCAPED_TAG} {_quoted(escaped)}"
    return _quoted(text)


def block(text: str, indent: int) -> str | None:
    """Return ``text`` as an indented block, from ``|`` on, or None where a block cannot hold it.

    The block has no line end of its own after its last line.
    """
    body = text.removesuffix("\n")
    if (
        "\n" not in text
        or not body
        or body[0] in " \n"
        or body.endswith("\n")
        or _NOT_IN_BLOCK.search(text)
        or re.search(r"[ \t](?:\n|$)", text)
    ):
        return None
    margin = " " * indent
    lines = [margin + line if line else "" for line in body.split("\n")]
    return "\n".join(["|" if text.endswith("\n") else "|-", *lines])


def unescaped(text: str) -> str:
    """Return what a scalar tagged ``!escaped`` means."""

    def one(match: re.Match[str]) -> str:
        code = match.group(1)
        return chr(int(code, 16)) if code else "\\"

    return _ESCAPE.sub(one, text)


def _quoted(text: str) -> str:
    return '"' + _UNPRINTABLE.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    code = ord(found)
    return _NAMED.get(found) or (f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}")
