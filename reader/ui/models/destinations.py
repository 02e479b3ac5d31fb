"""Where a reader wants to go, from a few letters: a page, a share, a character, a heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.document import Part
from reader.domain.errors import ReaderError
from reader.ui.actions.matching import score
from reader.ui.figures import figure, percent
from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.domain.document import Document

_T = QT_TRANSLATE_NOOP
_MOST_HEADINGS = 200
_WHOLE = 100
_SHARE = re.compile(r"([\d.,]+)\s*%")
_PAGE = re.compile(r"(?:p\.?|pp\.?|page|с\.?|стр\.?|бет)\s*(\w+)", re.IGNORECASE)
_CHARACTER = re.compile(r"(?:@|#|char(?:acter)?\s*)\s*([\d\s,.\u00a0\u202f]+)", re.IGNORECASE)
_NUMBER = re.compile(r"[\d\s,\u00a0\u202f]*\d[\d\s,\u00a0\u202f]*")


class NoDestinationError(ReaderError):
    """Raised when there is no such place; the message says what there is."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to go to: an offset in code points, and how it is listed."""

    offset: int
    name: str


def destinations(document: Document, words: str) -> list[Destination]:
    """Return the places of ``document`` that ``words`` may mean, the likeliest first.

    ``37`` is a page or a character, ``p. 37`` a page, ``82%`` a share, ``@77756`` a
    character; other words are letters of a heading. No words list all headings.

    Raises:
        NoDestinationError: if there is none.
    """
    wanted = words.strip()
    if found := _SHARE.fullmatch(wanted):
        return [_share(document, found.group(1))]
    if found := _CHARACTER.fullmatch(wanted):
        return [_character(document, _digits(found.group(1)))]
    headings = _headings(document, wanted)
    if found := _NUMBER.fullmatch(wanted):
        return [*_numbered(document, _digits(found.group())), *headings]
    pages = _pages(document)
    named = _PAGE.fullmatch(wanted)
    label = (named.group(1) if named else wanted).casefold()
    if label in pages:
        return [pages[label], *headings]
    if named and not headings:
        raise NoDestinationError(_no_page(pages, named.group(1)))
    if wanted and not headings:
        raise NoDestinationError(_say(_T("GoTo", "No heading here is like “{0}”."), wanted))
    return headings


def _share(document: Document, digits: str) -> Destination:
    try:
        share = float(digits.replace(",", "."))
    except ValueError:
        share = -1.0
    if not 0 <= share <= _WHOLE:
        raise NoDestinationError(_say(_T("GoTo", "A share of the text goes from 0% to 100%.")))
    offset = round(len(document.text) * share / _WHOLE)
    places = len(digits.replace(",", ".").partition(".")[2].rstrip("0"))
    name = percent(share / _WHOLE, places)
    return Destination(min(offset, max(0, len(document.text) - 1)), name)


def _character(document: Document, digits: str) -> Destination:
    offset, size = int(digits or "0"), len(document.text)
    if offset >= size:
        raise NoDestinationError(
            _say(
                _T("GoTo", "There is no character {0}: this text has {1}."),
                figure(offset),
                figure(size),
            )
        )
    return Destination(offset, _say(_T("GoTo", "Character {0}"), figure(offset)))


def _numbered(document: Document, digits: str) -> list[Destination]:
    pages = _pages(document)
    found = [pages[digits]] if digits in pages else []
    if int(digits) < len(document.text):
        found.append(_character(document, digits))
    if not found:
        last = figure(max(0, len(document.text) - 1))
        told = _T("GoTo", "There is no page {0}, and the last character is {1}.")
        raise NoDestinationError(_say(told, digits, last))
    return found


def _pages(document: Document) -> dict[str, Destination]:
    """Return the pages by label, in reading order; the first of two with one label counts."""
    found: dict[str, Destination] = {}
    for page in document.parts(Part.PAGE):
        if page.label:
            name = _say(_T("GoTo", "Page {0}"), page.label)
            found.setdefault(page.label.casefold(), Destination(page.span.start, name))
    return found


def _no_page(pages: dict[str, Destination], label: str) -> str:
    if not pages:
        return _say(_T("GoTo", "This text has no numbered pages. Try a share, such as 50%."))
    first, *_, last = (*pages, *pages)
    return _say(
        _T("GoTo", "There is no page {0}: the pages go from {1} to {2}."), label, first, last
    )


def _headings(document: Document, wanted: str) -> list[Destination]:
    rated: list[tuple[int, int, Destination]] = []
    for number, heading in enumerate(document.parts(Part.HEADING)):
        name = document.words_of(heading.span)
        found = score(wanted, name) if name else None
        if found is not None:
            rated.append((-found, number, Destination(heading.span.start, name)))
    rated.sort(key=_rate)
    return [item for _, _, item in rated[:_MOST_HEADINGS]]


def _rate(item: tuple[int, int, Destination]) -> tuple[int, int]:
    return item[:2]


def _digits(found: str) -> str:
    return "".join(char for char in found if char.isdecimal())


def _say(sentence: str, *values: str) -> str:
    return QCoreApplication.translate("GoTo", sentence).format(*values)
