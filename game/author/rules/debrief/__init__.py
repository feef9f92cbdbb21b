"""The debrief: what is asked when a play is over."""

from game.author.rules.debrief import closed_question, no_debrief, no_principle, no_question

CHECKS = (
    no_debrief.CHECK,
    no_question.CHECK,
    closed_question.CHECK,
    no_principle.CHECK,
)
