"""From text to a story, and back to the author with everything that is wrong."""
