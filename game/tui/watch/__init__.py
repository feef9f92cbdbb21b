"""The live preview: the play with its faults beside it, read again at every save."""
