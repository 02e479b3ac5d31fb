"""What of a web page belongs to the site, known by what it says and links to, not by its names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ALSO = re.compile(
    r"(?i)(?:similar|related|recommended|recent|popular|latest|more) (?:posts?|articles?|stories|news"
    r"|reading|publications?)|you (?:may|might) also (?:like|read)|read (?:also|next|more|on)"
    r"|see also on|more (?:from|on) .{1,40}|continue reading|share this.{0,20}"
    r"|(?:читайте|смотрите) также|похожие (?:записи|новости|статьи|материалы)|(?:ещё )?по теме"
    r"|(?:тағы|сондай-ақ) оқыңыз\w*"
)
"""What stands over a list of links to other pages."""

_COOKIES = re.compile(
    r"(?i)(?:we|this (?:web)?site|our (?:web)?sites?)\b.{0,60}\b(?:use|uses|using) cookies"
    r"|cookies help us|(?:мы|сайт|наш сайт)\b.{0,60}использу\w+ (?:файлы )?cookie"
    r"|(?:біз|сайт)\b.{0,60}cookie"
)
_LONGEST_NOTICE = 600
_LONGEST_HEAD = 60
_LONGEST_TEASER = 600
_LONGEST_LINK = 60
_FEWEST_LINKS = 4
_MANY_TIMES = 4
_FEWEST_LETTERS = 400
_ONLY_LINKS = 0.8


@dataclass(frozen=True, slots=True)
class Linked:
    """A block most of whose letters are links to other pages: how many, and what share."""

    span: Span
    links: int
    share: float
    in_article: bool


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the page, which no other holds; ``linked``: its heading is a link."""

    span: Span
    heading: str
    linked: bool


def site_furniture(
    text: str,
    structure: Sequence[Structure],
    linked: Sequence[Linked],
    articles: Sequence[Article],
    title: str,
) -> Iterator[Structure]:
    """Yield what belongs to the site: menus, "similar posts", notices on cookies, other articles."""
    for span in (
        *_under_heads(text, structure, linked),
        *_menus(linked),
        *_notices(text, structure),
        *_others(articles, title),
    ):
        yield Structure(Part.FURNITURE, span)


def _under_heads(
    text: str, structure: Iterable[Structure], linked: Sequence[Linked]
) -> Iterator[Span]:
    """Yield what stands under a heading like "Similar posts", with the heading."""
    for item in structure:
        if item.part not in (Part.HEADING, Part.PARAGRAPH, Part.STRONG):
            continue
        head = item.span
        if len(head) < _LONGEST_HEAD and ALSO.fullmatch(head.of(text).strip(" :…")):
            under = [other.span for other in linked if 0 < other.span.start - head.end <= 3]
            yield Span(head.start, max((span.end for span in under), default=head.end))


def _menus(linked: Iterable[Linked]) -> Iterator[Span]:
    """Yield lists of short links that stand in no article."""
    for item in linked:
        short = len(item.span) <= _LONGEST_LINK * item.links
        many = item.links >= _FEWEST_LINKS and item.share >= _ONLY_LINKS
        if many and short and not item.in_article:
            yield item.span


def _notices(text: str, structure: Iterable[Structure]) -> Iterator[Span]:
    for item in structure:
        if item.part is not Part.PARAGRAPH or len(item.span) > _LONGEST_NOTICE:
            continue
        said = item.span.of(text)
        if "ookie" in said and _COOKIES.search(said):
            yield item.span


def _others(articles: Sequence[Article], title: str) -> Iterator[Span]:
    """Yield the articles beside the one the page is about: teasers, and the next to be read."""
    longest = max((len(item.span) for item in articles), default=0)
    named = [
        item
        for item in articles
        if item.heading and item.heading.casefold() in " ".join(title.split()).casefold()
    ]
    about = named[0] if len(named) == 1 and len(named[0].span) >= _FEWEST_LETTERS else None
    for item in articles:
        teaser = item.linked and len(item.span) <= min(_LONGEST_TEASER, longest // _MANY_TIMES)
        if teaser or (about is not None and item is not about and item.heading):
            yield item.span
