"""What stands in texts, conditions and effects."""

from game.author.rules.language import (
    absent_person,
    bad_condition,
    bad_effect,
    bad_template,
    bad_variable,
)

CHECKS = (
    bad_template.CHECK,
    bad_condition.CHECK,
    bad_effect.CHECK,
    bad_variable.CHECK,
    absent_person.CHECK,
)
