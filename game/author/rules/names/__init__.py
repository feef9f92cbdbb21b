"""Names: of scenes, choices, people, variables and facets."""

from game.author.rules.names import needs_an_id

CHECKS = (needs_an_id.CHECK,)
