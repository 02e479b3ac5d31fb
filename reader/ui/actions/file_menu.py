"""The actions of the menu File: opening, closing and everything about the corpus as a whole."""

from __future__ import annotations

from reader.ui.actions.spec import ActionSpec, spec
from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    spec("file.open", _T("Action", "&Open a folder…"), "Ctrl+O"),
    spec("file.sample", _T("Action", "Open the &sample corpus")),
    spec("file.reload", _T("Action", "Open this folder &anew"), "F5"),
    spec("file.add", _T("Action", "Add &documents…"), "Ctrl+Shift+A", section=True),
    spec("file.add_folder", _T("Action", "Add a &folder of documents…")),
    spec("file.describe", _T("Action", "Descri&be the documents…"), "Ctrl+I"),
    spec("file.citations", _T("Action", "Import &citations…")),
    spec("file.export", _T("Action", "&Export…"), "Ctrl+E"),
    spec("file.print", _T("Action", "&Print this text…"), "Ctrl+P"),
    spec("file.print_pair", _T("Action", "Print the co&mparison…"), "Ctrl+Alt+P"),
    spec("file.desks", _T("Action", "&Save or open a desk…"), "Ctrl+Alt+D", inner="desks"),
    spec("file.settings", _T("Action", "Se&ttings…"), "Ctrl+,", section=True),
    spec("file.quit", _T("Action", "&Quit"), "Ctrl+Q", section=True),
)
