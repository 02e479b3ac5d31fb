"""Collations written out: as a table, JSON, CSV and a TEI apparatus."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.domain.document import Document, DocumentId, Part, Structure
from reader.domain.span import Span
from reader.engine.collation import collate, witness_text
from reader.store.exporters import (
    collation_csv,
    collation_json,
    collation_table,
    collation_tei,
)

TEXTS = (
    "“The black cat sat on the mat,” he said, while the dog slept.",
    "The black cat sat upon the mat, he said — while the old dog slept!",
    "the Cat sat on a mat he said while the dog was sleep-\ning",
)
MOVED = (
    "In the morning before sunrise he went to the old market and bought apples",
    "he went to the old market and bought apples in the morning before sunrise",
)
EXPORTERS = (collation_table, collation_json, collation_csv, collation_tei)
TEI = {"t": "http://www.tei-c.org/ns/1.0"}


def made(texts, structure=()):
    items = [
        Document(
            id=DocumentId(f"d{n}"), path=f"{n:02}.txt", title=f"Text {n}", text=text,
            structure=tuple(structure) if n == 0 else (),
        )
        for n, text in enumerate(texts)
    ]  # fmt: skip
    table = collate(witness_text(item, Span(0, len(item.text))) for item in items)
    return table, {item.id: item for item in items}


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_exporting_twice_gives_the_same_text(exporter):
    assert exporter.render(*made(TEXTS)) == exporter.render(*made(TEXTS))


def test_a_table_has_a_column_for_each_witness_and_marks_what_varies():
    text = collation_table.render(*made(TEXTS))
    lines = text.splitlines()
    assert lines[0].startswith("A  00.txt  0–61")
    assert re.search(r"\* +“?on the +upon the +on a$", text, re.MULTILINE)
    assert re.search(r"5    mat,” he said, while the +mat, he said — while the +mat he said", text)
    assert re.search(r"\* +slept\. +slept! +was sleeping$", text, re.MULTILINE)
    assert max(map(len, lines)) <= 100


def test_a_table_of_many_witnesses_lists_them_below_each_other():
    many = [*TEXTS, *[f"{TEXTS[0]} number{n}" for n in range(6)]]
    text = collation_table.render(*made(many))
    assert re.search(r"^ +3 +all: cat sat$", text, re.MULTILINE)
    assert re.search(
        r"^ +4 \* +A D E F G H I: on the\n +B: upon the\n +C: on a$", text, re.MULTILINE
    )
    assert max(map(len, text.splitlines())) <= 100


def test_wide_characters_do_not_break_the_columns():
    text = collation_table.render(*made(["漢字文書庫目録全" * 5 + " end", "alpha end"]), width=60)
    assert "漢" in text
    assert all(len(line) <= 60 for line in text.splitlines())


def test_a_transposition_is_marked_in_the_table():
    text = collation_table.render(*made(MOVED))
    assert len(re.findall("⇄1", text)) == 2


def test_json_says_every_word_and_who_agrees():
    answer = json.loads(collation_json.render(*made(TEXTS)))
    assert answer["format"] == "synoptic-collation/1"
    assert [item["siglum"] for item in answer["witnesses"]] == ["A", "B", "C"]
    assert answer["witnesses"][1]["path"] == "01.txt"
    row = next(row for row in answer["rows"] if "upon" in row["texts"])
    assert row["texts"] == ["on", "upon", "on"]
    assert row["groups"] == [["A", "C"], ["B"]]
    for place, text in zip(row["places"], TEXTS, strict=True):
        assert text[slice(*place)] in {"on", "upon"}
    (move,) = json.loads(collation_json.render(*made(MOVED)))["moves"]
    assert set(move) == {"witnesses", "stands", "elsewhere"}


def test_csv_has_one_line_for_each_reading():
    rows = list(csv.reader(io.StringIO(collation_csv.render(*made(TEXTS)))))
    assert rows[0] == ["reading", "A 00.txt", "B 01.txt", "C 02.txt", "agreement", "transposition"]
    assert ["3", "cat sat", "cat sat", "Cat sat", "A B C", ""] in rows
    assert {len(row) for row in rows} == {6}


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", " =2", "|cmd", "＝1+1", "%0"]
)
def test_no_cell_can_be_run_as_a_formula(text):
    assert collation_csv.escaped(text) == f"'{text}"
    assert collation_csv.escaped(f"a{text}") == f"a{text}"


def test_a_reading_that_begins_like_a_formula_is_escaped_in_the_csv():
    texts = ("so he wrote =cmd() here", "so she wrote =cmd() here")
    text = collation_csv.render(*made(texts))
    assert "'=cmd()" not in text  # inside a reading it is harmless
    start = collation_csv.render(*made(("=cmd() here", "=cmd() there")))
    assert "'=cmd()" in start


def test_tei_is_a_parallel_segmented_apparatus():
    root = etree.fromstring(collation_tei.render(*made(TEXTS)).encode())
    assert root.tag == "{http://www.tei-c.org/ns/1.0}TEI"
    sigla = root.xpath("//t:witness/@xml:id", namespaces=TEI)
    assert sigla == ["A", "B", "C"]
    (method,) = root.xpath("//t:variantEncoding/@method", namespaces=TEI)
    assert method == "parallel-segmentation"
    apps = root.xpath("//t:app", namespaces=TEI)
    assert apps
    for app in apps:
        named = [name for rdg in app for name in rdg.get("wit").split()]
        assert sorted(named) == ["#A", "#B", "#C"]
    on = next(app for app in apps if app[0].text.startswith("on the") or "upon" in str(app[1].text))
    assert [rdg.get("wit") for rdg in on] == ["#A", "#B", "#C"]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_each_witness_can_be_read_out_of_the_tei(number):
    root = etree.fromstring(collation_tei.render(*made(TEXTS)).encode())
    (paragraph,) = root.xpath("//t:body/t:p", namespaces=TEI)
    words = [paragraph.text or ""]
    for app in paragraph:
        words += [rdg.text or "" for rdg in app if f"#{'ABC'[number]}" in rdg.get("wit").split()]
        words.append(app.tail or "")
    read = re.findall(r"[^\W_]+", " ".join(words).casefold())
    assert read == re.findall(r"[^\W_]+", TEXTS[number].replace("-\n", "").casefold())


def test_a_transposition_is_named_in_the_tei():
    root = etree.fromstring(collation_tei.render(*made(MOVED)).encode())
    assert root.xpath("//t:app[@type='transposition']/@n", namespaces=TEI) == ["1", "1"]


def test_page_furniture_inside_a_reading_is_left_out():
    text = "the system of social News Page 37 protection works"
    start = text.index("News")
    furniture = Structure(Part.FURNITURE, Span(start, start + len("News Page 37")))
    table, known = made([text, "the system of social protection works"], [furniture])
    for exporter in EXPORTERS:
        assert "News" not in exporter.render(table, known)


texts = st.lists(
    st.text(
        st.one_of(st.sampled_from("ab c\n=+\"',;<&>"), st.characters(exclude_categories=["Cs"])),
        max_size=30,
    ),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=80)
@given(texts)
def test_any_texts_can_be_exported(drawn):
    table, known = made(drawn)
    etree.fromstring(collation_tei.render(table, known).encode())
    rows = list(csv.reader(io.StringIO(collation_csv.render(table, known))))
    assert {len(row) for row in rows} == {len(drawn) + 3}
    assert json.loads(collation_json.render(table, known))["format"] == "synoptic-collation/1"
    collation_table.render(table, known, width=40)
