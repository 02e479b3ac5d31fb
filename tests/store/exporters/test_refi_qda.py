"""REFI-QDA: the rules of its schema, written as a test, and our own import of it."""

import io
import re
import zipfile

import pytest
from lxml import etree

from reader.domain.excerpt import ExportOptions, MarkedText
from reader.store.exchange.registry import read_foreign
from reader.store.exporters import refi_qda
from tests.store.exporters import made_exports as made

NS = "{urn:QDA-XML:project:1.0}"
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
SAID = {"creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"}
# element: children in the order of the schema, attributes it must have, attributes it may have
RULES = {
    "Project": (
        ["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs",
         "Description", "NoteRef"],
        {"name"}, {"origin", "basePath", "creatingUserGUID", "creationDateTime"}),
    "Users": (["User"], set(), set()),
    "User": ([], {"guid"}, {"name", "id"}),
    "CodeBook": (["Codes", "Sets"], set(), set()),
    "Codes": (["Code"], set(), set()),
    "Code": (["Description", "NoteRef", "Code"], {"guid", "name", "isCodable"}, {"color"}),
    "Sources": (["TextSource"], set(), set()),
    "TextSource": (
        ["PlainTextContent", "Description", "PlainTextSelection", "Coding", "NoteRef",
         "VariableValue"],
        {"guid"}, {"name", "plainTextPath", "richTextPath", *SAID}),
    "PlainTextSelection": (["Description", "Coding", "NoteRef"],
                           {"guid", "startPosition", "endPosition"}, {"name", *SAID}),
    "Coding": (["CodeRef", "NoteRef"], {"guid"}, {"creatingUser", "creationDateTime"}),
    "CodeRef": ([], {"targetGUID"}, set()),
    "NoteRef": ([], {"targetGUID"}, set()),
    "Notes": (["Note"], set(), set()),
    "Note": (["PlainTextContent", "Description"], {"guid"}, {"name", "plainTextPath", *SAID}),
    "Links": (["Link"], set(), set()),
    "Link": (["NoteRef"], {"guid"}, {"name", "direction", "color", "originGUID", "targetGUID"}),
    "Description": ([], set(), set()),
    "PlainTextContent": ([], set(), set()),
}  # fmt: skip
ONCE = {"Users", "CodeBook", "Sources", "Notes", "Links", "Codes", "Description",
        "PlainTextContent", "CodeRef"}  # fmt: skip
NOT_EMPTY = {"Users", "Codes", "Sources", "Notes", "Links"}


def opened(export):
    raw = refi_qda.write(export, ExportOptions())
    assert raw == refi_qda.write(export, ExportOptions())
    project = zipfile.ZipFile(io.BytesIO(raw))
    return project, etree.fromstring(project.read("project.qde"))


def name(element):
    return element.tag.removeprefix(NS)


def whole():
    """An export that has the whole texts of its sources."""
    text = "x" * 1042 + made.TEXT
    found = made.export(made.note(), made.ORPHAN)
    from dataclasses import replace

    return replace(found, documents=(MarkedText(source=made.REPORT, text=text),))


EXPORTS = {
    "notes": made.export(),
    "pairs": made.export(made.pair(), made.link(2)),
    "whole": whole(),
    "hostile": made.hostile_source(),
}


@pytest.mark.parametrize("case", EXPORTS)
def test_elements_and_attributes_follow_the_schema(case):
    _, root = opened(EXPORTS[case])
    assert root.tag == f"{NS}Project"
    for element in root.iter():
        children, needed, allowed = RULES[name(element)]
        said = [name(child) for child in element]
        assert set(said) <= set(children), name(element)
        assert said == sorted(said, key=children.index), f"{name(element)}: wrong order"
        assert not [child for child in said if child in ONCE and said.count(child) > 1]
        assert needed <= set(element.attrib) <= needed | allowed, name(element)
        assert said or name(element) not in NOT_EMPTY
        for key, value in element.attrib.items():
            if key in {"guid", "creatingUser"} or key.endswith("GUID"):
                assert GUID.fullmatch(value)
            if key.endswith("DateTime"):
                assert MOMENT.fullmatch(value)
        assert re.fullmatch(r"#[0-9A-F]{6}", element.get("color", "#000000"))


@pytest.mark.parametrize("case", EXPORTS)
def test_every_reference_leads_to_something_that_is_there_once(case):
    _, root = opened(EXPORTS[case])
    guids = [item.get("guid") for item in root.iter() if item.get("guid")]
    assert len(guids) == len(set(guids))
    for item in root.iter():
        for key, value in item.attrib.items():
            if key in {"targetGUID", "originGUID", "creatingUser"}:
                assert value in guids


@pytest.mark.parametrize("case", EXPORTS)
def test_positions_are_code_points_of_the_sources_text(case):
    project, root = opened(EXPORTS[case])
    for source in root.iter(f"{NS}TextSource"):
        path = source.get("plainTextPath").replace("internal://", "sources/")
        text = project.read(path).decode("utf-8")
        for selection in source.iter(f"{NS}PlainTextSelection"):
            start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
            assert 0 <= start < end <= len(text)
            assert " ".join(text[start:end].split())[:20] == selection.get("name")[:20]


def test_our_own_import_reads_it_back():
    found = read_foreign(refi_qda.write(whole(), ExportOptions()), "notes.qdpx")
    (note,) = found
    assert (note.quote, note.start, note.source) == (made.TEXT, 1042, "report.txt")
    assert note.tags == ("claim/contested", "harbour")
    assert (note.note, note.by) == ("A note of mine.\nOn two lines.", "ana")
    assert note.created == "2026-03-04T10:11:12Z"


def test_an_orphan_is_a_note_on_its_source_with_its_words():
    _, root = opened(whole())
    notes = {item.get("name"): item[0].text for item in root.iter(f"{NS}Note")}
    (orphan,) = [text for title, text in notes.items() if "(orphan)" in title]
    assert "Words that are gone." in orphan


def test_a_passage_that_does_not_stand_where_it_says_is_no_selection():
    from dataclasses import replace

    shifted = replace(whole(), documents=(MarkedText(source=made.REPORT, text="y" * 2000),))
    _, root = opened(shifted)
    assert not list(root.iter(f"{NS}PlainTextSelection"))
    assert made.TEXT in "".join(root.itertext())


def test_tags_are_codes_below_their_branches():
    _, root = opened(made.export(made.note()))
    (claim,) = [code for code in root.iter(f"{NS}Code") if code.get("name") == "claim"]
    assert [code.get("name") for code in claim] == ["contested"]


def test_a_link_ties_two_selections():
    _, root = opened(made.export(made.link()))
    (link,) = root.iter(f"{NS}Link")
    ends = {item.get("guid") for item in root.iter(f"{NS}PlainTextSelection")}
    assert {link.get("originGUID"), link.get("targetGUID")} == ends
    assert link.get("direction") == "OneWay"
