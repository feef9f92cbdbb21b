"""The only door to the database: an append-only log of what was played."""
