"""Where things rest: the corpus folder, importers, caches, settings. No Qt, no algorithms."""
