"""Searching from a terminal."""

import csv
import io
import json
import sys

import openpyxl
import pytest

from reader.cli.main import run_cli
from reader.services.search_indexing import index_path
from reader.store.places import user_places


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "corpus"
    (made / "press").mkdir(parents=True)
    (made / "a.txt").write_text("Of the bells 😀\n\nThe rope had frozen, and the bells rang.\n")
    (made / "press" / "b.html").write_text("<h1>Ropes</h1><p>=A rope and a bell.</p>")
    return made


@pytest.fixture
def said(capfdbinary):
    def say(*words):
        code = run_cli([str(word) for word in words])
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return say


def test_search_as_json_names_the_places_in_code_points(said, folder):
    code, out, err = said("search", folder, '"the bells" OR rope', "--format", "json")
    answer = json.loads(out)
    assert (code, err, answer["format"]) == (0, "", "synoptic-search/1")
    by_path = {item["path"]: item for item in answer["documents"]}
    text = (folder / "a.txt").read_text()
    hits = [hit for hit in by_path["a.txt"]["hits"] if hit["field"] != "title"]
    found = {text[hit["start"] : hit["end"]] for hit in hits}
    assert found == {"the bells", "rope"}
    assert len(hits) == 3
    assert by_path["a.txt"]["snippets"][-1]["snippet"] in text
    assert by_path["press/b.html"]["score"] >= 0
    assert answer["found"] == 2


def test_search_as_a_table_shows_the_hits(said, folder):
    code, out, _ = said("search", folder, "froz*")
    assert code == 0
    assert "a.txt" in out
    assert "had frozen" in out


def test_nothing_found_is_said_with_what_there_is_instead(said, folder):
    code, out, err = said("search", folder, "frozne")
    assert code == 1
    assert "Nothing was found" in out
    assert "frozen" in err


def test_a_query_that_is_not_understood_says_what_was_ignored(said, folder):
    code, _, err = said("search", folder, "rope AND")
    assert code == 0
    assert "“AND” has nothing to work on" in err


def test_a_concordance_has_a_line_for_every_hit(said, folder):
    code, out, _ = said("concordance", folder, "bell", "--format", "json", "--sort", "left")
    answer = json.loads(out)
    assert (code, answer["format"], answer["count"]) == (0, "synoptic-concordance/1", 4)
    text = (folder / "a.txt").read_text()
    for line in answer["lines"]:
        if line["path"] == "a.txt" and line["field"] != "title":
            assert line["left"] + line["word"] + line["right"] in text
            assert text[line["start"] : line["end"]] == line["word"]
    assert [line["left"].split()[-1] for line in answer["lines"]] == ["a", "the", "the", "the"]


def test_a_concordance_for_a_spreadsheet_runs_nothing(said, folder):
    _, out, _ = said("concordance", folder, "rope", "--format", "csv", "--width", "5")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["word"] for row in rows if row["field"] == "body"] == ["rope", "rope"]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]


def test_a_concordance_can_be_counted(said, folder):
    _, out, _ = said("concordance", folder, "bell", "--frequencies")
    assert out.splitlines() == ["bells\t3", "bell\t1"]
    _, out, _ = said("concordance", folder, "bell", "--collocates", "--format", "json")
    assert {"word": "the", "count": 4} in [
        {"word": item["word"], "count": item["count"]} for item in json.loads(out)["collocates"]
    ]


def test_a_damaged_index_is_made_anew(said, folder):
    said("search", folder, "rope")
    path = index_path(user_places().cache, str(folder))
    assert path.exists()
    path.write_bytes(b"damage" * 9999)
    code, out, err = said("search", folder, "frozen")
    assert code == 0
    assert "a.txt" in out
    assert "made anew" in err


def test_annotations_are_searched_by_their_tags(said, folder):
    said(
        "annotations", "add", folder, "a.txt", "--quote", "frozen", "--note", "icy", "--tag", "x/y"
    )
    code, out, _ = said("search", folder, "tag:y icy", "--format", "json")
    assert code == 0
    (found,) = json.loads(out)["documents"]
    assert [hit["field"] for hit in found["hits"]] == ["note"]


@pytest.fixture
def copied(folder):
    passage = (
        "The keeper of the east mole wrote in his book that the rope had frozen quite through,"
        " and that he had not dared to cut it, for a cut rope would have had to be paid for out"
        " of his own wages, which the harbour council had not raised for eleven winters. "
    )
    (folder / "a.txt").write_text("Of the ferry.\n\n" + passage + "\n\nThe wages are frozen.\n")
    (folder / "copy.txt").write_text("It is said:\n\n" + passage)
    return folder


def test_copies_of_a_passage_are_folded_where_that_is_asked_for(said, copied):
    _, whole, _ = said("search", copied, "frozen", "--format", "json")
    assert {item["path"] for item in json.loads(whole)["documents"]} == {"a.txt", "copy.txt"}
    code, out, _ = said("search", copied, "=wages", "--fold-copies", "--format", "json")
    answer = json.loads(out)
    assert (code, answer["found"], answer["folded"]) == (0, 2, 1)
    (kept,) = answer["documents"]
    assert sum(hit.get("copies", 0) for hit in kept["hits"]) == 1
    _, table, _ = said("search", copied, "=wages", "--fold-copies")
    assert "1 copy elsewhere" in table
    assert "1 more document has only copies of these." in table


def test_a_concordance_folds_copies_too(said, copied):
    _, out, _ = said("concordance", copied, "dared", "--fold-copies", "--format", "json")
    (line,) = json.loads(out)["lines"]
    assert line["copies"] == 1
    assert "×2" in said("concordance", copied, "dared", "--fold-copies")[1]


def test_facets_are_printed_where_they_are_asked_for(said, folder):
    _, out, _ = said("search", folder, "bell OR rope", "--facets")
    assert "hits by document" in out
    assert "a.txt" in out.split("hits by document")[1]
    _, out, _ = said("search", folder, "bell", "--facets", "--format", "json")
    assert json.loads(out)["facets"]["documents"] == {"a.txt": 3, "press/b.html": 1}
    _, out, _ = said("search", folder, "bell", "--format", "json")
    assert "documents" not in json.loads(out)["facets"]


def test_a_concordance_becomes_a_workbook_without_formulas(folder, capfdbinary):
    assert run_cli(["concordance", str(folder), "rope", "--format", "xlsx"]) == 0
    sys.stdout.flush()
    sheet = openpyxl.load_workbook(io.BytesIO(capfdbinary.readouterr().out)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["path", "field", "start", "end", "left", "word", "right"]
    assert {row[5].casefold() for row in rows[1:]} == {"rope", "ropes"}
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_a_workbook_of_counts_is_refused_with_a_sentence(said, folder):
    code, _, err = said("concordance", folder, "rope", "--collocates", "--format", "xlsx")
    assert code == 2
    assert "workbook" in err
