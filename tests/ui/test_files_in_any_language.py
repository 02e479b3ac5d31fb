"""What is written is the same bytes, whatever language the window speaks."""

import io
import re
import shutil
import zipfile

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.document import DocumentId
from reader.domain.span import Span

LEFT = "# One\nThe committee met in the spring and found the budget wanting in every respect.\nA."
RIGHT = "# Two\nThey say the committee met in the spring and found the budget wanting indeed.\nB."
EXPORTS = (
    ("overlaps", "markdown"),
    ("overlaps", "xlsx"),
    ("overlaps", "tei"),
    ("annotations", "html"),
    ("annotations", "docx"),
    ("annotations", "csv"),
)
CHANGING = re.compile(rb"[al]-[0-9a-z]{10,}|\d{4}-\d\d-\d\dT[\d:]+Z?")


def choose(box, value):
    row = box.findData(value)
    assert row >= 0, value
    box.setCurrentIndex(row)
    box.activated.emit(row)


def written(bench, qtbot):
    """Return all that a window writes, by name, without what differs from run to run."""
    window = bench.window()
    desk = bench.open(window, {"left.txt": LEFT, "right.txt": RIGHT})
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    service = window.rooms.annotating.keeping.service
    left = next(d for d in desk.session.corpus.documents if d.id == DocumentId("d-left.txt"))
    service.highlight(left, Span(10, 19), "green", note="12,5 %", tags=("people",))
    notes = bench.folder / "corpus" / "annotations"
    qtbot.waitUntil(lambda: bool(list(notes.glob("*.yaml"))))
    files = {path.name: path.read_bytes() for path in notes.glob("*.yaml")}
    window.actions_by_id["file.export"].trigger()
    dialog = window.rooms.exporting.dialog
    for what, shape in EXPORTS:
        with qtbot.waitSignal(dialog.previewed):
            choose(dialog.form.what, what)
            choose(dialog.form.format, shape)
        target = bench.folder / "out" / f"made.{shape}"
        target.parent.mkdir(exist_ok=True)
        dialog.file.field.setText(str(target))
        with qtbot.waitSignal(dialog.written):
            QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
        files[f"{what} {shape}"] = target.read_bytes()
        target.unlink()
    dialog.close()
    window.close()
    shutil.rmtree(notes)
    return {name: _steady(name, data) for name, data in files.items()}


def _steady(name, data):
    """Return bytes without ids and times; of an archive those of its parts."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"".join(archive.read(part) for part in archive.namelist())
    return CHANGING.sub(b"*", data)


def test_exports_and_annotations_are_the_same_in_every_language(bench, speech, qtbot):
    made = {}
    for language in ("en", "ru", "kk"):
        speech.speak(language)
        made[language] = written(bench, qtbot)
    assert len(made["en"]) == len(EXPORTS) + 1
    for language in ("ru", "kk"):
        assert made[language].keys() == made["en"].keys()
        differing = [name for name, data in made["en"].items() if made[language][name] != data]
        assert not differing, language
