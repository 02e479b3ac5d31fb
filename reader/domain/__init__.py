"""What the application is about: spans, documents, overlaps, annotations. Plain values; no Qt, no files."""
