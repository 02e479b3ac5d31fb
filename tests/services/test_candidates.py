import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.comparing import CorpusStatistics
from reader.engine.fingerprints import FingerprintArrays, corpus_statistics
from reader.services import candidates


def prints(*hashes, every=3):
    return FingerprintArrays(
        np.array(hashes, np.uint64), np.arange(len(hashes), dtype=np.int64) * every
    )


RUN = (1 << 60, 2 << 55, 3 << 50, 77)


def test_documents_that_share_a_run_are_brought_together():
    found = candidates.pairs_sharing_runs([prints(*RUN, 5), prints(9, 8, *RUN), prints(10, 11)])
    assert found == [(0, 1)]


def test_one_phrase_in_common_brings_nobody_together():
    assert candidates.pairs_sharing_runs([prints(1, 2, 3), prints(4, 2, 5)]) == []


def test_phrases_in_another_order_or_far_apart_are_no_run():
    assert candidates.pairs_sharing_runs([prints(1, 2), prints(2, 1, every=20)]) == []
    assert candidates.pairs_sharing_runs([prints(1, 2), prints(1, 2, every=90)]) == []
    assert candidates.pairs_sharing_runs([prints(1, 2, every=90)] * 2) == []


def test_a_phrase_that_stands_everywhere_brings_nobody_together():
    assert candidates.pairs_sharing_runs([prints(1, 2, n + 10) for n in range(30)]) == []


def test_a_document_that_repeats_itself_is_compared_with_itself():
    assert candidates.pairs_sharing_runs([prints(*RUN, 9, *RUN)]) == [(0, 0)]


def test_the_heaviest_pair_comes_first():
    long = tuple(range(100, 140))
    found = candidates.pairs_sharing_runs([prints(*RUN, *long), prints(*RUN), prints(*long)])
    assert found == [(0, 2), (0, 1)]


def test_nothing_comes_of_nothing():
    assert candidates.pairs_sharing_runs([]) == []
    assert candidates.pairs_sharing_runs([prints()]) == []
    assert candidates.repeated([]) == []


hashes = st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 12), max_size=30)


@settings(max_examples=100, deadline=None)
@given(st.lists(hashes, max_size=6))
def test_leaving_out_what_stands_once_changes_neither_counts_nor_pairs(documents):
    whole = [prints(*item) for item in documents]
    fewer = candidates.repeated(whole)
    one, other = corpus_statistics(whole), corpus_statistics(fewer)
    assert one.hashes.tolist() == other.hashes.tolist()
    assert one.documents.tolist() == other.documents.tolist()
    assert one.occurrences.tolist() == other.occurrences.tolist()
    assert candidates.pairs_sharing_runs(whole) == candidates.pairs_sharing_runs(fewer)


def statistics(*counts):
    values = np.array(counts, np.int64)
    return CorpusStatistics(np.arange(len(counts), dtype=np.uint64), values, values)


def test_small_counts_stay_and_large_ones_are_rounded_by_less_than_a_tenth():
    found = candidates.settled(statistics(4, 7, 8, 100, 101, 1000)).documents
    assert found[:3].tolist() == [4, 7, 8]
    assert found[3] == found[4]
    assert all(abs(a - b) <= 0.05 * b for a, b in zip(found[3:], (100, 101, 1000), strict=True))


def test_a_digest_changes_only_with_what_is_said_of_that_document():
    here, there = prints(0, 1), prints(2)
    before, after = statistics(4, 5, 6), statistics(4, 5, 7)
    assert candidates.digest(before, here) == candidates.digest(after, here)
    assert candidates.digest(before, there) != candidates.digest(after, there)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_every_pair_is_every_pair_with_each_document_and_itself(count):
    pairs = candidates.all_pairs(count)
    assert len(pairs) == len(set(pairs)) == count * (count + 1) // 2
    assert all(one <= other for one, other in pairs)
