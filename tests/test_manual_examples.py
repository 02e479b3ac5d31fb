"""What the manual and the README show is what the program does: commands, files, keys, actions."""

from __future__ import annotations

import re
import shlex
import shutil
import textwrap
from pathlib import Path

import pytest
import yaml

from reader.app import COMMANDS, main
from reader.domain.errors import DocumentError
from reader.engine.searching.query_parsing import parse_query
from reader.services.settings import SettingsService
from reader.services.settings_groups import declared
from reader.store.annotations.reading import read_text
from reader.store.annotations.vocabulary import read_vocabulary
from reader.store.corpus_file import read_corpus_file
from reader.store.resources import sample_corpus
from reader.ui.actions.spec import INNER_TITLES, MENU_TITLES
from reader.ui.actions.table import ACTIONS, plain
from reader.ui.dialogs.settings import TITLES

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "docs").glob("*.md"))
TOLD = [*PAGES, ROOT / "README.md"]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
NEEDS_A_WINDOW = ("synoptic my-corpus", "synoptic synoptic://")
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d{1,2}")
OUR_OWN = {
    "synoptic-desk/1", "synoptic-desks/1", "synoptic-export-choices/1", "synoptic-searches/1",
    "synoptic-settings/1",
}  # fmt: skip
"""Formats of files that only the application reads."""
IN_THE_TEXT = {
    "Ctrl+Enter", "Ctrl+A", "Ctrl+C", "Ctrl+F1", "Shift+Return", "Shift+Space", "F2", "F7",
}  # fmt: skip
"""Keys of fields, lists and texts, which belong to no action."""


def named(path: Path) -> str:
    return path.name


def blocks(page: Path, *languages: str) -> list[tuple[str, str]]:
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [(language, text) for language, text in found if language in languages]


def command_of(line: str) -> str:
    """Return a command without what explains it, after three blanks, and where its output goes."""
    return re.split(r" {3,}| > ", line)[0]


def wanted(line: str) -> int:
    """Return the exit code that the explanation of a command tells; 0 without one."""
    told = re.search(r" {3,}ends with (\d+)", line)
    return int(told[1]) if told else 0


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder in which the examples work: a corpus, some files, one annotation of each kind."""
    shutil.copytree(sample_corpus(), tmp_path / "corpus", ignore=shutil.ignore_patterns(".*"))
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "minutes.txt").write_text("The minutes of the third day.\n", "utf-8")
    (tmp_path / "library.bib").write_text("@book{report, title={The Winter Crossings}}", "utf-8")
    monkeypatch.chdir(tmp_path)
    words = ["annotations", "add", "corpus", "report.txt", "--at", "23882-23905"]
    assert main(["synoptic", *words, "--note", "Noted.", "--tag", "claim", "--author", "ana"]) == 0
    (notes,) = (tmp_path / "corpus" / "annotations").glob("*.yaml")
    text = notes.read_text(encoding="utf-8")
    document = re.search(r"id: (d-\w+)", text)
    assert document
    ends = f"{{at: [23882, 23905]}}\n    to: {{document: {document[1]}, at: [24000, 24020]}}"
    notes.write_text(f"{text}links:\n  - id: l-one\n    relation: see-also\n    from: {ends}\n", "utf-8")  # fmt: skip
    return tmp_path


@pytest.mark.parametrize("page", [page for page in TOLD if blocks(page, "sh", "text")], ids=named)
def test_every_command_shown_runs_and_prints_what_is_shown(page, desk, capfdbinary):
    printed = ""
    for language, text in blocks(page, "sh", "text"):
        lines = [line for line in text.splitlines() if line.strip()]
        if language == "text":
            for line in lines:
                assert line.strip() in printed, f"{page.name}: {line}"
            continue
        for line in lines:
            if not line.startswith("synoptic ") or line.startswith(NEEDS_A_WINDOW):
                continue
            capfdbinary.readouterr()
            code = main(shlex.split(command_of(line)))
            out, err = (told.decode("utf-8", "replace") for told in capfdbinary.readouterr())
            assert code == wanted(line), f"{page.name}: {line}\n{err}"
            printed += out


def test_no_command_hides_in_a_block_of_another_kind():
    for page in TOLD:
        for _, text in blocks(page, "", "text"):
            assert not re.search(r"^synoptic \w+ \S", text, re.MULTILINE), page.name


@pytest.mark.parametrize("page", [page for page in TOLD if blocks(page, "yaml")], ids=named)
def test_every_example_of_a_file_is_read_without_a_complaint(page, tmp_path):
    for _, text in blocks(page, "yaml"):
        keys = set(yaml.load(text, yaml.BaseLoader))
        if "format" in keys:
            found = read_text(text)
            assert not found.problems
            assert len(found.entries) > 1
            continue
        (tmp_path / "corpus.yaml").write_text(text, encoding="utf-8")
        assert not read_corpus_file(tmp_path).problem
        if keys & {"colors", "tags"}:
            colors, tags = read_vocabulary(text)
            assert colors
            assert tags


def spoken(page: Path) -> str:
    """Return a page without its blocks of code."""
    return BLOCK.sub("", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", TOLD, ids=named)
def test_every_key_named_is_one_of_the_program_s(page):
    known = {spec.shortcut for spec in ACTIONS if spec.shortcut} | IN_THE_TEXT
    for told in re.findall(r"`([^`\n]+)`", spoken(page)):
        if KEY.fullmatch(told):
            assert told in known, f"{page.name}: {told}"


@pytest.mark.parametrize("page", TOLD, ids=named)
def test_every_way_through_the_menus_leads_to_an_action(page):
    menus = {plain(title) for title in MENU_TITLES.values()}
    steps = {plain(spec.text) for spec in ACTIONS}
    steps |= {plain(title) for title in INNER_TITLES.values()}
    steps |= {"Storage", "Author", "Clear the cache"}  # pages of the settings, and a button there
    for told in re.findall(r"\b(\w+(?: ▸ [\w ,’]+?…?)+)(?=[.*;:()]|$)", spoken(page)):
        first, *rest = told.split(" ▸ ")
        if first in menus:
            for step in rest:
                assert step.removesuffix("…") in steps, f"{page.name}: {told}"


def test_every_page_is_reached_from_the_first_one():
    reached, waiting = set(), ["index.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            text = (ROOT / "docs" / page).read_text(encoding="utf-8")
            waiting += re.findall(r"\]\(([\w-]+\.md)", text)
    assert reached == {page.name for page in PAGES}


def test_every_picture_shown_is_there_small_enough_and_every_one_there_is_shown():
    shown = set()
    for page in TOLD:
        for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            path = (page.parent / name).resolve()
            assert path.is_file(), f"{page.name}: {name}"
            assert path.stat().st_size < 250_000, name
            shown.add(path)
    assert shown >= set((ROOT / "docs" / "pictures").glob("*.png"))


def test_the_importer_that_the_guide_shows_reads_its_format():
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(r"^ +```python\n(.*?)^ +```", guide, re.DOTALL | re.MULTILINE)
    assert found
    module: dict = {}
    exec(textwrap.dedent(found[1]), module)
    poem = module["read"](b"@stanza The Lamp\n---\nIt burns\nlow.\n\nSo be it.\n", "a.stanza")
    assert poem.text == "The Lamp\n\nIt burns\nlow.\n\nSo be it."
    assert [item.span.of(poem.text) for item in poem.structure if item.part == "paragraph"] == [
        "It burns\nlow.",
        "So be it.",
    ]
    with pytest.raises(DocumentError, match="not a Stanza file"):
        module["read"](b"prose", "a.stanza")


def test_every_setting_and_every_page_of_them_is_described():
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    for group in SettingsService().groups().values():
        for about in declared(group).values():
            assert about.label in page
    for title in TITLES.values():
        assert f"## {title}\n" in page


def test_every_command_is_described():
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"synoptic {command}" in page


@pytest.mark.parametrize("page", TOLD, ids=named)
def test_a_key_told_beside_an_action_is_its_key(page):
    keys = {plain(spec.text): spec.shortcut for spec in ACTIONS}
    told = re.findall(r"(?:▸ |“|\*\*)([\w\s,’]+)…?(?:”|\*\*)\s+\(`([^`]+)`\)", spoken(page))
    for words, key in told:
        action = " ".join(words.split())
        fitting = [name for name in keys if name == action or name.startswith(f"{action} ")]
        if len(fitting) == 1:
            assert keys[fitting[0]] == key, f"{page.name}: {action}"


def test_every_format_that_the_commands_print_is_described():
    told = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    printed = set()
    for path in (ROOT / "reader").rglob("*.py"):
        printed |= set(re.findall(r'"(synoptic-[a-z-]+/\d+)"', path.read_text(encoding="utf-8")))
    assert len(printed) > len(OUR_OWN) + 10
    for name in printed - OUR_OWN:
        assert f"`{name}`" in told or f'"{name}"' in told or f"format: {name}" in told, name


def test_every_picture_that_is_taken_is_one_that_is_there():
    from tests.pictures.taking import SCENES

    assert {"desk", *(path.stem for path in (ROOT / "docs" / "pictures").iterdir())} == set(SCENES)


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md"], ids=named)
def test_every_link_of_the_first_pages_leads_somewhere(page):
    links = re.findall(r"\]\(((?!https?:)[^)#]+)", page.read_text(encoding="utf-8"))
    assert links
    for link in links:
        assert (ROOT / link).exists(), link


def test_every_query_of_the_tables_is_understood_whole():
    page = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| (`.+?`) \| ", page, re.MULTILINE)
    queries = [
        query.replace("\\|", "|") for cell in cells for query in re.findall(r"`([^`]+)`", cell)
    ]
    assert len(queries) > 20
    for query in queries:
        assert not parse_query(query).notices, query
