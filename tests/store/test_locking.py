"""One process at a time, on systems with locks and without, and nobody waits for the dead."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reader.store import locking
from reader.store.locking import locked, process_runs

COUNTER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from reader.store import locking
if sys.argv[3] == "file":
    locking._by_the_system = lambda path: None
count = Path(sys.argv[2], "count")
for _ in range(60):
    with locking.locked(Path(sys.argv[2], "one.lock")):
        count.write_text(str(int(count.read_text()) + 1))
"""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def without_system(monkeypatch):
    monkeypatch.setattr(locking, "_by_the_system", lambda _path: None)


@pytest.mark.parametrize("how", ["system", "file"])
def test_processes_that_count_together_miss_nothing(tmp_path, how):
    (tmp_path / "count").write_text("0")
    command = [sys.executable, "-c", COUNTER, str(ROOT), str(tmp_path), how]
    running = [subprocess.Popen(command) for _ in range(3)]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    assert (tmp_path / "count").read_text() == "180"
    assert not (tmp_path / "one.held").exists()


def test_the_lock_of_a_process_that_is_gone_is_taken_away(tmp_path, without_system):
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    (tmp_path / "one.held").write_text(str(gone.pid))
    assert not process_runs(gone.pid)
    start = time.monotonic()
    with locked(tmp_path / "one.lock"):
        assert (tmp_path / "one.held").read_text() == str(os.getpid())
    assert time.monotonic() - start < locking.PATIENCE / 2
    assert list(tmp_path.iterdir()) == []


def test_a_lock_held_for_too_long_is_taken_away(tmp_path, without_system):
    held = tmp_path / "one.held"
    held.write_text(str(os.getppid()))
    os.utime(held, (1, 1))
    with locked(tmp_path / "one.lock"):
        assert held.read_text() == str(os.getpid())


def test_who_comes_second_waits_until_the_first_is_done(tmp_path, without_system):
    order = []
    inside = threading.Event()

    def second():
        inside.wait()
        with locked(tmp_path / "one.lock"):
            order.append("second")

    waiting = threading.Thread(target=second)
    waiting.start()
    with locked(tmp_path / "one.lock"):
        inside.set()
        waiting.join(0.05)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]


@pytest.mark.parametrize("without", [False, True])
def test_where_nothing_can_be_locked_nobody_is_kept_waiting(tmp_path, monkeypatch, without):
    if without:
        monkeypatch.setattr(locking, "_by_the_system", lambda _path: None)
    (tmp_path / "file").write_text("no folder")
    entered = False
    with locked(tmp_path / "file" / "one.lock"):
        entered = True
    assert entered


def test_who_waits_in_vain_goes_on_at_last(tmp_path, monkeypatch, without_system):
    monkeypatch.setattr(locking, "PATIENCE", 0.05)
    monkeypatch.setattr(locking, "_abandoned", lambda _path: False)
    held = tmp_path / "one.held"
    held.write_text("1")
    with locked(tmp_path / "one.lock"):
        pass
    assert held.exists()
