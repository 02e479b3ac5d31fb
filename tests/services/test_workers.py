import multiprocessing
import os
import threading
import time
from itertools import count

import pytest

from reader.domain.errors import DocumentError, JobCancelledError
from reader.services.jobs import Ticket
from reader.services.workers import Loss, WorkerError, Workers


def double(number):
    return number * 2


def complain(name):
    message = f"{name} is not a text"
    raise DocumentError(message)


def fail(_item):
    return 1 // 0


def die(_item):
    os._exit(3)


def who(_item):
    return os.getpid()


def hang(_item):
    threading.Event().wait()


@pytest.fixture
def ticket():
    return Ticket(lambda _: None)


@pytest.fixture
def workers():
    with Workers() as pool:
        yield pool
    assert not multiprocessing.active_children()


def test_every_item_is_worked_on_once(workers, ticket):
    assert sorted(workers.map_unordered(double, range(9), ticket)) == list(range(0, 18, 2))


def test_no_process_is_started_before_there_is_work(workers, ticket):
    assert list(workers.map_unordered(double, [], ticket)) == []
    assert workers.started == 0


def test_the_work_is_done_in_other_processes_that_are_used_again(workers, ticket):
    first = set(workers.map_unordered(who, range(8), ticket))
    second = set(workers.map_unordered(who, range(8), ticket))
    assert os.getpid() not in first
    assert len(first | second) <= workers.count


def test_items_are_not_read_faster_than_they_are_worked_on(workers, ticket):
    numbers = count()
    results = workers.map_unordered(double, numbers, ticket)
    next(results)
    results.close()
    assert next(numbers) < 6


def test_what_the_function_says_is_wrong_comes_back_in_its_words(workers, ticket):
    with pytest.raises(WorkerError, match=r"^a\.txt is not a text$"):
        list(workers.map_unordered(complain, ["a.txt"], ticket))


def test_an_unforeseen_failure_names_itself(workers, ticket):
    with pytest.raises(WorkerError, match="ZeroDivisionError"):
        list(workers.map_unordered(fail, [1], ticket))
    assert list(workers.map_unordered(double, [4], ticket)) == [8]


def test_a_process_that_dies_is_an_error_and_the_next_request_works(workers, ticket):
    with pytest.raises(WorkerError, match="ended unexpectedly"):
        list(workers.map_unordered(die, [1], ticket))
    assert list(workers.map_unordered(double, [4], ticket)) == [8]


def die_of_three(number):
    return os._exit(3) if number == 3 else number


def hang_at_three(number):
    return threading.Event().wait() if number == 3 else number


@pytest.mark.parametrize(
    ("function", "limit", "loss"),
    [(die_of_three, 60, Loss.DIED), (hang_at_three, 0.3, Loss.LATE)],
    ids=["dies", "hangs"],
)
def test_an_item_that_takes_its_process_with_it_has_a_result_and_the_others_go_on(
    workers, ticket, function, limit, loss
):
    assert list(workers.map_unordered(who, range(2), ticket))  # started, so that none is late
    got = workers.map_unordered(
        function, range(7), ticket, lost=lambda item, why: (item, why), limit=limit
    )
    assert sorted(got, key=str) == sorted([0, 1, 2, (3, loss), 4, 5, 6], key=str)
    assert workers.started <= workers.count


def test_cancelling_ends_busy_processes(workers, ticket):
    list(workers.map_unordered(double, range(4), ticket))
    threading.Timer(0.1, ticket.cancel).start()
    with pytest.raises(JobCancelledError):
        list(workers.map_unordered(hang, [1, 2], ticket))
    assert workers.started == 0
    assert not multiprocessing.active_children()


def test_resting_ends_the_idle_and_work_goes_on_afterwards(workers, ticket):
    list(workers.map_unordered(double, range(4), ticket))
    workers.rest()
    assert not multiprocessing.active_children()
    assert list(workers.map_unordered(double, [2], ticket)) == [4]


def test_nothing_starts_after_shut_down(ticket):
    pool = Workers()
    pool.shut_down()
    with pytest.raises(WorkerError, match="closing"):
        list(pool.map_unordered(double, [1], ticket))


@pytest.mark.parametrize("count", [1, 2])
def test_two_threads_share_the_processes(ticket, count):
    found = {}

    def run(name):
        found[name] = sorted(pool.map_unordered(double, range(20), ticket))

    with Workers(count) as pool:
        threads = [threading.Thread(target=run, args=(name,)) for name in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found["a"] == found["b"] == list(range(0, 40, 2))
        assert pool.started <= count


def test_cancelling_is_heeded_while_waiting_for_results(workers, ticket):
    list(workers.map_unordered(double, range(2), ticket))
    started = []

    def items():
        yield 1
        started.append(time.monotonic())
        ticket.cancel()

    with pytest.raises(JobCancelledError):
        list(workers.map_unordered(hang, items(), ticket))
    assert time.monotonic() - started[0] < 20
