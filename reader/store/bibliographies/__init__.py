"""Bibliographies of other programs as items of CSL JSON. Reads; writes nothing."""
