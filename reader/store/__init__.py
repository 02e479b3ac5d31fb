"""Where things rest: the corpus folder, importers, exporters, caches, settings. No Qt, no algorithms."""
