"""A session on a real (virtual) screen: real mouse and keys by xdotool, figures as JSON.

Run by ``test_desk_end_to_end``: ``python screen_session.py FOLDER LEFT RIGHT PHRASE FROM TO OUT``.
LEFT and RIGHT are file names, PHRASE is clicked in the left text; what stands from the
words FROM to the words TO is selected with the mouse and copied.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QGuiApplication

import reader.app
from reader.ui.dialogs.choose_document import ChooseDocument
from reader.ui.main_window import MainWindow

FOLDER, LEFT, RIGHT, PHRASE, FROM, TO, OUT = sys.argv[1:8]
PATIENCE = 1200


def tool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True, timeout=20)


class Session:
    """Steps through ``acts``; each yields what it waits for."""

    def __init__(self, window):
        self.window = window
        self.told = {}
        self.acts = self.script()
        self.wanted = lambda: True
        self.waited = 0
        self.timer = QTimer(window)
        self.timer.setInterval(40)
        self.timer.timeout.connect(self.go_on)
        self.timer.start()

    def go_on(self):
        self.waited += 1
        if self.waited > PATIENCE:
            self.told["stuck"] = True
            self.end()
            return
        if self.wanted():
            self.waited = 0
            try:
                self.wanted = next(self.acts)
            except StopIteration:
                self.end()

    def end(self):
        self.timer.stop()
        self.window.grab().save(str(Path(OUT).with_suffix(".png")))
        Path(OUT).write_text(json.dumps(self.told), encoding="utf-8")
        self.window.close()

    def views(self):
        return [pane.view for pane in self.window.desk.row.panes]

    def place(self, view, offset):
        """Return where on the screen a character is."""
        y = view.y_of(offset) - view.scroll_y + view.line_height / 2
        port = view.viewport()
        x = next(x for x in range(0, port.width(), 2) if view.offset_at(x, y) == offset)
        return port.mapToGlobal(QPoint(x + 2, round(y)))

    def click(self, point, *, button=1):
        tool("mousemove", "--sync", point.x(), point.y(), "click", button)

    def choose(self, pane, title):
        """Choose a document from the list of a pane, by mouse and keys."""
        chooser = self.window.desk.row.panes[pane].chooser
        self.click(chooser.mapToGlobal(chooser.rect().center()))
        yield lambda: self.dialogs() and self.dialogs()[-1].field.hasFocus()
        dialog = self.dialogs()[-1]
        tool("type", "--delay", 5, title)
        yield lambda: dialog.field.text() == title
        tool("key", "Return")
        yield lambda: not self.dialogs() and self.views()[pane].document.path == title

    def dialogs(self):
        return [item for item in self.window.findChildren(ChooseDocument) if item.isVisible()]

    def apart(self, held):
        one, other = (
            view.y_of(side.span.start) - view.scroll_y
            for view, side in zip(self.views(), (held.a, held.b), strict=True)
        )
        return one - other

    def script(self):
        session = self.window.session
        yield lambda: session.corpus is not None and not session.is_busy
        self.told["overlaps"] = len(session.comparison.overlaps)
        yield from self.choose(0, LEFT)
        yield from self.choose(1, RIGHT)
        left, right = self.views()
        offset = left.document.text.index(PHRASE) + 2
        self.window.desk.shown.scrolling.lock(on=False)
        left.bring(offset, 200)
        right.set_scroll_y(0)
        self.window.desk.shown.scrolling.lock(on=True)
        self.window.desk.passages.let_go()
        self.click(self.place(left, offset))
        yield lambda: self.window.desk.passages.held is not None
        other = right.document.text.index(PHRASE) + 2
        self.told["apart"] = (left.y_of(offset) - left.scroll_y) - (
            right.y_of(other) - right.scroll_y
        )
        self.told["line"] = left.line_height
        self.told["f8"] = []
        for _ in range(2):
            said = []
            self.window.desk.passages.held_changed.connect(lambda said=said: said.append(1))
            tool("key", "F8")
            yield lambda said=said: bool(said)
            held = self.window.desk.passages.held.overlap
            self.told["held"] = [str(held.a), str(held.b)]
            yield lambda held=held: abs(self.apart(held)) < left.line_height
            self.told["f8"].append(self.apart(held))
        text = left.document.text
        start, end = text.index(FROM), text.index(TO, text.index(FROM))
        left.bring(start, 60)
        yield lambda: True
        first, last = self.place(left, start), self.place(left, end)
        tool("mousemove", "--sync", first.x(), first.y(), "mousedown", 1)
        tool("mousemove", "--sync", (first.x() + last.x()) // 2, (first.y() + last.y()) // 2)
        tool("mousemove", "--sync", last.x(), last.y(), "mouseup", 1)
        yield lambda: left.selected() is not None and left.selected().end == end
        tool("key", "ctrl+c")
        yield lambda: bool(QGuiApplication.clipboard().text())
        self.told["copied"] = QGuiApplication.clipboard().text()
        self.told["wanted"] = text[start:end]


def begin():
    make = MainWindow.__init__

    def make_and_go(self, **services):
        make(self, **services)
        self.furnished.connect(go)

    def go(desk):
        desk.window.session_on_screen = Session(desk.window)

    MainWindow.__init__ = make_and_go


if __name__ == "__main__":
    begin()
    code = reader.app.main(["synoptic", FOLDER])
    sys.stdout.flush()
    os._exit(code)
