"""Names: of scenes, choices, people, variables and facets."""

from game.author.rules.names import (
    bad_name,
    duplicate_id,
    needs_an_id,
    unknown_name,
)

CHECKS = (
    bad_name.CHECK,
    unknown_name.CHECK,
    duplicate_id.CHECK,
    needs_an_id.CHECK,
)
