"""Which place stands opposite which: without Qt, over texts set in a fixed pitch."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.ui.pairing.letters import Letters, carried
from reader.ui.pairing.level import Level, Line, View

MEASURES = Measures(words=9, identity=1, longest_run=9, edits_per_100=0, bits=90)


class Typed:
    """A text set in lines of so many characters, ten pixels each."""

    line_height = 10

    def __init__(self, text, width):
        self.text, self.width = text, width

    def y_of(self, offset):
        return float(offset // self.width * self.line_height)


def overlap(a, b, edits=None, name="o"):
    one, other = Span(*a), Span(*b)
    return Overlap(
        id=OverlapId(name),
        kind=Kind.VERBATIM,
        a=Passage("left", one),
        b=Passage("right", other),
        edits=tuple(edits or [Edit(EditKind.SAME, one, other)]),
        measures=MEASURES,
    )


def level(overlaps, left, right):
    return Level(overlaps, Letters(left), Letters(right))


def test_places_follow_letter_by_letter_across_other_spacing():
    left, right = "one two three four", "one two\n   three-  four"
    found = level([overlap((0, 18), (0, 23))], left, right)
    for word in ("two", "three", "four"):
        assert right[found.opposite(left.index(word)) :].startswith(word)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text("abcdé😀я", min_size=1, max_size=6), min_size=1, max_size=30), st.data())
def test_every_word_of_a_run_stands_opposite_itself(words, data):
    gaps = st.sampled_from([" ", "\n", "  \n", " – ", "\u00a0"])
    texts = ["".join(word + data.draw(gaps) for word in words) for _ in range(2)]
    here, there = ((0, len(text)) for text in texts)
    letters = (Letters(texts[0]), Letters(texts[1]))
    at = [0, 0]
    for word in words:
        starts = [texts[side].index(word, at[side]) for side in (0, 1)]
        assert carried(starts[0], here, there, letters) == starts[1]
        at = [start + len(word) for start in starts]


@settings(deadline=None, max_examples=60)
@given(
    st.text(st.one_of(st.sampled_from("ab. \n😀ё1"), st.characters()), max_size=60),
    st.integers(0, 40),
)
def test_letters_are_counted_as_one_would_by_hand(part, times):
    text = part * times + "x" + part
    letters = Letters(text)
    counts = [0]
    for char in text:
        counts.append(counts[-1] + (char.isalnum() or char > "\uffff"))
    assert [letters.before(offset) for offset in range(len(text) + 1)] == counts
    for count in {-1, 0, counts[-1] // 2, counts[-1] - 1, counts[-1], counts[-1] + 5}:
        last = max((n for n, before in enumerate(counts) if before <= count), default=0)
        assert letters.place(count) == last


def test_a_run_of_unequal_letters_still_maps_its_ends_to_its_ends():
    letters = (Letters("abcdefgh"), Letters("abcdxefghyz"))
    assert carried(0, (0, 8), (0, 11), letters) == 0
    assert carried(8, (0, 8), (0, 11), letters) == 11
    assert carried(6, (0, 8), (0, 11), letters) == 8


def test_of_several_counterparts_the_one_in_hand_wins_then_the_nearest():
    left, right = "word " * 10, "word " * 40
    found = level(
        [overlap((0, 50), (0, 50), name="near"), overlap((0, 50), (100, 150), name="far")],
        left,
        right,
    )
    assert found.opposite(10, near=0) == 10
    assert found.opposite(10, near=120) == 110
    assert found.opposite(10, near=0, prefer="far") == 110


def test_between_two_overlaps_in_the_same_order_the_height_is_interpolated():
    left, right = "x" * 1000, "x" * 3000
    found = level(
        [overlap((0, 100), (0, 100), name="1"), overlap((300, 400), (900, 1000), name="2")],
        left,
        right,
    )
    view = View(Typed(left, 10), Typed(right, 10))
    assert found.height(200, view) == pytest.approx(500)
    assert found.height(100, view) == pytest.approx(100)


def test_where_the_order_differs_the_nearer_passage_decides():
    left, right = "x" * 1000, "x" * 1000
    found = level(
        [overlap((0, 100), (800, 900), name="1"), overlap((300, 400), (100, 200), name="2")],
        left,
        right,
    )
    view = View(Typed(left, 10), Typed(right, 10))
    assert found.height(120, view) == 920
    assert found.height(290, view) == 90


def test_before_the_first_and_after_the_last_overlap_the_distance_is_kept():
    left, right = "x" * 1000, "x" * 1000
    found = level([overlap((300, 400), (500, 600))], left, right)
    view = View(Typed(left, 10), Typed(right, 10))
    assert found.height(200, view) == 400
    assert found.height(500, view) == 700


def test_furniture_inside_one_side_costs_no_more_than_its_own_height():
    left = "a" * 200 + "b" * 200
    right = "a" * 200 + "FURNITURE" + "b" * 200
    edits = [
        Edit(EditKind.SAME, Span(0, 200), Span(0, 200)),
        Edit(EditKind.FURNITURE, None, Span(200, 209)),
        Edit(EditKind.SAME, Span(200, 400), Span(209, 409)),
    ]
    found = level([overlap((0, 400), (0, 409), edits)], left, right)
    view = View(Typed(left, 20), Typed(right, 20))
    for offset in range(0, 400, 20):
        assert abs(found.height(offset, view) - view.source.y_of(offset)) <= 10


def test_without_overlaps_nothing_is_level():
    found = level([], "abc", "abc")
    assert found.opposite(1) is None
    assert found.anchor(1, View(Typed("abc", 1), Typed("abc", 1))) is None
    assert found.target_y(Line(0, 1, 0.5), View(Typed("abc", 1), Typed("abc", 1))) is None


def test_scrolling_line_by_line_moves_the_other_text_without_a_jump_inside_an_overlap():
    rng = random.Random(3)
    words = ["".join(rng.choices("abcdefgh", k=rng.randrange(2, 9))) for _ in range(400)]
    left, right = " ".join(words), "\n".join(words)
    found = level([overlap((0, len(left)), (0, len(right)))], left, right)
    view = View(Typed(left, 40), Typed(right, 33))
    before = 0.0
    for start in range(0, len(left) - 80, 40):
        for share in (0.0, 0.25, 0.5, 0.75):
            y = found.target_y(Line(start, start + 40, share), view)
            assert before - 0.01 <= y <= before + 2 * 10
            before = y


class Broken:
    """A text with line ends of its own, each line ten pixels."""

    line_height = 10

    def __init__(self, text):
        self.text = text

    def y_of(self, offset):
        return float(self.text.count("\n", 0, offset) * self.line_height)


def test_what_is_read_is_never_a_line_away_however_unevenly_a_text_is_broken():
    rng = random.Random(5)
    words = ["".join(rng.choices("abcdefgh", k=rng.randrange(2, 9))) for _ in range(300)]
    left = " ".join(words)
    right = left
    for at in [m for m, char in enumerate(left) if char == " " and rng.random() < 0.4]:
        right = right[:at] + "\n" + right[at + 1 :]
    found = level([overlap((0, len(left)), (0, len(right)))], left, right)
    view = View(Typed(left, 60), Broken(right))
    for start in range(0, len(left) - 120, 60):
        for share in (0.0, 0.2, 0.4, 0.6, 0.8, 0.99):
            y = found.target_y(Line(start, start + 60, share), view)
            top = view.target.y_of(found.opposite(start + int(share * 59)))
            assert top - 10 <= y <= top + 20


def test_finding_a_place_in_a_long_text_costs_about_what_it_costs_in_a_short_one():
    from timeit import repeat

    texts = [Letters("words and " * size) for size in (1_000, 300_000)]
    short, long = (
        min(repeat(lambda text=text: text.place(4_000), number=200, repeat=5)) for text in texts
    )
    assert long < 25 * short
