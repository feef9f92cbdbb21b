"""What moves in a circle, summed over all its rounds: without going round as often as the most patient player.

A play that leaves a circle once in two thousand rounds goes on for tens of thousands until next to nothing is left in
it. The sum is the solution of a linear system, which is found in a few dozen products (BiCGSTAB, van der Vorst 1992).
"""

from collections.abc import Callable

import numpy as np

from game.author.explore.batch import Array

#: How many products are tried, and how small a rest counts as none, beside what was there at the beginning.
MOST_PRODUCTS, REST = 2000, 1e-14


def sum_of_rounds(goes_on: Callable[[Array], Array], first: Array, most: int = MOST_PRODUCTS) -> Array | None:
    """`first` and all that comes of it, round after round. None where none is found in so many products."""
    found = np.zeros_like(first)
    rest = first.copy()
    shadow, direction = rest.copy(), np.zeros_like(rest)
    moved = np.zeros_like(rest)
    rho = alpha = omega = 1.0
    enough = REST * float(np.linalg.norm(first))
    for _ in range(min(most, MOST_PRODUCTS)):
        if float(np.linalg.norm(rest)) <= enough:
            return np.maximum(found, 0.0)
        before, rho = rho, float(shadow @ rest)
        if not rho or not omega:
            return None
        direction = rest + rho / before * (alpha / omega) * (direction - omega * moved)
        moved = direction - goes_on(direction)
        alpha = rho / float(shadow @ moved)
        half = rest - alpha * moved
        turned = half - goes_on(half)
        square = float(turned @ turned)
        omega = float(turned @ half) / square if square else 0.0
        found += alpha * direction + omega * half
        rest = half - omega * turned
        if not square:
            return np.maximum(found, 0.0)
    return None
