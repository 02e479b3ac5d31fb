"""An export as Markdown, for notebooks that keep text: CommonMark, with struck words as in GitHub's.

Whatever stands in a quotation or a note is told letter for letter: every sign that Markdown
would take for its own is escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.excerpt import What
from reader.store.exporters import markdown_document, markdown_tables, wording
from reader.store.exporters.citations import Citations
from reader.store.exporters.markdown_excerpts import excerpt_lines
from reader.store.exporters.markdown_text import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.excerpt import Export, ExportOptions


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the Markdown as UTF-8; lines end with a line feed."""
    text = "\n".join(_lines(export, options))
    return (re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n").encode("utf-8")


def _lines(export: Export, options: ExportOptions) -> Iterator[str]:
    yield f"# {line(wording.heading(export, options))}"
    yield ""
    yield from _about(export)
    citations = Citations(export, options)
    if export.what is What.DOCUMENT:
        yield from markdown_document.lines(export, options, citations)
    elif export.what is What.COLLATION:
        yield from markdown_tables.collations(export)
    elif export.what is What.COVERAGE:
        yield from markdown_tables.coverage(export)
    else:
        for group in wording.groups(export, options):
            if group.heading:
                yield from ("", f"## {line(group.heading)}", "")
            for item in group.excerpts:
                yield from excerpt_lines(item, options, citations)
    yield from _sources(export, citations)
    yield from _left_out(export)


def _about(export: Export) -> Iterator[str]:
    """Yield what this is: how many of what, and under which conditions."""
    if export.excerpts or not export.written:
        yield f"{line(wording.count_line(export))}."
    for label, value in export.conditions:
        yield f"{line(label)}: {line(value)}."
    if any(item.differences for item in export.excerpts):
        yield ""
        yield "~~Struck~~ words are only in the first passage, **bold** ones only in the second."
    yield ""


def _sources(export: Export, citations: Citations) -> Iterator[str]:
    if export.sources:
        yield from ("", "## Sources", "")
        yield from (f"- {line(cited.plain)}" for cited in citations.listed())
        yield ""


def _left_out(export: Export) -> Iterator[str]:
    if export.left_out:
        yield from ("", "## Not in this export", "")
        for item in export.left_out:
            count = f"{item.count:,} " if item.count != 1 else ""
            yield f"- {count}{line(item.name)}: {line(item.reason)}"
