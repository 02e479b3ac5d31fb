"""A page of the manual: Markdown in the theme's colours, pictures as wide as there is room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser
from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from reader.ui.theme.tokens import Theme

_MARGIN = 24
_LEAST_WIDE = 200
_CODE = 14
_LINE_HEIGHT = 122.0
_ABOVE = {1: 0, 2: 22, 3: 16}
"""Pixels above a heading, by its level."""
_IMAGE = QTextDocument.ResourceType.ImageResource.value


class Page(QTextBrowser):
    """A page of the manual; pictures are never wider than it."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        super().__init__()
        self._folder = self._here = folder
        self._theme = theme
        self._pictures: dict[str, QImage] = {}
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # a steady width

    def show_text(self, markdown: str, here: Path) -> None:
        """Show a page from its beginning; its pictures are named as seen from ``here``."""
        self._here = here
        self._pictures.clear()
        document = self.document()
        document.setDocumentMargin(_MARGIN)
        document.setDefaultStyleSheet(f"a {{ color: {self._theme.accent.name()}; }}")
        self.setMarkdown(markdown)
        self._dress_blocks(document)
        self._dress_tables(document)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Load pictures of the manual, and nothing from anywhere else."""
        path = (self._here / QUrl(name).path()).resolve()
        if not path.is_relative_to(self._folder.resolve()) or not path.is_file():
            return None
        image = self._pictures[QUrl(name).toString()] = QImage(str(path))
        return self._fitted(image)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() == event.size().width() or not self._pictures:
            return
        document = self.document()
        for name, image in self._pictures.items():
            document.addResource(_IMAGE, QUrl(name), self._fitted(image))
        document.markContentsDirty(0, document.characterCount())

    def _fitted(self, image: QImage) -> QImage:
        widest = max(_LEAST_WIDE, self.viewport().width() - 2 * _MARGIN - 4)
        if image.width() <= widest:
            return image
        return image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)

    def _dress_blocks(self, document: QTextDocument) -> None:
        block = document.begin()
        while block.isValid():
            told = block.blockFormat()
            level = told.headingLevel()
            if level and block.text():
                self._name_heading(block)
                told.setTopMargin(_ABOVE.get(level, _ABOVE[3]))
                told.setBottomMargin(6)
            elif told.hasProperty(QTextFormat.Property.BlockCodeFence):
                told.setLeftMargin(_CODE)
                told.setNonBreakableLines(False)  # a long command is broken, not cut off
            if not level and not _is_picture(block):
                told.setLineHeight(
                    _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
                )
            QTextCursor(block).setBlockFormat(told)
            block = block.next()

    def _name_heading(self, block: QTextBlock) -> None:
        """Give a heading the anchor that links in Markdown mean: its words with hyphens."""
        cursor = QTextCursor(block)
        cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
        )
        told = cursor.charFormat()
        told.setAnchor(True)
        told.setAnchorNames([anchor_of(block.text())])
        told.setForeground(self._theme.ink)
        told.setFontUnderline(False)
        cursor.setCharFormat(told)

    def _dress_tables(self, document: QTextDocument) -> None:
        whole = QTextLength(QTextLength.Type.PercentageLength, 100)
        for frame in document.rootFrame().childFrames():
            if not isinstance(frame, QTextTable):
                continue
            told = frame.format().toTableFormat()
            told.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            told.setBorderBrush(self._theme.line)
            told.setBorderCollapse(True)
            told.setCellPadding(5)
            told.setTopMargin(8)
            told.setBottomMargin(12)
            told.setWidth(whole)
            frame.setFormat(told)
            for column in range(frame.columns()):
                cell = frame.cellAt(0, column)
                head = cell.format()
                head.setBackground(self._theme.panel)
                cell.setFormat(head)


def _is_picture(block: QTextBlock) -> bool:
    """Tell whether a block begins with a picture, which needs no more height than it has."""
    return block.begin().fragment().charFormat().isImageFormat()


def anchor_of(heading: str) -> str:
    """Return the anchor of a heading as Markdown's readers on the web make it."""
    kept = re.sub(r"[^\w\s-]", "", heading.strip().casefold())
    return re.sub(r"\s+", "-", kept)
