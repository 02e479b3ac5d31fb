"""The settings under a reader's hands: pages, keys, a preview, the cache."""

import dataclasses
from typing import Literal, get_args, get_origin, get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from reader.domain.comparison import Comparison
from reader.services.settings import Settings
from reader.services.settings_groups import Group, Overlaps, declared
from reader.ui.actions.keys import declared_keys
from reader.ui.dialogs.setting_words import WORDS
from reader.ui.dialogs.settings import TITLES, SettingsDialog

TEXTS = {"a.txt": "words " * 300, "b.txt": "others " * 300}


@pytest.fixture
def desk(bench):
    return bench.open(bench.window(), TEXTS)


@pytest.fixture
def dialog(desk):
    QTest.keyClick(desk.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    return desk.window.findChild(SettingsDialog)


def groups():
    settings = Settings()
    return {
        item.name: getattr(settings, item.name)
        for item in dataclasses.fields(settings)
        if isinstance(getattr(settings, item.name), Group)
    }


def test_every_group_has_a_page_with_a_title(dialog):
    assert set(groups()) | {"keys", "storage"} == set(TITLES)
    assert dialog.list.count() == len(TITLES)


def test_every_declared_word_is_there_for_the_translators():
    said = {word for group in groups().values() for about in declared(group).values()
            for word in (about.label, about.help, about.unit, *about.choices) if word}  # fmt: skip
    assert said - {"en", "ru", "kk"} == set(WORDS)


def test_every_choice_that_is_typed_is_declared():
    for group in groups().values():
        for name, hint in get_type_hints(type(group)).items():
            if get_origin(hint) is Literal:
                assert declared(group)[name].choices == get_args(hint), name


def test_a_name_is_taken_when_it_is_typed(dialog, bench):
    dialog.show_page("person")
    line = dialog.forms["person"].fields["author"]
    line.setFocus()
    QTest.keyClicks(line, "Odile")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert bench.settings.current.person.author == "Odile"


def take_up(dialog, name, key):
    dialog.show_page("keys")
    dialog.keys.take_up(name)
    dialog.keys.key.setKeySequence(QKeySequence(key))


def test_a_key_can_be_changed_and_works_at_once(dialog, desk, bench):
    take_up(dialog, "read.go_to", "Ctrl+Alt+J")
    QTest.mouseClick(dialog.keys.use, Qt.MouseButton.LeftButton)
    assert desk.actions()["read.go_to"].shortcut().toString() == "Ctrl+Alt+J"
    assert dict(bench.settings.current.keys) == {"read.go_to": "Ctrl+Alt+J"}


def test_a_key_that_is_taken_says_by_what_and_is_taken_from_there(dialog, desk):
    take_up(dialog, "read.go_to", "Ctrl+F")
    assert "Find in this text" in dialog.keys.clash.text()
    QTest.mouseClick(dialog.keys.use, Qt.MouseButton.LeftButton)
    assert desk.actions()["read.go_to"].shortcut().toString() == "Ctrl+F"
    assert desk.actions()["read.find"].shortcut().isEmpty()
    assert not dialog.keys.clash.text()


def test_keys_come_back_as_they_were_at_first(dialog, desk, bench):
    take_up(dialog, "read.go_to", "Ctrl+F")
    dialog.keys.use.click()
    dialog.keys.take_up("read.find")
    QTest.mouseClick(dialog.keys.first, Qt.MouseButton.LeftButton)
    assert desk.actions()["read.find"].shortcut().toString() == "Ctrl+F"
    assert desk.actions()["read.go_to"].shortcut().isEmpty()
    QTest.mouseClick(dialog.defaults, Qt.MouseButton.LeftButton)
    assert bench.settings.current.keys == ()
    now = {name: action.shortcut().toString() for name, action in desk.actions().items()}
    assert {name: now[name] for name in declared_keys()} == declared_keys()


def test_keys_hold_after_a_restart(dialog, bench):
    take_up(dialog, "read.go_to", "Ctrl+Alt+J")
    dialog.keys.use.click()
    again = bench.window()
    assert again.actions_by_id["read.go_to"].shortcut().toString() == "Ctrl+Alt+J"


def test_overlap_settings_are_tried_on_the_open_texts_before_they_are_used(bench, qtbot):
    tried = []

    def trying(corpus, chosen):
        tried.append((tuple(item.path for item in corpus.documents), chosen.minimum_words))
        return lambda _ticket: Comparison()

    services = bench.services
    bench.services = lambda: dataclasses.replace(services(), trying=trying)
    desk = bench.open(bench.window(), TEXTS)
    desk.actions()["file.settings"].trigger()
    dialog = desk.window.findChild(SettingsDialog)
    dialog.show_page("overlaps")
    qtbot.waitUntil(lambda: "share" in dialog.overlaps.found.text())
    with qtbot.waitSignal(dialog.overlaps.previewed):
        dialog.overlaps.form.fields["minimum_words"].setValue(30)
    assert tried[-1] == (("a.txt", "b.txt"), 30)
    assert "would share" in dialog.overlaps.found.text()
    assert bench.settings.current.overlaps == Overlaps()
    with qtbot.waitSignal(desk.session.finished):
        QTest.mouseClick(dialog.overlaps.use, Qt.MouseButton.LeftButton)
    assert bench.settings.current.overlaps.minimum_words == 30
    dialog.close()


def test_the_cache_is_measured_and_cleared_and_nothing_else_is(dialog, bench, qtbot):
    cache = bench.folder / "cache" / "deep"
    cache.mkdir(parents=True)
    (cache / "entry.bin").write_bytes(b"x" * 2000)
    dialog.close()
    bench.windows[0].actions_by_id["file.settings"].trigger()
    dialog = bench.windows[0].findChildren(SettingsDialog)[-1]
    dialog.show_page("storage")
    qtbot.waitUntil(lambda: "kB" in dialog.storage.room.text())
    QTest.mouseClick(dialog.storage.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not cache.exists())
    assert bench.settings.path.exists()


@pytest.mark.parametrize("size", [(1400, 900), (1000, 650)])
def test_nothing_on_the_pages_is_cut(bench, size):
    desk = bench.open(bench.window(size), TEXTS)
    desk.actions()["file.settings"].trigger()
    dialog = desk.window.findChild(SettingsDialog)
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        page = dialog._pages.currentWidget()
        assert page.horizontalScrollBar().maximum() == 0, dialog._names[row]
