"""What the elements of a web page are to a reader: blocks, structure, furniture, nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain.document import Part

if TYPE_CHECKING:
    from collections.abc import Mapping


def _names(names: str) -> list[str]:
    return names.split()


DROPPED = frozenset(
    _names(
        "head script style noscript template svg iframe object embed applet select datalist textarea"
        " canvas audio video map progress meter frameset rt rp"
    )
)
"""Elements whose text no reader sees."""

GAPS = {
    **dict.fromkeys(
        _names(
            "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure section article header footer"
            " nav aside main form fieldset hr address details body center"
        ),
        2,
    ),
    **dict.fromkeys(
        _names("div li tr dt dd figcaption caption summary option br thead tbody tfoot legend"), 1
    ),
}
"""How many line ends set an element apart from what is around it."""
BLOCKS = GAPS.keys() | {"td", "th"}

PARTS = {
    **{f"h{level}": Part.HEADING for level in range(1, 7)},
    **dict.fromkeys(("p", "pre", "dt", "dd", "figcaption", "caption", "address"), Part.PARAGRAPH),
    "li": Part.LIST_ITEM,
    "blockquote": Part.QUOTATION,
    "table": Part.TABLE,
    "tr": Part.ROW,
    "td": Part.CELL,
    "th": Part.CELL,
    **dict.fromkeys(("em", "i", "cite"), Part.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Part.STRONG),
}
CAPTIONS = frozenset({"figcaption", "caption"})
BARE: dict[str, Part | None] = {
    **dict.fromkeys(("em", "i", "cite"), Part.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Part.STRONG),
    **dict.fromkeys(("span", "u", "sub", "small", "font", "mark", "abbr", "code", "q", "s"), None),
    "sup": Part.FOOTNOTE_MARK,
}
"""Elements in a line of text that, without attributes, are only what is said here."""
LISTS = frozenset({"ul", "ol", "menu", "dir"})
LOOSE = frozenset(
    _names(
        "body div section article main center form fieldset header footer nav aside figure details"
    )
)
"""Elements in which words that stand directly, in no element of their own, are a paragraph."""

_FURNITURE_TAGS = frozenset({"nav", "footer", "aside", "button", "dialog"})
TYPICAL = _FURNITURE_TAGS | {"header"}
"""Elements that may be furniture by their name alone."""
_FURNITURE_ROLES = frozenset(
    _names("navigation banner contentinfo complementary search dialog alertdialog menu menubar")
)
_FURNITURE_WORDS = frozenset(
    _names(
        "nav navbar navigation menu breadcrumb breadcrumbs trail sidebar footer masthead cookie cookies"
        " consent gdpr share sharing social related similar recommended recommendations newsletter"
        " subscribe subscription comments advert advertisement ads adsense promo pagination pager"
        " skiplink popup modal toolbar widget sitemap"
    )
)
_NEVER_FURNITURE = frozenset({"html", "body", "main", "article", "h1", "p"})
_NOT_FURNITURE_ROLES = frozenset({"note", "doc-footnote", "doc-endnotes", "main", "article"})
_WORD = re.compile(r"[a-z]+")
_NOTE_NAME = re.compile(
    r"(?i)(?:fn|footnote|note|endnote|ftn|edn|cite_note|sdfootnote|sdendnote)[-_:.]?(\w{1,20})"
)
_BACK_WORDS = ("footnote-back", "backlink", "footnote-backref", "reversefootnote", "footnoteback")
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}")
_LONGEST_NAME = 200


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Tell whether the page itself keeps this element out of sight."""
    if "hidden" in attributes:
        return True
    return "style" in attributes and bool(_HIDDEN.search(attributes.get("style", "")[:2000]))


def is_furniture(tag: str, attributes: Mapping[str, str], *, inside_article: bool) -> bool:
    """Tell whether an element belongs to the site and not to the document."""
    role = attributes.get("role", "").lower()
    if tag in _NEVER_FURNITURE and not (tag == "p" and _named_so(attributes)):
        return False
    if role in _NOT_FURNITURE_ROLES:
        return False
    if tag in _FURNITURE_TAGS or role in _FURNITURE_ROLES:
        return not (tag == "footer" and inside_article)
    if tag == "header":
        return not inside_article
    return _named_so(attributes)


def _named_so(attributes: Mapping[str, str]) -> bool:
    """Tell whether class or id says so, in whole words: ``no-sidebar-page`` does too, alas."""
    if "class" not in attributes and "id" not in attributes:
        return False
    return _says_furniture(f"{attributes.get('class', '')} {attributes.get('id', '')}")


@lru_cache(maxsize=512)
def _says_furniture(names: str) -> bool:
    if len(names) > _LONGEST_NAME:
        return False
    words = _WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).lower())
    return bool(_FURNITURE_WORDS.intersection(words)) and "no" not in words


def note_label(tag: str, attributes: Mapping[str, str]) -> str:
    """Return the mark of the footnote an element is, or nothing."""
    role = attributes.get("role", "")
    name = attributes.get("id", "")
    found = _NOTE_NAME.fullmatch(name)
    if not (role or name):
        return ""
    if tag in {"li", "div", "aside", "p"} and (role in {"doc-footnote", "doc-endnote"} or found):
        return found[1] if found else name
    return ""


def leads_back(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is the arrow that leads from a note back to its mark."""
    if tag != "a":
        return False
    if attributes.get("role") == "doc-backlink":
        return True
    named = attributes.get("class", "")
    return bool(named) and any(word in named for word in _BACK_WORDS)


def language(attributes: Mapping[str, str]) -> str:
    """Return the language that an element says it is in, or nothing."""
    said = attributes.get("lang", "") or attributes.get("xml:lang", "")
    found = _LANGUAGE.fullmatch(said) if said else None
    return found[0] if found else ""
