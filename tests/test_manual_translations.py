"""Pages of the manual in other languages say and show what the English ones do."""

import re
from collections import Counter
from pathlib import Path

import pytest

from reader.ui.actions.table import plain
from reader.ui.languages import LANGUAGES
from tests import translating

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(path for code in LANGUAGES for path in (DOCS / code).glob("*.md"))
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
HEADING = re.compile(r"^(#+) .+$", re.MULTILINE)


def named(path):
    return f"{path.parent.name}/{path.name}"


def text(path):
    return path.read_text(encoding="utf-8")


def english(path):
    return text(DOCS / path.name)


def leads(links):
    """Return where links lead, from the folder of the manual."""
    return Counter(link.removeprefix("../") for link in links)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_it_has_the_headings_links_and_pictures_of_the_english_page(page):
    for found in (LINK, PICTURE):
        assert leads(found.findall(text(page))) == leads(found.findall(english(page)))
    assert HEADING.findall(text(page)) == HEADING.findall(english(page))


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_and_picture_leads_somewhere(page):
    for link in (*LINK.findall(text(page)), *PICTURE.findall(text(page))):
        assert (page.parent / link.partition("#")[0]).is_file(), link


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_it_names_the_keys_and_words_to_type_of_the_english_page(page):
    assert Counter(CODE.findall(text(page))) == Counter(CODE.findall(english(page)))


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_what_is_in_the_window_is_called_as_the_window_calls_it(page):
    told = {}
    for _, source, forms in translating.messages(page.parent.name):
        told.setdefault(plain(source), set()).add(plain(forms[0]))
    shown = {" ".join(words.split()) for words in BOLD.findall(text(page))}
    for words in BOLD.findall(english(page)):
        steps = [step.removesuffix("…") for step in " ".join(words.split()).split(" ▸ ")]
        if any(step not in told for step in steps):
            continue  # a name, or words of a document
        ways = [told[step] for step in steps]
        assert any(
            len(found) == len(ways) and all(a in b for a, b in zip(found, ways, strict=True))
            for found in ([part.removesuffix("…") for part in way.split(" ▸ ")] for way in shown)
        ), words


def test_the_contents_list_the_same_pages_in_the_same_order():
    entry = re.compile(r"\]\((?:\.\./)?([\w-]+\.md)\)")
    for code in ("ru", "kk"):
        assert entry.findall(text(DOCS / code / "index.md")) == entry.findall(
            text(DOCS / "index.md")
        )
        for link in LINK.findall(text(DOCS / code / "index.md")):
            own = DOCS / code / Path(link).name
            assert (DOCS / code / link).resolve() == (own if own.is_file() else DOCS / own.name)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_each_section_goes_through_the_window_in_the_order_of_the_english_one(page):
    told = {}
    for _, source, forms in translating.messages(page.parent.name):
        told.setdefault(plain(source), set()).add(plain(forms[0]))
    for own, other in zip(sections(page), sections(DOCS / page.name), strict=True):
        steps = [(a, b) for a, b in zip(own, other, strict=True) if b in told]
        assert all(a in told[b] for a, b in steps), steps


def sections(path):
    """Return what is in bold in each section, in its order."""
    return [
        [" ".join(words.split()) for words in BOLD.findall(part)]
        for part in re.split(r"(?m)^## ", text(path))
    ]
