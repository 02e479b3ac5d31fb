import json
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string as pybtex_parse
from pybtex.richtext import Text

from reader.domain.about import about_of
from reader.domain.errors import FormatError
from reader.store.bibliographies.registry import read_bibliography

LIBRARY = r"""
% exported on a Tuesday
@string{harbour = "Harbour Press"}
@article{oram2020,
  author = {Oram, Lettice and M{\"u}ller, J{\'o}zef and {World Bank} and Ludwig van Beethoven},
  title = "The {S}trait \& the {\'E}tat --- 10\% of it, ``quoted''",
  journal = {Courier}, year = 2020, month = mar, pages = {12--34}, volume = 3, number = 2,
  doi = {10.1000/a_b%20c}, file = {:papers/oram.pdf:PDF;Full Text:files/12/x y.html:text/html},
}
@book{tench, title = {Pies that keep}, author = {Marigold Tench}, year = {c. 1999},
  publisher = harbour, address = {Halyard}, langid = {english}}
@inproceedings{king, title={On \v{C}apek, \o{}re og \aa{}r, na\"{i}ve}, booktitle={Proc. {ACM}},
  author={King, Jr., Martin Luther and de la Cruz, Ana}, date={2021-03-04}, url={https://a.b/c%20d_e}}
@misc{page, title={A page}, howpublished={\url{https://x.y/z}}, urldate={2024-05-06}}
"""


def works(text, name="a.bib"):
    return {work.key: work for work in read_bibliography(text.encode(), name).works}


def test_a_bibtex_file_is_read_as_another_parser_reads_it():
    mine, theirs = works(LIBRARY), pybtex_parse(LIBRARY, "bibtex").entries
    assert list(mine) == list(theirs)
    for key, entry in theirs.items():
        for person, name in (
            zip(entry.persons["author"], mine[key].item.get("author", []), strict=True)
            if "author" in entry.persons
            else ()
        ):
            rich = " ".join(map(str, person.rich_last_names))
            said = name.get("literal") or name["family"]
            assert rich in {said, f"{name.get('non-dropping-particle', '')} {said}".strip()}
            given = map(str, (*person.rich_first_names, *person.rich_middle_names))
            assert name.get("given", "") == " ".join(given)
            assert name.get("non-dropping-particle", "") == " ".join(
                map(str, person.rich_prelast_names)
            )
        assert mine[key].item.get("volume") == entry.fields.get("volume")
        if entry.fields.get("year", "").isdigit():
            assert mine[key].item["issued"]["date-parts"][0][0] == int(entry.fields["year"])
        plain = re.sub(r"[^\w ]", "", str(Text.from_latex(entry.fields["title"])))
        assert plain.split() == re.sub(r"[^\w ]", "", mine[key].item["title"]).split()


def test_a_percent_sign_in_a_title_is_no_comment():
    assert works("@book{a, title={10% of {it}}}")["a"].item["title"] == "10% of it"


def test_the_fields_of_an_entry_become_those_of_csl():
    found = works(LIBRARY)
    assert found["oram2020"].item == {
        "id": "oram2020",
        "type": "article-journal",
        "title": "The Strait & the État — 10% of it, “quoted”",
        "author": [
            {"family": "Oram", "given": "Lettice"},
            {"family": "Müller", "given": "Józef"},
            {"literal": "World Bank"},
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        ],
        "container-title": "Courier",
        "volume": "3",
        "issue": "2",
        "page": "12-34",
        "issued": {"date-parts": [[2020, 3]]},
        "DOI": "10.1000/a_b%20c",
    }
    assert found["oram2020"].files == ("papers/oram.pdf", "files/12/x y.html")
    tench = found["tench"].item
    assert (tench["publisher"], tench["publisher-place"]) == ("Harbour Press", "Halyard")
    assert tench["issued"] == {"literal": "c. 1999"}
    king = found["king"].item
    assert king["title"] == "On Čapek, øre og år, naïve"
    assert king["author"][0] == {"family": "King", "given": "Martin Luther", "suffix": "Jr."}
    assert king["URL"] == "https://a.b/c%20d_e"
    assert king["container-title"] == "Proc. ACM"
    assert found["page"].item["URL"] == "https://x.y/z"
    assert found["page"].item["accessed"] == {"date-parts": [[2024, 5, 6]]}


def test_what_cannot_be_read_is_told_with_its_line_and_the_rest_is_there(caplog):
    found = read_bibliography(b"@book{a, title={A}}\n\n@book{b, title={never closed\n", "l.bib")
    assert [work.key for work in found.works] == ["a"]
    assert found.problems == ("l.bib, line 3: an entry that cannot be read",)
    assert not caplog.records


def test_an_entry_that_stands_twice_is_told():
    found = read_bibliography(b"@book{a, title={A}}\n@book{a, title={B}}\n", "l.bib")
    assert [work.item["title"] for work in found.works] == ["A"]
    assert found.problems


def test_a_csl_json_file_is_taken_as_it_is():
    item = {
        "id": "x",
        "type": "book",
        "title": "T",
        "author": [{"family": "F", "given": "G"}],
        "issued": {"date-parts": [["2020", "3"]]},
        "volume": 3.0,
        "score": 1.5,
        "custom": None,
    }
    found = read_bibliography(json.dumps([item, {"id": "bare"}]).encode(), "z.json")
    assert found.works[0].item == {
        **{k: v for k, v in item.items() if k != "custom"},
        "volume": 3,
        "score": "1.5",
    }
    assert found.problems == ("z.json: item 2 has neither a title nor a DOI",)
    assert about_of(found.works[0].item).date == "2020-03"
    assert read_bibliography(json.dumps({"items": [item]}).encode(), "z.json").works
    assert read_bibliography(json.dumps(item).encode(), "z.json").works


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"[" * 100_000, "JSON"),
        (b"[1, 2]", "item 1"),
        (b'{"items": 3}', "list of items"),
        (b"just words", "neither BibTeX nor CSL JSON"),
        (b"", "neither"),
        (b"mail@example.org", "no works"),
    ],
)
def test_what_is_no_bibliography_is_a_sentence_with_the_file(raw, said):
    with pytest.raises(FormatError, match=said) as caught:
        read_bibliography(raw, "z.json")
    assert "z.json" in str(caught.value)


def test_hostile_entries_take_no_time_and_raise_nothing():
    start = time.process_time()
    deep = b"@book{a, title={" + b"{" * 3000 + b"x" + b"}" * 3000 + b"}}"
    assert read_bibliography(deep, "a.bib").works[0].item["title"] == "x"
    many = b"@book{b, author={" + b" and ".join([b"A B"] * 5000) + b"}, title={T}}"
    assert len(read_bibliography(many, "a.bib").works[0].item["author"]) == 5000
    long = b"@book{c, title={" + b"\\'e" * 30_000 + b"}}"
    assert len(read_bibliography(long, "a.bib").works[0].item["title"]) <= 20_000
    nested = {"title": "T", "a": None}
    at = nested
    for _ in range(200):
        at["a"] = {"b": "c"}
        at = at["a"]
        at["a"] = {}
    assert read_bibliography(json.dumps(nested).encode(), "a.json").works
    assert time.process_time() - start < 10


def test_five_thousand_entries_are_read():
    text = "".join(
        f"@article{{k{n}, title={{Title {n} of \\'etudes}}, author={{A{n}, B}}, year={{2001}}}}\n"
        for n in range(5000)
    )
    assert len(works(text)) == 5000


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("@{}=,\"#\\%$~ \nabook1'\u0434"), max_size=80))
def test_no_text_breaks_the_reader(text):
    try:
        read_bibliography(("@book{k, title={T}}\n" + text).encode(), "a.bib")
    except FormatError as error:
        said = str(error)
    else:
        said = "a.bib"
    assert "a.bib" in said
