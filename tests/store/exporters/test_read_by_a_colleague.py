"""What a colleague reads who has the exported file and nothing else."""

from __future__ import annotations

import io
from dataclasses import replace

import docx

from reader.domain.excerpt import Difference, ExportOptions, Place
from reader.domain.overlap import EditKind
from reader.store.exporters import docx as docx_writer
from reader.store.exporters import html, wording
from reader.store.exporters.arranged_text import paragraphs, run_on
from reader.store.exporters.arranging import arrange
from reader.store.exporters.paper import Look, Words
from tests.store.exporters import made_exports as made

PREFIX = "f the preceding nine days was the "
SUFFIX = " of the failure. A dam in sound c"
FAINT = frozenset({Look.FAINT})


def short(prefix=PREFIX, suffix=SUFFIX, quote="cause"):
    quoted = made.quoted(quote=quote)
    assert quoted.place is not None
    return replace(quoted, place=replace(quoted.place, prefix=prefix, suffix=suffix))


def read(export, options=None):
    raw = docx_writer.write(export, options or ExportOptions())
    return [p.text for p in docx.Document(io.BytesIO(raw)).paragraphs]


def test_a_note_stands_in_the_text_for_those_who_print_it_and_in_the_margin_to_be_answered():
    export = made.export(made.note())
    said = read(export)
    assert "A note of mine.\nOn two lines." in said
    assert "bo, 2026-03-06: I do not think so." in said
    document = docx.Document(io.BytesIO(docx_writer.write(export, ExportOptions())))
    assert [c.text for c in document.comments] == [
        "A note of mine.\nOn two lines.",
        "I do not think so.",
    ]
    assert not any("I do not" in text for text in read(export, ExportOptions(replies=False)))


def test_the_note_of_a_pair_stands_before_its_passages():
    raw = docx_writer.write(made.export(made.link()), ExportOptions())
    body = docx.Document(io.BytesIO(raw)).element.body
    order = ["".join(part.itertext()) for part in body]
    note = next(n for n, text in enumerate(order) if text.startswith("Compare these."))
    table = next(n for n, part in enumerate(body) if part.tag.endswith("}tbl"))
    assert note < table


def test_a_quotation_too_short_to_be_understood_has_its_sentence_around_it():
    assert wording.around(short()) == ("… the preceding nine days was the ", " of the failure.")
    assert wording.around(short("It fell. The ", " of it"))[0] == "The "
    assert wording.around(short("The ", " of it")) == ("The ", " of it")
    assert wording.around(short(suffix=" of the failure and of all that "))[1].endswith("that …")
    assert wording.around(short("A heading\n\n", "\n\nAnother paragraph")) == ("", "")
    assert wording.around(made.quoted()) == ("", "")
    assert wording.around(replace(short(), place=None)) == ("", "")
    note = made.note(passages=(short(),))
    assert "… the preceding nine days was the cause of the failure." in read(made.export(note))
    page = html.write(made.export(note), ExportOptions()).decode()
    assert '<span class="around">… the preceding nine days was the </span>cause' in page


def test_a_heading_that_only_says_the_title_again_is_not_told():
    place = Place(section=("The  crossing", "4 Results"), start=3, end=9, percent=31.2)
    note = made.note(passages=(replace(made.quoted(quote="x" * 70), place=place),))
    (line,) = [text for text in read(made.export(note)) if "Results" in text]
    assert "crossing ›" not in line
    assert "4 Results · 31% into the text" in line


def test_marks_of_differences_are_explained_where_there_are_any():
    assert any(
        text.startswith("Struck words stand only") for text in read(made.export(made.pair()))
    )
    without = ExportOptions(differences=False)
    for export, options in (
        (made.export(made.note()), ExportOptions()),
        (made.export(made.pair()), without),
    ):
        assert not any(text.startswith("Struck") for text in read(export, options))


def test_page_furniture_does_not_part_the_sentence_it_interrupts():
    words = [Words("the quotation it had\n"), Words("6\nMarlow Mill\nReport", FAINT), Words("\n"),
             Words("received. ")]  # fmt: skip
    assert ["".join(w.text for w in part) for part in paragraphs(run_on(words))] == [
        "the quotation it had 6 Marlow Mill Report received."
    ]
    words[-1] = Words("Received anew.")
    assert ["".join(w.text for w in part) for part in paragraphs(run_on(words))] == [
        "the quotation it had", "6 Marlow Mill Report", "Received anew.",
    ]  # fmt: skip
    assert run_on([Words("6\n7", FAINT)]) == [Words("6 7", FAINT)]


def test_furniture_in_a_row_of_a_pair_runs_on():
    parts = (
        Difference(EditKind.SAME, "it had been\n", "it had been "),
        Difference(EditKind.FURNITURE, "6\nMarlow\n", ""),
        Difference(EditKind.SAME, "received", "received"),
    )
    sides = ("it had been\n6\nMarlow\nreceived", "it had been received")
    pair = made.pair(
        differences=parts,
        passages=(made.quoted(quote=sides[0]), made.quoted(made.ARTICLE, sides[1])),
    )
    (table,) = docx.Document(
        io.BytesIO(docx_writer.write(made.export(pair), ExportOptions()))
    ).tables
    assert [cell.text for cell in table.rows[1].cells] == [
        "it had been 6 Marlow received",
        sides[1],
    ]


def test_paper_without_a_margin_has_each_note_once():
    paper = arrange(made.export(made.note()), ExportOptions())
    noted = [note for block in paper.blocks for note in getattr(block, "comments", ())]
    assert noted
    assert all(note.in_text for note in noted)
