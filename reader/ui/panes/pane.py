"""One text on the desk: which document, where in it, the text, and the strip beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.ui.models.places import Places
from reader.ui.panes.overview import OverviewStrip
from reader.ui.panes.pane_drag import PaneDrag
from reader.ui.panes.reading.view import ReadingView
from reader.ui.panes.two_views import carry, has_pages

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.domain.document import Document
    from reader.ui.panes.page_view.fetching import PageSource
    from reader.ui.panes.page_view.view import PageView
    from reader.ui.panes.reading.prepared import PreparedText
    from reader.ui.panes.reading.view_in_hand import ViewInHand
    from reader.ui.theme.tokens import Theme

HEAD = 36
_VISITS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
_NARROW = 300
_CRAMPED = 240
_TIGHT = 160
LEAST = 150
LEAST_OF_MANY = 116
_WIDE_PLACE = 120
_SHORT_PLACE = 48
_AROUND = 58
_SPACING = 6


class Pane(QFrame):
    """Show one document.

    Signals:
        choose_requested: list the documents to choose from.
        dragged, dropped: its head is dragged or let go; carries x on the screen.
        drag_cancelled: the drag came to nothing.
        taken: the reader took this pane in hand, by mouse or keys.
        moved: the reader scrolls here, so that others have to follow.
        lock_requested: tie the scrolling of the panes, or let it go.
        visit_requested: go back (-1) or forward (1) through the places visited.
        close_requested: take this pane off the desk.
        pages_requested: show the pages instead of the text, or the text again.
        view_changed: ``view`` is another one.
    """

    choose_requested = Signal()
    dragged = Signal(int)
    dropped = Signal(int)
    drag_cancelled = Signal()
    taken = Signal()
    moved = Signal()
    lock_requested = Signal()
    visit_requested = Signal(int)
    close_requested = Signal()
    pages_requested = Signal()
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Pane")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(LEAST)
        self.larger = 0  # points more than the settings say
        self._places: Places | None = None
        self._theme: Theme | None = None
        self._icons = False
        self._closable = False
        self.text = ReadingView(self)
        self.view: ViewInHand = self.text
        self._pages: PageView | None = None
        self._source: PageSource | None = None
        self.strip = OverviewStrip(self.view, self)
        self.chooser = self._make_chooser()
        self.place = QLabel(self)
        self.place.setProperty("role", "soft")
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.place.setAccessibleName(self.tr("Place"))
        self.paged = self._make_paged()
        self.lock = self._make_lock()
        self.away = self._make_away()
        self._arrange()
        self.setFocusProxy(self.view)
        self.strip.installEventFilter(self)
        self.place.installEventFilter(self)
        self._watch(self.text)

    @property
    def document(self) -> Document | None:
        """What is shown."""
        return self.text.document

    def show_document(self, document: Document, prepared: PreparedText | None = None) -> None:
        """Show a document from its beginning; ``prepared`` spares the window the work."""
        self._places = Places(document)
        self.place.clear()
        self.text.show_document(document, prepared)
        self.text.setAccessibleName(document.title)
        self._show_wanted()
        self._name()
        self.show_place()

    @property
    def wants_pages(self) -> bool:
        """Whether pages are shown, or would be if the document had any."""
        return self._source is not None

    @property
    def shows_pages(self) -> bool:
        """Whether the pages are shown instead of the text."""
        return self.view is not self.text

    @property
    def pages(self) -> PageView | None:
        """The pages, where they are shown."""
        return self._pages if self.shows_pages else None

    def set_pages(self, source: PageSource | None) -> None:
        """Show pages that ``source`` draws, of documents that have pages; or the text again."""
        self._source = source
        self._show_wanted()

    def _show_wanted(self) -> None:
        """Show the view that is wanted of the document that is there."""
        document, source = self.document, self._source
        pages: PageView | None = None
        if source is not None and document is not None and has_pages(document):
            pages = self._page_view(source)
            if pages.document is not document:
                pages.show_document(document)
                pages.setAccessibleName(document.title)
        self.paged.setVisible(document is not None and has_pages(document))
        self.paged.setChecked(pages is not None)
        self._change_view(pages or self.text)

    def _page_view(self, source: PageSource) -> PageView:
        if self._pages is None:
            from reader.ui.panes.page_view.view import PageView

            self._pages = PageView(source, self)
            self._pages.hide()
            if self._theme is not None:
                self._pages.set_theme(self._theme)
            self._watch(self._pages)
            self._pages.menu_requested.connect(self.text.menu_requested)
            self._texts.insertWidget(0, self._pages, 1)
        return self._pages

    def _change_view(self, view: ViewInHand) -> None:
        """Show another view at the same place, with the same selection and highlights."""
        before = self.view
        if view is before:
            return
        had_focus = before.hasFocus()
        place, selected = before.offset_at_reading_line(), before.selected()
        before.hide()
        view.show()
        self.view = view
        self.setFocusProxy(view)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        carry(before, view, place, selected)
        self.strip.follow(view)
        if had_focus:
            view.setFocus()
        self.view_changed.emit()
        self.show_place()

    def _watch(self, view: ViewInHand) -> None:
        view.scrolled.connect(self.show_place)
        view.focused.connect(self.taken)
        for watched in (view, view.viewport(), view.verticalScrollBar()):
            watched.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self.text.set_theme(theme)
        if self._pages is not None:
            self._pages.set_theme(theme)
        self.strip.set_theme(theme)
        self._theme = theme
        self._draw_lock()

    def set_held(self, *, held: bool) -> None:
        """Show whether this is the pane in hand."""
        if bool(self.property("held")) != held:
            self.setProperty("held", held)
            head = self.findChild(QWidget, "PaneHead")
            for widget in (self, head):
                if widget is not None:
                    self.style().unpolish(widget)
                    self.style().polish(widget)

    def set_locked(self, *, locked: bool) -> None:
        """Show whether the panes scroll together."""
        self.lock.setChecked(locked)
        self.lock.setText(self.tr("level") if locked else self.tr("loose"))
        self._draw_lock()
        self._name()

    def set_last(self, *, last: bool, closable: bool) -> None:
        """Show the lock if this is the rightmost pane, and a cross if it is one of many."""
        self.lock.setVisible(last)
        self._closable = closable
        self._draw_lock()
        self._name()

    def draw_icons(self) -> None:
        """Have icons from now on: loading them takes a moment that the start can do without."""
        self._icons = True
        self._draw_lock()
        self._name()

    def add_below(self, widget: QWidget) -> None:
        """Put a widget below the text; the texts of all panes still begin at one height."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)

    @Slot()
    def show_place(self) -> None:
        """Say where the reader stands."""
        if self._places is not None:
            told = self._places.say(self.view.offset_at_reading_line())
            self.place.setText(self._fitting(told))
            self.place.setToolTip(told)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.place:
            if event.type() is QEvent.Type.Resize:
                self.show_place()
            return False
        if isinstance(event, QWheelEvent) or event.type() is QEvent.Type.KeyPress:
            self.moved.emit()
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            self.moved.emit()
            self.taken.emit()
            if event.button() in _VISITS:
                self.visit_requested.emit(_VISITS[event.button()])
        elif isinstance(event, QFocusEvent) and event.gotFocus():
            self.taken.emit()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()
        self.show_place()

    def _draw_lock(self) -> None:
        if self._icons and self._theme is not None and not self.lock.isHidden():
            from reader.ui.theme.icons import icon

            self.lock.setIcon(icon("level" if self.lock.isChecked() else "loose", self._theme))

    def _fitting(self, told: str) -> str:
        """Leave out of a place what there is no room for, the chapter first."""
        metrics, parts = self.place.fontMetrics(), told.split(" · ")
        while len(parts) > 1 and metrics.horizontalAdvance(" · ".join(parts)) > self.place.width():
            parts = parts[1:]
        fitting = " · ".join(parts)
        return fitting if metrics.horizontalAdvance(fitting) <= self.place.width() else ""

    def _name(self) -> None:
        """Write the title as far as there is room for it."""
        document = self.document
        title = self.tr("No document") if document is None else document.title
        self._fit_lock()
        shown = [item for item in (self.paged, self.lock, self.away) if not item.isHidden()]
        buttons = sum(item.sizeHint().width() + _SPACING for item in shown)
        room = max(_SHORT_PLACE, self.width() - self._room_for_place() - buttons - _AROUND)
        metrics = self.chooser.fontMetrics()
        held = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        self.chooser.setText(f"{held}  ▾".replace("&", "&&"))
        self.chooser.setToolTip(title if document is None else f"{title}\n{document.path}")
        self.chooser.setAccessibleName(self.tr("Document: {0}").format(title))

    def _room_for_place(self) -> int:
        """Return how wide the place can become, so that the title stays as it is while reading."""
        if self._places is None or self.width() <= _NARROW:
            return _SHORT_PLACE
        document = self.document
        last = self._places.say(len(document.text) if document is not None else 0)
        return min(_WIDE_PLACE, self.place.fontMetrics().horizontalAdvance(last) + _SPACING)

    def _fit_lock(self) -> None:
        """Leave the word beside the icon of the lock out where there is no room for it."""
        style = Qt.ToolButtonStyle
        narrow = self._icons and self.width() < _CRAMPED
        self.away.setVisible(self._closable and self.width() >= _TIGHT)
        self.lock.setToolButtonStyle(
            style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
        )

    def _make_chooser(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("chooser")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.choose_requested)
        return button

    def _make_paged(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setText(self.tr("pages"))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("Show the pages as they look, or the text (F9)"))
        button.setAccessibleName(self.tr("Page images"))
        button.clicked.connect(self.pages_requested)
        button.hide()
        return button

    def _make_lock(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(14, 14))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("Keep the panes level while scrolling (Ctrl+Shift+L)"))
        button.setAccessibleName(self.tr("Level scrolling"))
        button.clicked.connect(self.lock_requested)
        return button

    def _make_away(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setText("✕")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("Close this pane (Ctrl+W)"))
        button.setAccessibleName(self.tr("Close this pane"))
        button.clicked.connect(self.close_requested)
        button.hide()
        return button

    def _arrange(self) -> None:
        head = QFrame(self)
        head.setObjectName("PaneHead")
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.chooser)
        row.addWidget(self.place, 1)
        row.addWidget(self.paged)
        row.addWidget(self.lock)
        row.addWidget(self.away)
        self._texts = QHBoxLayout()
        self._texts.setContentsMargins(0, 0, 0, 0)
        self._texts.setSpacing(0)
        self._texts.addWidget(self.view, 1)
        self._texts.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(self._texts, 1)
        drag = PaneDrag((head, self.chooser, self.place), self)
        drag.dragged.connect(self.dragged)
        drag.dropped.connect(self.dropped)
        drag.cancelled.connect(self.drag_cancelled)
