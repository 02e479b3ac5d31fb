"""The actions of the menu Annotate: the reader's own notes and judgements."""

from __future__ import annotations

from reader.ui.actions.spec import ActionSpec, spec
from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    spec("annotate.highlight", _T("Action", "&Highlight"), "H"),
    spec("annotate.note", _T("Action", "&Note…"), "Ctrl+M"),
    spec("annotate.link", _T("Action", "&Link two passages"), "Ctrl+L"),
    spec("annotate.document", _T("Action", "Note on the &document…"), "Ctrl+Shift+M"),
    spec("annotate.delete", _T("Action", "D&elete the annotation"), "Ctrl+Backspace"),
    *(
        spec(f"annotate.{name}", text, choice="colour", inner="colours")
        for name, text in (
            ("yellow", _T("Action", "&Yellow")),
            ("green", _T("Action", "&Green")),
            ("blue", _T("Action", "&Blue")),
            ("pink", _T("Action", "&Pink")),
            ("purple", _T("Action", "P&urple")),
            ("grey", _T("Action", "G&rey")),
        )
    ),
    spec("annotate.echoes", _T("Action", "Show those of other &witnesses"), checkable=True),
    spec("annotate.copy", _T("Action", "Co&py those of other witnesses here")),
    spec("annotate.author", _T("Action", "&Your name…")),
    spec("annotate.list", _T("Action", "&Go to the annotations"), "Ctrl+8"),
    spec("annotate.tags", _T("Action", "The tree of &tags"), "Ctrl+Shift+8"),
    spec("annotate.review", _T("Action", "Re&view the moved annotations…")),
    spec("annotate.problems", _T("Action", "Pro&blems of the files…")),
    spec("annotate.confirm", _T("Action", "C&onfirm the overlap"), "Ctrl+Shift+K", section=True),
    spec("annotate.reject", _T("Action", "Re&ject the overlap"), "Ctrl+Shift+R"),
    spec("annotate.split", _T("Action", "Spl&it the overlap here"), "Ctrl+Alt+S"),
    spec("annotate.recut", _T("Action", "Cut the overlap to the &selection"), "Ctrl+Alt+X"),
    spec("annotate.as_found", _T("Action", "The overlap as it was &found")),
    spec("annotate.undo", _T("Action", "&Undo"), "Ctrl+Z", section=True),
    spec("annotate.redo", _T("Action", "&Redo"), "Ctrl+Shift+Z"),
)
