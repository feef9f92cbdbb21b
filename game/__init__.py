"""Break Room: a terminal text adventure about the people you work with."""
