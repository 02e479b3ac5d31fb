"""The strip beside a text: all of it at a glance, and its scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from reader.ui.figures import percent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from reader.ui.panes.reading.document_view import DocumentView
    from reader.ui.panes.reading.highlights import Highlights
    from reader.ui.theme.tokens import Theme

WIDTH = 14
_LANES = {  # where each layer stands across the strip, in pixels
    "overlaps": (3, 11),
    "annotations": (6, 11),
    "carried": (6, 11),
    "found": (2, 7),
    "hits": (2, 7),
}
_LEAST_MARK = 2
_LEAST_FRAME = 12
_QUIET = 100  # milliseconds at one size before the marks, stretched till then, are drawn anew


class OverviewStrip(QScrollBar):
    """Shows where the highlights of a view lie, and which part of the text is on screen.

    It is a scroll bar, for a reader's hands as for a screen reader: a press goes
    there, a drag moves the frame, the wheel is the view's.
    """

    def __init__(self, view: DocumentView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._view = view
        self._image: QImage | None = None
        self._grip: float | None = None
        self._following = False
        self._resting = QTimer(self, singleShot=True, interval=_QUIET)
        self._resting.timeout.connect(self._outdate)
        colours = self.palette()
        self._paper = colours.color(QPalette.ColorRole.Base)
        self._line = colours.color(QPalette.ColorRole.Mid)
        self._frame = colours.color(QPalette.ColorRole.Text)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of the text"))
        self._hear(view)
        self.valueChanged.connect(self._lead)
        self._follow()

    def follow(self, view: DocumentView) -> None:
        """Show another view of the document from now on."""
        before, self._view = self._view, view
        before.scrolled.disconnect(self._follow)
        before.laid_out.disconnect(self._outdate)
        before.highlighted.disconnect(self._forget)
        self._hear(view)
        self._forget()

    def _hear(self, view: DocumentView) -> None:
        view.scrolled.connect(self._follow)
        view.laid_out.connect(self._outdate)
        view.highlighted.connect(self._forget)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._paper, self._line, self._frame = theme.paper, theme.line, theme.ink
        self._forget()

    @property
    def frame(self) -> tuple[float, float]:
        """Top and bottom of the frame around what is on screen, in pixels of the strip."""
        scale = self._scale()
        top = self._view.scroll_y * scale
        bottom = (self._view.scroll_y + self._view.visible_height()) * scale
        short = max(0.0, _LEAST_FRAME - (bottom - top)) / 2
        return max(0.5, top - short), min(self.height() - 0.5, bottom + short)

    # Events

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._paper)
        painter.fillRect(0, 0, 1, self.height(), self._line)
        if not self._view.document:
            return
        if self._image is None:
            self._image = self._picture()
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = self.frame
        wash = QColor(self._frame)
        wash.setAlpha(26)
        edge = QColor(self._frame)
        edge.setAlpha(150)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(wash)
        painter.drawRoundedRect(QRectF(1.5, top, self.width() - 2, bottom - top), 3, 3)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resting.start()
        self._follow()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        y = event.position().y()
        top, bottom = self.frame
        if not top <= y < bottom:
            self._go(y / self._scale() - self._view.visible_height() / 2)
            top, bottom = self.frame
        self._grip = y / self._scale() - self._view.scroll_y

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._go(event.position().y() / self._scale() - self._grip)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._view.wheelEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event.globalPos(), event.pos().y())
            return True
        return super().event(event)

    # Inside

    def place_at(self, y: float) -> str:
        """Return, for people, what part of the text stands at ``y`` of the strip."""
        document = self._view.document
        if document is None:
            return ""
        offset = self._view.offset_near(y / self._scale())
        words = [percent(offset / max(1, len(document.text)))]
        page, heading = document.page_at(offset), document.heading_at(offset)
        if page and page.label:
            words.insert(0, self.tr("p. {label}").replace("{label}", page.label))
        if heading:
            words.insert(0, document.words_of(heading.span))
        return " · ".join(words)

    def _tell(self, where: QPoint, y: float) -> None:
        QToolTip.showText(where, self.place_at(y), self)

    def _scale(self) -> float:
        """Return the strip's pixels for each pixel of the text."""
        whole = max(self._view.content_height, self._view.visible_height(), 1)
        return self.height() / whole

    def _go(self, y: float) -> None:
        self._view.scroll_by(round(y) - self._view.scroll_y)

    @Slot()
    def _outdate(self) -> None:
        """Draw the marks anew; for as long as the view guesses its heights they are stretched."""
        if self._view.settled:
            self._image = None
        self._follow()

    @Slot()
    def _forget(self) -> None:
        self._image = None
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Say what the view's own scroll bar says."""
        bar = self._view.verticalScrollBar()
        self._following = True
        self.setRange(bar.minimum(), bar.maximum())
        self.setPageStep(bar.pageStep())
        self.setSingleStep(bar.singleStep())
        self.setValue(bar.value())
        self._following = False
        self.update()

    @Slot(int)
    def _lead(self, value: int) -> None:
        if not self._following:
            self._go(value)

    def _picture(self) -> QImage:
        """Draw all marks into one array: a column of pixels a layer, whatever their number."""
        import numpy as np

        ratio = self.devicePixelRatioF()
        height, width = max(1, round(self.height() * ratio)), round(WIDTH * ratio)
        pixels = np.zeros((height, width, 4), np.uint8)
        scale = self._scale() * ratio
        for layer, (left, right) in _LANES.items():
            marks = self._view.highlights(layer)
            if marks is not None:
                columns = slice(round(left * ratio), round(right * ratio))
                self._draw(pixels, columns, marks, scale)
        image = QImage(
            pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied
        )
        return image.copy()

    def _draw(
        self, pixels: NDArray[np.uint8], columns: slice, marks: Highlights, scale: float
    ) -> None:
        import numpy as np

        height = len(pixels)
        last = np.maximum(marks.ends - 1, marks.starts)
        tops = self._view.ys_of(marks.starts) * scale
        bottoms = (self._view.ys_of(last) + self._view.line_height) * scale
        first = np.clip(np.floor(tops), 0, height - 1).astype(np.int64)
        past = np.clip(np.ceil(bottoms), first + _LEAST_MARK, height).astype(np.int64)
        for number, style in enumerate(marks.marks):
            chosen = marks.styles == number
            steps = np.bincount(first[chosen], minlength=height + 1)[: height + 1]
            steps = steps - np.bincount(past[chosen], minlength=height + 1)[: height + 1]
            covered = np.cumsum(steps)[:height] > 0
            colour = style.line if style.line.alpha() else style.fill
            pixels[covered, columns] = (colour.blue(), colour.green(), colour.red(), 255)
