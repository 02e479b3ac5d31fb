"""What a format says of itself is so: the export window and the terminal go by it."""

import pytest

from reader.domain.excerpt import ExportOptions, Grouping, Paper
from reader.store.exporters.registry import FORMATS, Trait
from tests.store.exporters import made_exports as made

WRITTEN_HERE = [
    item for item in FORMATS if item.name != "template" and Trait.PRINTED not in item.traits
]


@pytest.fixture(params=WRITTEN_HERE, ids=lambda item: item.name)
def form(request):
    return request.param


def is_text(raw):
    try:
        return "\0" not in raw.decode("utf-8")
    except UnicodeDecodeError:
        return False


def test_text_formats_write_text_and_no_other_does(form):
    raw = form.write(made.export(made.note(1)), ExportOptions())
    assert is_text(raw) is (Trait.TEXT in form.traits)


@pytest.mark.parametrize(
    ("trait", "one", "other"),
    [
        (Trait.CITED, ExportOptions(style="author-date"), ExportOptions(style="notes")),
        (Trait.GROUPED, ExportOptions(), ExportOptions(group=Grouping.NONE)),
        (Trait.MARKED, ExportOptions(differences=True), ExportOptions(differences=False)),
        (Trait.PAGED, ExportOptions(paper=Paper.A4), ExportOptions(paper=Paper.LETTER)),
    ],
)
def test_a_choice_that_the_window_offers_matters_and_no_other_does(form, trait, one, other):
    export = made.export(made.note(1), made.pair())
    matters = form.write(export, one) != form.write(export, other)
    assert matters is (trait in form.traits)
