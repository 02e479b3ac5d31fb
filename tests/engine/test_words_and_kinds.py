"""Pieces of long texts, scripts without spaces, and kinds: what must hold at every border."""

import unicodedata

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part, Structure
from reader.domain.overlap import Kind, Measures
from reader.domain.span import Span
from reader.engine import tokens as tokens_module
from reader.engine.classifying import LEAST_WORDS, classify, explain, least_bits
from reader.engine.fingerprints import (
    FingerprintArrays,
    _counted,
    _winnowed,
    corpus_statistics,
    phrases,
)
from reader.engine.folding import (
    INNER,
    LONE,
    OTHER,
    WORD,
    Folding,
    FoldTables,
    _class_of,
    _left_out,
    fold,
)
from reader.engine.hashing import grams
from reader.engine.pairing import pair
from reader.engine.preparing import mask, prepare
from reader.engine.scoring import measure, notes_apart
from reader.engine.steps import Op, Step
from reader.engine.tokens import _first_cut_after, _pieces, tokenize
from tests.engine.made_pairs import alignments, document

texts = st.text(st.sampled_from("ab é\u0301\u00ad'’-\n 中1.ß"), max_size=60)


@settings(deadline=None, max_examples=150)
@given(texts, st.integers(4, 12))
def test_a_text_is_cut_into_pieces_at_spaces_and_no_word_is_cut(text, size):
    whole = tokenize(text)
    old, tokens_module._PIECE = tokens_module._PIECE, size
    try:
        pieces = list(_pieces(text))
        cut = tokenize(text)
    finally:
        tokens_module._PIECE = old
    assert "".join(piece for _, piece in pieces) == text
    at = 0
    for offset, piece in pieces:
        assert offset == at
        assert piece
        at += len(piece)
    for offset, piece in pieces[1:]:
        assert piece[0] == " "
        assert text[offset - 1].isalnum()
    assert cut.starts.tolist() == whole.starts.tolist()
    assert cut.ends.tolist() == whole.ends.tolist()
    assert cut.ids.tolist() == whole.ids.tolist()


def test_a_piece_is_cut_as_late_as_it_can_be_and_no_longer_than_it_may_be(monkeypatch):
    monkeypatch.setattr(tokens_module, "_PIECE", 12)
    text = "ab cd ef gh ij kl mn op qr st"
    assert [piece for _, piece in _pieces(text)] == ["ab cd ef gh", " ij kl mn", " op qr st"]
    assert [piece for _, piece in _pieces("a" * 20 + " b c")] == ["a" * 20, " b c"]
    assert [piece for _, piece in _pieces("abcdefgh. - ij kl mn")] == ["abcdefgh. - ij", " kl mn"]
    assert list(_pieces("")) == []
    assert [piece for _, piece in _pieces("a" * 12)] == ["a" * 12]


@pytest.mark.parametrize(
    ("text", "offset", "cut"),
    [("ab cd", 0, 2), ("ab cd", 3, 5), ("ab. cd ef", 0, 6), ("abcd", 0, 4), ("ab ", 2, 2)],
)
def test_the_next_cut_is_a_space_after_a_word(text, offset, cut):
    assert _first_cut_after(text, offset) == cut


SPACELESS = ("CJK", "HIRAGANA", "THAI", "LAO", "TIBETAN", "KHMER", "YI", "BOPOMOFO", "IDEOGRAPHIC")


def test_every_letter_of_a_script_without_spaces_is_a_word_of_its_own_and_no_other():
    for code in range(0x32400):
        char = chr(code)
        category = unicodedata.category(char)
        if category[0] not in "LN" or category in ("No", "Lm"):
            continue
        name = unicodedata.name(char, "")
        script = name.split(" ")[0].split("-")[0]
        if script in ("MYANMAR", "NUSHU", "KATAKANA", "HANGZHOU", "VERTICAL", "HENTAIGANA", ""):
            continue  # in part, or by the side
        lone = script in SPACELESS or name.startswith("HALFWIDTH KATAKANA")
        assert _class_of(code, char) == (LONE if lone else WORD), name


@pytest.mark.parametrize(
    ("char", "kind"),
    [("a", WORD), ("7", WORD), ("²", LONE), ("½", LONE), (".", OTHER), (" ", OTHER), ("\u0301", INNER),
     ("\u00ad", INNER), ("\u200d", INNER), ("က", LONE), ("カ", LONE), ("〡", LONE), ("〱", LONE), ("_", OTHER)],
)  # fmt: skip
def test_a_character_has_its_class(char, kind):
    table = FoldTables(Folding())
    table.cover(np.array([ord(char)], np.uint32))
    assert table.classes[ord(char)] == kind


def test_the_tables_fold_a_character_as_the_fold_of_a_string_does():
    for folding in (Folding(), Folding(marks=False), Folding(case=False), Folding(forms=False)):
        table = FoldTables(folding)
        codes = np.array(
            [*range(0x20, 0x600), *range(0x1E00, 0x2070), *range(0xFB00, 0xFB10)], np.uint32
        )
        table.cover(codes)
        for code in codes.tolist():
            kind = table.classes[code]
            if kind not in (WORD, LONE) or table.slow[code]:
                continue
            assert chr(table.folded[code]) == fold(chr(code), folding)
        for code in codes.tolist():
            if table.classes[code] in (WORD, LONE) and len(fold(chr(code), folding)) != 1:
                assert table.slow[code]


@pytest.mark.parametrize(("mark", "is_so"), [("\u0301", True), ("\u0308", True), ("\u064e", True), ("\u05b0", True),
                                             ("\u093e", False), ("\u094d", False), ("\u3099", False), ("\u0327", True)])  # fmt: skip
def test_accents_and_vowel_points_are_left_out_and_indic_and_kana_signs_are_not(mark, is_so):
    assert _left_out(mark) is is_so


# Fingerprints


@settings(deadline=None, max_examples=150)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=25))
def test_of_every_four_neighbours_the_least_is_kept(keys):
    kept = _winnowed(np.array(keys, np.uint64)).tolist()
    width = min(4, len(keys))
    wanted = {
        min(range(at, at + width), key=lambda n: (keys[n], n))
        for at in range(len(keys) - width + 1)
    }
    assert kept == sorted(wanted)


@given(st.lists(st.integers(0, 5), max_size=20))
def test_distinct_values_are_counted_where_each_begins(values):
    ordered = sorted(values)
    distinct, first, counts = _counted(np.array(ordered, np.uint64))
    assert distinct.tolist() == sorted(set(values))
    assert first.tolist() == [ordered.index(value) for value in distinct.tolist()]
    assert counts.tolist() == [ordered.count(value) for value in distinct.tolist()]


def prints(*hashes):
    return FingerprintArrays(np.array(hashes, np.uint64), np.arange(len(hashes)))


def test_what_stands_four_times_in_all_is_counted_by_document_and_by_place():
    counted = corpus_statistics([prints(7, 7, 9, 3), prints(7, 9, 9), prints(7, 9, 3, 3)])
    assert counted.hashes.tolist() == [7, 9]
    assert counted.documents.tolist() == [3, 3]
    assert counted.occurrences.tolist() == [4, 4]
    often = counted.frequency(np.array([3, 7, 9, 11], np.uint64)).tolist()
    assert often[0] == often[3] == 0
    assert 3 < often[1] == often[2] < 4
    assert len(counted) == 2
    nothing = corpus_statistics([])
    assert len(nothing) == 0
    assert nothing.frequency(np.array([7], np.uint64)).tolist() == [0]


def test_phrases_are_all_five_words_in_a_row_of_a_stretch():
    held = prepare(document("one two three four five six seven"))
    found = phrases(held, 1, 7)
    assert found.places.tolist() == [1, 2]
    assert found.hashes.tolist() == grams(held.ids, 5)[1:].tolist()
    assert phrases(held, 0, 4).hashes.size == 0


# What is prepared of a document


@given(st.lists(st.tuples(st.integers(0, 28), st.integers(0, 12)), max_size=4))
def test_a_mask_has_the_words_that_begin_inside_a_span(given_spans):
    text = "one two three, four five; six"
    held = tokenize(text)
    spans = [Span(start, min(len(text), start + size)) for start, size in given_spans]
    wanted = [any(s.start <= at < s.end for s in spans) for at in held.starts.tolist()]
    assert mask(held, spans).tolist() == wanted


def test_a_document_is_prepared_word_by_word():
    text = "The rope was old.\n\nIn Ust Kut, NATO met.\n\n37 ROPES a"
    held = prepare(document(text))
    words = "The rope was old In Ust Kut NATO met 37 ROPES a".split()
    assert held.word_count == len(words) == held.ids.size
    assert held.paragraph.tolist() == [0] * 4 + [1] * 5 + [2] * 3
    capital = [word for word, is_so in zip(words, held.capital.tolist(), strict=True) if is_so]
    assert capital == ["The", "In", "Ust", "Kut", "NATO", "ROPES"]
    longer = prepare(document("UNESCOS UNESCO Unesco u U É"))
    assert longer.capital.tolist() == [False, False, True, False, True, True]
    assert held.counts.sum() == len(words)
    assert held.words.tolist() == sorted(set(held.tokens.ids.tolist()))
    assert prepare(document("")).word_count == 0


def test_known_furniture_is_no_content_and_notes_and_lists_are_known():
    text = "one two PAGE 7 three [1] four note five"
    structure = (
        Structure(Part.FURNITURE, Span(8, 14)),
        Structure(Part.FOOTNOTE_MARK, Span(21, 24)),
        Structure(Part.FOOTNOTE, Span(30, 34)),
        Structure(Part.SOURCE, Span(35, 39)),
    )
    held = prepare(document(text, structure=structure))
    assert held.content.tolist() == [0, 1, 4, 5, 6, 7, 8]
    assert np.flatnonzero(held.furniture).tolist() == [2, 3]
    assert np.flatnonzero(held.notes).tolist() == [5, 7]
    assert np.flatnonzero(held.listed).tolist() == [8]
    other = prepare(document("one two three four note five", "b"))
    both = pair(held, other)
    ops = [
        Op(Step.SAME, 0, 3, 0, 3, 9.0), Op(Step.CHANGED, 3, 4, 3, 3, -5.0), Op(Step.SAME, 4, 5, 3, 4, 9.0),
        Op(Step.CHANGED, 5, 6, 4, 5, -7.0), Op(Step.SAME, 6, 7, 5, 6, 9.0),
    ]  # fmt: skip
    assert notes_apart(both, ops) == {1}
    turned = [Op(op.step, op.b0, op.b1, op.a0, op.a1, op.score) for op in ops]
    assert notes_apart(pair(other, held), turned) == {1}


# Measures and kinds


@settings(deadline=None, max_examples=100)
@given(alignments(joined=True), st.sets(st.integers(0, 11)))
def test_measures_count_the_words_that_match_and_those_that_do_not(ops, skipped):
    ops = [Op(Step.SAME, ops[0].a0, ops[0].a0 + 1, ops[0].b0, ops[0].b0 + 1, 9.0), *ops]
    skipped -= {0}
    counted = [op for at, op in enumerate(ops) if at not in skipped]
    matched = [op for op in counted if op.step is not Step.CHANGED]
    edits = [op for op in counted if op.step is Step.CHANGED]
    found = measure(ops, skipped)
    words = sum(op.a1 - op.a0 for op in matched)
    assert found.words == words
    said = sum(op.a1 - op.a0 + op.b1 - op.b0 for op in counted)
    same = sum(op.a1 - op.a0 + op.b1 - op.b0 for op in matched)
    assert found.identity == pytest.approx(same / said, abs=1e-4)
    changed = sum(max(op.a1 - op.a0, op.b1 - op.b0) for op in edits)
    assert found.edits_per_100 == pytest.approx(200 * changed / said, abs=0.01)
    noisy = sum(op.a1 - op.a0 for op in matched if op.step is Step.NOISE)
    assert found.noise == pytest.approx(noisy / words, abs=1e-4)
    assert found.bits == pytest.approx(sum(op.score for op in counted), abs=0.06)
    runs, run = [0], 0
    for op in counted:
        run = 0 if op.step is Step.CHANGED else run + op.a1 - op.a0
        runs.append(run)
    assert found.longest_run == max(runs)


def of(words=50, identity=1.0, edits=0.0, noise=0.0):
    return Measures(
        words=words, identity=identity, longest_run=9, edits_per_100=edits, bits=500.0, noise=noise
    )


def test_a_passage_that_says_too_little_or_has_too_few_words_is_a_formula():
    enough = least_bits(1.0)
    assert classify(of(), enough) is Kind.VERBATIM
    assert classify(of(), enough - 0.1) is Kind.FORMULA
    assert classify(of(words=LEAST_WORDS), 9999) is Kind.VERBATIM
    assert classify(of(words=LEAST_WORDS - 1), 9999) is Kind.FORMULA
    shares = [least_bits(n / 20) for n in range(21)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > shares[-1] > 0


@pytest.mark.parametrize(
    ("edits", "noise", "kind"),
    [(0.0, 0.0, Kind.VERBATIM), (0.5, 0.005, Kind.VERBATIM), (0.5, 0.0051, Kind.NOISY),
     (0.51, 0.0, Kind.EDITED), (2.0, 0.031, Kind.NOISY), (2.0, 0.029, Kind.EDITED), (10.0, 0.01, Kind.EDITED),
     (0.0, 0.2, Kind.NOISY)],
)  # fmt: skip
def test_the_kind_follows_what_there_is_more_of_misread_words_or_edits(edits, noise, kind):
    assert classify(of(identity=0.99, edits=edits, noise=noise), 9999) is kind


def test_the_reason_of_a_kind_gives_the_figures_that_decided_it():
    def why(kind, measures, own=1234.4, **more):
        return explain(kind, measures, own, **more)

    assert why(Kind.VERBATIM, of(1500)) == (
        "1,500 words in common, no words edited in 100; they say 1,234 bits: the same text."
    )
    assert why(Kind.VERBATIM, of(edits=0.3)).endswith(
        "0.3 words edited in 100; they say 1,234 bits: the same text but for that."
    )
    assert "12.5% of them misread" in why(Kind.NOISY, of(noise=0.125))
    assert why(Kind.NOISY, of(noise=0.125)).endswith("a poor copy of the same text.")
    assert why(Kind.EDITED, of(edits=7.25)) == (
        "50 words in common, 7.2 words edited in 100; they say 1,234 bits: the text was edited."
    )
    assert why(Kind.FORMULA, of(5)) == "Only 5 words in common: too few to be borrowed."
    said = why(Kind.FORMULA, of(LEAST_WORDS, identity=0.9), -3.0)
    assert "they say 0 bits" in said
    assert f"at least {least_bits(0.9):.0f}." in said
    assert "(1 footnote on one side only left aside)" in why(Kind.EDITED, of(), notes=1)
    assert "(2 footnotes on one side only left aside)" in why(Kind.EDITED, of(), notes=2)
    assert "footnote" not in why(Kind.EDITED, of())
