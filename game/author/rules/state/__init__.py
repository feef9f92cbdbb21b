"""What the story remembers, and what lands: variables, effects, and who ever hears of them."""

from game.author.rules.state import (
    never_heard,
    never_here,
    never_lands,
    never_read,
    never_runs_out,
    never_set,
    nothing_waits,
)

CHECKS = (
    never_read.CHECK,
    never_set.CHECK,
    never_lands.CHECK,
    never_heard.CHECK,
    never_here.CHECK,
    nothing_waits.CHECK,
    never_runs_out.CHECK,
)
