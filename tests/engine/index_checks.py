"""Compares the index with a search by looking at every word."""

from __future__ import annotations

import random
from pathlib import Path

from reader.domain.search import TEXT_FIELDS, SearchOptions
from reader.engine.searching.answering import Answer
from reader.engine.searching.query_parsing import parse_query
from reader.engine.searching.stemmed import all_stems
from reader.engine.searching.units import document_material, make_batch, note_material
from reader.store.search_index.reading import SearchIndex
from reader.store.search_index.writing import IndexWriter
from tests.engine.brute_search import BruteUnit, brute_document, brute_note, brute_search
from tests.engine.made_corpus import made_document, made_note
from tests.engine.made_queries import KINDS, a_query

VERSION = "test"


class Checked:
    """An index and, beside it, the units it should hold."""

    def __init__(self, path: Path, seed: int = 1) -> None:
        self.path = path
        self.numbers = random.Random(seed)
        self.units: dict[tuple[str, str], BruteUnit] = {}
        self.writer = IndexWriter(path, VERSION)
        self.made = 0
        self.texts: list[str] = []

    def a_query(self, kind: str) -> str:
        """Return a query of a kind, its phrases mostly from the texts."""
        return a_query(self.numbers, kind, texts=self.texts)

    def put_documents(self, documents, with_notes: int = 0) -> None:
        """Index documents, and some annotations on them, in one batch."""
        materials = []
        for document in documents:
            materials.append(document_material(document, f"k{self.made}"))
            self.texts = [document.text, *self.texts[:40]]
            self.units["document", document.id] = brute_document(document)
            self.made += 1
        for _ in range(with_notes):
            document = self.numbers.choice(documents)
            note = made_note(self.numbers, self.numbers.randrange(40), document)
            materials = [item for item in materials if (item.kind, item.id) != ("note", note.id)]
            materials.append(note_material(note, document, f"k{self.made}"))
            self.units["note", note.id] = brute_note(note, document)
            self.made += 1
        self.writer.write(make_batch(materials))
        forms, first, languages = self.writer.unstemmed()
        self.writer.write_stems(first, all_stems(forms, languages, kazakh=False))
        self.writer.all_stemmed(first + len(forms) - 1, languages)

    def change_at_random(self, times: int) -> None:
        """Add, change and delete documents."""
        for _ in range(times):
            if self.numbers.random() < 0.3 and self.units:
                gone = self.numbers.choice(list(self.units))
                self.writer.remove([gone])
                del self.units[gone]
            else:
                self.put_documents([made_document(self.numbers, self.numbers.randrange(60))])

    def answer(self, text: str, *, typing: bool = False):
        """Return the units and hits that the index finds, as the brute search says them."""
        if not hasattr(self, "index"):
            self.index = SearchIndex(self.path, VERSION)
        query = parse_query(text, typing=typing)
        with self.index.reading():
            answer = Answer(self.index, query, SearchOptions(), lambda *_: "", lambda: False)
            found = answer.found()
            table = answer.table
            name = lambda row: ("note" if table.is_note[row] else "document", table.ids[row])  # noqa: E731
            hits = answer.hits(found.rows)
            units = {name(row) for row in found.rows.tolist()}
            places = {
                (*name(row), TEXT_FIELDS[field].value, start, end)
                for row, field, start, end in zip(
                    hits.rows.tolist(),
                    hits.fields.tolist(),
                    hits.starts.tolist(),
                    hits.ends.tolist(),
                    strict=True,
                )
            }
            assert len(places) == len(hits), f"{text}: a hit was said twice"
            assert len(units) == found.rows.size
        return query, units, places

    def differs(self, text: str, *, typing: bool = False) -> bool:
        """Tell whether the index says anything else than a look at every word."""
        query, units, places = self.answer(text, typing=typing)
        return (units, places) != brute_search(query, list(self.units.values()))

    def differing(self, count: int) -> list[str]:
        """Return those of ``count`` queries of every kind that come out wrong."""
        queries = [self.a_query(KINDS[n % len(KINDS)]) for n in range(count)]
        return [text for n, text in enumerate(queries) if self.differs(text, typing=n % 7 == 0)]

    def close(self) -> None:
        self.writer.close()
        if hasattr(self, "index"):
            self.index.close()
