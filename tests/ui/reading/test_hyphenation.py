"""Words cut at the end of a line: only drawn, never in the text, at the places of the language."""

import itertools
import random

import pytest

from reader.domain.span import Span
from reader.ui.panes.reading.hyphens import cuts, word_at
from reader.ui.panes.reading.style import ReadingStyle

ENGLISH = (
    "The commission considered extraordinarily complicated representations of administrative "
    "responsibility and international communications, notwithstanding considerable opposition. "
)
RUSSIAN = (
    "Представительство рассматривало чрезвычайно запутанные обстоятельства административной "
    "ответственности и международного взаимодействия, невзирая на значительное сопротивление. "
)
KAZAKH = "Қазақстанның халықаралық ынтымақтастығы туралы мәліметтерді жариялаған болатын. "
TEXT = "\n".join([ENGLISH * 3, RUSSIAN * 3, KAZAKH * 3, "a😀b " + ENGLISH * 2, "שלום " + ENGLISH])


def test_a_word_is_cut_where_its_language_cuts_it():
    assert "-".join(pieces("communications", "en")) == "com-mu-nic-a-tions"
    assert "-".join(pieces("представительство", "ru")) == "пред-ста-ви-тель-ство"
    assert cuts("communications", "") == cuts("communications", "en")
    assert cuts("представительство", "") == cuts("представительство", "en-GB")


@pytest.mark.parametrize(
    ("word", "language"),
    [("short", "en"), ("UNESCO", "en"), ("ынтымақтастығы", "kk"), ("communications", "xx")],
)
def test_short_words_capitals_and_languages_without_patterns_are_left_whole(word, language):
    assert cuts(word, language) == ()


def test_two_letters_stay_and_three_go_on_at_the_least():
    for found in ENGLISH.split():
        word = found.strip(".,")
        assert all(2 <= place <= len(word) - 3 for place in cuts(word, "en"))


def test_a_word_ends_at_what_is_no_letter():
    assert word_at("one two", 4) == "two"
    assert word_at("one 2wo", 4) == ""
    assert word_at("don't stop", 0) == "don't"


@pytest.fixture
def shown(view, make_document):
    document = make_document(TEXT, language="")
    view.resize(360, 900)
    view.set_style(ReadingStyle(points=12, justified=True, hyphenated=True))
    view.show_document(document)
    return view


def pieces_of(view):
    galley = view._sheet.galley
    return [piece for row in range(5) for piece in galley.lay(row).pieces]


def pieces(word, language):
    places = [0, *cuts(word, language), len(word)]
    return [word[a:b] for a, b in itertools.pairwise(places)]


def test_lines_end_within_words_only_at_their_cuts_and_never_in_mixed_scripts(shown):
    found = pieces_of(shown)
    for piece in found:
        for line in piece.hyphens:
            start, end = piece.bounds(line)
            first = TEXT.rindex(" ", 0, end) + 1 if " " in TEXT[:end] else 0
            first = max(first, TEXT.rfind("\n", 0, end) + 1)
            assert end - first in cuts(word_at(TEXT, first), "")
            assert start < end
    assert found[0].hyphens
    assert found[1].hyphens
    assert not found[3].hyphens
    assert not found[4].hyphens


def test_lines_with_a_hyphen_are_full_and_follow_each_other_without_a_gap(shown):
    for piece in pieces_of(shown):
        bounds = [piece.bounds(line) for line in range(len(piece.lines))]
        assert bounds[0][0] == piece.start
        assert bounds[-1][1] == piece.end
        assert all(a[1] == b[0] for a, b in itertools.pairwise(bounds))
        for line in piece.hyphens:
            assert piece.lines[line].naturalTextWidth() <= piece.lines[line].width() + 0.5


def test_fewer_lines_are_needed_and_no_more_than_three_hyphens_stand_below_each_other(
    shown, make_document
):
    hyphenated = [len(piece.lines) for piece in pieces_of(shown)]
    for piece in pieces_of(shown):
        row = 0
        for line in range(len(piece.lines)):
            row = row + 1 if line in piece.hyphens else 0
            assert row <= 3
    shown.set_style(ReadingStyle(points=12, justified=True))
    plain = [len(piece.lines) for piece in pieces_of(shown)]
    assert not any(piece.hyphens for piece in pieces_of(shown))
    assert sum(hyphenated) < sum(plain)


def test_what_is_selected_and_copied_has_no_hyphen_and_every_place_is_found_again(shown):
    piece = pieces_of(shown)[0]
    start, end = piece.bounds(piece.hyphens[0])
    shown.select(Span(start, end + 6))
    assert shown.selected_text() == TEXT[start : end + 6]
    chance = random.Random(3)
    for _ in range(60):
        offset = chance.randrange(0, len(ENGLISH) * 3 - 2)
        y = shown.y_of(offset) - shown.scroll_y + shown.line_height / 2
        found = [shown.offset_at(x, y) for x in range(0, shown.viewport().width(), 2)]
        line = piece.bounds(piece.line_of(offset))
        assert offset in found or TEXT[offset - 1 : offset + 1].isspace() or offset == line[1]


def test_a_hyphen_is_painted_at_the_end_of_the_line(shown, qtbot):
    shown.set_scroll_y(0)
    piece = pieces_of(shown)[0]
    line = piece.lines[piece.hyphens[0]]
    assert line.width() < max(other.width() for other in piece.lines)
    image = shown.viewport().grab().toImage()
    shown.set_style(ReadingStyle(points=12, justified=True))
    assert shown.viewport().grab().toImage() != image
