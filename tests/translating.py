"""Gather the words of the window for its translators: ``python -m tests.translating``.

``resources/translations/synoptic_<language>.ts`` gets every sentence the sources mark, what is
gone is dropped, and the ``.qm`` files that the application reads are made from them. What is not
translated yet is listed; ``tests/test_translations.py`` fails on it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "ru", "kk")
_LOCALES = {"en": "en_GB", "ru": "ru_RU", "kk": "kk_KZ"}


def tool(name: str) -> str:
    """Return the path of one of Qt's tools, which come with PySide6."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def gather(language: str, path: Path) -> None:
    """Bring a ``.ts`` file up to date with the sources; English has plurals only."""
    sources = sorted(str(item.relative_to(ROOT)) for item in (ROOT / "reader" / "ui").rglob("*.py"))
    command = [tool("lupdate"), "-silent", "-locations", "none", "-no-obsolete"]
    command += ["-source-language", "en_GB", "-target-language", _LOCALES[language]]
    command += ["-tr-function-alias", "QT_TRANSLATE_NOOP+=_T"]
    command += ["-pluralonly"] if language == "en" else []
    subprocess.run([*command, *sources, "-ts", str(path)], cwd=ROOT, check=True)


def release(source: Path, made: Path) -> None:
    """Make the ``.qm`` file of a ``.ts`` file."""
    fresh = made.with_suffix(".qm.new")
    command = [tool("lrelease"), "-silent", str(source), "-qm", str(fresh)]
    subprocess.run(command, cwd=ROOT, check=True)
    fresh.replace(made)  # a window that is open has the old one mapped into its memory


def unfinished(path: Path) -> list[str]:
    """Return the sentences of a ``.ts`` file that have no translation yet."""
    found = []
    for message in etree.parse(str(path)).iter("message"):
        translation = message.find("translation")
        texts = [item.text or "" for item in translation.iter("numerusform")] or [
            translation.text or ""
        ]
        if translation.get("type") == "unfinished" or not all(text.strip() for text in texts):
            found.append(message.findtext("source"))
    return found


def messages(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Return context, source and translations of every sentence in a language."""
    for context in etree.parse(str(FOLDER / f"synoptic_{language}.ts")).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            told = forms or [translation.text or ""]
            yield context.findtext("name"), message.findtext("source"), told


def counted(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Return the context, source and forms of each counted sentence of a ``.ts`` file."""
    for context in etree.parse(str(path)).iter("context"):
        for message in context.iter("message"):
            forms = [item.text or "" for item in message.iter("numerusform")]
            if forms:
                yield context.findtext("name"), message.findtext("source"), forms


def main() -> int:
    """Bring every language up to date and say what is left to do."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        path = FOLDER / f"synoptic_{language}.ts"
        try:
            gather(language, path)
        except subprocess.CalledProcessError:
            print(f"{path.name} cannot be read: mend the line named above and try again")
            return 1
        release(path, path.with_suffix(".qm"))
        left = unfinished(path)
        print(f"{language}: {len(left)} sentences to translate")
        for sentence in left:
            print(f"  {sentence[:100]!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
