"""``synoptic collate``: one place, all its witnesses, in four shapes."""

from __future__ import annotations

import csv
import io
import json
import os

import pytest
from lxml import etree

from reader.cli.main import run_cli

PASSAGE = (
    "The surveyors crossed the frozen harbour of Osterwick on the ninth of February, counted"
    " forty abandoned whaling boats, and wrote to the admiralty that no pilot could be found"
    " who remembered the northern channel before the great storm of 1823."
)
EDITED = PASSAGE.replace("forty", "fifty").replace("frozen harbour", "icebound harbour")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    texts = {
        "one.txt": f"A chronicle of small towns.\n\n{PASSAGE}\n\nNothing more is known of it.\n",
        "two.txt": f"{EDITED}\n\nThe clerk copied this from a lost register in spring.\n",
        "three.txt": f"Of ships and seasons, a fragment.\n\n{PASSAGE} So far the letter.\n",
        "other.txt": "Potatoes were planted late that year, and onions hardly at all.\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def ran(capfdbinary, *arguments):
    code = run_cli(["collate", *map(os.fspath, arguments)])
    out, err = capfdbinary.readouterr()
    return code, out.decode("utf-8"), err.decode("utf-8")


def test_the_witnesses_of_a_place_are_printed_in_every_shape(capfdbinary, folder):
    code, table, _ = ran(capfdbinary, folder, "--at", "one.txt:60")
    assert code == 0
    assert "frozen" in table
    assert "icebound" in table
    assert "other.txt" not in table
    _, text, _ = ran(capfdbinary, folder, "--at", "two.txt:60", "--format", "json")
    answer = json.loads(text)
    assert answer["format"] == "synoptic-collation/1"
    assert [item["path"] for item in answer["witnesses"]] == ["one.txt", "three.txt", "two.txt"]
    row = next(row for row in answer["rows"] if "forty" in row["texts"])
    assert row["groups"] == [["A", "B"], ["C"]]
    _, text, _ = ran(capfdbinary, folder, "--at", "one.txt:60", "--format", "csv")
    assert any("A B | C" in row for row in csv.reader(io.StringIO(text)))
    _, text, _ = ran(capfdbinary, folder, "--at", "one.txt:60", "--format", "tei")
    readings = etree.fromstring(text.encode()).xpath("//*[local-name()='rdg']/text()")
    assert "fifty" in " ".join(readings)


def test_a_place_nobody_else_has_says_so(capfdbinary, folder):
    code, out, err = ran(capfdbinary, folder, "--at", "other.txt:3")
    assert (code, out) == (1, "")
    assert "No other passage" in err


@pytest.mark.parametrize("place", ["one.txt", "one.txt:x", "none.txt:3", "one.txt:999999", ":5"])
def test_a_place_that_is_none_is_refused(capfdbinary, folder, place):
    code, out, err = ran(capfdbinary, folder, "--at", place)
    assert (code, out) == (2, "")
    assert "--at" in err
