"""The rules that keep the house in order, each shown to bite on a seeded violation."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

VIOLATIONS = {
    "The rooms are stacked": ("reader/domain/span.py", "import reader.store.cache"),
    "Only the ui room knows Qt": ("reader/services/jobs.py", "import PySide6.QtCore"),
    "The domain and the engine do no I/O": ("reader/domain/span.py", "import pathlib"),
    "Nothing opens a network connection": ("reader/services/jobs.py", "import socket"),
    "No cycles between siblings": ("reader/domain/errors.py", "import reader.domain.span"),
}


def lint_imports(folder: Path) -> tuple[int, str]:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())",
    ]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False,
                         env={"PYTHONPATH": str(folder), "PATH": "", "NO_COLOR": "1", "COLUMNS": "200"})  # fmt: skip
    return run.returncode, run.stdout + run.stderr


@pytest.fixture
def house(tmp_path):
    """A copy of the package and its contracts, to break."""
    shutil.copytree(
        ROOT / "reader", tmp_path / "reader", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_is_tried_below():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = {
        line.split('"')[1]
        for line in text.splitlines()
        if line.startswith('name = "') and " " in line[8:]
    }
    assert names - {"synoptic"} == set(VIOLATIONS)


def test_the_house_as_it_stands_keeps_its_contracts(house):
    code, said = lint_imports(house)
    assert code == 0, said


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_seeded_violation_breaks_its_contract(house, contract):
    path, line = VIOLATIONS[contract]
    with (house / path).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    code, said = lint_imports(house)
    assert code != 0
    assert f"{contract} BROKEN" in said


def imported_by(code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has loaded after ``code``."""
    code += "\nimport sys; print(*{name.split('.')[0] for name in sys.modules})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_nothing_below_the_windows_loads_qt():
    loaded = imported_by(
        "import reader.services.comparing, reader.services.opening, reader.cli.main"
    )
    assert "PySide6" not in loaded


def test_the_services_load_no_heavy_library_before_they_are_used():
    loaded = imported_by(
        "import reader.services.comparing, reader.services.opening, reader.services.settings"
    )
    assert not loaded & {"numpy", "lxml", "rapidfuzz", "charset_normalizer", "typer", "rich"}
