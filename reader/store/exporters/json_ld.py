"""W3C Web Annotations as JSON-LD: a collection that any reader of the model understands.

Positions count code points, as the model wants them ("characters" are Unicode code points), in
the text that this application makes of the file. What the model has no word for, kinds, pages,
colours, is said in terms of our own, which it allows.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from reader.domain.excerpt import State, What
from reader.store.exporters.moments import moment
from reader.store.exporters.wording import clean, heading, kind_of, one_line, tag_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.excerpt import Excerpt, Export, ExportOptions, Quoted, Reply

_ANNO = "http://www.w3.org/ns/anno.jsonld"
_TERMS = {
    "synoptic": "urn:synoptic:terms#",
    "kind": "synoptic:kind",
    "relation": "synoptic:relation",
    "color": "synoptic:color",
    "section": "synoptic:section",
    "page": "synoptic:page",
    "condition": "synoptic:condition",
    "words": "synoptic:words",
    "identity": "synoptic:identity",
}
_UNFIT = re.compile(r"[^\w.~:@!$&'()*+,;=-]", re.ASCII)
Object = dict[str, Any]
"""A JSON object."""


def write(export: Export, options: ExportOptions) -> bytes:
    """Return an annotation collection of one page."""
    items = [made for item in export.excerpts for made in _annotations(item, options)]
    name = f"urn:synoptic:export:{export.what.value}"
    page: Object = {
        "id": f"{name}:1",
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": items,
    }
    found: Object = {
        "@context": [_ANNO, _TERMS],
        "id": name,
        "type": "AnnotationCollection",
        "label": heading(export, options),
        "total": len(items),
    }
    if items:
        found["first"] = page
        found["last"] = f"{name}:1"
    text = json.dumps(found, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8")


def _annotations(item: Excerpt, options: ExportOptions) -> Iterator[Object]:
    yield _annotation(item)
    for reply in item.replies if options.replies else ():
        yield _reply(reply, item)


def _annotation(item: Excerpt) -> Object:
    made: Object = {
        "id": _name(item.id),
        "type": "Annotation",
        "motivation": _motivation(item),
        "kind": kind_of(item),
    }
    made.update(_said_by(item.author, item.created, item.modified))
    if item.relation:
        made["relation"] = one_line(item.relation)
    if item.color:
        made["color"] = one_line(item.color)
    if item.figures is not None:
        made["words"] = item.figures.words
        made["identity"] = round(item.figures.identity, 4)
    bodies = list(_bodies(item))
    if bodies:
        made["body"] = bodies
    targets = [_target(quoted) for quoted in item.passages]
    made["target"] = targets if len(targets) > 1 else targets[0]
    return made


def _motivation(item: Excerpt) -> str:
    if item.what in {What.LINKS, What.OVERLAPS}:
        return "linking"
    if item.kind == "reply":
        return "replying"
    return "commenting" if item.note else "tagging" if item.tags else "highlighting"


def _bodies(item: Excerpt) -> Iterator[Object]:
    if item.note:
        purpose = "replying" if item.kind == "reply" else "commenting"
        yield {
            "type": "TextualBody",
            "value": clean(item.note),
            "format": "text/plain",
            "purpose": purpose,
        }
    for tag in item.tags:
        yield {"type": "TextualBody", "value": tag_path(tag), "purpose": "tagging"}


def _reply(reply: Reply, item: Excerpt) -> Object:
    return {
        "id": _name(reply.id),
        "type": "Annotation",
        "motivation": "replying",
        **_said_by(reply.author, reply.created, reply.modified),
        "body": {
            "type": "TextualBody",
            "value": clean(reply.note),
            "format": "text/plain",
            "purpose": "replying",
        },
        "target": _name(item.id),
    }


def _target(quoted: Quoted) -> Object:
    """Return what is annotated: a passage by place and by words, or a whole document."""
    source: Object = {
        "id": one_line(quoted.source.uri) or _name(quoted.source.id),
        "type": "Text",
        "dc:title": one_line(quoted.source.title) or one_line(quoted.source.path),
        "dc:identifier": one_line(quoted.source.path),
    }
    if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", quoted.source.language):
        source["language"] = quoted.source.language
    made: Object = {"source": source}
    if quoted.state is not State.OK:
        made["condition"] = quoted.state.value
    place = quoted.place
    if place is None:
        return made
    if place.section:
        made["section"] = [one_line(name) for name in place.section]
    if place.pages:
        made["page"] = one_line(place.pages)
    selectors = list(_selectors(quoted))
    return {"type": "SpecificResource", **made, "selector": selectors} if selectors else made


def _selectors(quoted: Quoted) -> Iterator[Object]:
    place = quoted.place
    if place is None:
        return
    if place.start is not None and place.end is not None:
        yield {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    if quoted.quote:
        selector: Object = {"type": "TextQuoteSelector", "exact": clean(quoted.quote)}
        if place.prefix:
            selector["prefix"] = clean(place.prefix)
        if place.suffix:
            selector["suffix"] = clean(place.suffix)
        yield selector


def _said_by(author: str, created: str, modified: str) -> Object:
    made: Object = {}
    if one_line(author):
        made["creator"] = {"type": "Person", "name": one_line(author)}
    for key, said in (("created", created), ("modified", modified)):
        if moment(said):
            made[key] = said
    return made


def _name(key: str) -> str:
    """Return an IRI for an id of ours; what no IRI holds is written as its number."""
    fit = _UNFIT.sub(lambda found: f"%{ord(found[0]):X}", key)
    return f"urn:synoptic:{fit or 'unnamed'}"
