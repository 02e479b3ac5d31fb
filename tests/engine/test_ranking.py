"""How well units fit: BM25 by its published formula."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.searching.ranking import bm25

K1, B = 1.2, 0.75  # the usual values, which SQLite's full-text table has, too


@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 90)), min_size=1, max_size=9
    )
)
def test_scores_are_those_of_the_published_formula(units):
    weights = (10.0, 1.0)
    counts = np.array([unit[:2] for unit in units])
    sizes = np.array([unit[2] for unit in units])
    having = sum(any(unit[:2]) for unit in units)
    mean = sum(unit[2] for unit in units) / len(units)
    rarity = max(1e-6, math.log((len(units) - having + 0.5) / (having + 0.5)))
    wanted = []
    for one, other, size in units:
        often = one * weights[0] + other * weights[1]
        wanted.append(rarity * often * (K1 + 1) / (often + K1 * (1 - B + B * size / mean)))
    found = bm25(counts, weights, sizes)
    assert found.tolist() == pytest.approx(wanted)
    assert (found >= 0).all()


def test_a_term_that_no_unit_has_scores_nothing_and_empty_units_do_no_harm():
    nothing = bm25(np.zeros((3, 2), np.int64), (1.0, 1.0), np.array([5, 9, 2]))
    assert nothing.tolist() == [0.0, 0.0, 0.0]
    assert nothing.dtype == np.float64
    empty = bm25(np.array([[1], [0]]), (1.0,), np.array([0, 0]))
    assert empty[0] > 0 == empty[1]
