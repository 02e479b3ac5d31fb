"""Everything that can go wrong on purpose.

ReaderError
├── InvalidSpanError       a range that no text can have
├── InvalidValueError      a domain value that contradicts itself
├── CorpusError            a folder that cannot be opened as a corpus
├── DocumentError          a file that cannot be read as a document
├── AnnotationError        annotations that cannot be saved where they belong
├── FormatError            data of ours (cache, settings, JSON) that is not what it says
└── JobCancelledError      the reader pressed Cancel

A message names the file and says what to do: it is shown to a person as it stands.
"""

from __future__ import annotations


class ReaderError(Exception):
    """Base of all expected failures; its message is fit to show to a person."""


class InvalidSpanError(ReaderError):
    """Raised when a span runs backwards or starts before the text."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(f"not a span: [{start}, {end})")


class InvalidValueError(ReaderError):
    """Raised when the parts of a value contradict each other."""


class CorpusError(ReaderError):
    """Raised when a folder cannot be opened as a corpus."""


class DocumentError(ReaderError):
    """Raised when a file cannot be read as a document."""


class AnnotationError(ReaderError):
    """Raised when annotations cannot be saved; they are kept elsewhere until they can."""


class FormatError(ReaderError):
    """Raised when data the application wrote itself is damaged or of another version."""


class JobCancelledError(ReaderError):
    """Raised inside a job after the reader pressed Cancel."""
