from collections.abc import Iterable

from citeproc.frontend import CitationStylesBibliography as CitationStylesBibliography
from citeproc.frontend import CitationStylesStyle as CitationStylesStyle

SCHEMA_PATH: str
LOCALES_PATH: str
LANGUAGE_NAMES: dict[str, list[str]]
PRIMARY_DIALECTS: dict[str, str]

class Locator:
    def __init__(self, label: str, identifier: str) -> None: ...

class CitationItem:
    key: str
    def __init__(self, key: str, *, locator: Locator = ...) -> None: ...

class Citation:
    def __init__(self, cites: Iterable[CitationItem]) -> None: ...
