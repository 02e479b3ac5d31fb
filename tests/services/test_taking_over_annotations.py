"""Annotations of other programs find their documents, or are told as homeless."""

from dataclasses import replace

import pytest

from reader.domain.anchor import Anchor, Carried, Status
from reader.domain.annotation import Annotation, EntryId, Link, LinkEnd
from reader.domain.document import DocumentId
from reader.domain.span import Span
from reader.services.anchor_review import Review, ReviewItem, accept_all, place
from reader.services.annotation_import import Importing, take_over
from reader.services.history import Change, History, Step
from reader.services.jobs import Ticket
from reader.store.exchange.foreign import Foreign


@pytest.fixture
def taken(open_window, corpus, make_document):
    """Place foreign annotations in a corpus of two different texts."""
    texts = {"press/one.txt": "The sampling frame excluded small holdings.\nThe end.\n",
             "two.txt": "In the north, every second farm was visited.\nThe end.\n"}  # fmt: skip
    own = replace(corpus, documents=tuple(make_document(t, n) for n, t in texts.items()))

    def take(*foreign):
        service = open_window()
        return Importing(service.desk, own, foreign)(Ticket(lambda _progress: None))

    return take


def test_a_quotation_without_a_document_goes_where_it_stands_alone(taken):
    plan = taken(Foreign(quote="every second farm", note="how?"))
    (entry,) = plan.entries
    assert entry.document == "d-two.txt"
    assert entry.anchor.span == Span(14, 31)
    assert (entry.color, entry.note, plan.homeless) == ("yellow", "how?", ())


def test_a_quotation_that_stands_in_two_documents_or_in_none_is_homeless(taken):
    both, none = Foreign(quote="The end."), Foreign(quote="the price of water in the harbour")
    assert taken(both, none).homeless == (both, none)


def test_a_file_that_is_not_here_is_not_replaced_by_another_with_the_same_words(taken):
    elsewhere = Foreign(source="report.pdf", quote="every second farm")
    assert taken(elsewhere).homeless == (elsewhere,)
    address = Foreign(source="https://example.org/x.html", quote="every second farm")
    assert taken(address).entries[0].document == "d-two.txt"


def test_a_reply_to_what_is_not_imported_is_homeless(taken):
    reply = Foreign(note="so", reply_to="gone")
    assert taken(reply).homeless == (reply,)
    first = Foreign(id="h1", quote="every second farm")
    plan = taken(reply, first, Foreign(id="h2", note="so", reply_to="h1"))
    assert plan.homeless == (reply,)
    assert [entry.reply_to for entry in plan.entries] == [None, plan.entries[0].id]


def test_a_quotation_that_its_document_has_lost_is_an_orphan(taken):
    plan = taken(Foreign(source="two.txt", quote="the price of water in the harbour", page="3"))
    (entry,) = plan.entries
    assert (plan.unplaced, entry.anchor.orphan, entry.anchor.page) == (1, True, "3")


def test_a_note_on_a_document_that_is_not_here_is_homeless(taken):
    note = Foreign(source="three.txt", note="good")
    assert taken(note).homeless == (note,)
    assert taken(replace(note, source="two.txt")).entries[0].anchor is None


def test_taking_over_twice_puts_nothing_in_twice(open_window, corpus):
    service = open_window()
    foreign = [Foreign(source="two.txt", note="good")]
    plan = Importing(service.desk, corpus, foreign)(Ticket(lambda _progress: None))
    assert [take_over(service, plan), take_over(service, plan)] == [1, 0]
    assert len(service.entries) == 1


def test_a_lost_side_of_a_link_is_placed_by_hand_and_only_in_its_own_document(open_window, corpus):
    service = open_window()
    one, two = corpus.documents
    lost = LinkEnd(document=one.id, anchor=Anchor(quote="lost", orphan=True))
    here = LinkEnd(document=two.id, anchor=service.desk.anchor(two, Span(0, 9)))
    link = Link(id=EntryId("l-1"), relation="see-also", a=here, b=lost)
    service.do("link", [Change(None, link)])
    assert not place(service, EntryId("nobody"), one, Span(4, 9))
    assert not place(service, link.id, two, Span(4, 9))
    assert place(service, link.id, one, Span(4, 9))
    placed = service.entries[link.id]
    assert (placed.a, placed.b.anchor.span) == (here, Span(4, 9))
    assert placed.b.anchor.quote == one.text[4:9]
    service.undo()
    assert service.entries[link.id] == link


def test_an_annotation_is_placed_only_in_the_document_it_is_about(open_window, corpus):
    service = open_window()
    one, two = corpus.documents
    note = Annotation(id=EntryId("a-1"), document=one.id, anchor=Anchor(quote="lost", orphan=True))
    about = Annotation(id=EntryId("a-2"), document=one.id, note="all of it")
    service.do("note", [Change(None, note), Change(None, about)])
    assert not place(service, note.id, two, Span(0, 3))
    assert not place(service, about.id, one, Span(0, 3))
    assert place(service, note.id, one, Span(0, 3))
    assert service.entries[note.id].anchor.span == Span(0, 3)


def test_accepting_a_review_leaves_out_what_was_deleted_meanwhile(open_window, corpus):
    service = open_window()
    one, _ = corpus.documents
    gone = ReviewItem(EntryId("gone"), "", Anchor(quote="x"), Carried(Span(0, 1), Status.SAME, 1.0))
    accept_all(service, [Review(one.id, "", (gone,))])
    assert len(service.entries) == 0


ENTRY = Annotation(id=EntryId("a-1"), document=DocumentId("d"), note="one")


def test_a_change_of_nothing_into_nothing_has_no_id():
    with pytest.raises(ValueError, match="nothing into nothing"):
        _ = Change(None, None).id


def test_a_change_is_not_carried_over_to_an_entry_of_another_kind():
    end = LinkEnd(document=DocumentId("d"))
    link = Link(id=EntryId("a-1"), relation="see-also", a=end, b=end)
    change = Change(ENTRY, replace(ENTRY, note="two"))
    assert change.rebased(link) is None
    assert change.rebased(replace(ENTRY, tags=("x",))).after == replace(
        ENTRY, note="two", tags=("x",)
    )
    assert change.rebased(replace(ENTRY, note="three")) is None


def test_a_history_without_steps_undoes_and_redoes_nothing():
    history = History()
    assert history.undo({}) is None
    assert history.redo({}) is None
    assert (history.depth, history.undo_name, history.redo_name) == (0, "", "")
    history.did(Step("note", (Change(None, ENTRY),)))
    assert history.undo({ENTRY.id: ENTRY}).changes == (Change(ENTRY, None),)
    history.clear()
    assert history.redo({}) is None
