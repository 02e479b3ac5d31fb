"""Collations and coverage as tables of an exported page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.store.exporters import wording
from reader.store.exporters.html_parts import back, line, linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.excerpt import Coverage, Export, Variant, WitnessTable
    from reader.store.exporters.citations import Citations

_MOST_USES = 6


def collations(export: Export, citations: Citations) -> Iterator[str]:
    """Yield each collation: its witnesses, then a row for each reading."""
    for number, table in enumerate(export.collations, start=1):
        if len(export.collations) > 1:
            yield f'<h2 id="g{number}">{number}. {line(table.witnesses[0].source.title)}</h2>'
        yield '<ul class="sources">'
        for siglum, quoted in zip(table.sigla, table.witnesses, strict=True):
            where = wording.section_line(quoted)
            told = f" · {escape(where)}" if where else ""
            cited = citations.passage(quoted).html
            yield f"<li><b>{line(siglum)}</b> {cited}{told}{back(quoted.uri)}</li>"
        yield "</ul>"
        yield from _readings(table)


def _readings(table: WitnessTable) -> Iterator[str]:
    heads = "".join(f"<th>{line(siglum)}</th>" for siglum in table.sigla)
    yield '<div class="table"><table><thead><tr><th class="number"></th>'
    yield f"{heads}<th>agreement</th></tr></thead><tbody>"
    for number, reading in enumerate(table.readings, start=1):
        yield _reading(table, reading, number)
    yield "</tbody></table></div>"


def _reading(table: WitnessTable, reading: Variant, number: int) -> str:
    cells = "".join(f'<td dir="auto">{line(text) or "—"}</td>' for text in reading.texts)
    agreement = " / ".join(" ".join(table.sigla[n] for n in group) for group in reading.groups)
    moved = f" ⇄{reading.move + 1}" if reading.move is not None else ""
    told = ("" if reading.agrees else line(agreement)) + moved
    varies = "" if reading.agrees else ' class="varies"'
    return f'<tr{varies}><td class="number">{number}</td>{cells}<td>{told}</td></tr>'


def coverage(export: Export, citations: Citations) -> Iterator[str]:
    """Yield for each document how much of it stands elsewhere, section by section."""
    for number, item in enumerate(export.coverage, start=1):
        yield f'<h2 id="g{number}">{line(item.source.title)}</h2>'
        share = _share(item.covered, item.words)
        yield f"<p>{_bar(item.covered, item.words)} {share} of {item.words:,} words stand elsewhere too.</p>"
        if item.uses:
            yield '<ul class="sources">'
            for use in item.uses:
                told = f"{use.words:,} words, {_share(use.words, item.words)}"
                yield f"<li>{citations.source(use.source).html}: {told}</li>"
            yield "</ul>"
        yield from _sections(item)


def _sections(item: Coverage) -> Iterator[str]:
    if not item.sections:
        return
    yield (
        '<div class="table"><table><thead><tr><th>section</th><th>page</th>'
        '<th class="number">words</th><th class="number">elsewhere</th><th>share</th><th>in</th>'
        "</tr></thead><tbody>"
    )
    for part in item.sections:
        title = line(part.title) or "(before the first heading)"
        indent = f' style="padding-left:{0.6 + 1.1 * max(part.level - 1, 0):.1f}rem"'
        used = [f"{line(use.source.title)} ({use.words:,})" for use in part.uses[:_MOST_USES]]
        if len(part.uses) > _MOST_USES:
            used.append(f"and {len(part.uses) - _MOST_USES:,} more")
        yield (
            f"<tr><td{indent}>{linked(title, part.uri)}</td>"
            f'<td>{line(part.page)}</td><td class="number">{part.words:,}</td>'
            f'<td class="number">{part.covered:,}</td>'
            f'<td class="share">{_bar(part.covered, part.words)} {_share(part.covered, part.words)}</td>'
            f"<td>{'; '.join(used)}</td></tr>"
        )
    yield "</tbody></table></div>"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


def _bar(part: int, whole: int) -> str:
    width = 100 * part / whole if whole else 0
    return f'<span class="bar"><i style="width:{width:.1f}%"></i></span>'
