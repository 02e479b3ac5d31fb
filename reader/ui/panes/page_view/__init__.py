"""A PDF as its pages look, with the same highlights, selection and places as its text."""
