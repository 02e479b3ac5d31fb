"""How much a word says before any corpus is known, in bits: rough, but enough to begin with.

The figures are minus the base-two logarithm of a word's share of running text, rounded and
grouped by hand: the most frequent words of English, Russian and Kazakh, then the vocabulary of
reports and laws. Any other word is judged by its length, since frequent words are short
(Zipf 1949). They are a prior: the counts of the two documents themselves correct them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.folding import fold, without_spaces
from reader.engine.hashing import hash_strings

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FREQUENT = {
    4.2: "the",
    5.2: "of and to in a и в",
    6.0: "is that for on with as was it by be на не с что у а по это к и как",
    6.8: (
        "at are from this an or have his not has were he which their but had they its also will "
        "он из за то все от но его же для так о я она они который было быть бы или до и "
        "мен және бұл да де бір үшін деп"
    ),
    7.8: (
        "been one all who more we there would can if so her she other than into some what only "
        "new no about when these may such after between you any first them out up two our over "
        "most i my your do did does could should must how then those where both during through "
        "под при только уже чтобы этот если их мы вы ее когда более также после нет год может "
        "этого этой эти где год года были была был между во со об без даже еще лишь один "
        "болып осы сол ол не еді емес бар кейін болды туралы қарай арқылы ең өз барлық"
    ),
    9.0: (
        "being under made part many well each same because before while now very even much own "
        "being within against without however thus according including time year years people "
        "us state states government country world way work number use used like just still "
        "here back since another three long day made make such case per due via upon among "
        "него ним ними тем том них ей ему нее нас вас себя свой свои своих самый другой других "
        "через перед согласно также однако поэтому среди около всех всего весь вся человек люди "
        "время лет раз очень много можно надо тогда сейчас теперь первый новый несколько "
        "жыл жылы адам қазақстан мемлекет халық ел сондай тиіс керек соң кейбір көп біз сіз олар"
    ),
    10.3: (
        "president republic national public law political social economic council development "
        "system policy article section report minister ministry parliament united nations act "
        "general international committee commission rights order provided following accordance "
        "applicable rules regulation information members member important example result "
        "particular possible different process change various high level several second last "
        "президент республика республики закон закона государственный государства "
        "национальный развитие развития система совет правительство министр страны стране статья "
        "статьи общий порядок соответствии основе рамках вопросы решение процесс "
        "республикасы президенті заң ұлттық дамыту жүйесі үкімет кеңесі"
    ),
}
_BY_LENGTH = np.array([7.0, 7.0, 10.0, 11.0, 12.0, 12.5, 13.0, 13.5, 14.0, 14.5], np.float32)
_ALONE = 3.0
"""Bits of a letter or syllable of a script without spaces, where every character is a word."""
_IDEOGRAPH = 5.0
_NUMBER = np.array([8.0, 7.0, 8.5, 10.0, 10.5, 12.0, 13.0, 13.5, 14.0, 14.5], np.float32)

FREQUENT = 8.5
"""Words of fewer bits than this are taken for words of grammar."""


@lru_cache(maxsize=1)
def _table() -> tuple[NDArray[np.uint64], NDArray[np.float32]]:
    bits: dict[str, float] = {}
    for weight, words in _FREQUENT.items():
        for word in words.split():
            bits.setdefault(fold(word), weight)
    ids = hash_strings(list(bits))
    order = np.argsort(ids)
    return ids[order], np.array(list(bits.values()), np.float32)[order]


def background_bits(
    ids: NDArray[np.uint64],
    lengths: NDArray[np.int64],
    numeric: NDArray[np.bool_],
    first: NDArray[np.uint32] | None = None,
) -> NDArray[np.float32]:
    """Return the bits each distinct word says in general: float32[n].

    ``ids``: uint64[n], words; ``lengths``: int64[n], their characters; ``numeric``: bool[n],
    whether they begin with a digit; ``first``: uint32[n], their first code points, by which
    the characters of a script without spaces are known.
    """
    size = np.minimum(lengths, _BY_LENGTH.size - 1)
    bits = np.where(numeric, _NUMBER[size], _BY_LENGTH[size])
    if first is not None:
        spaceless, ideographs = without_spaces(first)
        bits = np.where(spaceless, np.where(ideographs, _IDEOGRAPH, _ALONE), bits)
    known, weights = _table()
    at = np.minimum(np.searchsorted(known, ids), known.size - 1)
    return np.where(known[at] == ids, weights[at], bits).astype(np.float32)


def is_common(ids: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Tell for each word whether it stands in the background list: bool[n]."""
    known, _ = _table()
    at = np.minimum(np.searchsorted(known, ids), known.size - 1)
    return np.equal(known[at], ids)
