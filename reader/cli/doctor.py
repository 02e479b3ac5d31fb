"""``synoptic doctor``: is this installation whole, and where does it keep its own files?"""

from __future__ import annotations

import importlib.metadata
import platform
from importlib.util import find_spec
from typing import TYPE_CHECKING

import typer

from reader import __version__
from reader.cli.printing import console
from reader.cli.running import Exit
from reader.domain.errors import ReaderError
from reader.store.places import user_places
from reader.store.resources import resource, sample_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEEDED = {
    "PySide6": "PySide6-Essentials",
    "numpy": "numpy",
    "rapidfuzz": "rapidfuzz",
    "lxml": "lxml",
    "yaml": "PyYAML",
    "charset_normalizer": "charset-normalizer",
}


def doctor() -> None:
    """Say what this installation is made of, and what is wrong with it."""
    target = console()
    target.print(
        f"Synoptic {__version__}, Python {platform.python_version()}, {platform.platform()}"
    )
    places = user_places()
    target.print(f"cache     {places.cache}\nsettings  {places.settings}\nstate     {places.state}")
    wrong = list(_complaints())
    for complaint in wrong:
        target.print(f"wrong: {complaint}")
    if not wrong:
        target.print("Everything is in its place.")
    raise typer.Exit(Exit.NOTHING_FOUND if wrong else Exit.DONE)


def _complaints() -> Iterator[str]:
    for module, name in _NEEDED.items():
        if find_spec(module) is None:
            yield f"{name} is missing; install the application again"
    try:
        version = importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError:
        version = ""
    if version.startswith("6.12"):
        yield f"PySide6 {version} ends the process after a while; install one below 6.12"
    try:
        resource("themes/light.toml")
        sample_corpus()
    except ReaderError as error:
        yield str(error)
