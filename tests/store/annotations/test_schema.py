"""Whatever is written is valid by the schema that other programs are given."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, settings

from reader.store.annotations.rendering import whole_file
from reader.store.resources import resource
from tests.store.annotations.made_entries import HEADER, sets_of_entries

jsonschema = pytest.importorskip("jsonschema")
SCHEMA = json.loads(resource("schemas/annotations.schema.json").read_text(encoding="utf-8"))


class Loader(yaml.SafeLoader):
    """YAML as the format means it: only true, false, null and whole numbers are no text."""


Loader.yaml_implicit_resolvers = {
    first: [item for item in found if item[0].rpartition(":")[2] in {"bool", "null", "int"}]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_constructor("!escaped", lambda loader, node: loader.construct_scalar(node))


def errors(value):
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(value)]


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@settings(deadline=None, max_examples=60)
@given(sets_of_entries())
def test_every_file_that_is_written_is_valid(entries):
    text = whole_file(HEADER, entries.values())
    assert errors(yaml.load(text, Loader)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"annotations": [{"id": "", "quote": "x"}]},
        {"annotations": [{"id": "a", "at": [3]}]},
        {"annotations": [{"id": "a", "at": [3, "x"]}]},
        {"annotations": [{"id": "a", "tags": "t"}]},
        {"links": [{"id": "l", "relation": "r", "from": {"at": [1, 2]}}]},
        {"format": "something/1"},
        {"annotations": {"a": 1}},
    ],
)
def test_what_is_wrong_is_refused(wrong):
    assert errors(wrong)
