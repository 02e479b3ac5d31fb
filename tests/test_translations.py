"""Every word of the window is there in every language, and whole."""

import re
from collections import Counter

import pytest

from reader.ui.actions.spec import INNER_TITLES, MENU_TITLES
from reader.ui.actions.table import ACTIONS
from reader.ui.languages import LANGUAGES
from reader.ui.sentences.said import SENTENCES
from tests import sentences, translating, wording
from tests.translating import messages

FOREIGN = tuple(code for code in LANGUAGES if code != "en")
VALUES = re.compile(r"\{\w*\}|%L?n|</?\w+[^>]*>|\n|(?:Ctrl|Alt)\+(?:Shift\+)?[A-Z0-9]\b|F\d+")
MNEMONIC = re.compile(r"&(\w)")
NOT_SHOWN = {
    "reader/engine/background": "the commonest words of languages",
    "reader/engine/languages": "the commonest words of languages",
    "reader/engine/sentences": "abbreviations",
    "reader/services/annotation_check": "said by the command line alone",
    "reader/services/checkup": "said by the command line alone",
    "reader/services/settings_groups": "translated as settings",
    "reader/store/cache": "SQL",
    "reader/store/concordance_xlsx": "written into files",
    "reader/store/exporters/": "written into files",
    "reader/store/importers/": "names within formats",
    "reader/store/search_index/": "SQL",
}
"""Strings that read as sentences and are none of the window's, by the file and why."""
PUT_TOGETHER = {
    "{0} {1}; defaults are used, and it is kept as {2}",  # listed with what is wrong with it
    "{0} {1}; defaults are used. It could not be put aside: {2}",
    "{0}: {1} {2}; try windows-1251 or utf-8",  # listed with what is unknown
    "{0} {1}",  # a path, and one of the reasons that are listed
    "{0}{1}; its words were searched.",  # listed with the sentence it begins with
    "{0}{1}: {2}; mend it first, nothing was changed",  # listed as “{0}: {1}; …”
}
SHOWN_AS_THEY_ARE = {
    # names and formats
    "Synoptic",
    " — Synoptic",
    "corpus.yaml: ",
    "d MMM yy",
    "d MMM yyyy",
    # queries, which are the same in every language
    '"the harbour"',
    '"winter harbour"~5',
    "harbour OR ferry",
    "harbour council",
    # written into a PDF, which is in English whatever the window speaks
    "No font on this computer has these letters, which show as boxes: ",
    # compared, not shown: choices of settings, keys of a dictionary
    "authors and date",
    "file name",
    "word in common",
    # a mistake of a program
    "there is no concordance to show a line of",
}
INNER_WORDS = {
    # names of encodings and of the way a value is typed
    "Mac Cyrillic",
    "Shift JIS",
    # compared, not shown
    "Extra element",
    "'dict object' has no attribute",
    # written into a note, which stays in the language of the files
    "\n\n— the other version —\n\n",
    # never told: text_of is asked for what was checked before
    "an item",
    # the key of what is cached
    "rewordings of corpora",
    # counted, in the plural forms of the language
    " words in common",
    "place 1 annotation at other words",
    # said by the command line; the window counts them itself
    "in place",
    "nothing to review",
}
NOT_WORDS = (
    "reader/ui/panes/reading/keys.py",  # names of movements
    "reader/ui/panes/reading/style.py",  # names of fonts, and letters to measure
    "reader/ui/printing/composing.py",  # names of fonts
    "reader/ui/panes/reading/highlights.py",  # mistakes of a program
    "reader/ui/theme/tokens.py",
)


def has_words(told):
    """Tell whether a template says more than its values do."""
    return bool(re.search(r"[^\W\d_]{2,}", re.sub(r"\{\d\}", "", told)))


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(params=FOREIGN)
def foreign(request):
    return request.param


def test_every_word_of_the_window_is_translated(language, tmp_path):
    kept = translating.FOLDER / f"synoptic_{language}.ts"
    fresh = tmp_path / kept.name
    fresh.write_bytes(kept.read_bytes())
    translating.gather(language, fresh)
    assert not translating.unfinished(fresh), "make translations; then translate these"
    assert fresh.read_text() == kept.read_text(), "make translations"


def test_the_application_reads_what_the_translators_wrote(language, tmp_path):
    source = translating.FOLDER / f"synoptic_{language}.ts"
    made = tmp_path / "made.qm"
    translating.release(source, made)
    assert made.read_bytes() == source.with_suffix(".qm").read_bytes(), "make translations"


def test_values_tags_and_keys_stand_in_every_translation(foreign):
    wrong = [
        (source, form)
        for _, source, forms in messages(foreign)
        for form in forms
        if Counter(VALUES.findall(form)) != Counter(VALUES.findall(source))
    ]
    assert not wrong


def test_a_translation_ends_as_its_source_does(foreign):
    wrong = [
        (source, form)
        for _, source, forms in messages(foreign)
        for form in forms
        if source.endswith("…") != form.rstrip().endswith("…")
        and not source.startswith("from …")  # Kazakh has its words for that at the end
    ]
    assert not wrong


FAULTS = {
    "letters of two alphabets in a word": re.compile(
        "[A-Za-z][а-яёәғқңөұүһі]|[а-яёәғқңөұүһі][A-Za-z]"
    ),
    "English quotation marks": re.compile("[“”]"),
    "a hyphen for a dash": re.compile(" - "),
    "three dots for one sign": re.compile(r"\.\.\."),
    "a word twice": re.compile(r"\b(\w{2,}) \1\b", re.IGNORECASE),
    "two blanks": re.compile(r"(?<=\S)  (?=\S)"),
}


def test_translations_are_set_as_they_are_in_print(foreign):
    def faults(words):
        plain = VALUES.sub("0", re.sub(r"&(?=\w)", "", words))
        return {fault for fault, sign in FAULTS.items() if sign.search(plain)}

    wrong = [
        (fault, form)
        for _, source, forms in messages(foreign)
        for form in forms
        for fault in faults(form) - (faults(source) - {"English quotation marks"})
    ]
    assert not wrong


def test_what_has_a_key_to_it_has_one_in_every_language(foreign):
    wrong = [
        (source, form)
        for _, source, forms in messages(foreign)
        for form in forms
        if len(MNEMONIC.findall(form)) != len(MNEMONIC.findall(source))
    ]
    assert not wrong


def test_no_two_entries_of_a_menu_have_one_key(language):
    told = {(context, source): forms[0] for context, source, forms in messages(language)}
    menus: dict[str, list[str]] = {"": [told.get(("Menu", t), t) for t in MENU_TITLES.values()]}
    recent = told.get(("MainWindow", "Open &recent"), "Open &recent")
    menus["file"] = [recent]
    for spec in ACTIONS:
        menu = f"{spec.menu}.{spec.inner}" if spec.inner else spec.menu.value
        if spec.inner and menu not in menus:
            title = INNER_TITLES[spec.inner]
            menus.setdefault(spec.menu.value, []).append(told.get(("Menu", title), title))
        menus.setdefault(menu, []).append(told.get(("Action", spec.text), spec.text))
    wrong = {}
    for menu, entries in menus.items():
        keys = Counter(key.casefold() for entry in entries for key in MNEMONIC.findall(entry))
        twice = {key for key, count in keys.items() if count > 1}
        clashing = [e for e in entries if {k.casefold() for k in MNEMONIC.findall(e)} & twice]
        if clashing:
            wrong[menu] = clashing
    assert not wrong


def test_undo_keeps_its_key_when_it_says_what_it_takes_back(foreign):
    by_source = {}
    for _, source, forms in messages(foreign):
        if source.removesuffix(": {0}") in {"&Undo", "&Redo"}:
            key = MNEMONIC.findall(forms[0])
            assert by_source.setdefault(source.removesuffix(": {0}"), key) == key


def test_russian_has_three_plural_forms_that_differ_by_number():
    told = {
        (context, source): forms
        for context, source, forms in messages("ru")
        if "%n" in source or "%Ln" in source
    }
    assert told
    assert all(len(forms) == 3 for forms in told.values())
    assert told["Sentence", "%Ln document(s)"] == [
        "%Ln документ",
        "%Ln документа",
        "%Ln документов",
    ]


def test_no_word_of_the_window_escapes_the_translators():
    known = SHOWN_AS_THEY_ARE
    escaped = [
        f"{path}:{line}: {words!r}"
        for path, tree in wording.sources()
        if path not in NOT_WORDS
        for line, words in wording.untranslated(tree)
        if words not in known and not any(words in told for told in SENTENCES)
    ]
    assert not escaped


def test_words_that_escape_are_seen():
    import ast

    def seen(code):
        return [words for _, words in wording.untranslated(ast.parse(code))]

    assert seen('label.setText("Nothing here")') == ["Nothing here"]
    assert seen('button = QPushButton("Save")') == ["Save"]
    assert seen('told = f"{count} words in all"') == [" words in all"]
    assert seen('label.setText(self.tr("Nothing here"))') == []
    assert seen('label.setText(f"{a} · {b}")') == []
    assert seen('actions["annotate.undo"].setText(told)') == []
    assert seen('def f():\n    """Say nothing at all."""\n    _LOG.info("nothing at all")') == []


def test_the_window_knows_every_sentence_of_the_rooms_below():
    known = set(SENTENCES) | PUT_TOGETHER
    unknown = [
        f"{path}: {told}"
        for path, tree in sentences.sources()
        for told in dict.fromkeys(sentences.said(tree))
        if told not in known and has_words(told)
    ]
    assert not unknown, "add these to reader/ui/sentences"


def test_nothing_below_the_window_reads_as_a_sentence_that_it_does_not_know():
    known = (*SENTENCES, *PUT_TOGETHER)
    escaped = [
        f"{path}:{line}: {words!r}"
        for path, tree in sentences.sources()
        if not path.startswith(tuple(NOT_SHOWN))
        for line, words in wording.untranslated(tree)
        if words not in INNER_WORDS and not any(words in told for told in known)
    ]
    assert not escaped, "add these to reader/ui/sentences"


def test_sentences_below_the_window_that_escape_are_seen():
    import ast

    def seen(code):
        return list(sentences.said(ast.parse(f"def f():\n    {code}")))

    assert seen('raise DocumentError("the file is gone")') == ["the file is gone"]
    assert seen('raise ValueError(f"no {what} here")') == ["no {0} here"]
    assert seen('message = f"{name} is odd"; raise SomeError(message)') == ["{0} is odd"]
    assert seen('super().__init__(f"not a span: {start}")') == ["not a span: {0}"]
    assert seen('return Kept(problem=f"{name} is damaged")') == ["{0} is damaged"]
    assert seen('found.append(TemplateProblem(name, 1, "it is broken"))') == ["it is broken"]
    assert seen('problems.append("line 1 is odd")') == ["line 1 is odd"]
    assert seen('ticket.step(1, 2, "Reading")') == ["Reading"]
    assert seen('_LOG.info("nothing to see")') == []


def test_no_sentence_is_twice_in_the_list():
    assert not [told for told, count in Counter(SENTENCES).items() if count > 1]
