"""The reading pane: lays out what is seen of a text of any length, and nothing else.

From the text to the screen: ``text_model`` (rows and what they are) → ``advances`` and
``wrapping`` (how high every row will be, in numpy) → ``galley`` (where everything stands) →
``typesetter`` (exact lines of the rows on screen) → ``painting``. ``view`` is the widget.

Only ``view``, ``style`` and ``highlights`` may be imported before the first paint, so they
import numpy late.
"""
