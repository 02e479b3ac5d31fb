"""What a reader can do, said without a window: open, compare, search, note, export, as jobs."""
