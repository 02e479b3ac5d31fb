"""The window writes numbers, shares and days in one place, and hands on no sentence unsaid."""

import ast
import re

import pytest

from tests import wording

FIGURES = "reader/ui/figures.py"
IN_ENGLISH = (
    "reader/ui/printing/",  # what a PDF says, whatever the window speaks
    "reader/ui/crash.py",  # names of files
    "reader/ui/last_run.py",
)
LOCALES = (
    FIGURES,
    "reader/ui/alphabet.py",
    "reader/ui/languages.py",
    "reader/ui/models/language_names.py",
)
OWN_SENTENCES = (
    "reader/ui/dialogs/go_to.py",  # raised by the window itself, in its language
    "reader/ui/panes/hits.py",  # said by the one who asks
    "reader/ui/desk/note_keeping.py",  # kept as a reason, and said with the sentence around it
)
GROUPED = re.compile(r"[,_%eEfFgGn]")


def figures(tree):
    """Return where numbers are put into words by Python, which knows no language."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            if GROUPED.search(ast.unparse(node.format_spec).strip("f'\"")):
                yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("strftime"):
            yield node.lineno, ast.unparse(node)


def locales(tree):
    """Return where a locale is asked for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "QLocale":
            yield node.lineno, node.id


def unsaid(node, *, said=False):
    """Return where the words of an error are shown as they came."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        owner = ast.unparse(getattr(node.func, "value", node.func)).lower()
        said = said or name == "said" or name.endswith("Error") or "log" in owner
        of_error = node.args and ast.unparse(node.args[0]) in {"error", "problem"}
        if name == "str" and of_error and not said:
            yield node.lineno, ast.unparse(node)
    if isinstance(node, ast.Attribute) and node.attr == "strerror" and not said:
        yield node.lineno, ast.unparse(node)
    for child in ast.iter_child_nodes(node):
        yield from unsaid(child, said=said)


def found(find, left):
    return [
        f"{path}:{line}: {words}"
        for path, tree in wording.sources()
        if not path.startswith(left)
        for line, words in find(tree)
    ]


def test_numbers_are_put_into_words_in_one_place():
    assert not found(figures, IN_ENGLISH), "use reader/ui/figures.py"


def test_locales_are_asked_for_in_one_place():
    assert not found(locales, LOCALES), "use reader/ui/figures.py"


def test_no_error_is_shown_without_being_said_in_the_language_of_the_window():
    assert not found(unsaid, OWN_SENTENCES), "use said"


@pytest.mark.parametrize(
    "code", ['f"{share:.0%}"', 'f"{count:,}"', 'f"{size:g} pt"', "d.strftime(x)"]
)
def test_a_number_in_words_of_python_is_seen(code):
    assert list(figures(ast.parse(code)))


@pytest.mark.parametrize("code", ['f"{number}"', 'f"{letter:04X}"', "figure(share)"])
def test_other_words_are_not_taken_for_numbers(code):
    assert not list(figures(ast.parse(code)))


def test_an_error_shown_as_it_came_is_seen():
    assert list(unsaid(ast.parse("self.say(str(error))")))
    assert list(unsaid(ast.parse("told.format(error.strerror)")))
    assert not list(unsaid(ast.parse("self.say(said(str(error)))")))
    assert not list(unsaid(ast.parse("_LOG.info('%s', error.strerror)")))
