"""The pictures of the manual, taken from the running application."""
