"""What documents are as works: read what is said of them, change it, undo that.

The service keeps what it changed, so that each step can be taken back and done again.
Writing is a job; what was written becomes part of the corpus without reading a document.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.domain.about import About
from reader.store.annotations.keeping import Keeping
from reader.store.corpus_file import read_corpus_file
from reader.store.corpus_writing import FieldClash, Wish, write_about

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.domain.document import Corpus, Document
    from reader.services.jobs import Job, Ticket

__all__ = ["FieldClash", "Metadata", "MetadataSaved", "Wish", "retold"]


@dataclass(frozen=True, slots=True)
class MetadataSaved:
    """What came of it: what is said now, by path, and what another program had changed."""

    step: MetadataStep
    said: Mapping[str, About]
    clashes: tuple[FieldClash, ...] = ()


@dataclass(frozen=True, slots=True)
class MetadataStep:
    """Changes that are undone together. ``name`` completes “Undo: …”."""

    name: str
    wishes: tuple[Wish, ...]

    @property
    def inverse(self) -> MetadataStep:
        """The step that takes this one back."""
        return MetadataStep(self.name, tuple(wish.inverse for wish in self.wishes))


class Metadata:
    """What a reader says of the documents of one corpus. Lives on one thread."""

    def __init__(self, folder: Path, state: Path) -> None:
        self._folder = folder
        self._keeping = Keeping(state, folder)
        self._done: list[MetadataStep] = []
        self._undone: list[MetadataStep] = []

    @property
    def undo_name(self) -> str:
        """What would be undone, or nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What would be done again, or nothing."""
        return self._undone[-1].name if self._undone else ""

    def said(self) -> Mapping[str, About]:
        """Return what ``corpus.yaml`` says of documents now, by path; it reads the file."""
        found = read_corpus_file(self._folder)
        return {path: told.about for path, told in found.documents.items()}

    @property
    def problem(self) -> str:
        """What is wrong with ``corpus.yaml``, for a person; it reads the file."""
        return read_corpus_file(self._folder).problem

    def saving(self, wishes: Iterable[Wish], name: str = "") -> Job[MetadataSaved]:
        """Return the job that writes what is wished; hand what it returns to ``did``.

        Raises (the job):
            CorpusError: if it cannot be written. Nothing is changed then.
        """
        changed = tuple(wish for wish in wishes if wish.before != wish.after)
        return self._writing(MetadataStep(name or _named(changed), changed))

    def did(self, saved: MetadataSaved) -> None:
        """Remember a step that was written."""
        if saved.step.wishes:
            self._done.append(_as_written(saved))
            self._undone.clear()

    def undoing(self) -> Job[MetadataSaved] | None:
        """Return the job that takes the last step back; hand its result to ``undid``."""
        return self._writing(self._done[-1].inverse) if self._done else None

    def undid(self, saved: MetadataSaved) -> None:
        """Remember that the last step was taken back."""
        self._done.pop()
        self._undone.append(_as_written(saved).inverse)

    def redoing(self) -> Job[MetadataSaved] | None:
        """Return the job that does the step undone last again; hand its result to ``redid``."""
        return self._writing(self._undone[-1]) if self._undone else None

    def redid(self, saved: MetadataSaved) -> None:
        """Remember that a step was done again."""
        self._undone.pop()
        self._done.append(_as_written(saved))

    def _writing(self, step: MetadataStep) -> Job[MetadataSaved]:
        def run(_ticket: Ticket) -> MetadataSaved:
            written = write_about(self._folder, step.wishes, self._keeping)
            return MetadataSaved(step, written.said, written.clashes)

        return run


def metadata_of(corpus: Corpus, state: Path) -> Metadata:
    """Return the metadata of an open corpus."""
    return Metadata(Path(corpus.folder), state)


def retold(corpus: Corpus, said: Mapping[str, About]) -> Corpus:
    """Return the corpus in which these documents are said to be this; no file is read."""
    documents = tuple(
        document.told(said[document.path]) if document.path in said else document
        for document in corpus.documents
    )
    return replace(corpus, documents=documents)


def given(document: Document, said: About, values: Mapping[str, object]) -> Wish:
    """Return the wish that fields of a document become ``values``.

    A field that is wished to be what it is without saying so stays unsaid.
    """
    after = said
    for name, value in values.items():
        bare = document.told(_with(said, name, getattr(About(), name)))
        unsaid = getattr(bare, name) == value and name != "citation"
        after = _with(after, name, getattr(About(), name) if unsaid else value)
    return Wish(document.path, said, after)


def _with(about: About, name: str, value: Any) -> About:  # noqa: ANN401 - any field's value
    return replace(about, **{name: value})


def _named(wishes: Sequence[Wish]) -> str:
    if len(wishes) == 1:
        return f"describe {wishes[0].path}"
    return f"describe {len(wishes)} documents"


def _as_written(saved: MetadataSaved) -> MetadataStep:
    """Return a step as it came out, so that its inverse takes back just what it did."""
    wishes = tuple(
        replace(wish, after=saved.said.get(wish.path, wish.after)) for wish in saved.step.wishes
    )
    return MetadataStep(saved.step.name, wishes)
