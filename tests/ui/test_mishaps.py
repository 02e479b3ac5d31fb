"""What is left when the application ends badly, and how the next start tells of it."""

import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from reader.ui import logs
from reader.ui.dialogs.crash_report import CrashReports
from reader.ui.last_run import LastRun

ROOT = Path(__file__).parents[2]
START = """
import sys
from pathlib import Path
from reader.ui import crash
from reader.ui.last_run import LastRun
folder = Path(sys.argv[1])
run = LastRun(folder)
run.begin()
crash.install(folder, lambda report: None)
crash.watch_below(folder)
"""


def run(folder, ending):
    command = [sys.executable, "-c", START + ending, str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)


def after(folder):
    last = LastRun(folder)
    last.begin()
    last.end()
    return last


def test_a_run_that_ended_as_it_should_leaves_nothing_to_tell(tmp_path):
    assert run(tmp_path, "run.end()").returncode == 0
    assert not after(tmp_path).ended_badly


def test_a_run_that_was_killed_is_told_of_once(tmp_path):
    run(tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    last = after(tmp_path)
    assert last.ended_badly
    assert not last.report
    assert not after(tmp_path).ended_badly


@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes the windows instead")
def test_a_run_that_the_system_asks_to_end_ends_as_it_should(tmp_path):
    corpus, home = tmp_path / "corpus", tmp_path / "home"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Some words.", encoding="utf-8")
    environment = {**os.environ, "SYNOPTIC_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "reader", str(corpus)]
    window = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=subprocess.PIPE)
    try:
        listening = home / "state" / "logs"
        for _ in range(600):
            if listening.exists() or window.poll() is not None:
                break
            time.sleep(0.1)
        time.sleep(0.5)
        window.send_signal(signal.SIGTERM)
        assert window.wait(60) == 0
    finally:
        window.kill()
        window.communicate()
    assert not after(home / "state" / "reports").ended_badly


def test_a_failure_below_python_leaves_its_report(tmp_path):
    run(tmp_path, "import ctypes; ctypes.string_at(0)")
    last = after(tmp_path)
    assert last.ended_badly
    assert "Segmentation fault" in last.report
    assert "string_at" in last.report
    assert (tmp_path / "native.log").exists() is False
    assert list(tmp_path.glob("crash-*-native.txt"))


def test_a_failure_in_python_leaves_its_report(tmp_path):
    run(tmp_path, "sys.excepthook(ValueError, ValueError('odd'), None); import os; os._exit(1)")
    assert "ValueError: odd" in after(tmp_path).report


def test_a_second_window_claims_nothing_of_the_first(tmp_path):
    first = LastRun(tmp_path)
    first.begin()
    done = run(tmp_path, "print(run.ended_badly)")
    assert done.stdout.split() == [b"False"]
    first.end()
    assert not after(tmp_path).ended_badly


def test_old_reports_do_not_pile_up(tmp_path):
    for number in range(30):
        (tmp_path / f"crash-2026{number:04}.txt").write_text("old", encoding="utf-8")
    after(tmp_path)
    left = sorted(path.name for path in tmp_path.glob("crash-*.txt"))
    assert left == [f"crash-2026{number:04}.txt" for number in range(18, 30)]


def test_the_next_start_offers_the_report(bench, tmp_path, qtbot):
    run(tmp_path, "import ctypes; ctypes.string_at(0)")
    window = bench.window()
    reports = CrashReports(tmp_path, window)
    reports.set_window(window)
    window.tell(*reports.told_of(after(tmp_path)), reports.show_left)
    notice = window.frame.notice
    assert "did not end as it should" in notice.sentence
    button = next(b for b in notice.findChildren(QPushButton) if "report" in b.text().casefold())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    box = window.findChildren(QMessageBox)[0]
    assert "Segmentation fault" in box.detailedText()
    assert not notice.sentence
    box.close()


@pytest.fixture
def small_logs(monkeypatch):
    monkeypatch.setattr(logs, "LARGEST", 300)


def test_the_log_turns_over_and_keeps_three_older_ones(tmp_path, small_logs):
    handler = logs.begin(tmp_path)
    for number in range(60):
        logging.getLogger("reader.somewhere").info("line %03d", number)
    logs.end(handler)
    logging.getLogger("reader.somewhere").info("heard by nobody")
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["synoptic.log", "synoptic.log.1", "synoptic.log.2", "synoptic.log.3"]
    assert all(path.stat().st_size < 500 for path in tmp_path.iterdir())
    assert "line 059" in (tmp_path / "synoptic.log").read_text(encoding="utf-8")
    assert not any("nobody" in path.read_text(encoding="utf-8") for path in tmp_path.iterdir())


def test_where_no_log_can_be_written_the_window_starts_all_the_same(tmp_path):
    (tmp_path / "logs").write_text("a file in its place", encoding="utf-8")
    assert logs.begin(tmp_path / "logs") is None
