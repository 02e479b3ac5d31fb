"""How the words of an echo differ from those that were annotated."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.ui.models.differences import Said, Words

_LONGEST = 300
"""Words of a passage that are still compared one by one."""


@dataclass(frozen=True, slots=True)
class EchoContent:
    """What is said of an annotation that stands on the same passage elsewhere."""

    key: int
    entry: str
    colour: str
    note: str
    words: tuple[Words, ...]
    about: str


def word_differences(noted: str, here: str) -> tuple[Words, ...]:
    """Return the words here with what the annotated passage has instead marked as dropped.

    Passages that are very long, or the same, give just the words here.
    """
    one, other = noted.split(), here.split()
    if one == other or max(len(one), len(other)) > _LONGEST:
        return (Words(" ".join(other), Said.SAME),)
    found: list[Words] = []
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Words(" ".join(one[a:b]), Said.SAME))
            continue
        if b > a:
            found.append(Words(" ".join(one[a:b]), Said.DROPPED))
        if d > c:
            found.append(Words(" ".join(other[c:d]), Said.ADDED))
    return tuple(found)
