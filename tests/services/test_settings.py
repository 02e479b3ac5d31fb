import json

import pytest

from reader.domain.errors import InvalidValueError
from reader.services.settings import FORMAT, RECENT_KEPT, Settings, SettingsService
from reader.services.settings_groups import Overlaps, Reading, declared


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "settings.json"


def test_what_was_set_is_there_after_a_restart(path):
    service = SettingsService(path)
    service.set_reading(Reading(family="Gelasio", points=14, theme="dark"))
    service.set_overlaps(Overlaps(fold_case=False, minimum_words=20))
    again = SettingsService(path)
    assert again.current == service.current
    assert again.current.reading.family == "Gelasio"
    assert not again.problem


def test_a_change_is_told_once_and_no_change_not_at_all():
    service = SettingsService()
    heard = []
    service.on_change(heard.append)
    service.set_reading(Reading(points=15))
    service.set_reading(Reading(points=15))
    service.forget(heard.append)
    service.set_reading(Reading(points=16))
    assert [settings.reading.points for settings in heard] == [15]


def test_a_damaged_file_gives_defaults_a_sentence_and_is_kept_aside(path):
    path.parent.mkdir()
    path.write_text('{"format": "synoptic-settings/1", "reading": {"poin')
    service = SettingsService(path)
    assert service.current == Settings()
    assert "settings.json is damaged" in service.problem
    assert path.with_name("settings.json.damaged").read_text().endswith('"poin')


def test_a_value_out_of_bounds_or_of_another_type_is_left_at_its_default(path):
    path.parent.mkdir()
    found = {"points": 4000, "measure": "wide", "line_height": 2, "theme": "pink", "family": 3}
    path.write_text(json.dumps({"format": FORMAT, "reading": found, "overlaps": {"fold_case": 0}}))
    service = SettingsService(path)
    assert service.current.reading == Reading(line_height=2.0)
    assert service.current.overlaps == Overlaps()


def test_values_of_a_newer_version_are_kept(path):
    path.parent.mkdir()
    newer = {"format": FORMAT, "reading": {"ligatures": True}, "voice": {"speed": 2}}
    path.write_text(json.dumps(newer))
    SettingsService(path).set_reading(Reading(points=20))
    kept = json.loads(path.read_text())
    assert kept["voice"] == {"speed": 2}
    assert kept["reading"]["ligatures"] is True
    assert kept["reading"]["points"] == 20


def test_a_folder_opened_again_moves_to_the_head_of_the_recent_ones(tmp_path):
    service = SettingsService()
    for name in ("a", "b", "a"):
        service.remember_corpus(tmp_path / name)
    assert service.current.recent == (str(tmp_path / "a"), str(tmp_path / "b"))
    for number in range(30):
        service.remember_corpus(tmp_path / str(number))
    assert len(service.current.recent) == RECENT_KEPT


def test_settings_that_cannot_be_written_are_in_force_and_said(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    service = SettingsService(blocked / "settings.json")
    service.set_reading(Reading(points=15))
    assert service.current.reading.points == 15
    assert "cannot be kept" in service.problem


def test_text_size_stops_at_its_bounds():
    assert Reading(points=12).larger(2).points == 14
    assert Reading(points=12).larger(-100).points == declared(Reading())["points"].minimum
    assert Reading(points=12).larger(1000).points == declared(Reading())["points"].maximum


@pytest.mark.parametrize(
    "nonsense", [{"points": 1}, {"line_height": float("nan")}, {"theme": "pink"}]
)
def test_nonsense_is_refused(nonsense):
    with pytest.raises(InvalidValueError, match="cannot be"):
        Reading(**nonsense)


@pytest.mark.parametrize("group", [Reading(), Overlaps()])
def test_every_setting_is_declared_with_a_label_and_numbers_with_bounds(group):
    for name, about in declared(group).items():
        value = getattr(group, name)
        assert about.label
        if isinstance(value, int | float) and not isinstance(value, bool):
            assert about.minimum is not None
            assert about.maximum is not None
        assert about.allows(value)


def test_a_file_that_is_not_ours_is_put_aside(path):
    path.parent.mkdir()
    for text in ("[]", '{"format": "other/1"}', "\x00", "[" * 100_000):
        path.write_text(text)
        assert SettingsService(path).problem
        assert not path.exists()
