"""The whole program on a virtual screen, driven by real mouse and keys."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(
        shutil.which("xvfb-run") is None or shutil.which("xdotool") is None,
        reason="needs xvfb and xdotool",
    ),
]

SCRIPTS = [
    "Ещё раз: 😀 «Ғылым мен білім — елдің ертеңі» деп айтылды, қазақша мәтін осылай жалғасады.",
    "A cafe\u0301 beside the nai\u0308ve fac\u0327ade, with z\u0302 and a\u030a marks on each of its letters.",
    "كتب الباحث في دفتره أن النصوص القديمة تعود إلى الحياة حين يقرؤها أحد بعد زمن طويل.",
    "𝔊reat families 👩‍👩‍👧 and 🇰🇿 flags stand here as astral words that count once in the text.",
]


def on_screen(tmp_path, *words):
    out = tmp_path / "told.json"
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    environment |= {"PYTHONPATH": str(ROOT), "SYNOPTIC_HOME": str(tmp_path / "home")}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", sys.executable]
    script = str(Path(__file__).with_name("screen_session.py"))
    done = subprocess.run(
        [*command, script, *map(str, words), str(out)],
        env=environment,
        cwd=tmp_path,
        timeout=100,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(out.read_text(encoding="utf-8"))


def holds(told):
    assert "stuck" not in told
    assert abs(told["apart"]) < told["line"]
    assert all(abs(apart) < told["line"] for apart in told["f8"])
    assert len(told["f8"]) == 2
    assert told["wanted"].count("\n") >= 2
    assert told["copied"] == told["wanted"]


@pytest.mark.seeds
def test_the_seeds_are_read_side_by_side_by_mouse_and_keys(tmp_path, seeds):
    folder = tmp_path / "seeds"
    folder.mkdir()
    for path in seeds.glob("*.txt"):
        shutil.copy(path, folder)
    told = on_screen(
        tmp_path,
        folder,
        "tokayev-reboot-report.txt",
        "tokayev-reboot-final-chapter.txt",
        "Another reboot line is a new social policy",
        "One can note the following",
        "formula",
    )
    holds(told)


def test_a_text_of_many_scripts_is_read_side_by_side_by_mouse_and_keys(tmp_path):
    folder = tmp_path / "scripts"
    folder.mkdir()
    shared = "\n\n".join(SCRIPTS)
    filler = "\n\n".join(f"Some other words stand in line {n} of it, {n * 3}." for n in range(40))
    more = "\n\n".join(f"Nothing of that is said in the other {n}, or {n * 7}." for n in range(20))
    (folder / "a.txt").write_text(f"{filler}\n\n{shared}\n\n{filler}\n", encoding="utf-8")
    (folder / "b.txt").write_text(f"{more}\n\n{shared}\n\n{more}\n", encoding="utf-8")
    holds(on_screen(tmp_path, folder, "a.txt", "b.txt", "A cafe", "раз: 😀", "families"))
