"""The words of a reworded passage side by side, and what is known of each: worked by hand."""

import numpy as np
import pytest

from reader.domain.document import Part, Structure
from reader.domain.overlap import EditKind
from reader.domain.span import Span
from reader.engine.rewording import prepare_rewording, rewording_statistics
from reader.engine.rewording_edits import word_edits
from reader.engine.rewording_text import sentence_stems
from tests.engine.test_rewording import document

SAME, ADDED, DROPPED, REPLACED, FURNITURE = EditKind


def told(one, other, grammar=(), structure=((), ()), start=0):
    """Tell the edits of two texts from word ``start`` on; words of ``grammar`` say nothing."""
    texts = tuple(
        prepare_rewording(document(text, name, structure=parts))
        for text, name, parts in zip((one, other), "ab", structure, strict=True)
    )
    bits = tuple(
        np.array([0.0 if word.strip(".,").lower() in grammar else 9.0 for word in text.split()])
        for text in (one, other)
    )
    stretches = tuple((start, len(text.split())) for text in (one, other))
    edits, runs = word_edits(texts, stretches, bits)
    return [(e.kind, e.a and e.a.of(one), e.b and e.b.of(other)) for e in edits], runs


def test_words_are_paired_by_stem_and_only_equal_ones_are_the_same():
    edits, runs = told("old harbours flooded twice", "old harbours were flooding twice")
    assert edits == [
        (SAME, "old harbours", "old harbours"), (REPLACED, "flooded", "were flooding"),
        (SAME, "twice", "twice"),
    ]  # fmt: skip
    assert runs == [2, 1]


def test_words_on_one_side_only_are_added_or_dropped():
    edits, _ = told("old harbour town", "old town")
    assert edits == [(SAME, "old", "old"), (DROPPED, "harbour", None), (SAME, "town", "town")]
    edits, _ = told("old town", "old harbour town")
    assert edits == [(SAME, "old", "old"), (ADDED, None, "harbour"), (SAME, "town", "town")]


def test_a_lone_word_of_grammar_is_replaced_with_its_surroundings_and_a_telling_one_is_not():
    one, other = "harbour of kettles", "lantern of ropes"
    assert told(one, other, {"of"})[0] == [(REPLACED, one, other)]
    edits, runs = told(one, other)
    assert edits == [
        (REPLACED, "harbour", "lantern"),
        (SAME, "of", "of"),
        (REPLACED, "kettles", "ropes"),
    ]
    assert runs == [1]
    two = told("harbour of the kettles", "lantern of the ropes", {"of", "the"})[0]
    assert two[1] == (SAME, "of the", "of the")


def test_a_stretch_begins_where_it_is_said_to_begin():
    edits, _ = told("zz old harbour of kettles", "yy old harbour of ropes", {"of"}, start=1)
    assert edits == [(SAME, "old harbour of", "old harbour of"), (REPLACED, "kettles", "ropes")]
    edits, _ = told("zz of lantern", "yy of rope", {"of"}, start=1)
    assert edits == [(REPLACED, "of lantern", "of rope")]
    edits, _ = told("of of lantern zz", "of of rope yy zz", {"of"}, start=2)
    assert edits == [(REPLACED, "lantern", "rope yy"), (SAME, "zz", "zz")]


@pytest.mark.parametrize("side", [0, 1])
def test_furniture_is_an_edit_of_its_own_and_never_the_same(side):
    texts = ["old harbour PAGE seven town", "old harbour town"]
    start = texts[0].index("PAGE")
    head = (Structure(Part.FURNITURE, Span(start, start + len("PAGE seven"))),)
    one, other = texts if side == 0 else texts[::-1]
    edits, _ = told(one, other, structure=(head, ()) if side == 0 else ((), head))
    held = (FURNITURE, "PAGE seven", None) if side == 0 else (FURNITURE, None, "PAGE seven")
    assert edits == [(SAME, "old harbour", "old harbour"), held, (SAME, "town", "town")]
    mixed = "old PAGE seven harbour"
    start = mixed.index("PAGE")
    head = (Structure(Part.FURNITURE, Span(start, start + len("PAGE seven"))),)
    edits, _ = told(mixed, "old lantern", structure=(head, ()))
    assert (FURNITURE, "PAGE seven", None) in edits
    assert (DROPPED, "harbour", None) in edits
    assert (ADDED, None, "lantern") in edits


# What is known of the words


def test_sentences_and_their_stems_are_known_word_by_word():
    text = prepare_rewording(document("The old harbour flooded. Harbours flood twice! It rained."))
    assert text.sentence.tolist() == [0] * 4 + [1] * 3 + [2] * 2
    assert [tuple(bound) for bound in text.bounds.tolist()] == [(0, 4), (4, 7), (7, 9)]
    stems, owners = sentence_stems(text)
    assert stems.size == owners.size
    by_sentence = {owner: set() for owner in range(3)}
    for stem, owner in zip(stems.tolist(), owners.tolist(), strict=True):
        assert stem not in by_sentence[owner]
        by_sentence[owner].add(stem)
    assert len(by_sentence[0] & by_sentence[1]) == 2
    assert not by_sentence[0] & by_sentence[2]


def test_a_stem_that_more_documents_have_weighs_less():
    texts = [
        prepare_rewording(document(f"The harbour flooded {word}.", f"d{n}"))
        for n, word in enumerate(["twice", "again", "lately", "soon"])
    ]
    known = rewording_statistics(texts)
    for text in texts:
        weights = dict(zip(text.forms, known.weights(text).tolist(), strict=True))
        rare = next(form for form in weights if form in ("twice", "again", "lately", "soon"))
        assert weights[rare] >= weights["harbour"] >= 0
        assert weights["the"] <= weights["harbour"]


def test_names_numbers_marks_and_paragraphs_are_known_word_by_word():
    source = "Nobody met Anna, who left.\n\nIn 1984 the ferry (and its bell) sank."
    text = prepare_rewording(document(source))
    words = [source[a:b] for a, b in zip(text.starts.tolist(), text.ends.tolist(), strict=True)]
    names = dict(zip(words, text.names.tolist(), strict=True))
    assert {word for word, kind in names.items() if kind == 2} == {"Anna"}
    assert {word for word, kind in names.items() if kind == 1} == {"Nobody", "In"}
    broken = [word for word, is_so in zip(words, text.broken.tolist(), strict=True) if is_so]
    assert {"who", "In", "and", "sank"} <= set(broken)
    assert not {"met", "Anna", "1984", "the", "ferry", "its", "bell"} & set(broken)
    known = dict(zip(text.forms, text.numbers.tolist(), strict=True))
    assert [form for form, is_so in known.items() if is_so] == ["1984"]
    assert text.block_of(0) != text.block_of(6)
    assert text.block_of(5) == text.block_of(len(words) - 1)
    roots = dict(zip(text.forms, text.roots.tolist(), strict=True))
    assert roots["ferry"] != 0
    assert roots["anna"] == roots["bell"] == roots["in"] == 0


def test_words_of_furniture_and_headings_stand_in_no_sentence():
    source = "The ferry PAGE 7 sank at dawn."
    start = source.index("PAGE")
    head = (Structure(Part.FURNITURE, Span(start, start + 6)),)
    text = prepare_rewording(document(source, structure=head))
    assert text.furniture.tolist() == [False, False, True, True, False, False, False]
    assert text.sentence.tolist() == [0, 0, -1, -1, 0, 0, 0]
    title = prepare_rewording(
        document("A heading\n\nThe ferry sank.", structure=(Structure(Part.HEADING, Span(0, 9)),))
    )
    assert title.sentence.tolist()[:2] == [-1, -1]
    assert title.sentence.tolist()[2] == title.sentence.tolist()[4] >= 0
