"""Citations: what is cited, in which style, and styles that mean harm."""

from pathlib import Path

import pytest

from reader.domain.errors import FormatError
from reader.domain.excerpt import Source
from reader.store.citing import Citing, cite_plainly
from reader.store.citing_items import item_of
from reader.store.citing_styles import check_style, style_choices
from reader.store.resources import resource

SILVA = Source(
    id="d-1",
    path="report.txt",
    title="The crossing",
    authors=("Ana Silva", "World Bank"),
    date="2020-03-04",
    citation={"type": "book", "publisher": "Harbour Press", "publisher-place": "Lisbon"},
)
ARTICLE = Source(
    id="d-2",
    path="press/a.html",
    title="An <b>excerpt</b> & more",
    authors=("Ludwig van Beethoven",),
    date="2021",
    citation={"container-title": "The Daily", "type": "article-newspaper"},
)
NOTHING = Source(id="d-3", path="folder/notes 7.txt", title="")
ALL = (SILVA, ARTICLE, NOTHING)


def own_style(folder: Path, change=lambda text: text, name="mine") -> Path:
    text = (resource("citation_styles") / "author-date.csl").read_text(encoding="utf-8")
    path = folder / f"{name}.csl"
    path.write_text(change(text), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("author-date", "(Silva and World Bank 2020, pp. 12–14)"),
        (
            "notes",
            "Ana Silva and World Bank, The crossing (Lisbon: Harbour Press, 4 March 2020), pp. 12–14.",
        ),
        ("numbered", "[1, pp. 12–14]"),
    ],
)
def test_a_source_is_cited_in_each_style_with_its_pages(style, said):
    assert Citing(ALL, style).cite(SILVA, "12–14").plain == said


@pytest.mark.parametrize("style", ["author-date", "notes", "numbered"])
def test_every_source_is_listed_once_and_always_in_the_same_order(style):
    listed = [entry.plain for entry in Citing(ALL, style).listed()]
    again = Citing(ALL, style)
    again.cite(NOTHING)
    again.cite(NOTHING, "3")
    again.cite(SILVA)
    assert [entry.plain for entry in again.listed()] == listed
    assert len(listed) == 3
    assert sum("Harbour Press" in entry for entry in listed) == 1


def test_a_document_of_which_nothing_is_known_is_cited_by_its_files_name_without_a_date():
    assert Citing(ALL).cite(NOTHING).plain == "(‘notes 7.txt’ n.d.)"
    assert "notes 7.txt" in Citing(ALL, "notes").cite(NOTHING).plain
    assert "n.d." in Citing(ALL, "notes").cite(NOTHING).plain
    assert cite_plainly(NOTHING) == "folder/notes 7.txt"


def test_without_a_style_title_authors_date_and_pages_are_told():
    assert cite_plainly(SILVA, "12") == "Ana Silva, World Bank, The crossing (2020-03-04), p. 12"
    assert cite_plainly(SILVA, "12–13").endswith("pp. 12–13")


def test_titles_in_italics_are_runs_and_html_in_them_stays_words():
    entry = next(e for e in Citing(ALL).listed() if "excerpt" in e.plain)
    assert "An <b>excerpt</b> & more" in entry.plain
    assert "<b>" not in entry.html
    assert "<i>The Daily</i>" in entry.html


def test_the_terms_are_of_the_language_that_is_asked_for():
    assert "Silva и World Bank" in Citing(ALL, "author-date", "ru").cite(SILVA).plain
    assert Citing(ALL, "author-date", "xx").cite(SILVA).plain == Citing(ALL).cite(SILVA).plain


def test_a_record_of_nonsense_leaves_what_has_sense():
    source = Source(
        id="d-4",
        path="x.txt",
        title="bad \ud800 \x00 title\ufdd1",
        date="2020-99-99",
        citation={
            "author": [{"family": "Only"}, {"literal": ""}, 7, None, {"given": "No family"}],
            "issued": {"date-parts": [["x"], [2020, 13]]},
            "colour": "red",
            "volume": 3,
            "editor": "Bo Chen",
            "publisher": ["a", "list"],
            "accessed": {"date-parts": "never"},
        },
    )
    item = item_of(source)
    assert item["title"] == "bad title"
    assert item["author"] == [
        {"family": "Only"},
        {"literal": "7"},
        {"literal": "No family"},
    ]
    assert item["volume"] == "3"
    assert item["editor"] == [{"family": "Chen", "given": "Bo"}]
    assert not {"colour", "publisher", "accessed"} & set(item)
    for style in ("author-date", "notes", "numbered"):
        assert "bad title" in Citing((source,), style).listed()[0].plain


def test_dates_in_parts_ranges_and_words_are_understood():
    def issued(date):
        return item_of(Source(id="d", path="x", title="x", citation={"issued": date}))["issued"]

    assert issued("2020-03-04") == {"date-parts": [[2020, 3, 4]]}
    assert issued("1999/2001") == {"date-parts": [[1999], [2001]]}
    assert issued("around 1900") == {"literal": "around 1900"}
    assert issued({"date-parts": [["2020", "3"]]}) == {"date-parts": [[2020, 3]]}
    assert issued({"raw": "2020"}) == {"date-parts": [[2020]]}


def test_a_style_of_the_readers_is_used_by_path_and_from_the_folder_of_styles(own_folders):
    folder = own_folders / "settings" / "styles"
    folder.mkdir(parents=True)
    path = own_style(folder, lambda text: text.replace('prefix="(" suffix=")" del', 'prefix="<<" del')
                     .replace("prefix=\"<<\"", 'prefix="&lt;" suffix="&gt;"')
                     .replace("<title>Author and date</title>", "<title>Mine</title>"))  # fmt: skip
    assert ("mine", "Mine") in [(choice.name, choice.title) for choice in style_choices()]
    assert Citing(ALL, "mine").cite(SILVA).plain == "<Silva and World Bank 2020>"
    assert Citing(ALL, str(path)).cite(SILVA).html == "&lt;Silva and World Bank 2020&gt;"


def test_the_styles_that_come_along_follow_the_schema():
    names = [choice.name for choice in style_choices()]
    assert names == ["author-date", "notes", "numbered"]
    for choice in style_choices():
        check_style(choice.path.read_bytes(), choice.path.name)


def test_a_style_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(FormatError, match=r"no citation style “chicago”.*author-date.*numbered"):
        Citing(ALL, "chicago").cite(SILVA)


BREAKS = {
    "line 13: the macro “who” calls itself": (
        '<substitute>\n        <names variable="editor"/>\n        <text macro="work"/>',
        '<substitute>\n        <text macro="who"/>',
    ),
    "line 117: there is no macro “nobody”": ('<text macro="maker"/>', '<text macro="nobody"/>'),
    "line 16: Opening and ending tag mismatch": ("</names>", "</nomes>"),
    "line 12: Element names has extra content": (
        '<names variable="editor"/>',
        '<nonsense variable="editor"/>',
    ),
}


@pytest.mark.parametrize("said", BREAKS)
def test_a_broken_style_is_refused_with_its_line(tmp_path, said):
    path = own_style(tmp_path, lambda text: text.replace(*BREAKS[said], 1), "broken")
    with pytest.raises(FormatError, match=r"^broken\.csl, line \d+: ") as told:
        Citing(ALL, str(path)).cite(SILVA)
    assert said in str(told.value)


def test_bombs_and_doors_to_the_outside_are_shut(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words", encoding="utf-8")
    doors = [
        f'<!DOCTYPE style [<!ENTITY e SYSTEM "file://{secret}">]>',
        '<!DOCTYPE style SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
    ]
    for door in doors:
        for encoding in ("utf-8", "utf-16", "utf-16-be"):
            text = own_style(tmp_path).read_text(encoding="utf-8")
            text = text.replace("?>", f"?>{door}", 1).replace(
                'encoding="utf-8"', f'encoding="{encoding}"'
            )
            path = tmp_path / "door.csl"
            mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
            path.write_bytes(mark + text.replace("utf-16-be", "utf-16").encode(encoding))
            with pytest.raises(FormatError, match="document type"):
                Citing(ALL, str(path)).cite(SILVA)


def test_macros_that_double_at_every_step_are_refused(tmp_path):
    doubling = "".join(
        f'<macro name="m{n}"><text macro="m{n + 1}"/><text macro="m{n + 1}"/></macro>'
        for n in range(40)
    )
    doubling += '<macro name="m40"><text variable="title"/></macro>'
    path = own_style(
        tmp_path,
        lambda text: text.replace("<citation>", f"{doubling}<citation>").replace(
            '<text macro="maker"/>', '<text macro="m0"/>'
        ),
    )
    with pytest.raises(FormatError, match="multiply without measure"):
        Citing(ALL, str(path)).listed()


def test_a_style_without_sources_or_that_is_no_style_says_so():
    csl = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">{}</style>'
    with pytest.raises(FormatError, match="only points to another"):
        check_style(csl.format("<info/>").encode(), "dependent.csl")
    with pytest.raises(FormatError, match="no bibliography"):
        check_style(csl.format("<citation/>").encode(), "short.csl")
    with pytest.raises(FormatError, match="not a citation style"):
        check_style(b"<html/>", "page.csl")
    with pytest.raises(FormatError, match=r"empty\.csl, line 1"):
        check_style(b"", "empty.csl")
