"""What a reader decided about overlaps is honoured wherever overlaps are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.domain.anchor import Anchor
from reader.domain.annotation import Annotation, EntryId, Link, LinkEnd
from reader.domain.comparison import Comparison
from reader.domain.correction import Correction, Relation
from reader.domain.document import Corpus, Document, DocumentId
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.services.annotating import Annotating
from reader.services.annotation_files import annotation_desk
from reader.services.correcting import (
    corrected,
    correcting,
    corrections,
    decisions,
    is_correction,
    rejected,
)
from reader.services.jobs import Ticket

A, B = DocumentId("d-a"), DocumentId("d-b")


def overlap(name, a, b, kind=Kind.VERBATIM):
    one, other = Span(*a), Span(*b)
    return Overlap(
        id=OverlapId(name),
        kind=kind,
        a=Passage(A, one),
        b=Passage(B, other),
        edits=(Edit(EditKind.SAME, one, other),),
        measures=Measures(words=10, identity=1.0, longest_run=10, edits_per_100=0, bits=90.0),
    )


ONE, TWO = overlap("o-1", (0, 50), (100, 150)), overlap("o-2", (200, 300), (400, 500))
FOUND = Comparison((TWO, ONE), {(A, B): 0.6, (B, A): 0.3})


def link(
    relation, item=ONE, *, when="2026-01-01T00:00:00Z", name="l-1", orphan=False, turned=False
):
    ends = [
        LinkEnd(document=side.document, anchor=Anchor(span=side.span, quote="q", orphan=orphan))
        for side in (item.a, item.b)
    ]
    if turned:
        ends.reverse()
    return Link(id=EntryId(name), relation=relation, a=ends[0], b=ends[1], created=when)


def test_links_that_decide_become_corrections_and_others_do_not():
    said = [link("rejected"), link("see-also", TWO, name="l-2"), link("recut", TWO, name="l-3")]
    assert [(item.relation, item.a) for item in corrections(said)] == [
        (Relation.REJECTED, ONE.a),
        (Relation.RECUT, TWO.a),
    ]
    note = Annotation(id=EntryId("a-1"), document=A, note="n")
    assert [is_correction(item) for item in (*said, note)] == [True, False, True, False]


def test_a_decision_without_a_place_decides_nothing():
    assert corrections([link("rejected", orphan=True)]) == ()


def test_of_two_decisions_about_the_same_passages_the_later_counts_from_either_side():
    early = link("rejected", when="2026-01-01T00:00:00Z")
    late = link("confirmed", when="2026-02-01T00:00:00Z", name="l-2", turned=True)
    assert [item.relation for item in corrections([late, early])] == [Relation.CONFIRMED]


def test_a_rejected_overlap_is_gone_and_the_share_shrinks_with_it():
    left = corrected(FOUND, corrections([link("rejected")]))
    assert left.overlaps == (TWO,)
    assert left.share(A, B) == pytest.approx(0.6 * 100 / 150)
    none = corrected(FOUND, corrections([link("rejected"), link("rejected", TWO, name="l-2")]))
    assert none.overlaps == ()
    assert not none.shares


def test_a_confirmed_overlap_says_so_and_nothing_else_changes():
    left = corrected(FOUND, corrections([link("confirmed")]))
    assert [(item.id, item.confirmed) for item in left.overlaps] == [("o-2", False), ("o-1", True)]
    assert left.shares == FOUND.shares


def test_what_was_rejected_can_be_told_apart():
    decided = corrections([link("rejected"), link("confirmed", TWO, name="l-2")])
    assert rejected(FOUND, decided) == (ONE,)
    assert rejected(FOUND, ()) == ()


def test_partial_results_honour_the_decisions_as_the_last_one_does():
    told = []

    def job(ticket):
        ticket.deliver(FOUND)
        ticket.deliver("something else")
        return FOUND

    decided = corrections([link("rejected")])
    result = correcting(job, decided)(Ticket(lambda _: None, told.append))
    assert result.overlaps == told[0].overlaps == (TWO,)
    assert told[1] == "something else"
    assert correcting(job, ()) is job


def test_the_wrapped_job_still_hears_of_being_cancelled():
    stopped = []
    ticket = Ticket(lambda _: None)
    ticket.cancel()

    def job(inner):
        stopped.append(inner.cancelled)
        return FOUND

    correcting(job, [Correction(Relation.REJECTED, ONE.a, ONE.b)])(ticket)
    assert stopped == [True]


def test_decisions_are_read_from_the_files_and_wait_when_the_text_has_changed(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    texts = {A: "one two three four " * 40, B: "five six seven eight " * 40}

    def corpus():
        made = [Document(id=k, path=f"{k}.txt", text=t, title=k) for k, t in texts.items()]
        return Corpus(folder=str(folder), title="c", documents=tuple(made))

    assert decisions(corpus(), tmp_path / "state") == ()
    service = Annotating(annotation_desk(folder, tmp_path / "state"), schedule=lambda *_: None)
    present = corpus()
    service.take(service.loading(present)(Ticket(lambda _: None, service.take)))
    one, other = present.documents
    service.link((one, ONE.a.span), (other, ONE.b.span), "rejected")
    service.close()
    assert [item.a for item in decisions(corpus(), tmp_path / "state")] == [ONE.a]
    texts[B] = "entirely other words " + texts[B]
    assert decisions(corpus(), tmp_path / "state") == ()
    assert not list(Path(folder).glob("*.txt"))
