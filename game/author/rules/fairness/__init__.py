"""Whether choices are choices: each should cost something, and none should give itself away."""

from game.author.rules.fairness import (
    beats_all,
    best_longest,
    facet_not_practiced,
    no_facet,
    one_choice,
)

CHECKS = (
    beats_all.CHECK,
    one_choice.CHECK,
    best_longest.CHECK,
    facet_not_practiced.CHECK,
    no_facet.CHECK,
)
