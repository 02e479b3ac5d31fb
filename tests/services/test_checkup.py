"""What the doctor finds, in an installation that is whole and in broken ones."""

import importlib
import importlib.metadata
import json
import os
import shutil
import subprocess
import tomllib
from collections import namedtuple
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from reader.domain.errors import FormatError
from reader.services import checkup as module
from reader.services.checkup import NEEDED, RESOURCES, State, checkup, numbers
from reader.services.desk import Desks, DeskState
from reader.store.places import user_places
from reader.store.search_index import schema

ROOT = Path(__file__).parents[2]


@pytest.fixture
def places(own_folders):
    return user_places()


def found(places, about):
    return [(item.state, item.said) for item in checkup(places) if item.about == about]


def wrong(places):
    return {item.about: item.said for item in checkup(places) if item.state is State.WRONG}


def notes(places):
    return {item.about: item.said for item in checkup(places) if item.state is State.NOTE}


def test_an_installation_that_is_whole_has_nothing_wrong_and_nothing_is_left_behind(places):
    assert wrong(places) == {}
    assert not places.cache.exists()
    assert not places.settings.exists()
    assert found(places, "cache") == [(State.GOOD, str(places.cache))]


def test_the_packages_looked_at_are_those_that_the_project_declares():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {item.name: item for item in map(Requirement, project["project"]["dependencies"])}
    assert set(declared) == {item.name for item in NEEDED}
    for item in NEEDED:
        wanted = declared[item.name].specifier
        assert wanted.contains(Version(item.least))
        if item.below:
            assert not wanted.contains(Version(item.below))
        assert not any(wanted.contains(Version(version)) for version in item.not_these)
        bounds = {part.operator: part.version for part in wanted}
        assert item.least in {bounds.get(">="), bounds.get("==")}
        assert not bounds.get("<") or item.below == bounds["<"]


@pytest.mark.parametrize("item", NEEDED, ids=lambda item: item.name)
def test_a_package_that_cannot_be_imported_is_wrong(places, monkeypatch, item):
    load = importlib.import_module

    def refuse(name, *rest):
        if name == item.module:
            message = "libEGL.so.1: cannot open shared object file"
            raise ImportError(message)
        return load(name, *rest)

    monkeypatch.setattr(importlib, "import_module", refuse)
    assert list(wrong(places)) == [item.name]
    assert "libEGL.so.1" in wrong(places)[item.name]


@pytest.mark.parametrize(
    ("version", "fits"),
    [("6.7.9", False), ("6.8", True), ("6.8.0", True), ("6.10.2", True), ("6.11.0", False),
     ("6.11.1", False), ("6.11.3", True), ("6.12.0", False), ("7", False)],
)  # fmt: skip
def test_a_version_that_does_not_fit_is_wrong_and_which_would_is_said(
    places, monkeypatch, version, fits
):
    told = importlib.metadata.version
    monkeypatch.setattr(
        importlib.metadata,
        "version",
        lambda name: version if name == "PySide6-Essentials" else told(name),
    )
    assert (wrong(places) == {}) is fits
    if not fits:
        said = wrong(places)["PySide6-Essentials"]
        assert said == (
            f"{version} does not fit; install 6.8 or newer, below 6.12, not 6.11.0 or 6.11.1"
        )


def test_a_bundle_knows_no_versions_and_is_whole(places, monkeypatch):
    def unknown(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", unknown)
    assert wrong(places) == {}
    assert found(places, "numpy") == [(State.GOOD, "there")]


def test_versions_are_compared_as_numbers():
    assert numbers("6.11.0rc1") == numbers("6.11") == (6, 11)
    assert numbers("3.54.1.0") == (3, 54, 1)
    assert numbers("10.2") > numbers("9.99")
    assert numbers("") == numbers("x.1") == ()
    assert numbers("2rc1.5") == (2,)


@pytest.mark.parametrize("name", RESOURCES)
def test_a_file_that_is_missing_is_named(places, monkeypatch, name):
    def look(wanted):
        if wanted == name:
            message = f"the application's own file resources/{name} is missing"
            raise FormatError(message)

    monkeypatch.setattr(module, "resource", look)
    assert name in wrong(places)["files"]


def test_a_missing_manual_and_sample_corpus_are_both_said(places, monkeypatch):
    def lost(what):
        def look():
            raise FormatError(what)

        return look

    monkeypatch.setattr(module, "manual", lost("the manual is missing"))
    monkeypatch.setattr(module, "sample_corpus", lost("the corpus is missing"))
    assert [said for _, said in found(places, "files")] == [
        "the manual is missing",
        "the corpus is missing",
    ]


def test_a_folder_that_cannot_be_made_is_wrong(places):
    places.state.parent.joinpath("cache").write_text("in the way")
    assert str(places.cache) in wrong(places)["cache"]
    assert "cannot be written" in wrong(places)["cache"]


def test_a_disk_that_is_nearly_full_is_worth_a_note(places, monkeypatch):
    usage = namedtuple("usage", "total used free")
    for free, said in ((499_999_999, True), (500_000_000, False)):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path, free=free: usage(10**9, 0, free))
        assert ("cache" in notes(places)) is said
        assert wrong(places) == {}
    assert "settings" not in notes(places)


def test_settings_that_are_damaged_are_said_and_stay_where_they_are(places):
    places.settings.mkdir(parents=True)
    own = places.settings / "settings.json"
    own.write_text("{")
    assert "settings.json is damaged" in wrong(places)["your settings"]
    assert own.read_text() == "{"
    own.write_text('{"format": "synoptic-settings/1"}')
    assert wrong(places) == {}


def test_damaged_desks_and_searches_and_what_was_put_aside_are_notes(places):
    Desks(places.state).save("/good", DeskState())
    Desks(places.state).named("/good").save("Bills", DeskState())
    assert "desks" not in notes(places)
    (places.state / "desks" / "bad.json").write_text("[")
    (places.state / "desks" / "bad.named.json").write_text('{"format": "synoptic-desks/2"}')
    (places.state / "searches").mkdir()
    (places.state / "searches" / "bad.json").write_text("\xff")
    (places.state / "desks" / "old.json.damaged-2").write_text("")
    said = [text for _, text in found(places, "desks")]
    assert len(said) == 3
    assert any("newer version" in text for text in said)
    assert notes(places)["put aside"].endswith("old.json.damaged-2")


def test_reports_of_faults_are_counted_and_the_log_is_named(places):
    assert not found(places, "log")
    for name in ("crash-20260102.txt", "crash-20260101.txt"):
        path = places.state / "reports" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    log = places.state / "logs" / "synoptic.log"
    log.parent.mkdir()
    log.write_text("")
    assert notes(places)["reports of faults"].startswith("2 in ")
    assert notes(places)["reports of faults"].endswith("the newest crash-20260102.txt")
    assert found(places, "log") == [(State.GOOD, str(log))]


@pytest.mark.parametrize(
    ("output", "code", "state"),
    [(b"Noto Serif\nNoto Serif\nGelasio\n", 0, State.GOOD), (b"\n", 0, State.NOTE), (b"", 1, None)],
)
def test_fontconfig_is_asked_for_the_letters_of_kazakh(places, monkeypatch, output, code, state):
    class Run:
        stdout, returncode = output, code

    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/fc-list")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: Run)
    said = found(places, "fonts")
    assert [item for item, _ in said] == ([] if state is None else [state])
    assert state is not State.GOOD or said[0][1].startswith("2 with")


def test_without_fontconfig_or_when_it_hangs_nothing_is_said_of_fonts(places, monkeypatch):
    def hang(*_, **__):
        command = "fc-list"
        raise subprocess.TimeoutExpired(command, 10)

    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/fc-list")
    monkeypatch.setattr(subprocess, "run", hang)
    assert not found(places, "fonts")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert not found(places, "fonts")


def test_without_a_screen_that_is_a_note(places, monkeypatch):
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(module.sys, "platform", "linux")
    assert "in the terminal" in notes(places)["screen"]
    monkeypatch.setitem(os.environ, "DISPLAY", ":0")
    assert "screen" not in notes(places)


def test_an_sqlite_without_full_text_search_is_wrong(places, monkeypatch):
    monkeypatch.setattr(schema, "_TABLES", "create virtual table t using fts9 (a)")
    assert "no such module: fts9" in wrong(places)["full-text search"]


def test_the_command_prints_json_and_ends_with_1_where_something_is_wrong(
    places, monkeypatch, capfdbinary
):
    from reader.cli.main import run_cli

    assert run_cli(["doctor", "--format", "json"]) == 0
    told = json.loads(capfdbinary.readouterr().out)
    assert told["format"] == "synoptic-doctor/1"
    assert told["cache"] == str(places.cache)
    assert {"about": "rich", "state": "good"}.items() <= next(
        item for item in told["findings"] if item["about"] == "rich"
    ).items()
    places.settings.mkdir(parents=True)
    (places.settings / "settings.json").write_text("{")
    assert run_cli(["doctor"]) == 1
    out = capfdbinary.readouterr().out.decode()
    assert "wrong your settings" in out
    assert out.endswith("One thing is wrong.\n")
