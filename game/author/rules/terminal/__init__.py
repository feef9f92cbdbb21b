"""The terminal: what every screen can show, and everybody can read."""

from game.author.rules.terminal import color_alone, invisible_letter, uneven_width

CHECKS = (
    invisible_letter.CHECK,
    uneven_width.CHECK,
    color_alone.CHECK,
)
