"""The story as a picture: a graph, its drawing by a layout that is handed in, and what is written of it."""
