"""Exports of what is seldom there: many witnesses, lost places, replies alone, no words at all."""

import json
import re
from dataclasses import replace

import pytest

from reader.domain.excerpt import ExportOptions, State, Variant
from reader.store.exporters import json_ld
from reader.store.exporters.arranged_tables import collation_blocks
from reader.store.exporters.paper import Table
from tests.store.exporters import made_exports as made


def listed(table):
    """Return the rows of a collation that is listed, as lines of text."""
    blocks = list(collation_blocks(table, lambda _quoted: ()))
    (found,) = [block for block in blocks if isinstance(block, Table)]
    return [
        "".join(word.text for cell in row.cells for part in cell for word in part.words)
        for row in found.rows
    ]


@pytest.fixture
def table():
    return made.collation().collations[0]


def test_many_witnesses_are_listed_by_reading_instead_of_side_by_side(table):
    sigla = ("A", "B", "C", "D", "E")
    readings = (
        Variant(texts=("the rope",) * 5, groups=((0, 1, 2, 3, 4),)),
        Variant(texts=("had", "had", "was", "", "was"), groups=((0, 1), (2, 4))),
        Variant(texts=("x", "y", "y", "y", "y"), groups=((0,), (1, 2, 3, 4)), move=2),
    )
    wide = replace(table, sigla=sigla, witnesses=(table.witnesses[0],) * 5, readings=readings)
    assert [re.sub(" +", " ", line).strip() for line in listed(wide)] == [
        "the rope",
        "A B: had C E: was D: —",
        "A: x B C D E: y ⇄3",
    ]
    few = replace(wide, sigla=sigla[:4], witnesses=wide.witnesses[:4])
    assert len(listed(few)[1]) < len(listed(wide)[1])


def ld(*excerpts):
    return json.loads(json_ld.write(made.export(*excerpts), ExportOptions()))


def targets(found):
    items = found.get("items") or found["first"]["items"]
    return [item["target"] for item in items], items


def test_a_reply_that_stands_alone_says_so():
    (target,), (item,) = targets(ld(replace(made.note(replies=()), kind="reply", reply_to="a-9")))
    assert item["motivation"] == "replying"
    assert item["body"][0]["purpose"] == "replying"
    assert target["source"]["dc:identifier"] == "report.txt"


def test_a_passage_without_a_place_has_its_source_and_its_state():
    quoted = made.quoted(place=None, state=State.ORPHAN)
    (target,), _ = targets(ld(made.note(passages=(quoted,), replies=())))
    assert "selector" not in target
    assert target["condition"] == quoted.state.value


def test_a_place_that_is_half_known_gives_the_half():
    place = replace(made.quoted().place, section=(), page="", last_page="", start=None, end=None,
                    prefix="", suffix="")  # fmt: skip
    (target,), _ = targets(ld(made.note(passages=(made.quoted(place=place),), replies=())))
    assert target["selector"] == [{"type": "TextQuoteSelector", "exact": made.TEXT}]
    assert "section" not in target
    assert "page" not in target
