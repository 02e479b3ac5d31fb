"""A REFI-QDA project (``.qdpx``): sources, codes, coded passages and notes, for QDA programs.

Elements, their order and attributes are those of the project exchange standard 1.0
(``urn:QDA-XML:project:1.0``). Positions are code points of the source's plain text. What has no
place in it, as an orphan has none, is a note on its source: nothing is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from xml.sax.saxutils import escape, quoteattr

from reader.domain.excerpt import State
from reader.store.exporters.moments import moment
from reader.store.exporters.package import packed
from reader.store.exporters.refi_codes import CodeBook
from reader.store.exporters.wording import clean, heading, kind_of, one_line, place_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.excerpt import Excerpt, Export, ExportOptions, Quoted, Source

_SPACE = UUID("2f6f5a1e-3f0c-5d0a-9a35-6a1f0f4f5e11")
_LONGEST_NAME = 80


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the project with all sources that are quoted.

    A source whose whole text is not in the export has what is quoted of it for its text.
    """
    project = _Project(export, options)
    return packed([("project.qde", project.xml()), *project.files()])


def guid(*parts: object) -> str:
    """Return the same identifier for the same thing, whenever it is exported."""
    said = "\x1f".join(str(part) for part in parts)
    return str(uuid5(_SPACE, said.encode("utf-8", "surrogatepass").hex()))


class _Project:
    """Gathers users, codes, selections, notes and links, and writes them in their order."""

    def __init__(self, export: Export, options: ExportOptions) -> None:
        self._export, self._options = export, options
        self._texts = {item.source.id: clean(item.text) for item in export.documents}
        self._whole = frozenset(self._texts)
        self._book = CodeBook(guid)
        self._users: dict[str, str] = {}
        self._notes: list[str] = []
        self._links: list[str] = []
        self._sources: dict[str, Source] = {}
        self._selections: dict[str, list[str]] = {}
        self._on_source: dict[str, list[str]] = {}
        for source in export.sources:
            self._known(source)
        for item in export.excerpts:
            self._excerpt(item)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the plain texts."""
        for key in self._sources:
            text = self._texts.get(key, "")
            yield f"sources/{guid('source', key)}.txt", text.encode("utf-8")

    def xml(self) -> bytes:
        """Return the project file. Call it when all excerpts are in."""
        name = quoteattr(heading(self._export, self._options))
        users = "".join(
            f'<User guid="{key}" name={quoteattr(name)}/>' for name, key in self._users.items()
        )
        sources = "".join(self._source(source) for source in self._sources.values())
        parts = (
            ("Users", users),
            ("CodeBook", self._book.xml()),
            ("Sources", sources),
            ("Notes", "".join(self._notes)),
            ("Links", "".join(self._links)),
        )
        inside = "\n".join(f"<{tag}>{part}</{tag}>" for tag, part in parts if part)
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0"'
            f' name={name} origin="Synoptic">{inside}</Project>\n'
        ).encode()

    def _known(self, source: Source) -> None:
        self._sources.setdefault(source.id, source)
        self._selections.setdefault(source.id, [])
        self._on_source.setdefault(source.id, [])

    def _source(self, source: Source) -> str:
        key = guid("source", source.id)
        title = escape(one_line(source.title))
        inside = [f"<Description>{title}</Description>" if title else ""]
        inside += self._selections[source.id]
        inside += [f'<NoteRef targetGUID="{note}"/>' for note in self._on_source[source.id]]
        return (
            f'<TextSource guid="{key}" name={quoteattr(one_line(source.path))}'
            f' plainTextPath="internal://{key}.txt">{"".join(inside)}</TextSource>\n'
        )

    def _excerpt(self, item: Excerpt) -> None:
        ends: list[str] = []
        replies = [
            self._note(f"Reply {number}", reply.note, self._said(reply.author, reply.created),
                       (item.id, "reply", reply.id))
            for number, reply in enumerate(item.replies if self._options.replies else (), 1)
        ]  # fmt: skip
        for side, quoted in enumerate(item.passages):
            self._known(quoted.source)
            ends.append(self._passage(item, quoted, side, replies if side == 0 else []))
        if item.other is not None:
            self._link(item, ends)

    def _passage(self, item: Excerpt, quoted: Quoted, side: int, replies: list[str]) -> str:
        """Write a passage as a selection, or as a note where it has no place; return its guid."""
        key = guid("selection", item.id, side)
        place = self._place(quoted)
        said = self._said(item.author, item.created)
        if place is None:
            told = [clean(quoted.quote), clean(item.note) if side == 0 else ""]
            state = f" ({quoted.state.value})" if quoted.state is not State.OK else ""
            name = f"{kind_of(item)}{state}: {place_line(quoted)}"
            note = self._note(name, "\n\n".join(filter(None, told)), said, (item.id, side))
            self._on_source[quoted.source.id] += [note, *replies]
            return note
        name = one_line(quoted.quote)[:_LONGEST_NAME] or kind_of(item)
        about = clean(item.note) if side == 0 and item.other is None else ""
        inside = [f"<Description>{escape(about)}</Description>" if about else ""]
        for tag in dict.fromkeys(item.tags):
            code = self._book.code(tag, item.color)
            if code:
                coding = guid("coding", item.id, side, code)
                inside.append(
                    f'<Coding guid="{coding}"{said}><CodeRef targetGUID="{code}"/></Coding>'
                )
        inside += [f'<NoteRef targetGUID="{note}"/>' for note in replies]
        self._selections[quoted.source.id].append(
            f'<PlainTextSelection guid="{key}" name={quoteattr(name)}'
            f' startPosition="{place[0]}" endPosition="{place[1]}"{said}>'
            f"{''.join(inside)}</PlainTextSelection>"
        )
        return key

    def _place(self, quoted: Quoted) -> tuple[int, int] | None:
        """Return where a passage stands in its source's text here, if it does."""
        place, key = quoted.place, quoted.source.id
        if not quoted.quote:
            return None
        quote = clean(quoted.quote)
        if key not in self._whole:
            text = self._texts.get(key, "")
            start = len(text) + (2 if text else 0)
            self._texts[key] = f"{text}\n\n{quote}" if text else quote
            return (start, start + len(quote)) if quoted.state is State.OK else None
        if place is None or place.start is None or place.end is None:
            return None
        stands = self._texts[key][place.start : place.end] == quote
        return (place.start, place.end) if stands and quoted.state is not State.ORPHAN else None

    def _link(self, item: Excerpt, ends: list[str]) -> None:
        ref = ""
        if item.note:
            said = self._said(item.author, item.created)
            note = self._note(kind_of(item), item.note, said, (item.id, "link"))
            ref = f'<NoteRef targetGUID="{note}"/>'
        direction = "OneWay" if item.relation else "Associative"
        self._links.append(
            f'<Link guid="{guid("link", item.id)}" name={quoteattr(kind_of(item))}'
            f' direction="{direction}" originGUID="{ends[0]}" targetGUID="{ends[1]}">{ref}</Link>'
        )

    def _note(self, name: str, text: str, said: str, key: tuple[object, ...]) -> str:
        found = guid("note", *key)
        content = f"<PlainTextContent>{escape(clean(text))}</PlainTextContent>"
        self._notes.append(
            f'<Note guid="{found}" name={quoteattr(one_line(name))}{said}>{content}</Note>'
        )
        return found

    def _said(self, author: str, created: str) -> str:
        """Return the attributes that say who said something, and when."""
        said = ""
        name = one_line(author)
        if name:
            user = self._users.setdefault(name, guid("user", name))
            said += f' creatingUser="{user}"'
        if moment(created):
            said += f' creationDateTime="{created}"'
        return said
