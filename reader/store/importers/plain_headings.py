"""Headings of a plain text that no contents list announces, and its title."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.importers.plain_lines import marker

if TYPE_CHECKING:
    from reader.store.importers.plain_lines import Unit

_CHAPTER = re.compile(
    r"(?i)(?:chapter|part|section|appendix|annex|глава|часть|раздел|приложение|тарау|бөлім|kapitel"
    r"|teil|chapitre|partie|capítulo|capitolo)\s+(?:\d{1,3}|[ivxlc]{1,7}|[^\W\d_])\b|§+\s*\d"
)
_CAPTION = re.compile(
    r"(?i)(?:table|figure|fig\.|box|chart|таблица|табл\.|рис\.|рисунок|схема|кесте|сурет)\s*№?\s*\d"
)
_BYLINE = re.compile(r"(?i)(?:by|photo|source|автор|фото|источник)\b\s*:?")
_NEVER = re.compile(r"https?://|www\.|@|^[\W\d_]*$|\d{1,2}[./]\d{1,2}[./]\d{2,4}|[<>|=]")
_DATE = re.compile(r"(?:\d{1,2}\s+)?[^\W\d_]+\s+(?:\d{1,2},\s*)?(?:1[5-9]|20)\d\d(?:\s*г\.?)?")
_SEPARATORS = re.compile(r"\s[·|•›»>/]\s")
_OPENING = "«“„\"'(["
_HEADER = re.compile(r"(?P<key>[^\W\d_][\w-]*(?: [\w-]+)?)\s?:(?:\s+(?P<said>\S.*))?")
_OF_LETTERS = re.compile(
    r"(?i)from|to|cc|bcc|date|sent|subject|re|ref|reply-to|author|source|title"
    r"|от(?: кого)?|кому|копия|дата|отправлено|тема|автор|источник|название|заголовок"
    r"|кімнен|кімге|күні|тақырыбы|тақырып|авторы|дереккөз|атауы"
)
_NAMES_IT = re.compile(r"(?i)title|subject|тема|название|заголовок|тақырыбы|тақырып|атауы")
_LONGEST_TITLE = 110
_LONGEST_SENTENCE = 90
_LONGEST_ADDRESS = 60
_BODY = 100
"""Characters from which a unit is text that a heading may stand over."""


def type_numbered(units: list[Unit]) -> None:
    """Type as headings the numbered units that are short, alone and followed by text."""
    for place, unit in enumerate(units):
        if unit.part is not None or not unit.short:
            continue
        found = marker(unit.head)
        after = units[place + 1] if place + 1 < len(units) else None
        if after is None or (after.gap == 0 and not unit.gap):
            continue
        if _CHAPTER.match(unit.head) and not unit.text.endswith((",", ";", ":")):
            unit.part, unit.level = Part.HEADING, 1
        elif found and found.kind == "number" and _is_chapter(unit, after):
            before = marker(units[place - 1].head) if place and not units[place - 1].short else None
            if before is None or before.numbers[-1:] != (found.numbers[-1] - 1,):
                unit.part, unit.level = Part.HEADING, len(found.numbers)


def _is_chapter(unit: Unit, after: Unit) -> bool:
    """Tell a numbered heading from an item of a list: what follows is text, not the next item."""
    next_marker = marker(after.head)
    if unit.text.endswith((".", ",", ";", ":")) or len(unit.text.split()) > 16:
        return False
    if next_marker is None:
        return True
    mine = marker(unit.head)
    return mine is not None and next_marker.numbers[: len(mine.numbers)] == mine.numbers


def type_unnumbered(units: list[Unit]) -> None:
    """Type as headings short lines that stand alone over text."""
    repeated = Counter(unit.text for unit in units if unit.short)
    known = any(unit.part is Part.HEADING for unit in units)
    level = 2 if known else 1
    for first, last in _runs(units):
        run = units[first:last]
        good = [unit for unit in run if repeated[unit.text] < 3]
        if len(run) > 1 and _is_name(run[-1].text):
            good = good[:-1] if good and good[-1] is run[-1] else good
            _type_titles(good[-1:], level)
        elif len(run) <= 2:
            _type_titles([unit for unit in good if _is_heading(unit)], level)
        else:
            good = [unit for unit in good if _is_heading(unit)]
            _type_titles([unit for unit in good if unit.text.isupper()] or good[-1:], level)


def _type_titles(units: list[Unit], level: int) -> None:
    for unit in units:
        unit.part, unit.level = Part.HEADING, level


def _runs(units: list[Unit]) -> list[tuple[int, int]]:
    """Return the runs of short untyped units that stand directly over text."""
    found: list[tuple[int, int]] = []
    first = 0
    for place, unit in enumerate(units):
        if _may_stand_over(unit):
            continue
        if first < place and _is_body(unit) and not unit.new_page:
            found.append((first, place))
        first = place + 1
    return found


def _may_stand_over(unit: Unit) -> bool:
    return unit.part is None and len(unit.text) <= 110 and unit.lines <= 2 and not marker(unit.head)


def _is_body(unit: Unit) -> bool:
    """Tell whether a unit is text a heading may stand over; a list may stand there too."""
    return unit.part is None and (len(unit.text) >= _BODY or marker(unit.head) is not None)


def _is_heading(unit: Unit) -> bool:
    head = unit.head
    letters = [char for char in head if char.isalpha()]
    return (
        len(head) <= 90
        and len(head.split()) <= 12
        and len(letters) >= 3
        and not letters[0].islower()
        and not head[0].isdigit()
        and not head.endswith((".", ",", ";", ":", "…"))
        and not head.startswith(tuple(_OPENING))
        and "\t" not in head
        and not any(found.match(head) for found in (_CAPTION, _BYLINE))
        and not _NEVER.search(head)
        and not _DATE.fullmatch(head)
    )


def _is_name(text: str) -> bool:
    """Tell whether a line is a person's name, as a byline under a title is."""
    words = text.split()
    return (
        2 <= len(words) <= 3
        and all(
            word[:1].isupper() and word.replace("-", "").replace(".", "").isalpha()
            for word in words
        )
        and not text.isupper()
    )


def find_title(units: list[Unit]) -> str:
    """Return what the text calls itself, or nothing: the weightiest short line before its body.

    The first lines of a letter name it only where they say that they do: ``Subject: The bells``.
    Where someone is addressed (``Dear Ana,``) the body begins.
    """
    best, weight = "", 0.0
    rank, flows = 0, False
    for place, unit in enumerate(units[:40]):
        if _is_body(unit) and len(unit.text) > 150:
            break
        if unit.head.endswith(",") and len(unit.head) <= _LONGEST_ADDRESS:
            break
        named = _header(units, place)
        if named is not None and _NAMES_IT.fullmatch(named["key"]) and named["said"]:
            return " ".join(named["said"].split())[:_LONGEST_TITLE]
        after = units[place + 1] if place + 1 < len(units) else None
        if unit.part is Part.CONTENTS or named is not None or not _may_be_title(unit):
            continue
        if _goes_on(unit, after) or (flows and unit.head.endswith(".")):
            flows = True
            continue
        worth = _worth(unit, after) * 0.85**rank
        if worth > weight:
            best, weight = unit.head, worth
        rank += 1
    return " ".join(best.split())


def _worth(unit: Unit, after: Unit | None) -> float:
    """Return how much a line looks like a title, wherever it stands."""
    worth = float(min(len(unit.text), 90))
    worth *= 1.5 if after is None or after.gap else 1.0
    worth *= 1.3 if unit.text.isupper() else 1.0
    return worth * (0.6 if unit.text.endswith((".", ":")) else 1.0)


def _header(units: list[Unit], place: int) -> re.Match[str] | None:
    """Return a line as ``From: Ana`` has it: by its word, or because it is one of several."""
    found = _HEADER.fullmatch(units[place].head)
    if found is None or _OF_LETTERS.fullmatch(found["key"]):
        return found
    above = place > 0 and not units[place].gap and _HEADER.fullmatch(units[place - 1].head)
    below = units[place + 1] if place + 1 < len(units) else None
    return found if above or (below and not below.gap and _HEADER.fullmatch(below.head)) else None


def _goes_on(unit: Unit, after: Unit | None) -> bool:
    """Tell whether a line is running text: too long, or in the middle of its sentence at the end."""
    head = unit.head
    if len(head) > (_LONGEST_SENTENCE if head.endswith(".") else _LONGEST_TITLE):
        return True
    if after is None or after.gap:
        return False
    last = head.rpartition(" ")[2]
    return after.head[:1].islower() or (last.islower() and last.isalpha() and len(last) <= 3)


def _may_be_title(unit: Unit) -> bool:
    head = unit.head
    return (
        3 <= len(head) <= 150
        and head[0] not in "(["
        and not head[0].islower()
        and not head.endswith((",", ";"))
        and len(_SEPARATORS.findall(head)) < 2
        and not _NEVER.search(head)
        and not _BYLINE.match(head)
        and not _DATE.fullmatch(head)
        and "\t" not in head
    )
