"""Take the hour and the time zone out of a PDF, so that the same pages are the same bytes."""

from __future__ import annotations

import re

_MOMENT = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)[^)]*\)")
_DAY = rb"\g<1>20000101000000Z)"
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_PLACE = re.compile(rb"(\d{10}) (\d{5} n)")
_START = re.compile(rb"(startxref\s+)(\d+)")


def without_the_hour(made: bytes) -> bytes:
    """Return a PDF without the time of its making; its table of places follows what moved.

    It must be as Qt writes it: one table, at its end, after everything it names.
    """
    head = made.find(b"endobj")  # who made it, when, is the first thing a file of Qt's tells
    moments = [
        (found.start(), len(found.expand(_DAY)) - len(found[0]))
        for found in _MOMENT.finditer(made, 0, head)
    ]
    table = _table(made)
    if not moments or table < 0:
        return made
    fixed = _MOMENT.sub(_DAY, made[:head]) + made[head:table]

    def moved(place: int) -> int:
        return place + sum(longer for start, longer in moments if start < place)

    def entry(found: re.Match[bytes]) -> bytes:
        return b"%010d %s" % (moved(int(found[1])), found[2])

    tail = _PLACE.sub(entry, made[table:])
    return fixed + _START.sub(lambda found: found[1] + b"%d" % moved(int(found[2])), tail)


def _table(made: bytes) -> int:
    """Return where the table of places begins, or -1."""
    start = _START.search(made, max(0, len(made) - 100))
    place = int(start[2]) if start else -1
    return place if place >= 0 and _TABLE.match(made, place) else -1
