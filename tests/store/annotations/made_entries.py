"""Entries made by hand and by chance, for tests that need some."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from reader.domain.anchor import Anchor
from reader.domain.annotation import Annotation, EntryId, Link, LinkEnd
from reader.domain.document import DocumentId
from reader.domain.span import Span
from reader.store.annotations.entries import Header

HEADER = Header(
    document=DocumentId("d-one"), path="press/one.txt", text="3f" * 32, characters=900, by="ana"
)

NASTY = [
    "no", "yes", "on", "off", "true", "false", "null", "~", "NULL", "y", "N", "12:30", "0123",
    "0x1F", "1e3", "1_000", "-1", "+1", ".5", ".inf", ".nan", "2026-03-04", "12", "=", "<<", "",
    " ", "  leading", "trailing ", "\ttab", "tab\t", "key: value", "key:", ": value", "- item",
    "? question", "# comment", "a # comment", "a: b: c", "[list]", "{map: 1}", "*alias", "&anchor",
    "!tag", "%percent", "@at", "`tick`", "|", ">", "'single'", '"double"', "back\\slash", "a\nb",
    "a\n", "\na", "a\n\n", "a\n \nb", "a\r\nb", "a\rb", "\u2028x\u2029", "\x85next", "\ufeffbom",
    "\x0cform feed", "\x00nul", "\x1b[0m", "\ud800 alone \udfff", "\\ud800 \ud800", "😀𝔊 emoji",
    "\u202eright to left\u202c עברית", "e\u0301 \u200d\u00ad", "---", "...", "--- a", "\ufffe\uffff",
    "long " * 80, "a, b", "it's", "C:\\path\\no", "100%", "null ", "!escaped x", "a\n# b\nc: d\n",
]  # fmt: skip


def annotation(number: int, start: int = 0, **changes) -> Annotation:
    """Make a note on a passage of the first document."""
    values = {
        "anchor": Anchor(
            span=Span(start, start + 5),
            quote=f"quote {number}",
            prefix=f"be {start} ",
            suffix=" af",
            text=HEADER.text,
        ),
        "color": "yellow",
        "tags": ("claim/contested",),
        "note": f"note {number}",
        "by": "ana",
        "created": "2026-03-04T10:11:12Z",
    }
    return Annotation(id=EntryId(f"a-{number}"), document=HEADER.document, **(values | changes))


def link(number: int, start: int = 0, **changes) -> Link:
    """Make a link from the first document to a second."""
    end = Anchor(span=Span(start, start + 3), quote="one", text=HEADER.text)
    other = Anchor(span=Span(7, 9), quote="no", text="ab", extra={"x-tool": [1, True, None, "1.0"]})
    values = {
        "relation": "excerpt-of",
        "a": LinkEnd(document=HEADER.document, anchor=end),
        "b": LinkEnd(document=DocumentId("d-two"), anchor=other),
        "note": "they say\nthe same\n",
    }
    return Link(id=EntryId(f"l-{number}"), **(values | changes))


texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=30))
some = st.one_of(st.just(""), texts)
extras = st.dictionaries(
    texts.filter(lambda key: key not in KNOWN and key),
    st.one_of(
        st.booleans(), st.integers(-(10**9), 10**9), st.none(), texts, st.lists(texts, max_size=2)
    ),
    max_size=2,
)
KNOWN = {
    "id", "reply-to", "relation", "from", "to", "document", "text", "at", "orphan", "quote",
    "prefix", "suffix", "section", "page", "color", "tags", "note", "by", "created", "modified",
}  # fmt: skip


@st.composite
def anchors(draw, more=True):
    start = draw(st.integers(0, 1000))
    span = draw(st.sampled_from([None, Span(start, start + draw(st.integers(0, 50)))]))
    return Anchor(
        span=span,
        quote=draw(texts) or "q",
        prefix=draw(some),
        suffix=draw(some),
        section=draw(some),
        page=draw(some),
        text=draw(st.sampled_from([HEADER.text, "ab", ""])),
        orphan=draw(st.booleans()),
        extra=draw(extras) if more else {},
    )


@st.composite
def entries(draw, number: int):
    shared = {
        "color": draw(some),
        "tags": tuple(draw(st.lists(texts, max_size=3))),
        "note": draw(some),
        "by": draw(some),
        "created": draw(some),
        "modified": draw(some),
        "extra": draw(extras),
    }
    if draw(st.booleans()):
        ends = [
            LinkEnd(document=HEADER.document, anchor=draw(st.one_of(st.none(), anchors()))),
            LinkEnd(
                document=draw(st.sampled_from([HEADER.document, DocumentId("d-two")])),
                anchor=draw(st.one_of(st.none(), anchors())),
            ),
        ]
        return Link(
            id=EntryId(f"l-{number}"), relation=draw(texts) or "x", a=ends[0], b=ends[1], **shared
        )
    return Annotation(
        id=EntryId(f"a-{number}"),
        document=HEADER.document,
        anchor=draw(st.one_of(st.none(), anchors(more=False))),
        reply_to=draw(st.sampled_from([None, EntryId("a-0")])),
        **shared,
    )


@st.composite
def sets_of_entries(draw, most=5):
    found = [draw(entries(number)) for number in range(draw(st.integers(0, most)))]
    return {entry.id: entry for entry in found}


def chosen(seed: int, count: int):
    """Make some entries of both kinds, by chance."""
    rng = random.Random(seed)
    made = [
        link(n, rng.randrange(800)) if rng.random() < 0.3 else annotation(n, rng.randrange(800))
        for n in range(count)
    ]
    return {entry.id: entry for entry in made}
