"""Zip files and XML that mean harm: a sentence with the file's name, in bounded time and memory."""

import contextlib
import io
import random
import struct
import tracemalloc
import zipfile
from itertools import pairwise

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import DocumentError
from reader.store.importers import archive, registry
from reader.store.importers.archive import Archive
from reader.store.importers.archive_xml import parse_xml
from tests.store.importers.writers import prose, repacked, zipped

NAME = "bad\nname 😀.docx"
MAIN = "word/document.xml"
BOMB = (
    '<!DOCTYPE a [<!ENTITY a "lol lol lol lol lol lol lol lol">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 12}">' for a, b in pairwise("abcdefghi"))
    + "]>"
)


def word() -> bytes:
    out = io.BytesIO()
    document = docx.Document()
    for paragraph in prose(8):
        document.add_paragraph(paragraph)
    document.save(out)
    return out.getvalue()


WORD = word()


def with_flag(raw: bytes) -> bytes:
    """Mark every member as locked with a password."""
    out = bytearray(raw)
    for sign, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = out.find(sign)
        while at >= 0:
            out[at + place] |= 1
            at = out.find(sign, at + 4)
    return bytes(out)


def with_lying_sizes(raw: bytes) -> bytes:
    """Let the directory say that every member is 10 bytes long."""
    out = bytearray(raw)
    at = out.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", out, at + 24, 10)
        at = out.find(b"PK\x01\x02", at + 4)
    return bytes(out)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"\0" * 4000, "not the kind of file"),
        (b"PK", "damaged or cut off"),
        (WORD[: len(WORD) // 2], "damaged or cut off"),
        (WORD[:-30], "damaged or cut off"),
        (b"\xd0\xcf\x11\xe0" + bytes(4000), "locked with a password"),
        (with_flag(WORD), "locked with a password"),
        (zipped({MAIN: b"<a/>"}, zipfile.ZIP_BZIP2), "packed in a way"),
        (zipped({"inner.zip": WORD}), "not a Word document"),
        (zipped({MAIN: b""}), "not well-formed"),
        (zipped({MAIN: b"\0\0\0"}), "not well-formed"),
        (zipped({MAIN: b"<a><b></a>"}), "not well-formed"),
        (zipped({MAIN: b"<a>" * 5000 + b"</a>" * 5000}), "not well-formed"),
        (zipped({MAIN: b"<other/>"}), "not a Word document"),
    ],
    ids=["empty", "zeros", "two letters", "half", "without its end", "old Word", "locked", "bzip2",
         "nested zip", "empty part", "zeros in a part", "wrong markup", "deep markup", "other"],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_name_and_the_reason(raw, said):
    with pytest.raises(DocumentError, match=said) as refused:
        registry.read(raw, NAME)
    assert NAME in str(refused.value)


@pytest.fixture(scope="module")
def zip_bomb():
    return zipped({MAIN: b"<a>" + b" " * 120_000_000})


@pytest.mark.parametrize("lie", [bytes, with_lying_sizes], ids=["open", "lying"])
def test_a_zip_bomb_is_refused_before_it_fills_the_memory(zip_bomb, lie):
    raw = lie(zip_bomb)
    assert len(raw) < 200_000
    tracemalloc.start()
    with pytest.raises(DocumentError, match=r"expands to more|damaged"):
        registry.read(raw, NAME)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 40_000_000


def test_many_parts_together_may_not_expand_without_end(monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 3_000_000)
    opened = Archive(zipped({f"{n}": bytes(900_000) for n in range(9)}), NAME)
    assert len(opened.read("0") + opened.read("1") + opened.read("2")) == 2_700_000
    with pytest.raises(DocumentError, match="expands to more"):
        opened.read("3")


def test_an_archive_of_countless_entries_is_refused_unopened():
    raw = b"PK\x03\x04" + b"PK\x01\x02" * 30_000
    with pytest.raises(DocumentError, match="more than 20,000 parts"):
        Archive(raw, NAME)


def test_references_cannot_lead_out_of_the_archive():
    opened = Archive(zipped({"a/b.xml": b"", "etc/passwd": b"", "a/c d.xml": b""}), NAME)
    assert opened.beside("a/b.xml", "c%20d.xml#here") == "a/c d.xml"
    for out in ("../../etc/passwd", "/etc/passwd", "../../../../../etc/passwd"):
        assert opened.beside("a/b.xml", out) in ("", "etc/passwd")  # the member, never the file
    for out in ("http://example.org/x", "file:///etc/passwd", "data:text/plain,x", "../../root/x"):
        assert opened.beside("a/b.xml", out) == ""


def test_an_entity_bomb_is_not_expanded():
    with pytest.raises(DocumentError, match="not well-formed"):
        parse_xml(f"{BOMB}<a>x &i; y</a>".encode(), NAME)
    assert parse_xml(f"{BOMB}<a>x &b; y</a>".encode(), NAME).text() == "x &b; y"


def test_an_external_entity_is_not_opened(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    for address in (secret.as_uri(), str(secret), "http://127.0.0.1:9/x"):
        raw = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{address}">]><a>before &x; after</a>'
        assert "secret" not in parse_xml(raw.encode(), NAME).text()


def test_short_letters_that_a_file_declares_are_read():
    raw = '<!DOCTYPE a [<!ENTITY aleph "\u2135"><!ENTITY x SYSTEM "x">]><a>&aleph;&lt;&x;</a>'
    assert parse_xml(raw.encode(), NAME).text() == "\u2135<&x;"


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32))
def test_a_mutated_file_is_read_or_refused_but_nothing_else(seed):
    chance = random.Random(seed)
    raw = bytearray(WORD)
    for _ in range(chance.randint(1, 30)):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    with contextlib.suppress(DocumentError):
        found = registry.read(bytes(raw), NAME)
        assert all(item.span.end <= len(found.text) for item in found.structure)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32))
def test_mutated_markup_is_read_or_refused_but_nothing_else(seed):
    chance = random.Random(seed)

    def spoil(path, text):
        if path != MAIN:
            return text
        tags = text.split("<")
        for _ in range(chance.randint(1, 8)):
            one, other = chance.randrange(1, len(tags)), chance.randrange(1, len(tags))
            tags[one], tags[other] = tags[other], tags[one]
        return "<".join(tags)

    with contextlib.suppress(DocumentError):
        found = registry.read(repacked(WORD, change=spoil), NAME)
        assert all(item.span.end <= len(found.text) for item in found.structure)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("many.html", b"<p>a" * 3_000_001),
        ("many.xml", b"<TEI>" + b"<p/>" * 4_000_000),
        ("many.rtf", b"{\\rtf1 " + b"\\b a" * 4_000_000 + b"}"),
        ("many.docx", zipped({MAIN: b"<a>" + b"<b/>" * 4_000_000 + b"</a>"})),
    ],
    ids=["HTML", "XML", "RTF", "DOCX"],
)
def test_a_file_of_countless_elements_is_refused_before_it_is_parsed(name, raw):
    with pytest.raises(DocumentError, match=rf"{name} (has more than|expands to more)"):
        registry.read(raw, name)


def test_a_page_of_remote_pictures_and_scripts_opens_nothing():
    # Any connection fails a test: see the fixture ``no_network``.
    raw = (
        b"<html><head><link rel=stylesheet href='http://127.0.0.1:9/a.css'><base href='http://127.0.0.1:9/'>"
        b"<script src='http://127.0.0.1:9/a.js'></script><meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>"
        b"</head><body onload='steal()'><p>Words.</p><img src='http://127.0.0.1:9/a.png' onerror='steal()'>"
        b"<iframe src='file:///etc/passwd'></iframe><object data='http://127.0.0.1:9/x'>no</object></body>"
    )
    assert registry.read(raw, "remote.html").text == "Words."
