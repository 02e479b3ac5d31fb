"""Where templates run: Jinja's sandbox, made narrower.

A template can read what it is given and nothing else: no attribute of Python's own, no file
but its sister templates, no filter that is not listed here, no text made huge in one step. What
remains, a loop in a loop, is bounded from outside: by the size of what it says here, by time
and memory in ``reader.services.export_templates``.
"""

from __future__ import annotations

import re
from collections.abc import Sized
from typing import TYPE_CHECKING, Any

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup
from typing_extensions import override

from reader.store.exporters.markdown_text import escaped as as_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LONGEST = 100_000
"""How many characters or items one operator or filter may make out of shorter ones."""
_FILTERS = frozenset(
    """
    capitalize count d default dictsort e escape first float forceescape groupby int items join
    last length list lower map max min reject rejectattr replace reverse round safe select
    selectattr sort string striptags sum title tojson trim truncate unique upper urlencode
    wordcount
    """.split()  # noqa: SIM905 - words on lines are read sooner than one on each
)
_TEXT = frozenset(
    """
    capitalize casefold count endswith find isalpha isdigit isupper islower lower lstrip partition
    removeprefix removesuffix replace rpartition rsplit rstrip split splitlines startswith strip
    title upper
    """.split()  # noqa: SIM905 - as above
)
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}
_LATEX_SIGNS = re.compile(r"[\\~^&%$#_{}]")
_FORMULA = frozenset("=+-@\t\r\n|%＝＋－＠")


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for the templates of ``texts``, by name; nothing else can be included."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__(
            loader=FunctionLoader(_loader(texts)),
            undefined=StrictUndefined,
            autoescape=_is_markup,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        own: dict[str, Callable[..., object]] = {
            "date": _date,
            "indent": _indented,
            "latex": _latex,
            "markdown": _markdown,
            "csv": _csv,
        }
        self.filters = {name: FILTERS[name] for name in sorted(_FILTERS)} | own
        self.globals = {"range": _range, "namespace": Namespace}

    @override
    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str):
            return attr in _TEXT
        return super().is_safe_attribute(obj, attr, value)

    @override
    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if not all(isinstance(side, int | float) for side in (left, right)):
            _refuse_large(operator, left, right)
        elif operator == "**" and (abs(left) > 1000 or abs(right) > 100):
            message = "numbers cannot be raised so high here"
            raise SecurityError(message)
        return super().call_binop(context, operator, left, right)


def _refuse_large(operator: str, left: object, right: object) -> None:
    """Refuse what makes a text or list many times longer.

    Raises:
        SecurityError: if it would.
    """
    if operator == "%":
        message = "% is for numbers here; put the parts of a text together with ~"
        raise SecurityError(message)
    if operator == "*" and _size(left) * _size(right) > LONGEST:
        message = f"this would be longer than {LONGEST:,}"
        raise SecurityError(message)


def _size(side: object) -> int:
    """Return how long a text or list is, or how great a number."""
    if isinstance(side, Sized):
        return len(side)
    return abs(int(side)) if isinstance(side, int | float) else 1


def _loader(texts: Mapping[str, str]) -> Callable[[str], tuple[str, str, None] | None]:
    def load(name: str) -> tuple[str, str, None] | None:
        return (texts[name], name, None) if name in texts else None

    return load


def _is_markup(name: str | None) -> bool:
    """Tell whether a template makes HTML or XML, whose signs are escaped by themselves."""
    return bool(re.search(r"\.(html?|xhtml|xml)(\.j2)?$", name or "", re.IGNORECASE))


def _range(*limits: int) -> range:
    found = range(*limits)
    if len(found) > LONGEST:
        message = f"range has more than {LONGEST:,} numbers"
        raise SecurityError(message)
    return found


def _date(text: object) -> str:
    """Return the day of an ISO date."""
    return str(text)[:10]


def _indented(text: object, width: int = 4, first: bool = False) -> str:
    """Indent all lines of a text but the first."""
    space = " " * max(0, min(int(width), 40))
    lines = str(text).split("\n")
    joined = "\n".join(f"{space}{part}" if part else part for part in lines)
    return joined if first else joined.removeprefix(space)


def _latex(text: object) -> str:
    """Return a text as LaTeX sets it letter for letter."""
    return _LATEX_SIGNS.sub(lambda found: _LATEX[found[0]], str(text))


def _markdown(text: object) -> str:
    """Return a text as Markdown that reads the same."""
    return as_markdown(str(text))


def _csv(text: object) -> str:
    """Return a text as one cell of comma-separated values, harmless to a spreadsheet."""
    said = str(text.unescape() if isinstance(text, Markup) else text)
    stripped = said.lstrip(" \u00a0")
    said = f"'{said}" if stripped and stripped[0] in _FORMULA else said
    return '"' + said.replace('"', '""') + '"'
