"""How the program starts: which way, in which order, and what comes back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import reader.app
from reader.services.settings import SettingsService
from reader.store.places import user_places
from reader.store.sample import own_sample

ROOT = Path(__file__).parents[2]


def start(tmp_path, *words, **environment):
    held = {
        k: v
        for k, v in os.environ.items()
        if k not in {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    }
    held |= {"PYTHONPATH": str(ROOT), "SYNOPTIC_HOME": str(tmp_path / "home"), **environment}
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, words)],
        env=held,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    shared = " ".join(f"word{n}" for n in range(60))
    for name in ("one", "two"):
        other = " ".join(f"{name}{n}" for n in range(90))
        (folder / f"{name}.txt").write_text(f"{other}\n\n{shared}\n\n{other}\n", encoding="utf-8")
    return folder


def test_without_a_screen_it_says_so_and_lists_the_overlaps(tmp_path, folder):
    done = start(tmp_path, folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("There is no screen")
    assert "one.txt" in done.stdout
    assert "word0 word1" in done.stdout
    assert "verbatim" in done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are named so on Linux")
def test_a_screen_that_cannot_be_reached_is_no_screen(tmp_path, folder):
    done = start(tmp_path, folder, DISPLAY=":987")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("There is no screen")
    assert "Aborted" not in done.stderr


def test_a_smoke_start_shows_the_window_takes_its_picture_and_ends(tmp_path, folder):
    picture = tmp_path / "desk.png"
    done = start(tmp_path, folder, QT_QPA_PLATFORM="offscreen", SYNOPTIC_SMOKE=str(picture))
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 10_000
    assert "Traceback" not in done.stderr


def test_a_word_of_the_command_line_goes_to_the_terminal(monkeypatch):
    heard = []
    monkeypatch.setattr("reader.app._terminal", lambda words: heard.append(words) or 3)
    assert reader.app.main(["synoptic", "overlaps", "x"]) == 3
    assert reader.app.main(["synoptic", "--version"]) == 3
    assert heard == [["overlaps", "x"], ["--version"]]


def opened(words, settings=None):
    destination, said = reader.app._first(
        [str(word) for word in words], settings or SettingsService()
    )
    return destination.folder, destination.file, said


def test_a_file_means_its_folder_with_that_file_in_hand(folder):
    assert opened([folder / "one.txt"]) == (folder, folder / "one.txt", "")
    assert opened([folder]) == (folder, None, "")


def test_the_last_corpus_is_opened_again_and_the_sample_when_there_is_none(tmp_path, folder):
    settings = SettingsService()
    assert opened([], settings) == (own_sample(user_places().state), None, "")
    settings.remember_corpus(tmp_path / "gone")
    assert opened([], settings) == (own_sample(user_places().state), None, "")
    settings.remember_corpus(folder)
    assert opened([], settings) == (folder, None, "")
    assert opened([tmp_path], settings) == (tmp_path, None, "")


def test_a_link_that_leads_nowhere_opens_what_was_open_and_says_so(folder):
    settings = SettingsService()
    settings.remember_corpus(folder)
    shown, file, said = opened(["synoptic://unheard-of/a.txt"], settings)
    assert (shown, file) == (folder, None)
    assert "unheard-of" in said
    assert opened([f"synoptic://{folder.name}/one.txt"], settings) == (
        folder,
        folder / "one.txt",
        "",
    )


def test_the_window_is_painted_before_anything_heavy_is_imported(tmp_path):
    code = """
import os, sys
import reader.app
from reader.ui.main_window import MainWindow
def painted(self):
    print(sorted({"numpy", "lxml", "qtawesome", "rapidfuzz", "typer", "rich", "yaml"} & set(sys.modules)))
    print([name for name in sys.modules if name.startswith("reader.engine")])
    sys.stdout.flush()
    os._exit(0)
MainWindow._furnish_soon = painted
reader.app.main(["synoptic"])
"""
    held = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    held["SYNOPTIC_HOME"] = str(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=held,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split("\n")[:2] == ["[]", "[]"], done.stderr
