"""The file itself, before anybody looks at its words."""

from game.author.rules.file import (
    cannot_read,
    control_character,
    empty,
    not_utf8,
    several_documents,
    too_deep,
    too_large,
)

CHECKS = (
    too_large.CHECK,
    not_utf8.CHECK,
    control_character.CHECK,
    empty.CHECK,
    several_documents.CHECK,
    too_deep.CHECK,
    cannot_read.CHECK,
)
