"""What chance makes for a class while it goes on: the one place of the class that rolls dice."""

import secrets

from game.classroom.sayable import hashed, new_word


def new_salt() -> bytes:
    """What a word is hashed with."""
    return secrets.token_bytes(16)


def new_return_word() -> str:
    """A return word to say aloud."""
    return new_word(secrets.choice)


def new_hashed_word() -> tuple[str, str]:
    """A return word as it is said, and as it is kept. It takes some milliseconds."""
    word = new_return_word()
    return word, hashed(word, new_salt())
