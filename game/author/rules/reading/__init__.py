"""Reading: what fits the screen, and how the text reads."""

from game.author.rules.reading import (
    hard_to_read,
    long_choice,
    minutes_far_off,
    misspelled,
    no_summary,
    too_long,
    two_spellings,
)

CHECKS = (
    too_long.CHECK,
    long_choice.CHECK,
    hard_to_read.CHECK,
    misspelled.CHECK,
    two_spellings.CHECK,
    minutes_far_off.CHECK,
    no_summary.CHECK,
)
