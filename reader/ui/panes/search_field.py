"""The field at the top right in which a reader says what to search the corpus for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from reader.ui.panes.search_switches import SearchSwitches

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_PAUSE = 120
"""Milliseconds of no typing before what was typed is searched for."""
_WIDE = 480
_LEAST = 250
_HINT_FROM = 240
_REMEMBERED = 50
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchField(QWidget):
    """A field with a history. It searches for nothing itself.

    Signals:
        typed: the reader paused; carries what stands in the field.
        entered: the reader wants the next (1) or previous (-1) hit of what stands there.
        wanted: the reader came to the field.
        left: the reader wants back to the text.
        switched: the reader pressed a switch; carries the ``SearchOptions``.
        remembered: what stands in the field is worth remembering; carries it.
        menu_wanted: the reader wants the searches that were saved, and the last ones.
    """

    typed = Signal(str)
    entered = Signal(int)
    wanted = Signal()
    left = Signal()
    switched = Signal(object)
    remembered = Signal(str)
    menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SearchField")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMaximumWidth(_WIDE)
        self.setMinimumWidth(_LEAST)
        self.history: list[str] = []
        self._at = -1
        self._draft = ""
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search the corpus"))
        self.field.setAccessibleName(self.tr("Search the corpus"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._edited)
        self.field.textChanged.connect(self._changed)
        self.hint = QLabel(self.tr("Ctrl K"), self.field)
        self.hint.setObjectName("KeyHint")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.kept = self._button("▾", self.tr("Saved searches and the last ones"))
        self.kept.clicked.connect(self.menu_wanted)
        self.help = self._button("?", self.tr("How to search, with examples"))
        self.help.clicked.connect(self.show_help)
        self.switches = SearchSwitches(self)
        self.switches.switched.connect(self.switched)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        for part in (self.kept, self.switches, self.help):
            row.addWidget(part)

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "switch")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def take_up(self) -> None:
        """Have the keyboard, with what stands there ready to be replaced."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search_for(self, text: str) -> None:
        """Put a query into the field and search for it at once."""
        self.field.setText(text)
        self._pause.stop()
        self.remember()
        self.typed.emit(text)

    def remember(self) -> None:
        """Keep what stands in the field in the history, as the latest."""
        text = self.field.text().strip()
        if text:
            self.history = [item for item in self.history if item != text]
            self.history.append(text)
            del self.history[:-_REMEMBERED]
            self.remembered.emit(text)
        self._at = -1

    @Slot()
    def show_help(self) -> None:
        """Say how to search, with examples that run."""
        from reader.ui.panes.search_help import SearchHelp

        help_ = SearchHelp(self)
        help_.example_chosen.connect(self._run_example)
        help_.open_at(self.mapToGlobal(QPoint(self.width(), self.height() + 4)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, super().sizeHint().height())  # the menus come first

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            if event.gotFocus():
                self.wanted.emit()
            elif event.reason() is not Qt.FocusReason.PopupFocusReason:
                self.remember()
            self._place_hint(focused=event.gotFocus())
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._pressed(event) or super().eventFilter(watched, event)
        elif event.type() is QEvent.Type.Resize:
            self._place_hint()
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            if self._pause.isActive():
                self._pause.stop()
                self._tell()
            self.remember()
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.entered.emit(-1 if back else 1)
        elif key == Qt.Key.Key_Down and (
            self._at < 0 or event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.menu_wanted.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_back(1 if key == Qt.Key.Key_Up else -1)
        else:
            return False
        return True

    def _go_back(self, way: int) -> None:
        """Show an earlier query (1), or a later one (-1) and at last what was being typed."""
        if self._at < 0:
            self._draft = self.field.text()
        past = [item for item in reversed(self.history) if item != self._draft]
        at = min(len(past) - 1, max(-1, self._at + way))
        if at == self._at:
            return
        self._at = at
        self.field.setText(self._draft if at < 0 else past[at])
        self._pause.start()

    def _place_hint(self, *, focused: bool | None = None) -> None:
        has = self.field.hasFocus() if focused is None else focused
        roomy = self.field.width() >= _HINT_FROM
        self.hint.setVisible(not has and not self.field.text() and roomy)
        self.hint.adjustSize()
        self.hint.move(
            self.field.width() - self.hint.width() - 8,
            (self.field.height() - self.hint.height()) // 2,
        )

    @Slot()
    def _edited(self) -> None:
        self._at = -1
        self._pause.start()

    @Slot()
    def _changed(self) -> None:
        self._place_hint()
        if not self.field.text():
            self._pause.stop()
            self.typed.emit("")

    @Slot()
    def _tell(self) -> None:
        self.typed.emit(self.field.text())

    @Slot(str)
    def _run_example(self, text: str) -> None:
        self.field.setFocus()
        self.search_for(text)
