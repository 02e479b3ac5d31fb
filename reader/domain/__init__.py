"""What the application is about: spans, documents, overlaps. Plain values; no Qt, no files."""
