"""What a format says of itself is so: the export window and the terminal go by it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.excerpt import ExportOptions, Grouping, Paper
from reader.store.exporters.registry import FORMATS, Trait
from tests.store.exporters import made_exports as made

WRITTEN_HERE = [item for item in FORMATS if Trait.PRINTED not in item.traits]
TEMPLATE = """{% for excerpt in excerpts %}{{ excerpt.marked }}
{% for passage in excerpt.passages %}{{ passage.quote }} ({{ passage.citation }})
{% endfor %}{% endfor %}"""
PLAIN = ExportOptions(template="mine.txt.j2", templates=(("mine.txt.j2", TEMPLATE),))


@pytest.fixture(params=WRITTEN_HERE, ids=lambda item: item.name)
def form(request):
    return request.param


def is_text(raw):
    try:
        return "\0" not in raw.decode("utf-8")
    except UnicodeDecodeError:
        return False


def test_text_formats_write_text_and_no_other_does(form):
    raw = form.write(made.export(made.note(1)), PLAIN)
    assert is_text(raw) is (Trait.TEXT in form.traits)


@pytest.mark.parametrize(
    ("trait", "one", "other"),
    [
        (Trait.CITED, replace(PLAIN, style="author-date"), replace(PLAIN, style="notes")),
        (Trait.GROUPED, PLAIN, replace(PLAIN, group=Grouping.NONE)),
        (Trait.MARKED, replace(PLAIN, differences=True), replace(PLAIN, differences=False)),
        (Trait.ANSWERED, PLAIN, replace(PLAIN, replies=False)),
        (Trait.PAGED, replace(PLAIN, paper=Paper.A4), replace(PLAIN, paper=Paper.LETTER)),
    ],
)
def test_a_choice_that_the_window_offers_matters_and_no_other_does(form, trait, one, other):
    export = made.export(made.note(1), made.pair())
    matters = form.write(export, one) != form.write(export, other)
    assert matters is (trait in form.traits)


def test_every_format_stands_in_the_table_of_the_manual():
    page = (Path(__file__).parents[3] / "docs" / "export.md").read_text(encoding="utf-8")
    table = page.partition("| format | suffix |")[2].partition("\n\n")[0]
    first_cells = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    told = re.findall(r"`([\w-]+)`", " ".join(first_cells))
    assert sorted(told) == sorted(item.name for item in FORMATS)
