"""TEI P5: quotations as ``cit``, pairs and collations as an apparatus in parallel segmentation.

Outside of an ``app`` stands what all witnesses have; in it, what each of them has. Read along one
witness, the words are those of its passage, each once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from reader.domain.excerpt import State
from reader.store.citing_items import item_of
from reader.store.exporters import wording
from reader.store.exporters.moments import moment
from reader.store.exporters.tei_apparatus import Apparatus, pair_readings, table_readings
from reader.store.exporters.wording import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.excerpt import Excerpt, Export, ExportOptions, Quoted, Source, WitnessTable

_NO_NAME = re.compile(r"[^A-Za-z0-9-]+")
_ADDRESS = re.compile(r"[^\s<>\"{}|\\^`]+")


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the TEI document."""
    return _Edition(export, options).xml().encode("utf-8")


class _Edition:
    """Writes the body first, for the head lists the people, tags and witnesses it names."""

    def __init__(self, export: Export, options: ExportOptions) -> None:
        self._export, self._options = export, options
        self._sources: dict[str, Source] = {source.id: source for source in export.sources}
        for item in export.excerpts:
            self._sources.update({quoted.source.id: quoted.source for quoted in item.passages})
        self._numbers = {key: number for number, key in enumerate(self._sources, start=1)}
        self._people: dict[str, str] = {}
        self._tags: dict[str, str] = {}
        self._witnesses: dict[str, str] = {}
        self._apps = Apparatus()

    def xml(self) -> str:
        """Return the whole document."""
        body = "".join(self._body())
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
            f"{self._header()}\n<text><body>\n{body}</body></text>\n</TEI>\n"
        )

    def _body(self) -> Iterator[str]:
        for group in wording.groups(self._export, self._options):
            head = f"<head>{escape(group.heading)}</head>" if group.heading else ""
            inside = "".join(map(self._excerpt, group.excerpts))
            yield f"<div>{head}\n{inside}</div>\n"
        for number, table in enumerate(self._export.collations, start=1):
            yield self._collation(table, number)
        for item in self._export.left_out:
            count = f"{item.count:,} " if item.count > 1 else ""
            said = f"{count}{one_line(item.name)}: {one_line(item.reason)}"
            yield f'<div type="left-out"><p>{escape(said)}</p></div>\n'
        if not (self._export.excerpts or self._export.collations or self._export.left_out):
            yield "<p/>"

    def _excerpt(self, item: Excerpt) -> str:
        notes = "".join(self._notes(item))
        if item.other is not None and item.differences:
            return self._pair(item, notes)
        cited = "".join(map(self._cited, item.passages))
        tags, kind = self._analysed(item.tags), _word(item.kind)
        if not any(quoted.quote for quoted in item.passages):
            cited = f'<ab type="{kind}"{tags}>{cited}{notes}</ab>\n'
        else:
            cited = f'<cit type="{kind}"{tags}>{cited}{notes}</cit>\n'
        return cited if item.other is None else f'<div type="{_word(item.what)}">{cited}</div>\n'

    def _cited(self, quoted: Quoted) -> str:
        state = f' type="{quoted.state.value}"' if quoted.state is not State.OK else ""
        source = f"#d{self._numbers[quoted.source.id]}"
        quote = ""
        if quoted.quote:
            quote = f'<quote source="{source}"{state}>{escape(clean(quoted.quote))}</quote>'
        return f"{quote}{self._reference(quoted, source)}"

    def _reference(self, quoted: Quoted, source: str) -> str:
        """Return where a passage stands, as a ``bibl`` with its scopes and a pointer back."""
        place = quoted.place
        inside = [f"<title>{escape(one_line(quoted.source.title or quoted.source.path))}</title>"]
        if place is not None:
            inside += [
                f'<biblScope unit="section">{escape(one_line(name))}</biblScope>'
                for name in place.section
            ]
            if place.pages:
                inside.append(f'<biblScope unit="page">{escape(one_line(place.pages))}</biblScope>')
            if place.start is not None and place.end is not None:
                scope = f'<biblScope unit="character" from="{place.start}" to="{place.end}"/>'
                inside.append(scope)
        if _ADDRESS.fullmatch(quoted.uri) and clean(quoted.uri) == quoted.uri:
            inside.append(f"<ptr target={quoteattr(quoted.uri)}/>")
        return f'<bibl corresp="{source}">{"".join(inside)}</bibl>'

    def _pair(self, item: Excerpt, notes: str) -> str:
        sigla = [
            self._witness(quoted, side and quoted.source.id == item.first.source.id)
            for side, quoted in enumerate(item.passages)
        ]
        said = self._apps.paragraph(pair_readings(item.differences), sigla)
        references = "".join(
            self._reference(quoted, f"#d{self._numbers[quoted.source.id]}")
            for quoted in item.passages
        )
        states = [q.state.value for q in item.passages if q.state is not State.OK]
        lost = f'<note type="state">{" ".join(states)}</note>' if states else ""
        return (
            f'<div type="{_word(item.what)}" subtype="{_word(item.relation or item.kind)}"'
            f"{self._analysed(item.tags)}><head>{escape(wording.kind_of(item))}</head>\n"
            f"<listBibl>{references}</listBibl>\n{said}{lost}{notes}</div>\n"
        )

    def _collation(self, table: WitnessTable, number: int) -> str:
        sigla: list[str] = []
        for siglum, quoted in zip(table.sigla, table.witnesses, strict=True):
            name = self._unused(f"c{number}-{_NO_NAME.sub('-', one_line(siglum))}")
            self._witnesses[name] = self._about(quoted, one_line(siglum))
            sigla.append(name)
        said = self._apps.paragraph(table_readings(table), sigla, " ")
        return f'<div type="collation">\n{said}</div>\n'

    def _unused(self, name: str) -> str:
        """Return a name that no witness has yet."""
        number, found = 1, name
        while found in self._witnesses:
            number += 1
            found = f"{name}-{number}"
        return found

    def _witness(self, quoted: Quoted, again: bool | int) -> str:
        """Return the name of a document as a witness; another one if it bears witness twice."""
        name = f"w{self._numbers[quoted.source.id]}{'-again' if again else ''}"
        if name not in self._witnesses:
            title = one_line(quoted.source.title) or one_line(quoted.source.path)
            key = self._numbers[quoted.source.id]
            self._witnesses[name] = f' corresp="#d{key}">{escape(title)}'
        return name

    def _about(self, quoted: Quoted, siglum: str) -> str:
        title = one_line(quoted.source.title) or one_line(quoted.source.path)
        place = wording.place_line(quoted)
        key = self._numbers.get(quoted.source.id)
        told = f' corresp="#d{key}"' if key else ""
        return f"{told} n={quoteattr(siglum)}>{escape(f'{title}, {place}' if place else title)}"

    def _notes(self, item: Excerpt) -> Iterator[str]:
        if item.note:
            yield self._note(item.note, item.author, item.created, "comment")
        for reply in item.replies if self._options.replies else ():
            yield self._note(reply.note, reply.author, reply.created, "reply")

    def _note(self, text: str, author: str, created: str, kind: str) -> str:
        name = one_line(author)
        by = ""
        if name:
            key = self._people.setdefault(name, f"p{len(self._people) + 1}")
            by = f' resp="#{key}"'
        when = f'<date when="{created}"/>' if moment(created) else ""
        return f'<note type="{kind}"{by}>{when}{escape(clean(text))}</note>'

    def _analysed(self, tags: Iterable[tuple[str, ...]]) -> str:
        keys = [
            self._tags.setdefault(path, f"t{len(self._tags) + 1}")
            for path in dict.fromkeys(map(wording.tag_path, tags))
        ]
        return f' ana="{" ".join(f"#{key}" for key in keys)}"' if keys else ""

    def _header(self) -> str:
        title = escape(wording.heading(self._export, self._options))
        people = "".join(
            f'<respStmt xml:id="{key}"><resp>notes</resp><name>{escape(name)}</name></respStmt>'
            for name, key in self._people.items()
        )
        works = "".join(map(self._bibl, self._sources.values()))
        listed = f"<listBibl>{works}</listBibl>" if works else ""
        if self._witnesses:
            told = "".join(
                f'<witness xml:id="{name}"{about}</witness>'
                for name, about in self._witnesses.items()
            )
            listed += f"<listWit>{told}</listWit>"
        tags = "".join(
            f'<category xml:id="{key}"><catDesc>{escape(path)}</catDesc></category>'
            for path, key in self._tags.items()
        )
        classes = f"<classDecl><taxonomy>{tags}</taxonomy></classDecl>" if tags else ""
        asked = "; ".join(f"{one_line(a)}: {one_line(b)}" for a, b in self._export.conditions)
        kept = f"<editorialDecl><p>{escape(asked)}</p></editorialDecl>" if asked else ""
        return (
            f"<teiHeader><fileDesc><titleStmt><title>{title}</title>{people}</titleStmt>"
            "<publicationStmt><p>Made by Synoptic; unpublished.</p></publicationStmt>"
            f"<sourceDesc>{listed or '<p>No sources.</p>'}</sourceDesc></fileDesc><encodingDesc>"
            f'{kept}{classes}<variantEncoding method="parallel-segmentation" location="internal"/>'
            "</encodingDesc></teiHeader>"
        )

    def _bibl(self, source: Source) -> str:
        item = item_of(source)
        authors = "".join(
            f"<author>{escape(one_line(name))}</author>"
            for name in source.authors
            if one_line(name)
        )
        date = f"<date>{escape(one_line(source.date))}</date>" if one_line(source.date) else ""
        return (
            f'<bibl xml:id="d{self._numbers[source.id]}">{authors}'
            f"<title>{escape(str(item['title']))}</title>{date}"
            f'<idno type="path">{escape(one_line(source.path))}</idno></bibl>'
        )


def _word(text: str) -> str:
    """Return a text as one word that an attribute or a name can be."""
    return re.sub(r"[^\w-]+", "-", clean(text).replace("\ufffd", "-")).strip("-") or "other"
