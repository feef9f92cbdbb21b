"""One person's run through a story, and the page that shows it. No screen, no disk."""
