"""What is imported until the window is painted, and until a text can be read: no more than that."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAINTED = {
    "reader": "app wiring",
    "reader.domain": "address errors span",
    "reader.services": "addressing desk jobs settings settings_groups",
    "reader.store": "atomic corpus_names places resources sample settings_file",
    "reader.ui": "crash figures garbage i18n languages links main_window mishaps task_runner windows",
    "reader.ui.actions": "annotate_menu compare_menu file_menu help_menu read_menu spec table"
    " view_menu waiting",
    "reader.ui.desk": "dropping frame parts services",
    "reader.ui.dialogs": "crash_report",
    "reader.ui.panes": "dock inspector notice search_field search_switches status welcome",
    "reader.ui.sentences": "files reasons said work",
    "reader.ui.theme": "appearance tokens",
}
"""All of ours that stands between a reader and the window. What is not listed comes later: a list
after the first paint, with ``Frame.furnish``; what answers an action after the first text."""
LATER = (
    "reader.engine",
    "reader.services.opening",
    "reader.services.comparing",
    "reader.services.workers",
    "reader.store.corpus_file",
    "reader.ui.desk.rooms",
    "reader.ui.desk.search",
    "reader.ui.desk.annotating",
    "reader.ui.desk.dock_tabs",
    "reader.ui.panes.annotations_here",
    "reader.ui.panes.hits_page",
    "reader.ui.panes.concordance_page",
    "numpy.ma",
    "yaml",
    "lxml",
    "rapidfuzz",
)
"""What the window thread does not import before a text can be read."""
_BEFORE = """
import os, sys
import reader.app
from reader.ui.main_window import MainWindow
def end():
    print(*sys.modules)
    sys.stdout.flush()
    os._exit(0)
"""


def imported(tmp_path, code) -> set[str]:
    """Return what a start has imported when it comes to ``end()``."""
    held = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    held["SYNOPTIC_HOME"] = str(tmp_path)
    command = [sys.executable, "-c", f"{_BEFORE}{code}\nreader.app.main(['synoptic'])"]
    done = subprocess.run(
        command, env=held, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout, done.stderr
    return set(done.stdout.split())


def test_the_first_paint_waits_for_the_modules_listed_here_and_no_other(tmp_path):
    found = imported(tmp_path, "MainWindow._furnish_soon = lambda self: end()")
    known = {f"{room}.{name}" for room, names in PAINTED.items() for name in names.split()}
    ours = {name for name in found if name.startswith("reader.")} - set(PAINTED)
    assert ours == known


def test_the_first_paint_needs_no_library_but_qt(tmp_path):
    found = imported(tmp_path, "MainWindow._furnish_soon = lambda self: end()")
    roots = {name.split(".")[0] for name in found} - sys.stdlib_module_names
    assert {name for name in roots if not name.startswith("_")} <= {
        "PySide6",
        "reader",
        "shiboken6",
        "shibokensupport",
        "signature_bootstrap",
        "sitecustomize",
        "typing_extensions",
    }


def test_what_a_text_can_do_without_is_imported_after_it(tmp_path):
    code = """
furnish = MainWindow._furnish_text
MainWindow.open = lambda self, *_: None
MainWindow._furnish_text = lambda self: (furnish(self), end())
"""
    found = imported(tmp_path, code)
    assert "reader.ui.panes.reading.view" in found
    assert [name for name in LATER if name in found] == []


def test_nothing_is_collected_of_itself_until_the_window_is_painted(tmp_path):
    code = """
import gc
main = reader.app.main
def begin(words):
    gc.callbacks.append(lambda *_: gc.isenabled() and sys.modules.update(collected=sys))
    return main(words)
reader.app.main = begin
MainWindow._furnish_soon = lambda self: end()
"""
    assert "collected" not in imported(tmp_path, code)
