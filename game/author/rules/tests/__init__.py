"""Tests: plays that are written down in the file, and whether they still hold."""

from game.author.rules.tests import cannot_be_played, expects_nothing, fails, no_test, same_name

CHECKS = (
    cannot_be_played.CHECK,
    fails.CHECK,
    expects_nothing.CHECK,
    same_name.CHECK,
    no_test.CHECK,
)
