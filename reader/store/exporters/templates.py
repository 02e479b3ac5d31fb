"""Exports through templates that a reader can write, and a checker that says what is wrong."""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError, meta
from jinja2.nodes import Name
from typing_extensions import override

from reader.domain.errors import FormatError
from reader.store.exporters.template_context import context
from reader.store.exporters.template_sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.domain.excerpt import Export, ExportOptions

MOST = 50_000_000
"""How many characters a template may say."""


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """What is wrong with a template, on which line of which file, from 1; 0: not known."""

    name: str
    line: int
    cause: str

    @override
    def __str__(self) -> str:
        return (
            f"{self.name}, line {self.line}: {self.cause}"
            if self.line
            else (f"{self.name}: {self.cause}")
        )


def write(export: Export, options: ExportOptions) -> bytes:
    """Return what a template makes of an export, as UTF-8.

    Raises:
        FormatError: if the template is not there or breaks; the message names line and cause.
    """
    texts = dict(options.templates)
    if options.template not in texts:
        message = f"there is no template “{options.template}”; there are {', '.join(sorted(texts))}"
        raise FormatError(message)
    try:
        return _filled(texts, options.template, context(export, options))
    except _FAILURES as error:
        raise FormatError(str(_problem(error, options.template, texts))) from error


def check(name: str, texts: Mapping[str, str], tries: Iterator[Export]) -> list[TemplateProblem]:
    """Return what is wrong with a template: its grammar, names nobody gives it, and trials of it.

    ``tries`` are exports it is tried with; the first that breaks it is told.
    """
    from reader.domain.excerpt import ExportOptions

    sandbox = Sandbox(texts)
    try:
        tree = sandbox.parse(texts[name], name, name)
        sandbox.compile(tree, name, name)
    except TemplateError as error:
        return [_problem(error, name, texts)]
    found: dict[tuple[int, str], TemplateProblem] = {}
    values = [context(export, ExportOptions()) for export in tries]
    known = {*(values[0] if values else ()), *sandbox.globals}
    strange = meta.find_undeclared_variables(tree) - known
    for node in tree.find_all(Name):
        if node.ctx == "load" and node.name in strange:
            cause = f"“{node.name}” is nothing a template is given"
            found.setdefault((node.lineno, node.name), TemplateProblem(name, node.lineno, cause))
    for given in values if not found else ():
        try:
            _filled(texts, name, given)
        except _FAILURES as error:
            return [_problem(error, name, texts)]
    return [found[key] for key in sorted(found)]


_FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""All that a template can break with."""


def _filled(texts: Mapping[str, str], name: str, values: dict[str, object]) -> bytes:
    said: list[str] = []
    size = 0
    for piece in Sandbox(texts).get_template(name).generate(values):
        size += len(piece)
        if size > MOST:
            message = f"it says more than {MOST:,} characters"
            raise ValueError(message)
        said.append(piece)
    return "".join(said).encode("utf-8", "replace")


def _problem(error: BaseException, name: str, texts: Mapping[str, str]) -> TemplateProblem:
    """Return what went wrong in a template, where the innermost template was."""
    if isinstance(error, TemplateSyntaxError):
        return TemplateProblem(error.name or name, error.lineno, _said(error.message))
    where = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in texts
    ]
    place, line = (where[-1].filename, where[-1].lineno or 0) if where else (name, 0)
    return TemplateProblem(place, line, _cause(error))


def _cause(error: BaseException) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template “{error.name}” to include"
    if isinstance(error, UndefinedError):
        return _said(error.message)
    if isinstance(error, RecursionError):
        return "it calls itself without end"
    if isinstance(error, MemoryError):
        return "it takes more memory than a template may"
    return _said(str(error)) or type(error).__name__


def _said(message: str | None) -> str:
    """Return a message of the template engine in words that fit a list."""
    plain = re.sub(r"'dict object' has no attribute", "there is no", message or "it is broken")
    return " ".join(plain.split())
