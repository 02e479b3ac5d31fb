"""All paragraphs wrapped at once are wrapped as each would be alone."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ui.panes.reading.wrapping import Units, wrap

letters = st.lists(st.sampled_from("abc d-"), max_size=40).map("".join)


def greedy(text, width, first, rest):
    """Wrap one paragraph the plain way; return where its lines start."""
    starts, place, room = [0], 0, first
    while sum(width[c] for c in text[place:]) > room:
        fits = place
        while fits < len(text) and sum(width[c] for c in text[place : fits + 1]) <= room:
            fits += 1
        after = [i + 1 for i in range(place, min(fits + 1, len(text))) if text[i] in " -"]
        place = after[-1] if after and after[-1] > place else max(fits, place + 1)
        if place >= len(text):
            break
        starts.append(place)
        room = rest
    return starts


@given(st.lists(letters, min_size=1, max_size=6), st.integers(1, 60), st.integers(1, 60))
@settings(deadline=None)
def test_the_lines_are_those_of_each_paragraph_alone(paragraphs, first, rest):
    width = {"a": 3, "b": 5, "c": 2, " ": 2, "d": 7, "-": 1, "\n": 0}
    text = "\n".join(paragraphs)
    sums = np.concatenate(([0], np.cumsum([width[c] for c in text]))).astype(np.int32)
    breaks = np.array([i + 1 for i, c in enumerate(text) if c in " -"], np.int32)
    ends = np.cumsum([len(p) + 1 for p in paragraphs]) - 1
    starts = ends - [len(p) for p in paragraphs]
    same = np.ones(len(paragraphs), np.int64)
    wrapped = wrap(Units(starts, ends, same * first, same * rest), sums, breaks)
    expected = [[start + i for i in greedy(p, width, first, rest)]
                for start, p in zip(starts.tolist(), paragraphs, strict=True)]  # fmt: skip
    assert wrapped.lines.tolist() == [len(lines) for lines in expected]
    assert sorted(wrapped.line_starts.tolist()) == sorted(i for lines in expected for i in lines)
