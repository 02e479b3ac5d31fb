"""Moments that a hand wrote into a file: what is one is exported as it stands, what is none is not."""

import io
import zipfile

import pytest

from reader.domain.excerpt import ExportOptions
from reader.store.exporters import docx, odt
from reader.store.exporters.moments import moment
from tests.store.exporters import made_exports as made


@pytest.mark.parametrize(
    "said",
    [
        "2026-03-04T10:11:12Z",
        "2024-02-29T23:59:59+14:00",
        "2026-03-04T10:11:12.5-03:30",
        "0001-01-01T00:00:00Z",
    ],
)
def test_a_moment_is_exported_as_it_stands(said):
    assert moment(said) == said


@pytest.mark.parametrize(
    "said",
    [item.created for item in made.oddly_dated()] + ["", "yesterday", "2025-02-29T00:00:00Z",
     "2026-03-04 10:11:12Z", "2026-03-04T10:11Z", "2026-03-04T10:11:60Z", "2026-03-04T10:11:12+14:01"],
)  # fmt: skip
def test_what_is_no_moment_is_not_exported(said):
    assert moment(said) == moment(said, zoned=False) == ""


def test_the_time_zone_may_be_left_out_where_a_format_allows_it():
    said = "2026-03-04T10:11:12"
    assert (moment(said), moment(said, zoned=False)) == ("", said)


@pytest.mark.parametrize(
    ("writer", "part", "mark"),
    [(docx, "word/comments.xml", b"w:date="), (odt, "content.xml", b"<dc:date>")],
)
def test_word_processors_are_not_given_days_that_there_are_not(writer, part, mark):
    raw = writer.write(made.export(*made.oddly_dated()), ExportOptions())
    assert mark not in zipfile.ZipFile(io.BytesIO(raw)).read(part)
