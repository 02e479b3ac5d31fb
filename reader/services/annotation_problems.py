"""What is wrong with the files of annotations, for a list in the window and a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reader.services.annotating import Annotating


class TroubleKind(StrEnum):
    """What can be wrong: a single entry, a whole file, versions that met, or a save that failed.

    ``versions``: git left two versions in a file. ``copy``: a sync program made a copy when
    two versions met. ``unsaved``: an earlier window could not save into a file.
    """

    ENTRY = "entry"
    FILE = "file"
    VERSIONS = "versions"
    COPY = "copy"
    UNSAVED = "unsaved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that needs a person. ``file`` is in the folder ``annotations``, ``path`` whole.

    ``line`` counts from 1, or is 0 where it is about no line. ``raw`` is the entry that was
    set aside, as it stands in the file.
    """

    kind: TroubleKind
    file: str
    path: Path
    line: int = 0
    reason: str = ""
    raw: str = ""


def troubles(service: Annotating) -> list[Trouble]:
    """Return what is wrong, by file and line."""
    desk = service.desk
    folder = desk.files.folder
    found: list[Trouble] = []
    for name, problems in desk.problems.items():
        held = desk.held.get(name)
        met = held is not None and held.conflict
        for problem in problems:
            kind = TroubleKind.ENTRY if problem.raw or problem.twice else TroubleKind.FILE
            if met and problem is problems[-1]:
                kind = TroubleKind.VERSIONS
            found.append(
                Trouble(
                    kind=kind,
                    file=name,
                    path=folder / name,
                    line=problem.line,
                    reason=problem.reason,
                    raw=problem.raw,
                )
            )
    for copy, original in desk.files.copies().items():
        reason = f"a sync program made this copy of {original}; merge it"
        found.append(Trouble(kind=TroubleKind.COPY, file=copy, path=folder / copy, reason=reason))
    for name in desk.files.pending():
        reason = "an earlier window could not save into this file"
        found.append(
            Trouble(kind=TroubleKind.UNSAVED, file=name, path=folder / name, reason=reason)
        )
    return sorted(found, key=lambda item: (item.file, item.line, item.reason))
