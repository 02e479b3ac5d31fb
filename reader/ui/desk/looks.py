"""Theme and type of the whole desk, as the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.ui.panes.reading.style import ReadingStyle, choose_family
from reader.ui.theme.appearance import dress, theme_for

if TYPE_CHECKING:
    from reader.services.settings import Settings, SettingsService
    from reader.services.settings_groups import Reading
    from reader.ui.theme.tokens import Theme


def reading_style(reading: Reading) -> ReadingStyle:
    """Return the style the reading views take."""
    return ReadingStyle(
        family=reading.family,
        points=reading.points,
        line_height=reading.line_height,
        measure=reading.measure,
        justified=reading.justified,
        hyphenated=reading.hyphenated,
    )


def reading_font(reading: Reading) -> QFont:
    """Return the font the texts are set in."""
    font = QFont(choose_family(reading.family))
    font.setPointSizeF(reading.points)
    return font


class Looks(QObject):
    """Tells those who paint when the settings, or the platform, change the look.

    Signals:
        theme_changed: carries the ``Theme``.
        style_changed: carries the ``ReadingStyle``.
        theme_chosen: another theme is set; carries its name, which may be ``system``.
    """

    theme_changed = Signal(object)
    style_changed = Signal(object)
    theme_chosen = Signal(str)

    def __init__(
        self, settings: SettingsService, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now = settings.current.reading
        self.theme = theme
        settings.on_change(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_platform)

    @property
    def style(self) -> ReadingStyle:
        """The style of the reading views."""
        return reading_style(self._now)

    @property
    def font(self) -> QFont:
        """The font of the texts."""
        return reading_font(self._now)

    def make_larger(self, points: int) -> None:
        """Set the texts larger by so many points, or smaller."""
        self._settings.set_reading(self._now.larger(points))

    def close(self) -> None:
        """Hear of changes no more."""
        self._settings.forget(self._follow)

    def _follow(self, settings: Settings) -> None:
        before, self._now = self._now, settings.reading
        if self._now.theme != before.theme:
            self._dress()
            self.theme_chosen.emit(self._now.theme)
        if reading_style(before) != self.style:
            self.style_changed.emit(self.style)

    @Slot()
    def _follow_platform(self) -> None:
        if self._now.theme == "system":
            self._dress()

    def _dress(self) -> None:
        theme = theme_for(self._now.theme)
        if theme == self.theme:
            return
        self.theme = theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, theme)
        self.theme_changed.emit(theme)
