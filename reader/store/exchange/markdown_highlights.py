"""Highlights in Markdown: ``==marked==`` words, and quotations with a note below them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from reader.store.exchange.foreign import Foreign

_MARKED = re.compile(r"==(?=\S)(.+?)(?<=\S)==|<mark>(.+?)</mark>", re.DOTALL)
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_SOURCE = re.compile(r"^(?:source|document|file|url|title):\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_TAG = re.compile(r"(?<!\S)#([^\W\d][\w/-]*)")
_DECORATION = re.compile(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|\[\^[^\]]*\]")
_CONTEXT = 32


def read_markdown(raw: bytes, name: str) -> list[Foreign]:
    """Read the highlights of a Markdown file about one document.

    The document is named by ``source:`` or ``title:`` in the front matter, by the first
    heading, or by the file. ``#words`` in a note are its tags.
    """
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    front = _FRONT.match(text)
    told = _SOURCE.search(front.group(1)) if front else None
    text = text[front.end() :] if front else text
    heading = re.search(r"^#\s+(.+)$", text, re.MULTILINE)
    source = told.group(1) if told else heading.group(1) if heading else ""
    source = source or PurePosixPath(name).stem
    return [*_marked(text, source), *_quotations(text, source)]


def _marked(text: str, source: str) -> list[Foreign]:
    found: list[Foreign] = []
    for match in _MARKED.finditer(text):
        before = _bare(text[max(0, match.start() - 2 * _CONTEXT) : match.start()])
        after = _bare(text[match.end() : match.end() + 2 * _CONTEXT])
        found.append(
            Foreign(
                source=source,
                quote=_bare(match.group(1) or match.group(2)),
                prefix=before[-_CONTEXT:],
                suffix=after[:_CONTEXT],
            )
        )
    return found


def _bare(text: str) -> str:
    return _DECORATION.sub("", text.replace("==", "").replace("<mark>", "").replace("</mark>", ""))


def _quotations(text: str, source: str) -> list[Foreign]:
    """Return block quotations, each with the paragraphs up to the next quotation or heading."""
    found: list[Foreign] = []
    quote: list[str] = []
    note: list[str] = []

    def finish() -> None:
        words = _bare("\n".join(quote)).strip().strip('“”"')
        if words:
            said = "\n".join(note).strip()
            tags = tuple(dict.fromkeys(_TAG.findall(said)))
            found.append(Foreign(source=source, quote=words, note=said, tags=tags))
        quote.clear()
        note.clear()

    for line in text.split("\n"):
        if line.startswith(">"):
            if note and any(part.strip() for part in note):
                finish()
            note.clear()
            quote.append(line.removeprefix(">").removeprefix(" "))
        elif line.startswith("#") and not _TAG.match(line):
            finish()
        elif quote:
            note.append(line)
    finish()
    return found
