"""Names, first lines and notices: what makes the house easy to find one's way in."""

import ast
import tomllib
from collections import Counter
from pathlib import Path

from tests import locking

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "reader").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}


def test_every_file_says_in_its_first_line_what_it_is_for():
    silent = []
    for path in SOURCES:
        said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        if not said or len(said.splitlines()[0]) < 15:
            silent.append(path.name)
    assert not silent


def test_no_file_has_a_name_that_says_nothing():
    assert not [path for path in SOURCES if VAGUE & set(path.stem.split("_"))]


def test_nothing_is_switched_off_without_a_reason():
    for path in SOURCES:
        for line in path.read_text(encoding="utf-8").splitlines():
            assert "type: ignore" not in line, path
            assert "pyright: ignore" not in line, path
            if "noqa" in line:
                assert line.partition("noqa:")[2].count(" - "), f"{path}: say why: {line}"


def test_the_locks_are_made_from_what_the_project_declares():
    for name, text in locking.wanted().items():
        assert (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8") == text
        lock = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        pinned = Counter(
            line.split("==")[0].lower() for line in lock.splitlines() if "==" in line[:60]
        )
        for line in text.splitlines():
            if not line.startswith(("#", "-r")):
                wanted = line.split(">")[0].split("=")[0].lower()
                assert pinned[wanted], f"{wanted} is not in {name}.txt: run make lock"


def test_no_licence_in_the_lock_forbids_the_bundle():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    banned = {"pymupdf", "ebooklib", "pyside6", "pyside6-addons", "pyqt6"}
    names = {line.split(">")[0].lower() for line in project["project"]["dependencies"]}
    assert not names & banned
