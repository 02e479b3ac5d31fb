import io
import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from reader.cli import main, printing
from reader.cli.main import run_cli

ROOT = Path(__file__).parents[2]
SHARED = (
    "The keeper of the east mole wrote in his book that the rope had frozen through, and that he"
    " had not dared to cut it, for a cut rope would have had to be paid for out of his own wages."
)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "corpus"
    (made / "press").mkdir(parents=True)
    (made / "a.txt").write_text(f"Of the bells\n\n{SHARED}\n\nNobody asked 😀 why.\n")
    (made / "press" / "b.html").write_text(f"<h1>Ropes</h1><p>Before it all. {SHARED}</p>")
    return made


@pytest.fixture
def said(capfdbinary):
    """Run a command; give its exit code, what it said and what it complained of."""

    def say(*words):
        code = run_cli([str(word) for word in words])
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return say


def test_overlaps_as_json_name_the_places_in_code_points(said, folder):
    code, out, err = said("overlaps", folder, "--format", "json")
    answer = json.loads(out)
    assert (code, err) == (0, "")
    assert answer["format"] == "synoptic-overlaps/1"
    assert [item["path"] for item in answer["documents"]] == ["a.txt", "press/b.html"]
    (item,) = [item for item in answer["overlaps"] if item["kind"] != "formula"]
    _, text, _ = said("text", folder, item["a"]["path"])
    assert SHARED[:-1] in text[item["a"]["start"] : item["a"]["end"]]
    assert item["edits"][0]["a"][0] == item["a"]["start"]
    assert answer["unreadable"] == []


def test_the_json_is_what_is_written_down(said, folder):
    written = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"(?s)```json\n(.*?)```", written)
    (folder / "old.doc").write_text("x")
    _, out, _ = said("overlaps", folder, "--format", "json")
    shown, answer = json.loads(example), json.loads(out)
    assert list(shown) == list(answer)
    for name in ("documents", "overlaps", "unreadable"):
        assert list(shown[name][0]) == list(answer[name][0])
    assert list(shown["overlaps"][0]["a"]) == list(answer["overlaps"][0]["a"])
    known = set(re.findall(r"`(\w+)`", written))
    assert {key for item in answer["overlaps"] for key in item} <= known


@pytest.mark.parametrize("width", [80, 120, 200])
def test_a_table_fits_its_width_and_says_where_and_what(said, folder, monkeypatch, width):
    monkeypatch.setattr(printing, "_PIPED", width)
    code, out, _ = said("overlaps", folder)
    assert code == 0
    assert max(map(len, out.splitlines())) <= width
    for words in ("verbatim", "100%", "a.txt", "press/b.html", "Ropes", "keeper of the east"):
        assert words in out


def test_kind_document_and_limit_narrow_what_is_listed(said, folder):
    (folder / "c.txt").write_text(f"{SHARED}\n")
    everything = json.loads(said("overlaps", folder, "--format", "json")[1])["overlaps"]
    assert len([item for item in everything if item["kind"] == "verbatim"]) == 3
    one = json.loads(said("overlaps", folder, "--format", "json", "--limit", "1")[1])["overlaps"]
    assert one == everything[:1]
    words = ("overlaps", folder, "--format", "json", "--document", "c.txt", "--document", "a.txt")
    pair = json.loads(said(*words)[1])["overlaps"]
    assert {(item["a"]["path"], item["b"]["path"]) for item in pair} == {("a.txt", "c.txt")}
    code, out, _ = said("overlaps", folder, "--format", "json", "--kind", "noisy")
    assert (code, json.loads(out)["overlaps"]) == (1, [])


def test_documents_are_listed_with_title_and_size(said, folder):
    code, out, _ = said("documents", folder, "--format", "json")
    answer = json.loads(out)
    assert code == 0
    assert [item["title"] for item in answer["documents"]][1] == "Ropes"
    code, out, _ = said("documents", folder)
    assert "press/b.html" in out


def test_a_text_comes_as_it_is_counted(said, folder):
    code, out, _ = said("text", folder, "a.txt")
    assert code == 0
    assert out == (folder / "a.txt").read_text()


def test_nothing_in_common_is_exit_code_one(said, tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.txt").write_text("Potatoes are peeled under running water.")
    code, out, _ = said("overlaps", tmp_path / "x")
    assert code == 1
    assert "share no passages" in out


def test_an_empty_folder_says_so(said, tmp_path):
    (tmp_path / "empty").mkdir()
    code, out, _ = said("overlaps", tmp_path / "empty")
    assert code == 1
    assert "no documents" in out


def test_files_that_cannot_be_read_are_named_and_the_rest_is_printed(said, folder):
    (folder / "bad.txt").write_bytes(b"\0\0\0\0")
    code, out, err = said("overlaps", folder)
    assert code == 3
    assert "verbatim" in out
    assert err.startswith("not read: bad.txt: is ")


@pytest.mark.parametrize(
    "words",
    [
        ("overlaps", "/nowhere/at/all"),
        ("overlaps",),
        ("overlaps", "FOLDER", "--format", "xml"),
        ("overlaps", "FOLDER", "--document", "nothing.txt"),
        ("text", "FOLDER", "nothing.txt"),
        ("dance",),
    ],
)
def test_wrong_use_is_exit_code_two_and_a_sentence(said, folder, words):
    code, out, err = said(*(folder if word == "FOLDER" else word for word in words))
    assert code == 2
    assert out == ""
    assert err
    assert "Traceback" not in err


def test_version_and_help(said):
    assert said("--version")[:2] == (0, f"Synoptic {__version__}\n")
    code, out, _ = said("--help")
    assert code == 0
    for command in ("overlaps", "documents", "text", "doctor"):
        assert command in out


def test_doctor_finds_nothing_wrong(said, own_folders):
    code, out, _ = said("doctor")
    assert code == 0
    assert str(own_folders / "cache") in out


def test_a_reader_of_our_output_that_goes_away_is_no_error(monkeypatch):
    def gone(*_, **__):
        raise BrokenPipeError

    monkeypatch.setattr(main, "app", gone)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(open(os.devnull, "wb", closefd=True)))  # noqa: SIM115, PTH123
    assert run_cli(["documents", "x"]) == 0
    sys.stdout.close()


def test_ctrl_c_is_an_exit_code_without_a_trace(said, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "app", stop)
    assert said("overlaps", ".") == (130, "", "")


def test_the_installed_command_works_with_processes_and_into_a_closed_pipe(folder, own_folders):
    for number in range(3):
        chosen = random.Random(number)
        words = " ".join(f"w{chosen.getrandbits(40):x}" for _ in range(34_000))
        (folder / f"long{number}.txt").write_text(f"{SHARED}\n\n{words}\n")
    command = f"{sys.executable} -m reader overlaps {folder} --format json | head -c 20"
    run = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "SYNOPTIC_HOME": str(own_folders)},
        check=False,
    )
    assert run.stdout == b'{"format": "synoptic'
    assert run.stderr == b""
