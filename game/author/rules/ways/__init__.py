"""How scenes and choices lead on."""

from game.author.rules.ways import (
    bad_routes,
    endless_route,
    here_missing,
    leads_nowhere,
    two_ways_on,
)

CHECKS = (
    leads_nowhere.CHECK,
    two_ways_on.CHECK,
    here_missing.CHECK,
    bad_routes.CHECK,
    endless_route.CHECK,
)
