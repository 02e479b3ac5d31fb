"""Files in, text with typed structure out: one module a format."""
