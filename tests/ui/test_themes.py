"""Every theme file can be read by anyone: words at 4.5 : 1 on every ground, lines at 3 : 1."""

from __future__ import annotations

import tomllib
from typing import get_args

import pytest

from reader.domain.overlap import Kind
from reader.services.settings_groups import ThemeName
from reader.store.resources import resource
from reader.ui.actions.table import ACTIONS
from reader.ui.desk.mark_styles import hit_marks, overlap_marks
from reader.ui.theme.annotation_colours import NAMES, colour_look
from reader.ui.theme.appearance import stylesheet, theme_for
from reader.ui.theme.kinds import look
from reader.ui.theme.tokens import load

FILES = sorted(resource("themes").glob("*.toml"))
WORDS = ("ink", "soft", "accent", "error", "furniture", "dropped_line")
LINES = (
    "focus",
    "accent",
    "verbatim_line",
    "noisy_line",
    "edited_line",
    "reworded_line",
    "translated_line",
    "formula_line",
    "added_line",
    "dropped_line",
    "annotation_line",
    "hit_line",
)


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def theme(request, qapp):
    return load(request.param)


def test_there_is_a_file_a_setting_and_an_action_for_each_theme(qapp):
    named = set(get_args(ThemeName))
    assert {path.stem for path in FILES} == named - {"system"}
    assert {a.id for a in ACTIONS if a.choice == "theme"} == {f"view.{name}" for name in named}
    assert all(theme_for(name).paper.isValid() for name in named)


def test_words_stand_out_from_every_ground_they_are_written_on(theme):
    for ground in (theme.paper, theme.panel):
        for role in WORDS:
            assert contrast(getattr(theme, role), ground) >= 4.5, (role, ground.name())
    fills = [look(theme, kind).fill for kind in Kind]
    fills += [theme.added, theme.annotation, theme.hit, theme.hover, theme.current, theme.desk]
    fills += [mark.fill for mark in (*overlap_marks(theme), *hit_marks(theme))]
    for fill in fills:
        if fill.alpha():
            assert contrast(theme.ink, fill) >= 4.5, fill.name()
    assert contrast(theme.selection_ink, theme.selection) >= 4.5
    assert contrast(theme.accent_ink, theme.accent) >= 4.5


def test_words_on_colours_of_annotations_stand_out(theme):
    for name in ("", *NAMES, "of one's own"):
        made = colour_look(theme, name)
        assert contrast(theme.ink, made.fill) >= 4.5, (name, made.fill.name())
        assert contrast(made.line, theme.paper) >= 3, (name, made.line.name())


def test_marked_words_of_a_passage_stand_out(theme):
    assert contrast(theme.dropped_line, theme.paper) >= 4.5
    for ground in (theme.panel, theme.desk, theme.hover, theme.current):
        assert contrast(theme.soft, ground) >= 4.5, ground.name()
    for ground in (theme.panel, theme.hover, theme.current):  # links, and switches that are on
        assert contrast(theme.accent, ground) >= 4.5, ground.name()


def test_lines_stand_out_from_the_paper(theme):
    for role in LINES:
        assert contrast(getattr(theme, role), theme.paper) >= 3, role


def test_high_contrast_is_what_its_name_says(qapp):
    theme = theme_for("contrast")
    assert contrast(theme.ink, theme.paper) >= 15
    assert all(contrast(getattr(theme, role), theme.paper) >= 7 for role in (*WORDS, *LINES))


def test_a_theme_uses_every_colour_of_its_palette(theme, request):
    for path in FILES:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        assert set(data["palette"]) == set(data["roles"].values()), path.name


def test_the_stylesheet_can_be_made_of_each(theme):
    assert "${" not in stylesheet(theme)
