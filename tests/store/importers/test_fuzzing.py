"""Spoiled files of every format are read or refused with a sentence; `fuzzing` goes on for longer."""

from tests.store.importers import fuzzing


# 1,027,370 spoils a PDF's title, so that it is no UTF-16: what a longer run found.
def test_spoiled_files_are_read_or_refused_in_bounded_time_and_memory():
    report = fuzzing.fuzz(iter([range(400), range(1_027_370, 1_027_371)]))
    assert not report.faults, "\n".join(report.faults)
    assert report.outcomes["read"] > 100
    assert report.outcomes["refused"] > 50
    assert report.largest < 600_000_000


def test_a_fault_is_noticed(monkeypatch):
    monkeypatch.setattr(fuzzing.registry, "read", lambda _raw, _name: 1 // 0)
    assert fuzzing.outcome_of(7).startswith("ZeroDivisionError")
