"""The work of the window in small parts: what is shown, what is level, what is remembered."""
