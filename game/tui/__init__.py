"""The game on a terminal's screen: Textual renders rows that `play` laid out, and posts what the player intends."""
