"""Long and rough use of the real window: ``python -m tests.soak`` (``make soak``)."""
