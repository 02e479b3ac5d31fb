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
    assert items == [(1, "1. one\ntwo"), (2, "two")]


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


@pytest.mark.parametrize(
    ("markup", "text", "marks"),
    [
        ("word<sup>1</sup> on", "word\u200a1 on", ["1"]),
        ("word<a href='#n'><sup>1</sup></a>.", "word\u200a1.", ["1"]),
        ("at <sup>12</sup> on", "at 12 on", ["12"]),
        ("said.<sup>[3]</sup>", "said.[3]", ["[3]"]),
        ("in 1979<sup>4</sup>", "in 1979\u200a4", ["4"]),
        ("word<sup>*</sup>", "word\u200a*", ["*"]),
        ("10<sup>6</sup> km<sup>2</sup>", "106 km2", []),
        ("the 19<sup>th</sup>", "the 19th", []),
        ("so<a role='doc-noteref' href='#n'><sup>5</sup></a>", "so\u200a5", ["5"]),
    ],
)
def test_a_raised_mark_is_no_part_of_its_word_and_a_power_is_no_mark(markup, text, marks):
    found = imported(f"<p>{markup}")
    assert found.text == text
    assert parts(found, Part.FOOTNOTE_MARK) == marks


def test_notes_of_word_processors_are_tied_and_the_arrow_back_is_furniture():
    found = imported(
        "<p>Said<a href='#sdfootnote1sym'><sup>1</sup></a>.<div id='sdfootnote1'><p>1 A note."
        " <a href='#r' class='footnote-back' role='doc-backlink'>↩︎</a></p></div>"
    )
    notes = [item.label for item in found.structure if item.part is Part.FOOTNOTE]
    assert notes == ["1"]
    assert parts(found, Part.FURNITURE) == ["↩︎"]


def test_captions_definitions_ruby_and_text_from_right_to_left_are_read():
    found = imported(
        "<figure><img src=x><figcaption>Fig. 1. The quay</figcaption></figure><table><caption>"
        "Those named</caption><tr><td><p>a</p></td></tr></table><dl><dt>Term<dd>Meaning</dl>"
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <bdo dir=rtl>שלום</bdo> soft\u00adly ﬁn"
    )
    assert parts(found, Part.CAPTION) == ["Fig. 1. The quay", "Those named"]
    assert parts(found, Part.PARAGRAPH)[2:4] == ["Term", "Meaning"]
    assert parts(found, Part.CELL) == ["a"]
    assert found.text.endswith("漢 שלום soft\u00adly ﬁn")


def test_a_contents_list_of_the_page_itself_is_no_menu():
    found = imported("<nav><ul><li><a href='#a'>One</a><li><a href='#b'>Two</a></ul></nav><p>x")
    assert parts(found, Part.CONTENTS) == ["One\nTwo"]
    assert not parts(found, Part.FURNITURE)


LONG = (
    "The bells of the outer harbour were last heard on a night in March, and nobody asked why. " * 8
)


def test_a_list_of_short_links_outside_the_article_is_a_menu_whatever_its_name():
    links = "".join(f"<li><a href='/{n}'>Place {n}</a></li>" for n in range(6))
    found = imported(f"<div class=x><ul>{links}</ul></div><h1>Bells</h1><p>{LONG}")
    assert [text[:7] for text in parts(found, Part.FURNITURE)] == ["Place 0"]
    within = imported(f"<article><h1>Bells</h1><p>{LONG}<ul>{links}</ul></article>")
    assert not parts(within, Part.FURNITURE)


@pytest.mark.parametrize(
    "notice",
    [
        "We use cookies to improve your experience. Accept all",
        "This website uses cookies.",
        "Мы используем файлы cookie, чтобы сайт работал лучше",
    ],
)
def test_a_notice_on_cookies_is_furniture_and_an_article_about_them_is_not(notice):
    found = imported(f"<div class=zz17><p>{notice}</p></div><p>{LONG}</p>")
    assert parts(found, Part.FURNITURE) == [notice]
    about = imported(f"<p>How many sites use cookies is the matter of this report. {LONG}</p>")
    assert not parts(about, Part.FURNITURE)


def test_teasers_and_the_articles_that_follow_are_furniture():
    found = imported(
        f"<title>The bells fell silent | News</title><article><h1>The bells fell silent</h1><p>{LONG}"
        f"</p></article><article><h2>Fog at noon</h2><p>{LONG[:500]}</p></article>"
        "<article><h3><a href='/3'>Ropes</a></h3><p>In brief.</p></article>"
    )
    assert [text[:11] for text in parts(found, Part.FURNITURE)] == ["Fog at noon", "Ropes\n\nIn b"]
    several = imported(f"<title>News</title><article><h1>A</h1><p>{LONG}</p></article>"
                       f"<article><h1>B</h1><p>{LONG}</p></article>")  # fmt: skip
    assert not parts(several, Part.FURNITURE)


@pytest.mark.parametrize(
    ("head", "authors", "date"),
    [
        ("<meta name=author content='Ana Bell; Carl Dee'><meta name=dcterms.date content=2024-03>",
         ("Ana Bell", "Carl Dee"), "2024-03"),
        ("<meta name=citation_author content='Bell, Ana'><meta name=citation_author content='Dee, C.'>"
         "<meta name=citation_publication_date content=2021/07/05>",
         ("Bell, Ana", "Dee, C."), "2021-07-05"),
        ("<meta property=article:author content=https://a.example/ana><meta property="
         "article:published_time content=2022-11-22T08:00:00+06:00>", (), "2022-11-22"),
        ('<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished":'
         ' "2020-01-02T03:04", "author": [{"name": "Ana Bell"}]}]}</script>', ("Ana Bell",), "2020-01-02"),
        ("<script type=application/ld+json>{broken</script>", (), ""),
        ("<time datetime=2019-09-01>1 September</time>", (), "2019-09-01"),
    ],
)  # fmt: skip
def test_authors_and_date_are_what_the_page_says(head, authors, date):
    found = imported(f"<html><head>{head}</head><body><p>Words.")
    assert (found.authors, found.date) == (authors, date)


@pytest.mark.parametrize("key", ["created", "dcterms.created"])
def test_the_day_a_program_made_the_page_is_not_its_date(key):
    found = imported(f"<meta name={key} content=2024-03-05T10:11:12><body><p>Words.")
    assert (found.date, found.made) == ("", "2024-03-05")


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


def test_every_format_names_its_module_and_is_known_by_its_suffixes():
    for item in FORMATS:
        assert callable(importer(item).read)
        assert all(format_of(f"folder.d/NAME{suffix.upper()}") is item for suffix in item.suffixes)


@pytest.mark.parametrize("name", ["a", "folder.txt/a", "a.jpg", ".txt/"])
def test_files_of_other_formats_have_no_importer(name):
    assert format_of(name) is None
    with pytest.raises(DocumentError, match="cannot be read"):
        read(b"x", name)


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", ["3. a", "7. b", "8. c"]),
        (
            "<ol type=a><li><p>x</p><ol type=I><li>y</ol><li>z</ol>",
            ["a. x\n\nI. y", "I. y", "b. z"],
        ),
        ("<ol style='list-style-type: lower-roman'><li>a<li>b</ol>", ["i. a", "ii. b"]),
        ("<ol start=2 reversed><li>a<li>b</ol>", ["2. a", "1. b"]),
        ("<ol reversed><li>a<li>b</ol>", ["a", "b"]),
        ("<ol style='list-style: none'><li>a</ol>", ["a"]),
        ("<ol class='list-unstyled'><li>a</ol>", ["a"]),
        ("<nav><ol><li>a</ol></nav>", ["a"]),
        ("<ul><li>a</ul><ol><li>b</ol>", ["a", "1. b"]),
        ("<ol><li></li><li><b>b</b></ol>", ["2. b"]),
    ],
)
def test_items_have_the_numbers_that_a_browser_shows(page, seen):
    found = imported(f"<p>Before <a href='#x'>a link</a>.</p>{page}<p>After.</p>")
    assert parts(found, Part.LIST_ITEM) == seen


def test_what_stands_in_a_numbered_item_keeps_its_own_place():
    found = imported("<ol><li><p><em>one</em> word</p></li><li id=fn2>Note</li></ol>")
    assert found.text == "1. one word\n\n2. Note"
    assert parts(found, Part.EMPHASIS) == ["one"]
    assert parts(found, Part.PARAGRAPH) == ["one word"]
    assert [(i.label, i.span.of(found.text)) for i in found.structure if i.label] == [
        ("2", "2. Note")
    ]
