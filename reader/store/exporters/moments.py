"""Moments as the formats of exports want them, and nothing that only looks like one."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_FARTHEST = timedelta(hours=14)


def moment(said: str, *, zoned: bool = True) -> str:
    """Return a moment as it stands, or "" where it is no date and time that there can be.

    Annotations are kept in files that people write in. A reader of XML may refuse a whole
    file for the thirtieth of February. Without ``zoned`` it may leave its time zone out.
    """
    match = _MOMENT.fullmatch(said)
    if match is None or (zoned and not match[1]):
        return ""
    try:
        offset = datetime.fromisoformat(said).utcoffset()
    except ValueError:
        return ""
    return said if offset is None or abs(offset) <= _FARTHEST else ""
