"""Whatever is killed in whatever moment, what was said to be saved is there and readable."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store.annotations.killed_writer import service_on

WRITER = Path(__file__).with_name("killed_writer.py")
KILLS = int(os.environ.get("SYNOPTIC_KILLS", "15"))


def run_and_kill(corpus: Path, state: Path, seed: int, after: float) -> tuple[int, set[str]]:
    """Let a writer work for so many seconds after its first save; return what it said it saved."""
    command = [sys.executable, str(WRITER), str(corpus), str(state), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        first = process.stdout.readline()
        assert first.startswith(b"open"), process.stderr.read()
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        said, _ = process.communicate()
    lines = [line for line in (first + said).decode().splitlines(keepends=True) if line[-1] == "\n"]
    return len(lines), set(lines[-1].split()[1:])


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_nothing_that_was_saved_is_lost_when_the_program_is_killed(tmp_path):
    corpus, state = tmp_path / "corpus", tmp_path / "state"
    corpus.mkdir()
    rng = random.Random(7)
    saves = 0
    for kill in range(KILLS):
        count, said = run_and_kill(corpus, state, kill, rng.random() * 0.15)
        saves += count
        service, _ = service_on(corpus, state)
        assert not service.problems
        assert said <= set(service.entries)
    assert saves > KILLS
