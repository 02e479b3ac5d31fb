"""What two documents share: properties that hold for any text, and planted cases."""

import itertools
import pickle
import random
import unicodedata

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.overlap import LITERAL, EditKind, Kind
from reader.domain.span import Span
from reader.engine.comparing import (
    EngineOptions,
    compare,
    prepare,
    rank,
    shares,
    statistics,
)
from reader.engine.tokens import tokenize
from tests.bench.invented_prose import Prose
from tests.bench.overlap_cases import edited, misread


def document(text, name="a", **values):
    return Document(id=DocumentId(name), path=f"{name}.txt", text=text, title=name, **values)


def overlaps(one, other, *others):
    a, b = prepare(document(one, "a")), prepare(document(other, "b"))
    rest = [prepare(document(text, f"other-{at}")) for at, text in enumerate(others)]
    return compare(a, b, statistics([a, b, *rest]))


def literal(found):
    return [item for item in found if item.kind in LITERAL]


def assert_spelled(text, passage, spans):
    """Every word of the passage lies in one span; the spans are in order and do not overlap."""
    assert spans[0].start == passage.span.start
    assert spans[-1].end == passage.span.end
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    tokens = tokenize(text)
    inside = (tokens.starts >= passage.span.start) & (tokens.ends <= passage.span.end)
    covered = np.zeros(len(tokens), bool)
    for span in spans:
        covered |= (tokens.starts >= span.start) & (tokens.ends <= span.end)
    assert (covered == inside).all()


def assert_sound(a, b, found):
    for item in found:
        assert 0 <= item.a.span.start < item.a.span.end <= len(a)
        assert 0 <= item.b.span.start < item.b.span.end <= len(b)
        assert_spelled(a, item.a, [edit.a for edit in item.edits if edit.a])
        assert_spelled(b, item.b, [edit.b for edit in item.edits if edit.b])
        assert item.edits[0].kind is EditKind.SAME
        assert item.edits[-1].kind is EditKind.SAME
        for one, other in itertools.pairwise(item.edits):
            assert not one.kind is other.kind is EditKind.SAME
        assert 0 < item.measures.identity <= 1
        assert 0 <= item.measures.noise <= 1
        assert item.measures.longest_run <= item.measures.words
        assert item.why.endswith(".")


@st.composite
def related_texts(draw):
    """Two texts, the second made of pieces of the first, of changed words and of new ones."""
    words = draw(
        st.lists(
            st.sampled_from(
                ["alpha", "beta", "gamma", "delta", "eps", "zeta", "12", "1990", "über", "naïve"]
            ),
            max_size=25,
        )
    )
    prose = Prose(draw(st.integers(0, 50)), vocabulary=400)
    base = prose.exactly(prose.subjects(), draw(st.integers(0, 120))).split() + words
    rng = random.Random(draw(st.integers(0, 1000)))
    other: list[str] = []
    for _ in range(draw(st.integers(0, 4))):
        start = rng.randrange(len(base) + 1)
        piece = " ".join(base[start : start + rng.randrange(60)])
        change = rng.choice(
            [
                str,
                str.upper,
                lambda t: misread(t, rng, 0.1),
                lambda t: edited(t, rng, 0.2, base or ["x"]),
            ]
        )
        other += [change(piece), prose.exactly([], rng.randrange(1, 30))]
    return " ".join(base), rng.choice([" ", "\n", "\n\n"]).join(other)


@settings(deadline=None, max_examples=80)
@given(related_texts())
def test_edits_spell_both_sides_word_by_word_without_crossing(texts):
    a, b = texts
    assert_sound(a, b, overlaps(a, b))


@settings(deadline=None, max_examples=60)
@given(related_texts())
def test_swapping_the_documents_swaps_the_result(texts):
    a, b = prepare(document(texts[0], "a")), prepare(document(texts[1], "b"))
    known = statistics([a, b])
    assert compare(b, a, known) == rank(item.swapped() for item in compare(a, b, known))


@settings(deadline=None, max_examples=60)
@given(related_texts())
def test_a_document_with_itself_gives_the_earlier_side_first_and_no_passage_over_itself(texts):
    text = texts[0] + ". " + texts[1]
    a = prepare(document(text))
    found = compare(a, a, statistics([a]))
    assert_sound(text, text, found)
    assert all(item.a.span.end <= item.b.span.start for item in found)


_PLANES = st.one_of(
    st.characters(),
    st.sampled_from(
        "\u200f\u202e\u0301\u0308\u200d\ufeff\u00ad\n\r\t -’'ﬁßİıſ中文字अनुกำ𝔊😀\U0010ffff"
    ),
)


@settings(deadline=None, max_examples=120)
@given(st.text(_PLANES, max_size=60), st.text(_PLANES, max_size=30), st.integers(1, 6))
def test_any_unicode_is_compared_without_error_and_within_the_text(one, other, times):
    a, b = one * times + other, other + one * times
    assert_sound(a, b, overlaps(a, b))
    both = prepare(document(a))
    assert_sound(a, a, compare(both, both, statistics([both])))


@pytest.mark.parametrize("text", ["", " ", "word", "\n\n\n", "a b", "12", "😀", "x" * 5000])
def test_texts_of_hardly_any_words_share_nothing(text):
    assert overlaps(text, text) == []
    assert overlaps(text, "some other words entirely here and there") == []


def test_chinese_without_spaces_is_compared_character_by_character():
    rng = random.Random(4)
    characters = [chr(0x4E00 + rng.randrange(3000)) for _ in range(900)]
    quote = "".join(characters[200:260])
    a = "".join(characters[:400])
    b = "".join(characters[500:700]) + quote + "。" + "".join(characters[700:])
    (found,) = literal(overlaps(a, b))
    assert quote in found.a.span.of(a)
    assert found.kind is Kind.VERBATIM
    assert len(found.b.span) <= len(quote) + 3


@pytest.fixture
def prose():
    return Prose(7, vocabulary=4000)


def around(prose, passage, gap="\n\n"):
    subjects = prose.subjects()
    return gap.join((prose.paragraph(subjects, 80), passage, prose.paragraph(subjects, 80)))


def test_a_document_and_its_copy_share_everything_in_one_overlap(prose):
    text = prose.text(2000)
    text += text[300:900]
    (found,) = literal(overlaps(text, text))
    assert found.kind is Kind.VERBATIM
    assert [edit.kind for edit in found.edits] == [EditKind.SAME]
    assert found.measures.identity == 1


def test_a_copy_of_a_text_that_says_the_same_over_and_over_is_one_overlap():
    text = " ".join(f"{at % 10} times" for at in range(3000))
    (found,) = literal(overlaps(text, text))
    assert found.measures.words == 6000


def test_typography_is_no_difference(prose):
    passage = "“Don’t,” she said — the co-operation of " + prose.exactly([], 40)
    changed = unicodedata.normalize("NFD", passage.upper()).replace("’", "'").replace("“", '"')
    (found,) = literal(overlaps(around(prose, passage), around(prose, changed)))
    assert found.kind is Kind.VERBATIM
    assert found.measures.noise == 0


def test_a_badly_read_copy_is_noisy(prose):
    passage = prose.paragraph(prose.subjects(), 120)
    copy = misread(passage, random.Random(1), 0.06)
    (found,) = literal(overlaps(around(prose, passage), around(prose, copy)))
    assert found.kind is Kind.NOISY
    assert found.measures.noise > 0.1
    assert "misread" in found.why


def test_an_edited_copy_is_edited_and_its_edits_say_what_was_done(prose):
    words = prose.exactly(prose.subjects(), 60).split()
    copy = [*words[:20], "entirely", *words[20:30], *words[33:45], "unlike", *words[46:]]
    a, b = around(prose, " ".join(words)), around(prose, " ".join(copy))
    (found,) = literal(overlaps(a, b))
    assert found.kind is Kind.EDITED
    told = [
        (edit.kind, edit.a.of(a) if edit.a else None, edit.b.of(b) if edit.b else None)
        for edit in found.edits
        if edit.kind is not EditKind.SAME
    ]
    assert told == [
        (EditKind.ADDED, None, "entirely"),
        (EditKind.DROPPED, " ".join(words[30:33]), None),
        (EditKind.REPLACED, words[45].rstrip(".,"), "unlike"),
    ]


def test_a_changed_number_is_an_edit_and_no_misreading(prose):
    words = prose.exactly(prose.subjects(), 40).split()
    a, b = words.copy(), words.copy()
    a[20], b[20] = "1990", "1991"
    (found,) = literal(overlaps(around(prose, " ".join(a)), around(prose, " ".join(b))))
    assert found.kind is Kind.EDITED
    assert found.measures.noise == 0


def test_known_page_furniture_inside_a_passage_is_an_edit_of_its_own(prose):
    words = prose.exactly(prose.subjects(), 80).split()
    whole = " ".join(words)
    head = "Annual Survey of Lakes 17"
    a = around(prose, whole)
    b = around(prose, " ".join([*words[:40], head, *words[40:]]))
    start = b.index(head)
    span = Span(start, start + len(head))
    left = prepare(document(a, "a"))
    right = prepare(document(b, "b", structure=(Structure(Part.FURNITURE, span),)))
    (found,) = literal(compare(left, right, statistics([left, right])))
    assert found.kind is Kind.VERBATIM
    assert [edit.kind for edit in found.edits] == [
        EditKind.SAME,
        EditKind.FURNITURE,
        EditKind.SAME,
    ]
    assert found.edits[1].b == span
    assert found.edits[1].a is None
    assert found.measures.words == 80


def test_furniture_that_interrupts_both_sides_at_one_point_is_one_edit(prose):
    words = prose.exactly(prose.subjects(), 80).split()
    head = "Annual Survey of Lakes 17"
    a = around(prose, " ".join([*words[:40], head, *words[40:]]))
    b = around(prose, " ".join([*words[:40], "\n\n" + head + "\n\n", *words[40:]]))
    span = Span(b.index(head), b.index(head) + len(head))
    left = prepare(document(a, "a"))
    right = prepare(document(b, "b", structure=(Structure(Part.FURNITURE, span),)))
    (found,) = literal(compare(left, right, statistics([left, right])))
    told = [edit for edit in found.edits if edit.kind is EditKind.FURNITURE]
    assert [(edit.a.of(a), edit.b.of(b)) for edit in told] == [(head, head)]
    assert found.measures.words == 80


def test_a_running_head_of_the_one_is_furniture_where_a_page_of_it_was_pasted(prose):
    words = prose.exactly(prose.subjects(), 120).split()
    heads = [f"\n\nThe Lower Meadows {page}\n\n" for page in range(11, 15)]
    note = "[3] For the meaning of these words see the survey, page nine."
    pages = [prose.text(150), heads[0], prose.text(150), heads[1]]
    pages += [" ".join(words[:60]), "\n\n" + note, heads[2], " ".join(words[60:]), heads[3]]
    report = "".join(pages)
    excerpt = around(prose, " ".join([*words[:60], "The Lower Meadows 13", *words[60:]]))
    given = [
        Structure(Part.FURNITURE, Span(report.index(head.strip()), report.index(head.strip()) + 20))
        for head in heads
    ]
    left = prepare(document(report, "a", structure=tuple(given)))
    right = prepare(document(excerpt, "b"))
    (found,) = literal(compare(left, right, statistics([left, right])))
    told = {
        edit.b.of(excerpt) for edit in found.edits if edit.kind is EditKind.FURNITURE and edit.b
    }
    assert told == {"The Lower Meadows 13"}
    assert EditKind.REPLACED not in {edit.kind for edit in found.edits}
    assert found.measures.words == 120


def test_a_footnote_on_one_side_only_does_not_make_an_edit(prose):
    words = prose.exactly(prose.subjects(), 90).split()
    note = "[4] On this the keeper's own book has it otherwise, as had his father's before."
    a = around(prose, " ".join([*words[:50], "\n\n" + note + "\n\n", *words[50:]]))
    b = around(prose, " ".join(words))
    span = Span(a.index(note), a.index(note) + len(note))
    right = prepare(document(b, "b"))
    kinds = {}
    for structure in ((Structure(Part.FOOTNOTE, span),), ()):
        left = prepare(document(a, "a", structure=structure))
        (found,) = literal(compare(left, right, statistics([left, right])))
        kinds[bool(structure)] = found.kind
        assert [e.a.of(a) for e in found.edits if e.kind is EditKind.DROPPED] == [note[1:-1]]
        assert ("footnote" in found.why) is bool(structure)
    assert kinds == {True: Kind.VERBATIM, False: Kind.EDITED}


def test_a_running_head_is_known_by_the_title_it_repeats(prose):
    words = prose.exactly(prose.subjects(), 80).split()
    a = "Annual Survey of Lakes\n\n" + around(prose, " ".join(words))
    b = around(prose, " ".join([*words[:40], "annual survey of lakes 17", *words[40:]]))
    (found,) = literal(overlaps(a, b))
    assert [edit.b.of(b) for edit in found.edits if edit.kind is EditKind.FURNITURE] == [
        "annual survey of lakes 17"
    ]


def test_an_inserted_number_in_a_sentence_is_no_page_furniture(prose):
    words = prose.exactly(prose.subjects(), 60).split()
    b = [*words[:30], "about", "12", *words[30:]]
    (found,) = literal(overlaps(around(prose, " ".join(words)), around(prose, " ".join(b))))
    assert EditKind.FURNITURE not in {edit.kind for edit in found.edits}


def test_names_and_titles_are_formulas_however_long():
    name = (
        "the Second Optional Protocol to the International Covenant on Civil and Political Rights"
    )
    a = f"They spoke at length about {name} yesterday, and little came of it."
    b = f"Nobody at our table had heard of {name} before the guests arrived."
    found = overlaps(a, b)
    assert [item.kind for item in found] == [Kind.FORMULA]
    assert "names" in found[0].why


def test_a_phrase_that_many_documents_use_is_a_formula_and_a_quotation_is_not(prose):
    phrase = "as provided for in the applicable rules of the council of records"
    quote = prose.exactly(prose.subjects(), 20)
    texts = [around(prose, f"{prose.exactly([], 9)} {phrase}.") for _ in range(10)]
    texts[0] += around(prose, quote)
    texts[1] += around(prose, quote)
    ready = [prepare(document(text, f"d{at}")) for at, text in enumerate(texts)]
    known = statistics(ready)
    found = compare(ready[0], ready[1], known)
    assert len(literal(found)) == 1
    assert quote[:30] in literal(found)[0].a.span.of(texts[0])
    assert not literal(compare(ready[2], ready[3], known))


def test_a_contents_list_ties_nothing(prose):
    titles = [prose.exactly([], 7).rstrip(".,") for _ in range(6)]
    listed = "\n".join(f"{title} ........ {at + 3}" for at, title in enumerate(titles))
    other = "\n\n".join(around(prose, title.capitalize()) for title in titles)
    assert not literal(overlaps(around(prose, listed), other))


def test_two_quotations_a_paragraph_apart_stay_two(prose):
    quotes = [prose.exactly(prose.subjects(), 30) for _ in range(2)]
    texts = [
        " ".join(
            (
                prose.text(60),
                quotes[0],
                prose.exactly(prose.subjects(), 60),
                quotes[1],
                prose.text(60),
            )
        )
        for _ in range(2)
    ]
    assert len(literal(overlaps(*texts))) == 2


def test_a_passage_used_three_times_gives_three_overlaps(prose):
    passage = prose.paragraph(prose.subjects(), 50)
    b = "\n\n".join(around(prose, passage) for _ in range(3))
    assert len(literal(overlaps(around(prose, passage), b))) == 3


def test_an_unrelated_document_changes_nothing_above_formula(prose):
    passage = prose.paragraph(prose.subjects(), 60)
    short = prose.exactly(prose.subjects(), 14)
    a, b = around(prose, passage) + around(prose, short), around(prose, passage + " " + short)
    alone = literal(overlaps(a, b))
    assert literal(overlaps(a, b, Prose(99).text(3000), Prose(98).text(3000))) == alone
    assert alone


def test_unrelated_long_texts_share_nothing_above_formula():
    assert not literal(overlaps(Prose(1).text(8000), Prose(2).text(8000)))


def test_shares_count_words_outside_formulas_and_furniture(prose):
    passage = prose.paragraph(prose.subjects(), 100)
    a, b = prepare(document(around(prose, passage), "a")), prepare(document(passage, "b"))
    left, right = shares(a, b, compare(a, b, statistics([a, b])))
    assert right == 1
    assert left == pytest.approx(b.word_count / a.word_count)


def test_options_leave_out_formulas_and_short_overlaps(prose):
    passage = prose.exactly(prose.subjects(), 30)
    a = prepare(document(around(prose, passage), "a"))
    b = prepare(document(around(prose, passage), "b"))
    known = statistics([a, b])
    assert compare(a, b, known, EngineOptions(least_words=200)) == []
    assert literal(compare(a, b, known, EngineOptions(formulas=False)))


def test_what_is_prepared_can_be_sent_to_another_process(prose):
    a = prepare(document(prose.text(300), "a"))
    b = prepare(document(prose.text(200) + a.text[:600], "b"))
    known = statistics([a, b])
    sent = pickle.loads(pickle.dumps((a, b, known)))
    assert compare(*sent) == compare(a, b, known)


def test_a_copy_with_hardly_two_whole_words_in_a_row_is_found_by_its_letters(prose):
    words = prose.exactly(prose.subjects(), 60).split()
    spoilt = [word[0] + "vx" + word[3:] if at % 3 == 0 else word for at, word in enumerate(words)]
    glued = "".join(word + ("" if at % 3 == 1 else " ") for at, word in enumerate(spoilt))
    (found,) = literal(overlaps(around(prose, " ".join(words)), around(prose, glued)))
    assert found.measures.words >= 30


def test_a_contents_list_without_leaders_is_known_by_its_structure(prose):
    title = prose.exactly(prose.subjects(), 16).rstrip(".,")
    contents = f"{title} 12"
    a = contents + "\n\n" + around(prose, "")
    listed = Structure(Part.CONTENTS, Span(0, len(contents)))
    other = prepare(document(around(prose, title), "b"))
    plain = prepare(document(a, "a"))
    known = prepare(document(a, "a", structure=(listed,)))
    assert literal(compare(plain, other, statistics([plain, other])))
    assert not literal(compare(known, other, statistics([known, other])))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_passages_end_where_quotations_inside_prose_end(seed):
    prose = Prose(seed)
    quotes = [prose.exactly(prose.subjects(), 22) for _ in range(6)]
    texts = [
        " ".join(f"{prose.exactly(prose.subjects(), 30)} {quote}" for quote in quotes)
        for _ in range(2)
    ]
    found = literal(overlaps(*texts))
    assert len(found) == 6
    excess = [len(item.a.span) - len(quotes[0]) for item in found]
    assert sum(len(item.a.span) for item in found) <= sum(map(len, quotes)) + 30, excess


def test_a_text_that_repeats_one_sentence_gives_no_passage_over_itself(prose):
    sentence = prose.exactly(prose.subjects(), 14)
    text = around(prose, " ".join([sentence] * 7))
    a = prepare(document(text))
    found = compare(a, a, statistics([a]))
    assert_sound(text, text, found)
    assert all(item.a.span.end <= item.b.span.start for item in found)


def test_passages_that_meet_in_one_source_do_not_eat_each_other(prose):
    formula = prose.exactly(prose.subjects(), 14)
    first, second = (prose.paragraph(prose.subjects(), 80) for _ in range(2))
    a = " ".join((first, formula, second))
    b = " ".join((first, formula, prose.paragraph(prose.subjects(), 110), formula, second))
    found = literal(overlaps(a, b))
    matched = sum(item.measures.words for item in found)
    assert matched >= len((first + " " + second).split())
    assert sum(len(item.b.span) for item in found) <= len(b)


def test_words_of_two_documents_are_not_taken_for_one_another():
    a = " ".join(f"uno{at} dos{at}" for at in range(40))
    b = " ".join(f"tres{at * 7} seis{at * 7}" for at in range(40))
    assert overlaps(a, b) == []
