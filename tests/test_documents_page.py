"""What docs/documents.md shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from reader.store.corpus_file import read_corpus_file
from reader.store.folder import LARGEST_FILE
from reader.store.importers.registry import FORMATS
from reader.ui.actions.table import ACTIONS

PAGE = (Path(__file__).parents[1] / "docs" / "documents.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def test_the_example_of_corpus_yaml_says_what_the_page_says(tmp_path):
    (example,) = blocks("yaml")
    (tmp_path / "corpus.yaml").write_text(example, encoding="utf-8")
    found = read_corpus_file(tmp_path)
    assert not found.problem
    raw = yaml.load(example, yaml.BaseLoader)
    assert found.title == raw["title"]
    report = found.documents["report.txt"]
    assert report.encoding == "windows-1251"
    assert report.about.authors == ("Commission of Inquiry",)
    assert report.about.source == "Halyard Press"
    courier = found.documents["press/courier.md"].about
    assert courier.authors == ("Lettice Oram", "World Bank")
    assert courier.citation["issued"] == {"date-parts": [[2020, 3, 5]]}
    assert courier.citation["DOI"] == "10.1000/182"


def test_the_keys_and_limits_of_the_page_are_the_program_s():
    keys = {spec.id: spec.shortcut for spec in ACTIONS}
    assert f"(`{keys['file.add']}`)" in PAGE
    assert f"(`{keys['file.describe']}`)" in PAGE
    assert f"`{keys['file.reload']}`" in PAGE
    assert f"larger than {LARGEST_FILE // 1_000_000} MB" in PAGE


def test_the_page_lists_every_suffix_that_can_be_read_and_no_other():
    table = PAGE.partition("| files |")[2].partition("\n\n")[0]
    listed = [cell for row in table.splitlines()[2:] for cell in row.split("|")[1].split()]
    wanted = [suffix for item in FORMATS for suffix in item.suffixes]
    assert sorted(cell.strip("`,") for cell in listed) == sorted(wanted)
