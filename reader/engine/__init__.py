"""The algorithms: pure functions from domain values to domain values. No Qt, no files, no clock."""
