"""The composition root: the only place that knows every room.

How a start goes: words of the command line go to the terminal's program; else the
window is shown and painted, and only then numpy, the engine and the reading panes
are imported. Without a screen the terminal's program lists the overlaps instead.
"""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.wiring import print_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.services.addressing import Destination
    from reader.services.settings import SettingsService
    from reader.ui.links import Application
    from reader.ui.main_window import MainWindow

COMMANDS = frozenset(
    {
        "add",
        "annotations",
        "collate",
        "concordance",
        "doctor",
        "documents",
        "export",
        "metadata",
        "overlaps",
        "search",
        "text",
    }
)
"""The words that mean the terminal's program; anything else is a folder."""


def main(argv: list[str]) -> int:
    """Run the program the arguments ask for and return its exit code."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    words = argv[1:]
    if words and (words[0] in COMMANDS or words[0].startswith("-")):
        return _terminal(words)
    gc.disable()  # all that comes now stays; the window collects in its own time
    try:
        app = _application(argv[:1])
        if app is not None:
            return _window(app, words)
    finally:
        gc.enable()
    return _without_screen(words)


def run() -> None:
    """Run as the ``synoptic`` command."""
    sys.exit(main(sys.argv))


def _terminal(words: list[str]) -> int:
    from reader.cli.main import run_cli

    return run_cli(words, printer=print_pdf)


def _named(words: Sequence[str], settings: SettingsService) -> Destination:
    """Return what is to be opened: what was named, else the last corpus, else the sample.

    Raises:
        FormatError: if a link was named that leads nowhere on this computer.
    """
    from reader.services.addressing import Destination, destination, is_address
    from reader.store.places import user_places
    from reader.store.sample import own_sample

    recent = settings.current.recent
    if words and is_address(words[0]):
        return destination(words[0], (*recent, str(own_sample(user_places().state))))
    if words:
        path = Path(words[0]).expanduser().absolute()
        return Destination(path.parent, path) if path.is_file() else Destination(path)
    last = next((Path(name) for name in recent if Path(name).is_dir()), None)
    return Destination(own_sample(user_places().state) if last is None else last)


def _first(words: Sequence[str], settings: SettingsService) -> tuple[Destination, str]:
    """Return what is to be opened, and a sentence if that is not what was asked for."""
    from reader.domain.errors import ReaderError

    try:
        return _named(words, settings), ""
    except ReaderError as error:
        return _named((), settings), str(error)


def _application(name: list[str]) -> Application | None:
    """Return Qt's application, or None where there is no screen to show it on."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform.startswith("linux") and not asked:
        displays = {"WAYLAND_DISPLAY": "wayland", "DISPLAY": "xcb"}
        found = [plugin for variable, plugin in displays.items() if os.environ.get(variable)]
        if not found:
            return None
        os.environ["QT_QPA_PLATFORM"] = ";".join([*found, "offscreen"])
    from PySide6.QtCore import qInstallMessageHandler

    from reader.ui.links import Application

    before = qInstallMessageHandler(_hush)
    app = Application(name)
    qInstallMessageHandler(before)
    if "offscreen" not in asked and app.platformName() == "offscreen":
        app.shutdown()
        return None
    app.setApplicationName("Synoptic")
    app.setApplicationDisplayName("Synoptic")
    app.setDesktopFileName("synoptic")
    return app


def _hush(_kind: object, _context: object, _message: str) -> None:
    """Keep Qt from listing every way to a screen that it tried."""


def _without_screen(words: Sequence[str]) -> int:
    from reader.services.settings import SettingsService
    from reader.store.places import user_places

    settings = SettingsService(user_places().settings / "settings.json")
    destination, said = _first(words, settings) if words else _sample()
    chosen = destination.folder
    if said:
        sys.stdout.write(f"{said}\n\n")
    sys.stdout.write(f"There is no screen to open a window on; here is {chosen} in words.\n\n")
    sys.stdout.flush()
    code = _terminal(["documents", str(chosen)])
    return code if code not in {0, 3} else _terminal(["overlaps", str(chosen)])


def _sample() -> tuple[Destination, str]:
    from reader.services.addressing import Destination
    from reader.store.places import user_places
    from reader.store.sample import own_sample

    return Destination(own_sample(user_places().state)), ""


def _window(app: Application, words: Sequence[str]) -> int:
    """Show the desk and run until it is closed."""
    from reader.services.settings import SettingsService
    from reader.store.places import user_places
    from reader.ui.languages import Speech
    from reader.ui.links import Links
    from reader.ui.main_window import MainWindow
    from reader.ui.mishaps import Mishaps
    from reader.ui.task_runner import TaskRunner
    from reader.ui.theme.appearance import dress, theme_for
    from reader.ui.windows import Windows
    from reader.wiring import MOST_PANES, Processes, desk_services, search_source

    places = user_places()
    mishaps = Mishaps(places.state, app)
    settings = SettingsService(places.settings / "settings.json")
    processes = Processes()
    runner = TaskRunner(app, workers=2 + MOST_PANES)
    services = desk_services(settings, places.state, processes, places.cache)
    searching = partial(search_source, processes, places.state, places.cache)

    def make() -> MainWindow:
        now = theme_for(settings.current.reading.theme)
        made = MainWindow(services=services, runner=runner, theme=now, searching=searching)
        dress(app, now)  # once all parts are in their places: each would be styled anew
        return made

    windows = Windows(make, settings, Speech(app))
    window = windows.current
    mishaps.watch(window)
    windows.made.connect(mishaps.set_window)
    _show(window, *_first(words, settings))
    app.asked.connect(Links(windows, settings).follow)
    try:
        return app.exec()
    finally:
        runner.shut_down()
        processes.shut_down()
        mishaps.end()


def _show(window: MainWindow, wanted: Destination, said: str) -> None:
    """Show a window with what was asked for in it, and say why it is something else."""
    window.open(wanted.folder, wanted.file, wanted.span)
    if said:
        window.tell(said)
    window.show()
    picture = os.environ.get("SYNOPTIC_SMOKE")
    if picture:
        from reader.ui.smoke import Smoke

        Smoke(window, Path(picture))
