"""The actions of the menu View: what of the window is seen, and how."""

from __future__ import annotations

from reader.ui.actions.spec import ActionSpec, spec
from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    spec("view.documents", _T("Action", "&Documents"), "Ctrl+Shift+D", checkable=True),
    spec("view.passage", _T("Action", "&Passage"), "Ctrl+Shift+I", checkable=True),
    spec("view.overlaps", _T("Action", "Lists bel&ow the texts"), "Ctrl+Shift+O", checkable=True),
    spec("view.larger", _T("Action", "&Larger text"), "Ctrl++", section=True),
    spec("view.smaller", _T("Action", "&Smaller text"), "Ctrl+-"),
    spec("view.normal", _T("Action", "&Normal text size"), "Ctrl+0"),
    spec("view.pane_larger", _T("Action", "Lar&ger text in this pane"), "Ctrl+Alt++"),
    spec("view.pane_smaller", _T("Action", "S&maller text in this pane"), "Ctrl+Alt+-"),
    spec("view.pane_normal", _T("Action", "This pane as the othe&rs"), "Ctrl+Alt+0"),
    spec("view.text", _T("Action", "Te&xt and column…")),
    *(
        spec(f"view.layer_{name}", text, checkable=True, inner="layers")
        for name, text in (
            ("verbatim", _T("Action", "&Verbatim passages")),
            ("noisy", _T("Action", "&Noisy passages")),
            ("edited", _T("Action", "&Edited passages")),
            ("reworded", _T("Action", "&Reworded passages")),
            ("translated", _T("Action", "&Translated passages")),
        )
    ),
    spec(
        "view.layer_formula",
        _T("Action", "Set &phrases"),
        "Ctrl+Shift+H",
        checkable=True,
        inner="layers",
    ),
    spec(
        "view.furniture",
        _T("Action", "Page &furniture"),
        "Ctrl+Shift+U",
        checkable=True,
        section=True,
        inner="layers",
    ),
    *(
        spec(f"view.order_{name}", text, choice="order", inner="order")
        for name, text in (
            ("folder", _T("Action", "Documents by &place in the folder")),
            ("title", _T("Action", "Documents by &title")),
            ("share", _T("Action", "Documents by &share in common")),
        )
    ),
    *(
        spec(f"view.{name}", text, choice="theme", inner="theme")
        for name, text in (
            ("system", _T("Action", "Theme of the s&ystem")),
            ("light", _T("Action", "L&ight theme")),
            ("sepia", _T("Action", "&Sepia theme")),
            ("dark", _T("Action", "D&ark theme")),
            ("contrast", _T("Action", "High &contrast theme")),
        )
    ),
    spec(
        "view.language_system",
        _T("Action", "Language of the s&ystem"),
        choice="language",
        inner="language",
    ),
    spec("view.language_en", "&English", choice="language", inner="language"),
    spec("view.language_ru", "&Русский", choice="language", inner="language"),
    spec("view.language_kk", "&Қазақша", choice="language", inner="language"),
)
