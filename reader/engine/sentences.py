"""Where sentences begin and end, in any text of the corpus."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import Structure

_ENDING = re.compile(  # a run of stops is tried once, from its first: dot leaders are long
    r"(?<![.!?…؟۔।։])[.!?…؟۔।։]++[\"'”’»›)\]]*+(?:[ \t]?\[\d{1,4}\])*+(?=\s)"
    r"|[。！？]+[”’」』）]*"
)
_TERMINAL = ".!?…؟۔।։。！？:;”»\"')]"
_BLANK_LINE = re.compile(r"\n[ \t\u00a0]*\n\s*")
_LINE = re.compile(r"\n")
_LAST_WORD = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)\.[\"'”’»›)\]]*$")
_LIST_MARK = re.compile(r"\s*(?:[-*•–—·▪◦‣]\s|(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)]\s)")
_ENUMERATOR = re.compile(r"(?:^|\n)[-*•–—·▪ \t]*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})\.$")
_LEADERS = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}")
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)

_SHORTENED = (
    "mr mrs ms dr prof st sr jr gen col capt lt sgt rev hon fr no nos vol vols ed eds pp p fig figs"
    " ch sec art para cf vs viz eg ie e.g i.e al ca approx dept est inc ltd co corp jan feb mar apr"
    " jun jul aug sep sept oct nov dec bzw ca usw z.b d.h u.a nr abs str hr fr bd hrsg vgl"
    " m mm mme mlle p.ex av env sig sra dra ud uds pág núm"
    " г гг в вв т.е т.к т.н т.д т.п и.о им ул д стр с рис табл см ср напр проф акад доц тыс млн млрд"
    " руб коп обл р-н пер пл кв ст п пп ч гл изд ред др пр б"
)
_ABBREVIATIONS = frozenset(_SHORTENED.split())
_HARD_PARTS = (Part.HEADING, Part.ROW, Part.CELL, Part.FOOTNOTE, Part.CONTENTS, Part.SOURCE)
_SOFT_PARTS = (Part.PARAGRAPH, Part.LIST_ITEM, Part.QUOTATION)
_NOT_PROSE = (Part.CONTENTS, Part.SOURCE, Part.FURNITURE, Part.HEADING)
_WRAP_WIDTH = 140
_LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a text, in reading order, trimmed of white space.

    ``starts``, ``ends``: int64[n], code points, ascending, never overlapping;
    ``blocks``: int64[n], the number of the paragraph, list item or cell each stands in;
    ``prose``: bool[n], false for contents lines, source lists, headings and web addresses.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    blocks: NDArray[np.int64]
    prose: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.starts)


def split_sentences(text: str, structure: Sequence[Structure] = ()) -> Sentences:
    """Split a text into sentences; page furniture is read as white space.

    A sentence may run over a page break, and over a line end where the text is
    hard-wrapped. Abbreviations, initials, numbers and list marks end none.
    A sentence of more than 1,200 characters is cut at a line end or a space.
    """
    bare = _without_furniture(text, structure)
    found: list[tuple[int, int, int]] = []
    for number, (start, end) in enumerate(_blocks(bare, structure)):
        found.extend((first, last, number) for first, last in _of_block(bare, start, end))
    table = np.array(found, dtype=np.int64).reshape(-1, 3)
    starts, ends, blocks = table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy()
    return Sentences(starts, ends, blocks, _prose(bare, starts, ends, structure))


def _without_furniture(text: str, structure: Sequence[Structure]) -> str:
    """Return the text with furniture blanked out, every character in its place."""
    pieces: list[str] = []
    reached = 0
    for item in structure:
        if item.part is Part.FURNITURE and item.span.start >= reached:
            pieces.append(text[reached : item.span.start])
            pieces.append(" " * len(item.span))
            reached = item.span.end
    pieces.append(text[reached:])
    return "".join(pieces)


def _blocks(text: str, structure: Sequence[Structure]) -> Iterator[tuple[int, int]]:
    """Yield the stretches no sentence crosses: paragraphs, list items, cells."""
    cuts = {0, len(text)}
    for item in structure:
        if item.part in _HARD_PARTS:
            cuts.update((item.span.start, item.span.end))
        elif item.part in _SOFT_PARTS and not _runs_on(text, item.span.start, item.span.start):
            cuts.add(item.span.start)
    for match in _BLANK_LINE.finditer(text):
        if not _runs_on(text, match.start(), match.end()):
            cuts.add(match.end())
    width = _wrap_width(text)
    cuts.update(
        match.end() for match in _LINE.finditer(text) if _line_ends(text, match.start(), width)
    )
    ordered = sorted(cut for cut in cuts if cut <= len(text))
    yield from pairwise(ordered)


def _runs_on(text: str, before: int, after: int) -> bool:
    """Tell whether a sentence goes on over a gap: cut short before, lower case after."""
    head = text[max(0, before - 300) : before].rstrip()
    follow = text[after : after + 40].lstrip()
    line = head[head.rfind("\n") + 1 :]
    return (
        len(line) >= 40
        and head[-1] not in _TERMINAL
        and follow[:1].islower()
        and not _LIST_MARK.match(follow)
    )


def _wrap_width(text: str) -> int:
    """Return the width the text is hard-wrapped at, or 0 where a line is a paragraph."""
    lengths = [len(line) for line in text[:200_000].split("\n") if len(line) > 20]
    if len(lengths) < 4:
        return 0
    width = int(np.quantile(np.array(lengths), 0.9))
    return width if width <= _WRAP_WIDTH else 0


def _line_ends(text: str, newline: int, width: int) -> bool:
    """Tell whether a single line end is also the end of a block."""
    start = text.rfind("\n", 0, newline) + 1
    line = text[start:newline].rstrip()
    follow = text[newline + 1 : newline + 40]
    if not line or not follow.strip():
        return False  # a blank line was judged already
    if "\t" in line or _LIST_MARK.match(follow) or line[-1] == ":":
        return True
    if not width:
        return not _runs_on(text, newline, newline + 1)
    next_word = len(follow.split(maxsplit=1)[0]) if follow.split() else 0
    return len(line) + next_word < 0.8 * width


def _of_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one block."""
    first = start
    for match in _ENDING.finditer(text, start, end):
        if _is_ending(text, first, match):
            yield from _trimmed(text, first, match.end())
            first = match.end()
    yield from _trimmed(text, first, end)


def _is_ending(text: str, first: int, match: re.Match[str]) -> bool:
    """Tell whether the stop that was found ends a sentence."""
    stop = match.group()[0]
    if stop in "。！？!?":
        return True
    follow = text[match.end() : match.end() + 12].lstrip().lstrip("\"'“”‘’«„([")
    if follow[:1].islower():
        return False
    return stop != "." or not _is_shortening(text, first, match)


def _is_shortening(text: str, first: int, match: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to an enumerator, an initial or an abbreviation."""
    near = max(first, match.start() - 24)  # a whole sentence would be copied for every stop
    before = text[near : match.end()]
    if _ENUMERATOR.search("\n" + before.lstrip() if near == first else before):
        return True
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    last = word.group(1)
    return (len(last) == 1 and last.isupper()) or last.casefold() in _ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without the white space around it, cut where it is too long."""
    start = _after_space(text, start, end)
    end = start + len(text[start:end].rstrip())
    while end - start > _LONGEST:
        cut = max(text.rfind("\n", start, start + _LONGEST), 0)
        cut = cut or max(text.rfind(" ", start, start + _LONGEST), 0) or start + _LONGEST
        yield start, cut
        start = _after_space(text, cut, end)
    if end > start:
        yield start, end


def _after_space(text: str, start: int, end: int) -> int:
    """Return the first place from ``start`` on that is not white space, or ``end``."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _prose(
    text: str,
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    structure: Sequence[Structure],
) -> NDArray[np.bool_]:
    """Tell which sentences are running text."""
    prose = np.ones(len(starts), dtype=np.bool_)
    for number, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        piece = text[start:end]
        prose[number] = not (
            _LEADERS.search(piece) or _ADDRESS.search(piece) or piece.count("\t") > 3
        )
    for item in structure:
        if item.part in _NOT_PROSE:
            low = int(np.searchsorted(starts, item.span.start))
            high = int(np.searchsorted(ends, item.span.end, side="right"))
            prose[low:high] = False
    return prose
