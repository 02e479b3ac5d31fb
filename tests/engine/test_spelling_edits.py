"""An alignment told as edits, by hand-worked pages with running heads in them."""

import itertools
import random

import pytest

from reader.domain.document import Part, Structure
from reader.domain.overlap import EditKind
from reader.domain.span import Span
from reader.engine.pairing import pair
from reader.engine.preparing import prepare
from reader.engine.spelling import spell
from reader.engine.steps import Op, Step, changed
from reader.engine.tokens import tokenize
from tests.engine.made_pairs import document

SAME, ADDED, DROPPED, REPLACED, FURNITURE = EditKind
MARK = "¶"


def marked(text, name, title=""):
    """Make a document of a text in which page furniture stands between two pilcrows."""
    parts, structure, at = text.split(MARK), [], 0
    for number, part in enumerate(parts):
        if number % 2:
            structure.append(Structure(Part.FURNITURE, Span(at, at + len(part))))
        at += len(part)
    made = document("".join(parts), name, structure=tuple(structure))
    return prepare(made if not title else document_with_title(made, title))


def document_with_title(made, title):
    return type(made)(
        id=made.id, path=made.path, text=made.text, title=title, structure=made.structure
    )


def ops_of(both, steps):
    """Make steps of ``(letter, words of a, words of b)``: s same, n noise, c changed."""
    a = b = 0
    ops = []
    for letter, size_a, size_b in steps:
        span = (a, a + size_a, b, b + size_b)
        step = {"s": Step.SAME, "n": Step.NOISE, "c": Step.CHANGED}[letter]
        ops.append(changed(*span) if step is Step.CHANGED else Op(step, *span, 9.0))
        a, b = a + size_a, b + size_b
    return ops


def told(one, other, steps, titles=("", "")):
    a, b = marked(one, "a", titles[0]), marked(other, "b", titles[1])
    spelled = spell(pair(a, b), ops_of(pair(a, b), steps))
    return [
        (e.kind, e.a and e.a.of(a.text), e.b and e.b.of(b.text)) for e in spelled.edits
    ], spelled.furniture


def test_steps_are_told_by_what_they_do_and_neighbours_that_match_as_one():
    edits, furniture = told(
        "one two, three four five six", "one two, tree five more six",
        [("s", 2, 2), ("n", 1, 1), ("c", 1, 0), ("s", 1, 1), ("c", 0, 1), ("s", 1, 1)],
    )  # fmt: skip
    assert edits == [
        (SAME, "one two, three", "one two, tree"), (DROPPED, "four", None), (SAME, "five", "five"),
        (ADDED, None, "more"), (SAME, "six", "six"),
    ]  # fmt: skip
    assert furniture == frozenset()
    edits, _ = told("one two three four", "one new four", [("s", 1, 1), ("c", 2, 1), ("s", 1, 1)])
    assert edits[1] == (REPLACED, "two three", "new")


def test_known_furniture_interrupts_equal_words_on_either_side():
    steps = [("s", 4, 4)]
    plain = "one two three four"
    edits, _ = told("one two ¶PAGE 7¶ three four", plain, steps)
    assert edits == [
        (SAME, "one two", "one two"),
        (FURNITURE, "PAGE 7", None),
        (SAME, "three four", "three four"),
    ]
    edits, _ = told(plain, "one ¶PAGE 7¶ two three ¶PAGE 8¶ four", steps)
    assert edits == [
        (SAME, "one", "one"), (FURNITURE, None, "PAGE 7"), (SAME, "two three", "two three"),
        (FURNITURE, None, "PAGE 8"), (SAME, "four", "four"),
    ]  # fmt: skip
    edits, _ = told("one two ¶HEAD 3¶ three four", "one two ¶PAGE 7¶ three four", steps)
    assert edits == [
        (SAME, "one two", "one two"),
        (FURNITURE, "HEAD 3", "PAGE 7"),
        (SAME, "three four", "three four"),
    ]
    edits, _ = told("one ¶HEAD 3¶ two three four", "one two three ¶PAGE 7¶ four", steps)
    assert [kind for kind, *_ in edits] == [SAME, FURNITURE, SAME, FURNITURE, SAME]


def test_furniture_at_the_outer_ends_is_no_part_of_the_passage():
    edits, _ = told("¶HEAD 3¶ one two ¶HEAD 4¶", "¶PAGE 7¶ one two", [("s", 2, 2)])
    assert edits == [(SAME, "one two", "one two")]


def test_furniture_stands_apart_from_the_words_that_changed_around_it():
    edits, _ = told(
        "one two ¶HEAD 3¶ three four", "one four", [("s", 1, 1), ("c", 2, 0), ("s", 1, 1)]
    )
    assert edits == [
        (SAME, "one", "one"), (DROPPED, "two", None), (FURNITURE, "HEAD 3", None),
        (DROPPED, "three", None), (SAME, "four", "four"),
    ]  # fmt: skip
    edits, _ = told(
        "one four", "one two ¶HEAD 3¶ three four", [("s", 1, 1), ("c", 0, 2), ("s", 1, 1)]
    )
    assert edits == [
        (SAME, "one", "one"), (ADDED, None, "two"), (FURNITURE, None, "HEAD 3"),
        (ADDED, None, "three"), (SAME, "four", "four"),
    ]  # fmt: skip
    edits, _ = told(
        "one two ¶HEAD 3¶ three four", "one new words four", [("s", 1, 1), ("c", 2, 2), ("s", 1, 1)]
    )
    assert edits == [
        (SAME, "one", "one"), (REPLACED, "two", "new words"), (FURNITURE, "HEAD 3", None),
        (DROPPED, "three", None), (SAME, "four", "four"),
    ]  # fmt: skip
    edits, _ = told(
        "one two ¶HEAD 3¶ three four",
        "one new ¶PAGE 7¶ words four",
        [("s", 1, 1), ("c", 2, 2), ("s", 1, 1)],
    )
    assert edits == [
        (SAME, "one", "one"), (REPLACED, "two", "new"), (FURNITURE, "HEAD 3", "PAGE 7"),
        (REPLACED, "three", "words"), (SAME, "four", "four"),
    ]  # fmt: skip


def test_furniture_before_a_change_and_after_it_is_told_where_it_stands():
    edits, _ = told(
        "one ¶HEAD 3¶ two ¶HEAD 4¶ four", "one four", [("s", 1, 1), ("c", 1, 0), ("s", 1, 1)]
    )
    assert edits == [
        (SAME, "one", "one"), (FURNITURE, "HEAD 3", None), (DROPPED, "two", None),
        (FURNITURE, "HEAD 4", None), (SAME, "four", "four"),
    ]  # fmt: skip
    edits, _ = told("one two four", "one ¶PAGE 7¶ four", [("s", 1, 1), ("c", 1, 0), ("s", 1, 1)])
    assert sorted(edits[1:3]) == [(DROPPED, "two", None), (FURNITURE, None, "PAGE 7")]
    assert [edits[0], *edits[3:]] == [(SAME, "one", "one"), (SAME, "four", "four")]


def test_two_words_read_as_one_are_told_as_the_same():
    edits, _ = told("one two three", "one twothree", [("s", 1, 1), ("n", 2, 1)])
    assert edits == [(SAME, "one two three", "one twothree")]


HEAD = "The Salt Roads of the East"


def head_between(
    put_in, titles=("", ""), before="walked to the harbour", after="gate at dawn", size=None
):
    """Tell what words become that stand on side b only, amid equal ones."""
    plain, with_head = f"{before} {after}", f"{before} {put_in} {after}"
    first = len(tokenize(before))
    rest = len(tokenize(after))
    inside = len(tokenize(put_in))
    steps = [("s", first, first), ("c", 0, inside), ("s", rest, rest)]
    edits, furniture = told(plain, with_head, steps, titles)
    turned, also = told(with_head, plain, [(k, y, x) for k, x, y in steps], titles[::-1])
    assert also == furniture
    assert [kind for kind, *_ in turned if kind is FURNITURE] == [
        kind for kind, *_ in edits if kind is FURNITURE
    ]
    assert bool(furniture) is (edits[1][0] is FURNITURE)
    assert furniture in (frozenset(), {1})
    return edits[1][0] is FURNITURE


@pytest.mark.parametrize("put_in", [f"{HEAD} 37", f"37 {HEAD}", HEAD.upper() + " 37"])
@pytest.mark.parametrize("titles", [(HEAD, ""), ("", HEAD)])
def test_words_with_a_page_number_that_repeat_a_title_are_a_running_head(put_in, titles):
    assert head_between(put_in.lower(), titles)
    assert not head_between(put_in.lower())


def test_a_title_without_a_number_is_no_running_head():
    assert not head_between(HEAD.lower(), (HEAD, HEAD))
    assert not head_between("12 salt roads 13 of the east", (HEAD, HEAD))


@pytest.mark.parametrize(
    ("put_in", "before", "after", "is_so"),
    [
        ("Salt Roads 37", "to the harbour", "gate at dawn", True),
        ("37 Salt Roads", "to the harbour", "gate at dawn", True),
        ("salt roads 37", "to the harbour", "gate at dawn", False),  # a small letter
        ("Salt 37", "to the harbour", "gate at dawn", False),  # one word
        ("Salt Roads", "to the harbour", "gate at dawn", False),  # no number
        ("Salt Roads 1937", "to the harbour", "gate at dawn", False),  # no page has it
        ("Salt Roads 937", "to the harbour", "gate at dawn", True),
        ("Salt Roads 37", "to the harbour,", "gate at dawn", True),
        ("Salt Roads 37", "to the harbour.", "gate at dawn", False),  # a sentence ends
        ("Salt Roads 37", "to the harbour", "Gate at dawn", False),  # one begins
        ("Salt Roads 37", "to the harbour", "(gate at dawn", False),
    ],
)
def test_a_head_is_known_by_interrupting_a_sentence(put_in, before, after, is_so):
    assert head_between(put_in, before=before, after=after) is is_so


def test_a_long_stretch_is_no_running_head():
    words = "Salt Roads " + " ".join(f"of{letter}" for letter in "abcdefghijklm")
    assert head_between(f"{words} 37")
    assert not head_between(f"{words} on 37")


@pytest.mark.parametrize(
    ("put_in", "is_so"),
    [("\n37\n", True), ("\n- 37 -\n", True), ("37\n", False), ("\n37", False), ("37", False),
     ("\n37 38\n", True)],
)  # fmt: skip
def test_a_number_alone_on_its_line_is_furniture(put_in, is_so):
    assert head_between(put_in) is is_so


def test_words_replaced_are_never_a_running_head():
    edits, furniture = told(
        "to the harbour new gate at dawn", f"to the harbour {HEAD} 37 gate at dawn",
        [("s", 3, 3), ("c", 1, 7), ("s", 3, 3)], (HEAD, HEAD),
    )  # fmt: skip
    assert edits[1][0] is REPLACED
    assert not furniture


def test_a_note_is_no_running_head():
    text = f"to the harbour {HEAD} 37 gate at dawn"
    start = text.index(HEAD)
    note = Structure(Part.FOOTNOTE, Span(start, start + len(HEAD) + 3))
    a = prepare(document("to the harbour gate at dawn", "a"))
    for structure, count in (((note,), 0), ((), 1)):
        b = prepare(document(text, "b", structure=structure))
        ops = ops_of(None, [("s", 3, 3), ("c", 0, 7), ("s", 3, 3)])
        assert len(spell(pair(a, b), ops).furniture) == count


@pytest.mark.parametrize("seed", range(60))
def test_edits_spell_every_word_of_both_sides_once_in_order(seed):
    rng = random.Random(seed)
    stock = ["one", "two", "three", "¶PAGE 7¶", "¶8¶"]
    sides = [" ".join(["one", *rng.choices(stock, k=rng.randrange(2, 10)), "one"]) for _ in "ab"]
    a, b = marked(sides[0], "a"), marked(sides[1], "b")
    both = pair(a, b)
    left, right = len(both.a), len(both.b)
    steps, x, y = [("s", 1, 1)], left - 2, right - 2
    while x and y:
        kind = rng.choice("snc" if steps[-1][0] != "c" else "sn")
        if kind == "s":
            size = rng.randint(1, min(x, y))
            steps.append(("s", size, size))
        elif kind == "n":
            steps.append(("n", *((2, 1) if x > 1 else (1, min(y, 2)))))
        else:
            steps.append(("c", *rng.choice([(1, 0), (0, 1), (1, 1), (x, y)])))
        x, y = x - steps[-1][1], y - steps[-1][2]
    if x or y:
        _, more_x, more_y = steps.pop() if steps[-1][0] == "c" else ("c", 0, 0)
        steps.append(("c", x + more_x, y + more_y))
    steps.append(("s", 1, 1))
    edits = spell(both, ops_of(both, steps)).edits
    for prepared, spans in (
        (a, [e.a for e in edits if e.a]), (b, [e.b for e in edits if e.b]),
    ):  # fmt: skip
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
        said = [tokenize(span.of(prepared.text)).ids.tolist() for span in spans]
        first, last = int(prepared.content[0]), int(prepared.content[-1])
        assert list(itertools.chain(*said)) == prepared.tokens.ids[first : last + 1].tolist()
    for one, other in itertools.pairwise(edits):
        assert not one.kind is other.kind is SAME
