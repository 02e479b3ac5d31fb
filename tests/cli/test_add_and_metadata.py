"""Adding documents and saying what they are, in a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.main import run_cli

BIB = r"""
@article{strait, title={The Strait in Winter}, author={Oram, Lettice and M{\"u}ller, J.},
  year=2020, journal={Courier}, file={:x/a.txt:TXT}}
@book{lost, title={Nothing of ours}, year=1999}
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "corpus"
    (made / "press").mkdir(parents=True)
    (made / "a.txt").write_text("Of the bells.\n")
    (made / "press" / "b.txt").write_text("Another text about ropes and bells.\n")
    (made / "corpus.yaml").write_text("# mine\ntitle: C\ndocuments:\n  a.txt: {date: '1'} # why\n")
    return made


@pytest.fixture
def said(capfdbinary):
    def say(*words):
        code = run_cli([str(word) for word in words])
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return say


# add


def test_documents_are_added_and_the_report_says_what_became_of_each(said, folder, tmp_path):
    (tmp_path / "new.txt").write_text("New.")
    (tmp_path / "same.txt").write_text("Of the bells.\n")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 cut off")
    names = ("new.txt", "same.txt", "bad.pdf", "gone.txt")
    code, out, err = said("add", folder, *(tmp_path / name for name in names), "--format", "json")
    answer = json.loads(out)
    assert answer["format"] == "synoptic-add/1"
    fates = {Path(item["source"]).name: item["fate"] for item in answer["files"]}
    assert fates == {
        "new.txt": "added", "same.txt": "same", "bad.pdf": "added", "gone.txt": "refused"
    }  # fmt: skip
    assert [item["path"] for item in answer["unreadable"]] == ["bad.pdf"]
    assert code == 3
    assert not err
    code, out, err = said("add", folder, tmp_path / "new.txt")
    assert (code, out.splitlines()[-1]) == (0, "0 documents added")
    assert "already there as new.txt" in out


def test_a_folder_without_documents_adds_nothing(said, folder, tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.png").write_bytes(b"x")
    code, out, _ = said("add", folder, tmp_path / "photos")
    assert code == 1
    assert "left out as no documents: 1 file (.png)" in out


def test_a_clash_is_told_where_nobody_can_be_asked(said, folder, tmp_path):
    (tmp_path / "a.txt").write_text("Another.")
    code, _, err = said("add", folder, tmp_path / "a.txt")
    assert code == 3
    assert "another file is called a.txt" in err
    code, _, _ = said("add", folder, tmp_path / "a.txt", "--skip")
    assert code == 0
    code, out, _ = said("add", folder, tmp_path / "a.txt", "--rename")
    assert code == 0
    assert "added: a (2).txt" in out
    assert (folder / "a.txt").read_text() == "Of the bells.\n"


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("k\ns\n", {"a (2).txt"}),
        ("x\nS\n", set()),
        ("K\n", {"a (2).txt", "press/b (2).txt"}),
        ("\x04", set()),
    ],
)
def test_a_clash_is_asked_about_in_a_terminal(folder, tmp_path, typed, there):
    (tmp_path / "press").mkdir()
    (tmp_path / "a.txt").write_text("Another.")
    (tmp_path / "press" / "b.txt").write_text("And another.")
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "reader", "add", folder, tmp_path / "a.txt", tmp_path / "press"],
        stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs, cwd=Path.cwd(),
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    heard = b""
    while b"skip [S] all?" not in heard:
        heard += os.read(ours, 1000)
    os.write(ours, typed.encode())
    try:
        while True:
            heard += os.read(ours, 1000)
    except OSError:
        pass
    run.wait(60)
    os.close(ours)
    found = {str(path.relative_to(folder)) for path in folder.rglob("*.txt")}
    assert found - {"a.txt", "press/b.txt"} == there


@pytest.mark.parametrize("into", ["../x", "/tmp", ".hidden"])
def test_nothing_is_added_outside_the_corpus(said, folder, tmp_path, into):
    (tmp_path / "n.txt").write_text("N")
    code, _, err = said("add", folder, tmp_path / "n.txt", "--into", into)
    assert code == 2
    assert "within FOLDER" in err


def test_add_is_a_word_of_the_command_and_not_a_folder():
    from reader.app import COMMANDS

    assert {"add", "metadata"} <= COMMANDS


# metadata


def test_what_is_set_is_listed_and_comments_stay(said, folder):
    code, out, _ = said(
        "metadata", "set", folder, "a.txt", "press/b.txt", "--author", "Ana Lee", "--author",
        "World Bank", "--source", "Courier", "--citation", '{"type": "book", "volume": 2}',
    )  # fmt: skip
    assert (code, out) == (0, "2 documents described\n")
    code, out, _ = said("metadata", "list", folder, "--format", "json")
    one, other = json.loads(out)["documents"]
    assert one["authors"] == other["authors"] == ["Ana Lee", "World Bank"]
    assert (one["date"], other["date"]) == ("1", "")
    assert one["citation"]["volume"] == 2
    assert "# why" in (folder / "corpus.yaml").read_text()
    assert said("metadata", "set", folder, "a.txt", "--source", "", "--citation", "")[0] == 0
    one = json.loads(said("metadata", "list", folder, "--format", "json")[1])["documents"][0]
    assert (one["source"], one["citation"], one["said"]) == ("", {}, ["authors", "date"])
    code, out, _ = said("metadata", "list", folder)
    assert "Ana Lee, World Bank" in out


@pytest.mark.parametrize(
    "words",
    [
        ("a.txt",),
        ("missing.txt", "--title", "T"),
        ("a.txt", "press/b.txt", "--title", "T"),
        ("a.txt", "--citation", "[1]"),
        ("a.txt", "--citation", "{"),
    ],
)
def test_what_cannot_be_set_is_told(said, folder, words):
    before = (folder / "corpus.yaml").read_text()
    code, _, err = said("metadata", "set", folder, *words)
    assert code == 2
    assert err
    assert (folder / "corpus.yaml").read_text() == before


def test_a_broken_corpus_file_is_told_and_the_corpus_still_opens(said, folder):
    (folder / "corpus.yaml").write_text("title: [\n")
    code, out, err = said("metadata", "list", folder)
    assert code == 3
    assert "a.txt" in out
    assert "corpus.yaml: line" in err
    code, _, err = said("metadata", "set", folder, "a.txt", "--title", "T")
    assert code == 2
    assert "nothing was changed" in err
    assert (folder / "corpus.yaml").read_text() == "title: [\n"


def test_citations_are_imported_with_a_preview(said, folder, tmp_path):
    bib = tmp_path / "library.bib"
    bib.write_text(BIB)
    before = (folder / "corpus.yaml").read_text()
    code, out, _ = said("metadata", "import", folder, bib, "--dry-run", "--format", "json")
    assert code == 0
    matches = {m["key"]: (m["path"], m["by"]) for m in json.loads(out)["matches"]}
    assert matches == {"strait": ("a.txt", "file"), "lost": ("", "")}
    assert (folder / "corpus.yaml").read_text() == before
    code, out, _ = said("metadata", "import", folder, bib)
    assert code == 0
    assert "Nothing of ours → no document" in out
    one = json.loads(said("metadata", "list", folder, "--format", "json")[1])["documents"][0]
    assert (one["title"], one["date"]) == ("The Strait in Winter", "1")
    assert one["authors"] == ["Lettice Oram", "J. Müller"]
    assert said("metadata", "import", folder, bib, "--overwrite")[0] == 0
    one = json.loads(said("metadata", "list", folder, "--format", "json")[1])["documents"][0]
    assert one["date"] == "2020"


def test_a_file_that_is_no_bibliography_is_told(said, folder, tmp_path):
    (tmp_path / "x.bib").write_text("words")
    code, _, err = said("metadata", "import", folder, tmp_path / "x.bib")
    assert code == 2
    assert "neither BibTeX nor CSL JSON" in err
    assert said("metadata", "import", folder, tmp_path / "none.bib")[0] == 2
