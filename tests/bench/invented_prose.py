"""Prose that nobody wrote: sentences of invented words, as frequent as words of a language are.

Everything the bench plants text reuse into is made here, so that it needs no text of anyone's.
"""

from __future__ import annotations

import bisect
import itertools
import random

_ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh st t th tr v w z".split()
_VOWELS = "a e i o u ai ea io ou".split()
_CODAS = ["", "", "", "n", "r", "l", "s", "t", "nd", "st", "m", "ck"]
_ENDINGS = ["", "", "", "s", "ed", "ing", "ly", "er", "tion", "al", "ity", "ment", "able"]
_GRAMMAR = (
    "the the the the the the of of of of and and and to to to in in in a a a is that for it as "
    "was with be by on not he his are this at from but have an which you were they their been "
    "has had all more its one we or would about when there can if who will no some other into"
).split()


class Prose:
    """An invented language and an endless writer of it.

    Words are drawn by Zipf's law. Each text has subjects: a few rare words that recur in it.
    """

    def __init__(self, seed: int, vocabulary: int = 20_000) -> None:
        self.rng = random.Random(seed)
        words: dict[str, None] = {}
        while len(words) < vocabulary:
            words.setdefault(self._invent())
        self.words = list(words)
        weights = (1 / (rank + 12) for rank in range(vocabulary))
        self._heap = list(itertools.accumulate(weights))

    def _invent(self) -> str:
        syllables = self.rng.choices((1, 2, 3), (3, 5, 2))[0]
        stem = "".join(
            self.rng.choice(_ONSETS) + self.rng.choice(_VOWELS) + self.rng.choice(_CODAS)
            for _ in range(syllables)
        )
        return stem + self.rng.choice(_ENDINGS)

    def word(self, subjects: list[str]) -> str:
        """Return the next word."""
        lot = self.rng.random()
        if lot < 0.42:
            return self.rng.choice(_GRAMMAR)
        if lot < 0.47 and subjects:
            return self.rng.choice(subjects)
        return self.words[bisect.bisect(self._heap, self.rng.random() * self._heap[-1])]

    def sentence(self, subjects: list[str]) -> str:
        """Return a sentence of 6 to 30 words."""
        size = min(30, max(6, int(self.rng.gauss(17, 6))))
        words = [self.word(subjects) for _ in range(size)]
        for at in range(4, size - 3, self.rng.randrange(6, 12)):
            words[at] += ","
        return words[0].capitalize() + " " + " ".join(words[1:]) + "."

    def subjects(self) -> list[str]:
        """Return the rare words that a text keeps coming back to."""
        return [self.rng.choice(self.words) for _ in range(25)]

    def paragraph(self, subjects: list[str], words: int) -> str:
        """Return sentences of about ``words`` words in all."""
        sentences: list[str] = []
        count = 0
        while count < words:
            sentences.append(self.sentence(subjects))
            count += sentences[-1].count(" ") + 1
        return " ".join(sentences)

    def exactly(self, subjects: list[str], words: int) -> str:
        """Return a passage of exactly ``words`` words."""
        return " ".join(self.paragraph(subjects, words).split()[:words])

    def text(self, words: int) -> str:
        """Return paragraphs of about ``words`` words in all."""
        subjects = self.subjects()
        paragraphs: list[str] = []
        count = 0
        while count < words:
            paragraphs.append(self.paragraph(subjects, self.rng.randrange(40, 140)))
            count += paragraphs[-1].count(" ") + 1
        return "\n\n".join(paragraphs) + "\n"
