"""Why there is nothing to export, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.excerpt import What
from reader.services.export_choices import Which
from reader.services.export_request import COMPARED
from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.services.export_choices import Choices, Offer

_T = QT_TRANSLATE_NOOP

_NONE: dict[What, str] = {
    What.ANNOTATIONS: _T(
        "Export",
        "Nothing is annotated yet. Select words in a text and press H to highlight them, or Ctrl+M"
        " for a note. Or export the overlaps of the documents.",
    ),
    What.LINKS: _T(
        "Export",
        "No passages are linked yet. Select words in two panes and press Ctrl+L. Or export the"
        " overlaps of the documents.",
    ),
    What.DOCUMENT: _T(
        "Export", "No document is annotated yet. Choose the document in hand at the left."
    ),
}
_UNLISTED = _T(
    "Export",
    "None of these is listed on the desk. Choose “All” at the left, or change the filter of the"
    " list on the desk.",
)
_ALONE = _T(
    "Export",
    "The passage in hand has no other witness. Click a highlighted passage on the desk first, or"
    " export every passage with witnesses.",
)
_COMPARING = _T(
    "Export", "The documents are still being compared. What they share appears here soon."
)
_APART = _T("Export", "These documents share no passage, so there is nothing to export.")


def nothing(choices: Choices, offer: Offer) -> str:
    """Return a sentence for a choice that holds nothing."""
    return QCoreApplication.translate("Export", _why(choices, offer))


def _why(choices: Choices, offer: Offer) -> str:
    what, some = choices.what, choices.which is not Which.ALL
    if what in COMPARED:
        comparison = offer.material.comparison
        if some and comparison is not None and comparison.overlaps:
            return _UNLISTED if what is What.OVERLAPS else _ALONE
        return _COMPARING if offer.busy else _APART
    return _UNLISTED if some and offer.material.entries else _NONE[what]
