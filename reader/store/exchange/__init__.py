"""Annotations of other programs: read from their files, into values of ours. Nothing is written."""
