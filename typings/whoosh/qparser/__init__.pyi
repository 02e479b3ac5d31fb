"""The parser of query strings."""

from collections.abc import Sequence

from whoosh.qparser.plugins import Plugin
from whoosh.query import Query

class QueryParser:
    def __init__(self, fieldname: str, schema: None, plugins: Sequence[Plugin]) -> None: ...
    def parse(self, text: str, normalize: bool = True) -> Query: ...
