"""Find the data files that come with the application, wherever it was put."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.domain.errors import FormatError

_PACKAGE = Path(__file__).resolve().parents[1]


def _roots(name: str) -> list[Path]:
    """Return where ``name`` may lie: a frozen bundle, an installed wheel, a checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    found = [Path(bundle) / name] if isinstance(bundle, str) else []
    return [*found, _PACKAGE / f"_{name}", _PACKAGE.parent / name]


def resource(name: str) -> Path:
    """Return the path of a file or folder under ``resources/``, as ``themes/light.toml``.

    Raises:
        FormatError: if this installation does not have it.
    """
    for root in _roots("resources"):
        if (root / name).exists():
            return root / name
    message = f"the application's own file resources/{name} is missing; install it again"
    raise FormatError(message)


def manual() -> Path:
    """Return the folder of the manual's pages.

    Raises:
        FormatError: if this installation does not have it.
    """
    for root in _roots("docs"):
        if (root / "index.md").is_file():
            return root
    message = "the manual is missing; install the application again"
    raise FormatError(message)


def sample_corpus() -> Path:
    """Return the folder of the corpus that the first start opens.

    Raises:
        FormatError: if this installation does not have it.
    """
    for root in _roots("corpus"):
        if root.is_dir():
            return root
    message = "the sample corpus is missing; install the application again"
    raise FormatError(message)
