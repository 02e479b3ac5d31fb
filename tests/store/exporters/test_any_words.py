"""Whatever words an export holds, every format can be opened, and paper keeps all letters."""

import io
import json
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from pybtex.database import parse_string

from reader.domain.excerpt import Difference, Export, ExportOptions, Source, What
from reader.domain.overlap import EditKind
from reader.store.exporters import bibtex, csl_json, docx, json_ld, odt, refi_qda, tei
from reader.store.exporters.arranged_text import flowing, paragraphs, recut, softened
from reader.store.exporters.level_rows import level_rows
from reader.store.exporters.paper import Words
from tests.store.exporters import made_exports as made

WORDS = st.text(st.characters(), max_size=40)
TEXTS = st.text(st.sampled_from("ab .-\n\t\u2010é"), max_size=200)


def opened(raw: bytes, kind: str) -> None:
    """Open a file with a library that is not ours."""
    if kind in {"docx", "odt", "qdpx"}:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            for name in package.namelist():
                if name.endswith((".xml", ".rels", ".qde")):
                    etree.fromstring(package.read(name))
    elif kind == "tei":
        etree.fromstring(raw)
    elif kind == "bib":
        assert parse_string(raw.decode("utf-8"), "bibtex").entries
    else:
        json.loads(raw.decode("utf-8"))


WRITERS = {
    "docx": docx,
    "odt": odt,
    "qdpx": refi_qda,
    "tei": tei,
    "bib": bibtex,
    "jsonld": json_ld,
    "json": csl_json,
}


@given(st.lists(WORDS, min_size=7, max_size=7), st.sampled_from(["", "author-date"]))
@settings(max_examples=40, deadline=None)
@example([made.HOSTILE] * 7, "notes")
@example(["\\", "}", "]]>", "\ud800", "\ufffe", "\ufdd0\ufdd1\ufddf", '"/><x'], "numbered")
def test_any_words_make_files_that_can_be_opened(words, style):
    title, author, quote, note, tag, color, date = words
    source = Source(id="s", path=title, title=title, authors=(author,), date=date,
                    citation={"publisher": author, "issued": date})  # fmt: skip
    items = (
        made.note(1, passages=(made.quoted(source, quote, uri=title),), note=note, tags=((tag, tag),),
                  color=color, author=author, created=date),
        made.pair(2, passages=(made.quoted(source, quote), made.quoted(source, note, 3)),
                  differences=(Difference(EditKind.REPLACED, quote, note),)),
    )  # fmt: skip
    export = Export(title=title, what=What.ANNOTATIONS, excerpts=items, sources=(source,))
    for kind, writer in WRITERS.items():
        opened(writer.write(export, ExportOptions(style=style)), kind)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_a_softened_text_keeps_its_length_and_every_letter(text):
    soft = softened(text)
    assert len(soft) == len(text)
    assert [c for c in soft if c.isalpha()] == [c for c in text if c.isalpha()]
    assert all(a == b for a, b in zip(text, soft, strict=True) if a != "\n")
    shown = "".join(p.text for part in paragraphs([Words(flowing(soft))]) for p in part)
    assert [c for c in shown if not c.isspace()] == [c for c in text if not c.isspace()]


@given(st.lists(st.tuples(st.sampled_from(["same", "replaced"]), TEXTS, TEXTS), max_size=8))
@settings(max_examples=60, deadline=None)
def test_differences_cut_anew_spell_the_same_letters_in_every_row(made_runs):
    runs = [Difference(EditKind(kind), a, a if kind == "same" else b) for kind, a, b in made_runs]
    texts = [softened("".join(getattr(item, side) for item in runs)) for side in "ab"]
    again = list(recut(runs, *texts))
    for side, text in zip("ab", texts, strict=True):
        assert "".join(getattr(item, side) for item in again) == text
    rows = [item for row in level_rows(runs) for item in row]
    assert "".join(item.a for item in rows) == "".join(item.a for item in runs)


LONG = "a line of a plain text that was broken where the sheet ended"


@pytest.mark.parametrize(
    ("text", "before", "shown"),
    [
        (f"{LONG}\nand went on", "", f"{LONG} and went on"),
        (f"{LONG} ex-\nample of it", "", f"{LONG} ex-ample of it"),
        (f"{LONG}\nat once\n\n{LONG}", "", f"{LONG} at once\n{LONG}"),
        ("Rough winds do shake\nthe darling buds\nof May", "", "Rough winds do shake\nthe darling buds\nof May"),
        (f"{LONG} .......... 22\n1. Why {LONG}.......... 23", "", f"{LONG} .......... 22\n1. Why {LONG}.......... 23"),
        (f"short end of a line\n{LONG}", "no line end is known before it ", f"short end of a line {LONG}"),
        (f"short end of a line\n{LONG}", f"x\n{LONG[:45]}", f"short end of a line {LONG}"),
        (f"a heading\n{LONG} and\n{LONG} and", "x\n", f"a heading\n{LONG} and\n{LONG} and"),
    ],
)  # fmt: skip
def test_line_ends_of_the_sheet_go_and_those_that_are_meant_stay(text, before, shown):
    assert flowing(softened(text, before)) == shown
