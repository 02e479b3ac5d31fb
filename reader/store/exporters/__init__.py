"""What is written for other programs and for paper. Formats only: text out, no files touched."""
