"""Arrange an export as blocks on paper: what Word, OpenDocument and print have in common."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.excerpt import What
from reader.domain.overlap import EditKind
from reader.store.citing import Citing, cite_plainly
from reader.store.exporters import wording
from reader.store.exporters.arranged_text import (
    flowing,
    paragraphs,
    quoted_words,
    recut,
    run_on,
    softened,
)
from reader.store.exporters.level_rows import level_rows
from reader.store.exporters.paper import (
    Block,
    Cell,
    Comment,
    Heading,
    Look,
    Manner,
    Paper,
    Paragraph,
    Row,
    Table,
    Words,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.excerpt import (
        Difference,
        Excerpt,
        Export,
        ExportOptions,
        Quoted,
        Reply,
        Source,
    )
    from reader.store.citing import Cited

_FAINT = frozenset({Look.FAINT})
_WARNING = frozenset({Look.WARNING})
_LOOKS = {
    EditKind.SAME: frozenset[Look](),
    EditKind.FURNITURE: _FAINT,
    EditKind.DROPPED: frozenset({Look.DROPPED}),
    EditKind.ADDED: frozenset({Look.ADDED}),
}
_LEGEND = (
    Words("Struck", frozenset({Look.DROPPED})),
    Words(" words stand only in the first text, "),
    Words("underlined", frozenset({Look.ADDED})),
    Words(" ones only in the second. "),
    Words("Grey", _FAINT),
    Words(" is page furniture, as page numbers and headers are; it counts as no difference."),
)
SHOW = "Show in Synoptic"


class Arranger:
    """Makes the blocks of one export; ``numbered`` says that excerpts are counted."""

    def __init__(self, export: Export, options: ExportOptions) -> None:
        self._export = export
        self._options = options
        known = {source.id: source for source in export.sources}
        for item in export.excerpts:
            known.update({side.source.id: side.source for side in item.passages})
        self.sources: tuple[Source, ...] = tuple(known.values())
        self._citing = Citing(self.sources, options.style) if options.style else None
        self._number = 0

    def citation(self, quoted: Quoted) -> tuple[Words, ...]:
        """Return how a passage is cited, with its page."""
        pages = quoted.place.pages if quoted.place else ""
        if self._citing is None:
            return (Words(cite_plainly(quoted.source, pages)),)
        return runs(self._citing.cite(quoted.source, pages))

    def front(self) -> Iterator[Block]:
        """Yield the title, what this is, and what was asked for."""
        export = self._export
        yield Heading(wording.heading(export, self._options), 0)
        said = wording.count_line(export) if export.excerpts else wording.WHAT[export.what]
        asked = "; ".join(
            f"{wording.one_line(label)}: {wording.one_line(value)}"
            for label, value in export.conditions
        )
        yield _plain(f"{said}. {asked}." if asked else f"{said}.", Manner.MEASURES)
        if self._options.differences and any(item.differences for item in export.excerpts):
            yield Paragraph(_LEGEND, Manner.PLACE)

    def excerpts(self) -> Iterator[Block]:
        """Yield the excerpts under their headings."""
        for group in wording.groups(self._export, self._options):
            if group.heading:
                yield Heading(group.heading)
            for item in group.excerpts:
                if item.other is None:
                    yield from self._single(item)
                else:
                    yield from self._pair(item, item.other)

    def back(self) -> Iterator[Block]:
        """Yield the list of sources, and the count of what was and was not written."""
        if self.sources:
            yield Heading("Sources")
        for entry in self.listed():
            yield Paragraph(entry, Manner.ENTRY)
        export = self._export
        if export.left_out:
            yield Heading("Left out")
            for item in export.left_out:
                number = f"{item.count:,} " if item.count > 1 else ""
                said = f"{number}{wording.one_line(item.name)}: {wording.one_line(item.reason)}"
                yield _plain(said, Manner.ENTRY)
        count = sum(item.count for item in export.left_out)
        left = f"; {count:,} left out" if count else "; nothing left out"
        yield _plain(f"Written: {export.written:,}{left}.", Manner.MEASURES)

    def listed(self) -> Iterator[tuple[Words, ...]]:
        """Yield the entries of the list of sources."""
        if self._citing is not None:
            yield from map(runs, self._citing.listed())
            return
        for source in sorted(self.sources, key=lambda item: (item.path, item.id)):
            yield (Words(cite_plainly(source) + ". "), Words(wording.one_line(source.path), _FAINT))

    def _single(self, item: Excerpt) -> Iterator[Block]:
        quoted = item.first
        comments = tuple(self._comments(item))
        words = [*self._states(quoted), *self.citation(quoted), *self._section(quoted)]
        words += [*_about(item), *_link(quoted)]
        if quoted.quote:
            yield Paragraph(
                _with_context(item), Manner.QUOTE, item.color or "none", comments, kept=True
            )
            yield Paragraph(tuple(words), Manner.PLACE, kept=bool(comments))
            yield from self._said(item)
            return
        if item.note:
            yield _plain(wording.clean(item.note), Manner.NOTE)
        yield Paragraph(
            tuple(words), Manner.PLACE, comments=comments[1:] if item.note else comments
        )
        yield from self._replies(item)

    def _pair(self, item: Excerpt, other: Quoted) -> Iterator[Block]:
        self._number += 1
        words = [Words(f"{self._number}  {wording.kind_of(item)}", frozenset({Look.BOLD}))]
        if item.figures is not None:
            words.append(Words(f"  {wording.figures_line(item.figures)}", _FAINT))
        if item.confirmed:
            words.append(Words("  · confirmed"))
        yield Paragraph(
            (*words, *_about(item)),
            Manner.MEASURES,
            item.color,
            tuple(self._comments(item)),
            kept=True,
        )
        yield from self._said(item)
        sides = (item.first, other)
        head = tuple(
            (Paragraph((*self._states(side), *self.citation(side), *self._section(side),
                        *_link(side)), Manner.HEAD),)
            for side in sides
        )  # fmt: skip
        rows = tuple(self._rows(item, sides))
        yield Table(head, rows, (0.5, 0.5), item.color)

    def _rows(self, item: Excerpt, sides: Sequence[Quoted]) -> Iterator[Row]:
        if item.differences and self._options.differences:
            texts = [
                softened("".join(words), side.place.prefix if side.place else "")
                for words, side in zip(_sides(item.differences), sides, strict=True)
            ]
            for row in level_rows(item.differences):
                ends = [len("".join(side)) for side in _sides(row)]
                words = list(recut(row, texts[0], texts[1]))
                texts = [text[end:] for text, end in zip(texts, ends, strict=True)]
                yield Row(tuple(_cell(run_on(_marked(words, number))) for number in (0, 1)))
        elif any(side.quote for side in sides):
            yield Row(tuple(_cell(quoted_words(side)) for side in sides))

    def _said(self, item: Excerpt) -> Iterator[Paragraph]:
        """Yield the note and the answers to it: who prints the page reads no margin."""
        if item.note:
            yield _plain(wording.clean(item.note), Manner.NOTE)
        yield from self._replies(item)

    def _replies(self, item: Excerpt) -> Iterator[Paragraph]:
        for reply in item.replies if self._options.replies else ():
            by = wording.said_by(reply.author, reply.created)
            words = (Words(f"{by}: ", _FAINT),) if by else ()
            yield Paragraph((*words, Words(wording.clean(reply.note))), Manner.NOTE)

    def _comments(self, item: Excerpt) -> Iterator[Comment]:
        """Yield the same for the margin, where one can answer."""
        told: list[Excerpt | Reply] = [item] if item.note else []
        told += item.replies if self._options.replies else ()
        for one in told:
            author = wording.one_line(one.author)
            yield Comment(wording.clean(one.note), author, one.created, in_text=True)

    def _states(self, quoted: Quoted) -> Iterator[Words]:
        said = wording.STATES[quoted.state]
        if said:
            yield Words(f"{said[0].upper()}{said[1:]}. ", _WARNING)

    def _section(self, quoted: Quoted) -> Iterator[Words]:
        place = quoted.place
        if place is None:
            yield Words(" · the whole document", _FAINT)
        elif above := wording.sections(quoted):
            yield Words(" · " + " › ".join(above), _FAINT)
        if place is not None and place.percent is not None and not place.pages:
            yield Words(f" · {place.percent:.0f}% into the text", _FAINT)


def arrange(export: Export, options: ExportOptions) -> Paper:
    """Return an export as blocks on paper."""
    arranger = Arranger(export, options)
    title = wording.heading(export, options)
    language = "en-GB"
    paper = Paper(title, wording.one_line(export.title) or title, language=language)
    paper.blocks.extend(arranger.front())
    paper.blocks.extend(arranger.excerpts() if export.what is not What.DOCUMENT else ())
    if export.collations or export.coverage:
        from reader.store.exporters.arranged_tables import collation_blocks, coverage_blocks

        for table in export.collations:
            paper.blocks.extend(collation_blocks(table, arranger.citation))
        for found in export.coverage:
            paper.blocks.extend(coverage_blocks(found))
    for document in export.documents:
        from reader.store.exporters.arranged_document import document_blocks

        paper.blocks.extend(document_blocks(document, export))
    paper.blocks.extend(arranger.back())
    return paper


def runs(cited: Cited) -> tuple[Words, ...]:
    """Return a citation as words."""
    return tuple(Words(run.text, frozenset(map(Look, run.looks))) for run in cited.runs)


def _with_context(item: Excerpt) -> tuple[Words, ...]:
    """Return a quotation, and what stands around it if it says too little alone."""
    words, (before, after) = quoted_words(item.first), wording.around(item.first)
    if not before and not after:
        return words
    words = tuple(replace(piece, tint=item.color) for piece in words)
    ends = (Words(before, _FAINT), *words, Words(after, _FAINT))
    return tuple(piece for piece in ends if piece.text)


def _plain(text: str, manner: Manner) -> Paragraph:
    return Paragraph((Words(text),), manner)


def _cell(words: Iterable[Words]) -> Cell:
    """Return a cell with a paragraph for each of the text's."""
    return tuple(Paragraph(part, Manner.CELL) for part in paragraphs(words))


def _sides(differences: Iterable[Difference]) -> tuple[list[str], list[str]]:
    """Return the words of either side."""
    listed = list(differences)
    return [item.a for item in listed], [item.b for item in listed]


def _marked(row: Iterable[Difference], side: int) -> Iterator[Words]:
    """Yield the runs of one side: what only it has is struck on the left, underlined right."""
    for item in row:
        kind, text = item.kind, flowing(item.b if side else item.a)
        looks = _LOOKS.get(kind)
        if looks is None:
            looks = _LOOKS[EditKind.ADDED if side else EditKind.DROPPED]
        before, words, after = wording.parted(text)
        if not words or not looks:
            yield Words(before + words + after)
            continue
        yield from (Words(space) for space in (before,) if space)
        yield Words(words, looks)
        yield from (Words(space) for space in (after,) if space)


def _about(item: Excerpt) -> Iterator[Words]:
    """Yield tags, colour and who marked it when."""
    for tag in item.tags:
        yield Words(" · ")
        yield Words(wording.tag_path(tag), frozenset({Look.TAG}))
    if item.color:
        meaning = wording.one_line(item.color_meaning) or wording.one_line(item.color)
        yield Words(" · ", _FAINT)
        yield Words(f" {meaning} ", tint=item.color)
    said = wording.said_by(item.author, item.created, item.modified)
    if said:
        yield Words(f" · {said}", _FAINT)


def _link(quoted: Quoted) -> Iterator[Words]:
    if quoted.uri:
        yield Words(" · ", _FAINT)
        yield Words(SHOW, link=quoted.uri)
