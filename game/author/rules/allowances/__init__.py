"""Allowances: comments that let something stand, and what can be wrong with them."""

from game.author.rules.allowances import misread, no_reason, stops_the_story, unknown_code, without_effect

CHECKS = (misread.CHECK, no_reason.CHECK, unknown_code.CHECK, without_effect.CHECK, stops_the_story.CHECK)
