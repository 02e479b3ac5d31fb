"""The window in another language, without a restart."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale
from shiboken6 import isValid

from reader.ui.languages import LANGUAGES, language_for
from reader.ui.main_window import MainWindow
from reader.ui.theme.appearance import theme_for
from reader.ui.windows import Windows

TEXTS = {"a.txt": "One two three four five.\n", "b.txt": "Six seven eight nine ten.\n"}


def test_the_language_of_the_system_is_the_first_one_that_is_here(monkeypatch):
    for wanted, meant in (
        (["kk-KZ", "ru-RU"], "kk"),
        (["de-DE", "ru_RU", "en-GB"], "ru"),
        (["de-DE", "fr"], "en"),
        ([], "en"),
    ):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _self, wanted=wanted: wanted)
        assert language_for("system") == meant
    assert language_for("ru") == "ru"


def test_words_of_the_window_and_of_qt_are_spoken(speech):
    speech.speak("ru")
    assert QCoreApplication.translate("Menu", "&File") == "&Файл"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    speech.speak("kk")
    assert QCoreApplication.translate("Menu", "&File") == "&Файл"
    assert QCoreApplication.translate("Menu", "&Help") != "&Help"
    speech.speak("en")
    assert QCoreApplication.translate("Menu", "&Help") == "&Help"


def test_another_language_draws_the_window_anew_with_the_same_corpus(bench, speech, qtbot):
    def make():
        return MainWindow(
            services=bench.services(),
            runner=bench.runner,
            theme=theme_for("light"),
            searching=lambda: bench.searching,
        )

    windows = Windows(make, bench.settings, speech)
    first = windows.current
    first.show()
    qtbot.waitUntil(lambda: first.desk is not None)
    bench.open(first, TEXTS)
    settings, geometry = bench.settings, first.geometry()
    with qtbot.waitSignal(windows.made):
        interface = replace(settings.current.interface, language="ru")
        settings.change(replace(settings.current, interface=interface))
    second = windows.current
    assert second is not first
    qtbot.waitUntil(lambda: second.session.corpus is not None)
    assert second.session.corpus.folder == str(bench.folder / "corpus")
    assert second.top.menus.actions()[0].text() == "&Файл"
    assert second.geometry() == geometry
    assert second.actions_by_id["view.language_ru"].isChecked()
    windows.close()
    second.close()
    assert not isValid(first)
    second.deleteLater()  # the collector must not take a living window apart
    qtbot.waitUntil(lambda: not isValid(second))


def test_every_language_is_in_the_settings_and_the_menu(bench):
    window = bench.window()
    for code in LANGUAGES:
        assert f"view.language_{code}" in window.actions_by_id
