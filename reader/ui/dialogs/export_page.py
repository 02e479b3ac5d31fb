"""The beginning of an export as it will read; it loads nothing from anywhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from reader.domain.annotation import COLORS
from reader.ui.theme.annotation_colours import colour_look

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QColor

    from reader.services.export_preview import Preview
    from reader.ui.theme.tokens import Theme

_MARGIN = 18


class ExportPage(QTextBrowser):
    """Shows a page or plain text, or says in a sentence why there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ExportPage")
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Preview"))
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN)
        self._again: Preview | None = None
        self.set_theme(theme)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Load nothing."""
        return None

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self.document().setDefaultStyleSheet(_sheet(theme))
        if self._again is not None:
            self.show_preview(self._again)

    def show_preview(self, preview: Preview) -> None:
        """Show the beginning of an export; what was scrolled to stays where it can."""
        self._again = preview
        place = self.verticalScrollBar().value()
        if preview.page:
            self.setHtml(preview.said)
        else:
            fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
            self.setHtml(
                f'<div style="font-family:{escape(fixed)};white-space:pre-wrap">'
                f"{escape(preview.said)}</div>"
            )
        self.verticalScrollBar().setValue(place)

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Say something instead."""
        self._again = None
        name = "wrong" if wrong else "about"
        lines = escape(sentence).replace("\n", "<br>")
        self.setHtml(f'<p class="{name}">{lines}</p>')


def _sheet(theme: Theme) -> str:
    """Return how a page looks in the colours of a theme."""
    soft, line, panel = (item.name() for item in (theme.soft, theme.line, theme.panel))
    rules = [
        f"a {{ color: {theme.accent.name()}; text-decoration: none; }}",
        f".wrong {{ color: {theme.error.name()}; }}",
        f".about, .from, .meta, .legend, .furniture, .number, .around {{ color: {soft}; }}",
        "h1 { font-size: large; } h2 { font-size: medium; } h3 { font-size: small; }",
        ".note, .reply, .block, td.side, td.quote { white-space: pre-wrap; }",
        f"td.quote {{ padding-left: 12px; }} td.edge {{ background-color: {line}; }}",
        f".note {{ background-color: {panel}; }}",
        f".pair {{ border-color: {line}; }} .heads td {{ background-color: {panel}; }}",
        f".del {{ background-color: {_css(theme.dropped)}; }}",
        f".ins {{ background-color: {_css(theme.added)}; }}",
    ]
    for name in COLORS:
        fill = colour_look(theme, name).fill.name()
        rules.append(f"span.c-{name}, td.c-{name} {{ background-color: {fill}; }}")
    return "\n".join(rules)


def _css(color: QColor) -> str:
    red, green, blue, alpha = color.red(), color.green(), color.blue(), color.alpha()
    return f"rgba({red}, {green}, {blue}, {alpha})"
