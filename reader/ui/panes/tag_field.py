"""A field for tags: completes them level by level while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from typing_extensions import override

from reader.domain.annotation import tag_named
from reader.ui.models.tag_choices import fitting, with_branches

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 40
_POPUP = """
QListView { background: palette(base); border: 1px solid palette(mid); padding: 3px; }
QListView::item { padding: 3px 8px; border-radius: 4px; color: palette(text); }
QListView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
"""


class TagField(QLineEdit):
    """Several tags with commas between them, or one; Tab or Enter takes what is offered.

    ``lead`` is what begins a tag among other words, as ``#`` in a filter; without one
    every word between commas is a tag.

    Signals:
        tags_changed: something was typed, or taken from what is offered.
    """

    tags_changed = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None, *, lead: str = "") -> None:
        super().__init__(text, parent)
        self._lead = lead
        self._tags: tuple[str, ...] = ()
        self._known: Sequence[str] = ()
        self._offered = QStringListModel(self)
        self.offer = QCompleter(self._offered, self)
        self.offer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.offer.setWidget(self)
        self.offer.activated.connect(self.take)
        popup = self.offer.popup()
        if popup is not None:
            popup.setStyleSheet(_POPUP)
        self.setAccessibleName(self.tr("Tags"))
        self.setPlaceholderText(self.tr("Tags: claim/contested, …"))
        self.textEdited.connect(self._typed)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags as they are typed, each once."""
        named = (tag_named(part) for part in self.text().split(","))
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def offered(self) -> list[str]:
        """The tags that are offered now."""
        popup = self.offer.popup()
        seen = popup is not None and popup.isVisible()
        return self._offered.stringList() if seen else []

    def set_tags(self, tags: Sequence[str]) -> None:
        """Offer these, and the branches they are on."""
        if tags != self._known:
            self._known = tags
            self._tags = tuple(with_branches(tags))

    @override
    def event(self, arg__1: QEvent) -> bool:
        """Take what is offered by Tab, which would else leave the field."""
        if isinstance(arg__1, QKeyEvent) and arg__1.type() == QEvent.Type.KeyPress:
            offered = self.offered
            if arg__1.key() == Qt.Key.Key_Tab and offered:
                popup = self.offer.popup()
                row = popup.currentIndex().row() if popup is not None else -1
                self.take(offered[max(0, row)])
                return True
        return super().event(arg__1)

    @Slot(str)
    def take(self, tag: str) -> None:
        """Put a tag in the place of the one being typed."""
        start, end = self._being_typed()
        text = self.text()
        begun = " " if start and not self._lead and text[start - 1] == "," else ""
        self.setText(text[:start] + begun + self._lead + tag + text[end:])
        self.setCursorPosition(start + len(begun) + len(self._lead) + len(tag))
        popup = self.offer.popup()
        if popup is not None:
            popup.hide()
        self.tags_changed.emit()

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self.tags_changed.emit()
        start, end = self._being_typed()
        begun = self.text()[start:end].strip()
        popup = self.offer.popup()
        is_tag = begun.startswith(self._lead) if self._lead else True
        found = fitting(begun.removeprefix(self._lead), self._tags)[:_MOST] if is_tag else []
        if not found or found == [begun.removeprefix(self._lead)]:
            if popup is not None:
                popup.hide()
            return
        self._offered.setStringList(found)
        self.offer.complete()

    def _being_typed(self) -> tuple[int, int]:
        """Return where the tag around the cursor begins and ends."""
        text, at = self.text(), self.cursorPosition()
        between = " " if self._lead else ","
        start = text.rfind(between, 0, at) + 1
        end = text.find(between, at)
        return start, len(text) if end < 0 else end
