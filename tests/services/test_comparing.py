import json

import pytest

from reader.domain.comparison import Comparison
from reader.domain.document import Corpus
from reader.domain.errors import CorpusError, JobCancelledError
from reader.domain.overlap import Kind
from reader.services import candidates, comparing, memory
from reader.services.comparing import comparison
from reader.services.jobs import Ticket
from reader.services.opening import opening
from reader.services.workers import Workers
from reader.store.cache import Cache

SHARED = (
    "The keeper of the east mole wrote in his book that the rope had frozen through, and that he"
    " had not dared to cut it, for a cut rope would have had to be paid for out of his own wages."
)
OTHERS = (
    "Potatoes are peeled under running water and sliced thinly before the onions go into the pan.",
    "A commission of seven sat for eleven months and heard forty witnesses on the question of fog.",
    "My grandmother kept bees behind the railway and sold the honey to travellers in paper cups.",
)


def words_about(number):
    return " ".join(f"{OTHERS[number % 3]} Thing{number}x{step} stands alone." for step in range(5))


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


@pytest.fixture
def corpus(tmp_path, cache):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text(f"{words_about(0)}\n\n{SHARED}\n")
    (folder / "b.txt").write_text(f"{SHARED}\n\n{words_about(1)}\n")
    (folder / "c.txt").write_text(f"{words_about(2)}\n")
    return opening(folder, cache=cache, workers=None)(Ticket(lambda _: None))


@pytest.fixture
def compared(cache):
    def compare(corpus, *, workers=None, ticket=None, **rest):
        ticket = ticket or Ticket(lambda _: None)
        return comparison(corpus, cache=cache, workers=workers, **rest)(ticket)

    return compare


@pytest.fixture
def no_work_is_small(monkeypatch):
    """Even a small pair goes to a process."""
    monkeypatch.setattr(comparing, "_SMALL", -1)


@pytest.fixture
def engine_calls(monkeypatch):
    """The pairs the engine was asked to compare, by path of the document's id."""
    from reader.engine import comparing as engine

    asked = []
    compare = engine.compare

    def watched(a, b, statistics, options=None):
        if frozenset((a.id, b.id)) not in map(frozenset, asked[-1:]):  # it turns pairs round
            asked.append((a.id, b.id))
        return compare(a, b, statistics, options)

    monkeypatch.setattr(engine, "compare", watched)
    return asked


def id_of(corpus, path):
    return next(item.id for item in corpus.documents if item.path == path)


def best(found):
    return found.borrowings[0]


def test_a_shared_passage_is_found_at_its_place_in_both(corpus, compared):
    found = compared(corpus)
    a, b = (
        next(item for item in corpus.documents if item.path == path) for path in ("a.txt", "b.txt")
    )
    (item,) = found.between(a.id, b.id)
    assert item.kind is Kind.VERBATIM
    assert SHARED[:-1] in item.a.span.of(a.text)
    assert SHARED[:-1] in item.b.span.of(b.text)
    assert 0 < found.share(b.id, a.id) <= 1
    assert found.share(id_of(corpus, "c.txt"), a.id) == 0


@pytest.mark.usefixtures("no_work_is_small")
def test_workers_find_what_is_found_here(corpus, compared, tmp_path):
    with Workers() as workers:
        job = comparison(corpus, cache=Cache(tmp_path / "empty"), workers=workers)
        assert job(Ticket(lambda _: None)) == compared(corpus)
        assert workers.started


def test_small_work_is_done_without_a_process(corpus, compared):
    with Workers() as workers:
        assert compared(corpus, workers=workers).borrowings
        assert workers.started == 0


@pytest.mark.usefixtures("no_work_is_small")
def test_a_second_comparison_computes_nothing_and_starts_no_process(corpus, compared, engine_calls):
    first = compared(corpus)
    assert engine_calls
    engine_calls.clear()
    with Workers() as workers:
        assert compared(corpus, workers=workers) == first
        assert workers.started == 0
    assert engine_calls == []


def test_with_one_more_document_only_its_pairs_are_compared(
    corpus, compared, engine_calls, cache, tmp_path
):
    compared(corpus)
    engine_calls.clear()
    (tmp_path / "corpus" / "d.txt").write_text("Snow fell on the pass and the mule would not move.")
    again = opening(tmp_path / "corpus", cache=cache, workers=None)(Ticket(lambda _: None))
    compared(again)
    new = id_of(again, "d.txt")
    assert engine_calls
    assert all(new in pair for pair in engine_calls)


def test_the_order_of_opening_does_not_change_what_is_found(corpus, compared, tmp_path):
    fresh = comparison(corpus, cache=Cache(tmp_path / "fresh"), workers=None)
    smaller = Corpus(folder=corpus.folder, title="", documents=corpus.documents[:2])
    compared(smaller)
    assert compared(corpus) == fresh(Ticket(lambda _: None))


def test_what_many_documents_share_is_judged_anew(corpus, compared, cache, tmp_path, engine_calls):
    compared(corpus)
    for number in range(6):
        text = f"{words_about(10 + number)}\n\n{SHARED}\n"
        (tmp_path / "corpus" / f"z{number}.txt").write_text(text)
    again = opening(tmp_path / "corpus", cache=cache, workers=None)(Ticket(lambda _: None))
    fresh = comparison(again, cache=Cache(tmp_path / "fresh"), workers=None)
    wanted = fresh(Ticket(lambda _: None))
    engine_calls.clear()
    assert compared(again) == wanted
    pair = {id_of(corpus, "a.txt"), id_of(corpus, "b.txt")}
    assert pair in map(set, engine_calls)


def test_a_damaged_result_is_computed_again(corpus, compared, cache, engine_calls):
    first = compared(corpus)
    with cache.open() as entries:
        connection = entries._connection
        keys = [row[0] for row in connection.execute("SELECT key FROM entries WHERE kind='pairs'")]
        for key, data in zip(
            keys, (b"{", b"[]", b'{"overlaps": [{}], "shares": [1, 1]}'), strict=False
        ):
            entries.put("pairs", key, data)
    engine_calls.clear()
    assert compared(corpus) == first
    assert len(engine_calls) == 3


@pytest.mark.usefixtures("no_work_is_small")
def test_a_cache_that_keeps_nothing_is_no_obstacle(corpus, compared, tmp_path):
    (tmp_path / "file").write_text("")
    broken = Cache(tmp_path / "file" / "cache")
    with Workers(1) as workers:
        job = comparison(corpus, cache=broken, workers=workers)
        assert job(Ticket(lambda _: None)) == compared(corpus)


def test_partial_results_grow_and_end_in_the_whole(corpus, cache, monkeypatch):
    monkeypatch.setattr(comparing, "_BETWEEN_DELIVERIES", 0.0)
    parts = []
    whole = comparison(corpus, cache=cache, workers=None)(Ticket(lambda _: None, parts.append))
    assert parts
    assert all(isinstance(item, Comparison) for item in parts)
    assert [len(item.overlaps) for item in parts] == sorted(len(item.overlaps) for item in parts)
    assert set(parts[-1].overlaps) <= set(whole.overlaps)


def test_pairs_of_the_documents_in_hand_come_first(corpus, compared, engine_calls):
    wanted = id_of(corpus, "c.txt")
    compared(corpus, first=(wanted,))
    assert [wanted in pair for pair in engine_calls] == [True] * 3 + [False] * 3


def test_overlaps_come_heaviest_first_and_formulas_last(corpus, compared):
    found = compared(corpus).overlaps
    keys = [(item.kind is Kind.FORMULA, -item.measures.bits) for item in found]
    assert keys == sorted(keys)


def test_options_lead_to_results_of_their_own(corpus, compared):
    from reader.engine.comparing import EngineOptions

    assert compared(corpus).borrowings
    assert not compared(corpus, options=EngineOptions(least_words=200)).borrowings
    assert compared(corpus).borrowings


@pytest.mark.usefixtures("no_work_is_small")
def test_a_cancelled_comparison_stops_and_leaves_no_process(corpus, cache):
    ticket = Ticket(lambda progress: ticket.cancel() if progress.total else None)
    with Workers() as workers:
        with pytest.raises(JobCancelledError):
            comparison(corpus, cache=cache, workers=workers)(ticket)
        assert workers.started <= workers.count


@pytest.mark.parametrize("count", [0, 1])
def test_corpora_of_no_and_one_document_are_compared(corpus, compared, count):
    small = Corpus(folder=corpus.folder, title="", documents=corpus.documents[:count])
    assert isinstance(compared(small), Comparison)


def test_what_would_not_fit_into_memory_is_refused_with_both_sizes(corpus, compared, monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 10_000)
    with pytest.raises(CorpusError, match=r"takes about 1 MB .* 1 MB are free"):
        compared(corpus)


def test_in_a_large_corpus_only_documents_that_share_a_run_are_compared(
    corpus, compared, engine_calls, monkeypatch
):
    everything = compared(corpus)
    engine_calls.clear()
    monkeypatch.setattr(candidates, "ALL_PAIRS_UP_TO", 0)
    monkeypatch.setattr(comparing, "COMPARING_VERSION", "other")
    found = compared(corpus)
    pair = {id_of(corpus, "a.txt"), id_of(corpus, "b.txt")}
    assert {frozenset(asked) for asked in engine_calls} >= {frozenset(pair)}
    assert not any(
        id_of(corpus, "c.txt") in asked and len(set(asked)) > 1 for asked in engine_calls
    )
    assert best(found) == best(everything)


def test_results_are_kept_as_json(corpus, compared, cache):
    compared(corpus)
    with cache.open() as entries:
        rows = entries._connection.execute("SELECT data FROM entries WHERE kind='pairs'").fetchall()
    assert all(set(json.loads(row[0])) == {"shares", "overlaps"} for row in rows)
