"""Pages drawn by processes: what comes, and what is said when nothing does."""

import pytest

from reader.domain.document import Part
from reader.domain.errors import JobCancelledError
from reader.services.jobs import Ticket
from reader.services.page_drawing import PageDrawing
from reader.services.workers import Loss, WorkerError, Workers
from tests.made_pages import document, drawn, plain


def ticket():
    return Ticket(report=lambda _progress: None)


class Losing:
    """Processes that are lost over every item."""

    def __init__(self, loss):
        self.loss = loss

    def map_unordered(self, _function, items, _ticket, *, lost, limit):
        assert limit == 30.0
        yield from (lost(item, self.loss) for item in items)


def test_pages_are_drawn_by_a_process_and_a_cancelled_question_ends_it(tmp_path):
    made = document(tmp_path / "a.pdf", drawn(plain(2)))
    span = [item.span for item in made.structure if item.part is Part.PAGE][1]
    with Workers(1) as workers:
        drawing = PageDrawing(str(tmp_path), lambda: workers)
        assert drawing.outline(made)(ticket()).numbers == (0, 1)
        page = drawing.drawn(made, 1, 1.5, span.of(made.text))(ticket())
        assert (page.page, page.width, page.height) == (1, 600, 750)
        assert len(page.boxes) == len(span) * 16
        assert workers.started == 1
        stopped = ticket()
        stopped.cancel()
        with pytest.raises(JobCancelledError):
            drawing.drawn(made, 0, 1.0, None)(stopped)


@pytest.mark.parametrize(
    ("loss", "said"),
    [
        (Loss.DIED, "page 3 of a.pdf could not be drawn; the process drawing it came to an end"),
        (Loss.LATE, "page 3 of a.pdf took too long to draw"),
    ],
)
def test_a_page_that_ends_its_process_is_told_in_a_sentence(tmp_path, loss, said):
    made = document(tmp_path / "a.pdf", drawn(plain(3)))
    drawing = PageDrawing(str(tmp_path), lambda: Losing(loss))
    with pytest.raises(WorkerError) as error:
        drawing.drawn(made, 2, 1.0, None)(ticket())
    assert str(error.value) == said


def test_a_locked_or_missing_file_is_told_in_its_own_words(tmp_path):
    made = document(tmp_path / "a.pdf", drawn(plain(1)))
    (tmp_path / "a.pdf").unlink()
    with Workers(1) as workers, pytest.raises(WorkerError, match=r"a\.pdf is no longer there"):
        PageDrawing(str(tmp_path), lambda: workers).outline(made)(ticket())
