"""Other finders on the same cases, side by side: ``python -m tests.bench.peers``.

Makes an environment of its own under build/peers and installs the peers there, by name from the
package registry; nothing of them comes near the application. ``difflib`` and ``cydifflib`` report
matching blocks of words; ``text-matcher`` reports passages; ``collatex`` finds nothing but aligns
what it is given, so it is timed on a passage and its edited version.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import venv
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.overlap_cases import Case, changed_passages
from tests.bench.overlap_quality import overlaps_of, places_of

FOLDER = Path(__file__).parents[2] / "build" / "peers"
PEERS = ("cydifflib", "text-matcher", "collatex", "Levenshtein")  # collatex needs the last unsaid
FINDERS = ("difflib", "cydifflib", "text-matcher")
LEAST_WORDS = 8
Span = tuple[int, int]
Pair = tuple[Span, Span]


def _environment() -> Path:
    """Return the interpreter of the peers' environment, made when it is missing."""
    python = FOLDER / "bin" / "python"
    if not python.exists():
        venv.create(FOLDER, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True)
    return python


def _asked(python: Path, peer: str, cases: list[dict[str, str]]) -> dict[str, object]:
    run = subprocess.run(
        [python, Path(__file__).with_name("peer_child.py"), peer],
        input=json.dumps({"cases": cases, "least": LEAST_WORDS}), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(run.stdout.splitlines()[-1])


def _covered(place: Span, by: list[Span]) -> int:
    return len({at for start, end in by for at in range(max(start, place[0]), min(end, place[1]))})


def _scores(case: Case, found: list[Pair]) -> tuple[float, float]:
    """Return recall and precision over the characters of both sides."""
    planted = [(side, place) for pair in case.planted for side, place in enumerate(pair)]
    reported = [(side, place) for pair in found for side, place in enumerate(pair)]

    def part(these: list[tuple[int, Span]], those: list[tuple[int, Span]]) -> float:
        size = sum(end - start for _, (start, end) in these)
        got = sum(
            _covered(place, [other for at, other in those if at == side]) for side, place in these
        )
        return got / size if size else 1.0

    return part(planted, reported), part(reported, planted)


def _ours(case: Case) -> list[Pair]:
    return [places_of(item) for item in overlaps_of(case)]


def _measured(
    cases: list[Case], answers: list[list[Pair]], seconds: float
) -> tuple[float, float, float]:
    scores = [_scores(case, found) for case, found in zip(cases, answers, strict=True)]
    return (
        sum(recall for recall, _ in scores) / len(scores),
        sum(precision for _, precision in scores) / len(scores),
        seconds / len(cases),
    )


def _timed(call: Callable[[Case], list[Pair]], cases: list[Case]) -> tuple[list[list[Pair]], float]:
    call(cases[0])
    start = time.perf_counter()
    return [call(case) for case in cases], time.perf_counter() - start


def main(seed: int = 5) -> int:
    python = _environment()
    cases = changed_passages(seed)
    texts = [{"a": case.a, "b": case.b} for case in cases]
    table = Table("finder", "version", "recall", "precision", "seconds a pair", box=None)
    answers, seconds = _timed(_ours, cases)
    rows = {"synoptic": ("this", _measured(cases, answers, seconds))}
    for peer in FINDERS:
        said = _asked(python, peer, texts)
        found = [[(tuple(a), tuple(b)) for a, b in pairs] for pairs in said["found"]]
        rows[peer] = (str(said["version"]), _measured(cases, found, float(said["seconds"])))
    for name, (version, (recall, precision, each)) in rows.items():
        table.add_row(name, version, f"{recall:.3f}", f"{precision:.3f}", f"{each:.3f}")
    console = Console(width=110)
    console.print(f"{len(cases)} pairs of texts with planted passages, all changes together")
    console.print(table)
    passage = next(case for case in cases if case.name.startswith("edited 10 %, 150"))
    (a0, a1), (b0, b1) = passage.planted[0]
    given = {"a": passage.a[a0:a1], "b": passage.b[b0:b1]}
    said = _asked(python, "collatex", [given])
    _, seconds = _timed(_ours, [Case(**{**_fields(passage), **given, "planted": ()})])
    console.print(
        f"aligning a passage of 150 words with its edited version: collatex {said['version']} "
        f"{float(said['seconds']):.3f} s, synoptic {seconds:.4f} s"
    )
    return 0


def _fields(case: Case) -> dict[str, object]:
    return {name: getattr(case, name) for name in case.__dataclass_fields__}


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
