import subprocess
import sys
from pathlib import Path

import pytest

from reader.domain.errors import FormatError
from reader.store import resources
from reader.store.places import user_places
from reader.store.resources import resource, sample_corpus


def test_one_variable_moves_everything_of_a_person(own_folders):
    places = user_places()
    for folder in (places.cache, places.settings, places.state):
        assert folder.is_relative_to(own_folders)


def test_without_it_the_platforms_own_folders_are_used(monkeypatch):
    monkeypatch.delenv("SYNOPTIC_HOME")
    places = user_places()
    assert "synoptic" in places.cache.parts
    assert len({places.cache, places.settings}) == 2


def test_the_themes_are_found_from_a_checkout():
    assert resource("themes/light.toml").is_file()


def test_a_resource_that_is_not_there_is_named():
    with pytest.raises(FormatError, match=r"resources/themes/pink\.toml"):
        resource("themes/pink.toml")


def test_the_sample_corpus_is_found_from_a_checkout():
    assert sample_corpus().is_dir()


def test_a_wheel_and_a_bundle_are_looked_at_first(tmp_path, monkeypatch):
    package = tmp_path / "reader"
    (package / "_resources").mkdir(parents=True)
    (package / "_resources" / "a.toml").write_text("")
    (package / "_corpus").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resource("a.toml") == package / "_resources" / "a.toml"
    assert sample_corpus() == package / "_corpus"
    bundle = tmp_path / "bundle"
    (bundle / "resources").mkdir(parents=True)
    (bundle / "resources" / "a.toml").write_text("")
    monkeypatch.setattr(sys, "_MEIPASS", str(bundle), raising=False)
    assert resource("a.toml") == bundle / "resources" / "a.toml"


def test_a_missing_sample_corpus_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "reader")
    with pytest.raises(FormatError, match="install"):
        sample_corpus()


@pytest.mark.parametrize(
    "module",
    [
        "reader.services.settings",
        "reader.services.desk",
        "reader.services.workers",
        "reader.store.resources",
        "reader.store.places",
        "reader.store.settings_file",
    ],
)
def test_what_the_first_paint_needs_loads_nothing_heavy(module):
    heavy = "{'numpy', 'lxml', 'rapidfuzz', 'yaml', 'typer', 'rich', 'charset_normalizer'}"
    code = f"import sys, {module}; found = set(sys.modules) & {heavy}; assert not found, found"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


@pytest.mark.parametrize("module", ["opening", "comparing", "reading", "candidates", "pair_work"])
def test_services_leave_the_engine_and_the_parsers_for_when_they_are_needed(module):
    heavy = "{'numpy', 'lxml', 'rapidfuzz', 'charset_normalizer', 'PySide6'}"
    code = f"import sys, reader.services.{module}; found = set(sys.modules) & {heavy}; assert not found, found"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
