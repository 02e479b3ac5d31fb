"""Exports to write, kind and hostile, for the tests of every format."""

from reader.domain.document import Part, Structure
from reader.domain.excerpt import (
    Coverage,
    Difference,
    Emphasis,
    Excerpt,
    Export,
    Figures,
    LeftOut,
    Mark,
    MarkedText,
    Place,
    Quoted,
    Reply,
    Section,
    Source,
    State,
    Use,
    Variant,
    What,
    WitnessTable,
)
from reader.domain.overlap import EditKind
from reader.domain.span import Span

HOSTILE = "<b>&amp; \"'</b> ]]> \x00\x07\x1b\ud800 \ufffe =1+1 {{x}} -- <!-- --> </script>"
REPORT = Source(
    id="d-1",
    path="report.txt",
    title="The Crossing",
    authors=("Ana Silva", "Bo Chen"),
    date="2020-03-04",
    language="en",
    citation={"type": "book", "publisher": "Harbour Press", "publisher-place": "Lisbon"},
    uri="synoptic://corpus/report.txt",
    sha256="ab" * 32,
    characters=91075,
)
ARTICLE = Source(
    id="d-2",
    path="press/excerpt.html",
    title="Статья о переправе",
    authors=("Пётр Иванов",),
    date="2021",
    language="ru",
    uri="synoptic://corpus/press/excerpt.html",
    characters=18423,
)
TEXT = "The ferry left at dawn. Nobody saw the harbour again, and the harbour did not care. 😀 End."


def quoted(source=REPORT, quote=TEXT, start=1042, **changes) -> Quoted:
    end = start + len(quote)
    place = Place(
        section=("4 Results", "4.2 Methods"),
        page="36",
        last_page="37",
        start=start,
        end=end,
        percent=1.1,
        prefix="before it ",
        suffix=" after it",
    )
    values = {"place": place, "uri": f"{source.uri}#{start}-{end}", **changes}
    return Quoted(source=source, quote=quote, **values)


def note(number=1, **changes) -> Excerpt:
    values = {
        "passages": (quoted(emphasis=(Emphasis(Part.EMPHASIS, 4, 9),)),),
        "tags": (("claim", "contested"), ("harbour",)),
        "color": "yellow",
        "color_meaning": "doubtful",
        "note": "A note of mine.\nOn two lines.",
        "author": "ana",
        "created": "2026-03-04T10:11:12Z",
        "modified": "2026-03-05T10:11:12Z",
        "replies": (
            Reply(id=f"r-{number}", note="I do not think so.", author="bo", created="2026-03-06T00:00:00Z"),
        ),
        **changes,
    }  # fmt: skip
    return Excerpt(id=f"a-{number:04}", what=What.ANNOTATIONS, kind="note", **values)


def pair(number=1, **changes) -> Excerpt:
    parts = (
        Difference(EditKind.SAME, "The ferry left ", "The ferry left "),
        Difference(EditKind.REPLACED, "at dawn", "in the morning"),
        Difference(EditKind.SAME, ". Nobody ", ". Nobody "),
        Difference(EditKind.FURNITURE, "", "Page 37\n"),
        Difference(EditKind.DROPPED, "ever ", ""),
        Difference(EditKind.SAME, "saw the harbour", "saw the harbour"),
        Difference(EditKind.ADDED, "", " again"),
        Difference(EditKind.SAME, ".", "."),
    )
    sides = ("".join(item.a for item in parts), "".join(item.b for item in parts))
    values = {
        "what": What.OVERLAPS,
        "kind": "edited",
        "passages": (quoted(REPORT, sides[0]), quoted(ARTICLE, sides[1], 237)),
        "differences": parts,
        "figures": Figures(words=91, identity=0.93, longest_run=41, edits_per_100=3.3, bits=512.4),
        **changes,
    }
    return Excerpt(id=f"o-{number:04}", **values)


def link(number=1, **changes) -> Excerpt:
    values = {
        "what": What.LINKS,
        "kind": "link",
        "relation": "rewords",
        "note": "Compare these.",
        "author": "ana",
        "tags": (("borrowed",),),
        "figures": None,
        **changes,
    }
    return pair(number, **values)


ORPHAN = note(
    2,
    passages=(quoted(start=7, state=State.ORPHAN, quote="Words that are gone."),),
    color="#336699",
    replies=(),
)
ON_DOCUMENT = Excerpt(
    id="a-0003",
    what=What.ANNOTATIONS,
    kind="document-note",
    passages=(Quoted(source=ARTICLE, uri=ARTICLE.uri),),
    note="Of the whole document.",
)
HARMFUL = note(
    4,
    passages=(quoted(quote=HOSTILE),),
    note=HOSTILE,
    tags=((HOSTILE, "b"),),
    author=HOSTILE,
    color=HOSTILE,
    created="yesterday",
)


def export(*excerpts, **changes) -> Export:
    found = excerpts or (note(), ORPHAN, ON_DOCUMENT, HARMFUL)
    values = {"title": "Harbours & <ferries>", "what": found[0].what, **changes}
    return Export(
        excerpts=found,
        sources=(REPORT, ARTICLE),
        conditions=(("Tag", "claim"),),
        left_out=(
            LeftOut("broken.pdf", "it cannot be read"),
            LeftOut("formulas", "set phrases", 7),
        ),
        **values,
    )


def oddly_dated() -> tuple[Excerpt, ...]:
    """Notes of moments that there cannot be, or that no schema takes."""
    moments = (
        "2026-02-30T10:11:12Z", "2026-03-04T25:00:00Z", "2026-03-04T10:11:12+99:00",
        "٢٠٢٦-٠٣-٠٤T١٠:١١:١٢Z", "0000-01-01T00:00:00Z", "2026-03-04", "2026-03-04T10:11:12Z ",
    )  # fmt: skip
    return tuple(
        note(number, created=moment, modified=moment, replies=())
        for number, moment in enumerate(moments)
    )


def many(count=10_000) -> Export:
    """Annotations by the thousand, over two documents, each with a note."""
    found = tuple(
        note(
            number,
            passages=(quoted((REPORT, ARTICLE)[number % 2], start=number * 91),),
            note=f"Note {number}",
            replies=(),
        )
        for number in range(count)
    )
    return export(*found)


def hostile_source() -> Export:
    source = Source(id=HOSTILE, path=HOSTILE, title=HOSTILE, authors=(HOSTILE,), date=HOSTILE,
                    citation={"publisher": HOSTILE})  # fmt: skip
    place = quoted().place
    found = note(
        1, passages=(Quoted(source=source, place=place, quote=HOSTILE, uri="synoptic://x"),)
    )
    return Export(title=HOSTILE, what=What.ANNOTATIONS, excerpts=(found,), sources=(source,),
                  conditions=((HOSTILE, HOSTILE),), left_out=(LeftOut(HOSTILE, HOSTILE),))  # fmt: skip


def collation() -> Export:
    table = WitnessTable(
        sigla=("A", "B", "C"),
        witnesses=(quoted(), quoted(ARTICLE), quoted(ARTICLE, start=5000)),
        readings=(
            Variant(texts=("The ferry left",) * 3, groups=((0, 1, 2),)),
            Variant(texts=("at dawn", "in the morning", ""), groups=((0,), (1,))),
            Variant(texts=("again", "", "again"), groups=((0, 2),), move=0),
        ),
    )
    return Export(
        title="Witnesses", what=What.COLLATION, collations=(table,), sources=(REPORT, ARTICLE)
    )


def coverage() -> Export:
    found = Coverage(
        source=REPORT,
        words=1000,
        covered=250,
        uses=(Use(ARTICLE, 250),),
        sections=(
            Section(title="", level=0, page="1", start=0, end=10, words=0, covered=0),
            Section(title="1 Ferries", level=1, page="2", start=10, end=99, words=500, covered=250,
                    uses=(Use(ARTICLE, 250),)),
        ),
    )  # fmt: skip
    return Export(title="Shares", what=What.COVERAGE, coverage=(found,), sources=(REPORT, ARTICLE))


def document() -> Export:
    text = (
        "A heading\n\nThe ferry left at dawn. Nobody\nsaw it again.\n\nرحلة إلى الميناء في الصباح\n"
    )
    structure = (
        Structure(Part.HEADING, Span(0, 9), 1),
        Structure(Part.PARAGRAPH, Span(11, 55)),
        Structure(Part.EMPHASIS, Span(15, 20)),
    )
    marked = MarkedText(
        source=REPORT,
        text=text,
        structure=structure,
        marks=(Mark(11, 34, 0), Mark(26, 41, 1)),
    )
    return Export(
        title="Harbours",
        what=What.DOCUMENT,
        excerpts=(note(1), note(2, color="green", note="", tags=())),
        documents=(marked,),
        sources=(REPORT,),
    )
