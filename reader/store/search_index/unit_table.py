"""Reading what an index says of its units into arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.domain.search import TEXT_FIELDS
from reader.domain.search_units import UnitTable

if TYPE_CHECKING:
    import apsw


def read_units(connection: apsw.Connection) -> UnitTable:
    """Read the units of an index."""
    rows = connection.execute(
        "select number, segment, first, count, bounds, language, document, id, kind = 'note'"
        " from unit order by number"
    ).fetchall()
    languages: dict[str, int] = {}
    documents: dict[str, int] = {}
    language = [languages.setdefault(str(row[5]), len(languages)) for row in rows]
    owners = [documents.setdefault(str(row[6]), len(documents)) for row in rows]
    numbers = np.array([row[:4] for row in rows], np.int64).reshape(-1, 4)
    bounds = np.frombuffer(b"".join(bytes(row[4]) for row in rows), "<i8")
    is_note = np.array([bool(row[8]) for row in rows], np.bool_)
    of_rows = np.array(owners, np.int64)
    own_rows = np.full(len(documents), -1, np.int64)
    own_rows[of_rows[~is_note]] = np.flatnonzero(~is_note)
    return UnitTable(
        numbers=numbers[:, 0].copy(),
        segments=numbers[:, 1].copy(),
        first=numbers[:, 2].copy(),
        count=numbers[:, 3].copy(),
        bounds=bounds.reshape(-1, len(TEXT_FIELDS)).astype(np.int64),
        language=np.array(language, np.int64),
        languages=tuple(languages),
        owners=of_rows,
        documents=tuple(documents),
        ids=tuple(str(row[7]) for row in rows),
        is_note=is_note,
        own_rows=own_rows,
    )
