"""A reading view with the light theme, and the nasty texts it must bear."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.panes.reading.view import ReadingView
from reader.ui.theme.tokens import load

THEMES = Path(__file__).parents[3] / "resources" / "themes"

FAMILY = "👨\u200d👩\u200d👧"
NASTY = "\n".join([
    "Plain words, then 😀 an emoji 𝔊 and a family " + FAMILY + " in one line that wraps. " * 4,
    "",
    "",
    "e\u0301te\u0301, n\u0303, a\u0308\u0323 and зло́й: combining marks over letters. " * 5,
    "Түнгі аралдарда қыс ұзақ, өткел жабылса, кеме жүрмейді; ғылым мен білім. " * 5,
    "هذا نص عربي طويل بما يكفي ليمتد على أكثر من سطر واحد في عمود القراءة وفيه كلمة English هنا. " * 3,
    "שלום עולם, mixed with Latin and 123 numbers. " * 4,
    "\ttabs\tbetween\twords\t" * 3,
    "中文没有空格也要换行" * 20,
    "A\u00a0no-break\u00a0space, a soft\u00adhyphen, a zero\u200bwidth space. " * 3,
    "control \x00\x01\x1f characters and a lone \ud83d surrogate, \udc00 two. " * 2,
    "line\u2028separator and\u2029paragraph separator and\x0cform feed and\x85next line",
    "x" * 300,
    "   leading spaces and trailing ones   ",
    "🇰🇿🇫🇮👍🏽" * 12,
    "end without a line end",
])  # fmt: skip


@pytest.fixture(scope="session")
def light():
    return load(THEMES / "light.toml")


@pytest.fixture(scope="session")
def dark():
    return load(THEMES / "dark.toml")


@pytest.fixture(scope="session")
def nasty():
    return NASTY


@pytest.fixture
def view(qtbot, light):
    view = ReadingView()
    qtbot.addWidget(view)
    view.set_theme(light)
    view.resize(640, 500)
    view.show()
    return view
