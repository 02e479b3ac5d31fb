"""Searches that a reader saved by name, and those asked last."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.search import SearchOptions
from reader.services.saved_searches import (
    LONGEST,
    MOST_ASKED,
    AskedSearch,
    SavedSearch,
    SavedSearches,
    Searches,
)

EXACT = SearchOptions(stems=False, match_case=True)


@pytest.fixture
def kept(tmp_path):
    return SavedSearches(tmp_path / "searches")


def the_file(tmp_path):
    (found,) = (tmp_path / "searches").glob("*.json")
    return found


def test_what_was_saved_and_asked_comes_back_with_its_switches(kept):
    made = (
        Searches()
        .with_asked(AskedSearch("rope bell"))
        .with_asked(AskedSearch('"the mole"', EXACT))
        .with_saved("Ropes", AskedSearch("rop*", EXACT))
    )
    kept.save("/a", made)
    assert kept.load("/a") == made
    assert kept.load("/another") == Searches()


def test_a_search_asked_again_is_the_newest_and_stands_once():
    made = Searches()
    for query in ("rope", "bell", " rope  ", "", "x" * (LONGEST + 1)):
        made = made.with_asked(AskedSearch(query))
    assert [item.query for item in made.asked] == ["rope", "bell"]
    assert made.with_asked(AskedSearch("rope", EXACT)).asked[0].options == EXACT
    assert len(made.with_asked(AskedSearch("rope", EXACT)).asked) == 3


def test_only_the_last_searches_are_remembered():
    made = Searches()
    for number in range(MOST_ASKED + 5):
        made = made.with_asked(AskedSearch(f"word{number}"))
    assert len(made.asked) == MOST_ASKED
    assert made.asked[0].query == f"word{MOST_ASKED + 4}"
    assert made.forgotten(made.asked[0]).asked[0].query == f"word{MOST_ASKED + 3}"
    assert made.forgotten().asked == ()


def test_saved_searches_are_replaced_renamed_and_taken_out_by_name():
    made = Searches().with_saved("b", AskedSearch("1")).with_saved("A", AskedSearch("2"))
    assert [item.name for item in made.saved] == ["A", "b"]
    made = made.with_saved("b", AskedSearch("3"))
    assert made.saved[1] == SavedSearch("b", AskedSearch("3"))
    assert [item.name for item in made.renamed("b", "0").saved] == ["0", "A"]
    assert [item.name for item in made.renamed("b", "A").saved] == ["A"]
    assert made.renamed("b", "  ") == made.renamed("none", "x") == made
    assert [item.name for item in made.without("A").saved] == ["b"]
    assert made.with_saved(" ", AskedSearch("3")) == made


def test_a_damaged_file_is_put_aside_and_said(kept, tmp_path):
    kept.save("/a", Searches().with_asked(AskedSearch("rope")))
    path = the_file(tmp_path)
    path.write_bytes(b"{ not json")
    found = kept.load("/a")
    assert found.asked == ()
    assert "damaged" in found.problem
    assert path.with_name(path.name + ".damaged").exists()


def test_bad_entries_are_left_out_and_the_others_stay(kept, tmp_path):
    kept.save("/a", Searches().with_asked(AskedSearch("rope")))
    path = the_file(tmp_path)
    values = json.loads(path.read_text())
    values["asked"] += [3, {"query": 7}, {"query": " "}, {"query": "bell", "stems": "no"}, None]
    values["saved"] = [{"name": "", "query": "x"}, {"name": "n"}, {"name": "ok", "query": "y"}]
    path.write_text(json.dumps(values))
    found = kept.load("/a")
    assert [item.query for item in found.asked] == ["rope", "bell"]
    assert found.asked[1].options == SearchOptions()
    assert [item.name for item in found.saved] == ["ok"]


@given(st.text(max_size=30), st.text(max_size=30), st.booleans(), st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_text_is_kept_as_it_is(tmp_path_factory, name, query, stems, case):
    kept = SavedSearches(tmp_path_factory.mktemp("s"))
    search = AskedSearch(query, SearchOptions(stems, case))
    made = Searches().with_asked(search).with_saved(name, search)
    kept.save("/a", made)
    assert kept.load("/a") == made
