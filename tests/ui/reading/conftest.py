"""A reading view with the light theme, and the nasty texts it must bear."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.panes.reading.view import ReadingView
from reader.ui.theme.tokens import load

THEMES = Path(__file__).parents[3] / "resources" / "themes"


@pytest.fixture(scope="session")
def light():
    return load(THEMES / "light.toml")


@pytest.fixture
def view(qtbot, light):
    view = ReadingView()
    qtbot.addWidget(view)
    view.set_theme(light)
    view.resize(640, 500)
    view.show()
    return view
