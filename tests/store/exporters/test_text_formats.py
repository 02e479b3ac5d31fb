"""Markdown, HTML, CSV and workbooks: read back by other programs, harmless, always the same bytes."""

import csv
import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from reader.domain.excerpt import Difference, ExportOptions, Grouping, What
from reader.domain.overlap import EditKind
from reader.store.exporters.level_rows import level_rows
from reader.store.exporters.markdown_text import broken, escaped
from reader.store.exporters.registry import FORMATS, export_format, format_of
from reader.store.exporters.wording import clean, flowed, groups, marked
from tests.store.exporters import made_exports as made

OURS = ("markdown", "html", "csv", "xlsx")
PLAIN = ExportOptions()
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "|x", "%x")
NASTY = st.text(
    st.sampled_from(
        [*"ab1. \n\t#>-+*_`~[]()<>|\\!=&;:{}$^'\"“é漢😀", "\x00", "\x0c", "\ud800", "\u202e"]
    ),
    max_size=60,
)


def write(name, export, options=PLAIN):
    return export_format(name).write(export, options)


def exports():
    return [
        made.export(),
        made.export(made.pair(), made.pair(2, kind="verbatim", confirmed=True, why="Because.")),
        made.export(made.link(), made.link(2, differences=())),
        made.collation(),
        made.coverage(),
        made.document(),
        made.hostile_source(),
    ]


def page(export, options=PLAIN):
    return lxml_html.document_fromstring(write("html", export, options))


def said(node):
    return " ".join(node.text_content().split())


@pytest.mark.parametrize("name", OURS)
def test_the_same_export_gives_the_same_bytes(name):
    for export in exports():
        if export.what in export_format(name).holds:
            assert write(name, export) == write(name, export)


@pytest.mark.parametrize("name", ["markdown", "html", "csv"])
def test_texts_are_utf8_without_control_characters(name):
    for export in exports():
        if export.what in export_format(name).holds:
            text = write(name, export).decode("utf-8")
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]", text)


def test_a_format_is_known_by_the_name_of_a_file_and_by_its_own():
    assert format_of("Notes/My Notes.MD").name == "markdown"
    assert format_of("no-suffix") is None
    assert format_of("folder.md/file") is None
    assert len({item.name for item in FORMATS}) == len(FORMATS)


# Markdown


def blocks(text):
    return MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(text)


def spoken(text):
    """Return the words of Markdown as a viewer shows them, a line a block."""
    lines = [token.children for token in blocks(text) if token.type == "inline"]
    return "\n\n".join("".join(map(shown, line)) for line in lines)


def shown(piece):
    if piece.type in {"softbreak", "hardbreak"}:
        return "\n"
    return piece.content if piece.type in {"text", "code_inline", "html_inline"} else ""


@given(NASTY)
@settings(max_examples=300, deadline=None)
def test_any_note_reads_in_a_markdown_viewer_as_it_was_written(text):
    words = spoken(broken(escaped(text)))
    kinds = {token.type for token in blocks(broken(escaped(text)))}
    assert kinds <= {"paragraph_open", "inline", "paragraph_close"}
    assert "".join(words.split()) == "".join(clean(text).split())


SIGNS = """1. one|1) one|# head|## |- item|+ item|* item|> quote|---|***|a\n---|a\n===|```\ncode|~~~|\tcode
    code|<b>x</b>|<!-- x|[a](b)|![a](b)|[a]: b|&amp;|&#35;|*a*|_a_|__a__|`a`|~~a~~|\\|a\\|a  \nb|<http://x.y>
http://x.y|www.x.y|a\n\n\n\nb|[^1]: x|==x==|$x$|:::|a - b|a-b|2 + 2 = 4|a_b_c|5 * 3 * 2|(c)|\u00a0x"""


@pytest.mark.parametrize("text", [*SIGNS.split("|"), "| a | b |\n| --- | --- |"])
def test_every_sign_of_markdowns_own_is_told_as_it_is(text):
    test_any_note_reads_in_a_markdown_viewer_as_it_was_written.hypothesis.inner_test(text)


def test_markdown_holds_quotation_place_note_tags_and_the_way_back():
    text = write("markdown", made.export()).decode()
    words = spoken(text)
    assert made.TEXT in words
    assert "A note of mine.\nOn two lines." in words
    assert "claim/contested" in words
    assert "pp. 36–37" in words
    assert "4 Results › 4.2 Methods" in words
    assert "I do not think so." in words
    assert "The passage is not in the present text." in words
    assert "broken.pdf: it cannot be read" in words
    assert "](synoptic://corpus/report.txt#1042-" in text


def test_markdown_strikes_what_only_the_first_passage_has_and_sets_the_rest_bold():
    text = write("markdown", made.export(made.pair())).decode()
    html = MarkdownIt("commonmark").enable("strikethrough").render(text)
    assert "<s>at dawn</s>" in html
    assert "<strong>in the morning</strong>" in html
    assert "<strong>again</strong>" in html
    plain = write("markdown", made.export(made.pair()), ExportOptions(differences=False)).decode()
    assert "~~at dawn~~" not in plain


def test_html_in_a_note_stays_words_in_markdown():
    text = write("markdown", made.export()).decode()
    kinds = {child.type for token in blocks(text) for child in token.children or ()}
    assert "html_inline" not in kinds
    assert not [token for token in blocks(text) if token.type == "html_block"]
    assert "</script>" in spoken(text)


# HTML


def test_a_page_loads_nothing_and_runs_nothing():
    for export in exports():
        tree = page(export)
        assert not tree.xpath("//script | //link | //img | //iframe | //object | //base | //form")
        assert not tree.xpath("//@src | //@srcset | //@*[starts-with(name(), 'on')]")
        for href in tree.xpath("//@href"):
            assert href.startswith(("#", "synoptic://"))
        for sheet in tree.xpath("//style/text()") + tree.xpath("//@style"):
            assert "url(" not in sheet
            assert "@import" not in sheet
            assert "expression" not in sheet
        policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_a_page_is_well_formed_and_its_ids_are_its_own():
    for export in exports():
        data = write("html", export)
        body = data.split(b"<body>")[1].split(b"</body>")[0]
        etree.fromstring(b"<body>" + body + b"</body>")
        ids = lxml_html.document_fromstring(data).xpath("//@id")
        assert len(ids) == len(set(ids))


def test_html_in_a_note_stays_words_on_a_page():
    tree = page(made.export(made.HARMFUL))
    assert not tree.xpath("//article//b")
    assert "<b>&amp;" in said(tree.xpath("//div[@class='note']")[0])
    assert page(made.hostile_source()).xpath("//h1")[0].text.startswith("<b>&amp;")


def test_a_pair_stands_side_by_side_with_its_differences():
    tree = page(made.export(made.pair()))
    rows = tree.xpath("//div[contains(@class, 'row') and not(contains(@class, 'heads'))]")
    left, right = rows[0].xpath("div")
    assert said(left) == "The ferry left at dawn. Nobody ever saw the harbour."
    assert said(right) == "The ferry left in the morning. Nobody Page 37 saw the harbour again."
    assert left.xpath("del/text()") == ["at dawn", "ever"]
    assert right.xpath("ins/text()") == ["in the morning", "again"]
    assert right.xpath("span[@class='furniture']/text()") == ["Page 37"]
    heads = tree.xpath("//div[contains(@class, 'heads')]//strong/text()")
    assert heads == ["The Crossing", "Статья о переправе"]
    plain = page(made.export(made.pair()), ExportOptions(differences=False))
    assert not plain.xpath("//article//del | //article//ins")


def test_a_page_keeps_emphasis_colour_language_and_state():
    tree = page(made.export())
    assert tree.xpath("//blockquote/em/text()") == ["ferry"]
    assert tree.xpath("//blockquote[@class='c-yellow']/@lang") == ["en"]
    assert "doubtful" in said(tree.xpath("//article")[0])
    assert len(tree.xpath("//p[@class='state']")) == 1
    assert tree.xpath("//blockquote[@class='c-grey']")  # a colour nobody knows


def test_a_document_shows_its_highlights_and_says_each_note_once():
    tree = page(made.document())
    marks = tree.xpath("//mark[contains(@class, 'c-yellow')]")
    assert "".join(mark.text_content() for mark in marks) == "The ferry left at dawn."
    green = tree.xpath("//mark[contains(@class, 'c-green')]")
    assert "".join(mark.text_content() for mark in green) == "at dawn. Nobody"
    for anchor in tree.xpath("//sup/a/@href"):
        assert tree.xpath(f"//*[@id='{anchor[1:]}']")
    words = said(tree.xpath("//div[@class='text']")[0])
    assert "رحلة إلى الميناء في الصباح" in words
    assert words.count("A note of mine.") == 1


def test_a_table_of_witnesses_and_one_of_sections_are_on_the_page():
    tree = page(made.collation())
    cells = [[said(cell) for cell in row] for row in tree.xpath("//tbody/tr")]
    assert cells[1] == ["2", "at dawn", "in the morning", "—", "A / B"]
    assert cells[2][-1] == "A C ⇄1"
    tree = page(made.coverage())
    cells = [[said(cell) for cell in row] for row in tree.xpath("//tbody/tr")]
    assert cells[1][:4] == ["1 Ferries", "2", "500", "250"]
    assert "50 %" in cells[1][4]
    assert cells[0][4] == "–"


# tables


def rows(export, options=PLAIN):
    text = write("csv", export, options).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_table_has_each_tag_in_a_column_of_its_own():
    first = rows(made.export())[0]
    assert first["tag 1"] == "claim/contested"
    assert first["tag 2"] == "harbour"
    assert first["page"] == "36–37"
    assert first["section"] == "4 Results › 4.2 Methods"
    assert first["note"] == "A note of mine.\nOn two lines."
    assert first["link"].startswith("synoptic://")
    assert [row["state"] for row in rows(made.export())] == ["ok", "orphan", "ok", "ok"]


def test_more_tags_than_columns_are_all_there():
    tags = tuple((f"t{number}",) for number in range(60))
    row = rows(made.export(made.note(tags=tags)))[0]
    found = [part for name in row if name.startswith("tag ") for part in row[name].split("; ")]
    assert found == [f"t{number}" for number in range(60)]


def test_a_pair_is_one_line_with_both_sides():
    row = rows(made.export(made.pair()))[0]
    assert row["quote"] == "The ferry left at dawn. Nobody ever saw the harbour."
    assert row["other path"] == "press/excerpt.html"
    assert "[-at dawn-]{+in the morning+}" in row["differences"]
    assert row["words"] == "91"
    assert row["bits"] == "512.4"


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_table_is_a_formula(formula):
    harmful = made.note(
        note=formula, tags=((formula,),), author=formula, color=formula, created=formula
    )
    source = replace(made.REPORT, title=formula, path=formula, authors=(formula,), uri=formula)
    harmful = replace(harmful, passages=(made.quoted(source, formula),), id=formula)
    export = made.export(harmful)
    for row in rows(export):
        for value in row.values():
            assert not value.lstrip(" \xa0").startswith(tuple("=+-@\t\r|%＝"))
    book = openpyxl.load_workbook(io.BytesIO(write("xlsx", export)))
    for sheet in book:
        assert {cell.data_type for line in sheet for cell in line} <= {"s", "n"}


def test_a_workbook_sorts_filters_wraps_and_keeps_colours():
    data = write("xlsx", made.export())
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Annotations"]
    heads = [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref.startswith("A1:")
    note = sheet.cell(2, heads.index("note") + 1)
    assert note.value == "A note of mine.\nOn two lines."
    assert note.alignment.wrap_text
    assert sheet.cell(2, heads.index("color") + 1).fill.fgColor.rgb == "FFFFF2B3"
    assert sheet.cell(2, heads.index("start") + 1).value == 1042
    about = [
        [cell.value for cell in line] for line in openpyxl.load_workbook(io.BytesIO(data))["About"]
    ]
    assert ["Not here", "broken.pdf: it cannot be read"] in about
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "calcChain" in name]
        assert b"<f>" not in b"".join(map(archive.read, archive.namelist()))
        assert b"1980-01-01" in archive.read("docProps/core.xml")


def test_a_workbook_marks_what_differs_and_says_what_it_cut():
    book = openpyxl.load_workbook(
        io.BytesIO(write("xlsx", made.export(made.pair()))), rich_text=True
    )
    sheet = book["Overlaps"]
    heads = [cell.value for cell in sheet[1]]
    runs = sheet.cell(2, heads.index("differences") + 1).value
    struck = [str(run) for run in runs if getattr(run, "font", None) and run.font.strike]
    assert struck == ["at dawn", "ever "]
    long = made.export(made.note(note="😀 long " * 9000))
    sheet = openpyxl.load_workbook(io.BytesIO(write("xlsx", long)))["Annotations"]
    heads = [cell.value for cell in sheet[1]]
    value = sheet.cell(2, heads.index("note") + 1).value
    assert value.endswith("… [cut: 63,000 characters in all]")
    assert len(value.encode("utf-16-le")) // 2 <= 32_767


def test_tables_of_witnesses_and_sections_have_a_line_a_reading():
    text = write("csv", made.collation()).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text)))
    assert found[0][2:5] == ["A report.txt", "B press/excerpt.html", "C press/excerpt.html"]
    assert found[2][2:] == ["at dawn", "in the morning", "", "A | B", ""]
    found = list(csv.DictReader(io.StringIO(write("csv", made.coverage()).decode("utf-8-sig"))))
    assert found[1]["in path"] == "press/excerpt.html"
    assert found[1]["share"] == "0.5"


# wording


def test_excerpts_stand_under_every_tag_they_have():
    export = made.export()
    found = groups(export, ExportOptions(group=Grouping.TAG))
    counts = {group.heading: len(group.excerpts) for group in found}
    assert counts["claim/contested"] == counts["harbour"] == 2
    assert found[-1].heading == "Without a tag"
    assert [group.heading for group in groups(export, PLAIN)] == [
        "The Crossing",
        "Статья о переправе",
    ]
    assert len(groups(export, ExportOptions(group=Grouping.NONE))) == 1


def test_lines_broken_by_a_page_flow_and_others_stay():
    wrapped = "It was the best of times, it was the worst of times, it\nwas the age of wisdom.\n"
    assert flowed(wrapped) == wrapped.replace("it\nwas", "it was")
    for kept in (
        "A title\nBy a person",
        "Contents ........................................ 22\n23 more",
    ):
        assert flowed(kept) == kept
    assert len(flowed(wrapped * 3)) == len(wrapped * 3)


RUNS = st.lists(
    st.tuples(
        st.sampled_from(list(EditKind)),
        st.text("ab. \n“”’c1", max_size=12),
        st.text("ab. \n“”’c1", max_size=12),
    ),
    max_size=8,
)


@given(RUNS)
@settings(max_examples=200, deadline=None)
def test_rows_of_a_pair_spell_both_sides(runs):
    parts = []
    for kind, a, b in runs:
        same = kind is EditKind.SAME
        parts.append(Difference(kind, a * 40, (a if same else b) * 40))
    found = level_rows(parts)
    for side in ("a", "b"):
        whole = "".join(getattr(item, side) for item in parts)
        assert "".join(getattr(item, side) for row in found for item in row) == whole


def test_a_long_pair_is_level_paragraph_by_paragraph():
    text = "".join(
        f"Sentence {number} goes on for quite a while here, and on. " for number in range(5)
    )
    whole = f"{text}\n\n" * 4
    found = level_rows([Difference(EditKind.SAME, whole, whole.replace("'", "’"))])
    assert len(found) == 4
    assert all(row[0].a.startswith("Sentence 0") for row in found)
    assert marked(found[0]).startswith("Sentence 0")


def test_a_row_begins_with_the_quotation_mark_of_its_first_word():
    start = "A sentence that goes on, and on, and on, for as long as it takes. " * 4
    a, b = f"{start}\n\n“Then” it ends.", f"{start}\n\n„Then“ it ends."
    first, second = level_rows([Difference(EditKind.SAME, a, b)])
    assert (second[0].a, second[0].b) == ("“Then” it ends.", "„Then“ it ends.")
    assert first[0].a == first[0].b == f"{start}\n\n"


def test_an_export_of_nothing_says_so():
    empty = replace(made.export(), excerpts=(), sources=(), left_out=(), conditions=())
    for what in (What.ANNOTATIONS, What.LINKS, What.OVERLAPS):
        nothing = replace(empty, what=what)
        assert b"0 " in write("markdown", nothing)
        assert b"0 " in write("html", nothing)
        assert write("csv", nothing).count(b"\r\n") == 1
        openpyxl.load_workbook(io.BytesIO(write("xlsx", nothing)))
