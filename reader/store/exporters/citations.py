"""How the sources of one export are cited, in the style that was asked for or plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.store.citing import Cited, Citing, Run, cite_plainly

if TYPE_CHECKING:
    from reader.domain.excerpt import Export, ExportOptions, Quoted, Source


class Citations:
    """Cites the sources of an export: by its citation style, or without one plainly."""

    def __init__(self, export: Export, options: ExportOptions) -> None:
        self._style = options.style
        self._sources = export.sources
        self._known = {source.id for source in export.sources}
        self._citing = Citing(export.sources, options.style)

    def passage(self, quoted: Quoted) -> Cited:
        """Return the citation of a passage, with its page."""
        pages = quoted.place.pages if quoted.place is not None else ""
        return self.source(quoted.source, pages)

    def source(self, source: Source, pages: str = "") -> Cited:
        """Return the citation of a source."""
        if self._style and source.id in self._known:
            return self._citing.cite(source, pages)
        return Cited((Run(cite_plainly(source, pages)),))

    def listed(self) -> list[Cited]:
        """Return the list of sources."""
        if self._style:
            return self._citing.listed()
        return [self.source(source) for source in self._sources]
