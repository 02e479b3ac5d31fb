"""Reads PDF files that have a text layer."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers.imported import Imported
from reader.store.importers.pdf_blocks import blocks_of, sets_indents, type_of
from reader.store.importers.pdf_furniture import furniture, printed_label, running_labels
from reader.store.importers.pdf_library import Box, PdfFile, open_pdf
from reader.store.importers.pdf_page import Line, lines_in_order
from reader.store.importers.pdf_text import PdfText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.document import Structure

MOST_CHARACTERS = 100_000_000
_NO_TITLE = re.compile(
    r"\W*(?:anonymous|untitled|unspecified|microsoft word\b.*|.*\.\w{2,4})?\W*", re.IGNORECASE
)
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
# What stands for a shape whose letter the file does not say: nothing, or a private code.
_NO_LETTERS = re.compile("[\ufffd\ue000-\uf8ff]")


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return the text of a PDF in reading order, with pages, headings, notes and furniture.

    ``encoding`` is not used: a PDF says which letters its characters are.

    Raises:
        DocumentError: if there is no text layer, or the file is locked, damaged or too long.
    """
    with open_pdf(raw, name) as file:
        pages = _pages(file, name)
        empty = sum(not lines for lines in pages)
        _check_letters(pages, name)
        chosen = furniture(pages)
        by_page = [sorted(line for at, line in chosen if at == page) for page in range(len(pages))]
        labels = _labels(file, pages, by_page)
        measure = type_of(pages)
        blocks = [
            blocks_of(lines, set(indexes), measure)
            for lines, indexes in zip(pages, by_page, strict=True)
        ]
        text = PdfText(indents=sets_indents(blocks))
        for label, page in zip(labels, blocks, strict=True):
            text.add_page(label, page)
        words, structure = text.finish()
        how = "text layer of the PDF"
        if empty:
            how += f"; {empty} of {len(pages)} pages have none"
        return Imported(
            text=words,
            structure=structure,
            title=_title(file.metadata("Title"), words, structure),
            language=file.language(),
            decoding=how,
            authors=_authors(file.metadata("Author")),
            made=_date(file.metadata("CreationDate")),
        )


@dataclass(frozen=True, slots=True)
class PageBoxes:
    """Where the characters of one page's text stand on the page as it is shown.

    ``boxes[i]`` is left, bottom, right, top in points from the lower left
    corner of the picture of the page, for code point ``i`` of the page's text;
    white space has None. ``width`` and ``height`` are the picture's, in points.
    """

    boxes: tuple[Box | None, ...]
    width: float
    height: float


def page_boxes(raw: bytes, page: int, text: str, *, name: str = "the PDF") -> PageBoxes:
    """Return where each code point of ``text`` stands on page number ``page`` (from 0).

    ``text`` is the document's text under the page's span. The page is laid out
    again, so nothing needs to be kept for a page that is never looked at.

    Raises:
        DocumentError: if the file has changed and the text is no longer the page's.
    """
    with open_pdf(raw, name) as file:
        return boxes_on(file, page, text, name=name)


def boxes_on(file: PdfFile, page: int, text: str, *, name: str) -> PageBoxes:
    """Do what `page_boxes` does with a file that is open."""
    if not 0 <= page < file.pages:
        raise _changed(name, page)
    words = [word for line in lines_in_order(file.words(page)) for word in line.words]
    letters = "".join(word.text for word in words)
    places = [i for i, letter in enumerate(text) if not letter.isspace()]
    if letters != "".join(text[i] for i in places):
        raise _changed(name, page)
    indexes = [word.first + i for word in words for i in range(len(word.text))]
    found: list[Box | None] = [None] * len(text)
    for place, box in zip(places, file.boxes(page, indexes), strict=True):
        found[place] = box
    shown = file.shown(page)
    return PageBoxes(tuple(found), shown.width, shown.height)


def _changed(name: str, page: int) -> DocumentError:
    """Return what is said of a page whose words are others than those that were read."""
    message = f"{name}: page {page + 1} has changed since it was read; open it again"
    return DocumentError(message)


def _pages(file: PdfFile, name: str) -> list[list[Line]]:
    pages: list[list[Line]] = []
    characters = 0
    for page in range(file.pages):
        words = file.words(page)
        characters += sum(len(word.text) for word in words)
        if characters > MOST_CHARACTERS:
            message = f"{name} holds more than {MOST_CHARACTERS:,} characters; split it"
            raise DocumentError(message)
        pages.append(lines_in_order(words))
    return pages


def _check_letters(pages: Sequence[Sequence[Line]], name: str) -> None:
    counts: Counter[bool] = Counter()
    for lines in pages:
        letters = "".join([word.text for line in lines for word in line.words])
        lost = 0 if letters.isascii() else len(_NO_LETTERS.findall(letters))
        counts[False] += lost
        counts[True] += len(letters) - lost
    if not counts.total():
        message = f"{name} has no text layer; run OCR on it and add it again"
        raise DocumentError(message)
    if counts[False] > counts[True]:
        message = f"{name} does not say which letters it shows; run OCR on it and add it again"
        raise DocumentError(message)


def _labels(
    file: PdfFile, pages: Sequence[Sequence[Line]], by_page: Sequence[Sequence[int]]
) -> list[str]:
    """Return each page's label: the file's, else the printed number, else a count from 1."""
    given = [file.label(page) for page in range(len(pages))]
    if any(given):
        return [label or str(page + 1) for page, label in enumerate(given)]
    shifts: Counter[int] = Counter()
    for page, indexes in enumerate(by_page):
        shifts.update({number - page for number in running_labels(pages[page], indexes)})
    shift, support = max(shifts.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    if support * 2 <= len(pages) and support < 3:
        shift = 1
    return [
        printed_label(pages[page], by_page[page]) or str(page + max(shift, 1 - page))
        for page in range(len(pages))
    ]


def _title(given: str, text: str, structure: Sequence[Structure]) -> str:
    if not _NO_TITLE.fullmatch(given):
        return given
    headings = [item for item in structure if item.part is Part.HEADING and item.span.start < 2000]
    best = min(headings, key=lambda item: (item.level, item.span.start), default=None)
    return " ".join(best.span.of(text).split()) if best else ""


def _authors(given: str) -> tuple[str, ...]:
    if _NO_TITLE.fullmatch(given):
        return ()
    return tuple(author.strip() for author in re.split(r";| and ", given) if author.strip())


def _date(given: str) -> str:
    match = _DATE.match(given)
    return "-".join(part for part in match.groups() if part) if match else ""
