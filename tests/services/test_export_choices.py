"""What is chosen for an export, kept and read again; and what it asks for."""

import json

import pytest

from reader.domain.document import DocumentId
from reader.domain.excerpt import Grouping, Paper, What
from reader.services.export_choices import ChoiceMemory, Choices, OnScreen, Which, wanted_of
from reader.services.export_request import Order

SCREEN = OnScreen(
    notes=("a-2", "a-1"),
    links=("l-1",),
    overlaps=("o-9", "o-3"),
    selected=("a-1", "l-1"),
    document=DocumentId("d-1"),
    offset=7,
)
OTHERS = Choices(
    what=What.OVERLAPS,
    which=Which.ALL,
    format="docx",
    style="notes",
    template="by-tag.md.j2",
    group=Grouping.TAG,
    overlap_group=Grouping.DOCUMENT,
    paper=Paper.LETTER,
    differences=False,
    replies=False,
    folder="/somewhere",
)


def test_choices_come_back_as_they_were_for_their_corpus(tmp_path):
    memory = ChoiceMemory(tmp_path)
    memory.save("/a", OTHERS)
    assert memory.load("/a") == OTHERS


def test_a_corpus_that_is_new_begins_as_the_last_one_ended(tmp_path):
    memory = ChoiceMemory(tmp_path)
    assert memory.load("/b") == Choices()
    memory.save("/a", OTHERS)
    memory.save("/c", Choices(format="odt"))
    assert memory.load("/b").format == "odt"
    assert memory.load("/a").format == "docx"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("what", "everything"),
        ("format", "exe"),
        ("style", 7),
        ("differences", "yes"),
        ("paper", None),
    ],
)
def test_a_damaged_choice_costs_only_itself(tmp_path, name, value):
    memory = ChoiceMemory(tmp_path)
    memory.save("/a", OTHERS)
    for path in (tmp_path / "exports").iterdir():
        held = json.loads(path.read_text())
        held["choices"][name] = value
        path.write_text(json.dumps(held))
    found = memory.load("/a")
    assert getattr(found, name) == getattr(Choices(), name)
    rest = {item: value for item, value in OTHERS.kept().items() if item != name}
    assert {item: value for item, value in found.kept().items() if item != name} == rest


@pytest.mark.parametrize(
    ("what", "which", "only"),
    [
        (What.ANNOTATIONS, Which.LISTED, ("a-2", "a-1")),
        (What.ANNOTATIONS, Which.SELECTED, ("a-1",)),
        (What.ANNOTATIONS, Which.ALL, None),
        (What.LINKS, Which.LISTED, ("l-1",)),
        (What.OVERLAPS, Which.LISTED, ("o-9", "o-3")),
        (What.OVERLAPS, Which.SELECTED, ("o-9", "o-3")),
        (What.OVERLAPS, Which.ALL, None),
    ],
)
def test_lists_are_exported_in_their_order(what, which, only):
    assert wanted_of(Choices(what=what, which=which), SCREEN).only == only


def test_an_empty_list_exports_nothing_rather_than_everything():
    assert wanted_of(Choices(), OnScreen()).only == ()


def test_the_place_in_hand_decides_what_is_collated_and_covered():
    assert wanted_of(Choices(what=What.COLLATION), SCREEN).at == (DocumentId("d-1"), 7)
    assert wanted_of(Choices(what=What.COVERAGE), SCREEN).documents == {"d-1"}
    every = Choices(what=What.COLLATION, which=Which.ALL)
    assert wanted_of(every, SCREEN).at is None


def test_all_overlaps_come_with_those_that_say_most_first():
    wanted = wanted_of(Choices(what=What.OVERLAPS, which=Which.ALL), SCREEN)
    assert wanted.order is Order.WEIGHT
