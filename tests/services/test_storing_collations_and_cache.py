"""A collation is written out in every format, and the cache is measured and cleared."""

import csv
import io
import json
from pathlib import Path

import pytest
from lxml import etree

from reader.domain.errors import CorpusError
from reader.domain.family import Family
from reader.domain.overlap import Passage
from reader.domain.span import Span
from reader.engine.collation import collate_family
from reader.services.cache_space import clearing, measuring
from reader.services.collation_files import CollationFormat, rendering, saving
from reader.services.jobs import Ticket

ONE, TWO = "The rope had frozen through.", "The old rope was frozen through."


@pytest.fixture
def ticket():
    return Ticket(lambda _progress: None)


@pytest.fixture
def collated(make_document):
    documents = [make_document(ONE, "a.txt"), make_document(TWO, "b.txt")]
    witnesses = tuple(Passage(item.id, Span(0, len(item.text))) for item in documents)
    family = Family(id="f-1", witnesses=witnesses)
    return collate_family(family, documents), documents


@pytest.mark.parametrize("chosen", CollationFormat)
def test_every_format_has_the_words_of_both_witnesses(collated, chosen, ticket, tmp_path):
    text = rendering(*collated, chosen)(ticket)
    for word in ("frozen", "old", "had", "was"):
        assert word in text
    path = saving(*collated, chosen, tmp_path / f"made.{chosen}")(ticket)
    raw = path.read_bytes()
    if chosen is CollationFormat.CSV:
        assert raw.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
        assert {len(row) for row in rows} == {len(rows[0])}
    elif chosen is CollationFormat.JSON:
        assert json.loads(raw)["format"].startswith("synoptic-collation")
    elif chosen is CollationFormat.TEI:
        assert etree.fromstring(raw).tag.endswith("TEI")
    assert not raw.startswith(b"\xef\xbb\xbf") or chosen is CollationFormat.CSV


def test_the_formats_differ(collated, ticket):
    assert len({rendering(*collated, chosen)(ticket) for chosen in CollationFormat}) == 4


def test_a_file_that_cannot_be_written_is_said(collated, ticket, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CorpusError, match=r"made\.csv could not be written"):
        saving(*collated, CollationFormat.CSV, tmp_path / "file" / "made.csv")(ticket)


def test_the_cache_is_measured_and_cleared_and_links_out_of_it_are_not_followed(tmp_path, ticket):
    cache, outside = tmp_path / "cache", tmp_path / "outside"
    (cache / "deep").mkdir(parents=True)
    outside.mkdir()
    (outside / "kept.txt").write_bytes(b"x" * 1000)
    (cache / "deep" / "one").write_bytes(b"x" * 300)
    (cache / "two").write_bytes(b"x" * 20)
    assert measuring(cache)(ticket) == 320
    (cache / "link").symlink_to(outside)
    clearing(cache)(ticket)
    assert list(cache.iterdir()) == []
    assert (outside / "kept.txt").exists()
    assert measuring(cache)(ticket) == 0
    assert measuring(tmp_path / "nowhere")(ticket) == 0


def test_what_another_program_holds_is_left_and_counted(tmp_path, ticket, monkeypatch):
    (tmp_path / "held").write_bytes(b"x" * 7)
    (tmp_path / "free").write_bytes(b"x" * 9)
    remove = Path.unlink

    def unlink(path, *rest):
        if path.name == "held":
            raise PermissionError(13, "in use")
        remove(path, *rest)

    monkeypatch.setattr(Path, "unlink", unlink)
    assert clearing(tmp_path)(ticket) == 7
