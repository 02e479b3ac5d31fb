"""What the TEI Guidelines (P5) ask of the elements that our exports use, in our own words.

An element is told by the children it may have, in their order, whether words may stand in it,
and what its attributes may say. What is not told here may not be written at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

NS = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
_LETTER = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
)
NAME = rf"[{_LETTER}][{_LETTER}.\-0-9\u00b7\u0300-\u036f\u203f\u2040]*"
WORD = r"[^\s\x00-\x1f\x7f-\x9f]+"
POINTER = r"(?:#\S+|[a-z][a-z0-9+.-]*:\S*)"
POINTERS = rf"{POINTER}(?: {POINTER})*"
ANY = r"(?s:.*)"
EVERYWHERE = {f"{XML}id": NAME, "n": ANY, "ana": POINTERS, "corresp": POINTERS}
"""What any element may have."""


@dataclass(frozen=True)
class Rule:
    """``inside`` is a pattern for the names of the children, each with a blank after it."""

    inside: str = ""
    words: bool = False
    must: dict[str, str] = field(default_factory=dict)
    may: dict[str, str] = field(default_factory=dict)


_PIECES = r"(?:(?:p|ab|cit|listBibl|note) )"
RULES = {
    "TEI": Rule("teiHeader text "),
    "teiHeader": Rule("fileDesc (?:encodingDesc )?(?:profileDesc )?"),
    "fileDesc": Rule("titleStmt publicationStmt (?:sourceDesc )+"),
    "titleStmt": Rule("(?:title )+(?:(?:author|respStmt) )*"),
    "respStmt": Rule("(?:resp )+(?:name )+|(?:name )+(?:resp )+"),
    "publicationStmt": Rule("(?:p )+"),
    "sourceDesc": Rule("(?:p )+|(?:(?:bibl|listBibl|listWit) )+"),
    "listBibl": Rule("(?:head )?(?:bibl )+"),
    "listWit": Rule("(?:head )?(?:witness )+"),
    "witness": Rule(words=True, must={f"{XML}id": NAME}),
    "encodingDesc": Rule("(?:(?:editorialDecl|classDecl|variantEncoding|p) )+"),
    "editorialDecl": Rule("(?:p )+"),
    "classDecl": Rule("(?:taxonomy )+"),
    "taxonomy": Rule("(?:category )+"),
    "category": Rule("(?:catDesc )+(?:category )*", must={f"{XML}id": NAME}),
    "variantEncoding": Rule(
        must={"method": "parallel-segmentation", "location": "internal"},
    ),
    "text": Rule("body "),
    "body": Rule(f"(?:head )?(?:{_PIECES}+(?:div )*|(?:div )+)"),
    "div": Rule(
        f"(?:head )?(?:{_PIECES}+(?:div )*|(?:div )+)", may={"type": WORD, "subtype": WORD}
    ),
    "cit": Rule("(?:(?:quote|bibl|ptr|note) )+", may={"type": WORD}),
    "quote": Rule(words=True, may={"type": WORD, "source": POINTERS}),
    "bibl": Rule("(?:(?:author|title|date|idno|biblScope|ptr) )*", words=True),
    "biblScope": Rule(words=True, may={"unit": WORD, "from": WORD, "to": WORD}),
    "ptr": Rule(must={"target": POINTERS}),
    "idno": Rule(words=True, may={"type": WORD}),
    "date": Rule(words=True, may={"when": ANY}),
    "note": Rule("(?:(?:date|app) )*", words=True, may={"type": WORD, "resp": POINTERS}),
    "ab": Rule("(?:(?:bibl|quote|note|ptr) )*", words=True, may={"type": WORD}),
    "p": Rule("(?:(?:app|note) )*", words=True),
    "app": Rule("(?:lem )?(?:(?:rdg|note) )+", may={"type": WORD}),
    "rdg": Rule("(?:(?:app|note) )*", words=True, must={"wit": POINTERS}),
    **{name: Rule(words=True) for name in ("title", "author", "resp", "name", "head", "catDesc")},
}


def faults(root: Any) -> Iterator[str]:
    """Yield what is against the rules in a document, as sentences."""
    for element in root.iter():
        if not isinstance(element.tag, str) or not element.tag.startswith(NS):
            yield f"{element.tag!r} is of another namespace"
            continue
        name = element.tag.removeprefix(NS)
        rule = RULES.get(name)
        if rule is None:
            yield f"{name} is not known"
            continue
        inside = "".join(f"{child.tag.removeprefix(NS)} " for child in element)
        if not re.fullmatch(rule.inside, inside):
            yield f"{name} may not have inside: {inside}"
        said = [element.text, *(child.tail for child in element)]
        if not rule.words and "".join(filter(None, said)).strip():
            yield f"{name} may not have words"
        yield from _attributes(name, rule, dict(element.attrib))


def _attributes(name: str, rule: Rule, told: dict[str, str]) -> Iterator[str]:
    for key in rule.must.keys() - told.keys():
        yield f"{name} lacks {key}"
    allowed = {**EVERYWHERE, **rule.may, **rule.must}
    for key, value in told.items():
        if key not in allowed:
            yield f"{name} may not have {key}"
        elif not re.fullmatch(allowed[key], value):
            yield f"{key} of {name} may not be {value!r}"
    if "when" in told:
        try:
            datetime.fromisoformat(told["when"])
        except ValueError:
            yield f"there is no moment {told['when']!r}"
    if {"from", "to"} <= told.keys() and int(told["from"]) > int(told["to"]):
        yield f"{name} ends before it begins"
