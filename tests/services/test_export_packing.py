"""An export that travels to another process in pieces arrives whole."""

import pytest

from reader.domain.errors import JobCancelledError
from reader.domain.excerpt import ExportOptions
from reader.services.export_packing import packed
from reader.services.export_request import Task
from reader.services.exporting import written, written_here
from reader.services.jobs import Ticket
from tests.store.exporters import made_exports as made


def ticket():
    return Ticket(lambda _progress: None)


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 350])
def test_every_excerpt_arrives_in_its_order(count):
    task = Task("html", made.many(count), ExportOptions())
    sent = packed(task, ticket())
    assert sent.rest.export.excerpts == ()
    assert sent.task() == task


@pytest.mark.parametrize("name", ["markdown", "docx", "odt", "xlsx", "json-ld", "tei", "bibtex"])
def test_what_is_written_of_pieces_has_the_same_bytes(name):
    task = Task(name, made.many(250), ExportOptions(style="author-date"))
    assert written_here(packed(task, ticket())) == written(task)


def test_no_piece_is_large_so_that_the_window_has_its_turn_between_two():
    sent = packed(Task("html", made.many(1000), ExportOptions()), ticket())
    assert len(sent.pieces) == 10
    assert max(map(len, sent.pieces)) < 2 * min(map(len, sent.pieces))


def test_packing_ends_when_it_is_cancelled():
    stopped = ticket()
    stopped.cancel()
    with pytest.raises(JobCancelledError):
        packed(Task("html", made.many(10), ExportOptions()), stopped)
