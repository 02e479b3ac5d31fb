"""The first few excerpts of an export as they will read, made while the reader still chooses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.domain.excerpt import State, What
from reader.services.export_templates import with_template
from reader.services.exporting import gathering, rendering
from reader.store.exporters.registry import Trait, export_format

if TYPE_CHECKING:
    from reader.domain.excerpt import Export, MarkedText
    from reader.services.export_choices import Choices
    from reader.services.export_request import Material, Wanted
    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers

FEW = 20
"""How many excerpts are shown."""
_TABLES, _READINGS, _TEXT, _LOST, _LONGEST = 2, 150, 6_000, 5, 120_000
_UNSEEN = "//head | //script | //style | //*[@class='bar' or @class='back' or @class='id']"
_BLOCKS = frozenset({"header", "main", "section", "article"})
_RENAMED = {"del": "s", "ins": "u", "mark": "span"}

Element: TypeAlias = Any
"""An element of lxml, whose class has a private name."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown: the whole export it is of, and its beginning as a page or as plain text.

    ``page`` is a piece of HTML without scripts, styles or anything to load.
    """

    export: Export
    said: str
    page: bool


def previewing(
    material: Material,
    wanted: Wanted,
    choices: Choices,
    workers: Workers | None,
    known: Export | None = None,
) -> Job[Preview]:
    """Return the job that gathers an export, unless it is ``known``, and shows its beginning.

    Raises (the job):
        FormatError: if the style or the template is broken.
        JobCancelledError: if something else was chosen meanwhile.
    """

    def job(ticket: Ticket) -> Preview:
        export = known if known is not None else gathering(material, wanted)(ticket)
        options, name = choices.options, shown_as(choices.format)
        if name == "template":
            options = with_template(options, choices.template)
        few = sampled(export)
        data = rendering(few, options, name, workers)(ticket)
        said = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        page = name == "html" or (name == "template" and ".html" in choices.template)
        if page:
            return Preview(export, for_browser(said, whole=few == export), page=True)
        return Preview(export, said[:_LONGEST], page=False)

    return job


def shown_as(name: str) -> str:
    """Return the format that a format is shown in: itself if it is text, else a page."""
    return name if Trait.TEXT in export_format(name).traits else "html"


def sampled(export: Export) -> Export:
    """Return the beginning of an export."""
    if export.what is What.DOCUMENT:
        return _beginning(export)
    return replace(
        export,
        excerpts=export.excerpts[:FEW],
        collations=tuple(
            replace(table, readings=table.readings[:_READINGS])
            for table in export.collations[:_TABLES]
        ),
        coverage=export.coverage[:FEW],
    )


def is_whole(export: Export) -> bool:
    """Tell whether the beginning of an export is all of it."""
    return sampled(export) == export


def _beginning(export: Export) -> Export:
    """Return the first document of an export, so much of it as is quickly shown."""
    if not export.documents:
        return export
    text = export.documents[0]
    end = len(text.text)
    if end > _TEXT:
        ends = [part.span.end for part in text.structure if part.span.end <= _TEXT]
        end = max(ends, default=_TEXT)
    marks = [mark for mark in text.marks if mark.end <= end]
    held = {mark.excerpt for mark in marks}
    lost = [n for n, item in enumerate(export.excerpts) if item.state is not State.OK]
    held.update(lost[:_LOST])
    order = {number: place for place, number in enumerate(sorted(held))}
    shown: MarkedText = replace(
        text,
        text=text.text[:end],
        structure=tuple(part for part in text.structure if part.span.end <= end),
        marks=tuple(replace(mark, excerpt=order[mark.excerpt]) for mark in marks),
    )
    return replace(
        export,
        documents=(shown,),
        excerpts=tuple(export.excerpts[number] for number in sorted(held)),
    )


def for_browser(page: str, *, whole: bool = True) -> str:
    """Return a page in the older HTML that a plain viewer of rich text understands.

    How many there are is not told of a page that is not the ``whole`` one.
    """
    html: Any = import_module("lxml.html")  # it has types for half of its functions only
    root: Element = html.document_fromstring(page)
    for part in root.xpath(_UNSEEN):
        part.drop_tree()
    counts: list[Element] = [] if whole else root.xpath("//header/p[@class='about'][1]")
    for part in counts:
        part.drop_tree()
    for part in [item for item in root.iter() if isinstance(item.tag, str)]:
        _simplify(part)
    body = root.find("body")
    told: str = html.tostring(root if body is None else body, encoding="unicode")
    return told


def _edge(part: Element, kinds: list[str]) -> None:
    """Set a quotation beside a bar of its colour: a viewer of rich text draws no edges."""
    words = part.makeelement("td", {"class": "quote"})
    words.text, part.text = part.text, None
    words.extend(list(part))
    row = part.makeelement("tr")
    row.extend([part.makeelement("td", {"class": " ".join(["edge", *kinds]), "width": "5"}), words])
    part.append(row)
    part.tag = "table"
    part.attrib.clear()
    part.attrib.update({"width": "100%", "cellpadding": "0", "cellspacing": "0"})


def _simplify(part: Element) -> None:
    kinds = str(part.get("class") or "").split()
    part.attrib.pop("style", None)
    if part.tag in _BLOCKS:
        part.tag = "div"
    elif part.tag in _RENAMED:
        part.set("class", " ".join([*kinds, part.tag]))
        part.tag = _RENAMED[part.tag]
    elif part.tag == "blockquote":
        _edge(part, kinds)
    elif part.tag == "table":
        part.set("width", "100%")
        part.set("cellpadding", "5")
    elif "pair" in kinds:
        part.tag = "table"
        part.attrib.update({"width": "100%", "cellpadding": "8", "cellspacing": "0", "border": "1"})
    elif "row" in kinds:
        part.tag = "tr"
    elif "side" in kinds:
        part.tag = "td"
        part.set("width", "50%")
