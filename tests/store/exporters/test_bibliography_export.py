"""BibTeX and CSL JSON of what is cited, read back by another parser and by our own import."""

import json

import pytest
from pybtex.database import parse_string

from reader.domain.excerpt import Export, ExportOptions, Source, What
from reader.store.bibliographies.registry import read_bibliography
from reader.store.exporters import bibtex, csl_json
from tests.store.exporters import made_exports as made

REPORT = Source(
    id="r",
    path="r.txt",
    title="On {Braces}, 100% & the US_dollar\\",
    authors=("Ludwig van Beethoven", "World Bank and Sons"),
    date="2019-07",
    citation={
        "type": "article-journal",
        "container-title": "Journal of #s",
        "volume": 3,
        "issue": "2",
        "page": "12–19",
        "URL": "https://example.org/a_b?c=1&d={e}",
        "DOI": "10.1/x_y",
    },
)


def of(*sources) -> Export:
    return Export(title="x", what=What.ANNOTATIONS, sources=sources)


def test_another_parser_reads_every_entry_with_its_names_and_dates():
    raw = bibtex.write(of(made.REPORT, made.ARTICLE, REPORT), ExportOptions())
    entries = parse_string(raw.decode("utf-8"), "bibtex").entries
    assert list(entries) == ["silva2020crossing", "ivanov2021statya", "beethoven2019braces"]
    book = entries["silva2020crossing"]
    assert book.type == "book"
    assert [(p.last_names, p.first_names) for p in book.persons["author"]] == [
        (["Silva"], ["Ana"]),
        (["Chen"], ["Bo"]),
    ]
    assert (book.fields["year"], book.fields["publisher"]) == ("2020", "Harbour Press")
    article = entries["beethoven2019braces"]
    assert article.type == "article"
    assert article.fields["pages"] == "12--19"
    assert article.fields["month"] == "jul"
    assert article.fields["url"] == "https://example.org/a_b?c=1&d=e"
    beethoven, bank = article.persons["author"]
    assert (beethoven.prelast_names, beethoven.last_names) == (["van"], ["Beethoven"])
    assert str(bank) == "{World Bank and Sons}"


def test_our_own_import_reads_both_back():
    sources = (made.REPORT, made.ARTICLE, REPORT)
    for writer, name in ((bibtex, "x.bib"), (csl_json, "x.json")):
        found = read_bibliography(writer.write(of(*sources), ExportOptions()), name)
        titles = [work.item["title"] for work in found.works]
        assert titles[:2] == ["The Crossing", "Статья о переправе"]
        assert titles[2].replace("{", "").replace("}", "") == "On Braces, 100% & the US_dollar\\"
        assert found.works[0].item["issued"] == {"date-parts": [[2020, 3, 4]]}


def test_csl_json_is_a_list_of_works_each_with_a_key_type_and_title():
    items = json.loads(csl_json.write(of(made.REPORT, made.ARTICLE, REPORT), ExportOptions()))
    assert [item["id"] for item in items] == [
        "silva2020crossing", "ivanov2021statya", "beethoven2019braces",
    ]  # fmt: skip
    assert all(item["type"] and item["title"] for item in items)
    assert items[0]["author"][0] == {"family": "Silva", "given": "Ana"}


def test_keys_are_never_the_same_nor_empty():
    twins = [Source(id=f"s{n}", path="x", title="Same", date="2020") for n in range(3)]
    strange = Source(id="s9", path="港.txt", title="港口")
    items = json.loads(csl_json.write(of(*twins, strange), ExportOptions()))
    assert [item["id"] for item in items] == ["2020same", "2020same-2", "2020same-3", "source"]


@pytest.mark.parametrize("writer", [bibtex, csl_json])
def test_harmful_words_stay_words_and_the_bytes_are_the_same_twice(writer):
    raw = writer.write(made.hostile_source(), ExportOptions())
    assert raw == writer.write(made.hostile_source(), ExportOptions())
    text = raw.decode("utf-8")
    assert "\x00" not in text
    if writer is bibtex:
        (entry,) = parse_string(text, "bibtex").entries.values()
        assert entry.fields["title"].count("{") == entry.fields["title"].count("}")
    else:
        assert "</script>" in json.loads(text)[0]["title"]


@pytest.mark.parametrize("bad", ["}", "{", "\\", "a } b {", "\\}", "%", "@misc{x,"])
def test_no_title_ends_its_entry_early(bad):
    source = Source(id="a", path="a", title=f"before {bad} after", authors=(f"{bad} Given", bad))
    other = Source(id="b", path="b", title="other")
    raw = bibtex.write(of(source, other), ExportOptions()).decode()
    entries = parse_string(raw, "bibtex").entries
    assert len(entries) == 2
