"""A Textual app on a terminal at the far end of an SSH channel."""
