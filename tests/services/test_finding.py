import hashlib

import pytest

from reader.domain.comparison import Comparison
from reader.domain.document import Corpus, Document, DocumentId
from reader.domain.errors import JobCancelledError
from reader.domain.overlap import LITERAL, Kind
from reader.services import rewording
from reader.services.finding import (
    REWORDINGS_UP_TO,
    finding,
    is_searched_for_rewordings,
)
from reader.services.jobs import Ticket
from reader.services.settings_groups import Overlaps
from reader.services.workers import Workers
from reader.store.cache import Cache

SOURCE = (
    "Families that bring up disabled children, and those that lost their breadwinner, had their "
    "bank debts written off by the June decree, at a cost of four hundred million crowns."
)
NEWS = (
    "The decree of June writes off the bank debts of families whose breadwinner is lost or whose "
    "children are disabled; it will cost four hundred million crowns, the ministry says."
)
COPIED = (
    "Nobody on either shore could remember a winter in which the lamp had stood unlit for so many "
    "nights together, and the keeper wrote in his book that the oil had been counted twice."
)


def corpus_of(*texts: str) -> Corpus:
    documents = tuple(
        Document(
            id=DocumentId(f"d-{n}"),
            path=f"{n}.txt",
            text=text,
            title=f"{n}",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
        )
        for n, text in enumerate(texts)
    )
    return Corpus(folder="/nowhere", title="made", documents=documents)


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


@pytest.fixture
def corpus():
    padding = "The weather was fair and the road was long. Somebody sang of apples in the rain.\n\n"
    return corpus_of(f"{padding}{SOURCE}\n\n{COPIED}", f"{COPIED}\n\nIt was a Tuesday.\n\n{NEWS}")


def test_what_is_copied_and_what_is_reworded_are_told_apart(corpus, cache):
    found = finding(corpus, cache=cache, workers=None)(Ticket(lambda _: None)).overlaps
    kinds = {item.kind: item for item in found if item.kind is not Kind.FORMULA}
    assert kinds.keys() == {Kind.VERBATIM, Kind.REWORDED}
    text = corpus.documents[0].text
    assert "breadwinner" in kinds[Kind.REWORDED].a.span.of(text)
    assert "lamp" in kinds[Kind.VERBATIM].a.span.of(text)


def test_literal_overlaps_are_delivered_before_rewordings_are_looked_for(corpus, cache):
    told = []
    whole = finding(corpus, cache=cache, workers=None)(Ticket(lambda _: None, told.append))
    assert isinstance(told[-1], Comparison)
    kinds = {item.kind for item in told[-1].overlaps}
    assert kinds & LITERAL
    assert Kind.REWORDED not in kinds
    assert Kind.REWORDED in {item.kind for item in whole.overlaps}


def test_rewordings_are_left_out_when_they_are_not_wanted(corpus, cache):
    found = finding(corpus, cache=cache, workers=None, reworded=False)(Ticket(lambda _: None))
    assert Kind.REWORDED not in {item.kind for item in found.overlaps}


def test_a_second_time_nothing_is_searched_again(corpus, cache, monkeypatch):
    once = finding(corpus, cache=cache, workers=None)(Ticket(lambda _: None))
    monkeypatch.setattr(rewording, "survey", pytest.fail)
    again = finding(corpus, cache=cache, workers=None)(Ticket(lambda _: None))
    assert again.overlaps == once.overlaps


def test_a_changed_document_is_searched_again(corpus, cache):
    finding(corpus, cache=cache, workers=None)(Ticket(lambda _: None))
    changed = corpus_of(corpus.documents[0].text, "Nothing of the kind was ever written here.")
    found = finding(changed, cache=cache, workers=None)(Ticket(lambda _: None))
    assert Kind.REWORDED not in {item.kind for item in found.overlaps}


def test_cancelling_stops_the_search_for_rewordings(corpus, cache):
    literal = finding(corpus, cache=cache, workers=None, reworded=False)(Ticket(lambda _: None))
    ticket = Ticket(lambda _: None)
    ticket.cancel()
    with pytest.raises(JobCancelledError):
        rewording.rewordings(corpus, literal, cache=cache, workers=None)(ticket)


def test_pairs_searched_for_rewordings_before_are_not_searched_again(corpus, cache, monkeypatch):
    once = finding(corpus, cache=cache, workers=None)(Ticket(lambda _: None))
    with cache.open() as entries, entries._connection as connection:
        connection.execute("DELETE FROM entries WHERE kind = ?", [rewording._CORPORA])
    monkeypatch.setattr(rewording, "search", pytest.fail)
    again = finding(corpus, cache=cache, workers=None)(Ticket(lambda _: None))
    assert again.overlaps == once.overlaps
    assert Kind.REWORDED in {item.kind for item in again.overlaps}


def test_processes_find_the_rewordings_that_one_alone_finds(corpus, cache, tmp_path):
    alone = finding(corpus, cache=cache, workers=None)(Ticket(lambda _: None))
    with Workers(1) as workers:
        job = finding(corpus, cache=Cache(tmp_path / "other"), workers=workers)
        together = job(Ticket(lambda _: None))
    assert together.overlaps == alone.overlaps


def test_a_very_large_corpus_is_searched_only_when_asked():
    large = corpus_of("x" * (REWORDINGS_UP_TO // 2), "y" * (REWORDINGS_UP_TO // 2 + 1))
    assert not is_searched_for_rewordings(large)
    assert is_searched_for_rewordings(corpus_of("x", "y"))


def test_the_settings_decide_what_is_one_word_and_how_short_an_overlap_may_be(cache):
    shouted = corpus_of(f"First of all. {COPIED}", f"Last of all. {COPIED.upper()}")

    def kinds(**chosen):
        settings = Overlaps(**chosen)
        job = finding(shouted, cache=cache, workers=None, chosen=settings, reworded=False)
        return {item.kind for item in job(Ticket(lambda _: None)).overlaps}

    assert kinds() == {Kind.VERBATIM}
    assert Kind.VERBATIM not in kinds(fold_case=False)
    assert not kinds(minimum_words=60)
    assert kinds() == {Kind.VERBATIM}
