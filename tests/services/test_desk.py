import json

import pytest

from reader.services.desk import Desks, DeskState, PaneState


@pytest.fixture
def desks(tmp_path):
    return Desks(tmp_path)


STATE = DeskState(
    panes=(PaneState("d-1", 77756), PaneState("d-2")),
    active=1,
    locked=False,
    overlap="o-1",
    window="AdnQywAD",
    splitters={"panes": "AAAA"},
    hidden_layers=("hits",),
)


def test_a_desk_comes_back_as_it_was_left(desks):
    desks.save("/corpora/one", STATE)
    assert desks.load("/corpora/one") == STATE


def test_each_corpus_has_its_own_desk(desks):
    desks.save("/corpora/one", STATE)
    assert desks.load("/corpora/two") == DeskState()


@pytest.mark.parametrize(
    "found",
    [
        {"panes": "all"},
        {"panes": [None, {"document": 3}, {"offset": 3}], "active": -4, "locked": 1},
        {"splitters": [1], "window": 3, "overlap": {}, "hidden_layers": {"a": 1}},
    ],
)
def test_damaged_values_are_left_out(desks, tmp_path, found):
    desks.save("/corpora/one", STATE)
    (path,) = (tmp_path / "desks").iterdir()
    path.write_text(json.dumps({"format": "synoptic-desk/1", **found}))
    assert desks.load("/corpora/one") == DeskState()


def test_a_truncated_file_is_an_empty_desk(desks, tmp_path):
    desks.save("/corpora/one", STATE)
    (path,) = (tmp_path / "desks").iterdir()
    path.write_bytes(path.read_bytes()[:40])
    assert desks.load("/corpora/one") == DeskState()


def test_no_more_panes_than_the_desk_has_come_back(desks):
    desks.save("/c", DeskState(panes=tuple(PaneState(f"d-{n}") for n in range(9))))
    assert len(desks.load("/c").panes) == 4


def test_a_folder_whose_name_is_not_unicode_has_a_desk(desks):
    desks.save("/c/\udcff", DeskState(active=1))
    assert desks.load("/c/\udcff").active == 1
