"""REFI-QDA: the rules of its schema, written as a test, and our own import of it."""

import io
import re
import zipfile
from datetime import datetime, timedelta

import pytest
from lxml import etree

from reader.domain.excerpt import Export, ExportOptions, MarkedText, What
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
NEEDED = {"Coding": "CodeRef", "CodeBook": "Codes", "Users": "User", "Codes": "Code",
          "Sources": "TextSource", "Notes": "Note", "Links": "Link"}  # fmt: skip
"""What an element must have inside."""
VALUES = {
    "isCodable": r"true|false",
    "direction": r"Associative|OneWay|Bidirectional",
    "color": r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})",
    "startPosition": r"[0-9]+",
    "endPosition": r"[0-9]+",
    "plainTextPath": rf"internal://{GUID.pattern}\.txt",
}
LEADS_TO = {
    ("CodeRef", "targetGUID"): {"Code"},
    ("NoteRef", "targetGUID"): {"Note"},
    ("Link", "originGUID"): {"PlainTextSelection", "Note", "TextSource"},
    ("Link", "targetGUID"): {"PlainTextSelection", "Note", "TextSource"},
}
WITH_WORDS = {"Description", "PlainTextContent"}
ONCE = {"Users", "CodeBook", "Sources", "Notes", "Links", "Codes", "Description",
        "PlainTextContent", "CodeRef"}  # fmt: skip


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
    "odd dates": made.export(*made.oddly_dated()),
    "nothing": Export(title="", what=What.ANNOTATIONS),
}


def faults(root):
    """Yield what is against the rules in a project, as sentences."""
    if root.tag != f"{NS}Project":
        yield "the root is no Project"
    for element in root.iter():
        if not element.tag.startswith(NS) or name(element) not in RULES:
            yield f"{element.tag} is not known"
            continue
        children, needed, allowed = RULES[name(element)]
        said = [name(child) for child in element]
        if not set(said) <= set(children):
            yield f"{name(element)} may not have all of {said}"
        elif said != sorted(said, key=children.index):
            yield f"{name(element)} has them in another order: {said}"
        if any(child in ONCE and said.count(child) > 1 for child in said):
            yield f"{name(element)} has something twice that may be once"
        if NEEDED.get(name(element), "") not in ["", *said]:
            yield f"{name(element)} lacks a {NEEDED[name(element)]}"
        if not needed <= set(element.attrib) <= needed | allowed:
            yield f"{name(element)} has the attributes {list(element.attrib)}"
        words = [element.text, *(child.tail for child in element)]
        if name(element) not in WITH_WORDS and "".join(filter(None, words)).strip():
            yield f"{name(element)} may not have words"
        yield from faults_of_values(element)
    yield from faults_of_references(root)


def faults_of_values(element):
    for key, value in element.attrib.items():
        if (key in {"guid", "creatingUser", "modifyingUser"} or key.endswith("GUID")) and (
            not GUID.fullmatch(value)
        ):
            yield f"{value} is no GUID"
        if key.endswith("DateTime") and not (MOMENT.fullmatch(value) and is_moment(value)):
            yield f"there is no moment {value}"
        if not re.fullmatch(VALUES.get(key, "(?s:.*)"), value):
            yield f"{key} may not be {value!r}"


def is_moment(value):
    try:
        return abs(datetime.fromisoformat(value).utcoffset()) <= timedelta(hours=14)
    except ValueError:
        return False


def faults_of_references(root):
    kinds = {}
    for item in root.iter():
        if item.get("guid") and kinds.setdefault(item.get("guid"), name(item)) != name(item):
            yield "two things have one GUID"
    if len(kinds) != sum(item.get("guid") is not None for item in root.iter()):
        yield "two things of one kind have one GUID"
    for item in root.iter():
        for key, value in item.attrib.items():
            wanted = LEADS_TO.get((name(item), key))
            if key in {"creatingUser", "modifyingUser"}:
                wanted = {"User"}
            if wanted and kinds.get(value) not in wanted:
                yield f"{key} of {name(item)} leads to {kinds.get(value, 'nothing')}"


@pytest.mark.parametrize("case", EXPORTS)
def test_elements_attributes_and_references_follow_the_schema(case):
    _, root = opened(EXPORTS[case])
    assert list(faults(root)) == []


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (r"<Users>.*?</Users>", ""),
        (r"(<Users>.*?</Users>)(.*?)(<CodeBook>.*?</CodeBook>)", r"\3\2\1"),
        (r"<CodeRef [^>]*/>", ""),
        (r'<CodeRef targetGUID="[^"]*"', '<CodeRef targetGUID="a"'),
        (r' isCodable="true"', ""),
        (r' isCodable="true"', ' isCodable="yes"'),
        (r' name="[^"]*" origin', " origin"),
        (r'color="#......"', 'color="yellow"'),
        (r'creationDateTime="2026-03-04', 'creationDateTime="2026-02-30'),
        (r'startPosition="\d+"', 'startPosition="-1"'),
        (r"<Coding ", "words <Coding "),
        (r"internal://", "relative://"),
        (r"urn:QDA-XML:project:1.0", "urn:QDA-XML:project:2.0"),
        (r'(<Note guid=")[^"]*', r"\g<1>00000000-0000-0000-0000-000000000000"),
    ],
)
def test_the_rules_notice_what_is_against_them(words, others):
    project, _ = opened(whole())
    said = project.read("project.qde").decode()
    harmed = re.sub(words, others, said, count=1, flags=re.DOTALL)
    assert harmed != said
    assert list(faults(etree.fromstring(harmed.encode())))


@pytest.mark.parametrize("case", EXPORTS)
def test_the_package_holds_the_project_and_each_source_under_its_own_name(case):
    project, root = opened(EXPORTS[case])
    sources = [item.get("guid") for item in root.iter(f"{NS}TextSource")]
    assert project.namelist() == ["project.qde", *(f"sources/{key}.txt" for key in sources)]
    for item in root.iter(f"{NS}TextSource"):
        assert item.get("plainTextPath") == f"internal://{item.get('guid')}.txt"
    for path in project.namelist():
        raw = project.read(path)
        assert not raw.startswith(b"\xef\xbb\xbf")
        assert "\r" not in raw.decode("utf-8")
    assert project.read("project.qde").startswith(b'<?xml version="1.0" encoding="utf-8"?>')


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
