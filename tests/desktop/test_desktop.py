"""What the desktop gets: icons that Qt's own readers read, a desktop file, a slim bundle."""

import configparser

import pytest
from PySide6.QtGui import QImage, QImageReader

from desktop import icons
from desktop.contents import unneeded


@pytest.fixture(scope="module")
def pictures(qapp):
    return {size: icons.drawn(size) for size in icons.SIZES}


def sizes(path):
    reader = QImageReader(str(path))
    found = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        image = reader.read()
        assert not image.isNull(), (path, number, reader.errorString())
        found.append(image.width())
    return sorted(found)


def test_the_drawing_fills_every_size(pictures):
    for size, data in pictures.items():
        image = QImage.fromData(data)
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 8).alpha() == 255
        assert image.pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize(("name", "made"), [("a.ico", icons.ico), ("a.icns", icons.icns)])
def test_icons_of_windows_and_macos_hold_every_size(name, made, pictures, tmp_path):
    path = tmp_path / name
    path.write_bytes(made(pictures))
    if name.removeprefix("a.") not in {
        bytes(item).decode() for item in QImageReader.supportedImageFormats()
    }:
        pytest.fail(f"this Qt reads no {name}")
    assert set(sizes(path)) >= {16, 32, 64, 128, 256}


def test_the_desktop_file_answers_links_and_folders():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(icons.ROOT / "desktop" / "synoptic.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"].split() == ["synoptic", "%u"]
    assert {"x-scheme-handler/synoptic", "inode/directory"} <= set(told["MimeType"].split(";"))
    assert all(told.get(f"Comment[{language}]") for language in ("ru", "kk"))


def test_the_bundle_keeps_what_the_window_needs():
    for name in (
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/translations/qtbase_ru.qm",
        "libQt6Core.so.6",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "resources/translations/synoptic_kk.qm",
    ):
        assert not unneeded(name), name
    for name in ("PySide6/Qt/translations/qtbase_de.qm", "libgtk-3.so.0", "libcairo.so.2",
                 "corpus/annotations/report.txt.ana.yaml"):  # fmt: skip
        assert unneeded(name), name
