"""Files of older, newer and other programs' settings: read, carried over, or put aside whole."""

import json
import shutil
from pathlib import Path

import pytest

from reader.services import settings as settings_of
from reader.services.desk import FORMAT as DESK
from reader.services.desk import Desks, DeskState
from reader.services.saved_searches import FORMAT as SEARCHES
from reader.services.saved_searches import SavedSearches, Searches
from reader.services.settings import FORMAT, STEPS, Settings, SettingsService
from reader.services.settings_groups import (
    Documents,
    Interface,
    Overlaps,
    Person,
    Reading,
    Start,
)
from reader.store.settings_file import name_for, problem_of, read_kept, write_kept

KEPT = Path(__file__).parents[1] / "data" / "settings"


@pytest.fixture
def settings_file(tmp_path):
    return tmp_path / "settings.json"


def test_a_file_of_every_version_is_kept_and_every_step_is_there():
    own = int(FORMAT.rpartition("/")[2])
    assert {f"{n}.json" for n in range(1, own + 1)} <= {item.name for item in KEPT.iterdir()}
    assert set(STEPS) == set(range(1, own))


@pytest.mark.parametrize("item", sorted(KEPT.glob("*.json")), ids=lambda item: item.stem)
def test_every_kept_file_is_read_without_a_word(item, settings_file):
    shutil.copy(item, settings_file)
    service = SettingsService(settings_file)
    assert not service.problem
    assert service.current.reading.family == "Gelasio"
    assert service.current.overlaps.minimum_words == 12
    assert not service.current.overlaps.fold_marks
    assert service.current.recent[0] == "/home/ana/bills"
    assert settings_file.exists()


def test_the_file_of_version_1_says_what_it_said_then(settings_file):
    shutil.copy(KEPT / "1.json", settings_file)
    assert SettingsService(settings_file).current == Settings(
        reading=Reading("Gelasio", 14, 1.4, 72, justified=True, hyphenated=True, theme="sepia"),
        overlaps=Overlaps(fold_marks=False, minimum_words=12),
        person=Person("Ана"),
        interface=Interface("kk"),
        start=Start(guidance=False),
        documents=Documents(reread=True, detail="authors and date"),
        recent=("/home/ana/bills", "/home/ana/press"),
        keys=(("file.open", "Ctrl+Shift+O"),),
    )


def test_what_is_no_setting_any_more_stays_in_the_file(settings_file):
    shutil.copy(KEPT / "1-first.json", settings_file)
    SettingsService(settings_file).set_reading(Reading(points=20))
    assert json.loads(settings_file.read_text())["overlaps"]["show_formulas"] is True


def test_older_files_go_through_every_step_in_order(settings_file):
    steps = {
        1: lambda found: {**found, "way": "one", "size": found["points"]},
        2: lambda found: {**found, "way": found["way"] + " two"},
    }
    settings_file.write_text('{"format": "synoptic-settings/1", "points": 14}')
    kept = read_kept(settings_file, "synoptic-settings/3", steps)
    assert not kept.problem
    assert (kept.values["way"], kept.values["size"]) == ("one two", 14)
    settings_file.write_text('{"format": "synoptic-settings/2", "way": "no"}')
    assert read_kept(settings_file, "synoptic-settings/3", steps).values["way"] == "no two"


def test_settings_of_an_older_version_come_over_and_are_written_as_of_today(
    settings_file, monkeypatch
):
    def renamed(found):
        return {**found, "reading": {**found["reading"], "points": found["reading"]["size"]}}

    monkeypatch.setattr(settings_of, "FORMAT", "synoptic-settings/2")
    monkeypatch.setattr(settings_of, "STEPS", {1: renamed})
    settings_file.write_text('{"format": "synoptic-settings/1", "reading": {"size": 22}}')
    service = SettingsService(settings_file)
    assert service.current.reading.points == 22
    service.set_group("person", Person("Ana"))
    written = json.loads(settings_file.read_text())
    assert written["format"] == "synoptic-settings/2"
    assert written["reading"]["points"] == 22


def test_an_older_file_without_a_way_to_today_is_put_aside(settings_file):
    settings_file.write_text('{"format": "synoptic-settings/1", "points": 14}')
    kept = read_kept(settings_file, "synoptic-settings/3", {2: dict})
    assert "is not of the format synoptic-settings/3" in kept.problem
    assert not kept.values
    assert "14" in settings_file.with_name("settings.json.damaged").read_text()


def test_settings_of_a_newer_version_are_put_aside_and_never_overwritten(settings_file):
    for number in range(2, 5):
        settings_file.write_text(f'{{"format": "synoptic-settings/9", "number": {number}}}')
        service = SettingsService(settings_file)
        assert service.current == Settings()
        assert "newer version of Synoptic" in service.problem
        service.set_reading(Reading(points=20))
    aside = sorted(settings_file.parent.glob("settings.json.newer*"))
    assert [json.loads(item.read_text())["number"] for item in aside] == [2, 3, 4]
    assert aside[0].name == "settings.json.newer"


def test_no_more_than_nine_files_are_put_aside(settings_file):
    for number in range(12):
        settings_file.write_text(f"[{number}")
        SettingsService(settings_file)
    assert len(list(settings_file.parent.glob("settings.json.damaged*"))) == 9


@pytest.mark.parametrize(
    "form",
    [3, None, "", "synoptic-settings", "synoptic-settings/", "synoptic-settings/x",
     "synoptic-settings/0", "synoptic-settings/١", "other/1", "other/9"],
)  # fmt: skip
def test_a_format_that_is_not_ours_is_damage(settings_file, form):
    settings_file.write_text(json.dumps({"format": form}))
    assert "is not of the format" in SettingsService(settings_file).problem
    assert settings_file.with_name("settings.json.damaged").exists()


def test_a_file_that_cannot_be_put_aside_is_said_to_be_so(settings_file, monkeypatch):
    def refuse(_path, _to):
        raise PermissionError(13, "Permission denied")

    settings_file.write_text("{")
    monkeypatch.setattr(Path, "replace", refuse)
    assert "could not be put aside: Permission denied" in SettingsService(settings_file).problem


def test_a_folder_in_the_place_of_the_file_is_said(settings_file):
    settings_file.mkdir()
    assert SettingsService(settings_file).problem


def test_a_file_far_too_large_is_not_read(settings_file):
    settings_file.write_text('{"format": "' + "x" * 4_000_001 + '"}')
    assert "is damaged" in read_kept(settings_file, FORMAT).problem


def test_looking_for_problems_moves_nothing(settings_file):
    assert not problem_of(settings_file, FORMAT)
    settings_file.write_text('{"format": "synoptic-settings/9"}')
    assert "newer version" in problem_of(settings_file, FORMAT)
    settings_file.write_text("{")
    assert problem_of(settings_file, FORMAT) == "settings.json is damaged"
    assert settings_file.exists()
    shutil.copy(KEPT / "1.json", settings_file)
    assert not problem_of(settings_file, FORMAT, STEPS)
    assert list(settings_file.parent.iterdir()) == [settings_file]


@pytest.mark.parametrize("number", [0, 2])
def test_a_desk_of_another_version_is_put_aside_and_the_corpus_has_an_empty_one(tmp_path, number):
    path = tmp_path / "desks" / f"{name_for('/c')}.json"
    write_kept(path, f"synoptic-desk/{number}", {"active": 1})
    assert Desks(tmp_path).load("/c") == DeskState()
    Desks(tmp_path).save("/c", DeskState(active=2))
    assert Desks(tmp_path).load("/c").active == 2
    suffix = "newer" if number else "damaged"
    assert json.loads(path.with_name(f"{path.name}.{suffix}").read_text())["active"] == 1


def test_named_desks_of_a_newer_version_survive_a_save_by_this_one(tmp_path):
    path = tmp_path / "desks" / f"{name_for('/c')}.named.json"
    write_kept(path, "synoptic-desks/2", {"desks": {"Bills": {"active": 1}}})
    named = Desks(tmp_path).named("/c")
    assert named.names == []
    named.save("Drafts", DeskState())
    assert "Bills" in path.with_name(f"{path.name}.newer").read_text()


def test_saved_searches_of_a_newer_version_are_said_and_kept(tmp_path):
    path = tmp_path / f"{name_for('/c')}.json"
    write_kept(path, "synoptic-searches/7", {"saved": [{"name": "x", "query": "y"}]})
    assert SEARCHES.endswith("/1")
    found = SavedSearches(tmp_path).load("/c")
    assert found.saved == Searches().saved
    assert "newer version" in found.problem
    assert '"y"' in path.with_name(f"{path.name}.newer").read_text()


def test_every_folder_there_can_be_has_a_name_of_its_own():
    folders = ["/c", "/C", "/c/", "/c/\udcff", "/c/\ud800", "", "/" + "x" * 4000]
    names = {name_for(folder) for folder in folders}
    assert len(names) == len(folders)
    assert all(name.isalnum() and len(name) == 20 for name in names)
    assert DESK == "synoptic-desk/1"
