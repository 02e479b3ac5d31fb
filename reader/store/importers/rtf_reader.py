"""Follows RTF from token to token, and keeps what a reader would see as paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.errors import DocumentError
from reader.store.importers.rtf_tokens import (
    CHARACTERS,
    SYMBOLS,
    Kind,
    Token,
    encoding_of_charset,
    encoding_of_page,
    tokens,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 500
_NO_PARAGRAPH = -1
_UNSEEN = frozenset(
    [
        "fonttbl",
        "colortbl",
        "stylesheet",
        "listtable",
        "listoverridetable",
        "pict",
        "fldinst",
        "object",
        "objdata",
        "revtbl",
        "rsidtbl",
        "themedata",
        "datastore",
        "latentstyles",
        "xmlnstbl",
        "generator",
        "bkmkstart",
        "bkmkend",
        "annotation",
        "atnid",
        "atnauthor",
        "atndate",
        "atnref",
        "filetbl",
        "nonshppict",
        "pntxtb",
        "pntxta",
        "pnseclvl",
        "info",
        "userprops",
        "nonesttables",
        "mmathPr",
        "template",
        "tc",
        "xe",
        "rxe",
        "txe",
        "ftnsep",
        "ftnsepc",
        "ftncn",
        "aftnsep",
        "aftnsepc",
        "aftncn",
        "shpinst",
        "shprslt",
        "sp",
        "do",
        "background",
        "formfield",
    ]
)
_SHOWN_AGAIN = frozenset({"shptxt", "result"})
_FURNITURE = frozenset(
    ["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"]
)
_TABLES = frozenset({"fonttbl", "stylesheet"})
_INFO = frozenset({"title", "author", "creatim"})
_RUNS = frozenset({"b", "i", "v", "deleted", "super", "sub", "nosupersub"})


@dataclass(slots=True)
class Piece:
    """A run of words in one look, or the mark of a note, or the beginning of a page."""

    text: str
    bold: bool = False
    italic: bool = False
    mark: str = ""
    raised: bool = False


@dataclass(slots=True)
class Paragraph:
    """What stands between two paragraph ends; ``ends`` is par, cell, row, note or furniture."""

    pieces: list[Piece] = field(default_factory=list[Piece])
    ends: str = "par"
    label: str = ""
    style: str = ""
    outline: int = -1
    in_table: bool = False
    in_list: bool = False
    depth: int = 0
    indent: int = 0


class _State(NamedTuple):
    """What a group inherits from the group around it."""

    goes_to: str = ""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False
    skip: int = 1
    font: int = -1
    style: int = 0
    outline: int = -1
    in_table: bool = False
    depth: int = 0
    indent: int = 0


class RtfReader:
    """Reads one file. Afterwards: ``paragraphs``, ``info``, ``language``."""

    def __init__(self, name: str) -> None:
        self.paragraphs: list[Paragraph] = []
        self.info: dict[str, str] = {}
        self.language = 0
        self._name = name
        self._stack: list[_State] = []
        self._state: _State = _State()
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._style_outlines: dict[int, int] = {}
        self._current = Paragraph()
        self._outer: list[Paragraph] = []
        self._listed = False
        self._notes = 0
        self._to_skip: int = 0
        self._optional = False
        self._table_entry = 0
        self._default_font = -1

    def read(self, raw: bytes) -> None:
        """Read the bytes of a file.

        Raises:
            DocumentError: if groups are left open, as in a file that is cut off.
        """
        for token in tokens(raw):
            self._take(token)
            if token.kind is Kind.CLOSE and not self._stack:
                break
        if self._stack:
            message = f"{self._name} is cut off before its end; get a whole copy of it"
            raise DocumentError(message)
        if self._current.pieces:
            self._end("par")

    def _take(self, token: Token) -> None:
        if token.kind is Kind.OPEN:
            self._open()
        elif token.kind is Kind.CLOSE:
            self._close()
        elif token.kind is Kind.BYTES:
            self._say_bytes(token.raw)
        elif token.kind is Kind.SYMBOL:
            self._symbol(token.word)
        else:
            optional, self._optional = self._optional, False
            self._word(token.word, token.number, optional=optional)

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            message = f"{self._name} is nested deeper than any document; it is not read"
            raise DocumentError(message)
        self._stack.append(self._state)
        self._optional = False
        self._table_entry = 0

    def _close(self) -> None:
        if not self._stack:
            return
        inner, self._state = self._state, self._stack.pop()
        if inner.goes_to != self._state.goes_to and inner.goes_to in ("note", "furniture"):
            self._end(inner.goes_to)
            self._current = self._outer.pop()
            if inner.goes_to == "note":
                self._current.pieces.append(Piece("", mark=str(self._notes)))
        self._to_skip = 0

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._optional = True
        elif symbol in "\r\n":
            self._end("par")
        elif symbol in SYMBOLS:
            self._say(SYMBOLS[symbol])

    def _word(self, word: str, number: int | None, *, optional: bool) -> None:
        if self._destination(word, optional=optional):
            return
        on = number != 0
        if word == "u" and number is not None:
            self._say(_letter(number))
            self._to_skip = self._state.skip
        elif word in CHARACTERS:
            self._say(CHARACTERS[word])
        elif word in _RUNS:
            self._look(word, on=on)
        elif word in ("par", "sect", "cell", "row"):
            self._end("par" if word == "sect" else word)
        elif word in ("line", "softline", "nestrow"):
            self._say("\n")
        else:
            self._setting(word, number or 0)

    def _destination(self, word: str, *, optional: bool) -> bool:
        """Follow a word that says where the rest of its group goes."""
        state = self._state
        if word == "footnote" and state.goes_to in ("", "note"):
            self._notes += 1
            self._begin_apart("note")
        elif word in _FURNITURE and not state.goes_to:
            self._begin_apart("furniture")
        elif word in _SHOWN_AGAIN:
            self._state = state._replace(goes_to="" if not self._outer else "note")
        elif word in ("listtext", "pntext") and not state.goes_to:
            self._listed = True
        elif word in _TABLES or (word in _INFO and state.goes_to == "info"):
            self._state = state._replace(goes_to=word)
        elif word in _UNSEEN:
            self._state = state._replace(goes_to="info" if word == "info" else "unseen")
        elif optional and not state.goes_to:
            self._state = state._replace(goes_to="unseen")
        else:
            return False
        return True

    def _begin_apart(self, where: str) -> None:
        self._outer.append(self._current)
        label = str(self._notes) if where == "note" else ""
        self._current = Paragraph(label=label)
        self._state = self._state._replace(goes_to=where, bold=False, italic=False)

    def _look(self, word: str, *, on: bool) -> None:
        if word == "b":
            self._state = self._state._replace(bold=on)
        elif word == "i":
            self._state = self._state._replace(italic=on)
        elif word in ("super", "sub", "nosupersub"):
            self._state = self._state._replace(raised=on and word == "super")
        else:
            self._state = self._state._replace(hidden=on)

    def _setting(self, word: str, number: int) -> None:
        state = self._state
        if word == "plain":
            self._state = state._replace(
                bold=False, italic=False, hidden=False, raised=False, font=-1
            )
        elif word == "pard":
            self._state = state._replace(style=0, outline=-1, in_table=False, depth=0, indent=0)
        elif word == "f":
            self._table_entry = number if state.goes_to == "fonttbl" else self._table_entry
            self._state = state._replace(font=number)
        elif word in ("s", "cs", "ds", "ts"):
            self._table_entry = number if word == "s" else _NO_PARAGRAPH
            self._state = state._replace(style=number) if word == "s" else state
        elif word in ("outlinelevel", "ilvl", "uc", "li"):
            self._inherit(word, number)
        elif word == "intbl":
            self._state = state._replace(in_table=True)
        elif word in ("yr", "mo", "dy") and state.goes_to == "creatim":
            self.info[word] = f"{number:02}"
        else:
            self._file_setting(word, number)

    def _inherit(self, word: str, number: int) -> None:
        state = self._state
        if word == "uc":
            self._state = state._replace(skip=max(0, number))
        elif word == "ilvl":
            self._state = state._replace(depth=max(0, number))
        elif word == "li":
            self._state = state._replace(indent=max(0, number))
        elif state.goes_to == "stylesheet":
            self._style_outlines[self._table_entry] = number
        else:
            self._state = state._replace(outline=number)

    def _file_setting(self, word: str, number: int) -> None:
        """Follow what is set once for the file or for a font."""
        if word in ("ansicpg", "mac", "pc"):
            page = {"mac": 10000, "pc": 437}.get(word, number)
            self._encoding = encoding_of_page(page) or self._encoding
        elif word in ("fcharset", "cpg"):
            name = encoding_of_charset(number) if word == "fcharset" else encoding_of_page(number)
            if number or word == "cpg":
                self._fonts[self._table_entry] = name
        elif word == "deff":
            self._default_font = number
        elif word in ("deflang", "lang") and not self.language and number != 1024:
            self.language = number

    def _say_bytes(self, raw: bytes) -> None:
        skipped = min(self._to_skip, len(raw))
        self._to_skip -= skipped
        raw = raw[skipped:]
        if not raw:
            return
        font = self._state.font if self._state.font >= 0 else self._default_font
        encoding = self._fonts.get(font) or self._encoding
        self._say(raw.replace(b"\0", b"").decode(encoding, "replace"))

    def _say(self, text: str) -> None:
        state = self._state
        self._to_skip = 0
        if state.goes_to in ("title", "author"):
            self.info[state.goes_to] = self.info.get(state.goes_to, "") + text
        elif state.goes_to == "stylesheet":
            self._styles[self._table_entry] = self._styles.get(self._table_entry, "") + text
        elif state.goes_to in ("", "note", "furniture") and not state.hidden:
            last = self._current.pieces[-1] if self._current.pieces else None
            look = (state.bold, state.italic, state.raised)
            if last and not last.mark and (last.bold, last.italic, last.raised) == look:
                last.text += text
            else:
                piece = Piece(text, state.bold, state.italic, raised=state.raised)
                self._current.pieces.append(piece)

    def _end(self, ends: str) -> None:
        """Close the paragraph in hand; in a note or a running head it is a line."""
        state = self._state
        if state.goes_to in ("note", "furniture") and ends == "par":
            self._say("\n")
            return
        if state.goes_to not in ("", "note", "furniture"):
            return
        done = self._current
        done.ends = ends
        done.style = self._styles.get(state.style, "").strip(" ;").casefold()
        done.outline = (
            state.outline if state.outline >= 0 else self._style_outlines.get(state.style, -1)
        )
        done.in_table = state.in_table or ends in ("cell", "row")
        done.in_list, done.depth, done.indent = self._listed, state.depth, state.indent
        self.paragraphs.append(done)
        if ends not in ("note", "furniture"):
            self._current = Paragraph()
            self._listed = False


def _letter(number: int) -> str:
    """Return a character by its number of 16 bits, which may be written as negative."""
    return chr(number & 0xFFFF)


_PAIR = re.compile("([\ud800-\udbff])([\udc00-\udfff])")
_ALONE = re.compile("[\ud800-\udfff]")


def whole_letters(text: str) -> str:
    """Join the halves of characters beyond 16 bits; a half alone has no letter."""
    joined = _PAIR.sub(
        lambda pair: chr(0x10000 + ((ord(pair[1]) - 0xD800) << 10) + ord(pair[2]) - 0xDC00), text
    )
    return _ALONE.sub("\ufffd", joined)


def visible(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """Yield paragraphs with their characters made whole."""
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            piece.text = whole_letters(piece.text)
        yield paragraph
