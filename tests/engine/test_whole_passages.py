"""Passages as a reader counts them: whole, in pieces where they were moved, ended where they end."""

import random
import re

import pytest

from reader.domain.document import Document, DocumentId
from reader.domain.overlap import LITERAL, EditKind, Kind
from reader.engine.comparing import compare, prepare, statistics
from tests.bench.invented_prose import Prose
from tests.bench.overlap_cases import Draft, edited


@pytest.fixture
def prose():
    return Prose(23)


def document(text, name):
    return Document(id=DocumentId(name), path=f"{name}.txt", text=text, title=name)


def overlaps(one, other, *others):
    texts = {"a": one, "b": other} | {f"other-{at:02}": text for at, text in enumerate(others)}
    ready = [prepare(document(text, name)) for name, text in texts.items()]
    return compare(ready[0], ready[1], statistics(ready))


def literal(found):
    return [item for item in found if item.kind in LITERAL]


def spans(item):
    return (item.a.span.start, item.a.span.end), (item.b.span.start, item.b.span.end)


def words_of(text):
    return re.findall(r"\w+", text)


def paragraphs(prose, count, size=60):
    return [prose.paragraph(prose.subjects(), size) for _ in range(count)]


def framed(prose, passage):
    return "\n\n".join([*paragraphs(prose, 1), passage, *paragraphs(prose, 1)])


def test_paragraphs_in_another_order_are_passages_of_their_own(prose):
    moved = paragraphs(prose, 5)
    a = framed(prose, "\n\n".join(moved))
    b = framed(prose, "\n\n".join(moved[at] for at in (3, 1, 4, 0, 2)))
    found = literal(overlaps(a, b))
    assert {item.kind for item in found} == {Kind.VERBATIM}
    assert sorted(a[slice(*spans(item)[0])] for item in found) == sorted(
        text.rstrip(".") for text in moved
    )


def test_a_paragraph_moved_inside_a_long_text_is_told_beside_the_whole(prose):
    text = paragraphs(prose, 26)
    a = "\n\n".join(text)
    b = "\n\n".join([*text[:8], text[16], *text[8:16], *text[17:]])
    whole, moved = literal(overlaps(a, b))
    assert whole.measures.words == len(words_of(a)) - len(words_of(text[16]))
    assert {edit.kind for edit in whole.edits} == {EditKind.SAME, EditKind.ADDED, EditKind.DROPPED}
    assert a[slice(*spans(moved)[0])] == b[slice(*spans(moved)[1])] == text[16].rstrip(".")


def test_two_versions_with_one_paragraph_rewritten_are_one_passage(prose):
    text = paragraphs(prose, 14)
    b = [*text[:7], prose.paragraph(prose.subjects(), 60), *text[8:]]
    (found,) = literal(overlaps("\n\n".join(text), "\n\n".join(b)))
    assert found.kind is Kind.EDITED
    assert found.a.span.start == found.b.span.start == 0
    replaced = [edit for edit in found.edits if edit.kind is not EditKind.SAME]
    assert len(replaced) == 1


@pytest.mark.parametrize("words", [15, 60, 95])
def test_a_passage_with_something_put_into_its_middle_is_one(prose, words):
    quoted = prose.exactly(prose.subjects(), 110).split()
    put_in = prose.exactly(prose.subjects(), words)
    b = " ".join([*quoted[:52], put_in, *quoted[52:]])
    (found,) = literal(overlaps(framed(prose, " ".join(quoted)), framed(prose, b)))
    assert found.measures.words >= 108
    added = [edit.b for edit in found.edits if edit.kind is not EditKind.SAME]
    assert abs(sum(len(span) for span in added) - len(put_in)) < 30


def test_two_passages_around_a_paragraph_of_each_text_stay_two(prose):
    one, other = (prose.exactly(prose.subjects(), 120) for _ in range(2))
    a, b = Draft(), Draft()
    for draft in (a, b):
        draft.add(one, marked=True)
        draft.add(prose.paragraph(prose.subjects(), 60))
        draft.add(other, marked=True)
    assert len(literal(overlaps(a.text, b.text))) == 2


def test_equal_words_before_a_chance_phrase_do_not_tie_two_passages(prose):
    one, other = (prose.exactly(prose.subjects(), 60) for _ in range(2))
    a = f"{one} of the harbour {prose.exactly([], 30)} {other}"
    b = f"{one} {prose.exactly([], 54)} of the harbour {other}"
    assert len(literal(overlaps(a, b))) == 2


QUOTED = "Whoever keeps the northern lighthouse shall trim seven lanterns before every evening"


@pytest.mark.parametrize(
    ("after_a", "after_b"),
    [
        (". The quarrel grew", ". The ferry sank"),
        ("!\n\nNote how quiet", "!\n\nNotice what bridges"),
        (". But those winters were cold", ". But of all summers nothing"),
        (". He said bridges now", ". He met nobody now"),
    ],
)
def test_a_passage_does_not_take_a_word_of_the_next_sentence_along(prose, after_a, after_b):
    a = f"{prose.exactly([], 40)}. {QUOTED}{after_a} {prose.exactly([], 40)}"
    b = f"{prose.exactly([], 40)}. {QUOTED}{after_b} {prose.exactly([], 40)}"
    (found,) = literal(overlaps(a, b))
    assert a[slice(*spans(found)[0])] == b[slice(*spans(found)[1])] == QUOTED
    assert found.kind is Kind.VERBATIM


@pytest.mark.parametrize(
    "passage",
    [
        f"{QUOTED}. The keepers themselves elected Marguerite",
        f"{QUOTED}. So be it.",
        f"{QUOTED} for Dr. Abbott",
    ],
)
def test_a_passage_keeps_the_words_that_belong_to_it(prose, passage):
    a, b = (f"{prose.exactly([], 40)} “{passage}” {prose.exactly([], 40)}" for _ in range(2))
    (found,) = literal(overlaps(a, b))
    assert a[slice(*spans(found)[0])] == passage.rstrip(".")


def test_a_short_quotation_with_many_words_changed_is_still_one(prose):
    subjects = prose.subjects()
    rng = random.Random(4)
    found = 0
    for _ in range(12):
        quoted = prose.exactly(subjects, 20)
        copy = edited(quoted, rng, 0.35, prose.words[40:400])
        found += bool(literal(overlaps(framed(prose, quoted), framed(prose, copy))))
    assert found >= 10


OPPOSITES = (
    "an entry may be correctly identified as hashable by the keeper",
    "an entry may be incorrectly identified as unhashable when some keeper",
)


def test_words_with_a_prefix_are_other_words_and_no_misreading(prose):
    one, other = (f"{prose.exactly([], 30)} {said} {prose.exactly([], 30)}" for said in OPPOSITES)
    assert not literal(overlaps(one, other))


def test_letters_that_changed_places_are_misread(prose):
    words = prose.exactly(prose.subjects(), 60).split()
    swapped = [
        word[0] + word[2] + word[1] + word[3:] if at % 6 == 0 and len(word) > 4 else word
        for at, word in enumerate(words)
    ]
    (found,) = literal(overlaps(framed(prose, " ".join(words)), framed(prose, " ".join(swapped))))
    assert found.kind is Kind.NOISY
    assert found.measures.edits_per_100 == 0


def test_a_spelling_that_a_whole_text_keeps_to_is_a_spelling_and_no_edit(prose):
    subjects = prose.subjects()
    text = "\n\n".join(prose.paragraph(subjects, 60) for _ in range(12))
    old = re.sub(r"(?<=[a-z])v(?=[a-z])", "u", text)
    old = re.sub(r"(?<=[a-z])er\b", "re", old)
    (found,) = literal(overlaps(text, old))
    assert found.kind is Kind.NOISY
    assert found.measures.edits_per_100 == 0
    assert found.measures.noise > 0.05


def test_an_address_is_a_formula_with_its_figures(prose):
    address = "Free Harbour Foundation Inc 51 Franklin Street Fifth Floor Boston MA 02110 1301 USA"
    a, b = (f"{prose.exactly([], 40)} {address} {prose.exactly([], 40)}" for _ in range(2))
    (found,) = overlaps(a, b)
    assert found.kind is Kind.FORMULA
    assert found.measures.words == 14


def test_lists_of_names_in_one_order_share_no_passage():
    rng = random.Random(5)
    families = "Abbott Becker Carver Dumont Fischer Gallo Horvat Jansen Keller Moreau Novak".split()
    given = "John Mary Anna Peter Olga Karl Emma Luis Nora Omar".split()
    people = [f"{one} {other}" for other in families for one in given]
    a, b = (
        "\n".join(sorted(rng.sample(people, 45), key=lambda name: name.split()[::-1]))
        for _ in range(2)
    )
    assert not literal(overlaps(a, b))


def test_a_long_clause_that_most_documents_have_is_a_formula(prose):
    clause = prose.exactly(prose.subjects(), 100)
    texts = [framed(prose, clause) for _ in range(28)]
    assert {item.kind for item in overlaps(*texts)} == {Kind.FORMULA}
    assert [item.kind for item in overlaps(*texts[:12])] == [Kind.VERBATIM]


def test_what_all_versions_of_a_text_have_is_no_formula(prose):
    text = [prose.exactly(prose.subjects(), 20) for _ in range(16)]
    rng = random.Random(6)

    def version():
        kept = [prose.exactly([], 30) if at % 4 == 3 else words for at, words in enumerate(text)]
        return edited("\n\n".join(kept), rng, 0.1, prose.words[40:400])

    found = overlaps(*(version() for _ in range(24)))
    assert {item.kind for item in found} == {Kind.EDITED}
    assert sum(item.measures.words for item in found) > 150


@pytest.mark.parametrize(
    "word", ["ディストリビューション", "ประเทศไทยในอดีต", "社会主義市場経済体制"]
)
def test_one_long_word_of_a_script_without_spaces_is_no_passage(word):
    a = f"これは港の記録である。{word}は静かに終わった。"
    b = f"灯台守が七つの灯をともす。{word}と船員たちは言う。"
    assert not literal(overlaps(a, b))


def test_a_sentence_of_a_script_without_spaces_is_a_passage():
    said = "議会は昨日港湾の修復に関する法案を全会一致で可決した"
    a = f"古い記録による。{said}。それから雪が降った。"
    b = f"新聞が伝える。{said}。船は戻らなかった。"
    (found,) = literal(overlaps(a, b))
    assert a[slice(*spans(found)[0])] == said


PHRASE = "as provided for in the applicable rules of the council of harbours"


def test_a_set_phrase_stays_one_where_an_article_is_half_taken_from_a_report(prose):
    report = paragraphs(prose, 16)
    report[3] += f" This is {PHRASE}."
    article = [*report[8:11], f"{prose.paragraph(prose.subjects(), 60)} This is {PHRASE}."]
    others = [framed(prose, f"Nothing is {PHRASE}.") for _ in range(10)]
    found = overlaps("\n\n".join(report), "\n\n".join(article), *others)
    (taken,) = literal(found)
    assert taken.measures.words == len(words_of("".join(f"{text} " for text in report[8:11])))
    assert Kind.FORMULA in {item.kind for item in found}


def test_a_set_phrase_in_another_place_stays_one_between_versions(prose):
    text = paragraphs(prose, 12)
    later = [*text[:5], *text[6:]]
    one, other = list(text), list(later)
    one[1] += f" This is {PHRASE}."
    other[8] += f" This is {PHRASE}."
    others = [framed(prose, f"Nothing is {PHRASE}.") for _ in range(10)]
    found = overlaps("\n\n".join(one), "\n\n".join(other), *others)
    assert all(item.measures.words > 100 for item in literal(found))
    assert [item.measures.words for item in found if item.kind is Kind.FORMULA] == [14]
