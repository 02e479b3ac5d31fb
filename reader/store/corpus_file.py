"""``corpus.yaml``: what the reader says of the corpus. It is read here and never written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import yaml
from typing_extensions import override

from reader.store.folder import CORPUS_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST = 4_000_000
_MOST_ALIASES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What ``corpus.yaml`` says of one document; empty where it says nothing."""

    id: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    encoding: str = ""


def _nothing() -> dict[str, Told]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusFile:
    """What it says of the corpus; ``problem`` says for a person what is wrong with it."""

    title: str = ""
    documents: Mapping[str, Told] = field(default_factory=_nothing)
    problem: str = ""


class _Loader(yaml.CSafeLoader):
    """YAML in which words stay words, and no key stands twice."""

    @override
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            name = str(key.value)
            if name in seen:
                message = f"“{name}” stands there twice"
                raise yaml.MarkedYAMLError(problem=message, problem_mark=key.start_mark)
            seen.add(name)
        return cast("dict[Any, Any]", super().construct_mapping(node, deep))


# Only true, false and nothing are typed: "no" is a language, 1984 a title, 1.10 a date.
_TRUTH = ("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"))
_NOTHING = ("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"))
_Loader.yaml_implicit_resolvers = {
    **{first: [_TRUTH] for first in "tTfF"},
    **{first: [_NOTHING] for first in ("~", "n", "N", "")},
}


def read_corpus_file(folder: Path) -> CorpusFile:
    """Return what ``corpus.yaml`` of a folder says; nothing if there is none.

    A broken file says nothing either, but for ``problem``, which names its line.
    """
    try:
        found = _parsed(folder / CORPUS_FILE)
    except FileNotFoundError:
        return CorpusFile()
    except OSError as error:
        return CorpusFile(problem=f"cannot be read: {error.strerror or error}")
    except UnicodeDecodeError:
        return CorpusFile(problem="is not UTF-8; save it as UTF-8")
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return CorpusFile(problem=_where(error))
    return _said(found)


def _parsed(path: Path) -> object:
    if path.stat().st_size > _LARGEST:
        message = f"it has over {_LARGEST // 1_000_000} MB"
        raise ValueError(message)
    text = path.read_bytes().decode("utf-8-sig")
    _refuse_aliases(text)
    return cast("object", yaml.load(text, _Loader))  # noqa: S506 - a safe loader, made stricter


def _where(error: Exception) -> str:
    """Return what is wrong, with the line if it is known."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        line = f"line {mark.line + 1}: " if mark else ""
        return f"{line}{error.problem or error.context}; mend it and open the folder again"
    return f"is not YAML that can be read: {str(error).splitlines()[0] if str(error) else error!r}"


def _refuse_aliases(text: str) -> None:
    count = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            count += 1
        if count > _MOST_ALIASES:
            message = f"more than {_MOST_ALIASES} aliases"
            mark = cast("yaml.Mark", event.start_mark)
            raise yaml.MarkedYAMLError(problem=message, problem_mark=mark)


def _said(found: object) -> CorpusFile:
    if found is None:
        return CorpusFile()
    if not isinstance(found, dict):
        return CorpusFile(problem="line 1: it must be a list of names and values, as “title: …”")
    values = cast("dict[object, object]", found)
    listed = values.get("documents")
    problem = ""
    if listed is not None and not isinstance(listed, dict):
        problem = "“documents” must name files, as “report.txt: {title: …}”"
    documents: dict[str, Told] = {}
    taken: set[str] = set()
    entries = cast("dict[object, object]", listed) if isinstance(listed, dict) else {}
    for name, item in entries.items():
        told = _told(item)
        if told is None:
            problem = problem or f"what it says of “{name}” is not names and values"
            continue
        if told.id and told.id in taken:
            problem = problem or f"two documents have the id “{told.id}”"
            continue
        taken.add(told.id)
        documents[str(name)] = told
    return CorpusFile(title=_text(values.get("title")), documents=documents, problem=problem)


def _told(item: object) -> Told | None:
    if item is None:
        return Told()
    if not isinstance(item, dict):
        return None
    values = cast("dict[object, object]", item)
    names = ("id", "title", "author", "date", "language", "encoding")
    return Told(**{name: _text(values.get(name)) for name in names})


def _text(found: object) -> str:
    """Return a single value as text; lists of words are joined, as several authors are."""
    if isinstance(found, str):
        return " ".join(found.split())
    if isinstance(found, list):
        items = cast("list[object]", found)
        return ", ".join(item for item in items if isinstance(item, str))
    return ""
