"""The search index of a corpus: one SQLite file in the cache, that can be made anew at any time."""
