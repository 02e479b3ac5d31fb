"""The part of whoosh3 that is used: its query parser. What it carries itself is half typed."""
