"""What is lost when everything goes wrong: killed, two windows, other programs, a full disk.

``python -m tests.bench annotation_storms``. Every figure counts losses; the bar is none.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from reader.domain.span import Span
from reader.store.annotations.reading import read_bytes
from reader.store.annotations.rendering import whole_file
from tests.bench.figures import Figure
from tests.store.annotations.killed_writer import TEXT, service_on

WRITER = Path(__file__).parents[1] / "store" / "annotations" / "storm_writer.py"
KILLS, IN_A_ROW, AT_ONCE = 200, 10, 4
ACKNOWLEDGED = 1.0
"""Seconds after which what was shown must never be lost."""


def _start(corpus: Path, state: Path, seed: int, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(WRITER), str(corpus), str(state), str(seed), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _shown(lines: list[str]) -> list[tuple[float, str, int]]:
    """Return time, id and version of all changes that were shown."""
    found = []
    for line in lines:
        words = line.split()
        if len(words) == 4 and line.endswith("\n"):
            found.append((float(words[1]), words[2], int(words[3])))
    return found


def _versions(entries) -> dict[str, int]:
    return {key: int(entry.note.split("\n")[0]) for key, entry in entries.items()}


def _lost(
    shown: list[tuple[float, str, int]], until: float, before: dict[str, int], found: dict[str, int]
) -> int:
    """Count entries that are neither as they were ``until`` then nor as a later change made them.

    ``before`` is what was on the disk when the writer began.
    """
    versions = {key: {version} for key, version in before.items()}
    for at, key, version in shown:
        if at <= until:
            versions[key] = {version}
        else:
            versions.setdefault(key, {0}).add(version)
    return sum(found.get(key, 0) not in good for key, good in versions.items())


def _killed_in_a_row(seed: int) -> tuple[int, int, int]:
    """Kill one writer after another on one corpus; return shown, lost, and unreadable files."""
    shown = lost = unreadable = 0
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as made:
        corpus, state = Path(made, "corpus"), Path(made, "state")
        corpus.mkdir()
        found: dict[str, int] = {}
        for kill in range(IN_A_ROW):
            with _start(corpus, state, seed * IN_A_ROW + kill + 1) as process:
                assert process.stdout.readline() == "open\n"
                timer = threading.Timer(
                    1.0 + rng.random() * 1.2, process.send_signal, [signal.SIGKILL]
                )
                timer.start()
                lines = process.stdout.readlines()
                timer.join()
            changes = _shown(lines)
            until = changes[-1][0] - ACKNOWLEDGED
            service, _ = service_on(corpus, state)
            unreadable += len(service.problems)
            shown += sum(at <= until for at, _, _ in changes)
            before, found = found, _versions(service.entries)
            lost += _lost(changes, until, before, found)
    return shown, lost, unreadable


def kills() -> list[Figure]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        counted = list(pool.map(_killed_in_a_row, range(KILLS // IN_A_ROW)))
    shown, lost, unreadable = (sum(column) for column in zip(*counted, strict=True))
    return [
        Figure(
            name=f"{KILLS} kills: lost, of {shown} changes shown for a second",
            value=lost,
            unit="",
            bar=0,
        ),
        Figure(name=f"{KILLS} kills: files that cannot be read", value=unreadable, unit="", bar=0),
    ]


def two_windows(seconds: float = 20) -> list[Figure]:
    """Let two processes annotate one corpus at once, each its own entries and the other's."""
    with tempfile.TemporaryDirectory() as made:
        corpus, state = Path(made, "corpus"), Path(made, "state")
        corpus.mkdir()
        both = [_start(corpus, state, seed, str(seconds)) for seed in (1, 2)]
        told = [_shown(process.communicate()[0].splitlines(keepends=True)) for process in both]
        failed = sum(process.returncode != 0 for process in both)
        service, _ = service_on(corpus, state)
        changes = sorted(change for side in told for change in side)
        gone = {key for _, key, version in changes if not version}
        made_ids = {key for _, key, _ in changes} - gone
        lost = len(made_ids - service.entries.keys())
        count = len(changes)
        trouble = len(service.problems) + failed
    return [
        Figure(
            name=f"two windows: annotations lost, of {count} changes", value=lost, unit="", bar=0
        ),
        Figure(
            name="two windows: files that cannot be read, or a window failed",
            value=trouble,
            unit="",
            bar=0,
        ),
    ]


def another_program(seconds: float = 15) -> list[Figure]:
    """Let something else write the same files by its own rename, without any lock."""
    with tempfile.TemporaryDirectory() as made:
        corpus, state = Path(made, "corpus"), Path(made, "state")
        corpus.mkdir()
        process = _start(corpus, state, 3, str(seconds))
        rng = random.Random(9)
        added = 0
        ours: set[str] = set()
        until = time.monotonic() + seconds - 2
        while time.monotonic() < until:
            time.sleep(rng.random() * 0.02)
            path = corpus / "annotations" / f"{rng.randrange(3)}.txt.yaml"
            if not path.exists():
                continue
            found = read_bytes(path.read_bytes())
            if found.problems or not found.values:
                continue
            some = next(iter(found.values.values()))
            added += 1
            entry = replace(some, id=f"a-other{added}", note=f"{added}\n", extra={})
            aside = path.with_suffix(".new")
            aside.write_text(
                whole_file(found.header, [*found.values.values(), entry]), encoding="utf-8"
            )
            aside.replace(path)
            ours.add(entry.id)
        told = _shown(process.communicate()[0].splitlines(keepends=True))
        service, _ = service_on(corpus, state)
        gone = {key for _, key, version in told if not version}
        shown = {key for _, key, _ in told} - gone
        there = service.entries.keys()
        trouble = len(service.problems) + (process.returncode != 0)
        lost, other = len(shown - there - ours), len(ours - gone - there)
    return [
        Figure(name=f"another program: ours lost, of {len(shown)}", value=lost, unit="", bar=0),
        Figure(
            name=f"another program: its entries lost, of {len(ours)} it renamed into place",
            value=other,
            unit="",
            bar=0,
        ),
        Figure(name="another program: files that cannot be read", value=trouble, unit="", bar=0),
    ]


def full_disk() -> list[Figure]:
    """Fill a disk of 256 KB under a storm of edits, again and again, then make room."""
    with tempfile.TemporaryDirectory() as made:
        disk = Path(made, "disk")
        disk.mkdir()
        mounted = os.name != "nt" and shutil.which("mount") and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True, check=False
        ).returncode  # fmt: skip
        if not mounted:
            return []
        try:
            return _on_full(disk, Path(made, "state"))
        finally:
            subprocess.run(["umount", disk], check=True)


def _on_full(disk: Path, state: Path) -> list[Figure]:
    corpus = disk / "corpus"
    corpus.mkdir()
    refused = unreadable = lost = 0
    rng = random.Random(5)
    service, held = service_on(corpus, state)
    for turn in range(40):
        ballast = disk / "ballast"
        with ballast.open("wb") as file:
            try:
                file.write(bytes(rng.randrange(1_000_000)))
                file.flush()
            except OSError:
                pass
        for number in range(12):
            document = rng.choice(held.documents)
            start = rng.randrange(len(TEXT) - 30)
            service.highlight(
                document, Span(start, start + 9), "green", f"{turn * 100 + number + 1}\n"
            )
            state_now = service.save()
            refused += bool(state_now.problems)
            for path in (corpus / "annotations").glob("*.yaml"):
                unreadable += bool(read_bytes(path.read_bytes()).problems)
        after_a_crash, _ = service_on(corpus, state)  # as if killed now: what was kept is offered
        lost += len(service.entries.keys() - after_a_crash.entries.keys())
        ballast.unlink(missing_ok=True)
        service.save()
        service.delete(list(service.entries)[: max(0, len(service.entries) - 60)])
        service.save()
        again, _ = service_on(corpus, state)
        lost += dict(again.entries) != dict(service.entries)
    return [
        Figure(name=f"full disk: lost, {refused} of 480 saves refused", value=lost, unit="", bar=0),
        Figure(name="full disk: files that could not be read", value=unreadable, unit="", bar=0),
    ]


def measure() -> list[Figure]:
    """Raise every storm."""
    return [*full_disk(), *two_windows(), *another_program(), *kills()]
