"""A changed document opens with one list of what moved, and accepting it is one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.anchor import Status
from reader.domain.annotation import EntryKind, is_orphan
from reader.domain.document import Corpus
from reader.domain.span import Span
from reader.services.anchor_review import Reviewing, accept
from reader.services.annotating import Annotating
from reader.services.annotation_files import annotation_desk
from reader.services.annotation_filter import AnnotationFilter, AnnotationSearch
from reader.services.echoes import copy_echoes, echoes_in, echoes_of
from reader.services.jobs import Ticket
from tests.engine.made_overlaps import overlap

OLD = (
    "The survey was held in the spring, before the rains.\n\n"
    "The sampling frame excluded small holdings, since nobody had counted them.\n\n"
    "In the north, every second farm was visited; in the south, every fifth.\n\n"
    "Nobody was asked about the price of water, which had doubled that year.\n"
)
PARTS = OLD.strip().split("\n\n")
NEW = "\n\n".join([PARTS[1].replace("small", "tiny and small"), PARTS[2], PARTS[0]]) + "\n"


def ticket(take=lambda _found: None):
    return Ticket(lambda _p: None, take)


@pytest.fixture
def opened(tmp_path, make_document):
    """Open a corpus of the given texts, as another day would."""

    def open_it(**texts):
        folder = tmp_path / "corpus"
        folder.mkdir(exist_ok=True)
        documents = tuple(make_document(text, name) for name, text in texts.items())
        corpus = Corpus(folder=str(folder), title="c", documents=documents)
        desk = annotation_desk(Path(folder), tmp_path / "state")
        service = Annotating(desk, schedule=lambda *_: None)
        service.take(service.loading(corpus)(ticket(service.take)))
        return service, documents

    return open_it


def where(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_changed_document_is_reviewed_accepted_undone_and_saved(opened):
    service, (old,) = opened(one=OLD)
    for words in ("held in the spring", "excluded small holdings", "every fifth", "price of water"):
        service.highlight(old, where(OLD, words), "green")
    service.link((old, where(OLD, "survey")), (old, where(OLD, "second farm")), "see-also")
    service.save()

    service, (new,) = opened(one=NEW)
    review = Reviewing(service.desk, new, service.entries.values())(ticket())
    assert review.summary == "2 in place, 2 moved, 1 edited, 1 lost"
    assert not any(item.by_quote for item in review.items)
    fate = {item.anchor.quote: item.carried for item in review.items}
    assert fate["held in the spring"].span.of(NEW) == "held in the spring"
    assert fate["excluded small holdings"].span.of(NEW) == "excluded tiny and small holdings"
    assert fate["excluded small holdings"].status is Status.EDITED
    assert fate["price of water"].status is Status.ORPHAN
    before = dict(service.entries)
    accept(service, review)
    assert service.history.undo_name == "place 5 annotations in the new text of one"
    (lost,) = [entry for entry in service.entries.values() if is_orphan(entry)]
    assert lost.anchor.quote == "price of water"
    (tied,) = [entry for entry in service.entries.values() if entry.kind is EntryKind.LINK]
    assert tied.a.anchor.span.of(NEW) == "survey"
    accepted = dict(service.entries)
    service.undo()
    assert dict(service.entries) == before
    service.redo()
    service.close()

    service, (new,) = opened(one=NEW)
    assert dict(service.entries) == accepted
    assert not Reviewing(service.desk, new, service.entries.values())(ticket())


def test_an_orphan_comes_back_with_its_passage(opened):
    service, (old,) = opened(one=OLD)
    made = service.highlight(old, where(OLD, "price of water, which had doubled"), "green")
    service.save()
    service, (new,) = opened(one=NEW)
    accept(service, Reviewing(service.desk, new, service.entries.values())(ticket()))
    service.save()
    service, (back,) = opened(one="A first line.\n\n" + OLD)
    review = Reviewing(service.desk, back, service.entries.values())(ticket())
    accept(service, review)
    anchor = service.entries[made.id].anchor
    assert anchor.placed
    assert anchor.span.of(back.text) == anchor.quote == "price of water, which had doubled"


def test_a_person_may_choose_another_place(opened):
    service, (old,) = opened(one=OLD)
    made = service.highlight(old, where(OLD, "price of water"), "green")
    service.save()
    service, (new,) = opened(one=NEW)
    review = Reviewing(service.desk, new, service.entries.values())(ticket())
    accept(service, review, {(made.id, ""): where(NEW, "every fifth")})
    assert service.entries[made.id].anchor.quote == "every fifth"


def test_without_the_old_text_the_quotation_is_searched(opened, tmp_path):
    service, (old,) = opened(one=OLD)
    service.highlight(old, where(OLD, "every second farm was visited"), "green")
    service.save()
    for path in (tmp_path / "corpus" / "annotations" / "snapshots").iterdir():
        path.write_bytes(path.read_bytes()[:40])
    service, (new,) = opened(one=NEW)
    (item,) = Reviewing(service.desk, new, service.entries.values())(ticket()).items
    assert item.by_quote
    assert item.carried.span.of(NEW) == "every second farm was visited"


def test_a_document_that_changes_while_it_is_open_is_reviewed_at_once(opened):
    service, (old,) = opened(one=OLD)
    made = service.highlight(old, where(OLD, "every fifth"), "green")
    service.save()
    new = replace(old, text=NEW)
    service.desk.document_changed(new)
    accept(service, Reviewing(service.desk, new, service.of(new.id))(ticket()))
    assert service.entries[made.id].anchor.span.of(NEW) == "every fifth"
    service.save()
    (held,) = service.desk.held.values()
    assert (held.header.text, held.header.characters) == (service.desk.hash_of(new), len(NEW))
    assert service.desk.files.snapshots.text(held.header.text) == NEW


def test_the_same_text_needs_no_review(opened):
    service, (one,) = opened(one=OLD)
    service.highlight(one, Span(0, 3), "green")
    assert not Reviewing(service.desk, one, service.entries.values())(ticket())


def test_an_annotation_echoes_in_the_other_witness_and_is_copied_there(opened):
    service, (a, b) = opened(A=OLD, B="x " + OLD)
    tie = overlap(f"d-A 0 {len(OLD)}", f"d-B 2 {len(OLD) + 2}")
    made = service.highlight(a, where(OLD, "small holdings"), "green", "a note")
    (echo,) = echoes_in(b.id, service.entries.values(), [tie])
    assert echo.passage.span.of(b.text) == "small holdings"
    assert echo.differences == 0
    assert echoes_in(a.id, service.entries.values(), [tie]) == []
    (copy,) = copy_echoes(service, [echo])
    assert (copy.document, copy.note, copy.anchor.quote) == (b.id, "a note", "small holdings")
    service.undo()
    assert list(service.entries) == [made.id]


def test_an_echo_goes_on_from_witness_to_witness_and_stops_where_it_was_copied(opened):
    service, (a, b, c) = opened(A=OLD, B="x " + OLD, C="xyz " + OLD)
    size = len(OLD)
    ties = [
        overlap(f"d-A 0 {size}", f"d-B 2 {size + 2}"),
        overlap(f"d-B 2 {size + 2}", f"d-C 4 {size + 4}"),
    ]
    made = service.highlight(a, where(OLD, "small holdings"), "green", "a note")
    told = {echo.passage.document: echo for echo in echoes_of(made, ties)}
    assert set(told) == {b.id, c.id}
    assert told[c.id].passage.span.of(c.text) == "small holdings"
    assert told[c.id].overlap == ties[1].id
    (copy,) = copy_echoes(service, echoes_in(c.id, service.entries.values(), ties))
    assert echoes_in(c.id, service.entries.values(), ties) == []
    (back,) = echoes_in(b.id, [copy], ties)
    assert back.passage.span.of(b.text) == "small holdings"
    service.change("edit", [copy.id], lambda e: replace(e, note="another"))
    assert len(echoes_in(c.id, service.entries.values(), ties)) == 1


def test_a_list_is_filtered_by_every_condition(opened):
    service, (a, b) = opened(A=OLD, B=OLD)
    one = service.highlight(a, where(OLD, "small holdings"), "green", tags=("claim/contested",))
    two = service.note_document(b.id, "Über alles", ("claims",))
    service.change("lose it", [one.id], lambda e: replace(e, anchor=replace(e.anchor, orphan=True)))
    search = AnnotationSearch()

    def found(**wanted):
        entries = list(service.entries.values())
        return {e.id for e in search.matching(entries, AnnotationFilter(**wanted))}

    assert found() == {one.id, two.id}
    assert found(document=a.id) == {one.id}
    assert found(kinds=frozenset({EntryKind.DOCUMENT_NOTE})) == {two.id}
    assert found(tag="claim") == {one.id}
    assert found(color="green") == {one.id}
    assert found(by="ana") == set()
    assert found(text="ALLES über") == {two.id}
    assert found(text="holdings") == {one.id}
    assert found(orphans=True) == {one.id}
    assert found(since="2999") == set()
    assert found(until="2999-01") == {one.id, two.id}
