import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers.registry import FORMATS, format_of, importer, read


def imported(markup, name="a.html"):
    raw = markup if isinstance(markup, bytes) else markup.encode()
    return read(raw, name)


def parts(found, *wanted):
    return [item.span.of(found.text) for item in found.structure if item.part in wanted]


def test_blocks_stand_on_lines_of_their_own_and_white_space_collapses():
    found = imported("<h1>A  title</h1><p>One\n two&nbsp;three,<br>four</p><ul><li>a<li>b</ul>c")
    assert found.text == "A title\n\nOne two\u00a0three,\nfour\n\na\nb\n\nc"


def test_preformatted_text_keeps_its_spaces_and_lines():
    assert imported("<p>x<pre>\na  b\n   c\n</pre>y").text == "x\n\na  b\n   c\n\ny"


def test_entities_are_decoded():
    assert imported("<p>&laquo;caf&eacute;&raquo; &#1179; &amp; &lt;b&gt;").text == "«café» қ & <b>"


def test_what_no_reader_sees_is_left_out():
    found = imported(
        "<head><style>p{}</style></head><script>alert(1)</script><noscript>no</noscript>"
        "<p hidden>h</p><p style='color:red;display : none'>n</p><template>t</template><!-- c -->"
        "<svg><title>s</title><text>g</text></svg><p>seen</p><select><option>o</select>"
    )
    assert found.text == "seen"
    assert found.title == ""


def test_structure_is_typed():
    found = imported(
        "<h2>Head</h2><p>A <em>b</em> <b>c</b><blockquote><p>q</p></blockquote>"
        "<ol><li>one<ul><li>two</ul></ol>"
    )
    heading, *_ = found.structure
    assert (heading.part, heading.level) == (Part.HEADING, 2)
    assert parts(found, Part.EMPHASIS, Part.STRONG) == ["b", "c"]
    assert parts(found, Part.QUOTATION) == ["q"]
    items = [
        (item.level, item.span.of(found.text))
        for item in found.structure
        if item.part is Part.LIST_ITEM
    ]
    assert items == [(1, "one\n\ntwo"), (2, "two")]


def test_cells_are_apart_by_tabs_and_an_empty_one_holds_its_column():
    found = imported("<table><tr><th>a<th>b<tr><td><p>c</p><td><td>d</table>")
    assert found.text == "a\tb\nc\t\td"
    assert parts(found, Part.ROW) == ["a\tb", "c\t\td"]
    assert parts(found, Part.CELL) == ["a", "b", "c", "d"]


def test_words_that_stand_in_a_division_are_paragraphs():
    found = imported("<div>One <b>two</b><br>three<br><br>four<p>five</p>six</div>")
    assert parts(found, Part.PARAGRAPH) == ["One two\nthree", "four", "five", "six"]


def test_footnotes_are_tied_to_their_marks():
    found = imported(
        "<p>Said<sup><a href='#fn2'>[2]</a></sup>, E=mc<sup>2x</sup><ol><li id='fn2'>Note"
    )
    marks = [
        (item.label, item.span.of(found.text))
        for item in found.structure
        if item.part is Part.FOOTNOTE_MARK
    ]
    assert marks == [("2", "[2]")]
    assert [item.label for item in found.structure if item.part is Part.FOOTNOTE] == ["2"]


PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>The bells fell silent | Harbour News</title></head>
<body class="no-sidebar"><header><p>Harbour News</p></header><nav><a href="/">Home</a></nav>
<div class="cookie-banner">We use cookies</div>
<main><article><header><h1>The bells fell silent</h1></header>
<p>The bells of the outer harbour were last heard on a night in March, when the keeper wrote
that the rope had frozen through. Nobody asked why, for the harbour had other troubles.</p>
<p lang="ru">Колокола молчали.</p>
<h3>Similar Posts:</h3><ul><li><a href="/1">Ropes, and what to do</a></li><li><a href="/2">Fog</a></li></ul>
</article></main><aside>Weather</aside><footer>© Harbour News</footer></body></html>"""


def test_what_belongs_to_the_site_is_furniture_and_the_article_is_not():
    found = imported(PAGE)
    assert parts(found, Part.FURNITURE) == [
        "Harbour News",
        "Home",
        "We use cookies",
        "Similar Posts:\n\nRopes, and what to do\nFog",
        "Weather",
        "© Harbour News",
    ]


def test_head_and_foot_of_an_article_are_part_of_it():
    body = "<p>All there is to read.</p>" * 20
    inside = imported(f"<article><header>By Anna</header>{body}<footer>Note</footer></article>")
    assert parts(inside, Part.FURNITURE) == []
    outside = imported(f"<header>By Anna</header>{body}<footer>Note</footer>")
    assert parts(outside, Part.FURNITURE) == ["By Anna", "Note"]


def test_title_and_language_come_from_the_page():
    found = imported(PAGE)
    assert (found.title, found.language) == ("The bells fell silent", "en-GB")
    assert [item.label for item in found.structure if item.part is Part.LANGUAGE] == ["ru"]
    assert imported("<title>A longer title — Site</title><p>x").title == "A longer title"
    assert imported("<title>Ropes - 2</title><p>x").title == "Ropes - 2"


def test_most_of_a_page_is_never_furniture():
    found = imported("<div class='comments'>" + "<p>All there is to read.</p>" * 20 + "</div><p>x")
    assert parts(found, Part.FURNITURE) == []


@pytest.mark.parametrize(
    ("head", "codec", "how"),
    [
        ("<meta charset='windows-1251'>", "cp1251", "windows-1251, as the page says"),
        (
            '<meta http-equiv=x content="text/html; charset=koi8-r">',
            "koi8_r",
            "koi8-r, as the page",
        ),
        ("<meta charset='utf-8'>", "cp1251", "windows-1251, detected"),
        ("<meta charset='klingon'>", "cp1251", "windows-1251, detected"),
        ("<meta charset='windows-1251'>", "utf_8", "UTF-8"),
        ("", "utf_16", "UTF-16, by its byte order mark"),
        ('<?xml version="1.0" encoding="koi8-r"?>', "koi8_r", "koi8-r, as the page says"),
    ],
)
def test_the_encoding_is_found(head, codec, how):
    words = "Колокола внешней гавани молчали всю зиму"
    found = imported(f"{head}<p>{words}</p>".encode(codec))
    assert found.text == words
    assert found.decoding.startswith(how)


def test_a_page_without_words_says_so():
    for markup in ("<html><script>load()</script></html>", "<p> </p>", "<!-- -->"):
        with pytest.raises(DocumentError, match=r"a\.html"):
            imported(markup)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<div>" * 10_000 + "x" + "</div>" * 10_000, "x"),
        ("<b>" * 10_000 + "x", "x"),
        ("</p></i>" * 10_000 + "x", "x"),
        (f"<a title='{'y' * 2_000_000}'>x</a>", "x"),
        ("<table>" * 2_000 + "x", "x"),
        ("<p>x</b></i><li></p><td>y</table>", "x\n\ny"),
        ("<<<>>&;&#x110000;<p x", "<<<>>"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>x&a;', "x&a;"),
    ],
)
def test_broken_and_hostile_markup_is_read(markup, words):
    assert words in imported(markup).text


PIECES = """<p> </p> <div> </div> <table> <tr> <td> <li> <ul> </ul> <pre> </pre> <h1> </h1> <nav> </nav> x
 word &amp; &bogus; <br> <b> </b> <sup> </sup> 1 <title> </title> <script> </script> <!-- -->
 <aside> </aside> 🙂 сөз <a> </a> <body> </html> <frameset> <svg> </svg>"""
pieces = st.sampled_from(PIECES.split()).map(lambda piece: f"{piece} ")


@settings(max_examples=150, deadline=None)
@given(st.lists(pieces, max_size=60).map("".join))
def test_whatever_the_markup_the_structure_lies_in_the_text_in_reading_order(markup):
    try:
        found = imported(markup)
    except DocumentError:
        return
    assert found.text == found.text.strip("\n")
    keys = [(item.span.start, -item.span.end) for item in found.structure]
    assert keys == sorted(keys)
    assert all(item.span.start < item.span.end <= len(found.text) for item in found.structure)
    assert all(item.span.of(found.text).strip() for item in found.structure)


def test_every_format_names_a_module_that_reads_its_suffixes():
    for item in FORMATS:
        assert set(item.suffixes) <= set(importer(item).SUFFIXES)
        assert all(format_of(f"folder.d/NAME{suffix.upper()}") is item for suffix in item.suffixes)


@pytest.mark.parametrize("name", ["a", "folder.txt/a", "a.jpg", ".txt/"])
def test_files_of_other_formats_have_no_importer(name):
    assert format_of(name) is None
    with pytest.raises(DocumentError, match="cannot be read"):
        read(b"x", name)
