"""The index says what a look at every word says: the same documents, every place the same."""

import random

import pytest

from reader.domain.document import Document, DocumentId
from reader.store.decoding import decode
from tests.engine.index_checks import Checked
from tests.engine.made_corpus import made_document
from tests.engine.made_queries import KINDS


@pytest.fixture
def checked(tmp_path):
    made = Checked(tmp_path / "i.sqlite", seed=11)
    for first in range(0, 30, 10):
        documents = [made_document(made.numbers, n, 40) for n in range(first, first + 10)]
        made.put_documents(documents, with_notes=6)
    yield made
    made.close()


def test_queries_of_every_kind_find_the_same_places(checked):
    assert not checked.differing(12 * len(KINDS))


def test_patterns_that_stand_for_many_words_find_the_same_places(checked, monkeypatch):
    monkeypatch.setattr("reader.engine.searching.meanings._MOST_ASKED", 1)
    monkeypatch.setattr("reader.engine.searching.scanning._FEW_WORDS", 10)
    checked.change_at_random(40)
    assert not checked.differing(8 * len(KINDS))
    patterns = [
        "*a*", "*о*", '"*a* *e*"', "title:*a*", "furniture:*e*", '"*a* rep*"~3', "*a* -*b*",
        "-*e*", "*a* OR tag:law", "a~2 the", "/.*/", '"/.*/ of"', "note:*o* OR heading:*e*",
    ]  # fmt: skip
    assert not [text for text in patterns if checked.differs(text)]


def test_after_many_changes_they_still_do(checked):
    checked.change_at_random(300)
    assert not checked.differing(4 * len(KINDS))
    checked.change_at_random(200)
    checked.writer.finish()
    assert not checked.differing(4 * len(KINDS))


def test_the_queries_of_these_tests_find_something(checked):
    found = dict.fromkeys(KINDS, 0)
    for n in range(8 * len(KINDS)):
        kind = KINDS[n % len(KINDS)]
        _, units, hits = checked.answer(checked.a_query(kind))
        found[kind] += bool(units and (hits or kind in ("fact", "only-not")))
    assert all(found.values()), found


@pytest.mark.seeds
def test_the_seeds_are_searched_as_by_looking_at_every_word(seeds, tmp_path):
    checked = Checked(tmp_path / "i.sqlite", seed=5)
    documents = []
    for path in sorted(seeds.glob("*.txt")):
        text = decode(path.read_bytes(), path.name).text[:12_000]
        name = DocumentId(path.name)
        documents.append(
            Document(id=name, path=path.name, text=text, title=path.stem, language="en")
        )
    checked.put_documents(documents, with_notes=5)
    words = sorted({word for item in documents for word in item.text.split() if word.isalpha()})
    numbers = random.Random(2)
    queries = []
    for _ in range(15):
        one, two, three = numbers.sample(words, 3)
        start = numbers.randrange(len(documents[0].text) - 80)
        phrase = " ".join(documents[0].text[start : start + 40].split()[1:-1]).replace('"', "")
        queries += [
            one, f"={one}", f'"{phrase}"', f"{one[:3]}*", f"{one} OR {two} -{three}",
            f'"{one} {two}"~8', f"{one}~1", f"title:{two}", f"{one} {two}",
        ]  # fmt: skip
    assert not [text for text in queries if checked.differs(text)]
    checked.close()
