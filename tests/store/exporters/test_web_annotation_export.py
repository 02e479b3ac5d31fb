"""JSON-LD: held against the MUST rules of the Web Annotation Data Model, and read back."""

import json
import re

import pytest

from reader.domain.excerpt import Export, ExportOptions, What
from reader.store.exchange.registry import read_foreign
from reader.store.exporters import json_ld
from tests.store.exporters import made_exports as made

MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def loaded(export, options=None):
    found = json_ld.write(export, options or ExportOptions())
    assert found == json_ld.write(export, options or ExportOptions())
    return json.loads(found)


def items(export):
    return loaded(export)["first"]["items"]


EXPORTS = {
    "notes": made.export(),
    "pairs": made.export(made.pair(), made.link(2)),
    "hostile": made.hostile_source(),
}


@pytest.mark.parametrize("name", EXPORTS)
def test_collection_and_page_follow_the_model(name):
    found = loaded(EXPORTS[name])
    contexts = found["@context"]
    assert "http://www.w3.org/ns/anno.jsonld" in contexts
    assert found["type"] == "AnnotationCollection"
    assert IRI.fullmatch(found["id"])
    page = found["first"]
    assert page["type"] == "AnnotationPage"
    assert page["partOf"] == found["id"]
    assert isinstance(page["startIndex"], int)
    assert found["total"] == len(page["items"]) > 0
    ids = [item["id"] for item in page["items"]]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", EXPORTS)
def test_every_annotation_follows_the_must_rules(name):
    for item in items(EXPORTS[name]):
        assert item["type"] == "Annotation"
        assert IRI.fullmatch(item["id"])
        assert item["motivation"] in MOTIVATIONS
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        assert targets, "there MUST be 1 or more target"
        for moment in ("created", "modified"):
            assert moment not in item or MOMENT.fullmatch(item[moment])
        bodies = item.get("body", [])
        for body in bodies if isinstance(bodies, list) else [bodies]:
            assert body["type"] == "TextualBody"
            assert isinstance(body["value"], str)
            assert body["purpose"] in MOTIVATIONS
        for target in targets:
            if isinstance(target, str):
                assert IRI.fullmatch(target)
                continue
            source = target["source"]
            assert IRI.fullmatch(source["id"])
            for selector in target.get("selector", []):
                assert target["type"] == "SpecificResource"
                assert selector["type"] in {"TextPositionSelector", "TextQuoteSelector"}
                if selector["type"] == "TextPositionSelector":
                    assert 0 <= selector["start"] <= selector["end"]
                else:
                    assert isinstance(selector["exact"], str)


def test_positions_are_code_points():
    target = items(made.export(made.note()))[0]["target"]
    position, quote = target["selector"]
    assert quote["exact"] == made.TEXT
    assert position["end"] - position["start"] == len(made.TEXT)
    assert (quote["prefix"], quote["suffix"]) == ("before it ", " after it")


def test_a_pair_is_one_annotation_with_two_targets_that_links():
    overlap, link = items(made.export(made.pair(), made.link(2)))
    for item in (overlap, link):
        assert item["motivation"] == "linking"
        assert len(item["target"]) == 2
    assert link["relation"] == "rewords"
    assert link["body"][0]["value"] == "Compare these."


def test_replies_answer_the_annotation_they_belong_to():
    first, reply = items(made.export(made.note()))
    assert reply["motivation"] == "replying"
    assert reply["target"] == first["id"]
    assert reply["creator"]["name"] == "bo"
    silent = loaded(made.export(made.note()), ExportOptions(replies=False))
    assert silent["total"] == 1


def test_an_orphan_says_so():
    (orphan,) = items(made.export(made.ORPHAN))
    assert orphan["target"]["condition"] == "orphan"


def test_our_own_import_reads_it_back():
    found = read_foreign(json_ld.write(made.export(), ExportOptions()), "notes.jsonld")
    notes = [item for item in found if item.quote == made.TEXT]
    assert [(item.note, item.tags, item.by, item.start) for item in notes] == [
        ("A note of mine.\nOn two lines.", ("claim/contested", "harbour"), "ana", 1042)
    ]


def test_nothing_to_export_is_an_empty_collection():
    found = loaded(Export(title="Nothing", what=What.ANNOTATIONS))
    assert found["total"] == 0
    assert "first" not in found
