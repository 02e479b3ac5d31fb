"""A dialog begins where the reader keeps documents, never among the application's own files."""

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from reader.store.resources import sample_corpus
from reader.ui.desk.starting_folder import starting_folder


@pytest.fixture
def sample(tmp_path):
    return tmp_path / "application" / "corpus"


def test_the_sample_corpus_is_no_place_to_begin(sample, tmp_path, monkeypatch):
    mine = tmp_path / "papers" / "harbour"
    for folder in (sample, mine, tmp_path / "documents"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda *_: str(tmp_path / "documents"))
    assert starting_folder((str(sample),), sample) == str(tmp_path / "documents")
    assert starting_folder((str(sample_corpus()),), sample) == str(tmp_path / "documents")
    assert starting_folder((str(sample), str(mine)), sample) == str(tmp_path / "papers")
    assert starting_folder((str(tmp_path / "gone" / "x"), str(mine)), sample) == str(
        tmp_path / "papers"
    )
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda *_: str(tmp_path / "none"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert starting_folder((), sample) == str(tmp_path)


def test_the_first_folder_is_looked_for_among_the_readers_documents(bench, tmp_path, monkeypatch):
    window = bench.window()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda *_: str(tmp_path))
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *words: asked.append(words) or ""
    )
    window.desk.actions()["file.open"].trigger()
    assert asked[0][2] == str(tmp_path)
    assert not asked[0][3]  # not folders only: one knows a folder by its files
