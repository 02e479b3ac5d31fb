"""The quick parser and the careful one read the same out of the same XML."""

import zipfile
from pathlib import Path

import pytest

from reader.domain.errors import DocumentError
from reader.store.importers import archive_xml
from reader.store.importers.archive_xml import Node, follow_xml, parse_xml

FOLDER = Path(__file__).parents[2] / "data" / "documents"


def simple(node: Node):
    """Return a tree as plain values, neighbouring texts as one."""
    inside = []
    for item in node.inside:
        if isinstance(item, Node):
            inside.append(simple(item))
        elif inside and isinstance(inside[-1], str):
            inside[-1] += item
        else:
            inside.append(item)
    attributes = {key: value for key, value in node.attributes.items() if key[:5] != "xmlns"}
    return node.name, attributes, inside


def members():
    for name in ("crossings.docx", "crossings.odt", "crossings.epub"):
        with zipfile.ZipFile(FOLDER / name) as file:
            for path in file.namelist():
                if path.endswith((".xml", ".rels", ".xhtml", ".opf", ".ncx")):
                    yield f"{name}/{path}", file.read(path)
    yield "crossings.xml", (FOLDER / "crossings.xml").read_bytes()


@pytest.mark.parametrize(
    "raw",
    [
        *(pytest.param(raw, id=name) for name, raw in members() if b"<!DOCTYPE" not in raw),
        b"<a>one<!-- gone -->two<?pi gone?>three<![CDATA[<x>]]>&amp;&#1179;</a>",
        b'<w:a xmlns:w="u" w:val="1"><w:b xmlns:val="v" w:val="2"/> tail </w:a>',
        '<?xml version="1.0" encoding="windows-1251"?><a>қ колокол</a>'.encode("cp1251", "ignore"),
        b"<a>\r\n<b c='\n d'/>\r</a>",
    ],
)
def test_both_parsers_give_the_same(raw):
    quick = archive_xml._without_declarations(raw)
    assert quick is not None
    assert simple(quick) == simple(archive_xml._parsed_by_lxml(raw, "a.xml"))


@pytest.mark.parametrize(
    "raw",
    [
        b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<a>қ</a>".encode("utf-16"),
        b"<a>" * 300 + b"</a>" * 300,
        b"<a><b></a>",
        b"<a>&nbsp;</a>",
        b"",
    ],
    ids=["declarations", "UTF-16", "deep", "wrong", "unknown name", "nothing"],
)
def test_what_is_not_plain_is_left_to_the_careful_parser(raw):
    assert archive_xml._without_declarations(raw) is None


def test_a_declared_prefix_is_no_attribute_of_that_name():
    raw = b'<w:a xmlns:w="u" w:id="5" xmlns:id="http://example.org/"/>'
    assert parse_xml(raw, "a.xml").get("id") == "5"


def test_utf_16_is_read():
    assert parse_xml("<a>қ</a>".encode("utf-16"), "a.xml").text() == "қ"


class Heard:
    """Puts together again what it hears."""

    def __init__(self):
        self.top = Node("")
        self.opened = [self.top]

    def start(self, name, attributes):
        node = Node(name, attributes)
        self.opened[-1].inside.append(node)
        self.opened.append(node)

    def data(self, text):
        self.opened[-1].inside.append(text)

    def end(self, name):
        assert self.opened.pop().name == name


@pytest.mark.parametrize(
    "raw", [pytest.param(raw, id=name) for name, raw in members() if b"<!DOCTYPE" not in raw]
)
def test_what_is_followed_is_what_a_tree_holds(raw):
    heard = Heard()
    assert follow_xml(raw, heard)
    assert heard.top.inside == [parse_xml(raw, "a.xml")]


@pytest.mark.parametrize(
    "raw",
    [b"<!DOCTYPE a><a/>", b"<a>" * 300 + b"</a>" * 300, b"<a><b></a>", b"<a>&nbsp;</a>", b""],
    ids=["declaration", "deep", "wrong", "unknown name", "nothing"],
)
def test_what_is_not_plain_is_not_followed(raw):
    assert not follow_xml(raw, Heard())


def test_elements_that_are_not_wanted_are_left_out_with_all_in_them():
    raw = b"<a>1<w:b c='d'>2<e>3<w:b/></e></w:b>4<f><w:b>5</w:b></f></a>"
    found = parse_xml(raw, "a.xml", without={"b"})
    assert found == Node("a", {}, ["1", "4", Node("f")])
    deep = b"<b>" + b"<a>" * 300 + b"</a>" * 300 + b"</b>"
    with pytest.raises(DocumentError):
        parse_xml(deep, "a.xml", without={"b"})
