"""A small invented export that has everything an export can have: what templates are tried with."""

from __future__ import annotations

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

_TEXT = "1. The lamps\n\nFour lamps burn from dusk to dawn.\n\nNobody looks at them."
_REPORT = Source(
    id="d-report",
    path="report.txt",
    title="Report of the commission",
    authors=("Commission of Inquiry",),
    date="2015-03-02",
    published="Harbour Press",
    language="en",
    citation={
        "type": "report",
        "title": "Report of the commission",
        "author": [{"literal": "Commission of Inquiry"}],
        "issued": {"date-parts": [[2015, 3, 2]]},
        "publisher": "Harbour Press",
    },
    uri="synoptic://harbour/report.txt",
    characters=len(_TEXT),
)
_PRESS = Source(
    id="d-press",
    path="press/courier.md",
    title="The Courier",
    citation={"type": "document", "title": "The Courier"},
    uri="synoptic://harbour/press/courier.md",
    characters=400,
)
_FIRST = Quoted(
    source=_REPORT,
    place=Place(
        section=("1. The lamps",),
        page="12",
        last_page="13",
        start=14,
        end=49,
        percent=20.0,
        prefix="1. The lamps\n\n",
        suffix="\n\nNobody looks at them.",
    ),
    quote="Four lamps burn from dusk to dawn.",
    emphasis=(Emphasis(Part.EMPHASIS, 5, 10),),
    uri="synoptic://harbour/report.txt#14-49",
)
_SECOND = Quoted(
    source=_PRESS,
    place=Place(start=20, end=52, percent=5.0),
    quote="Five lamps burn from dusk, we hear.",
    uri="synoptic://harbour/press/courier.md#20-52",
)
_LOST = Quoted(
    source=_PRESS,
    place=Place(section=("Letters",), page="3", prefix="said that ", suffix=" again"),
    quote="the lamp was out",
    uri="synoptic://harbour/press/courier.md",
    state=State.ORPHAN,
)
_DIFFERENCES = (
    Difference(EditKind.REPLACED, "Four ", "Five "),
    Difference(EditKind.SAME, "lamps burn from dusk ", "lamps burn from dusk, "),
    Difference(EditKind.DROPPED, "to dawn.", ""),
    Difference(EditKind.ADDED, "", "we hear."),
)
_NOTE = Excerpt(
    id="a-1",
    what=What.ANNOTATIONS,
    kind="note",
    passages=(_FIRST,),
    tags=(("claim", "contested"), ("lamps",)),
    color="yellow",
    color_meaning="to be checked",
    note="Four?\n\nThe charter has *five* & “no fewer”.",
    author="ana",
    created="2026-03-04T10:11:12Z",
    modified="2026-03-05T09:00:00Z",
    replies=(Reply(id="a-2", note="Four.", author="ben", created="2026-03-06T09:00:00Z"),),
)
_ORPHAN = Excerpt(id="a-3", what=What.ANNOTATIONS, kind="highlight", passages=(_LOST,))
_ABOUT = Excerpt(
    id="a-4",
    what=What.ANNOTATIONS,
    kind="document-note",
    passages=(Quoted(source=_PRESS, uri=_PRESS.uri),),
    note="A newspaper.",
)
_LINK = Excerpt(
    id="l-1",
    what=What.LINKS,
    kind="link",
    passages=(_FIRST, _SECOND),
    differences=_DIFFERENCES,
    relation="contradicts",
    note="One of them miscounted.",
)
_OVERLAP = Excerpt(
    id="o-1",
    what=What.OVERLAPS,
    kind="edited",
    passages=(_FIRST, _SECOND),
    differences=_DIFFERENCES,
    figures=Figures(words=4, identity=0.62, longest_run=4, edits_per_100=40.0, bits=31.5),
    why="Words were replaced.",
)
_EVERYTHING = (_NOTE, _ORPHAN, _ABOUT, _LINK, _OVERLAP)


def samples() -> list[Export]:
    """Return one export of each thing that can be exported, and one that is empty."""
    return [_sample(what) for what in What] + [Export(title="Harbour", what=What.ANNOTATIONS)]


def _sample(what: What) -> Export:
    both = (_PRESS, _REPORT)
    table = WitnessTable(
        sigla=("A", "B"),
        witnesses=(_SECOND, _FIRST),
        readings=(
            Variant(texts=("Five", "Four"), groups=((0,), (1,))),
            Variant(texts=("lamps burn from dusk", "lamps burn from dusk"), groups=((0, 1),)),
            Variant(texts=("", "to dawn"), groups=((1,),), move=0),
        ),
    )
    section = Section(
        title="1. The lamps",
        level=1,
        page="12",
        start=0,
        end=len(_TEXT),
        words=14,
        covered=4,
        uses=(Use(_PRESS, 4),),
        uri=_REPORT.uri,
    )
    return Export(
        title="Harbour Commission",
        what=what,
        excerpts={
            What.LINKS: (_LINK,),
            What.OVERLAPS: (_OVERLAP,),
            What.COLLATION: (),
            What.COVERAGE: (),
        }.get(what, _EVERYTHING),
        sources=both,
        collations=(table,) if what is What.COLLATION else (),
        coverage=(
            Coverage(
                source=_REPORT, words=14, covered=4, uses=(Use(_PRESS, 4),), sections=(section,)
            ),
        )
        if what is What.COVERAGE
        else (),
        documents=(
            MarkedText(
                source=_REPORT,
                text=_TEXT,
                structure=(
                    Structure(Part.HEADING, Span(0, 12), level=1),
                    Structure(Part.PARAGRAPH, Span(14, 48)),
                    Structure(Part.EMPHASIS, Span(19, 24)),
                    Structure(Part.PARAGRAPH, Span(50, len(_TEXT))),
                ),
                marks=(Mark(14, 48, 0), Mark(19, 30, 3)),
            ),
        )
        if what is What.DOCUMENT
        else (),
        conditions=(("Tag", "claim"),),
        left_out=(LeftOut("annotations", "outside what was asked for", 7),),
    )
