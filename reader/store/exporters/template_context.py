"""What a template is given: the export as plain lists, mappings, texts and numbers.

No object of the application reaches a template; docs/export.md describes every name here, and
a test holds the two together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from reader.store.exporters import wording
from reader.store.exporters.citations import Citations
from reader.store.exporters.marked_blocks import Pieces, blocks

if TYPE_CHECKING:
    from reader.domain.excerpt import (
        Coverage,
        Difference,
        Excerpt,
        Export,
        ExportOptions,
        MarkedText,
        Quoted,
        Reply,
        Source,
        Use,
        WitnessTable,
    )

Values: TypeAlias = dict[str, Any]


def context(export: Export, options: ExportOptions) -> Values:
    """Return the names a template may use."""
    citations = Citations(export, options)
    excerpts = {id(item): _excerpt(item, citations) for item in export.excerpts}
    return {
        "title": wording.heading(export, options),
        "corpus": wording.one_line(export.title),
        "what": export.what.value,
        "counts": wording.count_line(export) if export.excerpts else "",
        "conditions": [
            {"label": wording.one_line(label), "value": wording.one_line(value)}
            for label, value in export.conditions
        ],
        "excerpts": list(excerpts.values()),
        "groups": [
            {
                "heading": group.heading,
                "source": _source(group.source) if group.source is not None else None,
                "excerpts": [excerpts[id(item)] for item in group.excerpts],
            }
            for group in wording.groups(export, options)
        ],
        "sources": [_source(item) for item in export.sources],
        "bibliography": [item.plain for item in citations.listed()] if export.sources else [],
        "collations": [_collation(item, citations) for item in export.collations],
        "coverage": [_coverage(item) for item in export.coverage],
        "documents": [_document(item) for item in export.documents],
        "left_out": [
            {
                "name": wording.one_line(item.name),
                "reason": wording.one_line(item.reason),
                "count": item.count,
            }
            for item in export.left_out
        ],
    }


def _source(source: Source) -> Values:
    return {
        "id": wording.one_line(source.id),
        "path": wording.one_line(source.path),
        "title": wording.one_line(source.title),
        "authors": [wording.one_line(name) for name in source.authors],
        "date": wording.one_line(source.date),
        "published": wording.one_line(source.published),
        "language": wording.one_line(source.language),
        "uri": source.uri,
        "line": wording.source_line(source),
    }


def _passage(quoted: Quoted, citations: Citations) -> Values:
    place = quoted.place
    return {
        "source": _source(quoted.source),
        "quote": wording.clean(quoted.quote),
        "flowed": wording.flowed(quoted.quote),
        "section": [wording.one_line(part) for part in place.section] if place else [],
        "page": wording.one_line(place.pages) if place else "",
        "start": place.start if place else None,
        "end": place.end if place else None,
        "percent": place.percent if place else None,
        "place": wording.place_line(quoted),
        "citation": citations.passage(quoted).plain,
        "uri": quoted.uri,
        "state": quoted.state.value,
        "state_note": wording.STATES[quoted.state],
    }


def _excerpt(item: Excerpt, citations: Citations) -> Values:
    figures = item.figures
    return {
        "id": wording.one_line(item.id),
        "what": item.what.value,
        "kind": wording.one_line(item.kind),
        "kind_name": wording.kind_of(item),
        "relation": wording.one_line(item.relation),
        "passages": [_passage(quoted, citations) for quoted in item.passages],
        "differences": [_difference(part) for part in item.differences],
        "marked": wording.marked(item.differences),
        "tags": [wording.tag_path(tag) for tag in item.tags],
        "color": wording.one_line(item.color),
        "color_meaning": wording.one_line(item.color_meaning),
        "note": wording.clean(item.note),
        "author": wording.one_line(item.author),
        "created": wording.one_line(item.created),
        "modified": wording.one_line(item.modified),
        "replies": [_reply(reply) for reply in item.replies],
        "state": item.state.value,
        "why": wording.one_line(item.why),
        "confirmed": item.confirmed,
        "figures": None
        if figures is None
        else {
            "words": figures.words,
            "identity": figures.identity,
            "longest_run": figures.longest_run,
            "edits_per_100": figures.edits_per_100,
            "bits": figures.bits,
            "noise": figures.noise,
        },
    }


def _difference(part: Difference) -> Values:
    return {"kind": part.kind.value, "a": wording.clean(part.a), "b": wording.clean(part.b)}


def _reply(reply: Reply) -> Values:
    return {
        "id": wording.one_line(reply.id),
        "note": wording.clean(reply.note),
        "author": wording.one_line(reply.author),
        "created": wording.one_line(reply.created),
        "modified": wording.one_line(reply.modified),
        "depth": reply.depth,
    }


def _collation(table: WitnessTable, citations: Citations) -> Values:
    return {
        "sigla": list(table.sigla),
        "witnesses": [_passage(quoted, citations) for quoted in table.witnesses],
        "readings": [
            {
                "texts": [wording.clean(text) for text in reading.texts],
                "groups": [[table.sigla[number] for number in group] for group in reading.groups],
                "lacking": [table.sigla[number] for number in reading.lacking],
                "agrees": reading.agrees,
                "move": reading.move,
            }
            for reading in table.readings
        ],
    }


def _use(use: Use) -> Values:
    return {"source": _source(use.source), "words": use.words}


def _coverage(item: Coverage) -> Values:
    return {
        "source": _source(item.source),
        "words": item.words,
        "covered": item.covered,
        "uses": [_use(use) for use in item.uses],
        "sections": [
            {
                "title": wording.one_line(section.title),
                "level": section.level,
                "page": wording.one_line(section.page),
                "words": section.words,
                "covered": section.covered,
                "uses": [_use(use) for use in section.uses],
                "uri": section.uri,
            }
            for section in item.sections
        ],
    }


def _document(item: MarkedText) -> Values:
    pieces = Pieces(item)
    return {
        "source": _source(item.source),
        "blocks": [
            {
                "part": block.part.value,
                "level": block.level,
                "pieces": [
                    {
                        "text": wording.clean(piece.text),
                        "excerpts": [mark.excerpt for mark in piece.marks],
                        "ending": [mark.excerpt for mark in piece.ending],
                        "furniture": piece.furniture,
                        "emphasis": piece.emphasis,
                        "strong": piece.strong,
                    }
                    for piece in pieces.of(block)
                ],
            }
            for block in blocks(item)
        ],
    }
