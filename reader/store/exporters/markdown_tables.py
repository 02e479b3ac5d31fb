"""Collations and coverage as tables of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.store.exporters import wording
from reader.store.exporters.markdown_text import cell, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.excerpt import Coverage, Export, WitnessTable


def collations(export: Export) -> Iterator[str]:
    """Yield each collation: who the witnesses are, then a row for each reading."""
    for number, table in enumerate(export.collations, start=1):
        if len(export.collations) > 1:
            yield from ("", f"## {number}. {line(table.witnesses[0].source.title)}")
        yield ""
        for siglum, quoted in zip(table.sigla, table.witnesses, strict=True):
            place = wording.place_line(quoted)
            where = f" ({line(place)})" if place else ""
            said = line(wording.source_line(quoted.source))
            yield f"- **{line(siglum)}** {said}{where} [open]({quoted.uri})"
        yield ""
        yield from _readings(table)


def _readings(table: WitnessTable) -> Iterator[str]:
    yield _row(["", *table.sigla, "agreement"])
    yield _rule(len(table.sigla) + 2)
    for number, reading in enumerate(table.readings, start=1):
        texts = [text or "—" for text in reading.texts]
        agreement = " / ".join(
            " ".join(table.sigla[place] for place in group) for group in reading.groups
        )
        moved = f" ⇄{reading.move + 1}" if reading.move is not None else ""
        yield _row([str(number), *texts, ("" if reading.agrees else agreement) + moved])
    yield ""


def coverage(export: Export) -> Iterator[str]:
    """Yield for each document how much of it stands elsewhere, section by section."""
    for item in export.coverage:
        yield from ("", f"## {line(item.source.title)}", "")
        yield f"{_share(item.covered, item.words)} of {item.words:,} words stand elsewhere too."
        yield ""
        for use in item.uses:
            share = _share(use.words, item.words)
            yield f"- {line(wording.source_line(use.source))}: {use.words:,} words, {share}"
        yield ""
        yield from _sections(item)


def _sections(item: Coverage) -> Iterator[str]:
    if not item.sections:
        return
    yield _row(["section", "page", "words", "elsewhere", "share", "in"])
    yield _rule(6)
    for section in item.sections:
        indent = "\u2003" * max(section.level - 1, 0)
        used = "; ".join(f"{use.source.title} ({use.words:,})" for use in section.uses)
        yield _row(
            [
                indent + (section.title or "(before the first heading)"),
                section.page,
                f"{section.words:,}",
                f"{section.covered:,}",
                _share(section.covered, section.words),
                used,
            ]
        )
    yield ""


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(text: str) -> str:
    kept = len(text) - len(text.lstrip("\u2003"))
    return "\u2003" * kept + cell(text)


def _rule(columns: int) -> str:
    return "|" + " --- |" * columns
