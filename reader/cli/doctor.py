"""``synoptic doctor``: is this installation whole, and where does it keep its own files?"""

from __future__ import annotations

import platform
from typing import Annotated

import typer

from reader import __version__
from reader.cli.printing import Format, console, print_json
from reader.cli.running import Exit
from reader.services.checkup import State, checkup
from reader.store.places import user_places

FORMAT = "synoptic-doctor/1"
_MARKS = {State.GOOD: "      ", State.NOTE: "note  ", State.WRONG: "wrong "}


def doctor(
    format: Annotated[Format, typer.Option(help="How to print it.")] = Format.TABLE,  # noqa: A002 - the option's name
) -> None:
    """Say what this installation is made of, and what is wrong with it."""
    places = user_places()
    found = checkup(places)
    wrong = [item for item in found if item.state is State.WRONG]
    if format is Format.JSON:
        print_json(
            {
                "format": FORMAT,
                "version": __version__,
                "python": platform.python_version(),
                "system": platform.platform(),
                "cache": str(places.cache),
                "settings": str(places.settings),
                "state": str(places.state),
                "findings": [
                    {"about": item.about, "state": item.state.value, "said": item.said}
                    for item in found
                ],
            }
        )
    else:
        target = console()
        target.print(f"Synoptic {__version__}, {platform.platform()}\n")
        wide = max(len(item.about) for item in found)
        for item in found:
            target.print(f"{_MARKS[item.state]}{item.about:{wide}}  {item.said}", soft_wrap=True)
        target.print(f"\n{_summary(len(wrong))}")
    raise typer.Exit(Exit.NOTHING_FOUND if wrong else Exit.DONE)


def _summary(wrong: int) -> str:
    if not wrong:
        return "Everything is in its place."
    return "One thing is wrong." if wrong == 1 else f"{wrong} things are wrong."
