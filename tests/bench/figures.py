"""What a bench reports: a figure, what it is measured against, and their ratio."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured thing. ``ratio`` is ``value / reference`` in the same run, smaller is better
    unless ``more_is_better``; ``bar`` is what the ratio (or, without a reference, the value) must hold."""

    name: str
    value: float
    unit: str
    against: str = ""
    reference: float | None = None
    bar: float | None = None
    more_is_better: bool = False

    @property
    def ratio(self) -> float | None:
        if not self.reference:
            return None
        parts = (
            (self.reference, self.value) if self.more_is_better else (self.value, self.reference)
        )
        return parts[0] / parts[1]

    @property
    def holds(self) -> bool | None:
        if self.bar is None:
            return None
        seen = self.value if self.ratio is None else self.ratio
        return seen >= self.bar if self.more_is_better else seen <= self.bar

    def as_json(self) -> dict[str, object]:
        return {**asdict(self), "ratio": self.ratio, "holds": self.holds}


def median_seconds(call: Callable[[], object], times: int = 5) -> float:
    """Return the median wall time of ``call`` in seconds, after one run to warm up."""
    call()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
