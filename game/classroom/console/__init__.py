"""What an instructor sees: the roster, the map with counts, and what can be done."""
