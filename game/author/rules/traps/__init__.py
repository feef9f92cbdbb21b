"""Traps of YAML: where it would lose words, or stop."""

from game.author.rules.traps import (
    anchor,
    colon_in_text,
    duplicate_key,
    hash_in_text,
    key_not_text,
    leading_sign,
    missing_space,
    never_closed,
    not_sign,
    not_yaml,
    prose_in_brackets,
    tab,
    words_behind,
    wrong_column,
)

CHECKS = (
    tab.CHECK,
    not_yaml.CHECK,
    anchor.CHECK,
    leading_sign.CHECK,
    colon_in_text.CHECK,
    hash_in_text.CHECK,
    missing_space.CHECK,
    not_sign.CHECK,
    duplicate_key.CHECK,
    key_not_text.CHECK,
    never_closed.CHECK,
    prose_in_brackets.CHECK,
    wrong_column.CHECK,
    words_behind.CHECK,
)
