"""Citations and lists of sources in a chosen style, made by the CSL processor.

What it is given is clean (see ``citing_items``), the style is checked (``citing_styles``);
what comes back is text in runs, so that every format can set italics in its own way.
"""

from __future__ import annotations

import html
import io
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from reader.domain.errors import FormatError
from reader.store.citing_items import cleaned, item_of
from reader.store.citing_styles import read_style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from citeproc import Citation, CitationStylesBibliography

    from reader.domain.excerpt import Source

_OPEN, _CLOSE = "\ufdd0", "\ufddf"
_SIGNS = {"i": "\ufdd1", "b": "\ufdd2", "u": "\ufdd3", "sup": "\ufdd4", "sub": "\ufdd5", "sc": "\ufdd6"}  # fmt: skip
_NAMES = {sign: name for name, sign in _SIGNS.items()}
_RUNS = re.compile(f"{_OPEN}([\ufdd1-\ufdd6])|{_CLOSE}|([^\ufdd0-\ufddf]+)")
_HTML = {"sc": ('<span style="font-variant:small-caps">', "</span>")}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in one look: ``looks`` are of i, b, u, sup, sub, sc (small capitals)."""

    text: str
    looks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation, or an entry of the list of sources, in runs."""

    runs: tuple[Run, ...]

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    @property
    def html(self) -> str:
        """The words as HTML, everything in them escaped."""
        return "".join(_as_html(run) for run in self.runs)


def _as_html(run: Run) -> str:
    text = html.escape(run.text)
    for look in sorted(run.looks):
        before, after = _HTML.get(look, (f"<{look}>", f"</{look}>"))
        text = f"{before}{text}{after}"
    return text


class _Signs:
    """Tells the processor how to mark looks: by signs that no text of ours has in it."""

    @staticmethod
    def preformat(text: object) -> str:
        return str(text)

    @staticmethod
    def plain(text: object) -> str:
        return str(text)

    @staticmethod
    def _signed(name: str, text: object) -> str:
        return f"{_OPEN}{_SIGNS[name]}{text}{_CLOSE}"

    @classmethod
    def italic(cls, text: object) -> str:
        return cls._signed("i", text)

    @classmethod
    def bold(cls, text: object) -> str:
        return cls._signed("b", text)

    @classmethod
    def underline(cls, text: object) -> str:
        return cls._signed("u", text)

    @classmethod
    def above(cls, text: object) -> str:
        return cls._signed("sup", text)

    @classmethod
    def below(cls, text: object) -> str:
        return cls._signed("sub", text)

    @classmethod
    def small(cls, text: object) -> str:
        return cls._signed("sc", text)

    Italic = Oblique = italic
    Bold = bold
    Light = plain
    Underline = underline
    Superscript = above
    Subscript = below
    SmallCaps = small


@dataclass
class Citing:
    """Citations of some sources, in one style and language; the same ones make the same words.

    ``style`` is a style's name or the path of a ``.csl`` file, empty for the usual one;
    ``language`` that of the terms, as ``en-GB`` or ``ru``. Sources are numbered in their
    order. Nothing is read before the first citation is asked for.

    Raises:
        FormatError: with the first citation, if there is no such style or it is broken.
    """

    sources: Sequence[Source]
    style: str = ""
    language: str = "en-GB"
    _made: dict[tuple[str, str], Cited] = field(default_factory=dict["tuple[str, str]", Cited])

    def cite(self, source: Source, pages: str = "") -> Cited:
        """Return how one of the sources is cited, at some page or pages if they are told."""
        at = cleaned(pages)
        key = (source.id, at)
        if key not in self._made:
            self._made[key] = self._cited(self._numbers[source.id], at)
        return self._made[key]

    def listed(self) -> list[Cited]:
        """Return the list of sources, in the style's order."""
        bibliography = self._registered()
        try:
            bibliography.sort()
            return [_runs(entry) for entry in bibliography.bibliography()]
        except Exception as error:
            raise self._failed(error) from error

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {source.id: number for number, source in enumerate(self.sources)}

    @cached_property
    def _raw(self) -> bytes:
        return read_style(self.style)

    @cached_property
    def _bibliography(self) -> CitationStylesBibliography:
        return self._registered()

    def _registered(self) -> CitationStylesBibliography:
        """Return a processor that knows all sources, numbered as they come."""
        import citeproc
        from citeproc.source.json import CiteProcJSON

        items = [
            {**item_of(source), "id": f"s{number}"} for number, source in enumerate(self.sources)
        ]
        try:
            style = citeproc.CitationStylesStyle(
                io.BytesIO(self._raw), locale=_locale(self.language), validate=False
            )
            made = citeproc.CitationStylesBibliography(style, CiteProcJSON(items), _Signs)
            for number in range(len(items)):
                made.register(_citation(number, ""))
        except Exception as error:
            raise self._failed(error) from error
        return made

    def _cited(self, number: int, at: str) -> Cited:
        citation = _citation(number, at)
        try:
            self._bibliography.register(citation)
            text = self._bibliography.cite(citation, _unknown)
        except Exception as error:
            raise self._failed(error) from error
        return _runs(text)

    def _failed(self, error: Exception) -> FormatError:
        """Return what to tell a person when a style asks for what the processor cannot do."""
        if isinstance(error, FormatError):
            return error
        name = self.style or "the usual one"
        told = f"{type(error).__name__}: {error}"[:160]
        return FormatError(f"the citation style {name} cannot be applied ({told}); choose another")


def cite_plainly(source: Source, pages: str = "") -> str:
    """Return a citation in the application's own plain way, without any style.

    Title, authors and date as far as they are known, then the page: ``Ana Silva, The crossing
    (2020), p. 12``.
    """
    title = cleaned(source.title) or cleaned(source.path) or "untitled"
    who = ", ".join(filter(None, map(cleaned, source.authors)))
    when = cleaned(source.date)
    told = f"{who}, {title}" if who else title
    told = f"{told} ({when})" if when else told
    at = cleaned(pages)
    return f"{told}, {'pp.' if '–' in at or '-' in at else 'p.'} {at}" if at else told


def _citation(number: int, at: str) -> Citation:
    import citeproc

    key = f"s{number}"
    if at:
        item = citeproc.CitationItem(key, locator=citeproc.Locator("page", at))
    else:
        item = citeproc.CitationItem(key)
    return citeproc.Citation([item])


def _unknown(_item: object) -> str:
    return "?"


def _locale(language: str) -> str:
    """Return the locale of the processor for a language; British English where it has none."""
    import citeproc

    asked = language.replace("_", "-")
    if asked in citeproc.LANGUAGE_NAMES:
        return asked
    return citeproc.PRIMARY_DIALECTS.get(asked.partition("-")[0].lower(), "en-GB")


def _runs(text: object) -> Cited:
    """Return what the processor made as runs, closing what it left open."""
    looks: list[str] = []
    return Cited(tuple(_read(str(text), looks)))


def _read(text: str, looks: list[str]) -> Iterator[Run]:
    for match in _RUNS.finditer(text):
        sign, words = match.groups()
        if sign:
            looks.append(_NAMES[sign])
        elif words:
            yield Run(words, frozenset(looks))
        elif looks:
            looks.pop()
