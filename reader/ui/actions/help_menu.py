"""The actions of the menu Help: finding one's way."""

from __future__ import annotations

from reader.ui.actions.spec import ActionSpec, spec
from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    spec("help.manual", _T("Action", "&Manual"), "F1"),
    spec("help.palette", _T("Action", "&All actions…"), "Ctrl+Shift+P"),
    spec("help.keys", _T("Action", "&Keys…"), "Ctrl+F1"),
    spec("help.first_steps", _T("Action", "&First steps")),
    spec("help.about", _T("Action", "A&bout Synoptic"), section=True),
)
