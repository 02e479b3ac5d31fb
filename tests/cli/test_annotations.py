"""Annotations in a terminal."""

from __future__ import annotations

import json
import sys

import pytest

from reader.cli.main import run_cli
from reader.store.annotations.entries import ORDER
from reader.store.annotations.reading import FORMAT, read_bytes
from reader.store.resources import resource

TEXT = "Of the bells\n\nThe rope had frozen through, and he had not dared to cut it.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "")
    made = tmp_path / "corpus"
    (made / "press").mkdir(parents=True)
    (made / "a.txt").write_text(TEXT)
    (made / "press" / "b.txt").write_text("Another text about ropes and bells.\n")
    return made


@pytest.fixture
def said(capfdbinary):
    def say(*words):
        code = run_cli(["annotations", *(str(word) for word in words)])
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return say


def listed(said, folder, *options):
    code, out, err = said("list", folder, "--format", "json", *options)
    return code, json.loads(out) if out else None, err


def test_what_is_added_is_listed(said, folder):
    code, out, _ = said("add", folder, "a.txt", "--quote", "frozen through", "--note", "no: why?",
                        "--tag", "claim/contested", "--author", "Ana")  # fmt: skip
    assert code == 0
    code, answer, _ = listed(said, folder)
    (entry,) = answer["annotations"]
    assert code == 0
    assert entry["id"] == out.strip()
    assert (entry["path"], entry["quote"], entry["note"]) == ("a.txt", "frozen through", "no: why?")
    assert (entry["kind"], entry["by"], entry["orphan"]) == ("note", "Ana", False)
    assert TEXT[slice(*entry["at"])] == "frozen through"
    assert entry["file"] == "a.txt.ana.yaml"
    code, out, _ = said("list", folder)
    assert "frozen through" in out
    assert "#claim/contested" in out


def test_places_and_whole_documents_can_be_annotated(said, folder):
    assert said("add", folder, "a.txt", "--at", "0-2")[0] == 0
    assert said("add", folder, "a.txt", "--note", "all of it")[0] == 0
    _, answer, _ = listed(said, folder, "--document", "a.txt")
    assert [e["kind"] for e in answer["annotations"]] == ["document-note", "highlight"]
    assert listed(said, folder, "--document", "press/b.txt")[0] == 1
    assert listed(said, folder, "--text", "ALL")[1]["annotations"][0]["note"] == "all of it"


@pytest.mark.parametrize(
    "options", [("x.txt",), ("a.txt", "--at", "9-3"), ("a.txt", "--quote", "the zebra"),
                ("a.txt", "--at", "0-99999")],
)  # fmt: skip
def test_what_cannot_be_placed_is_wrong_use(said, folder, options):
    assert said("add", folder, *options)[0] == 2
    assert not (folder / "annotations").exists()


def test_check_explains_each_problem_with_its_line(said, folder):
    said("add", folder, "a.txt", "--quote", "frozen through")
    assert said("check", folder)[:2] == (0, "1 annotations, 0 findings\n")
    path = folder / "annotations" / "a.txt.yaml"
    path.write_text(path.read_text() + "  - {id: x, at: [3]}\n  - {id: y, reply-to: nobody}\n")
    (folder / "annotations" / "lost.yaml").write_text("annotations: [{id: z, note: hm}]\n")
    (folder / "annotations" / "a.txt (1).yaml").write_text("annotations: []\n")
    code, out, _ = said("check", folder)
    assert code == 3
    assert "annotations/a.txt.yaml:11: at must be [start, end]" in out
    assert "y: answers nobody, which is not there" in out
    assert "z: no document of the corpus is named" in out
    assert "made this copy of a.txt.yaml; merge it" in out
    answer = json.loads(said("check", folder, "--format", "json")[1])
    assert {item["serious"] for item in answer["findings"]} == {True, False}
    assert listed(said, folder)[0] == 3


def test_copies_are_merged(said, folder):
    said("add", folder, "a.txt", "--quote", "frozen through")
    path = folder / "annotations" / "a.txt.yaml"
    copy = path.with_name("a.txt (1).yaml")
    copy.write_text(path.read_text().replace("color: yellow", "color: pink\n    note: mine"))
    code, out, _ = said("merge", folder)
    assert code == 0
    assert "merged a.txt (1).yaml" in out
    assert not copy.exists()
    (entry,) = read_bytes(path.read_bytes()).values.values()
    assert entry.note == "mine"
    assert said("merge", folder)[0] == 1


def test_annotations_are_carried_to_a_changed_document(said, folder):
    said("add", folder, "a.txt", "--quote", "had not dared")
    assert said("carry", folder)[0] == 1
    (folder / "a.txt").write_text("A new first line.\n\n" + TEXT)
    assert "a.txt has changed since; carry it" in said("check", folder)[1]
    code, out, _ = said("carry", folder, "--format", "json")
    ((item,),) = [document["items"] for document in json.loads(out)["documents"]]
    assert code == 0
    assert (item["status"], item["quote"]) == ("same", "had not dared")
    assert said("carry", folder, "--accept")[1] == "a.txt: 1 in place\n"
    assert said("check", folder)[0] == 0
    (entry,) = listed(said, folder)[1]["annotations"]
    assert (folder / "a.txt").read_text()[slice(*entry["at"])] == "had not dared"


def test_the_schema_knows_every_key_that_is_written():
    schema = json.loads(resource("schemas/annotations.schema.json").read_text())
    assert schema["properties"]["format"]["const"] == FORMAT
    defined = schema["$defs"]
    known = {key for part in defined.values() for key in part.get("properties", {})}
    assert known == set(ORDER)


def test_annotations_of_another_program_are_imported(said, folder, tmp_path):
    file = tmp_path / "a.md"
    file.write_text("---\nsource: a.txt\n---\n> frozen through\n\nreally? #doubt\n\n> a zebra\n")
    code, out, _ = said("import", folder, file)
    assert code == 0
    assert out == "2 imported, 1 of 2 without a place, 0 of documents that are not here\n"
    answer = listed(said, folder)[1]["annotations"]
    assert {(e["quote"], e["orphan"]) for e in answer} == {
        ("frozen through", False),
        ("a zebra", True),
    }
    assert said("import", folder, tmp_path / "none.md")[0] == 2


def test_an_annotation_is_answered_and_its_answer_listed(said, folder):
    _, out, _ = said("add", folder, "a.txt", "--quote", "frozen", "--author", "Ana")
    key = out.strip()
    code, out, _ = said("reply", folder, key, "no, it had not", "--author", "Bo")
    assert code == 0
    _, answer, _ = listed(said, folder, "--kind", "reply")
    (reply,) = answer["annotations"]
    assert (reply["id"], reply["reply_to"], reply["by"]) == (out.strip(), key, "Bo")
    code, _, err = said("reply", folder, "a-none", "what?")
    assert code == 2
    assert "a-none" in err


def test_a_list_takes_every_filter_of_the_window(said, folder):
    said("add", folder, "a.txt", "--quote", "rope", "--color", "pink", "--author", "Ana")
    said("add", folder, "a.txt", "--quote", "frozen", "--tag", "t", "--author", "Bo")

    def found(*options):
        _, answer, _ = listed(said, folder, *options)
        return {entry["quote"] for entry in answer["annotations"]}

    assert found("--color", "pink") == {"rope"}
    assert found("--author", "Bo") == {"frozen"}
    assert found("--untagged") == {"rope"}
    assert found("--kind", "highlight") == {"rope", "frozen"}
    assert found("--since", "2999") == set()
    assert found("--until", "2999-01-01") == {"rope", "frozen"}
    assert found("--relation", "see-also") == set()


def test_without_an_author_the_name_from_the_settings_is_taken(said, folder, own_folders):
    path = own_folders / "settings" / "settings.json"
    path.parent.mkdir()
    path.write_text('{"format": "synoptic-settings/1", "person": {"author": "Ana B."}}')
    said("add", folder, "a.txt", "--quote", "rope")
    _, answer, _ = listed(said, folder)
    assert (answer["annotations"][0]["by"], answer["annotations"][0]["file"]) == (
        "Ana B.", "a.txt.ana-b.yaml",
    )  # fmt: skip
