"""Runs one peer on the cases given on standard input; started by ``peers`` in its environment."""

import contextlib
import functools
import importlib
import importlib.metadata
import io
import json
import platform
import re
import sys
import time

WORD = re.compile(r"\w+")


def blocks(module, case, least):
    """Return matching blocks of at least ``least`` words, as character spans."""
    sides = [
        [(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(case[s])] for s in "ab"
    ]
    words = [[word for word, _, _ in side] for side in sides]
    matcher = module.SequenceMatcher(None, *words, autojunk=False)
    return [
        [[sides[0][i][1], sides[0][i + n - 1][2]], [sides[1][j][1], sides[1][j + n - 1][2]]]
        for i, j, n in matcher.get_matching_blocks()
        if n >= least
    ]


def text_matcher(case, least):
    from text_matcher.matcher import Matcher, Text

    sides = [Text(case[s], s, removeStopwords=False) for s in "ab"]
    with contextlib.redirect_stdout(io.StringIO()):
        matcher = Matcher(*sides, cutoff=least, removeStopwords=False)
        matcher.match()
    return [[list(a), list(b)] for a, b in zip(matcher.locationsA, matcher.locationsB, strict=True)]


def collatex(case, _least):
    from collatex import Collation, collate

    collation = Collation()
    for side in "ab":
        collation.add_plain_witness(side, case[side])
    collate(collation)
    return []


def main():
    peer = sys.argv[1]
    asked = json.load(sys.stdin)
    if peer in ("difflib", "cydifflib"):
        find = functools.partial(blocks, importlib.import_module(peer))
    else:
        find = {"text-matcher": text_matcher, "collatex": collatex}[peer]
    find(asked["cases"][0], asked["least"])
    start = time.perf_counter()
    found = [find(case, asked["least"]) for case in asked["cases"]]
    seconds = time.perf_counter() - start
    version = platform.python_version() if peer == "difflib" else importlib.metadata.version(peer)
    print(json.dumps({"found": found, "seconds": seconds, "version": version}))


if __name__ == "__main__":
    main()
