"""What is made of hits, piece by piece: lines, collocates, copies, narrower queries."""

import itertools
import math
import random
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import DocumentId
from reader.domain.family import Family, FamilyId
from reader.domain.overlap import Kind, Passage
from reader.domain.search import (
    TEXT_FIELDS,
    DocumentHits,
    Field,
    Hit,
    LineOrder,
    Match,
    Query,
    SearchResult,
    SimilarPassage,
    Slot,
)
from reader.domain.span import Span
from reader.engine.searching.concordance import REACH, concordance_of
from reader.engine.searching.copies import fold_copies, fold_result
from reader.engine.searching.expanding import commonest, fitting, suggestions
from reader.engine.searching.hits import HitTable, _ascending, merged, no_hits
from reader.engine.searching.line_choice import chosen, near, of_form, spelled
from reader.engine.searching.narrowing import is_narrowed, narrowed, widened
from reader.engine.searching.resembling import (
    _Asked,
    _best,
    _is_itself,
    _near,
    _peaks,
    _Stretch,
    _stretches,
)
from reader.engine.searching.snippets import snippets

BODY = TEXT_FIELDS.index(Field.BODY)


def table_of(rows):
    """Make hits of ``(row, field, start, end)``; a hit's words are numbered like its places."""
    columns = [np.array([row[n] for row in rows], np.int64) for n in range(4)]
    row, field, start, end = columns
    return HitTable(row, field.astype(np.int8), start, end, np.zeros_like(row), start, end - 1)


def rows_of(table):
    return list(zip(*table.columns(len(table)), strict=True))


places = st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 3), st.integers(4, 6))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(places, max_size=6), max_size=4))
def test_merged_hits_are_in_order_and_each_stands_once(tables):
    given_tables = [table_of(rows) for rows in tables]
    assert rows_of(merged(given_tables)) == sorted({row for rows in tables for row in rows})


@settings(deadline=None, max_examples=100)
@given(st.lists(places, max_size=5))
def test_hits_ascend_where_each_is_after_the_one_before(rows):
    assert _ascending(table_of(rows)) is all(a < b for a, b in itertools.pairwise(rows))


def test_some_hits_are_chosen_with_all_that_is_known_of_them():
    table = table_of([(0, 2, 3, 4), (1, 2, 5, 9), (2, 1, 0, 2)])
    some = table.chosen(np.array([2, 0]))
    assert rows_of(some) == [(2, 1, 0, 2), (0, 2, 3, 4)]
    assert (some.first.tolist(), some.last.tolist(), some.segments.tolist()) == (
        [0, 3],
        [1, 3],
        [0, 0],
    )
    assert table.columns(2) == ([0, 1], [2, 2], [3, 5], [4, 9])
    assert len(no_hits()) == len(merged([])) == 0


# A concordance over one segment of words, numbered by their place in the alphabet

FORMS = ["", *"abcdefghij"]


class Words:
    """As much of an index as a concordance needs."""

    forms = FORMS

    def __init__(self, *segments):
        self._segments = [
            np.array([FORMS.index("" if char == "." else char) for char in text], np.int32)
            for text in segments
        ]

    def words(self, segment):
        return self._segments[segment]

    def counts(self):
        every = np.concatenate(self._segments)
        return np.bincount(every, minlength=len(FORMS))


def lines_of(text, *hits, documents=None):
    """Make the concordance of hits ``(first word, last word)`` of a text of one-letter words."""
    rows = [(n, BODY, first, last + 1) for n, (first, last) in enumerate(hits)]
    known = documents or {n: (DocumentId(f"d{n}"), "") for n in range(len(hits))}
    return concordance_of(Words(text), table_of(rows), known)


def said(table):
    return ["".join(FORMS[word] or "." for word in row) for row in table.tolist()]


def test_a_line_has_the_words_beside_its_hit_up_to_the_end_of_the_field():
    lines = lines_of("abcdefghij", (5, 5), (0, 0), (9, 9), (2, 3))
    assert said(lines.left) == ["edcba", ".....", "ihgfe", "ba..."]
    assert said(lines.right) == ["ghij.", "bcdef", ".....", "efghi"]
    assert said(lines.inside) == ["ff", "aa", "jj", "cd"]
    fields = lines_of("abc.defg.hij", (4, 4), (6, 6), (2, 2), (9, 9))
    assert said(fields.left) == [".....", "ed...", "ba...", "....."]
    assert said(fields.right) == ["efg..", "g....", ".....", "ij..."]
    assert len(lines) == 4
    assert lines.order.tolist() == [0, 1, 2, 3]
    assert len(concordance_of(Words("ab"), no_hits(), {})) == 0


def test_hits_of_several_segments_are_each_read_in_their_own():
    table = replace(
        table_of([(0, BODY, 1, 2), (1, BODY, 1, 2), (2, BODY, 0, 1)]), segments=np.array([1, 0, 1])
    )
    lines = concordance_of(Words("abc", "def"), table, {})
    assert said(lines.inside) == ["ee", "bb", "dd"]
    assert said(lines.left) == ["d....", "a....", "....."]
    assert said(lines.right) == ["f....", "c....", "ef..."]


def ordered(lines, by, titles=None):
    return lines.sorted(by, titles).order.tolist()


def test_lines_are_sorted_by_what_stands_on_a_side_nearest_word_first():
    text = "cbxaxdb.bax".replace("x", "e")
    at = [n for n, char in enumerate(text) if char == "e"]
    lines = lines_of(text, *[(n, n) for n in at])
    left = sorted(range(len(at)), key=lambda n: (said(lines.left)[n][:4].replace(".", " "), n))
    right = sorted(range(len(at)), key=lambda n: (said(lines.right)[n][:4].replace(".", " "), n))
    assert ordered(lines, LineOrder.LEFT) == left
    assert ordered(lines, LineOrder.RIGHT) == right
    assert ordered(lines.sorted(LineOrder.LEFT), LineOrder.PLACE) == list(range(len(at)))


@pytest.mark.parametrize("seed", range(6))
def test_lines_sorted_by_word_go_by_the_hit_and_then_by_what_follows(seed):
    rng = random.Random(seed)
    text = "".join(rng.choices("abc.", k=60)) + "a"
    hits = [(n, n) for n, char in enumerate(text) if char != "."]
    lines = lines_of(text, *hits)

    def key(n):
        return (text[hits[n][0]], said(lines.right)[n][:2].replace(".", " "), n)

    assert ordered(lines, LineOrder.WORD) == sorted(range(len(hits)), key=key)
    forwards = sorted(
        range(len(hits)), key=lambda n: (said(lines.right)[n][:4].replace(".", " "), n)
    )
    assert ordered(lines, LineOrder.RIGHT) == forwards


def test_lines_sorted_by_document_go_by_title_then_by_id():
    known = {
        0: (DocumentId("z"), ""),
        1: (DocumentId("y"), ""),
        2: (DocumentId("x"), ""),
        3: (DocumentId("y"), ""),
    }
    lines = lines_of("abcd", (0, 0), (1, 1), (2, 2), (3, 3), documents=known)
    assert ordered(lines, LineOrder.DOCUMENT) == [2, 1, 3, 0]
    assert ordered(lines, LineOrder.DOCUMENT, {"z": "A", "y": "B", "x": "C"}) == [0, 1, 3, 2]
    assert ordered(lines, LineOrder.DOCUMENT, {"z": "A"}) == [2, 1, 3, 0]
    hit = lines.sorted(LineOrder.DOCUMENT).hit(0)
    assert hit == Hit(DocumentId("x"), Span(2, 3), Field.BODY, "")


def test_lines_are_read_with_their_text_around_them():
    text = "one two three four five six"
    table = table_of([(0, BODY, 8, 13), (0, BODY, 24, 27)])
    lines = concordance_of(Words("a" * 40), table, {0: (DocumentId("d"), "n1")})
    found = list(lines.lines(0, 9, lambda row, field: text, 7))
    assert [line.word for line in found] == ["three", "six"]
    assert found[0].hit.note == "n1"
    assert [line.word for line in lines.lines(1, 2, lambda row, field: text)] == ["six"]
    assert [line.word for line in lines.lines(-3, 1, lambda row, field: text)] == ["three"]
    assert found[0].left + found[0].word + found[0].right in text


def test_the_strength_of_a_collocate_is_its_log_dice():
    text = "abab.cacb.ab"
    hits = [(n, n) for n, char in enumerate(text) if char == "b"]
    lines = lines_of(text, *hits)
    found = {item.word: item for item in lines.collocates(1)}
    beside = {}
    for n, _ in hits:
        for at in (n - 1, n + 1):
            if 0 <= at < len(text) and text[at] != ".":
                beside[text[at]] = beside.get(text[at], 0) + 1
    assert {form: item.count for form, item in found.items()} == beside
    for form, count in beside.items():
        dice = 14 + math.log2(2 * count / (len(hits) + max(text.count(form), count)))
        assert found[form].strength == pytest.approx(min(14, dice), abs=1e-3)
    strengths = [item.strength for item in lines.collocates()]
    assert strengths == sorted(strengths, reverse=True)
    assert len(lines.collocates(REACH, 1)) == 1
    assert lines_of("a", (0, 0)).collocates() == []
    close = lines_of("bab", (0, 0), (2, 2)).collocates(1)
    assert [(item.word, item.strength <= 14) for item in close] == [("a", True)]


def test_what_was_found_is_counted_by_form_the_commonest_first():
    lines = lines_of("abab.cabd", (0, 0), (2, 2), (1, 1), (3, 3), (7, 7), (5, 5))
    assert lines.frequencies() == [("b", 3), ("a", 2), ("c", 1)]
    assert lines.frequencies(lambda row, field: "") == lines.frequencies()
    phrases = lines_of("abab.cabd", (0, 1), (2, 3), (6, 7))
    assert phrases.frequencies() == [("a … b", 3)]
    text = "AbaB  cd"
    assert phrases.frequencies(lambda row, field: text) == [("ab", 2), ("cd", 1)]


def family(*places):
    witnesses = []
    for place in places:
        document, start, end = place.split()
        witnesses.append(Passage(DocumentId(document), Span(int(start), int(end))))
    return Family(id=FamilyId("f"), witnesses=tuple(witnesses), overlaps=())


def test_copies_of_a_line_are_folded_into_the_first_and_counted():
    known = {0: (DocumentId("A"), ""), 1: (DocumentId("B"), ""), 2: (DocumentId("C"), "")}
    rows = [(0, BODY, 10, 14), (1, BODY, 110, 114), (2, BODY, 12, 16), (2, BODY, 500, 504)]
    lines = concordance_of(Words("a" * 600), table_of(rows), known)
    folded = lines.folded([family("A 0 100", "B 100 200", "C 0 100")])
    assert folded.hits.starts.tolist() == [10, 500]
    assert folded.copies.tolist() == [2, 0]
    assert folded.order.tolist() == [0, 1]
    again = folded.folded([family("A 0 100", "C 480 580")])
    assert again.copies.tolist() == [3]
    assert [line.copies for line in folded.lines(0, 2, lambda row, field: "x" * 600)] == [2, 0]


def hit(document, start, field=Field.BODY):
    return Hit(DocumentId(document), Span(start, start + 4), field)


@pytest.mark.parametrize(
    ("place", "is_copy"),
    [(110, True), (130, True), (131, False), (90, False), (100, True), (200, False)],
)
def test_hits_are_copies_at_about_the_same_place_of_two_witnesses(place, is_copy):
    found = fold_copies([hit("A", 10), hit("B", place)], [family("A 0 100", "B 100 200")])
    assert [len(item.copies) for item in found] == ([1] if is_copy else [0, 0])


def test_in_long_passages_copies_may_be_a_tenth_of_the_length_apart():
    long = family("A 0 1000", "B 0 1000")
    assert len(fold_copies([hit("A", 10), hit("B", 110)], [long])) == 1
    assert len(fold_copies([hit("A", 10), hit("B", 111)], [long])) == 2
    assert len(fold_copies([hit("A", 10), hit("B", 10, Field.TITLE)], [long])) == 2
    nearest = fold_copies([hit("A", 10), hit("A", 60), hit("B", 50)], [long])
    assert [(item.hit.span.start, len(item.copies)) for item in nearest] == [(10, 0), (60, 1)]


def test_a_document_of_nothing_but_copies_is_left_out_and_counted():
    def document(name, *starts):
        hits = tuple(hit(name, start) for start in starts)
        return DocumentHits(
            document=DocumentId(name),
            path=f"{name}.txt",
            title=name,
            score=1.0,
            count=len(hits),
            hits=hits,
        )

    result = SearchResult(
        query=Query("x", None),
        documents=(document("A", 10, 30, 300), document("B", 10), document("C")),
    )
    folded = fold_result(result, [family("A 0 100", "B 0 100")], 2)
    assert [item.document for item in folded.documents] == ["A", "C"]
    assert folded.folded == 1
    assert [item.span.start for item in folded.documents[0].hits] == [10, 30]
    assert [len(item.copies) for item in folded.documents[0].copied] == [1, 0]
    assert folded.documents[1].hits == ()


# Some lines of a concordance


def test_lines_near_a_word_are_those_that_have_it_within_so_many_words():
    lines = lines_of("abcdefgh.a", (0, 0), (4, 4), (7, 7), (9, 9))

    def left(word, within=REACH):
        return near(lines, word, within).hits.starts.tolist()

    assert left("b") == [0, 4]
    assert left("b", 1) == [0]
    assert left("d", 3) == [0, 4]
    assert left("d", 2) == [4]
    assert left("h", 1) == []
    assert left("a") == [4]
    assert left("z") == []
    assert left("") == []


def test_lines_of_one_form_are_those_whose_words_read_so():
    text = "Ab  aB cd"
    rows = [(0, BODY, 0, 1), (1, BODY, 1, 2), (2, BODY, 0, 2)]
    lines = concordance_of(
        Words("abc"), table_of(rows), dict.fromkeys(range(3), (DocumentId("d"), ""))
    )
    words = spelled(lines, lambda row, field: text)
    assert words == ["a", "b", "ab"]
    assert of_form(lines, words, "b").hits.starts.tolist() == [1]
    assert len(of_form(lines, words, "z")) == 0


def test_chosen_lines_keep_their_order_and_all_that_is_known_of_them():
    lines = replace(lines_of("abcd", (0, 0), (1, 1), (2, 2), (3, 3)), order=np.array([3, 1, 0, 2]))
    some = chosen(lines, np.array([True, False, True, True]))
    assert some.hits.starts.tolist() == [0, 2, 3]
    assert some.order.tolist() == [2, 0, 1]
    assert (said(some.inside), said(some.left)[0]) == (["aa", "cc", "dd"], ".....")
    assert (some.right.shape, some.copies.size) == ((3, REACH), 3)


# Queries made narrower and wider


@pytest.mark.parametrize(
    ("text", "value", "wanted"),
    [("", "ru", "lang:ru"), ("rope", "ru", "rope lang:ru"), ("rope OR bell", "ru", "(rope OR bell) lang:ru"),
     (" rope ", "ru", "rope lang:ru"), ("rope -bell", "ru", "(rope -bell) lang:ru"),
     ("rope", "two words", 'rope lang:"two words"'), ("(a b)", "ru", "((a b)) lang:ru"),
     ("rope NOT bell", "ru", "(rope NOT bell) lang:ru"), ("nothing", "ru", "nothing lang:ru")],
)  # fmt: skip
def test_a_narrowed_query_can_be_widened_to_what_it_was(text, value, wanted):
    made = narrowed(text, Field.LANG, value)
    assert made == wanted
    assert is_narrowed(made, Field.LANG, value)
    assert not is_narrowed(text, Field.LANG, value)
    assert not is_narrowed(made, Field.TAG, value)
    back = widened(made, Field.LANG, value)
    assert back == text.strip().removeprefix("(").removesuffix(")")


def test_a_condition_stands_by_itself_and_brackets_that_are_needed_stay():
    assert is_narrowed("LANG:RU rope", Field.LANG, "ru")
    assert not is_narrowed("lang:rus", Field.LANG, "ru")
    assert not is_narrowed("xlang:ru", Field.LANG, "ru")
    assert widened("(a OR b) (c OR d) lang:ru", Field.LANG, "ru") == "(a OR b) (c OR d)"
    assert widened("((a OR b)) lang:ru", Field.LANG, "ru") == "a OR b"
    assert widened("(a OR b) lang:ru kind:pdf", Field.KIND, "pdf") == "(a OR b) lang:ru"
    assert widened("( a ) lang:ru", Field.LANG, "ru") == "a"
    assert narrowed("a", Field.TAG, 'say "no"') == 'a tag:"say  no "'


# Words a pattern stands for


def test_the_commonest_words_are_taken_and_those_that_are_gone_are_not():
    forms = ["", *"edcba"]
    counts = np.array([9, 3, 0, 5, 3, 3])
    places = np.array([1, 2, 3, 4, 5], np.int32)
    assert commonest(places, counts, forms).tolist() == [1, 3, 4, 5]
    assert commonest(places, counts, forms, 4).tolist() == [1, 3, 4, 5]
    assert commonest(places, counts, forms, 3).tolist() == [3, 4, 5]
    assert commonest(places, counts, forms, 2).tolist() == [3, 5]
    assert commonest(places, counts, forms, 1).tolist() == [3]


def test_a_misspelling_stands_for_words_as_near_as_it_says():
    forms = ["", "rope", "ropes", "ripe", "orpe", "bell", "grope"]

    def fuzzy(distance):
        return [forms[n] for n in fitting(Slot(Match.FUZZY, "rope", "rope", distance), forms)]

    assert fuzzy(0) == ["rope"]
    assert fuzzy(1) == ["rope", "ropes", "ripe", "orpe", "grope"]
    assert [forms[n] for n in fitting(Slot(Match.WILDCARD, "r?pe"), forms)] == ["rope", "ripe"]
    assert [forms[n] for n in fitting(Slot(Match.REGEX, "g?rope"), forms)] == ["rope", "grope"]


def test_suggestions_are_within_one_letter_of_short_words_and_two_of_long_ones():
    forms = ["", "rope", "ripe", "rise", "harbour", "harbours", "arbours", "r"]
    counts = np.array([0, 1, 7, 9, 3, 5, 5, 9])
    assert suggestions("rape", forms, counts) == ("ripe", "rope")
    assert suggestions("rpe", forms, counts) == ("ripe", "rope")
    assert suggestions("harbor", forms, counts) == ("harbour", "harbours")
    assert suggestions("harbour", forms, counts) == ("harbours", "arbours")
    assert suggestions("ropee", forms, counts) == ("rope", "ripe")
    assert suggestions("rope", forms, np.zeros(8, np.int64)) == ()
    assert suggestions("rpe", forms, counts, 1) == ("ripe",)


# Snippets


def test_the_pieces_with_most_hits_are_shown_in_reading_order():
    words = [f"word{n:03}" for n in range(300)]
    text = " ".join(words)

    def at(n):
        return text.index(words[n]), text.index(words[n]) + 7

    spans = [at(n) for n in (10, 60, 62, 64, 120, 180, 182, 240)]
    found = snippets(text, spans, 2)
    assert [len(piece.marks) for piece in found] == [3, 2]
    assert [piece.text[m.start : m.end] for piece in found for m in piece.marks] == [
        "word060", "word062", "word064", "word180", "word182",
    ]  # fmt: skip
    assert len(snippets(text, spans, 9)) == 5
    assert [piece.start for piece in found] == sorted(piece.start for piece in found)
    for piece in found:
        assert text[piece.start : piece.start + len(piece.text)] == piece.text
    assert snippets(text, []) == ()


# Stretches like a passage


@pytest.mark.parametrize("seed", range(15))
def test_the_heaviest_stretches_hold_most_weight_and_begin_and_end_with_a_word_of_it(seed):
    rng = random.Random(seed)
    bits = np.array([rng.choice([0, 0, 0, 1, 2, 5]) for _ in range(rng.randrange(1, 120))], float)
    size = rng.randrange(1, 15)
    found = _peaks(bits, size)
    width = min(bits.size, size * 2 + 10)
    if not bits.any():
        assert found == []
        return
    heaviest = max(bits[n : n + width].sum() for n in range(bits.size - width + 1))
    low, high = found[0]
    assert bits[low:high].sum() == heaviest
    assert 1 <= len(found) <= 3
    for low, high in found:
        assert bits[low] > 0 < bits[high - 1]
        assert high - low <= width


def test_far_stretches_are_told_apart():
    bits = np.zeros(200)
    bits[[10, 12, 100, 103, 180]] = 1
    assert _peaks(bits, 2) == [(10, 13), (100, 104), (180, 181)]
    bits[150] = 1
    assert len(_peaks(bits, 2)) == 3


def stretch(words=3, share=0.4, bits=12.346):
    return _Stretch("d", Span(0, 100), Span(20, 60), words, bits, share)


def test_a_stretch_without_an_overlap_counts_if_much_of_the_passage_stands_there():
    (item,) = _near(stretch())
    assert (item.span, item.kind, item.score, item.words) == (Span(20, 60), None, 12.35, 3)
    assert _near(stretch(words=2)) == []
    assert _near(stretch(share=0.39)) == []


def test_each_place_is_told_once_overlaps_before_words_in_common():
    def place(document, start, end, score, kind=None):
        return SimilarPassage(DocumentId(document), Span(start, end), kind, score, 5)

    verbatim = place("A", 0, 50, 10.0, Kind.VERBATIM)
    words = place("A", 40, 90, 99.0)
    apart = place("A", 50, 90, 5.0)
    other = place("B", 0, 50, 20.0, Kind.EDITED)
    assert _best([words, verbatim, apart, other]) == [other, verbatim, apart]
    assert _best([place("B", 0, 5, 3.0), place("A", 0, 5, 3.0)])[0].document == "A"
    assert _is_itself(verbatim, Passage(DocumentId("A"), Span(49, 60)))
    assert not _is_itself(verbatim, Passage(DocumentId("A"), Span(50, 60)))
    assert not _is_itself(verbatim, Passage(DocumentId("B"), Span(0, 60)))
    assert not _is_itself(verbatim, None)


def test_documents_are_chosen_by_the_rarest_words_of_a_passage_in_what_it_may_stand_in():
    asked_for = []

    def ranked(query, weights):
        asked_for.append((query, list(weights)))
        return np.array([[n, score] for n, score in enumerate([1.0, 9.0, 4.0])])

    looked_at = []

    class Notes:
        """All units are annotations, so that none is looked into."""

        def __getitem__(self, row):
            looked_at.append(row)
            return True

    units = SimpleNamespace(rows=lambda numbers: numbers, is_note=Notes())
    forms = [f"w{n:02}" for n in range(40)]
    index = SimpleNamespace(forms=forms, ranked=ranked, units=units)
    words = np.arange(1, 31, dtype=np.int32)
    bits = np.array([float(n % 7 * 10 + n / 100) for n in range(1, 31)])
    assert _stretches(index, _Asked(words, bits, 30), lambda: None) == []
    ((query, weights),) = asked_for
    rarest = sorted(range(1, 31), key=lambda n: -bits[n - 1])[:24]
    assert sorted(query.replace('"', "").split(" OR ")) == sorted(forms[n] for n in rarest)
    searched = [field for field, weight in zip(TEXT_FIELDS, weights, strict=True) if weight]
    assert searched == [Field.HEADING, Field.BODY, Field.FOOTNOTE]
    assert len(set(weights) - {0.0}) == 1
    assert looked_at == [1, 2, 0]
