"""What the parser makes of a query string."""

from collections.abc import Sequence

class Query:
    endchar: int | None

class And(Query):
    subqueries: Sequence[Query]

class Or(Query):
    subqueries: Sequence[Query]

class Not(Query):
    query: Query

class Term(Query):
    fieldname: str
    text: str

class Phrase(Query):
    fieldname: str
    words: Sequence[str]
    slop: int

class Prefix(Query):
    fieldname: str
    text: str

class Wildcard(Query):
    fieldname: str
    text: str

class Regex(Query):
    fieldname: str
    text: str

class FuzzyTerm(Query):
    fieldname: str
    text: str
    maxdist: int
