"""Is this installation whole? Each thing it needs is looked at, and nothing is changed."""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.errors import ReaderError
from reader.services import desk, saved_searches, settings
from reader.store.resources import manual, resource, sample_corpus
from reader.store.settings_file import problem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.store.places import Places


class State(StrEnum):
    """How a thing was found; ``WRONG`` keeps something from working."""

    GOOD = "good"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one thing: its name, how it is, and for people what that means."""

    about: str
    state: State
    said: str


@dataclass(frozen=True, slots=True)
class Needed:
    """A package that the application runs on, as ``pyproject.toml`` declares it."""

    module: str
    name: str
    least: str = ""
    below: str = ""
    not_these: tuple[str, ...] = ()


NEEDED = (
    Needed("PySide6.QtWidgets", "PySide6-Essentials", "6.8", "6.12", ("6.11.0", "6.11.1")),
    Needed("apsw", "apsw", "3.54"),
    Needed("bibtexparser", "bibtexparser", "2"),
    Needed("charset_normalizer", "charset-normalizer", "3.3"),
    Needed("citeproc", "citeproc-py", "0.11"),
    Needed("jinja2", "jinja2", "3.1"),
    Needed("lxml.etree", "lxml", "5"),
    Needed("numpy", "numpy", "2"),
    Needed("platformdirs", "platformdirs", "4"),
    Needed("pyphen", "pyphen", "0.17"),
    Needed("pypdfium2", "pypdfium2", "5"),
    Needed("yaml", "PyYAML", "6"),
    Needed("qtawesome", "qtawesome", "1.3"),
    Needed("rapidfuzz", "rapidfuzz", "3.9"),
    Needed("rich", "rich", "13"),
    Needed("snowballstemmer", "snowballstemmer", "2.2"),
    Needed("typer", "typer", "0.12", "0.29"),
    Needed("typing_extensions", "typing-extensions", "4.12"),
    Needed("whoosh", "whoosh3", "3.54.0", "3.54.1"),
    Needed("xlsxwriter", "XlsxWriter", "3.2"),
)
"""Every run-time dependency; a test holds it to ``pyproject.toml``."""

RESOURCES = (
    "themes/light.toml",
    "themes/dark.toml",
    "themes/sepia.toml",
    "themes/contrast.toml",
    "themes/desk.qss",
    "translations/synoptic_en.qm",
    "translations/synoptic_ru.qm",
    "translations/synoptic_kk.qm",
    "templates/_excerpt.md.j2",
    "schemas/annotations.schema.json",
    "citation_styles/author-date.csl",
    "icons/synoptic.svg",
    "notices/THIRD-PARTY-NOTICES.txt",
)
_ROOM = 500_000_000
"""Bytes: what a large corpus takes in the cache."""
_PATIENCE = 10


def checkup(places: Places) -> list[Finding]:
    """Look at everything and return what was found, in the order a reader asks for it."""
    found = [_python(), *(_package(item) for item in NEEDED), _search(), *_files()]
    for name in ("cache", "settings", "state"):
        found += _folder(name, getattr(places, name))
    found += [*_kept(places), *_reports(places.state), *_fonts(), *_screen(os.environ)]
    return found


def _python() -> Finding:
    return Finding("Python", State.GOOD, platform.python_version())


def _package(item: Needed) -> Finding:
    """Import a package as the application would, and compare its version."""
    try:
        importlib.import_module(item.module)
    except ImportError as error:
        said = f"cannot be used; install the application again ({error})"
        return Finding(item.name, State.WRONG, said)
    try:
        version = importlib.metadata.version(item.name)
    except importlib.metadata.PackageNotFoundError:
        return Finding(item.name, State.GOOD, "there")  # a bundle knows no versions, and needs none
    return _version(item, version)


def _version(item: Needed, version: str) -> Finding:
    too_old = bool(item.least) and numbers(version) < numbers(item.least)
    too_new = bool(item.below) and numbers(version) >= numbers(item.below)
    if not (too_old or too_new or version in item.not_these):
        return Finding(item.name, State.GOOD, version)
    bounds = [f"{item.least} or newer", *([f"below {item.below}"] if item.below else [])]
    but = [f"not {' or '.join(item.not_these)}"] if item.not_these else []
    said = f"{version} does not fit; install {', '.join([*bounds, *but])}"
    return Finding(item.name, State.WRONG, said)


def numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, without zeros at its end: ``6.11.0rc1`` is 6, 11."""
    parts: list[int] = []
    for part in version.split("."):
        digits = re.match(r"\d+", part)
        if digits is None:
            break
        parts.append(int(digits.group()))
        if digits.group() != part:
            break
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts)


def _search() -> Finding:
    """See whether an index for searching full text can be made."""
    name = "full-text search"
    try:
        from reader.store.search_index.schema import DAMAGE, connect, create
    except (ImportError, AttributeError) as error:
        return Finding(
            name, State.WRONG, f"cannot be used; install the application again ({error})"
        )
    with tempfile.TemporaryDirectory() as folder:
        try:
            connection = connect(Path(folder, "index"), writing=True)
            try:
                create(connection, "")
            finally:
                connection.close()
        except (ReaderError, *DAMAGE) as error:
            return Finding(name, State.WRONG, f"SQLite cannot make an index here ({error})")
    return Finding(name, State.GOOD, "an index can be made")


def _files() -> Iterator[Finding]:
    """See whether the files that come with the application are there."""
    lost: list[str] = []
    for name in RESOURCES:
        try:
            resource(name)
        except ReaderError as error:
            lost.append(str(error))
    for what in (manual, sample_corpus):
        try:
            what()
        except ReaderError as error:
            lost.append(str(error))
    for said in lost:
        yield Finding("files", State.WRONG, said)
    if not lost:
        yield Finding("files", State.GOOD, "themes, translations, templates, manual, sample corpus")


def _folder(name: str, folder: Path) -> Iterator[Finding]:
    """See whether a folder can be written, or be made, and how much room it has."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    try:
        with tempfile.TemporaryFile(dir=there) as file:
            file.write(b"synoptic")
        free = shutil.disk_usage(there).free
    except OSError as error:
        said = f"{folder} cannot be written: {error.strerror or error}; give yourself the right to"
        yield Finding(name, State.WRONG, said)
        return
    yield Finding(name, State.GOOD, str(folder))
    if free < _ROOM:
        said = f"only {free // 1_000_000} MB are free on the disk of {folder}"
        yield Finding(name, State.NOTE, said)


def _kept(places: Places) -> Iterator[Finding]:
    """See whether what the application wrote down for itself can be read."""
    own = places.settings / "settings.json"
    said = problem_of(own, settings.FORMAT, settings.STEPS)
    if said:
        said = f"{said}; it will be put aside in {places.settings}, and defaults used"
    yield Finding("your settings", State.WRONG if said else State.GOOD, said or str(own))
    forms = {"desks/*.named.json": desk.NAMED_FORMAT, "desks/*.json": desk.FORMAT,
             "searches/*.json": saved_searches.FORMAT}  # fmt: skip
    looked: set[Path] = set()
    for pattern, form in forms.items():
        for path in sorted(set(places.state.glob(pattern)) - looked):
            looked.add(path)
            if damage := problem_of(path, form):
                yield Finding("desks", State.NOTE, f"{damage} (in {path.parent})")
    aside = [
        path
        for folder in (places.settings, places.state)
        for suffix in ("damaged", "newer")
        for path in folder.rglob(f"*.json.{suffix}*")
    ]
    for path in sorted(aside):
        yield Finding("put aside", State.NOTE, str(path))


def _reports(state: Path) -> Iterator[Finding]:
    found = sorted((state / "reports").glob("crash-*.txt"))
    if found:
        said = f"{len(found)} in {state / 'reports'}, the newest {found[-1].name}"
        yield Finding("reports of faults", State.NOTE, said)
    log = state / "logs" / "synoptic.log"
    if log.exists():
        yield Finding("log", State.GOOD, str(log))


def _fonts() -> Iterator[Finding]:
    """Ask fontconfig, where there is one, for a font with the Kazakh letters."""
    tool = shutil.which("fc-list")
    if tool is None:
        return
    try:
        run = subprocess.run(  # noqa: S603 - the system's own program, with words of ours
            [tool, ":lang=kk", "family"], capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return
    families = {line.strip() for line in run.stdout.splitlines() if line.strip()}
    if run.returncode == 0 and not families:
        said = "no font has the Cyrillic letters of Kazakh; install one, such as fonts-noto-core"
        yield Finding("fonts", State.NOTE, said)
    elif families:
        yield Finding("fonts", State.GOOD, f"{len(families)} with the Cyrillic letters of Kazakh")


def _screen(environment: Mapping[str, str]) -> Iterator[Finding]:
    names = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(environment.get(name) for name in names):
        said = "none here; the same work is done in the terminal"
        yield Finding("screen", State.NOTE, said)
