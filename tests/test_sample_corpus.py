"""The sample corpus shows what it was written to show.

Checked by plain means (sets of word runs, ``difflib``), so that it can serve as an independent
answer for the engine. Page numbers, furniture and counts are those a reader would find by hand.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html.parser import HTMLParser
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parents[1] / "corpus"
REPORT = "report.txt"
SECOND_EDITION = "chapter-3-second-edition.txt"
RUSSIAN = "chapter-6-in-russian.txt"
SCAN = "archive/charter-scan.txt"
COURIER = "press/courier.md"
PIE = "press/ferrymans-pie.md"
INSTITUTE = "press/institute.txt"
PARTNER = "press/partner-page.html"
DOCUMENTS = (REPORT, SECOND_EDITION, RUSSIAN, SCAN, COURIER, PIE, INSTITUTE, PARTNER)

RUNNING_HEAD = re.compile(r"(?:Harbour Commission\. Report|The Winter Crossings) (\d+)")
SENTENCE_END = re.compile(r"[.?!:][”\"]?(?:\[\d+\])?\s+")


class Page(HTMLParser):
    """The text of a page's body, and everything on it that a browser would go and fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.fetched: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag, attrs):
        self.silent += tag in ("head", "style", "script")
        if tag in ("script", "link", "img", "iframe", "object", "embed", "video", "audio"):
            self.fetched.append(tag)
        self.fetched += [name for name, _ in attrs if name in ("src", "srcset", "data", "poster")]

    def handle_endtag(self, tag):
        self.silent -= tag in ("head", "style", "script")

    def handle_data(self, data):
        if not self.silent:
            self.pieces.append(data)


def raw(path: str) -> str:
    return (CORPUS / path).read_bytes().decode("utf-8")


def text_of(path: str) -> str:
    if not path.endswith(".html"):
        return raw(path)
    page = Page()
    page.feed(raw(path))
    return "".join(page.pieces)


def words(text: str) -> list[str]:
    joined = re.sub(r"(?<=\w)-\n(?=[a-z])", "", text).casefold().replace("’", "'")
    return re.findall(r"\w+(?:'\w+)*", joined)


def between(text: str, start: str, end: str) -> str:
    """What stands from the last ``start`` up to the first ``end`` after it."""
    begins = text.rindex(start)
    return text[begins : text.index(end, begins)]


def report_chapter(number: int) -> str:
    heads = re.compile(
        r"^(?:\d\. (?:Why|Between|Towards|Decisions|Beyond|Interim) [^.\n]*|Sources)$", re.MULTILINE
    )
    starts = [match.start() for match in heads.finditer(raw(REPORT))]
    return raw(REPORT)[starts[number - 1] : starts[number]]


def without_furniture(chapter: str) -> str:
    """The chapter without its running heads and the footnotes at the foot of a page."""
    kept = re.sub(rf"^\f?{RUNNING_HEAD.pattern}$", "", chapter, flags=re.MULTILINE)
    return re.sub(r"^\[\d+\] .*$", "", kept, flags=re.MULTILINE)


def blocks(one: list[str], two: list[str]) -> list[tuple[int, int, int]]:
    found = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in found if block.size]


def common(one: list[str], two: list[str]) -> int:
    return sum(size for _, _, size in blocks(one, two))


def runs(tokens: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(tokens[i : i + length]) for i in range(len(tokens) - length + 1)}


def shared_runs(one: str, two: str, length: int) -> set[str]:
    shared = runs(words(text_of(one)), length) & runs(words(text_of(two)), length)
    return {" ".join(run) for run in shared}


def sentences(text: str) -> Iterator[list[str]]:
    for sentence in SENTENCE_END.split(text):
        if found := words(sentence):
            yield found


@pytest.mark.parametrize("path", [*DOCUMENTS, "corpus.yaml", "LICENSE"])
def test_a_document_is_plain_utf_8_with_newlines_only(path):
    content = (CORPUS / path).read_bytes()
    text = content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf")
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not [line for line in text.split("\n") if line != line.rstrip(" \t")]
    assert not set(text) & set("\u200b\u00ad\u2028\ufffd")


def test_the_corpus_holds_the_planned_documents_and_nothing_else():
    found = {path.relative_to(CORPUS).as_posix() for path in CORPUS.rglob("*") if path.is_file()}
    found = {path for path in found if not path.startswith("annotations/")}
    assert found == {*DOCUMENTS, "corpus.yaml", "LICENSE"}


def test_the_corpus_has_about_twelve_thousand_words():
    assert 11_000 <= sum(len(words(text_of(path))) for path in DOCUMENTS) <= 13_500


def test_the_corpus_file_names_every_document_and_the_licence():
    described = yaml.safe_load(raw("corpus.yaml"))
    assert described["title"]
    assert described["licence"] == "CC0-1.0"
    assert set(described["documents"]) == set(DOCUMENTS)
    for values in described["documents"].values():
        assert set(values) == {"title", "author", "date", "language"}
        assert all(isinstance(value, str) and value for value in values.values())


def test_the_licence_is_cc0_and_says_that_it_is_a_fiction():
    assert "CC0 1.0 Universal" in raw("LICENSE")
    assert "invented" in raw("LICENSE")


def test_every_page_of_the_report_begins_with_a_running_head_and_the_next_number():
    pages = raw(REPORT).split("\f")[1:]
    heads = [RUNNING_HEAD.match(page) for page in pages]
    assert [int(head[1]) for head in heads if head] == list(range(20, 41))


def test_the_contents_list_gives_the_pages_on_which_the_chapters_stand():
    pages = raw(REPORT).split("\f")
    listed = re.findall(r"^(\S.*?) \.{3,} (\d+)$", raw(REPORT), flags=re.MULTILINE)
    assert len(listed) == 8
    for heading, page in listed:
        assert f"\n{heading}\n" in pages[int(page) - 19]


def test_page_breaks_cut_paragraphs_and_a_list_item_in_two():
    cut = [
        after for _, after in pairwise(raw(REPORT).split("\f")) if re.match(r".*\n\n[a-z]", after)
    ]
    assert len(cut) >= 4
    assert "\n\ngo and look at the quay." in raw(REPORT)


def test_one_chapter_is_set_in_short_lines_with_divided_words():
    chapter = without_furniture(report_chapter(2))
    prose = [line for line in chapter.split("\n") if "\t" not in line]
    assert max(map(len, prose)) <= 66
    assert len(re.findall(r"[a-z]-\n[a-z]", chapter)) >= 3


def test_every_footnote_mark_has_its_footnote():
    text = raw(REPORT)
    notes = re.findall(r"^\[(\d+)\] ", text, flags=re.MULTILINE)
    marks = re.findall(r"(?<=[.”])\[(\d+)\]", text)
    assert notes == marks == [str(number) for number in range(1, 10)]


def test_the_tables_have_rows_of_equal_length_and_add_up():
    rows = [line.split("\t") for line in raw(REPORT).split("\n") if "\t" in line]
    assert {len(row) for row in rows} == {3, 4}
    costs = [[int(cell.replace(",", "")) for cell in row[1:]] for row in rows[-10:-6]]
    assert [sum(column) for column in zip(*costs[:3], strict=True)] == costs[3] == [708, 8496, 9204]


def test_the_partner_page_gives_the_last_chapter_word_for_word():
    chapter, page = words(report_chapter(6)), words(text_of(PARTNER))
    excerpt = words(between(text_of(PARTNER), "The Commission is asked", "End of the report."))
    assert 850 <= len(excerpt) <= 950
    assert common(chapter, excerpt) >= 0.97 * len(excerpt)
    assert common(chapter, page) <= len(page) - 100, "the page has furniture of its own"


def test_running_heads_stand_inside_two_sentences_of_the_partner_page():
    page = text_of(PARTNER)
    assert "the winter relief Harbour Commission. Report 37 of the islands" in page
    assert "somebody The Winter Crossings 38 go and look" in page


def test_the_partner_page_changes_the_months_and_one_stop_and_drops_a_note():
    chapter = words(without_furniture(report_chapter(6)).split("Signed at")[0].replace("[9]", ""))
    page = between(text_of(PARTNER), "Interim results", "End of the report.")
    excerpt = words(RUNNING_HEAD.sub("", page))
    matcher = SequenceMatcher(None, chapter[1:], excerpt, autojunk=False)
    edits = [
        (" ".join(chapter[1:][a:b]), " ".join(excerpt[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]
    assert edits == [("in every month", "all year")]
    assert "saying it now: results" in report_chapter(6)
    assert "saying it now. Results" in page


def test_the_partner_page_leaves_out_the_reservation():
    assert "There is a noun in it" in report_chapter(6)
    assert not {"noun", "reservation", "signed"} & set(words(text_of(PARTNER)))


def test_the_partner_page_fetches_nothing():
    page = Page()
    page.feed(raw(PARTNER))
    assert page.fetched == []
    assert "@import" not in raw(PARTNER)
    assert "url(" not in raw(PARTNER)
    hosts = re.findall(r"https?://([^/\"]+)", raw(PARTNER))
    assert all(host.endswith(".example") for host in hosts)


def test_the_institute_page_holds_its_own_text_twice():
    first, second = text_of(INSTITUTE).split("Print version")
    assert len(words(second)) > 1_000
    longest = max(size for _, _, size in blocks(words(first), words(second)))
    assert longest > 1_000


def test_the_date_of_the_second_copy_is_misdecoded():
    first, second = text_of(INSTITUTE).split("Print version")
    date = "9\u00a0Kelp 215 – Saint Osk"
    assert date in first
    assert date not in second
    assert date.encode().decode("cp1252") in second


def test_the_scan_is_the_charter_with_five_to_eight_per_cent_of_noise():
    charter = " ".join(between(report_chapter(1), "Know all who", "”\n\n[3]").split())
    scan = between(raw(SCAN), "Know", "[dorse").replace("-\n", "")
    plain = charter.replace("’", "'")
    distance = Levenshtein.distance(plain, " ".join(scan.split()))
    assert 150 <= len(words(charter)) <= 300
    assert 0.05 <= distance / len(charter) <= 0.08


def test_the_scan_reads_noon_and_its_dorse_is_not_in_the_report():
    assert "every moon, the dark moon" in report_chapter(1)
    assert "every noon, the dark rnoon" in raw(SCAN)
    dorse = raw(SCAN).split("[dorse")[1]
    assert not runs(words(dorse), 8) & runs(words(raw(REPORT)), 8)


def test_the_second_edition_is_chapter_three_with_every_sentence_edited():
    first = without_furniture(report_chapter(3))
    second = raw(SECOND_EDITION).split("to the quays\n")[1]
    assert 1_100 <= len(words(second)) <= 1_350
    assert common(words(first), words(second)) >= 0.65 * len(words(second))
    before = f" {' '.join(words(first))} "
    unchanged = [" ".join(s) for s in sentences(second) if f" {' '.join(s)} " in before]
    assert unchanged == ["fire on skerrel"], "all that is left of the log"
    assert max(size for _, _, size in blocks(words(first), words(second))) <= 20


def test_the_second_edition_moves_the_letters_into_a_note_and_alters_what_matters():
    first, second = report_chapter(3), raw(SECOND_EDITION)
    letters = "On the fourth of Barley"
    assert first.index(letters) < first.index("On the sixth of Gale")
    assert second.index(letters) > second.index("Notes")
    for was, became in (
        ("forty-one days", "nineteen days of the year"),
        ("in every moon", "at every noon"),
        ("None of these was an accident", "None of these was a decision"),
        ("Slack included", "one whole year"),
    ):
        assert was in first
        assert was not in second
        assert became in second


@pytest.mark.parametrize(
    ("report", "courier"),
    [
        ("for a hundred and sixty years", "for something over a century and a half"),
        ("no ferry then afloat could lie", "the ferry then in service could not lie"),
        (
            "will be inconvenienced if they are wrong",
            "will themselves be inconvenienced whenever they are mistaken",
        ),
        ("a child at the breast", "any whose wage-earner has been lost to the sea"),
        ("the takings fell by a fifth", "Takings in the opening months fell by about a fifth"),
        ("until its successor has been used", "before its successor has stood in use"),
    ],
)
def test_the_courier_says_in_other_words_what_the_report_says(report, courier):
    reworded = next(p for p in raw(COURIER).split("\n\n") if courier in p)
    flat = re.sub(r"-\n", "", raw(REPORT)).replace("\n", " ")
    assert report in flat
    assert "“" not in reworded
    assert not runs(words(reworded), 6) & runs(words(raw(REPORT)), 6)


def test_the_courier_quotes_three_passages_exactly():
    quoted = [" ".join(words(quote)) for quote in re.findall(r"“[^”]*”", raw(COURIER))]
    report = " ".join(words(raw(REPORT)))
    exact = [quote for quote in quoted if quote in report and len(quote.split()) >= 6]
    assert len(exact) == 4, "one of the three is broken by the newspaper in the middle"
    assert max(len(quote.split()) for quote in exact) <= 30


def test_the_courier_softens_and_leaves_out_the_dead():
    for name in ("Lisbet Crake", "Tam Orrey", "Joss Merrin"):
        assert name in raw(REPORT)
        assert name not in raw(COURIER)
    assert "several residents were taken ill" in raw(COURIER)


def test_the_translation_is_russian_and_has_every_part_of_chapter_six():
    tokens = words(raw(RUSSIAN))
    letters = [letter for letter in raw(RUSSIAN) if letter.isalpha()]
    assert len(tokens) >= 700
    assert all("\u0400" <= letter <= "\u04ff" for letter in letters)
    numbered = re.findall(r"^(\d)\. ", raw(RUSSIAN), flags=re.MULTILINE)
    assert numbered == re.findall(r"^(\d)\. ", report_chapter(6), flags=re.MULTILINE)


def test_the_translation_keeps_the_noun_that_the_page_break_lost():
    assert "подменное судно" in raw(RUSSIAN)
    assert "relief boat" in report_chapter(4)
    assert "relief boat" not in report_chapter(6)


@pytest.mark.parametrize("other", [path for path in DOCUMENTS if path != PIE])
def test_the_unrelated_article_shares_set_phrases_only(other):
    assert shared_runs(PIE, other, 10) == set()
    formulas = (
        "the warden of the strait and keeper of lamps",
        "of the commission of inquiry into the winter crossings",
        "the convention on lights and landing places",
    )
    for run in shared_runs(PIE, other, 6):
        assert any(run in formula for formula in formulas), run


def test_the_unrelated_article_does_share_set_phrases_with_the_report():
    assert len(shared_runs(PIE, REPORT, 7)) >= 3


def test_no_other_pair_shares_more_than_a_set_phrase():
    planned = {
        frozenset(pair)
        for pair in (
            (REPORT, PARTNER),
            (REPORT, SECOND_EDITION),
            (REPORT, SCAN),
            (REPORT, COURIER),
            (COURIER, PARTNER),  # the sentence about the fire and the conversation
            (COURIER, SECOND_EDITION),  # the words on the foundation stone
        )
    }
    for one, two in combinations(DOCUMENTS, 2):
        if frozenset((one, two)) not in planned:
            assert shared_runs(one, two, 10) == set(), (one, two)


def test_the_report_does_not_repeat_itself():
    tokens = words(raw(REPORT))
    seen = [tuple(tokens[i : i + 11]) for i in range(len(tokens) - 10)]
    assert len(seen) == len(set(seen))
