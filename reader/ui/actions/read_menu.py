"""The actions of the menu Read: moving through the texts and the panes."""

from __future__ import annotations

from reader.ui.actions.spec import ActionSpec, spec
from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    spec("read.copy", _T("Action", "&Copy"), "Ctrl+C"),
    spec("read.cite", _T("Action", "Cop&y with citation"), "Ctrl+Alt+C"),
    spec("read.all", _T("Action", "Select &all"), "Ctrl+A"),
    spec("read.search", _T("Action", "Search the corp&us…"), "Ctrl+K", section=True),
    spec("read.like", _T("Action", "Find passages li&ke this"), "Ctrl+Shift+F"),
    spec("read.like_text", _T("Action", "Find passages like a te&xt…")),
    spec("read.find", _T("Action", "&Find in this text…"), "Ctrl+F", section=True),
    spec("read.find_next", _T("Action", "Next &hit"), "F3"),
    spec("read.find_previous", _T("Action", "P&revious hit"), "Shift+F3"),
    spec("read.go_to", _T("Action", "&Go to…"), "Ctrl+G", section=True),
    spec("read.back", _T("Action", "&Back"), "Alt+Left"),
    spec("read.forward", _T("Action", "For&ward"), "Alt+Right"),
    spec("read.next_pane", _T("Action", "Next &pane"), "F6", section=True),
    spec("read.documents", _T("Action", "Go to the &documents"), "Ctrl+1"),
    spec("read.overlaps", _T("Action", "Go to the &overlaps"), "Ctrl+2"),
    spec("read.hits", _T("Action", "Go to the h&its"), "Ctrl+6"),
    spec("read.concordance", _T("Action", "Go &to the concordance"), "Ctrl+7"),
    spec("read.matrix", _T("Action", "Go to the &matrix"), "Ctrl+3"),
    spec("read.coverage", _T("Action", "Go to the co&verage"), "Ctrl+4"),
    spec("read.collation", _T("Action", "Go to the co&llation"), "Ctrl+5"),
    spec("read.choose", _T("Action", "Choose a document for this pa&ne"), "Ctrl+D"),
    spec("read.swap", _T("Action", "&Swap the panes"), "Ctrl+Shift+S"),
    spec("read.pages", _T("Action", "Page &images"), "F9", checkable=True, inner="panes"),
    spec("read.add_pane", _T("Action", "&Add a pane"), "Ctrl+Shift+N", inner="panes"),
    spec("read.close_pane", _T("Action", "&Close this pane"), "Ctrl+W", inner="panes"),
    spec("read.pane_left", _T("Action", "Move this pane &left"), "Ctrl+Shift+PgUp", inner="panes"),
    spec(
        "read.pane_right", _T("Action", "Move this pane &right"), "Ctrl+Shift+PgDown", inner="panes"
    ),
)
