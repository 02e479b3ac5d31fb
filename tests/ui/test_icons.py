import os
import subprocess
import sys

from PySide6.QtGui import QIcon

from reader.store.resources import resource
from reader.ui.theme.icons import NAMES, icon
from reader.ui.theme.tokens import load


def ink(made: QIcon, mode=QIcon.Mode.Normal) -> int:
    """Return how many points of an icon are not transparent."""
    image = made.pixmap(32, 32, mode).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).alpha() > 100 for x, y in points)


def test_every_icon_is_drawn_and_no_two_are_alike(qapp):
    theme = load(resource("themes/light.toml"))
    drawn = {name: icon(name, theme) for name in NAMES}
    assert all(ink(made) > 40 for made in drawn.values())
    assert drawn["level"].pixmap(32).toImage() != drawn["loose"].pixmap(32).toImage()


def test_an_icon_is_of_the_colours_of_the_theme(qapp):
    for name in ("light", "dark"):
        theme = load(resource(f"themes/{name}.toml"))
        image = icon("level", theme).pixmap(48).toImage()
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        solid = {
            image.pixelColor(x, y).rgb() for x, y in points if image.pixelColor(x, y).alpha() == 255
        }
        assert theme.soft.rgb() in solid


def test_the_icon_library_itself_is_never_imported():
    code = (
        "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
        "from reader.ui.theme import icons, tokens; from reader.store.resources import resource;"
        "icons.icon('level', tokens.load(resource('themes/light.toml')));"
        "sys.exit('qtpy' in sys.modules)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    assert (
        subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0
    )
