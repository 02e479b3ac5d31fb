"""What is cited, as CSL JSON: the format of Zotero, of pandoc and of citation processors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.store.citing_items import item_of
from reader.store.exporters.citation_keys import citation_keys

if TYPE_CHECKING:
    from reader.domain.excerpt import Export, ExportOptions


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the list of works, each once, with a key to cite it by."""
    del options
    keys = citation_keys(export.sources)
    items = [
        {"id": keys[number], **item_of(source)} for number, source in enumerate(export.sources)
    ]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
