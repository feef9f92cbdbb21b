"""The server: a parent that accepts and counts, workers that speak SSH."""
