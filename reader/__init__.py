"""A desk for comparative reading: what do these documents share, word against word?"""

__version__ = "0.1.0"
