"""Patterns that words may fit: wildcards and regular expressions, matched in linear time.

A reader may type any expression, and some keep a backtracking matcher busy for years on one
word. So an expression is made into an automaton (Thompson 1968) that is run over all its states
at once. What an automaton cannot do (back references, looking around) is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from reader.domain.errors import InvalidValueError
from reader.engine.tokens import fold

_Test: TypeAlias = Callable[[str], bool]
_MOST_STATES = 2_000
_MOST_KEPT = 4_000
_MOST_TIMES = 64
_DEEPEST = 50
_COUNTS = re.compile(r"\{(\d{0,3})(,?)(\d{0,3})\}")


class PatternError(InvalidValueError):
    """Raised for an expression that cannot be read or is too large; says why."""


def wildcard(pattern: str) -> re.Pattern[str]:
    """Return what fits ``pattern``: ``*`` any letters, ``?`` one letter. For ``fullmatch``.

    Each run between two stars is taken where it first fits and never given back: that finds
    a fit where there is one, and cannot take long.
    """
    runs = [
        "".join("." if char == "?" else re.escape(char) for char in run)
        for run in re.split(r"\*+", pattern)
    ]
    if len(runs) == 1:
        return re.compile(runs[0], re.DOTALL)
    inner = "".join(f"(?>.*?{run})" for run in runs[1:-1])
    return re.compile(f"{runs[0]}{inner}.*?{runs[-1]}", re.DOTALL)


@dataclass(slots=True)
class _State:
    """A state: where a letter that passes ``test`` leads, and where nothing leads at once."""

    test: _Test | None = None
    after: int = -1
    free: list[int] = field(default_factory=list[int])


class Expression:
    """A regular expression over whole words."""

    def __init__(self, states: list[_State], start: int, end: int) -> None:
        self._states = states
        self._end = end
        self._start = self._closed({start})
        self._known: dict[tuple[frozenset[int], str], frozenset[int]] = {}

    def fits(self, word: str) -> bool:
        """Tell whether the whole word fits."""
        here = self._start
        known = self._known
        for letter in word:
            step = known.get((here, letter))
            if step is None:
                step = self._step(here, letter)
            if not step:
                return False
            here = step
        return self._end in here

    def _step(self, here: frozenset[int], letter: str) -> frozenset[int]:
        states = self._states
        there = {states[n].after for n in here if self._passes(n, letter)}
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        step = self._known[here, letter] = self._closed(there)
        return step

    def _passes(self, number: int, letter: str) -> bool:
        test = self._states[number].test
        return test is not None and test(letter)

    def _closed(self, numbers: set[int]) -> frozenset[int]:
        """Return these states and all that are reached from them without a letter."""
        waiting, found = list(numbers), set(numbers)
        while waiting:
            for number in self._states[waiting.pop()].free:
                if number not in found:
                    found.add(number)
                    waiting.append(number)
        return frozenset(found)


@lru_cache(maxsize=32)
def expression(pattern: str) -> Expression:
    r"""Return the expression for ``pattern``, folded as words are.

    Known are letters, ``.``, ``[a-z]``, ``[^a-z]``, ``\d \w \s`` and their capitals,
    ``( )``, ``|``, ``* + ? {2,5}``; ``^`` and ``$`` at the ends say nothing new.

    Raises:
        PatternError: if it is not such an expression, or too large.
    """
    return _Reader(pattern).read()


class _Reader:
    """Reads an expression into states, from left to right."""

    def __init__(self, pattern: str) -> None:
        self._text = pattern.removeprefix("^")
        if self._text.endswith("$") and not self._text.endswith("\\$"):
            self._text = self._text[:-1]
        self._at = 0
        self._depth = 0
        self._states: list[_State] = []

    def read(self) -> Expression:
        start, end = self._choice()
        if self._at < len(self._text):
            self._refuse("a bracket ) closes nothing")
        return Expression(self._states, start, end)

    def _refuse(self, why: str) -> None:
        message = f"the expression /{self._text}/ cannot be read: {why}"
        raise PatternError(message)

    def _new(self, test: _Test | None = None, after: int = -1) -> int:
        if len(self._states) >= _MOST_STATES:
            self._refuse("it is too large")
        self._states.append(_State(test, after))
        return len(self._states) - 1

    def _peek(self) -> str:
        return self._text[self._at] if self._at < len(self._text) else ""

    def _next(self) -> str:
        char = self._peek()
        if not char:
            self._refuse("it ends too early")
        self._at += 1
        return char

    def _choice(self) -> tuple[int, int]:
        start, end = self._new(), self._new()
        while True:
            first, last = self._sequence()
            self._states[start].free.append(first)
            self._states[last].free.append(end)
            if self._peek() != "|":
                return start, end
            self._at += 1

    def _sequence(self) -> tuple[int, int]:
        start = end = self._new()
        while self._peek() not in ("", "|", ")"):
            since = self._at
            first, last = self._atom()
            until = self._at
            low, high = self._times()
            if (low, high) != (1, 1):
                first, last = self._repeated(since, until, low, high)
            self._states[end].free.append(first)
            end = last
        return start, end

    def _repeated(self, since: int, until: int, low: int, high: int | None) -> tuple[int, int]:
        """Make the part of the text between ``since`` and ``until`` again and again."""
        resume = self._at
        start = end = self._new()
        exits: list[int] = []
        for number in range(low if high is None else high):
            if number >= low:
                exits.append(end)
            first, last = self._again(since, until)
            self._states[end].free.append(first)
            end = last
        if high is None:
            first, last = self._again(since, until)
            hub = self._new()
            self._states[end].free.append(hub)
            self._states[hub].free.append(first)
            self._states[last].free.append(hub)
            end = hub
        done = self._new()
        for number in {*exits, end}:
            self._states[number].free.append(done)
        self._at = resume
        return start, done

    def _again(self, since: int, until: int) -> tuple[int, int]:
        self._at = since
        pair = self._atom()
        if self._at != until:
            self._refuse("its brackets are muddled")
        return pair

    def _times(self) -> tuple[int, int | None]:
        """Return how often the last part may stand; None is without limit."""
        char = self._peek()
        if char in ("*", "+", "?") and char:
            self._at += 1
            if self._peek() in ("?", "+") and self._peek():
                self._at += 1
            return {"*": (0, None), "+": (1, None), "?": (0, 1)}[char]
        counts = _COUNTS.match(self._text, self._at) if char == "{" else None
        if counts is None or counts.group() in ("{}", "{,}"):
            return 1, 1
        self._at = counts.end()
        low = int(counts[1] or 0)
        high = (int(counts[3]) if counts[3] else None) if counts[2] else low
        if low > _MOST_TIMES or (high is not None and not low <= high <= _MOST_TIMES):
            self._refuse(f"counts go up to {_MOST_TIMES}, the smaller first")
        return low, high

    def _atom(self) -> tuple[int, int]:
        char = self._next()
        if char == "(":
            return self._group()
        if char == "[":
            return self._one(self._class())
        if char == ".":
            return self._one(_any)
        if char == "\\":
            return self._escaped()
        if char in "*+?":
            self._refuse(f"{char} has nothing before it")
        return self._letters(char)

    def _group(self) -> tuple[int, int]:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._refuse("its brackets are too deep")
        if self._text.startswith("?:", self._at):
            self._at += 2
        elif self._peek() == "?":
            self._refuse("(? is not known here")
        pair = self._choice()
        if self._peek() != ")":
            self._refuse("a bracket ( is not closed")
        self._at += 1
        self._depth -= 1
        return pair

    def _escaped(self) -> tuple[int, int]:
        char = self._next()
        test = _CLASSES.get(char)
        if test is not None:
            return self._one(test)
        if char.isalnum():
            self._refuse(f"\\{char} is not known here")
        return self._letters(char)

    def _one(self, test: _Test) -> tuple[int, int]:
        end = self._new()
        return self._new(test, end), end

    def _letters(self, char: str) -> tuple[int, int]:
        """Match one letter as it is folded: ``ß`` is two."""
        start = end = self._new()
        for letter in fold(char) or char:
            first, last = self._one(letter.__eq__)
            self._states[end].free.append(first)
            end = last
        return start, end

    def _class(self) -> _Test:
        negative = self._peek() == "^"
        if negative:
            self._at += 1
        tests: list[_Test] = []
        first = True
        while first or self._peek() != "]":
            tests.append(self._range())
            first = False
        self._at += 1
        return _none_of(tests) if negative else _one_of(tests)

    def _range(self) -> _Test:
        low = self._next()
        if low == "\\":
            low = self._next()
            if low in _CLASSES:
                return _CLASSES[low]
        following = self._text[self._at : self._at + 2]
        if len(following) < 2 or following[0] != "-" or following[1] == "]":
            return (fold(low) or low).__contains__
        self._at += 1
        high = self._next()
        return _between(low.casefold(), high.casefold())


def _any(_letter: str) -> bool:
    return True


def _word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _negated(test: _Test) -> _Test:
    return lambda letter: not test(letter)


def _one_of(tests: list[_Test]) -> _Test:
    return lambda letter: any(test(letter) for test in tests)


def _none_of(tests: list[_Test]) -> _Test:
    return lambda letter: not any(test(letter) for test in tests)


def _between(low: str, high: str) -> _Test:
    return lambda letter: low <= letter <= high


_CLASSES: dict[str, _Test] = {
    "d": str.isdecimal,
    "D": _negated(str.isdecimal),
    "w": _word,
    "W": _negated(_word),
    "s": str.isspace,
    "S": _negated(str.isspace),
}
