"""Exact exploration: what is provable of a story, over every state that a player can reach."""
