"""What belongs to what between two texts: knots, pieces and marks as arrays. No Qt here."""
