"""The part of snowballstemmer that is used; the package carries no types of its own."""

class _Stemmer:
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the package's own name

def algorithms() -> list[str]: ...
def stemmer(lang: str) -> _Stemmer: ...
