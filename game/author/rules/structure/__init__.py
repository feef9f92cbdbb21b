"""Keys and their values."""

from game.author.rules.structure import (
    empty_text,
    lost_quotes,
    missing_key,
    text_too_long,
    unknown_key,
    wrong_kind,
)

CHECKS = (
    unknown_key.CHECK,
    missing_key.CHECK,
    wrong_kind.CHECK,
    empty_text.CHECK,
    text_too_long.CHECK,
    lost_quotes.CHECK,
)
