"""Dress every window in one theme: a Fusion palette and one stylesheet."""

from __future__ import annotations

from dataclasses import fields
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QGuiApplication, QPalette, Qt
from PySide6.QtWidgets import QApplication, QStyleFactory

from reader.store.resources import resource
from reader.ui.theme.tokens import Theme, load

if TYPE_CHECKING:
    from reader.services.settings_groups import ThemeName

_HALF = 0.5


def theme_for(choice: ThemeName) -> Theme:
    """Read the theme the reader chose; ``system`` follows the platform."""
    name = choice
    if name == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
    return load(resource(f"themes/{name}.toml"))


def is_dark(theme: Theme) -> bool:
    """Tell whether the paper of a theme is darker than its ink."""
    return theme.paper.lightnessF() < _HALF


def stylesheet(theme: Theme) -> str:
    """Return the stylesheet of every window in the colours of ``theme``."""
    colours = {field.name: getattr(theme, field.name).name() for field in fields(Theme)}
    tick = "light" if theme.accent_ink.lightnessF() > _HALF else "dark"
    colours["tick"] = resource(f"icons/check-{tick}.svg").as_posix()
    arrow = "light" if is_dark(theme) else "dark"
    for way in ("up", "down"):
        colours[f"arrow_{way}"] = resource(f"icons/arrow-{way}-{arrow}.svg").as_posix()
    source = resource("themes/desk.qss").read_text(encoding="utf-8")
    return Template(source).substitute(colours)


def palette(theme: Theme) -> QPalette:
    """Return the palette of every window in the colours of ``theme``."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in {
        roles.Window: theme.panel,
        roles.WindowText: theme.ink,
        roles.Base: theme.paper,
        roles.AlternateBase: theme.panel,
        roles.Text: theme.ink,
        roles.PlaceholderText: theme.soft,
        roles.Button: theme.panel,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.error,
        roles.Highlight: theme.current,
        roles.HighlightedText: theme.ink,
        roles.Link: theme.accent,
        roles.Accent: theme.accent,
        roles.ToolTipBase: theme.paper,
        roles.ToolTipText: theme.ink,
        roles.Light: theme.line,
        roles.Midlight: theme.line,
        roles.Mid: theme.line,
        roles.Dark: theme.line,
        roles.Shadow: theme.line,
    }.items():
        made.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.soft)
    return made


def dress(app: QApplication, theme: Theme) -> None:
    """Give the whole application the colours of ``theme``."""
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme))


def blend(one: QColor, other: QColor, share: float) -> QColor:
    """Return ``one`` mixed with ``share`` (0 to 1) of ``other``; alpha is mixed as well."""
    keep = 1 - share
    return QColor.fromRgbF(
        one.redF() * keep + other.redF() * share,
        one.greenF() * keep + other.greenF() * share,
        one.blueF() * keep + other.blueF() * share,
        one.alphaF() * keep + other.alphaF() * share,
    )
