"""Annotate like somebody in a hurry and tell what stands on the screen; to be killed.

``python storm_writer.py CORPUS STATE SEED [SECONDS]``: every change is shown as a line
``NUMBER TIME ID VERSION`` (version 0: deleted) as soon as a reader would see it. Saving comes
when it is due, as in the window. With SECONDS it ends by itself, closing properly.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from reader.domain.span import Span
from tests.store.annotations.killed_writer import TEXT, service_on


class Due:
    """Calls what was scheduled once its time has come."""

    def __init__(self):
        self.waiting = []

    def __call__(self, seconds, call):
        self.waiting.append((time.monotonic() + seconds, call))

    def pass_on(self):
        now = time.monotonic()
        ready = [call for at, call in self.waiting if at <= now]
        self.waiting = [item for item in self.waiting if item[0] > now]
        for call in ready:
            call()


def edit(service, held, rng, number):
    """Make, change or delete an annotation; return its id and version."""
    ids = sorted(service.entries)
    if ids and rng.random() < (0.9 if len(ids) > 60 else 0.5):
        key = rng.choice(ids)
        if len(ids) > 40 and rng.random() < 0.3:
            service.delete([key])
            return key, 0
        service.change("edit", [key], lambda entry: replace(entry, note=f"{number}\nlines\n"))
        return key, number
    document = rng.choice(held.documents)
    start = rng.randrange(len(TEXT) - 30)
    span = Span(start, start + rng.randrange(1, 30))
    return service.highlight(document, span, "green", f"{number}\nlines\n").id, number


def main() -> None:
    corpus, state, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    ends = time.monotonic() + (float(sys.argv[4]) if len(sys.argv) > 4 else 1e9)
    due = Due()
    service, held = service_on(corpus, state, due)
    assert not service.problems, service.problems
    rng = random.Random(seed)
    print("open", flush=True)
    number = seed * 100_000
    while time.monotonic() < ends:
        number += 1
        key, version = edit(service, held, rng, number)
        print(number, time.monotonic(), key, version, flush=True)
        due.pass_on()
        time.sleep(rng.random() * 0.02)
    service.close()


if __name__ == "__main__":
    main()
