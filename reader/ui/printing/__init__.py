"""Pages made with Qt's fonts and nothing else of a window; it runs in a process of its own."""
