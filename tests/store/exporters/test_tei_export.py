"""TEI of excerpts: the rules of parallel segmentation, and every witness read out of it again."""

from dataclasses import replace

import pytest
from lxml import etree

from reader.domain.excerpt import Difference, Export, ExportOptions, Grouping, What
from reader.domain.overlap import EditKind
from reader.store.exporters import tei
from tests.store.exporters import made_exports as made
from tests.store.exporters.tei_rules import NS, XML, faults

ID = f"{XML}id"


def opened(export):
    raw = tei.write(export, ExportOptions())
    assert raw == tei.write(export, ExportOptions())
    return etree.fromstring(raw)


def along(paragraph, witness):
    """Read the text of one witness out of a paragraph."""
    pieces = [paragraph.text or ""]
    for app in paragraph:
        pieces += [r.text or "" for r in app if f"#{witness}" in r.get("wit").split()]
        pieces.append(app.tail or "")
    return "".join(pieces)


UNEVEN = made.pair(
    5,
    differences=(
        Difference(EditKind.SAME, "“The  Ferry\nLeft” at", "'the ferry left' At"),
        Difference(EditKind.SAME, " noon and-\nstayed", " noon andstayed"),
        Difference(EditKind.ADDED, "", " for ]]> good"),
    ),
)
EXPORTS = {
    "notes": made.export(),
    "pairs": made.export(made.pair(), made.link(2), UNEVEN),
    "within": made.export(
        made.pair(passages=(made.quoted(quote="a b"), made.quoted(quote="c", start=9)))
    ),
    "plain pair": made.export(made.pair(differences=())),
    "collation": made.collation(),
    "hostile": made.hostile_source(),
    "odd dates": made.export(*made.oddly_dated()),
    "nothing": Export(title="", what=What.ANNOTATIONS),
    "by tag": made.export(made.note(), made.ON_DOCUMENT, made.link(2)),
}


@pytest.mark.parametrize("grouping", Grouping)
@pytest.mark.parametrize("case", EXPORTS)
def test_elements_and_attributes_follow_the_guidelines(case, grouping):
    raw = tei.write(EXPORTS[case], ExportOptions(group=grouping))
    assert list(faults(etree.fromstring(raw))) == []


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("<titleStmt>", "<sourceDesc><p/></sourceDesc><titleStmt>"),
        (' location="internal"', ""),
        ("<quote ", "words <quote "),
        ("<cit ", '<cit when="now" '),
        ('<note type="comment"', '<note type="a comment"'),
        ('xml:id="d1"', 'xml:id="1d"'),
        ('xml:id="d1"', 'xml:id="d²"'),
        ('resp="#p1"', 'resp="ana"'),
        ('when="2026-03-04T', 'when="2026-02-30T'),
        ("<body>", "<body><p/></body><body>"),
        ("<bibl corresp", "<bibliography/><bibl corresp"),
    ],
)
def test_the_rules_notice_what_is_against_them(words, others):
    said = tei.write(made.export(made.note()), ExportOptions()).decode()
    assert not list(faults(etree.fromstring(said.encode())))
    assert words in said
    harmed = said.replace(words, others, 1).encode()
    assert list(faults(etree.fromstring(harmed, etree.XMLParser(recover=True))))


def test_witnesses_whose_sigla_are_alike_keep_names_of_their_own():
    table = replace(made.collation().collations[0], sigla=("A²", "A³", "a b"))
    root = opened(replace(made.collation(), collations=(table,)))
    assert [item.get("n") for item in root.iter(f"{NS}witness")] == ["A²", "A³", "a b"]
    names = [item.get(ID) for item in root.iter(f"{NS}witness")]
    assert len(set(names)) == 3
    assert list(faults(root)) == []
    (paragraph,) = [item for item in root.iter(f"{NS}p") if item.find(f"{NS}app") is not None]
    assert along(paragraph, names[1]).split() == ["The", "ferry", "left", "in", "the", "morning"]


@pytest.mark.parametrize("case", EXPORTS)
def test_each_variant_names_each_witness_once_and_every_name_is_told(case):
    root = opened(EXPORTS[case])
    names = [item.get(ID) for item in root.iter() if item.get(ID)]
    assert len(names) == len(set(names))
    for item in root.iter():
        for key in ("wit", "source", "corresp", "ana", "resp"):
            for told in (item.get(key) or "").split():
                assert told.removeprefix("#") in names, (item.tag, key)
    witnesses = {item.get(ID) for item in root.iter(f"{NS}witness")}
    for paragraph in root.iter(f"{NS}p"):
        said = [
            sorted(w for reading in app for w in reading.get("wit").split())
            for app in paragraph.iter(f"{NS}app")
        ]
        assert all(names == said[0] for names in said), "the same witnesses through a paragraph"
        assert all(len(set(names)) == len(names) > 1 for names in said)
        assert {name[1:] for names in said for name in names} <= witnesses
    (encoding,) = root.iter(f"{NS}variantEncoding")
    assert encoding.attrib == {"method": "parallel-segmentation", "location": "internal"}
    assert encoding.getparent().tag == f"{NS}encodingDesc"


@pytest.mark.parametrize("pair", [made.pair(), made.link(2), UNEVEN])
def test_both_sides_can_be_read_out_of_a_pair(pair):
    root = opened(made.export(pair))
    (paragraph,) = [item for item in root.iter(f"{NS}p") if item.find(f"{NS}app") is not None]
    for side, witness in enumerate(("w1", "w2")):
        wanted = "".join((item.a, item.b)[side] for item in pair.differences)
        assert along(paragraph, witness).split() == wanted.split()


def test_an_annotation_is_a_citation_with_source_place_note_and_tags():
    root = opened(made.export(made.note()))
    (cit,) = root.iter(f"{NS}cit")
    assert cit.find(f"{NS}quote").text == made.TEXT
    assert cit.find(f"{NS}bibl/{NS}biblScope[@unit='page']").text == "36–37"
    assert cit.find(f"{NS}bibl/{NS}ptr").get("target") == made.quoted().uri
    assert "".join(cit.find(f"{NS}note").itertext()) == "A note of mine.\nOn two lines."
    told = {item.get(ID): item.findtext(f"{NS}catDesc") for item in root.iter(f"{NS}category")}
    assert [told[name[1:]] for name in cit.get("ana").split()] == ["claim/contested", "harbour"]


def test_an_orphan_is_marked_and_what_was_left_out_is_told():
    root = opened(made.export(made.ORPHAN))
    (quote,) = root.iter(f"{NS}quote")
    assert quote.get("type") == "orphan"
    assert "broken.pdf: it cannot be read" in "".join(root.itertext())


def test_witnesses_of_a_collation_are_read_out_again():
    root = opened(made.collation())
    (paragraph,) = [item for item in root.iter(f"{NS}p") if item.find(f"{NS}app") is not None]
    said = [along(paragraph, f"c1-{name}").split() for name in "ABC"]
    assert said[0] == ["The", "ferry", "left", "at", "dawn", "again"]
    assert said[1] == ["The", "ferry", "left", "in", "the", "morning"]
    assert said[2] == ["The", "ferry", "left", "again"]


def test_divisions_never_stand_before_what_is_no_division():
    for export in EXPORTS.values():
        for division in opened(export).iter(f"{NS}div"):
            kinds = [child.tag == f"{NS}div" for child in division]
            assert kinds == sorted(kinds)
