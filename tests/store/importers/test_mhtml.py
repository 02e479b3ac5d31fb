"""Web pages saved as one file, packed by the standard library, are read as pages."""

import contextlib
import random
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers import mhtml
from tests.store.importers.writers import body_words, parts, prose, words

PAGE = (
    "<html lang='en'><head><title>The Crossings</title><script>no()</script></head><body>"
    "<nav>Home</nav><h1>The Crossings</h1>{}<img src='http://example.org/a.png'></body></html>"
)


def saved(page: str, charset: str = "utf-8", **headers) -> bytes:
    """Pack a page as browsers do, a style sheet before it."""
    message = MIMEMultipart("related", type="text/html", boundary="----edge")
    message["From"] = "<Saved by a browser>"
    message["Subject"] = headers.get("subject", "A page")
    message["Date"] = headers.get("date", "Tue, 5 Mar 2024 10:11:12 -0000")
    message.attach(MIMEText("p {color: red}", "css"))
    part = MIMEText(page, "html", charset)
    part["Content-Location"] = "http://example.org/"
    message.attach(part)
    return message.as_bytes()


def test_every_word_comes_back_in_its_order():
    text = prose()
    found = mhtml.read(saved(PAGE.format("".join(f"<p>{item}</p>" for item in text))), "a.mhtml")
    assert body_words(found) == words("\n".join(["The Crossings", *text]))
    assert parts(found, Part.PARAGRAPH)[1:] == text


def test_title_and_language_are_read_and_the_menu_is_furniture():
    found = mhtml.read(saved(PAGE.format("<p>Words.</p>")), "a.mht")
    assert (found.title, found.language) == ("The Crossings", "en")
    assert parts(found, Part.FURNITURE) == ["Home"]
    assert mhtml.read(saved("<p>Words.</p>"), "a.mht").title == "A page"


def test_the_day_a_page_was_saved_is_not_the_day_it_was_published():
    page = PAGE.format("<p>Words.</p>")
    found = mhtml.read(saved(page), "a.mht")
    assert (found.date, found.made) == ("", "2024-03-05")
    told = page.replace("<head>", "<head><meta name=dcterms.issued content=2019-02-01>")
    found = mhtml.read(saved(told), "a.mht")
    assert (found.date, found.made) == ("2019-02-01", "2024-03-05")


def test_a_page_in_another_encoding_is_read():
    raw = saved(PAGE.format("<p>Паром ходил</p>"), "windows-1251")
    assert "Паром ходил" in mhtml.read(raw, "a.mhtml").text


def test_a_page_in_quoted_printable_is_read():
    message = EmailMessage()
    message.set_content(
        PAGE.format("<p>" + "café " * 99 + "</p>"), subtype="html", cte="quoted-printable"
    )
    assert body_words(mhtml.read(message.as_bytes(), "a.mhtml"))[2:] == ["cafe"] * 99


def test_the_part_named_as_the_start_is_the_page():
    raw = saved(PAGE.format("<p>Second</p>"))
    first = b"------edge\nContent-Type: text/html\n\n<p>An advertisement</p>\n"
    raw = raw.replace(b"------edge\n", first + b"------edge\n", 1)
    raw = raw.replace(b"Content-Location:", b"Content-ID: <page@x>\nContent-Location:")
    raw = raw.replace(b'type="text/html";', b'type="text/html"; start="<page@x>";', 1)
    assert "Second" in mhtml.read(raw, "a.mhtml").text


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"\0" * 999, "not a saved web page"),
        (b"<html><p>x</html>", "not a saved web page"),
        (b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx", "no web page"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n\n", "without words"),
        (b"MIME-Version: 1.0\n" + b"\nContent-Type: text/css\n" * 9999, "more than any page needs"),
    ],
    ids=["empty", "zeros", "plain page", "no page", "no words", "countless parts"],
)
def test_a_bad_file_is_refused_with_its_name_and_the_reason(raw, said):
    with pytest.raises(DocumentError, match=said) as refused:
        mhtml.read(raw, "my\npage 😀.mhtml")
    assert "my\npage 😀.mhtml" in str(refused.value)


def test_nesting_without_end_is_refused_or_read():
    raw = b"MIME-Version: 1.0\n"
    for number in range(1500):
        raw += b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (number, number)
    with contextlib.suppress(DocumentError):
        mhtml.read(raw + b"Content-Type: text/html\n\n<p>x</p>", "a.mhtml")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_a_mutated_file_is_read_or_refused_but_nothing_else(seed):
    chance = random.Random(seed)
    raw = bytearray(saved(PAGE.format("<p>Words and words.</p>"), "utf-8"))
    for _ in range(chance.randint(1, 30)):
        raw[chance.randrange(len(raw))] = chance.choice(b'\n:;="<>-?\0\xffab ')
    with contextlib.suppress(DocumentError):
        found = mhtml.read(bytes(raw), "a.mhtml")
        assert all(item.span.end <= len(found.text) for item in found.structure)
