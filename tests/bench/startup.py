"""Time from the start of the process to a window that can be used, against an empty Qt window.

``measure`` starts this module as a child: ``empty`` shows a bare QMainWindow; ``desk`` starts the
application on the sample corpus and stops the clock three times: when the window stands there with
its menus, when the text stands in the panes and the event loop has come round once more, and when
everything is there that answers a key.
"""

from __future__ import annotations

import os
import sys
import time


def _said(name: str) -> None:
    passed = (time.monotonic_ns() - int(os.environ["SYNOPTIC_BENCH_START"])) / 1e6
    sys.stdout.write(f"{name} {passed:.1f}\n")


def empty() -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.resize(1400, 900)
    window.show()
    QTimer.singleShot(0, lambda: (_said("usable"), application.exit(0)))
    return application.exec()


def desk(folder: str) -> int:
    from reader import app

    show = app._window

    def timed(application, words: list[str]) -> int:
        _time()
        return show(application, words)

    app._window = timed  # Qt is imported by then, as the application itself does it
    return app.main(["synoptic", folder])


def _time() -> None:
    """Have the main window say how far it is."""
    from PySide6.QtCore import QCoreApplication, QTimer

    import reader.ui.main_window
    from reader.ui.main_window import MainWindow

    class Timed(MainWindow):
        def __init__(self, **services) -> None:
            super().__init__(**services)
            self.left = {"usable", "furnished"}
            self.frame.paper.painted.connect(self.begin)
            self.furnished.connect(lambda _desk: self.come("furnished"))

        def begin(self) -> None:
            _said("painted")
            self.session.opened.connect(
                lambda _corpus: QTimer.singleShot(0, lambda: self.come("usable"))
            )

        def come(self, name: str) -> None:
            _said(name)
            self.left.discard(name)
            if not self.left:
                QCoreApplication.exit(0)

    reader.ui.main_window.MainWindow = Timed


def _run(what: list[str], home: str) -> dict[str, float]:
    import subprocess

    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "SYNOPTIC_HOME": home,
        "SYNOPTIC_BENCH_START": str(time.monotonic_ns()),
    }
    command = [sys.executable, "-m", "tests.bench.startup", *what]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    pairs = [line.split() for line in run.stdout.splitlines() if len(line.split()) == 2]
    return {name: float(value) for name, value in reversed(pairs)}


def measure(times: int = 7):
    import statistics
    import tempfile
    from pathlib import Path

    from tests.bench.figures import Figure

    corpus = str(Path(__file__).parents[2] / "corpus")
    with tempfile.TemporaryDirectory() as home:
        _run(["desk", corpus], home)
        pairs = [(_run(["empty"], home), _run(["desk", corpus], home)) for _ in range(times)]
    bare = statistics.median(one["usable"] for one, _ in pairs)
    for name, label, bar in (
        ("painted", "start-up to a window with its menus", 2.5),
        ("usable", "start-up to text in the panes", None),
        ("furnished", "start-up to all that answers a key", None),
    ):
        value = statistics.median(other[name] for _, other in pairs)
        yield Figure(
            name=label,
            value=value,
            unit="ms",
            against="an empty PySide6 window",
            reference=bare,
            bar=bar,
        )


if __name__ == "__main__":
    sys.exit(empty() if sys.argv[1] == "empty" else desk(sys.argv[2]))
