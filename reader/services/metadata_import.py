"""Take titles, authors and citations over from a bibliography: which work is which document.

A work belongs to a document by the name of its file, by its DOI, or by its title. Where
several fit equally, or none, it is told and left to the reader.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from reader.domain.about import About, about_of
from reader.domain.document import Part
from reader.store.bibliographies.registry import read_bibliography
from reader.store.corpus_writing import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from reader.domain.document import Corpus, Document
    from reader.services.jobs import Job, Ticket
    from reader.store.bibliographies.items import Bibliography, Work

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>{}|\\^`\]]+", re.IGNORECASE)
_HEAD = 4_000
"""Code points at the start of a text in which a DOI is the document's own."""
_NEAR = 92.0
_LEAD = 4.0
"""How much more alike the best title must be than the second, of 100."""
_SHORTEST = 8
"""Code points of a title that may be found by likeness, or in a file's name."""


@dataclass(frozen=True, slots=True)
class Match:
    """A work and the document it belongs to. ``how`` is ``file``, ``doi``, ``title`` or empty.

    ``rivals`` are paths of documents that fit as well; then there is no ``path``.
    """

    work: Work
    path: str = ""
    how: str = ""
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MetadataPlan:
    """What would be taken over, for a preview; nothing is written yet."""

    matches: tuple[Match, ...]
    problems: tuple[str, ...] = ()

    @property
    def placed(self) -> tuple[Match, ...]:
        """The works that belong to a document."""
        return tuple(match for match in self.matches if match.path)

    @property
    def unplaced(self) -> tuple[Match, ...]:
        """The works that belong to none, or to more than one."""
        return tuple(match for match in self.matches if not match.path)


def matching(corpus: Corpus, raw: bytes, name: str) -> Job[MetadataPlan]:
    """Return the job that reads a bibliography and finds the documents of its works.

    Raises (the job):
        FormatError: if the file is neither BibTeX nor CSL JSON.
        DocumentError: if its bytes are no text.
    """

    def run(ticket: Ticket) -> MetadataPlan:
        ticket.step(0, 0, name)
        return match(corpus, read_bibliography(raw, name), ticket)

    return run


def match(corpus: Corpus, found: Bibliography, ticket: Ticket) -> MetadataPlan:
    """Find the documents of works; each document gets one work at most."""
    left = dict.fromkeys(range(len(found.works)))
    placed: dict[int, Match] = {}
    taken: set[str] = set()
    rivals: dict[int, tuple[str, ...]] = {}
    for number, (how, index) in enumerate(_ways(corpus)):
        ticket.step(number, 4, "Matching")
        claims: defaultdict[str, list[int]] = defaultdict(list)
        for at in left:
            paths = [path for path in index(found.works[at]) if path not in taken]
            if len(paths) > 1:
                rivals.setdefault(at, tuple(paths))
            elif paths:
                claims[paths[0]].append(at)
        for path, works in claims.items():
            if len(works) == 1:
                placed[works[0]] = Match(found.works[works[0]], path, how)
                taken.add(path)
                del left[works[0]]
            else:
                for at in works:
                    rivals.setdefault(at, (path,))
    matches = [
        placed.get(at) or Match(work, rivals=tuple(p for p in rivals.get(at, ()) if p not in taken))
        for at, work in enumerate(found.works)
    ]
    return MetadataPlan(tuple(matches), found.problems)


def wishes(
    matches: Iterable[Match], said: Mapping[str, About], *, overwrite: bool = False
) -> tuple[Wish, ...]:
    """Return what to write for works that were matched.

    What the reader has said stays and the work fills in the rest; with ``overwrite`` the
    work goes before it.
    """
    found: list[Wish] = []
    for one in matches:
        before = said.get(one.path, About())
        item, old = dict(one.work.item), dict(before.citation)
        if overwrite:
            told = about_of(item)
            after = About(
                title="" if told.title else before.title,
                authors=() if told.authors else before.authors,
                date="" if told.date else before.date,
                source="" if told.source else before.source,
                language="" if told.language else before.language,
                citation={**old, **item},
            )
        else:
            after = About(
                title=before.title,
                authors=before.authors,
                date=before.date,
                source=before.source,
                language=before.language,
                citation={**item, **old},
            )
        found.append(Wish(one.path, before, after))
    return tuple(found)


def _ways(corpus: Corpus) -> Iterator[tuple[str, Callable[[Work], list[str]]]]:
    """Yield each way a work may name its document, the surest first."""
    documents = corpus.documents
    names = _index((path, _file_names(path)) for path in (d.path for d in documents))
    yield "file", lambda work: _named(work, names)
    numbers = _index((d.path, _dois(d)) for d in documents)
    yield "doi", lambda work: sorted(numbers.get(_doi(work), ()))
    titles = _index((d.path, _titles(d)) for d in documents)
    yield "title", lambda work: sorted(titles.get(_folded(_title(work)), ()))
    yield "title", lambda work: _like(_folded(_title(work)), titles)


def _index(pairs: Iterable[tuple[str, Iterable[str]]]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path, keys in pairs:
        for key in keys:
            if key:
                found[key].add(path)
    return dict(found)


def _named(work: Work, names: Mapping[str, set[str]]) -> list[str]:
    """Return the documents a work names: by its files' paths, else names, else by its key."""
    for keys in (
        [_plain(path) for path in work.files],
        [_plain(re.split(r"[/\\]", path)[-1]) for path in work.files],
        [_plain(work.key)] if work.key else [],
    ):
        found = {path for key in keys for path in names.get(key, ())}
        if found:
            return sorted(found)
    return []


def _file_names(path: str) -> list[str]:
    name = path.rpartition("/")[2]
    return list(dict.fromkeys((_plain(path), _plain(name), _plain(name.rpartition(".")[0]))))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().strip()


def _doi(work: Work) -> str:
    found = _DOI.search(str(work.item.get("DOI", "")) or str(work.item.get("URL", "")))
    return _trimmed(found[0]) if found else ""


def _dois(document: Document) -> list[str]:
    cited = _DOI.search(str(document.citation.get("DOI", "")))
    if cited:
        return [_trimmed(cited[0])]
    found = _DOI.search(document.text, 0, _HEAD)
    return [_trimmed(found[0])] if found else []


def _trimmed(doi: str) -> str:
    return doi.casefold().rstrip(".,;:)")


def _title(work: Work) -> str:
    title = work.item.get("title")
    return title if isinstance(title, str) else ""


def _titles(document: Document) -> list[str]:
    """Return what a document may be called: by its file, its first heading, its file's name."""
    heading = next((document.words_of(h.span) for h in document.parts(Part.HEADING)), "")
    stem = document.path.rpartition("/")[2].rpartition(".")[0]
    named = [document.title, document.own.title, heading, stem]
    return list(dict.fromkeys(map(_folded, named)))


def _folded(title: str) -> str:
    """Return the letters and digits of a title, without marks, in lower case."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    kept = "".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join(kept.split())


def _like(title: str, titles: Mapping[str, set[str]]) -> list[str]:
    """Return the document whose title is much like this one, or begins it, and no other's is."""
    from rapidfuzz import fuzz, process

    if len(title) < _SHORTEST:
        return []
    choices = [key for key in titles if len(key) >= _SHORTEST]
    scored = cast(
        "Sequence[tuple[str, float, int]]",
        process.extract(title, choices, scorer=fuzz.ratio, limit=2, score_cutoff=_NEAR - _LEAD),
    )
    if scored and scored[0][1] >= _NEAR:
        if len(scored) == 1 or scored[0][1] - scored[1][1] >= _LEAD:
            return sorted(titles[scored[0][0]])
        return sorted(titles[scored[0][0]] | titles[scored[1][0]])
    starts = [key for key in choices if f"{title} ".startswith(f"{key} ")]
    starts += [key for key in choices if f"{key} ".startswith(f"{title} ")]
    return sorted({path for key in starts for path in titles[key]})
