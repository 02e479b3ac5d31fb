"""The words of the window that no translator would see, read from its sources."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
TRANSLATED = {"tr", "translate", "_T", "QT_TRANSLATE_NOOP"}
SHOWN = {
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"),
    *("addAction", "addButton", "addItem", "addItems", "addMenu", "addRow", "addTab"),
    *("setAccessibleDescription", "setAccessibleName", "setButtonText", "setDetailedText"),
    *("setHeaderLabels", "setInformativeText", "setLabelText", "setPlaceholderText", "setPrefix"),
    *("setSpecialValueText", "setStatusTip", "setSuffix", "setText", "setTitle", "setToolTip"),
    *("setWhatsThis", "setWindowTitle", "rest", "say"),
}
"""What is called to show words: of widgets, and of the desk's own line and notice."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE = re.compile(r"(?<![\w.%-])[^\W\d_]{2,}[,;:]? [^\W\d_]{2,}(?![\w(=])")
_STYLE = re.compile(
    r"[{};]|^[a-z_]+[._][a-z_]+$|^[\w-]+: ?\w|^\s*(select|tuple|dict|list|type)\b|^\w+ \||^\w+\[|\\[a-zA-Z]|\(\?"
)


def sources() -> Iterator[tuple[str, ast.Module]]:
    """Return every module of the window, by its path."""
    for path in sorted((ROOT / "reader" / "ui").rglob("*.py")):
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def untranslated(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Return the words that are shown as they stand, each with its line."""
    yield from _walk(tree, shown=False)


def _walk(node: ast.AST, *, shown: bool) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in TRANSLATED or name.endswith("Error") or _is_logging(node.func):
            return
        yield from _walk(node.func, shown=False)
        for given in (*node.args, *(item.value for item in node.keywords)):
            yield from _walk(given, shown=name in SHOWN)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        words = _WORD if shown else _SENTENCE
        if words.search(node.value) and not _STYLE.search(node.value):
            yield node.lineno, node.value
    for child in _children(node):
        yield from _walk(child, shown=shown)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Return what is within a node, but for docstrings and annotations of types."""
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns"}:
            continue
        for item in value if isinstance(value, list) else [value]:
            is_text = isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant)
            if isinstance(item, ast.AST) and not is_text:
                yield item


def _is_logging(called: ast.expr) -> bool:
    owner = getattr(called, "value", None)
    return getattr(owner, "id", "").upper() in {"LOG", "_LOG", "LOGGER"}
