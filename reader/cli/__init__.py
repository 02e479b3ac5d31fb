"""The same program for a terminal. Prints; decides nothing a service could decide."""
