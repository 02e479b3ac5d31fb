"""The sentences that rooms below the window say to a reader, read from their sources.

Three ways lead one out: it is raised as a ``…Error``, it is the label of a step of a job, or it
is a notice beside the hits of a search. A sentence that is put together in place stands here as
a template: ``{0} is empty`` for ``f"{name} is empty"``.
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
    """Return the sentences that leave a module in one of the three ways."""
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
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        name = node.exc.func
        is_ours = isinstance(name, ast.Name) and name.id.endswith("Error")
        return node.exc.args if is_ours else []
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return []
    owner = node.func.value
    if node.func.attr == _STEP and len(node.args) > _LABEL:
        return [node.args[_LABEL]]
    whose = getattr(owner, "attr", getattr(owner, "id", ""))
    return node.args if node.func.attr == "append" and whose in {"notices", "problems"} else []
