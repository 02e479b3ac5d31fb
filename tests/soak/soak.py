"""An hour's reading in a few minutes, over and over: does anything pile up?"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.soak.stand import Closer, Stand, counts, fingerprint, resident

if TYPE_CHECKING:
    from pathlib import Path

WARM = 15
"""Rounds before the first measure: caches of fonts, icons and lines are full by then."""
MOST_GROWTH = 0.10
QUERIES = ("harbour", '"the winter"', "quay*", "crossing OR relief", "commi~")


def one_round(stand: Stand, number: int, chance: random.Random) -> None:
    """Open, read, search, annotate, take it back, look at every list."""
    window = stand.window
    stand.open(stand.corpus(f"corpus-{number % 3}"))
    desk = window.desk
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F8)
        stand.turn(5)
    view = desk.row.panes[chance.randrange(len(desk.row.panes))].view
    view.setFocus()
    for _ in range(20):
        view.set_scroll_y(chance.uniform(0, max(1, view.content_height)))
        stand.turn(2)
    at = chance.randrange(max(1, len(view.document.text) - 80))
    view.select(type(view.visible_span())(at, at + 40))
    QTest.keyClick(view, Qt.Key.Key_H)
    stand.turn(20)
    window.actions_by_id["annotate.undo"].trigger()
    for name in ("matrix", "coverage", "collation", "overlaps", "hits", "concordance"):
        window.actions_by_id[f"read.{name}"].trigger()
        stand.turn(15)
    window.rooms.search.look_for(QUERIES[number % len(QUERIES)])
    stand.turn(150)
    window.actions_by_id[f"view.{('light', 'dark', 'sepia')[number % 3]}"].trigger()
    stand.turn(10)


def run(folder: Path, rounds: int) -> bool:
    """Go on for so many rounds; return whether nothing piled up and nothing failed."""
    stand = Stand(folder)
    closer = Closer(stand)
    chance = random.Random(11)
    before = fingerprint(stand.corpus("corpus-0"))
    began: tuple[int, dict[str, int]] = (0, {})
    for number in range(WARM + rounds):
        if number == WARM:
            began = resident(), counts()
        one_round(stand, number, chance)
        if number % 25 == 0:
            print(f"  round {number}: {resident() / 1e6:.0f} MB, {counts()}", flush=True)
    stand.turn(300)
    ended = resident(), counts()
    growth = ended[0] / began[0] - 1
    print(f"soak: {rounds} rounds, memory {began[0] / 1e6:.0f} → {ended[0] / 1e6:.0f} MB ({growth:+.1%}),"
          f" {began[1]} → {ended[1]}")  # fmt: skip
    good = growth <= MOST_GROWTH and not stand.failures
    good &= ended[1]["widgets"] <= began[1]["widgets"] * 1.05 + 5
    good &= ended[1]["threads"] <= began[1]["threads"] + 1
    good &= ended[1]["files"] <= began[1]["files"] + 4
    good &= fingerprint(stand.corpus("corpus-0")) == before
    for failure in stand.failures[:3]:
        print(failure)
    closer.stop()
    stand.close()
    return good
