"""How an export speaks: the same words for kinds, places and sources in every format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.anchor import CONTEXT
from reader.domain.excerpt import Export, ExportOptions, Grouping, State, What
from reader.domain.overlap import EditKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.excerpt import Difference, Excerpt, Figures, Quoted, Source

_HARMFUL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_WRAPPED = re.compile(r"(?<=[\w,’'-])\n(?=\w|[“«\"(])")
_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]]*(?=\s|\Z)\s*|\s*\n\s*\n\s*")
_BLANK = re.compile(r"\s+")
_SHORT = 60
"""Up to how many letters a quotation has to be shown with what stands around it."""
_WIDE = 45
"""How many characters a line has before its end is one of paper, not of meaning."""

WHAT = {
    What.ANNOTATIONS: "Annotations",
    What.LINKS: "Links",
    What.OVERLAPS: "Overlaps",
    What.COLLATION: "Collation",
    What.COVERAGE: "Coverage",
    What.DOCUMENT: "Annotated text",
}
KINDS = {
    "highlight": "Highlight",
    "note": "Note",
    "document-note": "Note on the document",
    "reply": "Reply",
    "link": "Link",
    "verbatim": "Verbatim",
    "noisy": "Noisy",
    "edited": "Edited",
    "reworded": "Reworded",
    "translated": "Translated",
    "formula": "Formula",
}
RELATIONS = {
    "excerpt-of": "is an excerpt of",
    "rewords": "rewords",
    "contradicts": "contradicts",
    "translates": "translates",
    "see-also": "see also",
    "rejected": "rejected as an overlap",
    "confirmed": "confirmed as an overlap",
    "split": "split from a longer overlap",
    "recut": "re-cut overlap",
}
STATES = {
    State.OK: "",
    State.MOVED: "the document has changed since; where the passage went has not been reviewed",
    State.ORPHAN: "the passage is not in the present text",
    State.MISSING: "the document is not in the corpus",
}
NO_TAG = "Without a tag"


def clean(text: str) -> str:
    """Return a text that every format can hold.

    Line ends become one kind; control characters, lone surrogates and what is no character
    become U+FFFD, so that it shows that something stood there.
    """
    if text.isprintable():  # nearly every text that has one line
        return text
    return _HARMFUL.sub("\ufffd", _BREAKS.sub("\n", text))


def flowed(text: str) -> str:
    """Return a clean quotation whose lines were not broken by the width of a page, as far as told.

    Paragraphs, lists and short lines stay. It is as long as ``text``, if that has Unix line ends.
    """
    text = clean(text)
    return _WRAPPED.sub(lambda found: _flow(text, found.start()), text)


def _flow(text: str, place: int) -> str:
    before, after = text[place - 1], text[place + 1]
    goes_on = after.islower() or not (before.isdigit() or after.isdigit())
    return " " if goes_on and place - text.rfind("\n", 0, place) > _WIDE else "\n"


def one_line(text: str) -> str:
    """Return a clean text without line ends or runs of spaces."""
    return " ".join(clean(text).split())


def heading(export: Export, options: ExportOptions) -> str:
    """Return what stands over an export."""
    return one_line(options.title or export.title) or WHAT[export.what]


def kind_of(excerpt: Excerpt) -> str:
    """Return what an excerpt is, for people: ``Note``, ``Edited``, ``Link: rewords``."""
    said = KINDS.get(excerpt.kind, one_line(excerpt.kind))
    if excerpt.relation:
        return f"{said}: {RELATIONS.get(excerpt.relation, one_line(excerpt.relation))}"
    return said


def tag_path(tag: tuple[str, ...]) -> str:
    """Return a tag as it is typed: ``claim/contested``."""
    return one_line("/".join(tag))


def source_line(source: Source) -> str:
    """Return a source in one line: authors, title, date."""
    said = (", ".join(source.authors), source.title or source.path, source.date)
    return ", ".join(part for part in map(one_line, said) if part)


def place_line(quoted: Quoted) -> str:
    """Return where a passage stands: ``p. 36, 4 Results › 4.2 Methods, 61%``."""
    if quoted.place is None:
        return "the whole document"
    return ", ".join(filter(None, (page_line(quoted), section_line(quoted))))


def page_line(quoted: Quoted) -> str:
    """Return the page or pages of a passage: ``pp. 36–37``."""
    pages = one_line(quoted.place.pages) if quoted.place is not None else ""
    return f"{'pp.' if '–' in pages else 'p.'} {pages}" if pages else ""


def section_line(quoted: Quoted) -> str:
    """Return where a passage stands beside its page: ``4 Results › 4.2 Methods, 61%``."""
    place = quoted.place
    if place is None:
        return ""
    section = " › ".join(sections(quoted))
    share = f"{place.percent:.0f}%" if place.percent is not None else ""
    return ", ".join(filter(None, (section, share)))


def sections(quoted: Quoted) -> list[str]:
    """Return the headings above a passage, without one that only says the title again."""
    found = [one_line(item) for item in quoted.place.section] if quoted.place is not None else []
    title = one_line(quoted.source.title).casefold()
    return found[1:] if found and found[0].casefold() == title else found


def around(quoted: Quoted) -> tuple[str, str]:
    """Return the words before and after a quotation too short to be understood without them.

    They do not go beyond its paragraph, nor beyond the sentence; dots say where one was cut.
    """
    place = quoted.place
    if place is None or not quoted.quote or len(quoted.quote) > _SHORT:
        return "", ""
    return _before(clean(place.prefix)), _after(clean(place.suffix))


def _before(text: str) -> str:
    begun = max((found.end() for found in _SENTENCE_END.finditer(text)), default=0)
    if begun:
        return _BLANK.sub(" ", text[begun:])
    if len(text) < CONTEXT:  # the text begins here
        return _BLANK.sub(" ", text)
    kept = text.partition(" ")[2]
    return f"… {_BLANK.sub(' ', kept)}" if kept.strip() else ""


def _after(text: str) -> str:
    found = _SENTENCE_END.search(text)
    if found is not None:
        return _BLANK.sub(" ", text[: found.end()]).rstrip()
    if len(text) < CONTEXT:
        return _BLANK.sub(" ", text)
    kept = text.rpartition(" ")[0]
    return f"{_BLANK.sub(' ', kept)} …" if kept.strip() else ""


def figures_line(figures: Figures) -> str:
    """Return the measures of an overlap in one line, as far as they speak for themselves."""
    return (
        f"{figures.words:,} words in common, {figures.identity:.0%} the same, longest run"
        f" {figures.longest_run:,} words, {figures.edits_per_100:.1f} of 100 words edited"
    )


def said_by(author: str, created: str, modified: str = "") -> str:
    """Return who said something and when: ``ana, 2026-03-04, changed 2026-03-05``."""
    changed = f"changed {modified[:10]}" if modified and modified[:10] != created[:10] else ""
    return ", ".join(part for part in (one_line(author), one_line(created[:10]), changed) if part)


def count_line(export: Export) -> str:
    """Return what an export holds: ``34 annotations, 2 of them orphans``."""
    number = len(export.excerpts)
    said = f"{number:,} {_counted(export.what, number)}"
    orphans = sum(item.state in {State.ORPHAN, State.MISSING} for item in export.excerpts)
    moved = sum(item.state is State.MOVED for item in export.excerpts)
    if orphans:
        said += f", {orphans:,} without a place"
    if moved:
        said += f", {moved:,} in a text that has changed"
    return said


def _counted(what: What, number: int) -> str:
    name = {What.LINKS: "links", What.OVERLAPS: "overlaps"}.get(what, "annotations")
    return name[:-1] if number == 1 else name


@dataclass(frozen=True, slots=True)
class Group:
    """Excerpts under one heading; ``source`` is their document where they are put together by it."""

    heading: str
    excerpts: tuple[Excerpt, ...]
    source: Source | None = None


def groups(export: Export, options: ExportOptions) -> list[Group]:
    """Return the excerpts under their headings; one with several tags stands under each.

    Documents come in the order in which they come first; tags in the order of their names.
    """
    if options.group is Grouping.NONE:
        return [Group("", export.excerpts)] if export.excerpts else []
    if options.group is Grouping.TAG:
        tagged: dict[str, list[Excerpt]] = {}
        for item in export.excerpts:
            for tag in dict.fromkeys(map(tag_path, item.tags)) or ("",):
                tagged.setdefault(tag, []).append(item)
        names = sorted(tagged, key=lambda tag: (not tag, tag.casefold(), tag))
        return [Group(tag or NO_TAG, tuple(tagged[tag])) for tag in names]
    by_source: dict[str, list[Excerpt]] = {}
    for item in export.excerpts:
        by_source.setdefault(item.first.source.id, []).append(item)
    return [
        Group(
            one_line(found[0].first.source.title) or found[0].first.source.path,
            tuple(found),
            found[0].first.source,
        )
        for found in by_source.values()
    ]


def marked(differences: Iterable[Difference]) -> str:
    """Return word differences as plain text: ``[-dropped-] {+added+} ⟦furniture⟧``."""
    said: list[str] = []
    for item in differences:
        a, b = clean(item.a), clean(item.b)
        if item.kind is EditKind.SAME:
            said.append(a)
        elif item.kind is EditKind.FURNITURE:
            said.extend(_wrapped(text, "⟦", "⟧") for text in (a, b))
        else:
            said.extend((_wrapped(a, "[-", "-]"), _wrapped(b, "{+", "+}")))
    return "".join(said)


def _wrapped(text: str, before: str, after: str) -> str:
    """Put marks around words, the spaces at their ends left outside."""
    head, words, tail = parted(text)
    return f"{head}{before}{words}{after}{tail}" if words else text


def parted(text: str) -> tuple[str, str, str]:
    """Return the spaces before some words, the words, and the spaces after them."""
    words = text.strip()
    if not words:
        return text, "", ""
    start = text.index(words)
    return text[:start], words, text[start + len(words) :]


def side_of(differences: Iterable[Difference], side: int) -> Iterator[tuple[EditKind, str]]:
    """Yield the runs of one side, 0 or 1, that have words or spaces there; their lines flow."""
    runs = [(item.kind, item.b if side else item.a) for item in differences]
    whole = flowed("".join(text for _, text in runs))
    at = 0
    for kind, text in runs:
        if text:
            yield kind, whole[at : at + len(text)]
            at += len(text)
