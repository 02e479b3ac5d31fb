"""The beginning of an export, as it is shown while a reader chooses."""

import pytest

from reader.domain.document import Part, Structure
from reader.domain.excerpt import ExportOptions
from reader.domain.span import Span
from reader.services.export_choices import Choices
from reader.services.export_preview import FEW, for_browser, is_whole, previewing, sampled
from reader.services.jobs import Ticket
from reader.store.exporters import html
from tests.store.exporters import made_exports as made


def preview(export, **choices):
    job = previewing(None, None, Choices(**choices), None, known=export)
    return job(Ticket(lambda _progress: None))


def test_only_the_beginning_is_shown_and_the_whole_is_told():
    export = made.export(*(made.note(number) for number in range(FEW + 5)))
    shown = preview(export)
    assert shown.export is export
    assert not is_whole(export)
    assert shown.said.count('class="edge') == FEW


def test_a_part_does_not_say_how_many_there_are():
    said = preview(made.export(*(made.note(number) for number in range(FEW + 5)))).said
    assert f"{FEW} annotations" not in said
    assert "3 annotations" in preview(made.export(*map(made.note, range(3)))).said


@pytest.mark.parametrize("name", ["docx", "odt", "pdf", "xlsx", "refi-qda", "html"])
def test_what_is_no_text_is_shown_as_a_page(name):
    assert preview(made.export(made.note(1)), format=name).page


@pytest.mark.parametrize("name", ["markdown", "csv", "json-ld", "tei", "bibtex", "csl-json"])
def test_text_is_shown_as_it_will_be_written(name):
    shown = preview(made.export(made.note(1)), format=name)
    assert not shown.page
    assert not shown.said.startswith("\ufeff")
    assert "\r" not in shown.said


def test_a_page_for_a_viewer_has_nothing_to_load_or_run():
    page = preview(made.export(made.note(1), made.pair(), made.link(2))).said
    for tag in ("<script", "<style", "<link", "<img", "<article", "<ins", "<del", "<mark"):
        assert tag not in page
    assert "<table" in page
    assert 'class="ins"' in page


def test_words_keep_their_order_and_none_is_lost():
    page = (
        "<html><head><title>x</title></head><body><blockquote class='c-blue'>one <em>two</em> three"
        "</blockquote> four <span class='bar'><i></i></span>five</body></html>"
    )
    from lxml import html

    told = html.fromstring(for_browser(page)).text_content().split()
    assert told == ["one", "two", "three", "four", "five"]


def test_of_a_long_text_only_whole_paragraphs_of_the_beginning_are_shown():
    export = made.document()
    assert sampled(export).documents[0].text == export.documents[0].text  # it is short
    marked = export.documents[0]
    from dataclasses import replace

    long = "\n".join(["word " * 100] * 40)
    parts = tuple(
        Structure(Part.PARAGRAPH, Span(at, at + 500)) for at in range(0, len(long) - 500, 501)
    )
    far = replace(marked.marks[0], start=len(long) - 10, end=len(long) - 5)
    near = replace(marked.marks[0], start=0, end=4, excerpt=1)
    text = replace(marked, text=long, structure=parts, marks=(near, far))
    shown = sampled(replace(export, documents=(text,)))
    assert len(shown.documents[0].text) == parts[10].span.end
    assert [mark.start for mark in shown.documents[0].marks] == [0]
    assert shown.excerpts[shown.documents[0].marks[0].excerpt] == export.excerpts[1]


def test_what_only_a_program_reads_is_in_the_file_and_not_in_the_view():
    note = made.note(1)
    whole = html.write(made.export(note), ExportOptions()).decode()
    assert f'<span class="id"> · {note.id}</span>' in whole
    assert note.id not in preview(made.export(note)).said
