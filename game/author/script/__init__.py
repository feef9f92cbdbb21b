"""A scenario as a document: everything that a reader who does not program can judge, in the order of the story."""
