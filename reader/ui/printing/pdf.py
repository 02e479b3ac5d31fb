"""Make a PDF of what is arranged on paper: lay it out, choose where pages end, paint them.

Run it in a worker: a long export takes seconds. It needs no screen, and makes an application
of its own where there is none.
"""

from __future__ import annotations

import html
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QHashSeed,
    QIODevice,
    QLoggingCategory,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
    QUuid,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextDocument,
)

from reader.domain.errors import FormatError
from reader.domain.excerpt import Paper as Sheet
from reader.store.exporters.wording import one_line
from reader.ui.printing.composing import EDGE, HOLDS, RESOLUTION, SANS, compose, families
from reader.ui.printing.hours import without_the_hour
from reader.ui.printing.pages import Line, page_ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter

    from reader.store.exporters.paper import Paper

_SHEETS = {Sheet.A4: QPageSize.PageSizeId.A4, Sheet.LETTER: QPageSize.PageSizeId.Letter}
_SIDE, _TOP, _FOOT = 62.0, 64.0, 62.0
"""The margins of a page, in points."""
_TALLEST = 30_000_000
_ABOUT = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>
<rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
"""What is told of a file in XML; without it Qt would tell the hour."""


def print_pdf(paper: Paper, sheet: Sheet = Sheet.A4) -> bytes:
    """Return the PDF; what runs over the pages stands at the head of each.

    The same paper gives the same bytes on one computer.

    Raises:
        FormatError: if it is longer than any printer would take.
    """
    _application()
    document = compose(paper)
    QHashSeed.setDeterministicGlobalSeed()  # else its fonts come in another order every time
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(target, paper, sheet)
    _Press(document, writer, one_line(paper.running)).print()
    del writer  # it writes the end of the file when it goes
    QHashSeed.resetRandomGlobalSeed()
    return without_the_hour(bytes(target.data().data()))


def print_on(paper: Paper, printer: QPrinter) -> None:
    """Print on a printer, the pages as in a PDF, on the sheets it has.

    Raises:
        FormatError: if it is longer than any printer would take.
    """
    printer.setResolution(RESOLUTION)
    printer.setFullPage(True)  # the margins are ours
    printer.setDocName(one_line(paper.title))
    _Press(compose(paper), printer, one_line(paper.running)).print()


def _application() -> QGuiApplication:
    """Return the process's application; one made here asks for no screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform != "win32":  # there its fonts are not the system's
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QLoggingCategory.setFilterRules("qt.text.font.db=false")  # which fonts lack what
    made = QGuiApplication(["synoptic"])
    _kept.append(made)
    return made


_kept: list[QGuiApplication] = []
"""The application of a worker stays until the worker ends: Qt can have but one."""


def _writer(target: QBuffer, paper: Paper, sheet: Sheet) -> QPdfWriter:
    writer = QPdfWriter(target)
    writer.setResolution(RESOLUTION)
    size = QPageSize(_SHEETS[sheet])
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(one_line(paper.title))
    writer.setCreator("Synoptic")
    writer.setDocumentXmpMetadata(_ABOUT.format(html.escape(one_line(paper.title))).encode())
    writer.setDocumentId(QUuid("{00000000-0000-0000-0000-000000000000}"))
    return writer


class _Press:
    """Paints the pages of a laid-out document."""

    def __init__(
        self, document: QTextDocument, writer: QPdfWriter | QPrinter, running: str
    ) -> None:
        self._document, self._writer = document, writer
        self._point = RESOLUTION / 72
        self._page = QSizeF(writer.width(), writer.height())
        self._width = self._page.width() - 2 * _SIDE * self._point
        self._height = self._page.height() - (_TOP + _FOOT) * self._point
        self._running = running

    def print(self) -> None:
        """Lay the text out in one column, choose the ends of pages, paint them."""
        document = self._document
        layout = document.documentLayout()
        layout.setPaintDevice(self._writer)
        document.setTextWidth(self._width)
        if layout.documentSize().height() > _TALLEST:
            message = "the export is too long for a PDF; export fewer excerpts at a time"
            raise FormatError(message)
        lines, bars = _laid(document)
        ends = page_ends(lines, self._height)
        painter = QPainter(self._writer)
        start, bar = 0.0, 0
        for number, end in enumerate(ends, start=1):
            if number > 1:
                self._writer.newPage()
            self._furniture(painter, number, len(ends))
            bar = self._bars(painter, (start, end), bars, bar)
            self._text(painter, start, end)
            start = end
        painter.end()

    def _text(self, painter: QPainter, start: float, end: float) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        clip = QRectF(0, start, self._width, end - start)
        context.clip = clip.adjusted(0, 2, 0, -2)  # or the next line is there, unseen
        painter.save()
        painter.translate(_SIDE * self._point, _TOP * self._point - start)
        painter.setClipRect(clip.adjusted(-self._point, 0, self._point, 0))
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _bars(
        self,
        painter: QPainter,
        stretch: tuple[float, float],
        bars: Sequence[tuple[QRectF, QColor]],
        first: int,
    ) -> int:
        """Paint the coloured edges on one page; return the first that reaches the next."""
        start, end = stretch
        left, top = _SIDE * self._point, _TOP * self._point - start
        for number in range(first, len(bars)):
            rect, color = bars[number]
            if rect.top() >= end:
                return number
            upper, lower = max(rect.top(), start), min(rect.bottom(), end)
            if lower > upper:
                x = left + rect.left()
                painter.fillRect(QRectF(x, top + upper, 2.6 * self._point, lower - upper), color)
            if rect.bottom() > end:
                return number
        return len(bars)

    def _furniture(self, painter: QPainter, number: int, count: int) -> None:
        """Paint the title at the head of a page, and its number at the foot."""
        font = QFont(families(SANS))
        font.setPointSizeF(8)
        painter.setFont(font)
        painter.setPen(QColor("#6b6b6b"))
        side = _SIDE * self._point
        line = 14 * self._point
        head = QRectF(side, 34 * self._point, self._width, line)
        foot = QRectF(side, self._page.height() - 40 * self._point, self._width, line)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        shown = painter.fontMetrics().elidedText(
            self._running, Qt.TextElideMode.ElideRight, int(self._width)
        )
        painter.drawText(head, int(flags.value), shown)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter.value), f"{number} / {count}")


def _laid(document: QTextDocument) -> tuple[list[Line], list[tuple[QRectF, QColor]]]:
    """Return where every line stands, and the coloured edges of paragraphs, from top to bottom."""
    layout = document.documentLayout()
    lines: list[Line] = []
    bars: list[tuple[QRectF, QColor]] = []
    block = document.begin()
    while block.isValid():
        rect, laid, about = layout.blockBoundingRect(block), block.layout(), block.blockFormat()
        count, holds = laid.lineCount(), about.hasProperty(HOLDS)
        for number in range(count):
            line = laid.lineAt(number)
            top = rect.top() + line.y()
            alone = count > 1 and number in {0, count - 2}
            last = number == count - 1
            lines.append(Line(top, top + line.height(), alone or (holds and last)))
        if about.hasProperty(EDGE):
            color = about.property(EDGE)
            if isinstance(color, QColor):
                bars.append((_edge(rect, about), color))
        block = block.next()
    return lines, bars


def _edge(rect: QRectF, about: QTextBlockFormat) -> QRectF:
    """Return where the line along a paragraph's edge stands: where its lines begin."""
    away = 8 * RESOLUTION / 72
    if about.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        right = rect.right() + about.leftMargin()  # the rectangle has no margins, only their widths
        return QRectF(right + away / 2, rect.top(), 0, rect.height())
    return QRectF(max(rect.left() + about.leftMargin() - away, 0), rect.top(), 0, rect.height())
