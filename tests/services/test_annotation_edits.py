"""Many annotations changed at once are one step, named by how many became others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.domain.annotation import renamed_tag, tag_named
from reader.domain.span import Span
from reader.services import annotation_edits as edits
from reader.services.annotation_filter import (
    AnnotationFilter,
    AnnotationSearch,
    facets,
    relation_choices,
)
from reader.services.person import author_name
from reader.services.replies import answered, thread
from reader.services.settings_groups import Person
from reader.services.vocabulary import vocabulary


@pytest.fixture
def service(open_window):
    return open_window("ana")


@pytest.fixture
def noted(service, corpus):
    one, two = corpus.documents
    return (
        service.highlight(one, Span(4, 9), "yellow", tags=("claim/contested", "claims")),
        service.highlight(one, Span(10, 19), "green", "a note", ("claim",)),
        service.link((one, Span(0, 3)), (two, Span(0, 3)), "excerpt-of"),
    )


def tags(service):
    return [entry.tags for entry in service.entries.values()]


def test_a_tag_is_kept_as_its_levels_without_odd_spaces():
    assert tag_named("  claim /  much   contested / ") == "claim/much contested"
    assert tag_named(" / ") == ""


def test_a_tag_is_renamed_with_all_below_it_and_with_nothing_beside_it():
    assert renamed_tag("claim/contested", "claim", "thesis/main") == "thesis/main/contested"
    assert renamed_tag("Claim", "claim", "thesis") == "thesis"
    assert renamed_tag("claims", "claim", "thesis") == "claims"


def test_renaming_a_tag_changes_every_annotation_that_has_it_in_one_step(service, noted):
    before = dict(service.entries)
    assert edits.rename_tag(service, "claim", " thesis ") == 2
    assert set(tags(service)) == {(), ("thesis/contested", "claims"), ("thesis",)}
    assert service.history.undo_name == "rename the tag claim of 2 annotations"
    service.undo()
    assert dict(service.entries) == before
    assert edits.rename_tag(service, "claim", " / ") == 0
    assert edits.rename_tag(service, "claim", "x", [noted[0].id]) == 1
    assert service.entries[noted[1].id].tags == ("claim",)


def test_two_tags_that_get_one_name_become_one(service, noted):
    edits.add_tags(service, [noted[1].id], ["claims"])
    edits.rename_tag(service, "claims", "claim")
    assert service.entries[noted[1].id].tags == ("claim",)


def test_tags_are_added_and_taken_off_and_only_what_becomes_another_is_counted(service, noted):
    ids = [entry.id for entry in noted]
    assert edits.add_tags(service, ids, ["claim", " "]) == 2
    assert service.history.undo_name == "tag 2 annotations"
    assert edits.remove_tags(service, ids, ["claim"]) == 3
    assert service.entries[noted[0].id].tags == ("claim/contested", "claims")
    assert edits.remove_tags(service, ids, ["claim"]) == 0
    assert service.history.undo_name == "untag 3 annotations"


def test_colour_author_and_relation_are_changed_in_bulk_and_taken_back(service, noted):
    before = dict(service.entries)
    ids = [entry.id for entry in noted]
    assert edits.recolour(service, ids, "pink") == 3
    assert edits.set_author(service, ids, "bo") == 3
    assert edits.relate(service, ids, "  answers  to ") == 1
    link = service.entries[ids[2]]
    assert (link.relation, link.by, link.color) == ("answers to", "bo", "pink")
    assert edits.relate(service, ids, " ") == 0
    for _ in range(3):
        service.undo()
    assert dict(service.entries) == before


def test_a_thread_tells_every_reply_after_what_it_answers(service, noted):
    root = noted[0].id
    first = service.reply(root, "one")
    service.reply(root, "two")
    below = service.reply(first.id, "one, but")
    told = [(reply.entry.note, reply.depth) for reply in thread(service, root)]
    assert told == [("one", 1), ("one, but", 2), ("two", 1)]
    assert answered(service, below.id) == noted[0]
    assert answered(service, root) == noted[0]


def test_replies_that_go_round_in_a_circle_end(service, noted):
    one = service.reply(noted[0].id, "one")
    two = service.reply(one.id, "two")
    service.change("circle", [one.id], lambda e: replace(e, reply_to=two.id))
    assert [reply.entry.id for reply in thread(service, one.id)] == [two.id]
    assert answered(service, one.id).id in {one.id, two.id}


def test_replies_of_every_level_go_and_come_back_with_what_they_answer(service, noted):
    first = service.reply(noted[0].id, "one")
    service.reply(first.id, "two")
    before = dict(service.entries)
    service.delete([noted[0].id])
    assert len(service.entries) == len(before) - 3
    assert service.history.undo_name == "delete 1 annotation"
    service.undo()
    assert dict(service.entries) == before


def test_the_choices_of_filters_are_counted_with_every_branch(service, noted):
    service.note_document(noted[0].document, "of it all")
    found = facets(service.entries.values())
    assert found.tags == {"claim": 2, "claim/contested": 1, "claims": 1}
    assert found.colors == {"green": 1, "yellow": 1}
    assert found.authors == {"ana": 4}
    assert found.relations == {"excerpt-of": 1}
    assert (found.orphans, found.untagged) == (0, 2)
    assert found.documents[noted[0].document] == 4
    assert found.first == found.last == "2026-03-04"
    assert facets([]).first == ""


def test_a_list_is_filtered_by_relation_and_by_having_no_tag(service, noted):
    entries = list(service.entries.values())
    search = AnnotationSearch()
    assert search.matching(entries, AnnotationFilter(relation="excerpt-of")) == [noted[2]]
    assert search.matching(entries, AnnotationFilter(untagged=True)) == [noted[2]]
    undated = [replace(noted[0], created="")]
    assert search.matching(undated, AnnotationFilter(until="2999")) == []


def test_a_relation_a_reader_made_is_offered_and_a_decision_is_not(service, noted):
    edits.relate(service, [noted[2].id], "answers")
    one = service.entries[noted[2].id]
    choices = relation_choices([one, replace(one, relation="rejected")])
    assert choices[0] == "excerpt-of"
    assert choices[-1] == "answers"
    assert "rejected" not in choices


def test_colours_and_tags_mean_what_the_corpus_says(tmp_path, noted):
    (tmp_path / "corpus.yaml").write_text(
        "title: t\ncolors: {yellow: a claim,  odd: [1]}\n"
        "tags:\n  claim:\n    contested: disputed by  a source\n    settled:\n"
        "  method: [sampling, {counting: by hand}]\n  year: 1999\n"
    )
    said = vocabulary(tmp_path)
    assert said.colors == {"yellow": "a claim"}
    assert said.tags == {
        "claim": "",
        "claim/contested": "disputed by a source",
        "claim/settled": "",
        "method": "",
        "method/sampling": "",
        "method/counting": "by hand",
        "year": "1999",
    }
    assert said.tag_choices(noted)[-1] == "claims"
    assert said.tag_choices(noted)[:2] == ["claim", "claim/contested"]


@pytest.mark.parametrize("text", ["tags: [a", "- a list", "tags: {a: 1, a: 2}", "", "tags: 3"])
def test_a_corpus_file_that_says_nothing_of_tags_leaves_them_to_the_reader(tmp_path, text):
    (tmp_path / "corpus.yaml").write_text(text)
    assert dict(vocabulary(tmp_path).tags) == {}
    assert dict(vocabulary(tmp_path / "nowhere").colors) == {}


def test_a_reader_without_a_name_has_the_one_of_the_computer(monkeypatch):
    assert author_name(Person(author="  Ana  B. ")) == "Ana B."
    monkeypatch.setattr("getpass.getuser", lambda: "abe")
    assert author_name(Person()) == "abe"

    def nobody():
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert author_name(Person()) == ""
