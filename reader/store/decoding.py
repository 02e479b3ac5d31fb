"""Turn the bytes of a file into text: byte order mark, then UTF-8, then detection."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader.domain.errors import DocumentError
from reader.store import cyrillic

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf_32_le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf_32_be", "UTF-32"),
    (codecs.BOM_UTF8, "utf_8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf_16_le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf_16_be", "UTF-16"),
)
AS_CHOSEN = "as you chose"
"""What is said of a text whose encoding a reader named."""
_UNKNOWN = "no encoding is called"
_SAMPLE = 65_536
"""Bytes that detection looks at."""
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_USUAL = (
    *("cp1252", "cp1250", "cp1254", "cp1257", "cp1253", "cp1255", "cp1256", "cp1258", "cp874"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "iso2022_jp", "cp1251"),
)
_NAMES = {"gb18030": "GB 18030", "big5": "Big5", "shift_jis": "Shift JIS"}


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""A text with ``\n`` line ends and no byte order mark, and how it was read, for people."""

    text: str
    how: str


def decode(raw: bytes, name: str, *, encoding: str = "", because: str = AS_CHOSEN) -> Decoded:
    """Return the text of a file called ``name``; ``encoding`` overrules what would be found.

    ``because`` says where ``encoding`` comes from.

    Raises:
        DocumentError: if there is no text in it, or it is not a text file.
    """
    if not raw.strip():
        message = f"{name} is empty: there is no text in it"
        raise DocumentError(message)
    if encoding:
        found = _as_told(raw, name, encoding, because)
    else:
        found = _by_mark(raw) or _without_mark(raw, name)
    text = _with_newlines(found.text.removeprefix("\ufeff"))
    _refuse_binary(text, name)
    return Decoded(text, found.how)


def chosen_encoding(how: str) -> str:
    """Return the encoding that a reader named, from how a text was read or why it was not."""
    before, named, after = how.partition(f"{_UNKNOWN} ")
    if named:
        return after.partition(";")[0]
    before, named, after = how.rpartition(f", {AS_CHOSEN}")
    return before if named else ""


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_binary(text: str, name: str) -> None:
    sample = text[:_SAMPLE]
    controls = sample.count("\0") * 20 + len(_CONTROLS.findall(sample))
    if controls > 0.02 * len(sample) or "\0" in text:
        raise DocumentError(_not_text(name))
    if not text.strip():
        message = f"{name} is empty: there is no text in it"
        raise DocumentError(message)


def _not_text(name: str) -> str:
    return f"{name} is not a text file; if it is one of another format, save it as text first"


def _as_told(raw: bytes, name: str, encoding: str, because: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding)
        text = raw.decode(codec.name, "replace")
    except LookupError as error:
        message = f"{name}: {_UNKNOWN} {encoding}; try windows-1251 or utf-8"
        raise DocumentError(message) from error
    return Decoded(text, f"{encoding}, {because}{_lost(text)}")


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            text = raw[len(mark) :].decode(codec, "replace")
            return Decoded(text, f"{name}, by its byte order mark{_lost(text)}")
    return None


def _without_mark(raw: bytes, name: str) -> Decoded:
    if b"\0" in raw:
        return _wide(raw, name)
    try:
        return Decoded(raw.decode("utf_8"), "UTF-8")
    except UnicodeDecodeError:
        return _damaged_utf8(raw) or _detected(raw)


def _wide(raw: bytes, name: str) -> Decoded:
    """Read UTF-16 without a mark: its zero bytes stand at even or at odd places only."""
    sample = raw[: _SAMPLE * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    codec = "utf_16_le" if odd > even else "utf_16_be"
    if len(raw) % 2 == 0 and max(even, odd) > 0.04 * len(sample) and min(even, odd) == 0:
        text = raw.decode(codec, "replace")
        if "\ufffd" not in text:
            return Decoded(text, "UTF-16, by its zero bytes")
    raise DocumentError(_not_text(name))


def _damaged_utf8(raw: bytes) -> Decoded | None:
    """Read as UTF-8 what is UTF-8 but for a few bytes, so that these alone are lost."""
    text = raw.decode("utf_8", "replace")
    lost = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - lost
    if good < 10 * lost:
        return None
    return Decoded(text, f"UTF-8{_lost(text)}")


def _lost(text: str) -> str:
    count = text.count("\ufffd")
    return f"; {count} damaged characters are shown as \ufffd" if count else ""


def _detected(raw: bytes) -> Decoded:
    sample = raw[:_SAMPLE]
    found = cyrillic.best_reading(sample)
    name, codec = found or _by_statistics(sample)
    text = raw.decode(codec, "replace")
    return Decoded(text, f"{name}, detected{_lost(text)}")


def _by_statistics(sample: bytes) -> tuple[str, str]:
    """Return name and codec of the likeliest other encoding; Western European if none is."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_USUAL)).best()
    codec = best.encoding if best else "cp1252"
    if best and codec != "cp1252" and _looks_western(sample):
        codec = "cp1252"
    return _NAMES.get(codec, codec.replace("cp", "windows-")), codec


_WESTERN = frozenset("àâäáãåçéèêëíìîïñóòôöõøúùûüýÿæœßÀÂÄÁÅÇÉÈÊÍÓÖØÚÜÆ«»„“”‘’‚–—…•·°§©®£€¿¡ªº´½\xa0")


def _looks_western(sample: bytes) -> bool:
    """Tell whether every byte over 127 is a sign that Western European texts use."""
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(char in _WESTERN for char in text if char > "\x7f") and not re.search(
        rb"[\x80-\xff]{3}", sample
    )
