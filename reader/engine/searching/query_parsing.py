"""The query language: Whoosh's, read by Whoosh's own parser, behind guards.

A reader's typing never raises: what cannot be understood is searched word by word, and a
sentence says so. Guards bound what a query may ask, each with a sentence when it acts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain.search import (
    FACT_FIELDS,
    AllOf,
    AnyOf,
    Field,
    Match,
    Query,
    SearchOptions,
    Slot,
    Term,
    Without,
)
from reader.engine.searching.patterns import PatternError, expression
from reader.engine.searching.units import indexable, indexable_fact
from reader.engine.tokens import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whoosh import query as parsed
    from whoosh.qparser import QueryParser

    from reader.domain.search import Clause

MOST_CHARACTERS = 1_000
MOST_TERMS = 64
LONGEST_WORD = 64
DEEPEST = 50
WIDEST = 99
_FIELDS = "|".join(name.value for name in Field)
_QUOTES = str.maketrans(dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02", '"'))
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\s]+")
_OPERATORS_AT_START = re.compile(r"^\s*(?:(?:AND|OR)(?=\s|$)\s*)+")
_OPERATORS_AT_END = re.compile(r"(?:(?:^|(?<=\s))(?:AND|OR|NOT)\s*|(?:^|(?<=\s))-\s*)+$")
_FIELD_AT_END = re.compile(rf"(?:^|(?<=[\s(]))-?(?:{_FIELDS}):\s*$", re.IGNORECASE)
_WITHIN = re.compile(r'"~(\d{1,6})')
_LONG = re.compile(rf"(\w{{{LONGEST_WORD}}})\w+")
_STAR, _MARK = "\ua66e", "\u2d30"
"""Letters that no query needs, for ``*`` and ``?`` while a pattern is cut into words."""
_TO_STAND_INS = str.maketrans({"*": _STAR, "?": _MARK})
_FROM_STAND_INS = str.maketrans({_STAR: "*", _MARK: "?"})


def parse_query(text: str, options: SearchOptions | None = None, *, typing: bool = False) -> Query:
    """Return what ``text`` asks for. Any text is accepted; the result says what was ignored.

    With ``typing`` the word at the end may be unfinished: all that begins like it is found too.
    """
    notices: list[str] = []
    cleaned = _guarded(text, notices)
    if not cleaned.strip():
        if text.strip() and not notices:
            notices.append("There is no word to search for.")
        return Query(text, None, tuple(notices))
    reading = _Reading(
        options=options or SearchOptions(),
        notices=notices,
        end=len(cleaned) if typing and not text[-1:].isspace() else -1,
        unclosed=text.translate(_QUOTES).count('"') % 2 == 1,
    )
    root = None
    try:
        root = reading.clause(_parser().parse(cleaned, normalize=False))
    except Exception:  # noqa: BLE001 - whatever a foreign parser stumbles over, words remain
        notices.append("The query could not be understood; its words were searched.")
        root = reading.words(cleaned)
    if root is None and not notices:
        notices.append("There is no word to search for.")
    return Query(text, root, tuple(dict.fromkeys(notices)))


def _guarded(text: str, notices: list[str]) -> str:
    """Return the text within the limits the parser needs, and note what was cut."""
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS]
        notices.append(f"Only the first {MOST_CHARACTERS:,} characters were searched.")
    text = _CONTROLS.sub(" ", text.translate(_QUOTES))
    if _LONG.search(text):
        text = _LONG.sub(r"\1", text)
        notices.append(f"Words longer than {LONGEST_WORD} letters were cut.")
    text = _shallow(text, notices)
    for stray in (_FIELD_AT_END, _OPERATORS_AT_START, _OPERATORS_AT_END):
        found = stray.search(text)
        if found and found.group().strip():
            text = text[: found.start()] + text[found.end() :]
            notices.append(f"“{found.group().strip()}” has nothing to work on and was ignored.")
    if text.count('"') % 2:
        text = text.rstrip() + '"'
        notices.append("The quotation is not closed yet.")
    return _WITHIN.sub(lambda found: f'"~{min(int(found[1]), WIDEST) + 1}', text)


def _shallow(text: str, notices: list[str]) -> str:
    """Leave brackets out that are deeper than the limit, and those that close nothing."""
    depth = 0
    kept: list[str] = []
    for char in text:
        if char == "(":
            depth += 1
        if char not in "()" or 0 < depth <= DEEPEST:
            kept.append(char)
        if char == ")":
            depth = max(0, depth - 1)
    if len(kept) < len(text):
        notices.append(
            f"Brackets deeper than {DEEPEST}, and brackets that close nothing, were ignored."
        )
    return "".join(kept)


@lru_cache(maxsize=1)
def _parser() -> QueryParser:
    from whoosh.qparser import QueryParser, plugins

    return QueryParser(
        "",
        None,
        plugins=[
            plugins.FieldsPlugin(
                rf"(?<![\w:])(?P<text>(?i:{_FIELDS})):(?=\S)", remove_unknown=False
            ),
            plugins.RegexPlugin(r"(?<![^\s(:])/(?P<text>[^/\s]+)/(?=\s|\)|$)"),
            plugins.WildcardPlugin(),
            plugins.PhrasePlugin(),
            plugins.GroupPlugin(),
            plugins.OperatorsPlugin(
                Not=r"(^|(?<=[\s(]))(NOT(?=\s)|-(?=[^\s-]))",
                AndNot=None,
                AndMaybe=None,
                Require=None,
            ),
            plugins.FuzzyTermPlugin(),
        ],
    )


@dataclass(slots=True)
class _Reading:
    """The way from the parser's tree to a query. ``end`` is where a word being typed ends."""

    options: SearchOptions
    notices: list[str]
    end: int = -1
    used: int = 0
    excluded: int = 0
    unclosed: bool = False

    def clause(self, node: parsed.Query) -> Clause | None:
        """Return what a node of the parser's tree asks for; None if nothing is left of it."""
        from whoosh import query as parsed

        if isinstance(node, parsed.And):
            return _joined(AllOf, [self.clause(part) for part in node.subqueries])
        if isinstance(node, parsed.Or):
            return _joined(AnyOf, [self.clause(part) for part in node.subqueries])
        if isinstance(node, parsed.Not):
            self.excluded += 1
            part = self.clause(node.query)
            self.excluded -= 1
            return None if part is None else Without(part)
        return self._leaf(node)

    def words(self, text: str) -> Clause | None:
        """Return the words of a text, all of which must be found."""
        self.end = -1
        found = [self._words(text[a:b], None, Match.STEM) for a, b in _places(text)]
        return _joined(AllOf, found)

    def _leaf(self, node: parsed.Query) -> Clause | None:
        from whoosh import query as parsed

        found: Clause | None = None
        if isinstance(node, parsed.Phrase):
            found = self._phrase(node)
        elif isinstance(node, parsed.Prefix):
            found = self._pattern(node.text + "*", _field(node.fieldname))
        elif isinstance(node, parsed.Wildcard):
            found = self._pattern(node.text, _field(node.fieldname))
        elif isinstance(node, parsed.FuzzyTerm):
            found = self._fuzzy(node)
        elif isinstance(node, parsed.Regex):
            found = self._regex(node.text, _field(node.fieldname))
        elif isinstance(node, parsed.Term):
            found = self._word(node)
        return found

    def _word(self, node: parsed.Term) -> Clause | None:
        text, where = node.text, _field(node.fieldname)
        if where in FACT_FIELDS:
            return self._fact(text, where)
        exact = text.startswith("=")
        if exact or not self.options.stems or self.options.literal:
            match = Match.EXACT
        else:
            match = Match.STEM
        if node.endchar == self.end and not exact and not self.excluded:
            match = Match.PREFIX if match is Match.EXACT else Match.BEGUN
        return self._words(text, where, match)

    def _words(self, text: str, where: Field | None, match: Match) -> Clause | None:
        """Return a word, or for ``well-known`` the phrase and the word written as one."""
        spelled = [text[start:end] for start, end in _places(text)]
        if not spelled:
            return None
        if len(spelled) == 1:
            return self._term([_slot(match, spelled[0])], where)
        last = Match.PREFIX if match in (Match.BEGUN, Match.PREFIX) else Match.EXACT
        slots = [_slot(Match.EXACT, word) for word in spelled[:-1]]
        phrase = self._term([*slots, _slot(last, spelled[-1])], where)
        if phrase is None or not re.fullmatch(r"=?[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+", text):
            return phrase
        whole = Slot(last, "".join(slot.text for slot in phrase.slots), "".join(spelled))
        return AnyOf((phrase, Term((whole,), where)))

    def _phrase(self, node: parsed.Phrase) -> Clause | None:
        text, where = " ".join(node.words), _field(node.fieldname)
        within = node.slop - 1 if node.slop > 1 else None
        if where in FACT_FIELDS:
            return self._fact(text, where)
        slots = self._patterns(text.replace("?", " "))
        typed = self.unclosed and node.endchar == self.end and not self.excluded
        if typed and slots and slots[-1].match is Match.EXACT:
            slots[-1] = Slot(Match.PREFIX, slots[-1].text, slots[-1].spelled)
        return self._term(slots, where, within)

    def _pattern(self, text: str, where: Field | None) -> Clause | None:
        if where in FACT_FIELDS:
            return self._fact(text, where)
        slots = self._patterns(text)
        if not slots:
            self.notices.append(f"“{text}” has no letters to go by and was ignored.")
        return self._term(slots, where)

    def _patterns(self, text: str) -> list[Slot]:
        """Return the words of a text in which ``*`` and ``?`` stand for letters."""
        held = text.translate(_TO_STAND_INS)
        slots: list[Slot] = []
        for start, end in _places(held):
            spelled = held[start:end].translate(_FROM_STAND_INS)
            folded = indexable(fold(held[start:end])).translate(_FROM_STAND_INS)
            letters = folded.rstrip("*")
            if not letters.strip("*?"):
                continue
            if "*" in letters or "?" in letters:
                slots.append(Slot(Match.WILDCARD, folded, spelled))
            elif letters != folded:
                slots.append(Slot(Match.PREFIX, letters, spelled.rstrip("*")))
            else:
                slots.append(Slot(Match.EXACT, folded, spelled))
        return slots

    def _fuzzy(self, node: parsed.FuzzyTerm) -> Clause | None:
        where = _field(node.fieldname)
        if where in FACT_FIELDS:
            return self._fact(node.text, where)
        spelled = [node.text[start:end] for start, end in _places(node.text)]
        distance = min(node.maxdist, 2)
        if node.maxdist > distance:
            self.notices.append("A word may differ by two letters at most.")
        slots = [_slot(Match.EXACT, word) for word in spelled]
        if slots and distance:
            slots[-1] = Slot(Match.FUZZY, slots[-1].text, slots[-1].spelled, distance)
        return self._term(slots, where)

    def _regex(self, text: str, where: Field | None) -> Clause | None:
        if where in FACT_FIELDS:
            return self._fact(text, where)
        try:
            expression(text)
        except PatternError as error:
            said = str(error)
            self.notices.append(f"{said[:1].upper()}{said[1:]}; its words were searched.")
            return self.words(text)
        return self._term([Slot(Match.REGEX, text, text)], where)

    def _fact(self, text: str, where: Field | None) -> Clause | None:
        """Return what a field of facts is asked for."""
        value = text.removeprefix("=").strip()
        begins = value.endswith("*")
        value = value.rstrip("*")
        if where is Field.DOC:
            slots = [_slot(Match.EXACT, value[start:end]) for start, end in _places(value)]
            if slots and begins:
                slots[-1] = Slot(Match.PREFIX, slots[-1].text, slots[-1].spelled)
            return self._term(slots, where)
        if where is Field.DATE and ".." in value:
            return self._term([Slot(Match.WILDCARD, value, value)], where)
        if not any(char.isalnum() for char in value):
            return None
        match = Match.PREFIX if begins else Match.EXACT
        return self._term([Slot(match, indexable_fact(value), value)], where)

    def _term(
        self, slots: Sequence[Slot], where: Field | None, within: int | None = None
    ) -> Term | None:
        if not slots:
            return None
        if self.used + len(slots) > MOST_TERMS:
            self.notices.append(f"Only the first {MOST_TERMS} words were searched.")
            slots = slots[: MOST_TERMS - self.used]
        if not slots:
            return None
        self.used += len(slots)
        return Term(tuple(slots), where, within if len(slots) > 1 else None)


def _joined(kind: type[AllOf | AnyOf], parts: Iterable[Clause | None]) -> Clause | None:
    left = tuple(part for part in parts if part is not None)
    if len(left) < 2:
        return left[0] if left else None
    return kind(left)


def _field(name: str) -> Field | None:
    return Field(name.lower()) if name else None


def _places(text: str) -> list[tuple[int, int]]:
    tokens = tokenize(text)
    return list(zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True))


def _slot(match: Match, spelled: str) -> Slot:
    return Slot(match, indexable(fold(spelled)), spelled)
