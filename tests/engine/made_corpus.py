"""Makes documents in five languages, with structure, for tests of search."""

from __future__ import annotations

import random

from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.search import NoteEntry
from reader.domain.span import Span

WORDS = {
    "en": (
        "state states art the of report reports reported reporting running runs run Kazakhstan"
        " don't café cafe naïve fisheries fishery ﬁnance straße Well known well-known long-term"
        " co-operation cooperation reform reforms reformed university universal harbour harbours"
        " 2019 2020 37 U.S. protection of and to in a"
    ),
    "ru": (
        "отчёт отчета отчеты реформа реформы реформу реформами президент президента всё все"
        " школа школы школе книга книгу и в не на что страна страны научно-технический"
        " Казахстан Казахстана 2019 ещё"
    ),
    "kk": (
        "қала қалада қаланың мектеп мектептер мектептерде жаңа өзгеріс өзгерістер үкімет және"
        " мен бен туралы Қазақстан Қазақстанның президент кітап кітабы"
    ),
    "ar": "كتاب الكتاب كتابان مدرسة المدرسة مدارس في من على الدولة دولة كَتَبَ التقرير تقرير 2019",
    "zh": "中国 国家 报告 报告书 改革 学校 总统 哈萨克斯坦 2019 的 和 新",
}
LANGUAGES = tuple(WORDS)
_JOINERS = (" ", " ", " ", " ", ", ", ". ", "\n", " — ", "-", "\u00ad", "\n\n")


def made_text(random_numbers: random.Random, language: str, size: int) -> str:
    """Return a text of about ``size`` words, with hyphens, soft hyphens and line ends."""
    words = WORDS[language].split()
    pieces: list[str] = []
    for _ in range(size):
        source = words if random_numbers.random() < 0.93 else WORDS["en"].split()
        word = random_numbers.choice(source)
        if random_numbers.random() < 0.1:
            word = word.upper()
        pieces.append(word)
        pieces.append("" if language == "zh" else random_numbers.choice(_JOINERS))
    return "".join(pieces)


def made_document(random_numbers: random.Random, number: int, size: int = 60) -> Document:
    """Return a document with headings, footnotes and furniture at places drawn at random."""
    language = LANGUAGES[number % len(LANGUAGES)]
    text = made_text(random_numbers, language, random_numbers.randint(0, size))
    structure: list[Structure] = []
    for part in (Part.HEADING, Part.FOOTNOTE, Part.FURNITURE):
        if text and random_numbers.random() < 0.7:
            start = random_numbers.randrange(len(text))
            end = min(len(text), start + random_numbers.randint(1, 60))
            structure.append(Structure(part, Span(start, end), 1))
    return Document(
        id=DocumentId(f"d-{number}"),
        path=f"{random_numbers.choice(['press', 'drafts'])}/report-{number}.txt",
        text=text,
        title=f"{random_numbers.choice(WORDS[language].split())} {number}",
        structure=tuple(structure),
        language=language if random_numbers.random() < 0.9 else "",
        date=random_numbers.choice(["", "2019", "2020-05", "2020-05-17", "2021-11-02", "spring"]),
    )


def made_note(random_numbers: random.Random, number: int, document: Document) -> NoteEntry:
    """Return an annotation on some passage of a document."""
    size = len(document.text)
    start = random_numbers.randint(0, size)
    span = Span(start, min(size, start + 40)) if random_numbers.random() < 0.8 else None
    return NoteEntry(
        id=f"a-{number}",
        document=document.id,
        text=made_text(random_numbers, "en", 6),
        span=span,
        tags=tuple(random_numbers.sample(["claim/contested", "claim", "Law", "a/b"], 2)),
        kind=random_numbers.choice(["highlight", "note"]),
        date="2024-03-04",
    )
