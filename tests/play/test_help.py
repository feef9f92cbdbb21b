"""The words of help."""

import pytest

from game.play.help import KEYS, LETTERS, MEANING, TITLE_LETTERS


def test_help_tells_the_two_numbers_apart() -> None:
    """What each means, that they can part, that nothing is random, that everything is saved."""
    text = " ".join(MEANING)
    for words in ("what the workplace saw", "what each person feels", "can part", "Nothing is random", "saved before"):
        assert words in text


@pytest.mark.parametrize("keys", [KEYS, LETTERS, TITLE_LETTERS])
def test_no_key_is_named_twice(keys: tuple[tuple[str, str], ...]) -> None:
    """And each says in a few words what it does."""
    names = [key for key, _ in keys]
    assert len(set(names)) == len(names)
    assert all(does[0].islower() and does[-1].isalpha() for _, does in keys)


def test_screen_and_lines_say_the_same_of_what_both_have() -> None:
    """Undo, the story so far, the road and leaving."""
    assert len({does for _, does in KEYS} & {does for _, does in LETTERS}) == 4
