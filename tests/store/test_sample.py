"""The sample corpus is the reader's own to write notes into, and renewed with the application."""

import os

import pytest

from reader.store import sample
from reader.store.sample import own_sample


@pytest.fixture
def source(tmp_path, monkeypatch):
    """Make a sample corpus as an application brings it along: not to be written."""
    folder = tmp_path / "application" / "corpus"
    (folder / "press").mkdir(parents=True)
    (folder / "report.txt").write_text("The report.", encoding="utf-8")
    (folder / "press" / "excerpt.html").write_text("<p>The report.</p>", encoding="utf-8")
    (folder / "annotations").mkdir()
    (folder / "annotations" / "report.txt.yaml").write_text("not the reader's", encoding="utf-8")
    (folder / "report.txt").chmod(0o444)
    monkeypatch.setattr(sample, "sample_corpus", lambda: folder)
    return folder


def test_the_sample_is_copied_to_where_notes_can_be_kept(source, tmp_path):
    mine = own_sample(tmp_path / "state")
    assert mine.name == source.name
    assert (mine / "press" / "excerpt.html").read_text(encoding="utf-8") == "<p>The report.</p>"
    assert not (mine / "annotations").exists()
    assert os.access(mine / "report.txt", os.W_OK)
    (mine / "annotations").mkdir()
    note = mine / "annotations" / "report.txt.yaml"
    note.write_text("mine", encoding="utf-8")
    before = (mine / "report.txt").stat().st_mtime_ns
    assert own_sample(tmp_path / "state") == mine
    assert (mine / "report.txt").stat().st_mtime_ns == before
    assert note.read_text(encoding="utf-8") == "mine"


def test_a_newer_application_brings_a_newer_sample(source, tmp_path):
    mine = own_sample(tmp_path / "state")
    (source / "report.txt").chmod(0o644)
    (source / "report.txt").write_text("The report, second edition.", encoding="utf-8")
    own_sample(tmp_path / "state")
    assert (mine / "report.txt").read_text(encoding="utf-8") == "The report, second edition."


def test_where_it_cannot_be_copied_the_one_of_the_application_has_to_do(source, tmp_path):
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    assert own_sample(tmp_path / "state") == source
