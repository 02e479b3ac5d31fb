"""An export as one self-contained page: no script, nothing loaded from anywhere.

The page forbids itself both (Content Security Policy), so that even a mistake here could not
run what stands in somebody's note.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.domain.excerpt import What
from reader.store.exporters import html_document, html_tables, wording
from reader.store.exporters.citations import Citations
from reader.store.exporters.html_parts import excerpt, line
from reader.store.exporters.html_style import style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.excerpt import Export, ExportOptions

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_FEW = 3


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the page as UTF-8."""
    return ("\n".join(_page(export, options)) + "\n").encode("utf-8", "replace")


def _page(export: Export, options: ExportOptions) -> Iterator[str]:
    title = escape(wording.heading(export, options))
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="generator" content="Synoptic">'
    yield f"<title>{title}</title>\n<style>\n{style()}\n</style>\n</head>\n<body>"
    yield f'<header class="top">\n<h1 dir="auto">{title}</h1>'
    yield from _about(export, options)
    yield "</header>\n<main>"
    yield from _body(export, options)
    yield from _foot(export, options)
    yield "</main>\n</body>\n</html>"


def _about(export: Export, options: ExportOptions) -> Iterator[str]:
    """Yield what this is: how many of what, under which conditions, how it is to be read."""
    if export.excerpts or not export.written:
        yield f'<p class="about">{escape(wording.count_line(export))}</p>'
    for label, value in export.conditions:
        yield f'<p class="about">{line(label)}: {line(value)}</p>'
    if options.differences and any(item.differences for item in export.excerpts):
        yield (
            '<p class="legend"><del>Struck</del> words are only in the first passage,'
            " <ins>underlined</ins> ones only in the second;"
            ' <span class="furniture">page furniture</span> does not count.</p>'
        )


def _body(export: Export, options: ExportOptions) -> Iterator[str]:
    citations = Citations(export, options)
    if export.what is What.COLLATION:
        yield from html_tables.collations(export, citations)
    elif export.what is What.COVERAGE:
        yield from _contents([item.source.title for item in export.coverage])
        yield from html_tables.coverage(export, citations)
    elif export.what is What.DOCUMENT:
        yield from _contents([item.source.title for item in export.documents])
        yield from html_document.documents(export, options, citations)
    else:
        yield from _groups(export, options, citations)


def _groups(export: Export, options: ExportOptions, citations: Citations) -> Iterator[str]:
    found = wording.groups(export, options)
    yield from _contents([group.heading for group in found])
    number = 0
    for place, group in enumerate(found, start=1):
        if group.heading:
            yield f'<section>\n<h2 id="g{place}" dir="auto">{line(group.heading)}</h2>'
        if group.source is not None:
            yield f'<p class="from">{line(wording.source_line(group.source))}</p>'
        for item in group.excerpts:
            number += 1
            yield from excerpt(item, number, options, citations)
        if group.heading:
            yield "</section>"


def _contents(titles: list[str]) -> Iterator[str]:
    """Yield a list of what is on the page, where that is much."""
    if len(titles) > _FEW:
        yield '<nav class="contents"><details><summary>Contents</summary><ol>'
        for place, title in enumerate(titles, start=1):
            yield f'<li><a href="#g{place}">{line(title)}</a></li>'
        yield "</ol></details></nav>"


def _foot(export: Export, options: ExportOptions) -> Iterator[str]:
    if export.sources:
        yield '<section>\n<h2>Sources</h2>\n<ul class="sources">'
        for entry in Citations(export, options).listed():
            yield f"<li>{entry.html}</li>"
        yield "</ul>\n</section>"
    if export.left_out:
        yield '<section>\n<h2>Not in this export</h2>\n<ul class="missing">'
        for item in export.left_out:
            count = f"{item.count:,} " if item.count != 1 else ""
            yield f"<li>{count}{line(item.name)}: {line(item.reason)}</li>"
        yield "</ul>\n</section>"
