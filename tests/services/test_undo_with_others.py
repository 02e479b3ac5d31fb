"""Undo takes back what was done here, and leaves alone what others did since."""

from __future__ import annotations

from dataclasses import replace

from reader.domain.span import Span


def changed(service, key, **values):
    service.change("edit", [key], lambda entry: replace(entry, **values))


def both(open_window, corpus):
    one = open_window("ana")
    entry = one.highlight(corpus.documents[0], Span(4, 9), "yellow", "note")
    one.save()
    return one, open_window("ana"), entry.id


def test_undo_leaves_what_another_window_changed_in_the_same_annotation(open_window, corpus):
    mine, theirs, key = both(open_window, corpus)
    changed(mine, key, color="pink")
    mine.save()
    changed(theirs, key, note="theirs")
    theirs.save()
    changed(mine, key, tags=("t",))
    mine.save()
    assert mine.entries[key].note == "theirs"
    mine.undo()
    mine.undo()
    assert (mine.entries[key].color, mine.entries[key].note) == ("yellow", "theirs")
    mine.redo()
    assert (mine.entries[key].color, mine.entries[key].note) == ("pink", "theirs")


def test_undo_does_not_delete_what_another_has_changed_since(open_window, corpus):
    mine, theirs, key = both(open_window, corpus)
    changed(theirs, key, note="theirs")
    theirs.save()
    mine.highlight(corpus.documents[0], Span(0, 3), "blue")
    mine.save()
    mine.undo()
    mine.undo()
    assert mine.entries[key].note == "theirs"


def test_undo_goes_on_after_the_corpus_was_read_anew(open_window, corpus):
    first = open_window("ana")
    entry = first.highlight(corpus.documents[0], Span(4, 9), "yellow")
    changed(first, entry.id, color="pink")
    first.close()
    other = open_window("bo")
    changed(other, entry.id, note="bo's")
    other.close()
    again = open_window("ana", history=first.history)
    assert again.history.undo_name == "edit"
    again.undo()
    assert (again.entries[entry.id].color, again.entries[entry.id].note) == ("yellow", "bo's")
    again.redo()
    assert again.entries[entry.id].color == "pink"
    again.save()
    assert open_window().entries[entry.id].color == "pink"


def test_undoing_a_deletion_puts_nothing_in_twice(open_window, corpus):
    mine, theirs, key = both(open_window, corpus)
    changed(theirs, key, note="theirs")
    mine.delete([key])
    theirs.save()
    mine.save()
    assert mine.entries[key].note == "theirs"
    mine.undo()
    assert mine.entries[key].note == "theirs"
    assert list(mine.entries) == [key]
