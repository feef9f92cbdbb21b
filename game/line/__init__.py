"""The game in lines: for screen readers, pipes, plain terminals and tests."""
