"""Follow an address of a passage back to the folder it came from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reader.domain.address import SCHEME, read_address
from reader.domain.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.span import Span


@dataclass(frozen=True, slots=True)
class Destination:
    """What is to be opened: a folder, perhaps a file of it, perhaps a passage of that."""

    folder: Path
    file: Path | None = None
    span: Span | None = None


def is_address(word: str) -> bool:
    """Tell whether a word of the command line is an address, not the name of a folder."""
    return word.casefold().startswith(f"{SCHEME}:")


def destination(uri: str, recent: Iterable[str]) -> Destination:
    """Return where an address leads; ``recent`` are the folders opened before, newest first.

    An address names a folder without saying where it lies, so that it leads to the same
    passage on a colleague's computer; the newest folder of that name is taken.

    Raises:
        FormatError: if it is no address, or no folder of its name was opened here before.
    """
    address = read_address(uri)
    found = (Path(name) for name in recent)
    folder = next((path for path in found if path.name == address.corpus and path.is_dir()), None)
    if folder is None:
        message = (
            f"The link leads into the folder “{address.corpus}”, which was not opened here yet."
            " Open that folder once, then follow the link again."
        )
        raise FormatError(message)
    file = folder.joinpath(*PurePosixPath(address.path).parts) if address.path else None
    return Destination(folder, file, address.span)
