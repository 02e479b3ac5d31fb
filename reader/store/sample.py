"""The reader's own copy of the sample corpus: the application's files may not be theirs to write."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.store.corpus_names import ANNOTATIONS
from reader.store.resources import sample_corpus

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER = "sample"


def own_sample(state: Path) -> Path:
    """Return a copy of the sample corpus in which notes can be kept, made or renewed if need be.

    Notes in it stay. Where it cannot be made, the one that came with the application has to do.

    Raises:
        FormatError: if this installation has no sample corpus.
    """
    source = sample_corpus()
    target = state / _FOLDER / source.name
    try:
        _renew(source, target)
    except OSError:
        return source
    return target


def _renew(source: Path, target: Path) -> None:
    """Copy what is not there or looks otherwise."""
    target.mkdir(parents=True, exist_ok=True)
    for item in source.iterdir():
        if item.name == ANNOTATIONS or item.name.startswith("."):
            continue
        if item.is_dir():
            _renew(item, target / item.name)
        elif not _looks_same(item, target / item.name):
            shutil.copyfile(item, target / item.name)
            with suppress(OSError):
                shutil.copystat(item, target / item.name)
                (target / item.name).chmod(0o644)


def _looks_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        here, there = one.stat(), other.stat()
        return (here.st_size, int(here.st_mtime)) == (there.st_size, int(there.st_mtime))
    return False
