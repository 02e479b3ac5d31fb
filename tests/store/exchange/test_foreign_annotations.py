"""Annotations of other programs are understood, and find their documents and places."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote as percent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.annotation import EntryKind
from reader.domain.document import Corpus
from reader.domain.errors import FormatError
from reader.services.annotating import Annotating
from reader.services.annotation_files import annotation_desk
from reader.services.annotation_import import Importing, take_over
from reader.services.jobs import Ticket
from reader.store.exchange.foreign import Foreign
from reader.store.exchange.registry import SUFFIXES, read_foreign

TEXT = (
    "Interim results\n\nThe sampling frame excluded small holdings, since nobody had counted "
    "them.\n\nIn the north, every second farm was visited; in the south, every fifth.\n"
)

HYPOTHESIS = {
    "total": 3,
    "rows": [
        {
            "id": "h1", "created": "2026-03-04T10:11:12.5+00:00", "user": "acct:ana@hypothes.is",
            "uri": "https://example.org/press/one.html?x=1", "text": "why?", "tags": ["claim/x", "no"],
            "target": [{"source": "x", "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]"},
                {"type": "TextPositionSelector", "start": 9, "end": 20},
                {"type": "TextQuoteSelector", "exact": "every", "prefix": "in the south, ", "suffix": " fifth."},
            ]}],
        },
        {"id": "h2", "user": "acct:bo@x", "uri": "https://example.org/press/one.html", "text": "so",
         "references": ["h1"], "target": [{"source": "x"}]},
        {"id": "h3", "user": "acct:bo@x", "uri": "https://elsewhere.org/other.html", "text": "page note",
         "target": [{}]},
    ],
}  # fmt: skip

JSON_LD = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "type": "AnnotationCollection",
    "first": {"type": "AnnotationPage", "items": [
        {"id": "urn:1", "type": "Annotation", "creator": {"name": "Ana"}, "created": "2026-01-01",
         "body": [{"type": "TextualBody", "value": "a note"},
                  {"type": "TextualBody", "purpose": "tagging", "value": "tag one"}],
         "target": {"source": "http://x.org/one.html", "selector": {
             "type": "FragmentSelector", "value": "p1",
             "refinedBy": {"type": "TextQuoteSelector", "exact": "small holdings"}}}},
        {"id": "urn:2", "type": "Annotation", "bodyValue": "all of it", "target": "one.html"},
    ]},
}  # fmt: skip

MARKDOWN = """---
title: "One"
---
# Not the title

The sampling frame ==excluded **small** holdings==, since nobody had.

> In the north, every second farm
> was visited

Is that so? #claim/contested

## Next

> every fifth
"""

ZOTERO_HTML = (
    '<div data-schema-version="8"><h1>Annotations<br/>(3/4/2026, 10:11:12)</h1>'
    '<p><span class="highlight" data-annotation="{}">“small holdings”</span> '
    '<span class="citation" data-citation="x">(<span class="citation-item">One, p. 12</span>)</span> '
    "what are they?</p></div>"
).format(percent(json.dumps({"annotationKey": "K1", "color": "#5fb236", "pageLabel": "12"})))

ZOTERO_MARKDOWN = (
    "# One\n\n“small holdings” ([One, 2020, p. 12](zotero://select/library/items/X)) "
    "([pdf](zotero://open-pdf/library/items/Y?page=3&annotation=K1)) what are they?\n\n"
    "“nobody had counted” ([One, 2020, p. 13](zotero://select/library/items/X))\n"
)

QDE = """<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p">
<Users><User guid="u1" name="Ana"/></Users>
<CodeBook><Codes><Code guid="c1" name="claim" color="#ff0000"><Code guid="c2" name="con/tested"/></Code>
</Codes></CodeBook>
<Sources><TextSource guid="s1" name="one" plainTextPath="internal://s1.txt">
<PlainTextSelection guid="p1" name="x" startPosition="36" endPosition="50" creatingUser="u1"
 creationDateTime="2026-01-01T00:00:00Z"><Description>a memo</Description>
<Coding guid="k1"><CodeRef targetGUID="c2"/></Coding><Coding guid="k2"><CodeRef targetGUID="c1"/></Coding>
</PlainTextSelection></TextSource></Sources></Project>"""


def qdpx(qde=QDE):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as project:
        project.writestr("project.qde", qde)
        project.writestr("sources/s1.txt", "\ufeff" + TEXT.replace("\n", "\r\n"))
    return made.getvalue()


def test_hypothesis_is_understood():
    first, second, third = read_foreign(json.dumps(HYPOTHESIS).encode(), "export.json")
    assert first == Foreign(
        id="h1", source="https://example.org/press/one.html?x=1", quote="every",
        prefix="in the south, ", suffix=" fifth.", start=9, note="why?", tags=("claim/x", "no"),
        by="ana", created="2026-03-04T10:11:12.5+00:00",
    )  # fmt: skip
    assert second.reply_to == "h1"
    assert third.quote == ""


def test_web_annotations_are_understood():
    first, second = read_foreign(json.dumps(JSON_LD).encode(), "a.jsonld")
    assert (first.quote, first.note, first.tags, first.by) == (
        "small holdings", "a note", ("tag one",), "Ana",
    )  # fmt: skip
    assert (second.source, second.note, second.quote) == ("one.html", "all of it", "")


def test_markdown_highlights_are_understood():
    marked, north, fifth = read_foreign(MARKDOWN.encode(), "notes.md")
    assert (marked.source, marked.quote) == ("One", "excluded small holdings")
    assert marked.prefix.endswith("The sampling frame ")
    assert north.quote == "In the north, every second farm\nwas visited"
    assert (north.note, north.tags) == ("Is that so? #claim/contested", ("claim/contested",))
    assert (fifth.quote, fifth.note) == ("every fifth", "")


@pytest.mark.parametrize(("raw", "name"), [(ZOTERO_HTML, "n.html"), (ZOTERO_MARKDOWN, "n.md")])
def test_zotero_notes_are_understood(raw, name):
    first = read_foreign(raw.encode(), name)[0]
    assert (first.quote, first.note, first.page, first.id) == (
        "small holdings", "what are they?", "12", "K1",
    )  # fmt: skip


def test_a_project_of_qualitative_analysis_is_understood():
    (coded,) = read_foreign(qdpx(), "p.qdpx")
    assert (coded.quote, coded.source) == ("excluded small", "one")
    assert coded.tags == ("claim/con-tested", "claim")
    assert (coded.note, coded.by, coded.start) == ("a memo", "Ana", 36)


BAD = [
    (b"{", "a.json"), (b"[]", "a.json"), (b'{"a": 1}', "a.jsonld"), (b"[" * 90000, "a.json"),
    (b"x", "a.qdpx"), (b"x", "a.txt"), (b"zotero://", "a.html"), (b"\xff", "a.json"),
    (qdpx(qde="<a"), "a.qdpx"), (b"x data-annotation=", "a.html"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "name"), BAD)
def test_what_is_none_of_these_is_refused_by_name(raw, name):
    with pytest.raises(FormatError, match=name):
        read_foreign(raw, name)


def test_entities_are_not_expanded(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    qde = QDE.replace("<Project", f'<!DOCTYPE p [<!ENTITY e SYSTEM "file://{secret}">]><Project', 1)
    (coded,) = read_foreign(qdpx(qde.replace("a memo", "&e;")), "p.qdpx")
    assert "secret" not in coded.note


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=60), st.sampled_from(SUFFIXES))
def test_any_bytes_are_read_or_refused(raw, suffix):
    with suppress(FormatError):
        assert isinstance(read_foreign(raw, f"a{suffix}"), list)


@pytest.fixture
def service(tmp_path, make_document):
    folder = tmp_path / "corpus"
    folder.mkdir()
    corpus = Corpus(
        folder=str(folder),
        title="c",
        documents=(
            make_document(TEXT, "press/one.html"),
            make_document("Other words altogether.\n", "two.txt"),
        ),
    )
    made = Annotating(annotation_desk(Path(folder), tmp_path / "s"), schedule=lambda *_: None)
    made.take(made.loading(corpus)(Ticket(lambda _p: None, made.take)))
    made.corpus = corpus
    return made


def plan_for(service, foreign):
    return Importing(service.desk, service.corpus, foreign)(Ticket(lambda _p: None))


def test_imported_annotations_stand_on_their_words_and_come_once(service):
    foreign = read_foreign(json.dumps(HYPOTHESIS).encode(), "export.json")
    plan = plan_for(service, foreign)
    assert take_over(service, plan) == 2
    assert [item.id for item in plan.homeless] == ["h3"]
    note = next(e for e in service.entries.values() if e.kind is EntryKind.NOTE)
    assert note.anchor.span.of(TEXT) == "every"
    assert note.anchor.span.start == TEXT.index("every fifth")
    assert [reply.note for reply in service.replies(note.id)] == ["so"]
    assert take_over(service, plan_for(service, foreign)) == 0
    assert service.history.undo_name == "import 2 annotations"
    service.undo()
    assert not service.entries


@pytest.mark.parametrize(
    ("raw", "name", "count"),
    [(json.dumps(JSON_LD).encode(), "a.jsonld", 2), (MARKDOWN.encode(), "one.md", 3),
     (ZOTERO_HTML.encode(), "one.html", 1), (ZOTERO_MARKDOWN.encode(), "n.md", 2), (qdpx(), "p.qdpx", 1)],
)  # fmt: skip
def test_every_format_finds_its_document_and_its_words(service, raw, name, count):
    plan = plan_for(service, read_foreign(raw, name))
    assert (len(plan.entries), plan.unplaced, plan.homeless) == (count, 0, ())
    for entry in plan.entries:
        assert entry.document == service.corpus.documents[0].id
        if entry.anchor is not None:
            assert entry.anchor.span.of(TEXT) == entry.anchor.quote


def test_what_is_not_in_its_document_becomes_an_orphan_with_its_quotation(service):
    plan = plan_for(service, [Foreign(source="x/one.html", quote="the price of zebras", note="n")])
    (entry,) = plan.entries
    assert plan.unplaced == 1
    assert entry.anchor.orphan
    assert entry.anchor.quote == "the price of zebras"
    take_over(service, plan)
    service.close()
