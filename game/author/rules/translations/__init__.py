"""Translations: what is missing in them, what has nothing to lie on, and what its original has left behind."""

from game.author.rules.translations import (
    another_scenario,
    another_shape,
    missing,
    no_form,
    not_signed,
    orphaned,
    scenario_instead,
    stale,
)

CHECKS = (
    missing.CHECK,
    orphaned.CHECK,
    stale.CHECK,
    another_shape.CHECK,
    another_scenario.CHECK,
    not_signed.CHECK,
    scenario_instead.CHECK,
    no_form.CHECK,
)
