"""The reckoning of search: units, matching, patterns, snippets, concordances. No files."""
