"""The sentences that rooms below the window say to a reader, read from their sources.

Many ways lead one out: it is raised as an error, it is the label of a step of a job, a notice
beside the hits of a search, the problem of a file that was read. ``said`` finds those, as
templates: ``{0} is empty`` for ``f"{name} is empty"``. ``tests.wording`` finds all others by how
they read.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
ROOMS = ("domain", "engine", "store", "services")
_STEP, _LABEL = "step", 2
_REASONS = {"cause", "problem", "reason", "why"}
"""Parts of values that are shown as they come."""
_TELLERS = {"Problem", "TemplateProblem"}
"""Values that are such a reason by their place."""


def sources() -> Iterator[tuple[str, ast.Module]]:
    """Return every module below the window, by its path."""
    for room in ROOMS:
        for path in sorted((ROOT / "reader" / room).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def template(node: ast.AST) -> str:
    """Return what a string or an f-string says, its values as ``{0}``, ``{1}`` …"""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    count, told = 0, ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            told += str(part.value)
        else:
            told += f"{{{count}}}"
            count += 1
    return told


def templates(node: ast.AST) -> Iterator[str]:
    """Return all strings that a node may say, outermost ones only."""
    told = template(node)
    if told:
        yield told
    elif not isinstance(node, ast.JoinedStr | ast.Call | ast.Subscript):
        for child in ast.iter_child_nodes(node):
            yield from templates(child)


def said(tree: ast.Module) -> Iterator[str]:
    """Return the sentences that leave a module by a way that is known."""
    for scope in ast.walk(tree):
        if isinstance(scope, ast.FunctionDef):
            yield from _of_function(scope)


def everything(tree: ast.Module) -> Iterator[str]:
    """Return every string of a module as a template."""
    for node in ast.walk(tree):
        told = template(node)
        if told:
            yield told


def _of_function(scope: ast.FunctionDef) -> Iterator[str]:
    named: dict[str, list[str]] = {}
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named.setdefault(node.targets[0].id, []).extend(templates(node.value))
    for node in ast.walk(scope):
        for told in _told(node):
            yield from named.get(told.id, ()) if isinstance(told, ast.Name) else templates(told)


def _told(node: ast.AST) -> list[ast.expr]:
    """Return what a node says to a reader, if it does."""
    if not isinstance(node, ast.Call):
        return []
    named = [item.value for item in node.keywords if item.arg in _REASONS]
    if isinstance(node.func, ast.Name):
        tells = node.func.id.endswith("Error") or node.func.id in _TELLERS
        return [*node.args, *named] if tells else named
    if not isinstance(node.func, ast.Attribute):
        return named
    owner = node.func.value
    if node.func.attr == "__init__" and ast.unparse(owner) == "super()":
        return node.args
    if node.func.attr == _STEP and len(node.args) > _LABEL:
        return [node.args[_LABEL]]
    whose = getattr(owner, "attr", getattr(owner, "id", ""))
    told = node.args if node.func.attr == "append" and whose in {"notices", "problems"} else []
    return [*told, *named]
