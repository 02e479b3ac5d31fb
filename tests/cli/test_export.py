"""``synoptic export``: what is asked for, in the format asked for, and what is said of it."""

import csv
import io
import json
import os

import openpyxl
import pytest
from lxml import html as lxml_html

from reader.cli.main import run_cli

PASSAGE = (
    "The surveyors crossed the frozen harbour of Osterwick on the ninth of February, counted"
    " forty abandoned whaling boats, and wrote to the admiralty that no pilot could be found"
    " who remembered the northern channel before the great storm of 1823."
)
ANNOTATIONS = """format: synoptic-annotations/1
document: {id: d-one, path: one.txt}
annotations:
  - id: a-1
    at: [29, 42]
    quote: The surveyors
    color: yellow
    tags: [claim/contested, people]
    note: "=1+1 <b>who?</b>"
    by: ana
    created: "2026-03-04T10:11:12Z"
  - id: a-2
    at: [0, 5]
    quote: words that went away
    note: lost
    orphan: true
    by: ben
    created: "2026-03-05T10:11:12Z"
links:
  - id: l-1
    relation: rewords
    from: {at: [29, 60], quote: The surveyors crossed the froze}
    to: {document: d-two, at: [0, 34], quote: The surveyors crossed the icebound}
    note: see
"""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "corpus"
    (folder / "annotations").mkdir(parents=True)
    texts = {
        "one.txt": f"A chronicle of small towns.\n\n{PASSAGE}\n\nNothing more is known of it.\n",
        "two.txt": f"{PASSAGE.replace('frozen', 'icebound')}\n\nThe clerk copied this in spring.\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "corpus.yaml").write_text(
        "title: Boats\ncolors: {yellow: doubtful}\n"
        "documents:\n  one.txt: {id: d-one, title: A chronicle, author: A. Clerk, date: '1823'}\n"
        "  two.txt: {id: d-two}\n",
        encoding="utf-8",
    )
    (folder / "annotations" / "one.txt.yaml").write_text(ANNOTATIONS, encoding="utf-8")
    return folder


def ran(capfdbinary, *arguments):
    code = run_cli(["export", *map(os.fspath, arguments)])
    out, err = capfdbinary.readouterr()
    return code, out, err.decode("utf-8")


def test_annotations_go_to_the_terminal_and_what_was_written_is_said_beside(capfdbinary, folder):
    code, out, err = ran(capfdbinary, folder)
    assert code == 0
    text = out.decode("utf-8")
    assert "# Boats" in text
    assert "The surveyors" in text
    assert "doubtful" in text
    assert "A. Clerk, A chronicle (1823)" in text
    assert "The passage is not in the present text." in text
    assert "2 written, 1 of them without a place" in err


def test_a_file_gets_the_format_of_its_suffix_and_the_report_counts(capfdbinary, folder, tmp_path):
    path = tmp_path / "notes.csv"
    code, out, _ = ran(capfdbinary, folder, "-o", path, "--tag", "claim", "--report", "json")
    assert code == 0
    assert json.loads(out) == {
        "format": "synoptic-export/1",
        "output": str(path),
        "written_as": "csv",
        "bytes": path.stat().st_size,
        "written": 1,
        "orphans": 0,
        "moved": 0,
        "left_out": [{"name": "annotations", "reason": "outside what was asked for", "count": 1}],
    }
    (row,) = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    assert row["note"] == "'=1+1 <b>who?</b>"
    assert row["tag 2"] == "people"
    assert row["link"] == "synoptic://corpus/one.txt#29-42"


def test_links_and_overlaps_have_both_sides(capfdbinary, folder, tmp_path):
    for what in ("links", "overlaps"):
        path = tmp_path / f"{what}.html"
        code, _, err = ran(capfdbinary, folder, "--what", what, "-o", path)
        assert (code, err.split()[:2]) == (0, ["1", "written"])
        tree = lxml_html.parse(os.fspath(path))
        assert "icebound" in "".join(tree.xpath("//ins/text()"))
        assert tree.xpath("//h1/text()") == ["Boats"]


def test_collation_coverage_and_the_text_itself(capfdbinary, folder, tmp_path):
    _, out, _ = ran(
        capfdbinary, folder, "--what", "collation", "--at", "one.txt:60", "--format", "csv"
    )
    assert b"frozen,icebound" in out
    path = tmp_path / "c.xlsx"
    ran(capfdbinary, folder, "--what", "coverage", "-o", path)
    assert openpyxl.load_workbook(path)["Coverage"].max_row >= 3
    _, out, _ = ran(capfdbinary, folder, "--what", "document", "--format", "html")
    assert "<mark" in out.decode("utf-8")
    assert "Nothing more is known of it." in out.decode("utf-8")


def test_the_same_corpus_gives_the_same_bytes(capfdbinary, folder):
    for name in ("markdown", "html", "csv", "xlsx"):
        one = ran(capfdbinary, folder, "--format", name)[1]
        assert one == ran(capfdbinary, folder, "--format", name)[1]


def test_nothing_is_replaced_and_nothing_lies_in_the_corpus(capfdbinary, folder, tmp_path):
    path = tmp_path / "mine.md"
    path.write_text("mine", encoding="utf-8")
    code, _, err = ran(capfdbinary, folder, "-o", path)
    assert (code, path.read_text(encoding="utf-8")) == (2, "mine")
    assert "there already" in err
    assert ran(capfdbinary, folder, "-o", path, "--force")[0] == 0
    before = sorted(item.name for item in folder.iterdir())
    code, _, err = ran(
        capfdbinary, folder, "-o", folder / "one.txt", "--format", "markdown", "--force"
    )
    assert code == 2
    assert "in the corpus" in err
    assert sorted(item.name for item in folder.iterdir()) == before
    assert "chronicle" in (folder / "one.txt").read_text(encoding="utf-8")


def test_nothing_found_and_files_unread_have_their_exit_codes(capfdbinary, folder, tmp_path):
    code, _, err = ran(capfdbinary, folder, "--tag", "nowhere")
    assert code == 1
    assert "not written: 2 annotations: outside what was asked for" in err
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    code, _, err = ran(capfdbinary, folder)
    assert code == 3
    assert "scan.pdf" in err
    (folder / "scan.pdf").unlink()
    (folder / "annotations" / "two.txt.yaml").write_text("annotations: [{id", encoding="utf-8")
    code, _, err = ran(capfdbinary, folder)
    assert code == 3
    assert "annotations/two.txt.yaml" in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "wordstar"], "no format"),
        (["-o", "x.wordstar"], "no format ends"),
        (["--document", "three.txt"], "no document"),
        (["--what", "overlaps", "--tag", "claim"], "--tag"),
        (["--what", "coverage", "--format", "json-ld"], "cannot hold"),
        (["--template", "gone.j2"], "no template"),
        (["--format", "template"], "--template"),
        (["--what", "collation", "--at", "one.txt"], "not a place"),
        (["--style", "no-such-style"], "style"),
    ],
)
def test_wrong_use_is_told(capfdbinary, folder, arguments, told):
    code, out, err = ran(capfdbinary, folder, *arguments)
    assert code == 2
    assert not out
    assert told in " ".join(err.split())
    assert "Traceback" not in err


def test_a_text_that_changed_is_told_with_what_to_do(capfdbinary, folder):
    path = folder / "one.txt"
    path.write_text("New. " + path.read_text(encoding="utf-8"), encoding="utf-8")
    code, out, err = ran(capfdbinary, folder)
    assert code == 0
    assert "Where the passage went has not been reviewed".casefold() in out.decode().casefold()
    assert "1 in a text that has changed" in err
    assert "carry FOLDER --accept" in err


def test_a_template_is_used_and_checked(capfdbinary, folder, tmp_path):
    code, out, _ = ran(capfdbinary, folder, "--template", "cards.html.j2")
    assert code == 0
    assert b"&lt;b&gt;who?" in out
    mine = tmp_path / "mine.txt.j2"
    mine.write_text("{{ title }}: {{ excerpts|length }}\n", encoding="utf-8")
    assert ran(capfdbinary, folder, "--template", mine)[1] == b"Boats: 2\n"
    assert ran(capfdbinary, "--check-template", mine)[:2] == (0, b"mine.txt.j2 is in order\n")
    mine.write_text("{{ title }}\n{{ titel }}\n", encoding="utf-8")
    code, out, _ = ran(capfdbinary, "--check-template", mine)
    assert code == 2
    assert out.decode("utf-8") == "mine.txt.j2, line 2: “titel” is nothing a template is given\n"
    code, out, _ = ran(capfdbinary, "--check-template", mine, "--report", "json")
    assert json.loads(out)["problems"][0]["line"] == 2
    code, _, err = ran(capfdbinary, folder, "--template", mine)
    assert code == 2
    assert "line 2" in err


def test_formats_and_templates_are_listed(capfdbinary):
    code, out, _ = ran(capfdbinary, "--formats")
    assert code == 0
    assert b"markdown" in out
    assert b"cards.html.j2" in out
    assert b"_excerpt" not in out


def test_a_folder_is_needed(capfdbinary):
    code, _, err = ran(capfdbinary)
    assert code == 2
    assert "FOLDER" in err
