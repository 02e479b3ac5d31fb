"""What the elements of a web page are to a reader: blocks, structure, furniture, nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part

if TYPE_CHECKING:
    from collections.abc import Mapping


def _names(names: str) -> list[str]:
    return names.split()


DROPPED = frozenset(
    _names(
        "head script style noscript template svg iframe object embed applet select datalist textarea"
        " canvas audio video map progress meter frameset"
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
LISTS = frozenset({"ul", "ol", "menu", "dir"})
LOOSE = frozenset(
    _names(
        "body div section article main center form fieldset header footer nav aside figure details"
    )
)
"""Elements in which words that stand directly, in no element of their own, are a paragraph."""

_FURNITURE_TAGS = frozenset({"nav", "footer", "aside", "button", "dialog"})
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
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_LONGEST_NAME = 200

ALSO = re.compile(
    r"(?i)(?:similar|related|recommended|recent|popular|latest|more) (?:posts?|articles?|stories|news"
    r"|reading|publications?)|you (?:may|might) also (?:like|read)|read (?:also|next|more|on)"
    r"|see also on|more (?:from|on) .{1,40}|continue reading|share this.{0,20}"
    r"|(?:читайте|смотрите) также|похожие (?:записи|новости|статьи|материалы)|(?:ещё )?по теме"
    r"|(?:тағы|сондай-ақ) оқыңыз\w*"
)
"""What stands over a list of links to other pages."""


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Tell whether the page itself keeps this element out of sight."""
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")[:2000]))


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
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    if len(names) > _LONGEST_NAME:
        return False
    words = _WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).lower())
    return bool(_FURNITURE_WORDS.intersection(words)) and "no" not in words


def note_label(tag: str, attributes: Mapping[str, str]) -> str:
    """Return the mark of the footnote an element is, or nothing."""
    role = attributes.get("role", "")
    name = attributes.get("id", "")
    found = re.fullmatch(r"(?i)(?:fn|footnote|note|endnote|ftn|cite_note)[-_:.]?(\w{1,20})", name)
    if tag in {"li", "div", "aside", "p"} and (role in {"doc-footnote", "doc-endnote"} or found):
        return found[1] if found else name
    return ""
