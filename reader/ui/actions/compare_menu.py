"""The actions of the menu Compare: moving through the overlaps."""

from __future__ import annotations

from reader.ui.actions.spec import ActionSpec, spec
from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    spec("compare.next", _T("Action", "&Next overlap"), "F8"),
    spec("compare.previous", _T("Action", "&Previous overlap"), "Shift+F8"),
    spec("compare.counterpart", _T("Action", "Bring the &counterpart here"), "Ctrl+Return"),
    spec(
        "compare.lock",
        _T("Action", "&Level scrolling"),
        "Ctrl+Shift+L",
        checkable=True,
        section=True,
    ),
    spec("compare.passage", _T("Action", "Go to the p&assage"), "Ctrl+9", section=True),
    spec(
        "compare.beside",
        _T("Action", "&Differences side by side"),
        "Ctrl+Shift+B",
        checkable=True,
    ),
    spec(
        "compare.only_differences",
        _T("Action", "&Only what differs"),
        "Ctrl+Shift+E",
        checkable=True,
    ),
    spec("compare.copy_passage", _T("Action", "Copy the passa&ge"), "Ctrl+Shift+C"),
    spec("compare.cancel", _T("Action", "S&top comparing"), "Ctrl+."),
)
