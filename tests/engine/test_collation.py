"""Collation: all witnesses in one table, whatever their order, with what moved marked as moved."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.collation import Collation, Row, Witness
from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.errors import InvalidValueError
from reader.domain.overlap import Passage
from reader.domain.span import Span
from reader.engine.collation import collate, collation_at, witness_text
from tests.engine.made_overlaps import overlap


def documents(texts):
    return [
        Document(id=DocumentId(f"d{n}"), path=f"{n:02}.txt", title=f"Text {n}", text=text)
        for n, text in enumerate(texts)
    ]


def collated(*texts):
    items = documents(texts)
    return collate(witness_text(item, Span(0, len(item.text))) for item in items)


def shown(texts, rows):
    return [
        [cell.of(text) if cell else "" for cell, text in zip(row.cells, texts, strict=True)]
        for row in rows
    ]


CATS = (
    "The black cat sat on the mat while the dog slept.",
    "The black cat sat upon the mat, while the old dog slept!",
    "the Cat sat on a mat while the dog was sleeping",
)


def test_words_stand_beside_the_words_they_correspond_to():
    table = collated(*CATS)
    assert [witness.siglum for witness in table.witnesses] == ["A", "B", "C"]
    assert shown(CATS, table.rows) == [
        ["The", "The", "the"],
        ["black", "black", ""],
        ["cat", "cat", "Cat"],
        ["sat", "sat", "sat"],
        ["on", "upon", "on"],
        ["the", "the", "a"],
        ["mat", "mat", "mat"],
        ["while", "while", "while"],
        ["the", "the", "the"],
        ["", "old", ""],
        ["dog", "dog", "dog"],
        ["", "", "was"],
        ["slept", "slept", "sleeping"],
    ]


def test_each_variant_says_which_witnesses_agree():
    table = collated(*CATS)
    assert table.rows[0].groups == ((0, 1, 2),)
    assert table.rows[0].agrees
    assert table.rows[1].groups == ((0, 1),)
    assert table.rows[1].lacking == (2,)
    assert table.rows[4].groups == ((0, 2), (1,))
    assert table.variants == 6


def test_readings_join_what_agrees_and_what_varies_together():
    table = collated(*CATS)
    assert shown(CATS, table.readings()) == [
        ["The", "The", "the"],
        ["black", "black", ""],
        ["cat sat", "cat sat", "Cat sat"],
        ["on the", "upon the", "on a"],
        ["mat while the", "mat, while the", "mat while the"],
        ["", "old", ""],
        ["dog", "dog", "dog"],
        ["slept", "slept", "was sleeping"],
    ]
    assert table.readings()[3].groups == ((0,), (1,), (2,))


def test_a_misread_word_stands_beside_the_right_one_not_beside_its_neighbour():
    texts = ("the frozen harbour of Osterwick opened", "the harhour of the Ostenwick opened")
    rows = shown(texts, collated(*texts).rows)
    assert ["harbour", "harhour"] in rows
    assert ["Osterwick", "Ostenwick"] in rows


def test_a_moved_phrase_is_marked_as_moved():
    texts = (
        "In the morning before sunrise he went to the old market and bought three red apples",
        "he went to the old market and bought three red apples in the morning before sunrise",
        "In the morning before sunrise he walked to the market and bought three red apples",
    )
    table = collated(*texts)
    (move,) = table.moves
    assert move.witnesses == (1,)
    assert shown(texts, table.rows[slice(*move.stands)])[0] == ["", "in", ""]
    assert shown(texts, table.rows[slice(*move.elsewhere)])[0] == ["In", "", "In"]
    marked = [number for number, row in enumerate(table.rows) if row.move == 0]
    assert marked == [*range(*move.elsewhere), *range(*move.stands)]


def test_an_edited_phrase_that_moved_is_one_move():
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda omicron sigma tau"
    phrase = "seven silver lanterns hung above the narrow wooden bridge"
    edited = "seven silver lanterns swung above the narrow wooden bridge"
    table = collated(f"{phrase} {words}", f"{words} {edited}")
    assert len(table.moves) == 1


def test_common_words_in_other_places_are_no_move():
    texts = ("of the in sand stone brick clay", "sand stone brick clay of the in")
    assert collated(*texts).moves == ()


def test_page_furniture_is_no_word_of_a_witness():
    text = "the system of social The Report 37 protection"
    start = text.index("The Report")
    furniture = Structure(Part.FURNITURE, Span(start, start + len("The Report 37")))
    (plain,) = documents([text])
    item = Document(id=plain.id, path=plain.path, title="", text=text, structure=(furniture,))
    assert witness_text(item, Span(4, len(text))).forms == ("system", "of", "social", "protection")


def test_a_witness_twice_in_one_document_has_two_columns():
    text = "seven silver lanterns hung here. Much later seven silver lamps hung here."
    (item,) = documents([text])
    spans = [Span(0, 31), Span(44, len(text))]
    table = collate(witness_text(item, span) for span in reversed(spans))
    assert [witness.passage.span for witness in table.witnesses] == spans
    assert [row.agrees for row in table.rows] == [True, True, False, True, True]


def test_the_table_of_a_place_has_all_witnesses_of_its_family():
    phrase = "the sampling frame excluded small holdings"
    texts = [
        f"Preface. {phrase} again",
        f"{phrase}.",
        f"Said he: {phrase.replace('small', 'tiny')}",
    ]
    items = documents(texts)
    places = [
        f"d{n} {t.index('the s')} {t.index('the s') + len(phrase)}" for n, t in enumerate(texts)
    ]
    overlaps = [overlap(places[0], places[1]), overlap(places[0], places[2].replace("51", "50"))]
    table = collation_at(items, overlaps, DocumentId("d1"), 20)
    assert table is not None
    assert [witness.passage.document for witness in table.witnesses] == ["d0", "d1", "d2"]
    assert table.variants == 1
    assert collation_at(items, overlaps, DocumentId("d0"), 2) is None
    assert collation_at(items, [], DocumentId("d0"), 20) is None


def test_sigla_go_on_after_the_alphabet():
    table = collated(*[f"one two three number{n}" for n in range(28)])
    assert [witness.siglum for witness in table.witnesses][24:] == ["Y", "Z", "AA", "AB"]


def test_no_witnesses_no_rows_and_an_empty_witness_has_no_words():
    assert collate([]) == Collation((), ())
    assert len(collated("", "one two").rows) == 2
    assert collated("", "").rows == ()
    assert [row.agrees for row in collated("one two").rows] == [True, True]


def test_a_row_must_have_a_cell_for_each_witness():
    with pytest.raises(InvalidValueError):
        Collation((Witness("A", Passage(DocumentId("d"), Span(0, 1))),), (Row((None, None), ()),))


def test_ten_witnesses_of_a_thousand_words_agree_where_they_were_not_changed():
    shuffler = random.Random(7)
    words = [
        "".join(shuffler.choices("abcdefghijklmnop", k=shuffler.randint(2, 9))) for _ in range(300)
    ]
    base = shuffler.choices(words, k=1000)
    texts = []
    for _ in range(10):
        text = base[:]
        for place in shuffler.sample(range(1000), 40):
            text[place] = text[place] + "x"
        texts.append(" ".join(text))
    table = collated(*texts)
    assert len(table.rows) <= 1010
    assert sum(len(group) for row in table.rows for group in row.groups) == 10_000
    assert sum(max(map(len, row.groups)) for row in table.rows) >= 9_550


_WORDS = "one two three four five six seven one's harbour harbor the of"
vocabulary = st.sampled_from(_WORDS.split())
witnesses = st.lists(st.lists(vocabulary, max_size=14).map(" ".join), min_size=1, max_size=5)


def by_path(table):
    paths = [witness.passage.document for witness in table.witnesses]
    return {
        "rows": [dict(zip(paths, row.cells, strict=True)) for row in table.rows],
        "groups": [
            {frozenset(paths[n] for n in group) for group in row.groups} for row in table.rows
        ],
        "moves": [({paths[n] for n in m.witnesses}, m.stands, m.elsewhere) for m in table.moves],
    }


@settings(deadline=None, max_examples=120)
@given(witnesses, st.randoms(use_true_random=False))
def test_the_table_is_the_same_in_whatever_order_the_witnesses_come(texts, shuffler):
    items = [witness_text(item, Span(0, len(item.text))) for item in documents(texts)]
    expected = collate(items)
    shuffler.shuffle(items)
    assert collate(items) == expected


@settings(deadline=None, max_examples=120)
@given(witnesses, st.randoms(use_true_random=False))
def test_the_alignment_does_not_look_at_names(texts, shuffler):
    """Renaming the files changes the order of the columns and nothing else."""
    order = list(range(len(texts)))
    shuffler.shuffle(order)
    renamed = [
        Document(id=DocumentId(f"d{n}"), path=f"{order[n]:02}.txt", title="", text=text)
        for n, text in enumerate(texts)
    ]
    there = collate(witness_text(item, Span(0, len(item.text))) for item in renamed)
    assert by_path(there) == by_path(collated(*texts))


@settings(deadline=None, max_examples=120)
@given(witnesses)
def test_a_column_reads_as_its_witness(texts):
    table = collated(*texts)
    for number, text in enumerate(texts):
        cells = [row.cells[number] for row in table.rows if row.cells[number]]
        assert [cell.of(text) for cell in cells] == text.split()
        joined = [row.cells[number] for row in table.readings() if row.cells[number]]
        assert " ".join(cell.of(text) for cell in joined) == text
    for row in table.rows:
        present = [n for n, cell in enumerate(row.cells) if cell]
        assert sorted(n for group in row.groups for n in group) == present
        for group in row.groups:
            assert len({row.cells[n].of(texts[n]) for n in group}) == 1


def common_words(one, other):
    """The longest common subsequence by the textbook's table: the independent answer."""
    above = [0] * (len(other) + 1)
    for word in one:
        line = [0]
        for place, there in enumerate(other):
            line.append(above[place] + 1 if word == there else max(above[place + 1], line[-1]))
        above = line
    return above[-1]


@settings(deadline=None, max_examples=120)
@given(st.lists(vocabulary, max_size=20), st.lists(vocabulary, max_size=20))
def test_two_witnesses_agree_in_as_many_words_as_can_be_aligned(one, other):
    table = collated(" ".join(one), " ".join(other))
    assert sum(row.agrees for row in table.rows) == common_words(one, other)
