"""Where plays go, and where they never do: what exploring every state of a story proves."""

from game.author.rules.flow import (
    always_false,
    always_true,
    endless,
    lost_ending,
    never_entered,
    never_offered,
    not_proven,
    stuck,
)

CHECKS = (
    never_entered.CHECK,
    stuck.CHECK,
    endless.CHECK,
    never_offered.CHECK,
    lost_ending.CHECK,
    always_true.CHECK,
    always_false.CHECK,
    not_proven.CHECK,
)
