"""Spoils files of every format by chance and has them read in a process of its own.

Seconds are those of the processor: a busy machine is no fault of a file.

``python -m tests.store.importers.fuzzing [seconds] [first seed]`` goes on for so long, prints
what went wrong with the seed that shows it again, and how long and large the worst file was.
"""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import random
import resource
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path

from reader.domain.errors import DocumentError
from reader.store.importers import registry
from tests.store.importers.writers import zipped

FOLDER = Path(__file__).parents[2] / "data" / "documents"
SLOW = 5.0
PATIENCE = 60.0
MEMORY = 1_500_000_000
ZIPS = (".docx", ".odt", ".epub")
TOKENS = [
    b"<", b">", b"</p>", b"<p>", b"<table>", b"<tr><td>", b"&", b"&#x110000;", b"&lt;", b"]]>", b"<!--",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<![CDATA[", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"{", b"}",
    b"\\u-1?", b"\\'", b"\\bin99999 ", b"{\\*", b"\\par", b"\\cell\\row", b"\\footnote", b"obj", b"endobj",
    b"stream\n", b"endstream", b"/Kids [3 0 R]", b"/Length 99999999", b"BT", b"ET", b" Tf", b"1e39 0 0 1e39 0 0 cm",
    b"-2147483648", b"4294967296", b"NaN", b"\n\n", b"\t", b"\f", b"#", b"**", b"|", b"```", b"[^1]", b"1. ",
    b"....... 12", b"xml:lang='\xd1\x8f'", b"w:val='-1'", b"table:number-columns-repeated='999999999'",
    b"text:c='999999999'", b"--x", b"Content-Type: text/html", b"=?utf-8?b?", b"<svg>", b"<pre>", b"<sup>1</sup>",
]  # fmt: skip


@cache
def originals() -> tuple[tuple[str, bytes], ...]:
    """Return names and bytes of whole files of every format."""
    from tests.store.importers import test_hostile_pdf, test_mhtml

    found = [
        (path.name, path.read_bytes()) for path in sorted(FOLDER.iterdir()) if path.stem != "README"
    ]
    page = (FOLDER / "crossings.html").read_text(encoding="utf-8")
    report = (FOLDER.parents[2] / "corpus" / "report.txt").read_bytes()
    return (
        *found,
        ("crossings.mhtml", test_mhtml.saved(page)),
        ("report.txt", report),
        ("plain.pdf", test_hostile_pdf.small(pageCompression=0)),
    )


def spoiled(seed: int) -> tuple[str, bytes]:
    """Return a file that chance has spoiled; the same for the same seed."""
    chance = random.Random(seed)
    name, raw = chance.choice(originals())
    if name.endswith(ZIPS) and chance.random() < 0.8:
        return name, _with_spoiled_members(raw, chance)
    return name, _spoiled(raw, chance)


def _with_spoiled_members(raw: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        members = {name: file.read(name) for name in file.namelist()}
    for name in chance.sample(sorted(members), min(len(members), chance.randint(1, 3))):
        members[name] = _spoiled(members[name], chance)
    if chance.random() < 0.1:
        members.pop(chance.choice(sorted(members)))
    return zipped(members)


def _spoiled(raw: bytes, chance: random.Random) -> bytes:
    out = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 3, 8, 30))):
        chance.choice(WAYS)(out, chance)
    return bytes(out)


def _flip(out: bytearray, chance: random.Random) -> None:
    if out:
        out[chance.randrange(len(out))] = chance.randrange(256)


def _cut(out: bytearray, chance: random.Random) -> None:
    del out[chance.randrange(len(out) + 1) :]


def _drop(out: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(out) + 1)
    del out[start : start + chance.choice((1, 10, 100, 1000))]


def _repeat(out: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(out) + 1)
    piece = bytes(out[start : start + chance.choice((1, 10, 100, 1000))])
    out[start:start] = piece * chance.choice((1, 2, 50, 1000 if len(piece) < 101 else 2))


def _insert(out: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(out) + 1)
    out[start:start] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 3, 300, 3000))


def _swap(out: bytearray, chance: random.Random) -> None:
    size = chance.choice((4, 40, 400))
    one, other = (chance.randrange(len(out) + 1) for _ in range(2))
    first, second = bytes(out[one : one + size]), bytes(out[other : other + size])
    out[one : one + len(second)] = second
    out[other : other + len(first)] = first


def _number(out: bytearray, chance: random.Random) -> None:
    """Put another number where one stands."""
    places = [at for at in range(len(out)) if 48 <= out[at] <= 57] if len(out) < 200_000 else []
    if places:
        at = chance.choice(places)
        out[at : at + 1] = chance.choice((b"0", b"-1", b"99999999999", b"1e9", b"65536"))


WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip, _flip, _flip, _cut, _drop, _repeat, _insert, _insert, _swap, _number,
)  # fmt: skip


@dataclass
class Report:
    """What came of it: counts by outcome, faults, and the worst figures."""

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    largest: int = 0


def outcome_of(seed: int) -> str:
    """Return ``read``, ``refused``, or what went wrong."""
    name, raw = spoiled(seed)
    try:
        found = registry.read(raw, name)
    except DocumentError as error:
        return "refused" if name in str(error) else f"refused without its name: {error}"
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        return f"{type(error).__name__}: {error}"
    size = len(found.text)
    if not found.text.strip():
        return "an empty text"
    if any(not 0 <= item.span.start <= item.span.end <= size for item in found.structure):
        return "a span beyond the text"
    return "read"


def _serve(pipe: Connection, seeds: range) -> None:
    with contextlib.suppress(OSError, EOFError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        for name, raw in originals():
            registry.read(raw, name)  # so that no seed pays for what is imported
        for seed in seeds:
            pipe.send(None)
            begun = time.process_time()
            outcome = outcome_of(seed)
            pipe.send((outcome, time.process_time() - begun, _peak()))


def _peak() -> int:
    """Return the most bytes this process held; ``ru_maxrss`` would count its parent's, too."""
    status = Path("/proc/self/status")
    if status.exists():
        told = dict(line.split(":", 1) for line in status.read_text("ascii").splitlines())
        return int(told["VmHWM"].split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def fuzz(seeds: Iterator[range], patience: float = PATIENCE) -> Report:
    """Read what each seed spoils, one process for each range of seeds."""
    report = Report()
    for some in seeds:
        left = some
        while len(left):
            left = _one_process(left, patience, report)
    return report


def _one_process(seeds: range, patience: float, report: Report) -> range:
    """Read until the process is lost; return the seeds that remain."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, seeds), daemon=True)
    process.start()
    theirs.close()
    try:
        for number, seed in enumerate(seeds):
            try:
                ours.recv()
                if not ours.poll(patience):
                    report.faults.append(
                        f"seed {seed}: longer than {patience} s ({spoiled(seed)[0]})"
                    )
                    return seeds[number + 1 :]
                outcome, seconds, memory = ours.recv()
            except EOFError:
                report.faults.append(f"seed {seed}: the process died ({spoiled(seed)[0]})")
                return seeds[number + 1 :]
            report.outcomes[outcome if outcome in ("read", "refused") else "fault"] += 1
            if outcome not in ("read", "refused"):
                report.faults.append(f"seed {seed}: {outcome} ({spoiled(seed)[0]})")
            if seconds > SLOW:
                report.faults.append(f"seed {seed}: {seconds:.1f} s ({spoiled(seed)[0]})")
            report.slowest = max(report.slowest, (seconds, f"seed {seed}"))
            report.largest = max(report.largest, memory)
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()
    return range(0)


def until(end: float, first: int) -> Iterator[range]:
    """Yield ranges of seeds for as long as there is time."""
    while time.monotonic() < end:
        yield range(first, first + 200)
        first += 200


if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600
    start = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    found = fuzz(until(time.monotonic() + seconds, start))
    print(
        dict(found.outcomes), "slowest", found.slowest, "memory", found.largest // 1_000_000, "MB"
    )
    print("\n".join(found.faults) or "no fault")
    sys.exit(bool(found.faults))
