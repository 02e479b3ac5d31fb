"""Sentences of the rooms below the window, in the language of the window."""
