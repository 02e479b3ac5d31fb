"""The words of all units, read a segment at a time and kept while there is room."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.errors import FormatError
from reader.domain.search_units import Places

if TYPE_CHECKING:
    import apsw
    from numpy.typing import NDArray

_MOST_BYTES = 96 << 20


class Segments:
    """Reads segments of one index. Forgets all of them when told that it changed."""

    def __init__(self) -> None:
        self._words: OrderedDict[int, NDArray[np.int32]] = OrderedDict()
        self._places: OrderedDict[int, Places] = OrderedDict()
        self._bytes = 0

    def forget(self) -> None:
        """Drop what is kept."""
        self._words.clear()
        self._places.clear()
        self._bytes = 0

    def words(self, connection: apsw.Connection, number: int) -> NDArray[np.int32]:
        """Return the words of a segment: int32[n].

        Raises:
            FormatError: if they are damaged.
        """
        held = self._words.get(number)
        if held is not None:
            self._words.move_to_end(number)
            return held
        row = next(
            connection.execute("select crc, words from segment where number = ?", (number,)), None
        )
        if row is None or zlib.crc32(row[1]) != row[0]:
            raise _damaged()
        held = self._words[number] = np.frombuffer(row[1], "<i4")
        self._make_room(held.nbytes)
        return held

    def places(self, connection: apsw.Connection, number: int) -> Places:
        """Return where the words of a segment stand.

        Raises:
            FormatError: if that is damaged.
        """
        held = self._places.get(number)
        if held is not None:
            self._places.move_to_end(number)
            return held
        row = next(
            connection.execute("select crc, starts, ends from places where segment = ?", (number,)),
            None,
        )
        if row is None or zlib.crc32(row[2], zlib.crc32(row[1])) != row[0]:
            raise _damaged()
        held = Places(np.frombuffer(row[1], "<u4"), np.frombuffer(row[2], "<u4"))
        self._places[number] = held
        self._make_room(held.starts.nbytes * 2)
        return held

    def _make_room(self, size: int) -> None:
        """Drop the segments used longest ago; places before words, which are used more."""
        self._bytes += size
        while self._bytes > _MOST_BYTES and len(self._places) > 1:
            _, places = self._places.popitem(last=False)
            self._bytes -= places.starts.nbytes * 2
        while self._bytes > _MOST_BYTES and len(self._words) > 1:
            _, words = self._words.popitem(last=False)
            self._bytes -= words.nbytes


def _damaged() -> FormatError:
    return FormatError("the search index is damaged; it will be made anew")
