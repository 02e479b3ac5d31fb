"""What is on the pictures, in the order in which the window is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from reader.ui.dialogs.describing import Describing
from reader.ui.dialogs.exporting import ExportDialog
from reader.ui.dialogs.palette import Palette
from reader.ui.dialogs.settings import SettingsDialog
from reader.ui.panes.guidance import Guidance
from tests.pictures.stage import Stage, save

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_DESK = (1400, 900)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_WAS, _IS = "keep it open in every month", "keep it open all year"
_QUERY = '"winter relief"'
_FIRST = "desk"
"""It lies in ``docs`` itself, where the README shows it."""


def take(folder: Path, docs: Path, names: Sequence[str]) -> int:
    """Take the pictures, or only those with these names, into ``docs/pictures``."""
    stage = Stage(folder)
    stage.window.resize(*_DESK)
    stage.wait()
    for name, scene in SCENES.items():
        seen = scene(stage)
        if seen is not None and (not names or name in names):
            save(seen, docs / (f"{name}.png" if name == _FIRST else f"pictures/{name}.png"))
            print(f"pictures: {name}")
    stage.close()
    return 0


def first_start(stage: Stage) -> QWidget:
    """The window as it opens the first time."""
    return stage.window


def desk(stage: Stage) -> QWidget:
    """Two texts, level, their passages joined."""
    stage.shown(Guidance).done.click()
    stage.wait()
    return stage.window


def passage(stage: Stage) -> QWidget:
    """What differs between the two sides of a passage."""
    return stage.desk.frame.inspector


def note(stage: Stage) -> QWidget:
    """A note on the passage that was changed, and a link between the two."""
    report, partner = stage.pane("Report"), stage.pane("partner")
    stage.select(report, _WAS)
    stage.do("annotate.note")
    editor = stage.desk.frame.inspector.notes.edited_card.editor
    stage.type(editor.note, "The islands are cut off in Slack, the month no office counts.")
    stage.press(editor.note, Qt.Key.Key_Tab)
    stage.type(editor.tags, "relief/months")
    stage.press(editor.tags, Qt.Key.Key_Return)
    stage.select(report, _WAS)
    stage.do("annotate.link")
    stage.select(partner, _IS)
    stage.do("annotate.link")
    editor = stage.desk.frame.inspector.notes.edited_card.editor
    stage.type(editor.note, "“In every month” has become “all year”: twelve months, not thirteen.")
    stage.press(editor.note, Qt.Key.Key_Return, _CONTROL)
    stage.wait(1500)
    return stage.window


def annotations(stage: Stage) -> QWidget:
    """The list of all annotations."""
    stage.do("annotate.list")
    return _lower_part(stage)


def hits(stage: Stage) -> QWidget:
    """What a search found."""
    stage.do("read.search")
    stage.window.top.search.search_for(_QUERY)
    stage.wait(1500)
    stage.do("read.hits")
    return stage.window


def concordance(stage: Stage) -> QWidget:
    """The hits, one below the other."""
    stage.do("read.concordance")
    return _lower_part(stage)


def matrix(stage: Stage) -> QWidget:
    """Who shares how much with whom."""
    stage.desk.frame.down.setSizes([620, 280])
    stage.do("read.matrix")
    return _lower_part(stage)


def coverage(stage: Stage) -> QWidget:
    """Which parts of the document in hand stand elsewhere."""
    stage.do("read.coverage")
    return _lower_part(stage)


def collation(stage: Stage) -> QWidget:
    """All witnesses of what is being read."""
    report = stage.pane("Report")
    stage.desk.frame.down.setSizes([560, 340])
    stage.select(report, "A quay is a promise made of stone")
    stage.do("read.collation")
    stage.wait(1500)
    return _lower_part(stage)


def settings(stage: Stage) -> QWidget:
    """The settings of what counts as an overlap."""
    stage.do("file.settings")
    dialog = stage.shown(SettingsDialog)
    dialog.show_page("overlaps")
    stage.wait()
    return dialog


def describing(stage: Stage) -> QWidget:
    """What is known of a document."""
    stage.shown(SettingsDialog).close()
    stage.do("file.describe")
    dialog = stage.shown(Describing)
    dialog.choose("press/courier.md")
    stage.wait()
    return dialog


def palette(stage: Stage) -> QWidget:
    """Every action by a few of its letters."""
    stage.shown(Describing).close()
    stage.do("help.palette")
    return stage.shown(Palette)


def exporting(stage: Stage) -> QWidget:
    """What is exported, seen before it is written."""
    stage.shown(Palette).close()
    stage.do("file.export")
    dialog = stage.shown(ExportDialog)
    _choose(dialog.form.what, "Links, both passages")
    _choose(dialog.form.format, "Word document")
    stage.wait(3000)
    dialog.file.field.setText("/home/ana/Harbour Commission links.docx")
    return dialog


def _choose(box: QComboBox, text: str) -> None:
    """Choose in a box as a reader would."""
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def _lower_part(stage: Stage) -> QWidget:
    """Return the lists below the texts."""
    return stage.desk.frame.dock


SCENES = {
    "first-start": first_start,
    "desk": desk,
    "passage": passage,
    "note": note,
    "annotations": annotations,
    "hits": hits,
    "concordance": concordance,
    "matrix": matrix,
    "coverage": coverage,
    "collation": collation,
    "settings": settings,
    "describing": describing,
    "palette": palette,
    "exporting": exporting,
}
"""Each leaves the window as the next one finds it."""
