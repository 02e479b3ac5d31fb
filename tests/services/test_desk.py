import json

import pytest

from reader.domain.errors import InvalidValueError
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


FULL = DeskState(
    panes=(PaneState("d-1", 5, "a/one.txt", 3), PaneState("d-2", 0, "two.txt", -2)),
    hidden_parts=("passage",),
    page="matrix",
    columns={"overlaps": {2: 190}},
    filters={"kind": "edited", "overlaps": {"words": 12}},
)


def test_named_desks_are_kept_for_their_corpus_renamed_and_deleted(desks):
    named = desks.named("/corpora/one")
    named.save("  Press   and report ", FULL)
    named.save("Drafts", STATE)
    assert desks.named("/corpora/one").names == ["Drafts", "Press and report"]
    assert desks.named("/corpora/one").load("Press and report") == FULL
    assert desks.named("/corpora/two").names == []
    assert desks.load("/corpora/one") == DeskState()
    named.rename("Drafts", "Bills")
    assert named.load("Bills") == STATE
    assert named.load("Drafts") is None
    named.rename("nobody", "somebody")
    named.delete("Bills")
    named.delete("Bills")
    assert named.names == ["Press and report"]


def test_a_desk_without_a_name_is_refused_and_a_long_one_cut(desks):
    named = desks.named("/c")
    with pytest.raises(InvalidValueError):
        named.save(" \n", STATE)
    named.save("x" * 300, STATE)
    assert [len(name) for name in named.names] == [80]


def test_a_damaged_desk_costs_itself_alone(desks, tmp_path):
    named = desks.named("/c")
    named.save("good", FULL)
    (path,) = (tmp_path / "desks").glob("*.named.json")
    kept = json.loads(path.read_text())
    kept["desks"] |= {
        "bad": 3,
        "odd": {
            "panes": [{"document": "d-1", "larger": "x", "path": 3}],
            "columns": {"overlaps": {"2": -1, "x": 9, "9999": 9}, "hits": 3},
            "filters": [],
            "page": 3,
            "hidden_parts": "all",
        },
    }
    path.write_text(json.dumps(kept))
    assert named.names == ["good", "odd"]
    assert named.load("odd") == DeskState(panes=(PaneState("d-1"),))
    assert named.load("good") == FULL
    path.write_bytes(path.read_bytes()[:50])
    assert named.names == []
    named.save("new", STATE)
    assert named.names == ["new"]
